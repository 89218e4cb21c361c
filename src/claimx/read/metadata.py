"""What pages say about themselves, from mappings whose keys have many names (JSON objects, front matter)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from claimx.read.dates import to_date
from claimx.read.draft import Metadata
from claimx.read.vocabulary import AUTHOR_LABEL, NAME, PARTICLE

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

AUTHOR_LEAD = re.compile(
    r"^\s*(?:(?:(?:words|text|written|story|reported|report|interview|analysis|commentary|essay|opinion|review|published|posted"
    r"|special to [^,;|]{2,40})\s+)?by:?|author"
    rf"|{AUTHOR_LABEL}:)\s+",
    re.IGNORECASE,
)
_AUTHOR_BORDER = re.compile(r"\s*(?:;|\s[&|]\s|\band\b|,(?!\s*(?:Jr|Sr|PhD|MD)\b))\s*")
#: Beside a name: where to write to its bearer, in brackets or not.
_ADDRESS = re.compile(r"\s*[(<\[]?(?:\b\S+@\S+\.\w+\b|\bwww\.\S+\.\w+\b)[)>\]]?")
#: What systems write where nobody signed, and what is an account or an address.
_NOBODY = re.compile(
    r"^(?:admin(?:istrator)?|anonymous|author|default|editor|false|guest|no author|none|null|n/a|root|super ?user|true"
    r"|undefined|unknown|user|webmaster|wordpress)$|^@|^(?i:https?:|www\.)|/",
    re.IGNORECASE,
)
#: Behind a name: degrees and houses (``MS``, ``CNN``), posts (``Political Writer``).
_BESIDE_NAME = re.compile(
    r"^[A-Z]{2,4}$|^(?i:Ph\.?D\.?)$"
    r"|(?:\b(?i:Writer|Editor|Reporter|Correspondent|Columnist|Contributor|Journalist|Economist|Fellow|Analyst)s?|-at-large)$"
    r"|\b(?:Agency|Agencies|Associated Press|Bureau|Desk|Editorial|Insider|Media|News|Press|Newsroom"
    r"|Services?|Staff|Team|Wire)\b"
)
#: Behind a person's name, what the person is and where: ``Lecturer in Law``, ``University of Norland``.
_POST = re.compile(r"\w (?:at|for|in|of) (?:the )?\w")
#: Behind a name without a border: the house, or what comes next on the line.
_NAME_TAIL = re.compile(
    r"^(\S+ \S.*?)\s+(?:Associated Press|Published|Updated|Posted"
    r"|January|February|July|September|October|November|December)$",
    re.IGNORECASE,
)
#: Two words and more, in capitals too: ``ANN ROE``; what begins like ``BY THE NUMBERS`` and ``By All Means`` is none.
_PERSON = re.compile(rf"(?!(?i:all|any|its|our|the|this|your) |.*\d){NAME}")
#: A name as libraries write it, by the surname, of which all else is a particle: ``Roe, Ann``, ``van der Berg, Jan``.
_BY_SURNAME = re.compile(
    rf"(?P<last>(?:{PARTICLE} ){{0,2}}[A-Z][\w'’-]+)"
    r", (?P<first>(?=.*[a-z]|[A-Z]\.)[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})"
)
#: An address before a name, as feeds write both.
_BRACKETED = re.compile(r"\(([^()]+)\)")
# A longer "name" is a sentence, a role or a list that the page did not separate; its particles make it no longer.
_MAX_NAME_WORDS = 5
_A_PARTICLE = re.compile(PARTICLE)


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


def by_first_name(name: str) -> str:
    """One name that was written by the surname; what else has a comma, two names or a name and a house, as it is."""
    found = _BY_SURNAME.fullmatch(" ".join(name.split()))
    is_one = found and not is_house(found["last"]) and not is_house(found["first"])
    return f"{found['first']} {found['last']}" if found and is_one else name


def split_authors(line: str) -> list[str]:
    """``By Ann Roe and Bo Lee, Staff Writers`` to its names; what is too long for a name, or no name, is left out."""
    bare = _ADDRESS.sub("", " ".join(line.split())).strip()
    if bracketed := _BRACKETED.fullmatch(bare):
        bare = bracketed[1]
    pieces = _AUTHOR_BORDER.split(AUTHOR_LEAD.sub("", bare))
    whole = [_NAME_TAIL.sub(r"\1", piece.strip(" |:–—-")) for piece in pieces]
    is_signed = is_person(whole[0]) and f"{whole[0]}," in bare
    named = [
        piece
        for place, piece in enumerate(whole)
        if not (place and (_BESIDE_NAME.search(piece) or (is_signed and _POST.search(piece))))
    ]
    return [name for name in named if name and _n_words(name) <= _MAX_NAME_WORDS and not _NOBODY.match(name)]


def _n_words(name: str) -> int:
    return sum(1 for word in name.split() if not _A_PARTICLE.fullmatch(word))


def is_person(name: str) -> bool:
    """Whether this may be a person's full name, and says of no house or post that it is one."""
    return bool(_PERSON.fullmatch(name)) and not is_house(name)


def is_house(name: str) -> bool:
    """Whether this is a desk, an agency or a post: ``Harbour Post Staff``."""
    return bool(_BESIDE_NAME.search(name) or _BESIDE_NAME.search(name.title()))
