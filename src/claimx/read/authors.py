"""The names of authors in the line that signs an article: behind "by" or a label, in a list, or alone."""

from __future__ import annotations

import re

from claimx.read.people import BESIDE_NAME, KIND, OFFICE, is_office_or_thing, is_person
from claimx.read.vocabulary import AGENCY, AUTHOR_LABEL, DATE, PARTICLE, PERSON

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
#: Behind a person's name, what the person is and where: ``Lecturer in Law``, ``University of Norland``.
_POST = re.compile(r"\w (?:at|for|in|of) (?:the )?\w")
#: Behind a name without a border: the house, or what comes next on the line.
_NAME_TAIL = re.compile(
    r"^(\S+ \S.*?)\s+(?:Associated Press|Published|Updated|Posted"
    r"|January|February|July|September|October|November|December)$",
    re.IGNORECASE,
)
#: An address before a name, as feeds write both.
_BRACKETED = re.compile(r"\(([^()]+)\)")
# A longer "name" is a sentence, a role or a list that the page did not separate; its particles make it no longer.
_MAX_NAME_WORDS = 5
_A_PARTICLE = re.compile(PARTICLE)
# Behind the names: a date, an account, a post in brackets, the next thing on the line.
_BEHIND_NAMES = re.compile(
    r"\s*(?:[|·•(@/]|\s[-–—]\s|,? (?=\d)"
    r"|\b(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Published|Updated|Posted)\b).*$"
)
#: Behind one of the names: where it was, and when, and for whom: ``Ann Roe in Paris and Bo Lee for the Post``.
_BESIDE_NAMES = re.compile(r"\s(?:at|(?i:for|(?:special|exclusive) (?:to|for))|from|in|on)\s(?:(?!\sand\s|[,&;]).)*")
_DEGREE = re.compile(r",? \b(?:Ph\.?D|D\.?Phil|M\.?D|M\.?Sc|MBA|MPA|MPH)\b\.?")
#: Houses that sign as persons do.
_SIGNING = re.compile(rf"{AGENCY}|(?:\w+ ){{1,3}}agency|(?:the )?editorial board", re.IGNORECASE)
#: What links beside names say.
_NO_NAME = re.compile(
    r"\b(?:About|All|Archives?|Articles|Bio|Contact|E-?mail|Facebook|Follow|Full|More|News|Posts?|Profile|Read|Staff"
    r"|Twitter|View|Website)\b"
)
#: The kind of article before a name: ``Op-Ed | Ann Roe``.
_KIND_LEAD = re.compile(rf"^(?:{KIND.pattern}) ?[|·•] ?", re.IGNORECASE)
#: Behind a name that stands alone: the next thing on the line, the day, the hour; another number is of no person's.
_BEHIND_NAME = re.compile(rf"\s*[|·•(].*$|\s*[,–—-]?\s*\b{DATE}.*$|,? \d\d?:\d\d.*$", re.IGNORECASE)
#: Behind a name, where its bearer works: ``Ann Roe (Harbour Institute)``.
_HOUSE = re.compile(rf" \([^()]*{OFFICE.pattern}[^()]*\)$", re.IGNORECASE)


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
        if not (place and (BESIDE_NAME.search(piece) or (is_signed and _POST.search(piece))))
    ]
    return [name for name in named if name and _n_words(name) <= _MAX_NAME_WORDS and not _NOBODY.match(name)]


def _n_words(name: str) -> int:
    return sum(1 for word in name.split() if not _A_PARTICLE.fullmatch(word))


def signers(words: str) -> tuple[str, ...]:
    """Those that are persons, in ``By Ann Roe and Bo Lee | 3 May``; behind the first, an office is where they work."""
    lead = AUTHOR_LEAD.match(words)
    line = _BEHIND_NAMES.sub("", _DEGREE.sub("", words[lead.end() if lead else 0 :]))
    may_be = is_person if lead else PERSON.match
    return tuple(
        name
        for place, name in enumerate(split_authors(_BESIDE_NAMES.sub("", line)))
        if (may_be(name) or _SIGNING.fullmatch(name)) and not (_NO_NAME.search(name) or (place and OFFICE.search(name)))
    )


def signer(words: str) -> tuple[str, ...]:
    """The person in a byline without "by", if there is one: ``Op-Ed | Ann Roe | 3 May 2025``."""
    name = _DEGREE.sub("", _BEHIND_NAME.sub("", _KIND_LEAD.sub("", words)))
    return (name,) if _is_name(name) else ()


def is_signature(words: str) -> bool:
    """Whether a line is a person's name, with a degree or a house at most: ``Ann Roe, PhD (Harbour Institute)``."""
    return _is_name(_DEGREE.sub("", _HOUSE.sub("", words)))


def _is_name(words: str) -> bool:
    return bool(PERSON.match(words) and (_SIGNING.fullmatch(words) or not is_office_or_thing(words)))
