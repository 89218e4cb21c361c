"""What pages say about themselves, from mappings whose keys have many names (JSON objects, front matter)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from html import unescape

from claimx.read.draft import Metadata
from claimx.read.vocabulary import NAME

#: The names under which each field is found, in order of trust; case, hyphens and underscores are ignored.
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "articlebody", "body", "content", "maintext", "fulltext", "articletext", "article", "story"),
    "title": ("title", "headline", "name", "heading"),
    "url": ("url", "link", "canonicalurl", "sourceurl", "permalink", "canonical", "uri", "webpageurl"),
    "published": (
        "published", "datepublished", "publishedat", "publicationdate", "publishdate", "publisheddate", "pubdate",
        "date", "datetime", "firstpublished", "created",
    ),
    "outlet": ("outlet", "publisher", "sitename", "site", "publication", "source", "newspaper", "journal", "domain"),
    "authors": ("authors", "author", "byline", "creator", "writer", "by"),
}  # fmt: skip

DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})\b")
MONTH_FIRST = re.compile(r"\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
ISO = re.compile(r"\b(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
#: No newspaper is older (the Relation of Strassburg, 1605); systems write the first day of year 1 for "no date".
FIRST_NEWSPAPER = date(1605, 1, 1)
#: Zero as Unix counts time, which systems write for "no date" too.
ZERO = date(1970, 1, 1)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

AUTHOR_LEAD = re.compile(
    r"^\s*(?:(?:(?:words|text|written|story|reported|report|interview|analysis|published|posted)\s+)?by:?|author:?)\s+",
    re.IGNORECASE,
)
AUTHOR_BORDER = re.compile(r"\s*(?:;|\s[&|]\s|\band\b|,(?!\s*(?:Jr|Sr|PhD|MD)\b))\s*")
#: What systems write where nobody signed.
NOBODY = re.compile(r"^(?:admin(?:istrator)?|unknown|no author|none|null|n/a|author|webmaster)$", re.IGNORECASE)
#: Behind a name: degrees and houses (``MS``, ``CNN``), posts (``Political Writer``).
BESIDE_NAME = re.compile(
    r"^[A-Z]{2,4}$|^(?i:Ph\.?D\.?)$"
    r"|(?:\b(?:Writer|Editor|Reporter|Correspondent|Columnist|Contributor)s?|-at-large)$"
    r"|\b(?:Agency|Associated Press|Bureau|Insider|Media|News|Press|Services?|Staff|Wire)\b"
)
#: Behind a name without a border: the house, or what comes next on the line.
NAME_TAIL = re.compile(
    r"^(\S+ \S.*?)\s+(?:Associated Press|Published|Updated|Posted"
    r"|January|February|July|September|October|November|December)$",
    re.IGNORECASE,
)
#: Two words and more, in capitals too: ``ANN ROE``.
PERSON = re.compile(rf"(?!The |.*\d){NAME}")
# A longer "name" is a sentence, a role or a list that the page did not separate.
MAX_NAME_WORDS = 5


def metadata_from(fields: Mapping[str, object]) -> Metadata:
    """Read the fields under their usual names; what is absent or unreadable stays ``None``."""
    return Metadata(
        title=find_text(fields, "title"),
        url=find_text(fields, "url"),
        outlet=find_text(fields, "outlet"),
        authors=_authors(find(fields, "authors")),
        published=to_date(find(fields, "published")),
    )


def find(fields: Mapping[str, object], wanted: str) -> object:
    """The first value that is not empty under one of the names of ``wanted``, or ``None``."""
    plain = {re.sub(r"[\s_:-]", "", key).lower(): value for key, value in reversed(list(fields.items()))}
    return next((plain[name] for name in SYNONYMS[wanted] if plain.get(name)), None)


def find_text(fields: Mapping[str, object], wanted: str) -> str | None:
    """Like ``find``, as one line of text; of an object, its name. Systems write entities twice (``O&amp;#039;Dea``)."""
    value = find(fields, wanted)
    if isinstance(value, Mapping):
        value = value.get("name")
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def to_date(value: object) -> date | None:
    """Read ISO 8601, RFC 2822, ``12 March 2026`` or ``March 12, 2026``; the day as written, in its own zone.

    What only stands for no date is none.
    """
    found = _date(value)
    return found if found and found >= FIRST_NEWSPAPER and found != ZERO else None


def _date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    return _iso_date(value) or _written_date(value) or _mail_date(value)


def _iso_date(value: str) -> date | None:
    found = ISO.search(value)
    return _valid(found[1], found[2], found[3]) if found else None


def _written_date(value: str) -> date | None:
    if found := DAY_FIRST.search(value):
        return _valid(found[3], _month(found[2]), found[1])
    if found := MONTH_FIRST.search(value):
        return _valid(found[3], _month(found[1]), found[2])
    return None


def _mail_date(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _month(name: str) -> str:
    return str(MONTHS.index(name[:3].lower()) + 1) if name[:3].lower() in MONTHS else "0"


def _valid(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _authors(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items:
        name = item.get("name") if isinstance(item, Mapping) else item
        if isinstance(name, str):
            names += split_authors(unescape(name))
    return tuple(dict.fromkeys(names))


def split_authors(line: str) -> list[str]:
    """``By Ann Roe and Bo Lee, Staff Writers`` to its names; what is too long for a name, or no name, is left out."""
    pieces = AUTHOR_BORDER.split(AUTHOR_LEAD.sub("", " ".join(line.split())))
    whole = [NAME_TAIL.sub(r"\1", piece) for piece in pieces]
    named = [piece for place, piece in enumerate(whole) if not (place and BESIDE_NAME.search(piece))]
    return [name for name in named if name and len(name.split()) <= MAX_NAME_WORDS and not NOBODY.match(name)]


def is_person(name: str) -> bool:
    """Whether this may be a person's full name, and says of no house or post that it is one."""
    return bool(PERSON.fullmatch(name)) and not is_house(name)


def is_house(name: str) -> bool:
    """Whether this is a desk, an agency or a post: ``Harbour Post Staff``."""
    return bool(BESIDE_NAME.search(name) or BESIDE_NAME.search(name.title()))
