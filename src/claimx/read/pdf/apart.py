"""PDFium in a process of its own, which may be ended: a PDF of 2 kB can take hours, or gigabytes.

Forms that draw forms that draw forms are laughs by the billion, and a stream may unpack to a million times its size.
PDFium is not to be interrupted, nor told how much it may take, and what goes wrong in it ends the process. So it has
one that is worth nothing: started at the first document, kept for the next ones, and started anew after its end.
Both sides speak in frames, a length and as many bytes: the limit on pages and the document go out, and JSON comes
back, from which nothing can be made but glyphs. To and fro costs 60 ms in 30,000 glyphs, the start 0.4 s.
"""

from __future__ import annotations

import atexit
import json
import os
import resource
import signal
import subprocess
import sys
import traceback
from contextlib import suppress
from threading import Lock
from typing import IO, Any, NamedTuple

from claimx.errors import RefusePage
from claimx.read.pdf.pdfium import Glyph, Printed, open_pdf
from claimx.settings import Settings

_PROGRAM = "from claimx.read.pdf.apart import serve; serve()"
_N_LENGTH_BYTES = 8


class Bounds(NamedTuple):
    """What one document may take."""

    # Of processor time, so that a busy machine refuses no more than an idle one. 2 million characters, the most that is
    # read, take ten seconds.
    n_seconds: int = 60
    # 1.8 million characters took 860 MB.
    n_bytes: int = 2 * 1024**3


class _Server:
    """The process, and who started it: one that was inherited by a fork is somebody else's."""

    def __init__(self, bounds: Bounds) -> None:
        command = [sys.executable, "-c", _PROGRAM, str(bounds.n_seconds), str(bounds.n_bytes)]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self.owner = os.getpid()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )

    def ask(self, *frames: bytes) -> bytes:
        """Raises EOFError or OSError where the process has ended."""
        assert self._process.stdin
        assert self._process.stdout
        for frame in frames:
            _send(self._process.stdin, frame)
        return _receive(self._process.stdout)

    def status(self) -> int:
        """That of its exit, which has come or is near; negative for the number of a signal, which ended PDFium."""
        with suppress(OSError), self._process:  # closes the pipes
            pass
        return self._process.wait()

    def end(self) -> None:
        """Now: to wait until nobody asks would be to wait for whoever inherited the pipe."""
        self._process.kill()
        self.status()


class Apart:
    """Asks the process, and starts another where it has ended."""

    def __init__(self, bounds: Bounds = Bounds()) -> None:  # noqa: B008 - a value that never changes
        self._bounds = bounds
        self._server: _Server | None = None
        self._turn = Lock()

    def __call__(self, content: bytes, settings: Settings) -> Printed:
        """As ``open_pdf``.

        Raises:
            RefusePage: also "too large" where the document takes more time, and "malformed" where PDFium ends.
            RuntimeError: claimx fell over there, and the page is none the worse.
        """
        with self._turn:
            server = self._running()
            try:
                answer = server.ask(str(settings.max_pdf_pages).encode(), content)
            except (EOFError, OSError) as error:
                self._server = None
                raise self._told(server.status()) from error
        return _printed(json.loads(answer))

    def close(self) -> None:
        if self._server and self._server.owner == os.getpid():
            self._server.end()
        self._server = None

    def _running(self) -> _Server:
        if self._server is None or self._server.owner != os.getpid():
            self._server = _Server(self._bounds)
        return self._server

    def _told(self, status: int) -> RefusePage | RuntimeError:
        if status >= 0:
            return RuntimeError(f"the process that opens PDFs ended by itself ({status}); try {_PROGRAM!r}")
        if status == -signal.SIGPROF:
            return RefusePage(
                "too large",
                f"expected a PDF that opens within {self._bounds.n_seconds} seconds; found one that does not",
            )
        n_megabytes = self._bounds.n_bytes // 1024**2
        return RefusePage(
            "malformed",
            f"expected a PDF that opens within {n_megabytes} MB of memory; found one at which PDFium ended ({status})",
        )


#: The process of this process.
open_pdf_apart = Apart()
atexit.register(open_pdf_apart.close)


def serve() -> None:
    """What the process does: answer until nobody asks any more."""
    n_seconds, n_bytes = map(int, sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_AS, (n_bytes, n_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            n_pages = int(_receive(questions))
            content = _receive(questions)
            signal.setitimer(signal.ITIMER_PROF, n_seconds)  # SIGPROF ends the process, whatever PDFium is at
            try:
                answer = json.dumps(_answered(content, n_pages)).encode()
            except MemoryError:
                os.abort()  # as PDFium does, which the document drove to it too
            signal.setitimer(signal.ITIMER_PROF, 0)
            _send(answers, answer)


def _answered(content: bytes, n_pages: int) -> dict[str, Any]:
    try:
        printed = open_pdf(content, Settings(max_pdf_pages=n_pages))
    except RefusePage as refused:
        return {"refused": [refused.reason, refused.message]}
    except ImportError:
        return {"failed": traceback.format_exc()}
    return {"pages": printed.pages, "fields": dict(printed.fields), "has_pictures": printed.has_pictures}


def _printed(answer: dict[str, Any]) -> Printed:
    if "refused" in answer:
        raise RefusePage(*answer["refused"])
    if "failed" in answer:
        raise RuntimeError(answer["failed"])
    pages = tuple(tuple(Glyph(*glyph) for glyph in page) for page in answer["pages"])
    return Printed(pages, answer["fields"], answer["has_pictures"])


def _send(stream: IO[bytes], frame: bytes) -> None:
    stream.write(len(frame).to_bytes(_N_LENGTH_BYTES, "big") + frame)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes:
    n_bytes = int.from_bytes(_exactly(stream, _N_LENGTH_BYTES), "big")
    return _exactly(stream, n_bytes)


def _exactly(stream: IO[bytes], n_bytes: int) -> bytes:
    frame = stream.read(n_bytes)
    if len(frame) < n_bytes:
        raise EOFError
    return frame
