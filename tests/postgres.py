"""A PostgreSQL to test on, where CLAIMX_TEST_POSTGRES holds the URL of one; `.ci/postgres` makes one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

POSTGRES = "CLAIMX_TEST_POSTGRES"


def given_postgres() -> str:
    """Its URL; the test is skipped where there is none."""
    url = os.environ.get(POSTGRES)
    return url or pytest.skip(f"{POSTGRES} holds no URL of a PostgreSQL database")


@contextmanager
def empty_postgres() -> Iterator[str]:
    """The URL of an empty database in it; the test is skipped where there is none."""
    with schema_in(given_postgres()) as url:
        yield url


@contextmanager
def schema_in(url: str) -> Iterator[str]:
    """The URL of a schema of its own in the database at ``url``, which goes at the end."""
    schema = f"claimx_{uuid4().hex}"
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    try:
        yield f"{url}?options=-csearch_path%3D{schema}"
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        engine.dispose()
