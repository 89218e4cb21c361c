"""The ledger's tests run on SQLite, and on PostgreSQL where there is one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.postgres import empty_postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """The URL of an empty database; ``None`` for the one in the output folder."""
    if request.param == "sqlite":
        yield None
        return
    with empty_postgres() as url:
        yield url
