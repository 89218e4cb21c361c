"""What others do to a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

from claimx.store.ledger import FILE


@contextmanager
def locked(out: Path, url: str | None) -> Iterator[None]:
    """Nobody else writes into the ledger, which is there already, until the block ends."""
    engine = create_engine((url or f"sqlite:///{out / FILE}").replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as other:
        other.execute(text("LOCK TABLE pages, batches IN ACCESS EXCLUSIVE MODE" if url else "BEGIN IMMEDIATE"))
        yield
        other.rollback()
    engine.dispose()
