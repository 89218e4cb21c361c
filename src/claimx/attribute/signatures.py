"""Paragraphs that somebody signs, as letters, praise and tweets set apart are: "— Ama Boateng, miller"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.attribute import names
from claimx.attribute.heard import Heard
from claimx.attribute.names import Tokens
from claimx.english.tokens import DASHES, Line
from claimx.english.wordclasses import has_finite
from claimx.span import Excerpt

#: What an account on a network begins with.
_ACCOUNT = "(@"
_BEHIND_NAMES = frozenset({",", "(", ""})
#: Words of a name before its account.
_LONGEST = 6


def signed(heard: Sequence[Heard]) -> dict[int, Excerpt]:
    """Number of each sentence of a signed paragraph -> the name that signs it."""
    found: dict[int, Excerpt] = {}
    for number, one in enumerate(heard):
        if name := one.excerpt(_signature(one.line)):
            last = number - (one.line.text_at(0) in DASHES)
            paragraph = heard[max(0, last) if _ACCOUNT in one.sentence.text else number].sentence.paragraph_index
            while last >= 0 and last not in found and heard[last].sentence.paragraph_index == paragraph:
                found[last] = name
                last -= 1
    return found


def _signature(line: Line) -> Tokens | None:
    """The name behind a dash with which the sentence begins, or before an account: "It leaks. — Ama (@ama)"."""
    if line.text_at(0) in DASHES:
        stop = names.run(line, 1, len(line))
        full = names.n_capitals(line, 1, stop) > 1 or _ACCOUNT in line.text
        told = has_finite(line, stop, len(line))
        return names.untitled(line, 1, stop) if full and not told and line.text_at(stop) in _BEHIND_NAMES else None
    if _ACCOUNT not in line.text:
        return None
    account = next(i for i in range(len(line)) if line.text_at(i) == "@" and line.text_at(i - 1) == "(")
    before = range(account - 2, account - 2 - _LONGEST, -1)
    dash = next((i for i in before if line.text_at(i) in DASHES and not line.is_glued(i)), None)
    return names.untitled(line, dash + 1, account - 1) if dash and dash + 1 < account - 1 else None
