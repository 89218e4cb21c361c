"""Which words of a sentence state what it claims: its first main clause, without those who say it.

There is no parser. A clause ends at a mark, at a coordinator that a new subject or verb follows, or where another
clause is subordinated; a clause that begins the sentence, or qualifies its subject, is stepped over.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimx.assertion import Attribution
from claimx.qualify import cues
from claimx.records import Sentence
from claimx.tokens import Line
from claimx.wordclasses import AUXILIARIES, BE, RELATIVES, SUBORDINATORS, VERBS, is_finite

Tokens = tuple[int, int]
_MARK = re.compile('[“”"«»„‘]|’(?!\\w)')
#: Words that may stand before a speaker and claim nothing: "In Lindow, ".
LONGEST_OPENING = 8
LONGEST_ASIDE = 60
#: Words between an aside and the verb of its clause.
REACH_OF_VERB = 6
#: Words of a label before a colon: "The rail spur:".
LONGEST_LABEL = 5
#: Words between a relative pronoun and an auxiliary of its own: "that others might exploit".
REACH = 3
#: Marks included, an aside that is read with its clause: ", it seems,".
LONGEST_REMARK = 4
#: Words between a verb that attributes and its "that": "told reporters outside the court that".
REACH_OF_THAT = 12
_SURE, _SUBORDINATE = AUXILIARIES | VERBS, SUBORDINATORS | RELATIVES
ASIDES = {"(": ")", ",": ",", "—": "—", "–": "–"}


class MainClause(NamedTuple):
    """Indices of its words, in order, and of the word before which it ends."""

    words: tuple[int, ...]
    end: int


def attributing(sentence: Sentence, attribution: Attribution) -> list[tuple[int, int]]:
    """The stretches of the sentence that say who claims, and are no part of what is claimed."""
    cue, speaker = attribution.cue, attribution.speaker
    if cue is None:
        return []
    inside = speaker is not None and sentence.start <= speaker.start < sentence.end
    spans = [cue, speaker] if speaker and inside else [cue]
    start = min(span.start for span in spans) - sentence.start
    end = max(span.end for span in spans) - sentence.start
    length = len(sentence.text)
    if attribution.voice == "quoted":
        marks = [mark.start() for mark in _MARK.finditer(sentence.text)]
        before, behind = [mark for mark in marks if mark < start], [mark for mark in marks if mark >= end]
        return [(before[-1] if before else 0, behind[0] if behind else length)]
    inverted = speaker is not None and inside and speaker.start > cue.start and not cue.text.lower().endswith("to")
    if inverted and start > 0:
        return [(start, length)]
    end += _to_that(sentence.text[end:])
    return [(0 if _is_opening(sentence.text[:start]) else start, end)]


def _to_that(behind: str) -> int:
    """The characters before the "that" of what is said, where no other clause comes first."""
    found = re.match(r"[^,;:.]{0,120}?(?=\bthat\b)", behind)
    return found.end() if found and len(found[0].split()) <= REACH_OF_THAT else 0


def _is_opening(before: str) -> bool:
    return len(before.split()) <= LONGEST_OPENING and before.count(",") <= 1 and before.rstrip()[-1:] != ","


def main_clause(line: Line) -> MainClause:
    """The first main clause outside what is hidden."""
    index = _beginning(line)
    found: list[int] = []
    n_finite = n_sure = 0
    while index < len(line):
        word = line.lower(index)
        if line.is_hidden(index):
            index += 1
        elif word in RELATIVES and n_finite == 0 and found:
            index = _past_relative(line, index)
        elif word == "that" and line.lower(index - 1) in BE:
            n_finite, n_sure, index = 0, 0, index + 1  # "The catch is that": what is claimed only begins here.
        elif n_sure == 0 and word in ASIDES and not _coordinates(line, index, found):
            behind = _past_aside(line, index)
            found += range(index, behind) if behind - index <= LONGEST_REMARK else ()
            index = behind
        elif _breaks(line, index, n_finite):
            break
        else:
            n_finite += is_finite(line, index)
            n_sure += word in _SURE
            found.append(index)
            index += 1
    return MainClause(tuple(found), index)


def _coordinates(line: Line, comma: int, found: list[int]) -> bool:
    """Does another clause, and no last item of a list, follow the comma?"""
    if line.lower(comma + 1) not in {"and", "but", "so", "or", "yet"}:
        return False
    in_list = any(line.text_at(index) == "," for index in found)
    verb = any(line.lower(index) in AUXILIARIES for index in range(comma + 2, comma + 2 + LONGEST_OPENING))
    return len(found) > 1 and not in_list and (verb or line.lower(comma + 2) in cues.SUBJECTS)


def _beginning(line: Line) -> int:
    """Behind a label ("The college:"), words that only join, and an adverbial that a comma closes."""
    index = 0
    while index < len(line) and _only_joins(line, index):
        index += 1
    for colon in range(index, min(len(line), index + LONGEST_LABEL)):
        if line.text_at(colon) == ":":
            return colon + 1
        if line.lower(colon) in AUXILIARIES:
            break
    if line.lower(index) in cues.ADVERBIAL | {"what"}:
        return _past_adverbial(line, index)
    return index


def _past_adverbial(line: Line, start: int) -> int:
    """Behind the comma that closes it; ``start`` where a verb stands before one, or nothing behind it."""
    subordinate = line.lower(start) in SUBORDINATORS | {"what"}
    for index in range(start, len(line)):
        if line.text_at(index) in {",", "…", "—"} and not line.is_glued(index + 1):
            rest = [i for i in range(index, len(line)) if line.kind(i) == "word" and not line.is_hidden(i)]
            return index + 1 if len(rest) > 1 else start
        if line.text_at(index) in {";", ":"} or (line.lower(index) in AUXILIARIES and not subordinate):
            break
    return start


def _only_joins(line: Line, index: int) -> bool:
    return line.is_hidden(index) or line.kind(index) == "mark" or line.lower(index) in cues.JOINTS


def opening(line: Line) -> int:
    """The first word of the sentence that does more than join."""
    index = 0
    while index < len(line) and _only_joins(line, index):
        index += 1
    return index


def _breaks(line: Line, index: int, n_finite: int) -> bool:
    """Does the main clause end before this word?"""
    word, follows = line.lower(index), line.lower(index + 1)
    if word in {";", ":", "—", "–", "("}:
        return True
    if word == ",":
        return n_finite > 0 or follows in cues.ENDING_BEHIND_COMMA or follows.endswith("ing")
    if word in {"and", "but", "or"}:
        clause = follows in cues.SUBJECTS or line.lower(index + 2) in AUXILIARIES
        return follows in AUXILIARIES or (n_finite > 0 and clause)
    if word in cues.HARD_SUBORDINATORS:
        return True
    if n_finite == 0:
        return False
    # "to prove it will not": a clause without "that".
    return word in _SUBORDINATE or (word in cues.NOMINATIVE and follows in AUXILIARIES)


def _past_aside(line: Line, index: int) -> int:
    """Behind a parenthesis between the subject and its verb, or else behind the mark."""
    opening_mark = line.text_at(index)
    closing = ASIDES[opening_mark]
    behind = next((end + 1 for end in range(index + 1, index + LONGEST_ASIDE) if line.text_at(end) == closing), None)
    return behind if behind is not None and (closing != "," or _goes_on(line, behind)) else index + 1


def _goes_on(line: Line, start: int) -> bool:
    """Does the verb of the clause follow, so that the commas before it enclosed an aside?"""
    if line.lower(start) in cues.ENDING_BEHIND_COMMA:
        return False
    return any(line.lower(i) in AUXILIARIES or is_finite(line, i) for i in range(start, start + REACH_OF_VERB))


def _past_relative(line: Line, index: int) -> int:
    """Behind the auxiliary of a relative clause within the subject, if it has one of its own."""
    for position in range(index + 1, min(len(line), index + 1 + REACH)):
        if line.text_at(position) == ",":
            return position
        if line.lower(position) in AUXILIARIES:
            return position + 1 + (line.lower(position + 1) == "not")
    return index + 1
