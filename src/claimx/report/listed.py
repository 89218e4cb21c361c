"""An output folder -> the files in it that are shown.

Those that its ledger names, or, where it travelled without, its ``manifest.json``; where it has neither, all that lie
there, as for whoever loads or exports it: what a run that died left behind cannot be told from the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from claimx.errors import StopRun
from claimx.load.found import Found, counted_in, lying_in
from claimx.load.lines import lines_of
from claimx.records import CLAIMS, KINDS_OF_LINES, REFUSALS
from claimx.settings import Settings
from claimx.store.files import Written
from claimx.store.ledger import first_step
from claimx.store.ledger.folder import MARK


def listed_in(out: Path, settings: Settings) -> list[Written]:
    """The files of an output folder that count, or may.

    Raises:
        StopRun: there are none, or none of articles, and nothing says so; its ledger is in a PostgreSQL that no
            setting names; or what should list them is no ledger or manifest.
        RetryLater: the ledger is unwell.
    """
    listed = counted_in(out, settings)
    if listed is not None:
        return listed
    # That ledger is not lost, and knows better.
    lying = [] if (out / MARK).exists() else [one for kind in KINDS_OF_LINES for one in lying_in(out, kind)]
    if not lying:
        raise StopRun(f"{out} has no ledger; {first_step(out)}")
    if {CLAIMS} <= {one.kind for one in lying} <= {CLAIMS, REFUSALS}:
        raise StopRun(f"{out} holds claims, and not the articles in which they stand; copy articles/ there too")
    return [_written(one) for one in lying]


def is_vouched_for(listed: Iterable[Written]) -> bool:
    """Does a ledger or manifest name these files? It has the digest of each."""
    return all(one.sha256 for one in listed)


def _written(found: Found) -> Written:
    return Written(found.name, found.kind, sum(1 for _ in lines_of(found.path)), found.sha256)
