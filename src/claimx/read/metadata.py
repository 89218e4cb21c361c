"""What pages say about themselves, from mappings whose keys have many names (JSON objects, front matter)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from claimx.read.authors import split_authors
from claimx.read.dates import to_date
from claimx.read.draft import Metadata
from claimx.read.people import by_first_name

#: The names under which each field is found, in order of trust; case, hyphens and underscores are ignored.
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "articlebody", "body", "content", "maintext", "fulltext", "articletext", "article", "story"),
    "title": ("title", "headline", "name", "heading"),
    "url": ("url", "link", "canonicalurl", "sourceurl", "permalink", "canonical", "uri", "webpageurl"),
    "published": (
        "published", "datepublished", "publishedat", "publicationdate", "publishdate", "publisheddate", "pubdate",
        "date", "datetime", "firstpublished", "created", "datecreated", "uploaddate",
    ),
    "outlet": ("outlet", "publisher", "sitename", "site", "publication", "source", "newspaper", "journal", "domain"),
    "authors": ("authors", "author", "byline", "creator", "writer", "by"),
}  # fmt: skip


def metadata_from(fields: Mapping[str, object]) -> Metadata:
    """Read the fields under their usual names; what is absent or unreadable stays ``None``."""
    return Metadata(
        title=_find_text(fields, "title"),
        url=_find_text(fields, "url"),
        outlet=_find_text(fields, "outlet"),
        authors=next(filter(None, map(_authors, _values(fields, "authors"))), ()),
        published=next(filter(None, map(to_date, _values(fields, "published"))), None),
    )


def find(fields: Mapping[str, object], wanted: str) -> object:
    """The first value that is not empty under one of the names of ``wanted``, or ``None``."""
    return next(_values(fields, wanted), None)


def _find_text(fields: Mapping[str, object], wanted: str) -> str | None:
    """Like ``find``, as one line of text; of an object, its name. Systems write entities twice (``O&amp;#039;Dea``)."""
    value = find(fields, wanted)
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, Mapping):
        value = value.get("name")
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def plain_key(key: str) -> str:
    """A key without what systems write in several ways: case, and marks between its words."""
    return re.sub(r"[\s_:.-]", "", key).lower()


def _values(fields: Mapping[str, object], wanted: str) -> Iterator[object]:
    plain = {plain_key(key): value for key, value in reversed(list(fields.items()))}
    return (plain[name] for name in SYNONYMS[wanted] if plain.get(name))


def _authors(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for line in _names(value) for name in split_authors(unescape(line))))


def _names(value: object) -> Iterator[str]:
    """The names in any shape that JSON gives them: one or several, texts or objects, whole or in parts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from () if isinstance(item, list) else _names(item)
    elif isinstance(value, Mapping):
        parts = (value.get("givenName"), value.get("familyName"))
        name = value.get("name") or value.get("@list") or " ".join(part for part in parts if isinstance(part, str))
        is_person_name = isinstance(name, str) and value.get("@type") == "Person"
        yield from () if isinstance(name, Mapping) else _names(by_first_name(str(name)) if is_person_name else name)
