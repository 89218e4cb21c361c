"""Answered batches -> files, in the order in which they were planned.

Workers finish in any order, but what is first in a story or a group must not depend on it: a batch that is answered
waits for those before it, and whoever answers the last of these settles them all. Nobody waits for it meanwhile.
"""

from __future__ import annotations

from claimx.store.ledger import Batch, Ledger


def settle(ledger: Ledger) -> None:
    """Write and record every batch that is answered, up to the first that is not, or is being settled by another.

    Whoever answers a batch says so before it asks here, and whoever settles asks again after each batch: so of two
    who meet, one sees the work of the other.

    Raises:
        StopRun: the files cannot be written. The batches stay answered, and the next run settles them.
        RetryLater: the ledger is unwell; likewise.
    """
    if _settle_first(ledger):
        while _settle_first(ledger):
            pass
        ledger.pages.forget_bytes()


def _settle_first(ledger: Ledger) -> bool:
    batch = ledger.answers.first()
    if batch is None:
        return False
    with ledger.batches.held(batch, "answered") as held:
        return held and _settle(batch, ledger)


def _settle(batch: Batch, ledger: Ledger) -> bool:
    outcomes = ledger.answers.of(batch)
    if len(outcomes) < batch.n_pages:
        ledger.answers.reopen(batch)
        return False
    return ledger.answers.record(batch, ledger.stories.told(ledger.duplicates.marked(batch, outcomes)))
