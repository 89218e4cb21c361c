"""ProQuest, as it gives out text: each article between two rules, its fields with their names before them.

::

    Two cranes for Welmouth

    Author: Roe, Ann

    Full text: The harbour buys two cranes.
    They cost $4 million.

    Title: Two cranes for Welmouth
    Publication title: The Harbour Post; Welmouth
    Publication date: Mar 12, 2026
    ProQuest document ID: 2345678901
    Document URL: https://www.proquest.com/docview/2345678901
    ____________________________________________________________
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimx.downloads.entry import Entry, Line, first_place, stretches, texts_of

_RULE = re.compile(r"_{40,}")
_FIELD = re.compile(r"([A-Z][A-Za-z /]{1,40}):(?: (.*))?")
_TEXT, _TITLE, _NUMBER = "Full text", "Title", "ProQuest document ID"
#: What its pages show above a text, and files repeat.
_BUTTON = "TranslateFull text"
#: The fields that may stand around the text; what else has a colon behind its first words is text.
_NAMES = frozenset(
    {_TEXT, _TITLE, _NUMBER, "Author", "Publication title", "Publication date", "Document URL", "Abstract", "Links"}
    | {"Publication info", "Subject", "Business indexing term", "Location", "People", "Company / organization"}
    | {"Identifier / keyword", "Credit", "Illustration", "Classification", "Publication year", "Publication subject"}
    | {"Section", "Pages", "First page", "Publisher", "Place of publication", "Country of publication", "ISSN"}
    | {"Source type", "Language of publication", "Document type", "Copyright", "Last updated", "Database"}
    | {"Column", "Volume", "Issue", "Dateline", "Full text availability", "Duration", "Product name", "Ticker"}
)


def articles_of_proquest(lines: Iterable[Line]) -> Iterator[Entry]:
    """The articles among the lines of a file; none where ProQuest did not write it.

    Of an article that it gave out without its text, only what is known of it.
    """
    texts: list[str] = []
    for stretch, _ in stretches(lines, _RULE.fullmatch):
        texts += texts_of(stretch)
        if any(_name_of(line.text) == _NUMBER for line in stretch):  # a rule above it is one of the text
            yield _entry(texts)
            texts = []


def _entry(texts: Sequence[str]) -> Entry:
    start = first_place(texts, lambda text: _name_of(text) == _TEXT)
    if start is None:
        return _told(texts, ())
    end = _end_of_text(texts, start)
    first = texts[start].partition(":")[2].strip().removeprefix(_BUTTON).strip()
    return _told([*texts[:start], *texts[end:]], tuple(filter(None, [first, *texts[start + 1 : end]])))


def _end_of_text(texts: Sequence[str], start: int) -> int:
    """Where the fields below the text begin: at the last title, or above it where nothing but fields stands."""
    titles, numbers = (
        [place for place, text in enumerate(texts) if place > start and _name_of(text) == name]
        for name in (_TITLE, _NUMBER)
    )
    end = (titles or numbers or [len(texts)])[-1]
    while end - 1 > start and _name_of(texts[end - 1]):
        end -= 1
    return end


def _told(texts: Iterable[str], paragraphs: tuple[str, ...]) -> Entry:
    fields = _fields(texts)
    return Entry(
        paragraphs,
        title=fields.get(_TITLE, ""),
        outlet=fields.get("Publication title", "").split(";")[0],
        published=fields.get("Publication date", ""),
        author=_turned(fields.get("Author", "")),
        url=fields.get("Document URL", "").split("?")[0],
    )


def _fields(texts: Iterable[str]) -> Mapping[str, str]:
    found = (_FIELD.fullmatch(text) for text in texts)
    return {one[1]: one[2] or "" for one in found if one and one[1] in _NAMES}


def _name_of(text: str) -> str:
    """That of the field that the line begins; nothing where it begins none."""
    found = _FIELD.fullmatch(text)
    return found[1] if found and found[1] in _NAMES else ""


def _turned(written: str) -> str:
    """``Roe, Ann; Lee, Bo`` -> ``Ann Roe; Bo Lee``."""
    return "; ".join(" ".join(reversed(name.split(",", 1))).strip() for name in re.split(r";\s*", written.rstrip(" .")))
