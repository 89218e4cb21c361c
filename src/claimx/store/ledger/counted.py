"""Which files of an output folder count, for those who only read it: nothing is made, swept, or waited for."""

from __future__ import annotations

from pathlib import Path

from pydantic import SecretStr

from claimx.store.files import Written
from claimx.store.ledger.files import Files
from claimx.store.ledger.looked import looked_at


def counted(path: Path, ledger: SecretStr | None = None) -> list[Written]:
    """The files that the ledger in the file ``path`` lists, or in the database ``ledger``, in the order of the paths.

    Raises:
        RetryLater: the ledger cannot be read now.
        StopRun: it is no ledger, or that of another folder; see :func:`claimx.store.ledger.looked.looked_at`.
    """
    with looked_at(path, ledger) as database:
        return Files(database).listed()
