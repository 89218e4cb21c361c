"""The forms of regular verbs, so that a table may name each verb once."""

from __future__ import annotations

import re

from claimx.tokens import words

_HISSING = ("s", "sh", "ch", "x", "z")
_TO_I = re.compile(r"(?<=[^aeiou])y\Z")


def forms(text: str) -> frozenset[str]:
    """ "warn deny" -> warn, warns, warned, deny, denies, denied"""
    return frozenset(form for verb in words(text) for form in (verb, _third(verb), past(verb)))


def pasts(text: str) -> frozenset[str]:
    """Only the past: the other forms are nouns as well."""
    return frozenset(past(verb) for verb in words(text))


def past(verb: str) -> str:
    """ "deny" -> "denied" """
    return _TO_I.sub("i", verb).removesuffix("e") + "ed"


def _third(verb: str) -> str:
    stem = _TO_I.sub("ie", verb)
    return stem + ("es" if stem.endswith(_HISSING) else "s")
