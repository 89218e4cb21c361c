"""Is the subject of "shows" or "suggests" somebody who says so, or what only lets the writer conclude it?"""

from __future__ import annotations

import re

from claimx.attribute import names, wording
from claimx.attribute.names import Tokens, titles
from claimx.english.inflection import forms
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import PREPOSITIONS, PRONOUNS

#: Words from a verb back over a relative clause to the head of its subject.
REACH_OF_HEAD = 25
#: What anything may do from which something follows.
_CONCLUDING = (
    wording.SHOWING
    | forms("assume suggest indicate imply reveal confirm underline underscore highlight")
    | forms("attest encourage demand require")
    | {"suggesting"}
)
_FINDING = _CONCLUDING | words("find finds found")
#: Nobody's, unless it is said whose: "the evidence suggests", but "data of the World Bank suggest".
_FOUND = words(
    """
    evidence data research results result findings numbers figures statistics polling tests experiments
    """
)
#: Whose words they are may be read in them; of any :data:`wording.FINDINGS` as well.
_WRITTEN = words(
    "memo memos letter letters email emails chart charts transcript transcripts assessment assessments speech speeches"
    " reporting forecast forecasts article articles resolution resolutions announcement announcements footage video"
)
#: What speaks for itself, whosever it is.
_SILENT = words("experience history logic precedent wisdom sense intuition arithmetic reality")
_SOMEBODY = PRONOUNS | words("many some several most others two three both old")  # "The 37-year-old"
#: Of those who do something: "86 percent of the builders".
_PARTS = words("percent % half third quarter number share")
_OWNERS = words("his her their its")
_OF_WHOM = words("by from")
#: These name nobody, though a capital may begin them.
_RECENT = words("new recent several many most latest early earlier other available long public past")
_NAMED_DOERS = titles.OFFICES | titles.BODIES | {"group", "party"}
#: The endings of those who do something: "builders", "economists", "officials"; and shares of them.
_DOERS = re.compile(
    r"(?:(?:[^aeiou]er|neer|or|ist|ian|[^m]ent|ant|yst|cial|ert|man|men|people|aide|source|critic|contact"
    r"|chain|firm)s?|bosses|half|most|majority)\Z"
)


def speaks(line: Line, subject: Tokens, verb: int) -> bool:
    """Does the subject say what follows the verb?"""
    if line.lower(verb) not in _FINDING:
        return True
    head = _head(line, subject)
    if line.lower(head) in _SILENT:
        return False
    if line.lower(head) in _FOUND:
        return _is_owned(line, (subject[0], verb), head)
    if line.lower(verb) not in _CONCLUDING or line.lower(head) in _SOMEBODY or names.is_capital(line, head):
        return True
    written = line.has(wording.FINDINGS | _WRITTEN, max(0, verb - REACH_OF_HEAD), verb)
    return written or is_doer(line.lower(head))


def tells(line: Line, subject: Tokens, verb: int) -> bool:
    """In an aside anybody's figures do: ", research shows,"; but not "as his success demonstrates," """
    return speaks(line, subject, verb) or line.has(wording.FINDINGS | _FOUND, *subject)


def _head(line: Line, subject: Tokens) -> int:
    """The last word before what qualifies it: "data" in "data of the World Bank"."""
    start, end = subject
    behind = (i for i in range(start + 1, end) if line.lower(i) in PREPOSITIONS or line.kind(i) == "mark")
    stop = next((i for i in behind if not names.is_glue(line, i)), end)
    if line.lower(stop) in PREPOSITIONS and stop - 1 > start and line.lower(stop - 1).endswith("ed"):
        return stop - 2
    return stop - 1


def _is_owned(line: Line, phrase: Tokens, head: int) -> bool:
    """ "Gallup polls", "her own research", "data from the bank"; not "evidence from Lindow" """
    placed = next((i for i in range(*phrase) if line.lower(i) == "from"), phrase[1])
    if line.lower(head) == "evidence" and placed < phrase[1]:
        return any(is_doer(line.lower(i)) or line.text_at(i).isupper() for i in range(placed, phrase[1]))
    named = any(names.is_capital(line, i) for i in range(*phrase) if i != head and line.lower(i) not in _RECENT)
    by_whom = any(line.lower(i) in _OF_WHOM or line.lower(i).endswith("'s") for i in range(*phrase))
    return named or line.lower(phrase[0]) in _OWNERS or by_whom


def is_somebody(line: Line, subject: Tokens) -> bool:
    """A name, a pronoun, or those who do something: "builders", "86 percent of the builders"."""
    head = _head(line, subject)
    word = line.lower(head).removesuffix("'ve")
    known = word in _SOMEBODY - {"it"} or names.is_capital(line, head) or is_doer(word)
    return known or (line.lower(head) in _PARTS and any(is_doer(line.lower(i)) for i in range(head, subject[1])))


def is_doer(word: str) -> bool:
    """An office, a body, or a noun that ends as those who do something do."""
    return word.removesuffix("s") in _NAMED_DOERS or bool(_DOERS.search(word))
