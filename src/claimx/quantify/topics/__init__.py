"""What each figure of a sentence measures, or shares with a figure before it, of which alone the sentence says it.

The ``topic`` of one figure is looked for in what is ``adjacent`` to it, then in what changes (``subjects`` of verbs, or
what ``rises``), and last in what is said to be so much (``levels``). ``nounphrases`` tell where each begins and ends,
and ``parentheticals`` are stepped over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimx.english.tokens import DASHES, Line, words
from claimx.english.wordclasses import AUXILIARIES, CLAUSE_OPENERS, is_adverb, is_finite
from claimx.quantify.found import Found
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.topics.adjacent import SHARED
from claimx.quantify.topics.rises import NOUNS_OF_CHANGE
from claimx.quantify.topics.subjects import MARKS
from claimx.quantify.topics.topic import past_brackets, topic_of
from claimx.quantify.turns import MOVES

Tokens = tuple[int, int]
#: How many figures back a figure may share what another is of.
_N_BEFORE = 5
#: The same amount in another unit stands behind one of these: "40 km (25 miles)".
_RESTATING = words("( ; or") | {","}
_LONGEST_RESTATING = 2
#: What joins two figures that one verb says of one thing, and what may stand between it and the second.
_JOINTS, _LINKS = words("and but or then"), words("to by at")
#: Words between two such figures.
_LONGEST_JOINED = 15
_SHARES = frozenset({"percent", "fraction", "ratio"})
#: Behind a comma, or for one, these open what is said of another share, and these weigh it.
_OPENINGS = words("and but while whereas with or")
_WEIGHING = words("the only just another some remaining other about a an whopping mere full")
#: Before how many were asked, and before what of them: "a survey of some 450 farmers found that 35% own".
_ASKED = words("surveyed survey surveys polled poll asked interviewed reviewed sample sampled questioned examined")
_OF_ASKED = words("of the a some over about more than nearly almost")
_FOUND = words("that found only just about some nearly almost over")
#: From a pronoun to its figure: "in May it was almost 40%".
_LONGEST_BACK, _BACK = 5, words("it they")
_SAYS = MOVES | AUXILIARIES | words("been at to by reached hit stood totaled totalled about just only almost")
#: From a comma to a figure, and how it goes on: "a further sharp fall of 5%".
_LONGEST_APPOSED, _APPOSED = 7, words("a an the up down")
_APPOSING = DASHES | frozenset(",;(")
#: What a change of anything may be counted in.
_RELATIVE = frozenset({"percent", "points", "fraction", "multiple"})


def topics_of(line: Line, stated: Sequence[Found]) -> list[Tokens | None]:
    """What each of the figures measures, in their order."""
    topics: list[Tokens | None] = []
    for index, found in enumerate(stated):
        near, told = stated[max(0, index - _N_BEFORE) : index + 1], topics[-_N_BEFORE:]
        own = _of_which(line, near, told) or topic_of(line, found)
        topics.append(own or (None if found.kind == "count" else _lent(line, near, told)))
    return topics


def _of_which(line: Line, stated: Sequence[Found], topics: Sequence[Tokens | None]) -> Tokens | None:
    """Of the last of the figures, what was counted before it: "Forty farmers came, half of whom rent"."""
    found = stated[-1]
    is_relative = line.lower(found.end) == "of" and line.lower(found.end + 1) in {"whom", "which"}
    has_noun = found.unit is not None and found.start <= found.unit.start < found.unit.end  # five huts, of which
    is_counted = is_relative and not has_noun and topics and stated[-2].kind == "count"
    return topics[-1] if is_counted and found.first - stated[-2].end < _LONGEST_JOINED else None


def _lent(line: Line, stated: Sequence[Found], topics: Sequence[Tokens | None]) -> Tokens | None:
    """Of the last of the figures, what it shares with an earlier one."""
    found = stated[-1]
    if line.lower(found.end) == "of":
        return None
    for near, (before, topic) in enumerate(zip(stated[-2::-1], topics[::-1], strict=True)):
        if topic and any(rule(line, before, found) for rule in (_OF_NEXT if near == 0 else _OF_ANY)):
            return topic
    return None


def _is_restated(line: Line, before: Found, found: Found) -> bool:
    """As in "40 km (25 miles)", "€10m (£8m; $11m)"."""
    between = [line.lower(index) for index in range(before.end, found.first)]
    is_amount = line.kind(found.end) in {"", "mark"} or line.lower(found.end) in _JOINTS  # not "(95% interval"
    is_near = 0 < len(between) <= _LONGEST_RESTATING and _RESTATING.issuperset(between)
    is_share = before.kind in {"count", *_SHARES} and found.kind in _SHARES and between == [",", "or"]  # 40, or 5%
    return is_near and ((before.kind == found.kind and is_amount) or is_share)


def _is_joined(line: Line, before: Found, found: Found) -> bool:
    """As in "fell to 4% in the third quarter and 2% in the fourth", "from 4% in the towns to 2% in the valley"."""
    if before.kind != found.kind or (before.change == "none") != (found.change == "none"):
        return False
    joint = found.first - 1 - (line.lower(found.first - 2) in _JOINTS and line.lower(found.first - 1) in _LINKS)
    is_other_end = line.lower(before.first - 1) == "from" and line.lower(joint) == "to"
    between = range(before.end, joint)
    if not (line.lower(joint) in _JOINTS or is_other_end) or len(between) > _LONGEST_JOINED:
        return False
    return not any(_parts(line, index) for index in between)


def _parts(line: Line, index: int) -> bool:
    """Does another statement begin here?"""
    return is_finite(line, index) or line.lower(index) in CLAUSE_OPENERS or line.text_at(index) in ";:"


def _is_of_same_whole(line: Line, before: Found, found: Found) -> bool:
    """As in "40% of the farmers rent, 35% own"."""
    is_share = {before.kind, found.kind} <= _SHARES and before.change == found.change == "none"
    if not is_share or line.lower(past_brackets(line, before.end)) != "of":
        return False
    index = found.first - 1
    while line.lower(index) in _WEIGHING:
        index -= 1
    is_attribute = line.lower(found.first - 1) in {"a", "an"} and line.lower(found.end) in SHARED  # a 10% chance
    if line.lower(index) == "with":  # "with 35% saying so", and not "with 90% accuracy"
        is_attribute = line.lower(found.end) not in STOPS and not line.lower(found.end).endswith(("ing", "ed"))
    return not is_attribute and (line.lower(index) in _OPENINGS or line.text_at(index) in MARKS)


def _is_of_surveyed(line: Line, before: Found, found: Found) -> bool:
    """As in "It asked 450 farmers and found that 35% own"."""
    place = before.first - 1
    while line.lower(place) in _OF_ASKED:
        place -= 1
    is_asked = before.kind == "count" and line.lower(place) in _ASKED
    is_share = found.kind in _SHARES and found.change == "none" and line.lower(found.end) not in {"of", "in"}
    return is_asked and is_share and line.lower(found.first - 1) in _FOUND | _OPENINGS | {",", "—"}


def _is_of_pronoun(line: Line, before: Found, found: Found) -> bool:
    """As in "The gap was 5% in 2019; in 2020 it was 6%"."""
    index = found.first - 1
    while found.first - index < _LONGEST_BACK and (line.lower(index) in _SAYS or is_adverb(line.lower(index))):
        index -= 1
    return before.kind == found.kind and index < found.first - 1 and line.lower(index) in _BACK


def _is_apposed(line: Line, before: Found, found: Found) -> bool:
    """As in "It took 40% of them, up 5 points", "sales of $5 million, a fall of 3%"."""
    places = range(found.first - 1, max(before.end, found.first - _LONGEST_APPOSED) - 1, -1)
    mark = next((i for i in places if line.text_at(i) in _APPOSING), None)
    is_size = before.kind == found.kind or (found.kind in _RELATIVE)
    if mark is None or found.change == "none" or not is_size:
        return False
    first = mark + 1 + (line.lower(mark + 1) == "or")
    if line.lower(first) not in _APPOSED and first != found.first:
        return False
    said = range(mark + 1, found.first)
    is_turn = any(line.lower(i) in MOVES for i in said) or line.lower(found.end) in NOUNS_OF_CHANGE
    return is_turn and not any(_parts(line, i) for i in (*range(before.end, mark), *said) if line.lower(i) not in MOVES)


_OF_ANY: tuple[Callable[[Line, Found, Found], bool], ...] = (_is_of_same_whole, _is_of_surveyed)
_OF_NEXT = (_is_restated, _is_joined, _is_of_pronoun, _is_apposed, *_OF_ANY)
