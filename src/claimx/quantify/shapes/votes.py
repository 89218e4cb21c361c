"""The two sides of a vote: "a 6-3 ruling", "passed 71–3", "voted 17 to 10"."""

from __future__ import annotations

from claimx.english.tokens import DASHES, HYPHENS, Line, words
from claimx.english.wordclasses import BE
from claimx.quantify.amounts.number import number_at
from claimx.quantify.found import Found, Measured
from claimx.quantify.nouns import counted
from claimx.quantify.units import unit_at

_VOTES = words("vote votes ruling decision majority")
_MARKS_OF_VOTES = DASHES | {":"}
_JOINTS_OF_VOTES = _MARKS_OF_VOTES | {"to"}
_VOTED = words(
    """backed voted voting vote votes passed approved rejected ruled adopted carried approve pass reject adopt confirm
    confirmed adopting approving passing override overrode ratify ratified"""
)
#: Matches are won and lost too; these make a vote only of what is put to one.
_DECIDED = words("lost won split defeated failed")
_PUT_TO_VOTE = words(
    "motion bill amendment resolution measure proposal court council committee board parliament senate"
)
#: "Passed the House 220 to 211 and the Senate by 51–49": each body has its own two figures.
_BODIES = words("house senate assembly parliament council committee chamber lords commons congress")
#: How many words before the figures what is put to a vote may stand.
_CLAUSE = 12
#: How many words before "38-197" the word that makes a vote of it may stand.
_VOTE_REACH = 3
#: Words of a name before it: "a 7-2 Supreme Court decision".
_LONGEST_NAME = 3
#: The same before "by 23 to 21".
_BACKED_REACH = 5


def vote(line: Line, index: int) -> list[Found]:
    """As in "a 6-3 vote", "passed 71–3", "voted 17 to 10", "15 votes to 12": two counts. Other scores are none."""
    first = number_at(line, index) if line.kind(index) in {"figure", "word"} else None
    joint = first.end + (line.lower(first.end) in _VOTES) if first else index
    joint += 2 * (line.text_at(joint + 2) in HYPHENS and line.lower(joint + 1) == "to")  # 5-to-4
    second = number_at(line, joint + 1) if line.text_at(joint) in _JOINTS_OF_VOTES else None
    cue = _vote_cue(line, (index, joint, second.end)) if first and second else None
    if not first or not second or cue is None:
        return []
    unit = Measured("vote", "count", cue, cue + 1)
    starts = ((index, first), (joint + 1, second))
    return [Found(start, start, side.end, side.value, side.value, "count", unit) for start, side in starts]


def _vote_cue(line: Line, places: tuple[int, int, int]) -> int | None:
    """The word that makes a vote of two numbers; ``places`` are the start, the joint and the end of both."""
    start, joint, end = places
    is_dash = line.text_at(joint) in _MARKS_OF_VOTES and line.is_glued(joint) and line.is_glued(joint + 1)
    if not is_dash and line.text_at(joint) != "to":
        return None
    before = range(start - 1, start - 1 - (_VOTE_REACH if is_dash else 2), -1)
    named = range(end, end + 1 + (_LONGEST_NAME if is_dash and line.text_at(end)[:1].isupper() else 0))
    of = (start - 2,) if line.lower(start - 1) == "of" else ()  # by a majority of 7–2
    cues = [place for place in (*named, *of, joint - 1) if line.lower(place) in _VOTES]
    cues += [place for place in before if line.lower(place) in _VOTED or _is_decided(line, place)]
    if line.lower(start - 1) == "by":  # backed the amendment by 23 to 21
        cues += [place for place in range(start - 2, start - 2 - _BACKED_REACH, -1) if line.lower(place) in _VOTED]
    if line.text_at(start - 1) == ",":  # voted for it, seven to two
        cues += [place for place in range(start - 2, start - 2 - _BACKED_REACH, -1) if line.lower(place) in _VOTED]
    if line.lower(start - 1) in BE:  # the vote to cancel it was 237-190
        cues += [place for place in range(start - 2, start - 2 - _CLAUSE, -1) if line.lower(place) == "vote"]
    asked = _BODIES | _PUT_TO_VOTE if is_dash else _BODIES  # adopted a similar resolution 33-5
    cues += [place for place in before if line.lower(place) in asked and _is_voted_on(line, place)]
    cue = cues[0] if cues else None
    is_of_things = line.lower(end) not in _VOTES and (unit_at(line, end) or counted(line, end))
    return None if line.is_hidden(start) or is_of_things else cue


def _is_voted_on(line: Line, index: int) -> bool:
    """As in "the Senate" of "passed the House 220 to 211 and the Senate 51 to 49"."""
    return any(line.lower(place) in _VOTED for place in range(max(0, index - _CLAUSE), index))


def _is_decided(line: Line, index: int) -> bool:
    """As in "the motion was lost"."""
    clause = range(max(0, index - _CLAUSE), index)
    return line.lower(index) in _DECIDED and any(line.lower(place) in _PUT_TO_VOTE for place in clause)
