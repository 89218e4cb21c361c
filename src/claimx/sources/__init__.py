"""Where pages come from: one file a source, one protocol.

A source is anything that yields :class:`~claimx.records.Page`: the bytes as received, the name a person would give
the place they came from, and the time. It does not look into them; whether they hold an article is for ``read``.
Pages come one at a time, so that a source may be longer than memory, and never larger than one byte over
``Settings.max_page_bytes``: enough for the reader to see that the page is too large.

What a person names at the command line is such a source (:mod:`claimx.sources.given`). What ``sources.toml`` declares
is asked again and again; it yields :data:`Answer`, so that a page that is unchanged or can not be had now costs little
and is not forgotten (:func:`claimx.sources.kinds.answers_of`).

What is asked, in this order:

- which pages a run wants: ``asked`` takes those that were named (``given``), then what ``sources.toml`` declares:
  ``declaration`` reads the file or tells its mistakes, ``kinds`` says what may stand in it, ``places`` what a place
  may look like, and ``pattern`` which files of a folder are meant;
- what lies there: files (``folder``), objects (``remote``), archives (``warc``) and standard input (``stream``), of
  which ``contents`` makes pages, one of each message of a ``mailbox``, and whose ``moments`` not every calendar holds;
  or links (``urls``, ``feed``, ``sitemap``), which ``listing`` follows;
- under which name a page is known, whoever links to it: ``canonical``, without ``tracking``;
- whether it is asked for now: ``trust`` says how long it is believed to be as it was, ``visitor`` asks as a guest does,
  by ``robots`` and ``politeness``;
- how its server is asked: ``web``, by the ``transport`` that connects to an ``address`` it has checked, until the
  ``deadline``; what it sends may want ``packing`` undone.

To add one: a file here with a function that gives answers, and its class and branch in
:mod:`claimx.sources.kinds`; a kind without a test fails ``tests/sources/test_kinds.py``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple, Protocol

from claimx.records import Listed, Page, Postponed, Refusal, Unchanged, Validators

Answer = Page | Unchanged | Postponed | Refusal | Listed
"""What a source of many pages says of each of them, and of the lists in which it found them."""


class NoList(Refusal):
    """Of a declared feed or sitemap: until somebody mends it, no page of it comes."""


class Look(NamedTuple):
    """The last time that a page was looked at, or all pages of a list."""

    asked: datetime
    """When it was read whole, or its server said that nothing is new."""
    was_had: bool = True
    """Whether there was a page then, and not a refusal."""


class Known(Validators):
    """What a server gave of a page or list when it was last read whole."""

    url: str | None = None
    """The URL that gave it, which may not be the one that was asked; ``None`` where nobody noted it."""


class Memory(Protocol):
    """What is known of pages from earlier runs; the ledger is one, and a dictionary in a test another."""

    def validators_of(self, source: str) -> Known | None:
        """Those of the page or list of this name; ``None`` for a new one."""

    def looks_of(self, sources: Collection[str]) -> Mapping[str, Look]:
        """The last looks at the pages and lists of these names; those that are not known are left out."""

    def knows(self, answer: Page | Refusal) -> bool:
        """Whether this is what was read last under this name, or was refused under it before."""

    def saw(self, sources: Collection[str], when: datetime) -> None:
        """Remember that these were asked for, and gave nothing new."""


class Source(Protocol):
    """Yields pages in an order that is the same whenever the source is the same.

    Iterating raises :class:`~claimx.errors.RetryLater` where the world may heal, :class:`~claimx.errors.RefusePage`
    where a page can not be had for good, and :class:`~claimx.errors.StopRun` where the source is wrongly named.
    """

    def __iter__(self) -> Iterator[Page]: ...
