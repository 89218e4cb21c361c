"""Empty databases in one PostgreSQL: a schema each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from sqlalchemy import create_engine, text


@contextmanager
def schema_in(url: str) -> Iterator[str]:
    """The URL of a ledger of its own in the database at ``url``; all of it goes at the end."""
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
