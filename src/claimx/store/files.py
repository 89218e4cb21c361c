"""Answers -> JSONL files, each whole or absent.

::

    out/articles/<date>/<batch>.jsonl    one Article a line
    out/claims/<date>/<batch>.jsonl      one Claim a line
    out/refusals/<date>/<batch>.jsonl    one Refusal a line

A file is written aside, synced and renamed. It counts from the moment the ledger knows it; until then its batch is
run again, and writes the same bytes under the same name. Empty files are not written.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from gzip import GzipFile
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol
from uuid import uuid4

from pydantic_core import PydanticSerializationError

from claimx.errors import StopRun
from claimx.records import ARTICLES, CLAIMS, KINDS_OF_LINES, REFUSALS, Article, Claim, Record, Refusal

ASIDE = ".part"
_N_AT_ONCE = 1 << 20
#: Whoever packs files of lines where they lie (``gzip out/claims/*/*.jsonl``) leaves them with this at the end.
PACKED = ".gz"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


#: Where a file of lines may lie. A ledger may have been altered, and what it names is opened, and removed.
_PLACE = re.compile(rf"(?:{'|'.join(KINDS_OF_LINES)})/\d{{4}}-\d\d-\d\d/[\w-]{{1,100}}\.jsonl", re.ASCII)


def lying_at(out: Path, name: str) -> Path:
    """Where a file that counts lies: under its name, or packed; under its name too, where it does not lie at all."""
    packed = out / f"{name}{PACKED}"
    return packed if packed.is_file() and not (out / name).is_file() else out / name


def digest_of(parts: Iterable[bytes]) -> str:
    """SHA-256 of these bytes, one part after another, in hexadecimal."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


class Written(NamedTuple):
    """One file below the output folder."""

    path: str
    """With forward slashes, on every system."""
    kind: str
    n_lines: int
    sha256: str

    @classmethod
    def at(cls, out: Path, path: str, kind: str) -> Written:
        """What lies there now."""
        digest, n_lines = hashlib.sha256(), 0
        with (out / path).open("rb") as file:
            while part := file.read(_N_AT_ONCE):  # a file of a busy day may be larger than memory
                digest.update(part)
                n_lines += part.count(b"\n")
        return cls(path, kind, n_lines, digest.hexdigest())


def path_of(batch_id: str, date: str) -> dict[str, str]:
    """Where the lines of a batch go, by their kind."""
    return {kind: must_be_inside(f"{kind}/{date}/{batch_id}.jsonl") for kind in KINDS_OF_LINES}


def must_be_inside(path: str) -> str:
    """The path, if it is one that claimx would give a file of lines.

    Raises:
        StopRun: it may lie anywhere.
    """
    if not isinstance(path, str) or not _PLACE.fullmatch(path):  # SQLite holds bytes where it was told text
        raise StopRun(
            f"the ledger names the file {path!r}; expected one like claims/2026-01-31/0123456789abcdef.jsonl: it was"
            " altered; restore it from a copy, or use another output folder"
        )
    return path


class Extracted(Protocol):
    """What is written of an article."""

    @property
    def article(self) -> Article: ...

    @property
    def claims(self) -> tuple[Claim, ...]: ...


def write_answers(out: Path, paths: Mapping[str, str], answers: Sequence[Extracted | Refusal]) -> list[Written]:
    """Write the articles, claims and refusals, in the order of ``answers``; twice is as good as once.

    Raises:
        StopRun: the disk is full or the folder cannot be written, or is gone: it is not made anew, for the ledger
            may be gone with it.
    """
    extractions = [answer for answer in answers if not isinstance(answer, Refusal)]
    lines: dict[str, Sequence[Record]] = {
        ARTICLES: [extraction.article for extraction in extractions],
        CLAIMS: [claim for extraction in extractions for claim in extraction.claims],
        REFUSALS: [answer for answer in answers if isinstance(answer, Refusal)],
    }
    written = []
    try:
        out.stat()
        for kind, records in lines.items():
            if records:
                write_lines(out / paths[kind], records)
                written.append(Written.at(out, paths[kind], kind))
            else:
                (out / paths[kind]).unlink(missing_ok=True)
    except OSError as error:
        raise StopRun(f"cannot write into {out}: {error}; the pages are kept, and the next run goes on") from error
    return written


def write_lines(path: Path, records: Iterable[Record]) -> None:
    """One JSON object a line, UTF-8, each closed by a line feed; ``path`` is replaced whole or not at all."""
    write_whole(path, map(line_of, records))


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """The parts, one after another, in the place of ``path``; whole, or not at all."""
    make_folder(path.parent)
    with replacing(path) as file:
        file.writelines(parts)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write into; where all went well it is synced and takes the place of ``path``, else nothing is left."""
    with replacing_one_of_many(path) as file:
        yield file
    sync_folder(path.parent)


@contextmanager
def packing(path: Path) -> Iterator[GzipFile]:
    """As :func:`replacing`, packed; the same bytes written give the same file, whatever the time and the name."""
    with replacing(path) as file, GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
        yield packed


@contextmanager
def replacing_one_of_many(path: Path) -> Iterator[BinaryIO]:
    """The same for one of many files of a folder, which the caller syncs after the last of them."""
    aside = path.with_name(f".{path.name}.{uuid4().hex}{ASIDE}")
    try:
        with aside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def line_of(record: Record) -> bytes:
    r"""A record as one line of JSON.

    A lone surrogate (half of a UTF-16 pair, as broken pages write it: ``&#xD800;``) has no form in UTF-8, and its
    JSON escape is refused by strict readers, pydantic among them. It is written as U+FFFD: one code point for one
    code point, in the article as in its claims, so that every offset still holds.
    """
    try:
        text = record.model_dump_json()
    except PydanticSerializationError:
        dumped = json.dumps(record.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
        text = _LONE_SURROGATE.sub("\ufffd", dumped)
    return text.encode() + b"\n"


def make_folder(folder: Path) -> None:
    """The folder and those that it lies in; each outlives a power cut."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename outlive a power cut; only POSIX lets a folder be synced."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
