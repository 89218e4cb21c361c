"""Whom a name names: a person, the house or the post beside one, an office, a thing.

Words alone say it, and not all of them do: what is a person to one question may be an office to the next.
"""

from __future__ import annotations

import re

from claimx.read.vocabulary import NAME, PARTICLE, PERSON

#: Two words and more, in capitals too: ``ANN ROE``; what begins like ``BY THE NUMBERS`` and ``By All Means`` is none.
_PERSON = re.compile(rf"(?!(?i:all|any|its|our|the|this|your) |.*\d){NAME}")
#: A name as libraries write it, by the surname, of which all else is a particle: ``Roe, Ann``, ``van der Berg, Jan``.
_BY_SURNAME = re.compile(
    rf"(?P<last>(?:{PARTICLE} ){{0,2}}[A-Z][\w'’-]+)"
    r", (?P<first>(?=.*[a-z]|[A-Z]\.)[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})"
)
#: Behind a name: degrees and houses (``MS``, ``CNN``), posts (``Political Writer``).
BESIDE_NAME = re.compile(
    r"^[A-Z]{2,4}$|^(?i:Ph\.?D\.?)$"
    r"|(?:\b(?i:Writer|Editor|Reporter|Correspondent|Columnist|Contributor|Journalist|Economist|Fellow|Analyst)s?|-at-large)$"
    r"|\b(?:Agency|Agencies|Associated Press|Bureau|Desk|Editorial|Insider|Media|News|Press|Newsroom"
    r"|Services?|Staff|Team|Wire)\b"
)
#: What two capitals name where authors work, and that is no person.
OFFICE = re.compile(
    r"\b(?:academy|agency|apache|association|avenue|bank|board|bureau|cent(?:er|re)|city|college|committee"
    r"|communications|company|corporation|council|department|division|foundation|group|inc|institut\w*|journal|kingdom"
    r"|laborator\w+|ltd|marketing|media|ministry|network|new york|office|paper|publications|report|review|road|school"
    r"|secretariat|series|service|society|states|street|summary|trust|union|universit\w+|user|version|volume)\b",
    re.IGNORECASE,
)
#: What else is no person: kinds of documents, and the computers that they were written on.
_THING = re.compile(
    r"\b(?:brief(?:ing)?|bulletin|desktop|inspiron|laptop|latitude|macbook|microsoft|pc|policy|thinkpad|windows)\b",
    re.IGNORECASE,
)
#: The kind of article.
KIND = re.compile(r"op-?ed|opinion|analysis|column|comment(?:ary)?|essay|interview|review", re.IGNORECASE)


def is_person(name: str) -> bool:
    """Whether this may be a person's full name, and says of no house or post that it is one."""
    return bool(_PERSON.fullmatch(name)) and not is_house(name)


def is_house(name: str) -> bool:
    """Whether this is a desk, an agency or a post: ``Harbour Post Staff``."""
    return bool(BESIDE_NAME.search(name) or BESIDE_NAME.search(name.title()))


def is_office_or_thing(line: str) -> bool:
    """Whether what looks like a name is that of an office, a company or a thing."""
    return is_thing(line) or bool(PERSON.match(line) and OFFICE.search(line))


def is_thing(line: str) -> bool:
    """Whether this is a kind of article, or looks like a name and is that of a document or a computer."""
    is_named = PERSON.match(line) and _THING.search(line) and not OFFICE.search(line)
    return bool(KIND.fullmatch(line) or is_named)


def by_first_name(name: str) -> str:
    """One name that was written by the surname; what else has a comma, two names or a name and a house, as it is."""
    found = _BY_SURNAME.fullmatch(" ".join(name.split()))
    is_one = found and not is_house(found["last"]) and not is_house(found["first"])
    return f"{found['first']} {found['last']}" if found and is_one else name
