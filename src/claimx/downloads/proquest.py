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
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from claimx.downloads.entry import Entry, Line, stretches, texts_of

_RULE = re.compile(r"_{40,}")
_FIELD = re.compile(r"([A-Z][A-Za-z /]{1,40}):(?: (.*))?")
_TEXT, _NUMBER = "Full text", "ProQuest document ID"
#: The fields that an article may have; what else has a colon behind its first words is text.
_NAMES = frozenset(
    {_TEXT, _NUMBER, "Author", "Title", "Publication title", "Publication date", "Document URL", "Abstract", "Links"}
    | {"Publication info", "Subject", "Business indexing term", "Location", "People", "Company / organization"}
    | {"Identifier / keyword", "Credit", "Illustration", "Classification", "Publication year", "Publication subject"}
    | {"Section", "Pages", "First page", "Publisher", "Place of publication", "Country of publication", "ISSN"}
    | {"Source type", "Language of publication", "Document type", "Copyright", "Last updated", "Database"}
    | {"Column", "Volume", "Issue", "Dateline", "Full text availability", "Duration", "Product name", "Ticker"}
)


def articles_of_proquest(lines: Iterable[Line]) -> Iterator[Entry]:
    """The articles among the lines of a file; none where ProQuest did not write it, or only told of them."""
    for stretch in stretches([*lines, Line("_" * 40)], _RULE.fullmatch):
        fields = _fields(texts_of(stretch))
        if _NUMBER in fields and _TEXT in fields:
            told = {name: " ".join(lines[:1]) for name, lines in fields.items()}
            yield Entry(
                tuple(fields[_TEXT]),
                title=told.get("Title", ""),
                outlet=told.get("Publication title", "").split(";")[0],
                published=told.get("Publication date", ""),
                author=_turned(told.get("Author", "")),
                url=told.get("Document URL", "").split("?")[0],
            )


def _fields(texts: Iterable[str]) -> Mapping[str, list[str]]:
    """The lines of each field, down to the next; only a text has several of its own."""
    fields: defaultdict[str, list[str]] = defaultdict(list)
    name = ""
    for text in texts:
        found = _FIELD.fullmatch(text)
        if found and found[1] in _NAMES:
            name, text = found[1], found[2] or ""
        fields[name] += [text] if text else []
    return fields


def _turned(written: str) -> str:
    """``Roe, Ann; Lee, Bo`` -> ``Ann Roe; Bo Lee``."""
    return "; ".join(" ".join(reversed(name.split(",", 1))).strip() for name in re.split(r";\s*", written.rstrip(" .")))
