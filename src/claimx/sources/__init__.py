"""Where pages come from: one file a source, one protocol.

A source is anything that yields :class:`~claimx.records.Page`: the bytes as received, the name a person would give
the place they came from, and the time. It does not look into them; whether they hold an article is for ``read``.
Pages come one at a time, so that a source may be longer than memory, and never larger than one byte over
``Settings.max_page_bytes``: enough for the reader to see that the page is too large.

To add one: a file here with a function that returns a :class:`Source`, and its row in :mod:`claimx.sources.given`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from claimx.records import Page


class Source(Protocol):
    """Yields pages in an order that is the same whenever the source is the same.

    Iterating raises :class:`~claimx.errors.RetryLater` where the world may heal, :class:`~claimx.errors.RefusePage`
    where a page can not be had for good, and :class:`~claimx.errors.StopRun` where the source is wrongly named.
    """

    def __iter__(self) -> Iterator[Page]: ...
