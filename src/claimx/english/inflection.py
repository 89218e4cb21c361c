"""The forms of regular verbs, so that a table may name each verb once, by its infinitive."""

from __future__ import annotations

import re

from claimx.english.tokens import words

_HISSING = ("s", "sh", "ch", "x", "z")
_TO_I = re.compile(r"(?<=[^aeiou])y\Z")
#: Their last letter is doubled before "ed" and "ing"; sound tells which, and spelling does not.
_DOUBLING = words(
    """
    admit aver ban beg begin brag cap concur dub enrol fit fret infer permit plan quip rebut regret scrap ship slam snap
    split submit transfer
    """
)


def forms(text: str) -> frozenset[str]:
    """ "warn deny" -> warn, warns, warned, deny, denies, denied"""
    return words(text) | finite(text)


def finite(text: str) -> frozenset[str]:
    """ "warn deny" -> warns, warned, denies, denied: where the infinitive is a noun as well."""
    return frozenset(map(_third, text.split())) | pasts(text)


def pasts(text: str) -> frozenset[str]:
    """ "warn deny" -> warned, denied: where the third person is a noun as well."""
    return frozenset(map(past, text.split()))


def participles(text: str) -> frozenset[str]:
    """ "warn deny" -> warning, denying"""
    return frozenset(map(participle, text.split()))


def past(verb: str) -> str:
    """ "deny" -> "denied", the past tense and the past participle."""
    return _TO_I.sub("i", _doubled(verb)).removesuffix("e") + "ed"


def participle(verb: str) -> str:
    """ "describe" -> "describing", the present participle."""
    return _doubled(verb).removesuffix("e") + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLING else verb


def _third(verb: str) -> str:
    stem = _TO_I.sub("ie", verb)
    return stem + ("es" if stem.endswith(_HISSING) else "s")
