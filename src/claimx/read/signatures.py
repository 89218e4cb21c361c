"""The names in a line that signs an article: behind "by" or a label, or alone."""

from __future__ import annotations

import re

from claimx.read.metadata import AUTHOR_LEAD, is_person, split_authors
from claimx.read.vocabulary import AGENCY, DATE, PERSON

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
_KIND = re.compile(r"op-?ed|opinion|analysis|column|comment(?:ary)?|essay|interview|review", re.IGNORECASE)
#: The same before a name: ``Op-Ed | Ann Roe``.
_KIND_LEAD = re.compile(rf"^(?:{_KIND.pattern}) ?[|·•] ?", re.IGNORECASE)
#: Behind a name that stands alone: the next thing on the line, the day, the hour; another number is of no person's.
_BEHIND_NAME = re.compile(rf"\s*[|·•(].*$|\s*[,–—-]?\s*\b{DATE}.*$|,? \d\d?:\d\d.*$", re.IGNORECASE)
#: Behind a name, where its bearer works: ``Ann Roe (Harbour Institute)``.
_HOUSE = re.compile(rf" \([^()]*{OFFICE.pattern}[^()]*\)$", re.IGNORECASE)


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


def is_no_person(line: str) -> bool:
    """Whether what looks like a name is that of an office, a company or a thing."""
    return is_thing(line) or bool(PERSON.match(line) and OFFICE.search(line))


def is_thing(line: str) -> bool:
    """Whether this is a kind of article, or looks like a name and is that of a document or a computer."""
    is_named = PERSON.match(line) and _THING.search(line) and not OFFICE.search(line)
    return bool(_KIND.fullmatch(line) or is_named)


def _is_name(words: str) -> bool:
    return bool(PERSON.match(words) and (_SIGNING.fullmatch(words) or not is_no_person(words)))
