"""A file of many articles, as press databases give them out -> a page for each.

:func:`parts_of` is the place to begin. It asks, in this order:

- ``opened``: what lines the file shows, be it a Word document, RTF, HTML or text, and whether a database may have
  written any of them; a message shows those of the files that it brings;
- which database it was: ``nexis``, ``factiva`` and ``proquest`` each know the lines that theirs writes around an
  article, and nothing else;
- what is kept of an article: an ``entry``, written as the JSON that the reader of articles in JSON takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeVar

from claimx.downloads.entry import Entry
from claimx.downloads.factiva import articles_of_factiva
from claimx.downloads.nexis import articles_of_nexis
from claimx.downloads.opened import files_in, lines_of
from claimx.downloads.proquest import articles_of_proquest
from claimx.records import Page

_A = TypeVar("_A")
# Databases give out some hundreds at a time; what has more is made to fill the memory.
MAX_ARTICLES = 10_000
_DATABASES = (articles_of_nexis, articles_of_factiva, articles_of_proquest)


def parts_of(page: Page) -> tuple[Page, ...]:
    """The articles of a download, in order; of every other page, the page itself.

    What a download names and does not hold is a page without a text, which whoever reads it refuses.

    Each is named by the file and by what it says, so that it is the same article in whichever download it comes. Of a
    message that brings downloads, their articles are the parts, and not what it says of them.
    """
    entries = chain.from_iterable(map(_entries_in, files_in(page)))
    return tuple(entry.page_of(page) for entry in entries) or (page,)


def split(answers: Iterable[_A]) -> Iterator[_A | Page]:
    """What sources say, each download as its articles."""
    for answer in answers:
        yield from parts_of(answer) if isinstance(answer, Page) else (answer,)


def _entries_in(page: Page) -> list[Entry]:
    lines = lines_of(page)
    found = (list(islice(articles_of(lines), MAX_ARTICLES + 1)) for articles_of in _DATABASES)
    return next(filter(_are_articles, found), [])


def _are_articles(entries: Sequence[Entry]) -> bool:
    """Whether any of them has a text: what only looks as if it named articles was written by somebody else."""
    return len(entries) <= MAX_ARTICLES and any(entry.paragraphs for entry in entries)
