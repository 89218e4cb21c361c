"""An empty ledger on every database that claimx keeps one in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.postgres import given_postgres, schema_in


@pytest.fixture(params=["sqlite", "postgresql"])
def postgres(request: pytest.FixtureRequest) -> str | None:
    """The URL of a PostgreSQL in which ledgers may be made; ``None`` where they lie in their output folders."""
    return None if request.param == "sqlite" else given_postgres()


@pytest.fixture
def database(postgres: str | None) -> Iterator[str | None]:
    """The URL of an empty database; ``None`` for the one in the output folder."""
    if postgres is None:
        yield None
        return
    with schema_in(postgres) as url:
        yield url
