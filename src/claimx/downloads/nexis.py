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

from claimx.downloads.entry import Entry, Line, authors_in, first_place, stretches, texts_of

_END = re.compile(r"End of Document")
_BODY = re.compile(r"Body")
#: What no other document has; one of these stands in every article.
_SIGN = re.compile(r"Length: [\d,]+ words?|Load-Date: .+")
#: What stands between the text and its end; a heading of the text may say the same, but is not set as ``Body`` is.
_TAIL = re.compile(r"Graphic|Classification")
_LOADED = re.compile(r"Load-Date:.*")
#: What stands below title, outlet and day.
_BELOW = re.compile(r"(?:Copyright|©|(?:Section|Length|Byline|Dateline|Highlight|Series|Correction):).*")
_DAY = re.compile(
    r"(?:[a-z]+day,? )?(?:[a-z]+ \d{1,2}, \d{4}|\d{1,2}\.? [^\W\d]+ \d{4})\b.{0,80}",
    re.IGNORECASE,
)
_BYLINE = "Byline:"
#: Where the article stands on the web.
_URL = re.compile(r"https?://\S+")


def articles_of_nexis(lines: Iterable[Line]) -> Iterator[Entry]:
    """The articles among the lines of a file; none where Nexis did not write it.

    Of an article that it could not show, only the title.
    """
    for stretch, is_ended in stretches(lines, _END.fullmatch):
        found = _entry(stretch)
        if found or is_ended:
            yield found or Entry(title=_title_and_outlet(stretch)[0])


def _entry(stretch: Sequence[Line]) -> Entry | None:
    texts = texts_of(stretch)
    body = first_place(texts, _BODY.fullmatch)
    if body is None or not any(map(_SIGN.fullmatch, texts)):
        return None
    header = texts[:body]
    title, outlet = _title_and_outlet(stretch[:body])
    text = list(_text_below(stretch[body], stretch[body + 1 :]))
    url = text.pop() if text and _URL.fullmatch(text[-1]) else ""
    return Entry(
        tuple(text),
        title=title,
        outlet=outlet,
        published=next(filter(_DAY.fullmatch, reversed(header)), ""),
        author=next((authors_in(line.removeprefix(_BYLINE)) for line in header if line.startswith(_BYLINE)), ""),
        url=url,
    )


def _text_below(body: Line, lines: Iterable[Line]) -> Iterator[str]:
    """The paragraphs, without tables."""
    for line in lines:
        if _LOADED.fullmatch(line.text) or (line.stands_out == body.stands_out and _TAIL.fullmatch(line.text)):
            return
        if not line.is_in_table:
            yield line.text


def _title_and_outlet(header: Sequence[Line]) -> tuple[str, str]:
    """The lowest lines that stand out, and the line above the day; where none stands out, the two above the day.

    Above these stands, of the first article, the list of all.
    """
    top = list(takewhile(lambda line: not _BELOW.fullmatch(line.text), header))
    out = [place for place, line in enumerate(top) if line.stands_out]
    texts = texts_of(top)
    if out:
        title = list(takewhile(lambda line: line.stands_out, reversed(top[: out[-1] + 1])))
        below = texts[out[-1] + 1 :]
        place = (first_place(below, _DAY.fullmatch) or 1) - 1
        return " ".join(reversed(texts_of(title))), "".join(below[place : place + 1])
    days = [place for place, text in enumerate(texts) if _DAY.fullmatch(text)]
    *_, first, second = ["", "", *texts[: days[-1]]] if days else ["", ""]
    return first, second
