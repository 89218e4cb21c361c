"""Nexis (Nexis Uni, Lexis+), as it gives out Word documents and RTF.

The lines of an article, below a first page that lists them all::

    Two cranes for Welmouth
    The Harbour Post
    March 12, 2026 Thursday
    Copyright 2026 The Harbour Post All Rights Reserved
    Section: NEWS; Pg. 4
    Length: 355 words
    Byline: Ann Roe
    Body
    The harbour buys two cranes.
    Load-Date: March 13, 2026
    End of Document
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from claimx.downloads.entry import Entry, Line, first_place, stretches, texts_of

_END = re.compile(r"End of Document")
_BODY = re.compile(r"Body")
#: What stands between the text and its end.
_TAIL = re.compile(r"(?:Graphic|Classification|Notes|Load-Date:.*)")
_DAY = re.compile(r"(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})\b.{0,40}")
_BYLINE = "Byline:"
#: Where the article stands on the web.
_URL = re.compile(r"https?://\S+")


def articles_of_nexis(lines: Iterable[Line]) -> Iterator[Entry]:
    """The articles among the lines of a file; none where Nexis did not write it."""
    for stretch in stretches(lines, _END.fullmatch):
        texts = texts_of(stretch)
        body = first_place(texts, _BODY.fullmatch)
        if body is not None:
            yield _entry(texts[:body], list(takewhile(_is_text, texts[body + 1 :])))


def _is_text(text: str) -> bool:
    return not _TAIL.fullmatch(text)


def _entry(header: Sequence[str], text: list[str]) -> Entry:
    days = [place for place, line in enumerate(header) if _DAY.fullmatch(line)]
    # Above it the name of the outlet and the title, each in a line; above these, of the first article, the list of all.
    day = days[-1] if days else len(header)
    *_, title, outlet = ["", "", *header[:day]] if days else ["", ""]
    url = text.pop() if text and _URL.fullmatch(text[-1]) else ""
    return Entry(
        tuple(text),
        title=title,
        outlet=outlet,
        published=header[day] if days else "",
        author=_below(header, _BYLINE),
        url=url,
    )


def _below(header: Sequence[str], label: str) -> str:
    return next((line.removeprefix(label).strip() for line in header if line.startswith(label)), "")
