"""Which stretches of a sentence say who claims, and are no part of what is claimed."""

from __future__ import annotations

import re

from claimx.assertion import Attribution
from claimx.attribute.names import titles
from claimx.english.wordclasses import AUXILIARIES, is_contracted
from claimx.qualify.mainclause.clausewords import ADVERBIAL, BEGINNING
from claimx.records import Sentence

_MARK = re.compile('[“”"«»„‘]|’(?!\\w)')
#: What goes on with what is said behind "says Ama,".
_GOES_ON = re.compile(r", (if|unless|but|and|because|once|when|until|provided|so long|as long)\b")
#: Before "that" these show another clause.
_CLAUSES = AUXILIARIES - {"can", "may", "will", "might", "need", "needs"}
#: What begins with one of these, before who says it, claims nothing.
_LEADING = ADVERBIAL | {"this", "last", "earlier", "later"}
#: Words that may stand before a speaker and claim nothing: "In Lindow, ".
_LONGEST_OPENING = 8
#: Words between a verb that attributes and its "that": "told reporters outside the court that".
_REACH_OF_THAT = 12


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
        to_that = _to_that(sentence.text[end : behind[0]]) if behind else 0
        return [(before[-1] if before else 0, end + to_that if to_that else (behind or [length])[0])]
    inverted = speaker is not None and inside and speaker.start > cue.start and not cue.text.lower().endswith("to")
    if inverted and start > 0:
        goes_on = _GOES_ON.match(sentence.text, end)
        return [(start, goes_on.start(1) if goes_on else length)]
    to_that = _to_that(sentence.text[end:])
    opening = _past_titles(sentence.text[:start])
    leads = _is_opening(opening, apposed=to_that > 0) or _is_adverbial(opening, sentence.text[end:])
    return [(0 if leads else len(opening), end + to_that)]


def is_measured(sentence: Sentence, attribution: Attribution) -> bool:
    """Is the verb of the claim the cue itself: "The bank puts the cost at 5", but not "As he put it"?"""
    cue = attribution.cue
    if cue is None or cue.text.lower() not in {"put", "puts"}:
        return False
    return not sentence.text[cue.end - sentence.start :].startswith(" it")


def _past_titles(before: str) -> str:
    """The words before those that are a title of the speaker: "Prices may fall, Mr Boateng said"."""
    words = before.split()
    while words and words[-1].rstrip(".").lower() in titles.BEFORE_NAMES:
        before = before.rstrip()[: -len(words.pop())]
    return before


def _to_that(behind: str) -> int:
    """The characters before the "that" of what is said, where no other clause comes first."""
    found = re.match(r"[^,;:.]{0,120}?(?=\bthat\b ?(\w*))", behind)
    if found is None:
        return 0
    between = found[0].replace("’", "'").split()
    clause = not _CLAUSES.isdisjoint(between) or any(map(is_contracted, between))
    other = len(between) > _REACH_OF_THAT or clause  # "said it would honour a promise that", "said it's likely that"
    return 0 if other or (found[1] in AUXILIARIES and between) else found.end()


def _is_adverbial(before: str, behind: str) -> bool:
    """ "As the rain went on, the mayor said " before the clause of what is claimed: "it would" """
    first, told = before.partition(" ")[0].lower(), re.match(r" (?:that )?([\w’']+)", behind)
    clause = told is not None and told[1].lower().replace("’", "'").partition("'")[0] in BEGINNING
    return first in _LEADING and before.rstrip()[-1:] in {",", "—", "–"} and clause


def _is_opening(before: str, *, apposed: bool) -> bool:
    """ "In Lindow, "; and, where "that" tells what is said, an office: "The clerk, " """
    closed = before.rstrip()[-1:] == "," and not apposed
    return len(before.split()) <= _LONGEST_OPENING and before.count(",") <= 1 and not closed
