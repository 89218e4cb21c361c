"""The bytes of pages and of answers that are not recorded yet, named by their digest, so that nothing is lost."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

from claimx.errors import StopRun
from claimx.store.files import ASIDE, make_folder, replacing_one_of_many, sync_folder

#: What is written aside is renamed within milliseconds of its last byte; a part this old was left by a crash.
OLD_SECONDS = 3600.0
# A disk syncs what several ask of it in one go: of 52 files on ext4 each took 3.3 ms alone, 0.3 by eight, 0.2 by 16;
# to remove them 1.9 to 3.7 ms, 0.1 by eight.
_N_AT_ONCE = 8


class Spool:
    """``out/.spool/<sha256>`` holds the bytes with that digest: whole, or not at all."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self._folder = out / ".spool"

    def keep(self, sha256: str, content: bytes) -> None:
        """Hold ``content``, whose digest is ``sha256``, until it is removed; twice is as good as once.

        Raises:
            StopRun: the disk is full or the folder cannot be written.
        """
        self.keep_all([(sha256, content)])

    def keep_all(self, contents: Iterable[tuple[str, bytes]]) -> None:
        """The same for many digests and contents; the folder is synced once, for that takes milliseconds.

        What is there already costs a look; of the others the contents are held until all are written.

        Raises:
            StopRun: the disk is full or the folder cannot be written.
        """
        try:
            missing = {sha256: content for sha256, content in contents if not (self._folder / sha256).exists()}
            if missing:
                self._write_all(missing)
        except OSError as error:
            raise StopRun(f"cannot write into {self.out}: {error}; what is planned is kept") from error

    def _write_all(self, contents: Mapping[str, bytes]) -> None:
        self.out.stat()  # an output folder that is gone is not made anew
        make_folder(self._folder)
        if len(contents) == 1:
            self._write(*contents.items())
        else:
            with ThreadPoolExecutor(_N_AT_ONCE, "spool") as threads:
                list(threads.map(self._write, contents.items()))
        sync_folder(self._folder)

    def _write(self, one: tuple[str, bytes]) -> None:
        sha256, content = one
        with replacing_one_of_many(self._folder / sha256) as file:
            file.write(content)

    def read(self, sha256: str) -> bytes:
        """Raises FileNotFoundError where somebody removed them, or put others in their place, which go."""
        content = (self._folder / Path(sha256).name).read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            self.remove(sha256)  # else they would be taken for kept when their source shows the page again
            raise FileNotFoundError(f"the bytes with the digest {sha256} are gone: others lie in their place")
        return content

    def remove(self, sha256: str) -> None:
        (self._folder / Path(sha256).name).unlink(missing_ok=True)

    def remove_all_but(self, wanted: Collection[str]) -> None:
        """What a crash left: bytes that no page waits for, and parts that were never renamed."""
        with ThreadPoolExecutor(_N_AT_ONCE, "spool") as threads:
            list(threads.map(partial(_remove_unless_wanted, wanted), self._paths()))

    def _paths(self) -> Iterator[Path]:
        return self._folder.iterdir() if self._folder.is_dir() else iter(())


def _remove_unless_wanted(wanted: Collection[str], path: Path) -> None:
    # Another process may rename or remove what was just listed.
    with suppress(FileNotFoundError):
        if _is_old(path) if path.suffix == ASIDE else path.name not in wanted:
            path.unlink()


def _is_old(path: Path) -> bool:
    return path.stat().st_mtime < time.time() - OLD_SECONDS
