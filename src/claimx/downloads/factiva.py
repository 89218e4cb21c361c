"""Factiva, as it gives out HTML and RTF: in the layout of articles, or with a code before each field.

The lines of an article in the first layout, of which title, words and day are always there; and in the second::

    Business                               HD      Two cranes for Welmouth
    Two cranes for Welmouth                BY      By Ann Roe
    By Ann Roe                             WC      355 words
    355 words                              PD      12 March 2026
    12 March 2026                          SN      The Harbour Post
    10:30                                  SC      HARPO
    The Harbour Post                       LP      The harbour buys two cranes.
    HARPO                                  TD      They cost $4 million.
    English                                AN      Document HARPO00020260312em3c0000b
    Copyright 2026 The Harbour Post
    The harbour buys two cranes.
    Document HARPO00020260312em3c0000b
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimx.downloads.entry import Entry, Line, first_place, stretches, texts_of

#: In whichever language the screen was: only the word differs. Behind it the source, the day, and a number.
_END = re.compile(r"Do[ck]umento? [A-Z\d]{3,10}0{3,4}(?:19|20)\d{6}[a-z\d]{5,12}")
_N_WORDS = re.compile(r"\d[\d.,’ ]* (?:words|mots|Wörter|palabras|parole|palavras)")
_TIME = re.compile(r"\d{1,2}:\d\d(?: ?[AP]M)?(?: [A-Z]{2,4})?")
_RIGHTS = re.compile(r"(?:\(c\)|©|copyright\b|copr\.|all rights reserved).*", re.IGNORECASE)
_LANGUAGE = re.compile(r"English|Anglais|Englisch|Inglés|Inglese|Inglês")
_AUTHOR = re.compile(r"By .*", re.IGNORECASE)
#: What may stand before a field.
_CODES = frozenset(
    {"CLM", "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT"}
    | {"RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CX"}
)
# Rights stand within so many lines below the day: outlet, its code, edition, page, language.
_MAX_LINES_TO_RIGHTS = 10


def articles_of_factiva(lines: Iterable[Line]) -> Iterator[Entry]:
    """The articles among the lines of a file; none where Factiva did not write it."""
    for stretch in stretches(lines, _END.fullmatch):
        found = _coded(stretch) or _laid_out(stretch)
        if found:
            yield found


def _coded(lines: Sequence[Line]) -> Entry | None:
    """An article with a code before each field."""
    fields: defaultdict[str, list[str]] = defaultdict(list)
    code = ""
    for text in texts_of(lines):
        if text in _CODES:
            code = text
        else:
            fields[code].append(text)
    if not fields["HD"] or not (fields["LP"] or fields["TD"]):
        return None
    told = {name: " ".join(fields[key]) for name, key in _TOLD.items()}
    return Entry((*fields["LP"], *fields["TD"]), **told)


_TOLD = {"title": "HD", "author": "BY", "published": "PD", "outlet": "SN"}


def _laid_out(lines: Sequence[Line]) -> Entry | None:
    """An article of which the place of each line says what it is."""
    texts = texts_of(lines)
    words = first_place(texts, _N_WORDS.fullmatch)
    if words is None:
        return None
    header, (day, *below) = lines[:words], [*texts[words + 1 :], ""]
    below = below[1:] if below and _TIME.fullmatch(below[0]) else below
    return Entry(
        tuple(filter(None, _text_below(below))),
        title=_title(header),
        author=next(filter(_AUTHOR.fullmatch, texts_of(header)), ""),
        published=day,
        outlet=next(iter(below), ""),
    )


def _text_below(lines: Sequence[str]) -> Sequence[str]:
    """What stands below the rights; where none are told, below the language."""
    for sign in (_RIGHTS, _LANGUAGE):
        place = first_place(lines[:_MAX_LINES_TO_RIGHTS], sign.fullmatch)
        if place is not None:
            return lines[place + 1 :]
    return lines[1:]


def _title(header: Sequence[Line]) -> str:
    """The line that stands out; or the one above the author; or the longest."""
    author = first_place(texts_of(header), _AUTHOR.fullmatch)
    above = [line.text for line in header[:author]]
    out = [line.text for line in header if line.stands_out]
    return (out or (above[-1:] if author else sorted(above, key=len)) or [""])[-1]
