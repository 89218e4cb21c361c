"""The ledger's tests run on SQLite, and on PostgreSQL where CLAIMX_TEST_POSTGRES holds the URL of one."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.store.schemas import schema_in

POSTGRES = "CLAIMX_TEST_POSTGRES"


@pytest.fixture(params=["sqlite", "postgresql"])
def postgres(request: pytest.FixtureRequest) -> str | None:
    """The URL of a PostgreSQL in which ledgers may be made; ``None`` where they lie in their output folders."""
    if request.param == "sqlite":
        return None
    url = os.environ.get(POSTGRES)
    return url or pytest.skip(f"{POSTGRES} holds no URL of a PostgreSQL database")


@pytest.fixture
def database(postgres: str | None) -> Iterator[str | None]:
    """The URL of an empty database; ``None`` for the one in the output folder."""
    if postgres is None:
        yield None
        return
    with schema_in(postgres) as url:
        yield url
