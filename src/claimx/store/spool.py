"""The bytes of pages that wait for their answer, named by their digest, so that a batch can be run again."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from claimx.errors import StopRun
from claimx.store.files import ASIDE, sync_folder

# What is written aside is renamed within milliseconds; a part this old was left by a crash.
_OLD_SECONDS = 3600.0


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
        path = self._folder / sha256
        if path.exists():
            return
        try:
            self._folder.mkdir(exist_ok=True)  # no parents: an output folder that is gone is not made anew
            self._write(path, content)
        except OSError as error:
            raise StopRun(f"cannot write into {self.out}: {error}; what is planned is kept") from error

    def _write(self, path: Path, content: bytes) -> None:
        aside = self._folder / f".{uuid4().hex}{ASIDE}"
        try:
            with aside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
        sync_folder(self._folder)

    def read(self, sha256: str) -> bytes:
        """Raises FileNotFoundError where somebody removed them."""
        return (self._folder / sha256).read_bytes()

    def remove(self, sha256: str) -> None:
        (self._folder / sha256).unlink(missing_ok=True)

    def remove_all_but(self, wanted: Collection[str]) -> None:
        """What a crash left: bytes that no page waits for, and parts that were never renamed."""
        for path in self._paths():
            # Another process may rename or remove what was just listed.
            with suppress(FileNotFoundError):
                if _is_old(path) if path.suffix == ASIDE else path.name not in wanted:
                    path.unlink()

    def _paths(self) -> Iterator[Path]:
        return self._folder.iterdir() if self._folder.is_dir() else iter(())


def _is_old(path: Path) -> bool:
    return path.stat().st_mtime < time.time() - _OLD_SECONDS
