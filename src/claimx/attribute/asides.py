"""Does a clause that attributes stand aside of what is claimed: ", engineers say,"?"""

from __future__ import annotations

from claimx.attribute import names, titles, wording
from claimx.attribute.content import REACH
from claimx.attribute.names import Tokens
from claimx.attribute.second import FARTHEST
from claimx.attribute.wording import OPENERS
from claimx.tokens import Line
from claimx.wordclasses import DETERMINERS, PREPOSITIONS, PRONOUNS

ENDS = frozenset(",.;:)!?—–…")
_MARKS = frozenset('“”"-.‘’')
#: Words from "told" to the end of its aside: ", he told a committee of the council on Monday,".
REACH_OF_TOLD = 12
#: Words of the subject in an aside whose verb might be a noun: ", the board estimates,".
LONGEST_OF_ASIDE = 3


def is_aside(line: Line, subject: Tokens, verb: int) -> bool:
    """ ", the prospectus says,"; "As she noted on Sunday," """
    before = subject[0] - 1
    first = 1 if line.lower(0) in OPENERS else 0
    opens = line.lower(first) == "as" and before < first + REACH
    if opens and all(line.kind(i) == "word" or line.text_at(i) in _MARKS for i in range(first + 1, subject[0])):
        return line.lower(verb) not in wording.DOING and any(
            line.text_at(index) == "," for index in range(verb + 1, verb + REACH)
        )
    plain = line.lower(subject[0]) in DETERMINERS | PRONOUNS or names.is_capital(line, subject[0])
    if line.lower(verb) in wording.NOUNLIKE and (subject[1] - subject[0] > LONGEST_OF_ASIDE or not plain):
        return False
    while before >= 0 and (
        line.lower(before) in titles.HONORIFICS | titles.ROLES | {"as"}
        or names.is_glue(line, before)
        or line.lower(before).endswith("'s")
        or (before < subject[0] - 1 and names.is_capital(line, before))
    ):
        before -= 1
    while line.lower(before + 1).endswith("'s") and names.is_capital(line, before):
        before -= 1
    opens = before >= 0 and line.text_at(before) in {",", "(", "—", "–"}
    end = past_object(line, verb)
    if line.lower(verb) in wording.TELLING and line.lower(subject[0] - 1) != "as":
        end = next((i for i in range(end, end + REACH_OF_TOLD) if line.text_at(i) in ENDS), end)
    while line.lower(verb + 1) in wording.WHEN and end < verb + REACH and line.kind(end) == "word":
        end += 1
    if line.lower(end - 1) in PREPOSITIONS or (
        line.lower(subject[0] - 1) == "as" and _is_within_idea(line, subject[0])
    ):
        return False
    colon = line.text_at(end) == ":" and line.text_at(before) == "," and not line.is_hidden(min(end + 2, len(line) - 1))
    closes = end >= len(line) or line.text_at(end) in ENDS - {":"} or line.is_hidden(end) or colon
    return opens and closes


def _is_within_idea(line: Line, end: int) -> bool:
    """ "The idea that it has, as some say, leaked is bonkers" """
    thats = (i for i in range(max(1, end - FARTHEST), end) if line.lower(i) == "that" and not line.is_hidden(i))
    return any(line.kind(i + 1) == "word" and line.lower(i - 1) not in PREPOSITIONS for i in thats)


def past_object(line: Line, verb: int) -> int:
    """ "puts it" is one cue, where nothing else follows; so is "points out"."""
    if line.lower(verb + 1) == wording.PHRASAL.get(line.lower(verb), "-"):
        return verb + 2
    alone = line.lower(verb + 1) == "it" and line.kind(verb + 2) != "word"
    return verb + 2 if alone and line.lower(verb) == "puts" else verb + 1
