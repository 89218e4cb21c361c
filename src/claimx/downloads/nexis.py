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
            yield _entry(stretch[:body], list(takewhile(_is_text, texts[body + 1 :])))


def _is_text(text: str) -> bool:
    return not _TAIL.fullmatch(text)


def _entry(header: Sequence[Line], text: list[str]) -> Entry:
    texts = texts_of(header)
    title, outlet = _title_and_outlet(header)
    url = text.pop() if text and _URL.fullmatch(text[-1]) else ""
    return Entry(
        tuple(text),
        title=title,
        outlet=outlet,
        published=next(filter(_DAY.fullmatch, reversed(texts)), ""),
        author=next((line.removeprefix(_BYLINE).strip() for line in texts if line.startswith(_BYLINE)), ""),
        url=url,
    )


def _title_and_outlet(header: Sequence[Line]) -> tuple[str, str]:
    """The lines that stand out, and the one below them; where none does, the two above the day.

    Above these stands, of the first article, the list of all.
    """
    below = first_place([*reversed(header)], lambda line: line.stands_out)
    if below is not None:
        out = takewhile(lambda line: line.stands_out, reversed(header[: len(header) - below]))
        return " ".join(reversed(texts_of(out))), header[-below].text if below else ""
    texts = texts_of(header)
    days = [place for place, text in enumerate(texts) if _DAY.fullmatch(text)]
    *_, title, outlet = ["", "", *texts[: days[-1]]] if days else ["", ""]
    return title, outlet
