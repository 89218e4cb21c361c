"""What stands at a place, and what comes too late to stand there.

A page of the web is dated by when it was fetched, for an archive shows all that a page ever said, whenever it is read:
what was fetched before that which stands is no news. A file that says something new says so now, whatever its time is,
for it may have been unpacked with an older one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from claimx.store.ledger.seen import Seen

_WEB = ("http://", "https://")


def standing_in(there: Sequence[Row[Any]]) -> Row[Any] | None:
    """The article that stands at a place; ``there`` are all its rows, oldest first."""
    return next((row for row in reversed(there) if row.state == "done"), None)


def is_back(one: Seen, there: Sequence[Row[Any]]) -> bool:
    """Does the page say again what it said before another article took the place of that?

    If its time is no later than that of the other, nobody who reads the lines could tell which of the two is over.
    """
    standing = standing_in(there)
    articles = {row.article_id for row in there if row.state == "done" and row.sha256 == one.sha256}
    if standing is None or not articles or standing.article_id in articles:
        return False
    return one.answer.fetched > _fetched(standing)


def is_outdated(one: Seen, there: Sequence[Row[Any]], now: datetime) -> bool:
    """Was it fetched before that which stands at its place?

    Where that was fetched in the future, a clock was wrong, and what is read last stands.
    """
    standing = standing_in(there)
    return standing is not None and _is_dated(one.place) and one.answer.fetched < _fetched(standing) <= now


def is_overtaken(row: Row[Any], there: Sequence[Row[Any]], now: datetime) -> bool:
    """Did another state of its page come to stand while this one waited for another attempt?"""
    standing = standing_in(there)
    if standing is None:
        return False
    if _is_dated(row.place):
        return _fetched(row) < _fetched(standing) <= now
    return bool(row.id < standing.id)


def _is_dated(place: str) -> bool:
    return place.startswith(_WEB)


def _fetched(row: Row[Any]) -> datetime:
    return datetime.fromisoformat(row.fetched)
