"""What an output folder has to give: files, and the records in them as rows."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from claimx.load.found import Found, files_of
from claimx.load.lines import opened, records_of
from claimx.records import KINDS_OF_LINES, RECORD_OF, Record
from claimx.settings import Settings
from claimx.store.files import digest_of

# Some 10 MB of rows; more would not make any target faster.
_N_ROWS = 5_000
_N_BYTES = 1 << 20


class Source(NamedTuple):
    """An output folder, and the settings that name its ledger."""

    out: Path
    settings: Settings

    def files(self) -> list[Found]:
        """Everything that counts, kind by kind, each with its digest.

        Raises:
            StopRun: ``claimx run`` has written nothing there.
            RetryLater: its ledger is unwell, or files are being merged.
        """
        return [self._digested(one) for kind in KINDS_OF_LINES for one in files_of(self.out, kind, self.settings)]

    def _digested(self, found: Found) -> Found:
        if found.sha256:
            return found
        with suppress(EOFError, OSError, zlib.error):  # whoever reads it says what is wrong
            return found._replace(sha256=digest_of_lines(found))
        return found


def parts_of(found: Found) -> Iterator[list[Record]]:
    """The records of a file, a few thousand at a time."""
    return in_parts(records_of(found.path, RECORD_OF[found.kind]))


def in_parts(records: Iterable[Record]) -> Iterator[list[Record]]:
    """The same of any records."""
    waiting = iter(records)
    while part := list(islice(waiting, _N_ROWS)):
        yield part


def digest_of_lines(found: Found) -> str:
    """Of the lines that lie there now, packed or not; that which is recorded is another where they were altered."""
    with opened(found.path) as file:
        return digest_of(iter(partial(file.read, _N_BYTES), b""))
