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

from claimx.downloads.entry import Entry, Line, authors_in, first_place, stretches, texts_of

#: In whichever language the screen was: only the word differs. Behind it the source in eight characters, filled up
#: with zeros, the day, and a number.
_END = re.compile(r"Do[ck]umento? [a-z\d]{8}(?:19|20)\d{6}[a-z\d]{5,12}", re.IGNORECASE)
_N_WORDS = re.compile(r"\d[\d.,’ ]* ?(?:words?|mots?|Wörter|palabras?|parole|palavras?)")
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?")
_RIGHTS = re.compile(r"(?:\(c\)|©|copyright\b|copr\.).{0,80}\b(?:19|20)\d\d\b.*|.*\ball rights reserved\b.*", re.I)
_LANGUAGE = re.compile(r"English|Anglais|Englisch|Inglés|Inglese|Inglês")
_AUTHOR = re.compile(r"By .*", re.IGNORECASE)
#: What its pages show above the first article.
_SITE = re.compile(r"(?:Dow Jones )?Factiva|Dow Jones")
#: What may stand before a field, in this order.
_CODES = (
    *("CLM", "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT"),
    *("ART", "CX", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN"),
)
_TOLD = {"title": "HD", "published": "PD", "outlet": "SN"}
# Rights stand within so many lines below the day: outlet, its code, edition, page, language.
_MAX_LINES_TO_RIGHTS = 10


def articles_of_factiva(lines: Iterable[Line]) -> Iterator[Entry]:
    """The articles among the lines of a file; none where Factiva did not write it.

    Of an article that it gave out without its text, only the title.
    """
    for stretch, is_ended in stretches(lines, _END.fullmatch):
        found = _coded(stretch) or _laid_out(stretch)
        if found or is_ended:
            yield found or Entry(title=_title(stretch))


def _coded(lines: Sequence[Line]) -> Entry | None:
    """An article with a code before each field."""
    fields = _fields(lines)
    if not (fields["HD"] and fields["PD"]):
        return None
    told = {name: " ".join(fields[code]) for name, code in _TOLD.items()}
    return Entry((*fields["LP"], *fields["TD"]), author=authors_in(" ".join(fields["BY"])), **told)


def _fields(lines: Sequence[Line]) -> defaultdict[str, list[str]]:
    """The lines below each code; cells of a table in the text that look like codes are set otherwise than these."""
    fields: defaultdict[str, list[str]] = defaultdict(list)
    look = next((line.stands_out for line in lines if line.text == "HD"), False)
    code = ""
    for text, stands_out, _ in lines:
        if text in _CODES and stands_out == look and (not code or _CODES.index(text) > _CODES.index(code)):
            code = text
        else:
            fields[code].append(text)
    return fields


def _laid_out(lines: Sequence[Line]) -> Entry | None:
    """An article of which the place of each line says what it is."""
    texts = texts_of(lines)
    words = first_place(texts, _N_WORDS.fullmatch)
    if words is None:
        return None
    header, (day, *_) = lines[:words], [*texts[words + 1 :], ""]
    below = lines[words + 2 :]
    below = below[1:] if below and _TIME.fullmatch(below[0].text) else below
    return Entry(
        texts_of(line for line in _text_below(below) if not line.is_in_table),
        title=_title(header),
        author=next(map(authors_in, filter(_AUTHOR.fullmatch, texts_of(header))), ""),
        published=day,
        outlet=below[0].text if below else "",
    )


def _text_below(lines: Sequence[Line]) -> Sequence[Line]:
    """What stands below the rights; where none are told, below the language."""
    for sign in (_RIGHTS, _LANGUAGE):
        place = first_place(texts_of(lines[:_MAX_LINES_TO_RIGHTS]), sign.fullmatch)
        if place is not None:
            return lines[place + 1 :]
    return lines[1:]


def _title(header: Sequence[Line]) -> str:
    """The line that stands out; or the one above the author; or the longest."""
    lines = [line for line in header if not _SITE.fullmatch(line.text)]
    author = first_place(texts_of(lines), _AUTHOR.fullmatch)
    above = texts_of(lines[:author])
    out = texts_of(line for line in lines if line.stands_out and not _AUTHOR.fullmatch(line.text))
    return (out or (above[-1:] if author else sorted(above, key=len)) or [""])[-1]
