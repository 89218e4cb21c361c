"""The main clause of what is claimed -> its modality."""

from __future__ import annotations

from claimx.assertion import Attribution, Modality, ModalityKind
from claimx.qualify import cues, foretelling
from claimx.qualify.announced import announced, foresees
from claimx.qualify.attributing import attributing, is_measured
from claimx.qualify.clauses import MainClause, Tokens, concession, main_clause
from claimx.qualify.instructions import instruction
from claimx.qualify.modals import Cue, modal
from claimx.qualify.negations import denial, negated
from claimx.qualify.openings import opening
from claimx.records import Sentence
from claimx.span import Excerpt
from claimx.tokens import Line, Phrases
from claimx.wordclasses import PREPOSITIONS, is_finite

_CONDITIONS = Phrases(dict.fromkeys(cues.CONDITIONS))
_PARTING = cues.PARTING | cues.RELATING
#: Only at one of these may a condition begin, or another clause that has its own.
_TURNS = _CONDITIONS.first_words() | cues.INVERTED | cues.PROVIDING | _PARTING | {",", "and", "but", "that"}
#: Words before "if" in which what makes a question of it is looked for.
REACH_OF_QUESTION = 4


def qualify(sentence: Sentence, attribution: Attribution) -> Modality:
    """Judge the content of ``sentence``, inside its ``attribution``: "The bank says rates may fall" is possible."""
    line = Line(sentence.text, attributing(sentence, attribution))
    clause = main_clause(line, has_verb=is_measured(sentence, attribution))
    if conceded := concession(line, clause) or denial(line, clause):
        line = Line(sentence.text, [*attributing(sentence, attribution), conceded])
        clause = main_clause(line)
    found = instruction(line) or _condition(line, clause) or modal(line, clause) or announced(attribution, line, clause)
    found = None if found and foresees(attribution, line, found) else found
    negation = negated(sentence, line, clause)
    if found and negation and _is_behind_instruction(line, found, negation.start - sentence.start):
        negation = None
    if (found is None or found[0] == "conditional") and (told := _told(sentence, attribution)):
        return Modality(kind=told[0], cue=told[1], negation=negation)
    kind, cue = found or ("asserted", None)
    return Modality(kind=kind, cue=_excerpt(sentence, line, cue), negation=negation)


def _is_behind_instruction(line: Line, found: Cue, negation: int) -> bool:
    """ "Sign it, or it will not count" """
    (_, (_, end)) = found
    return instruction(line) == found and negation > line.tokens[min(end + 1, len(line) - 1)].start


def _told(sentence: Sentence, attribution: Attribution) -> tuple[ModalityKind, Excerpt] | None:
    """What the word that attributes shows, where it asks or promises."""
    if attribution.voice != "reported" or attribution.cue is None:
        return None
    kind = cues.ATTRIBUTING.get(attribution.cue.text.lower())
    speaker = attribution.speaker
    if speaker and sentence.text[: max(0, speaker.start - sentence.start)].lower().endswith(" as "):
        return None  # "as the minister proposes"
    if kind is None or not _wishes(sentence, attribution.cue):
        return None
    return kind, _with_preposition(sentence, attribution.cue)


def _wishes(sentence: Sentence, cue: Excerpt) -> bool:
    """Is something asked or called for, and no question asked and nobody called names?"""
    behind = sentence.text[cue.end - sentence.start :]
    if cue.text.lower().startswith("call"):
        return behind.startswith((" for ", " on "))
    return not cue.text.lower().startswith("ask") or " for " in behind[:5] or " to " in behind


def _with_preposition(sentence: Sentence, cue: Excerpt) -> Excerpt:
    """ "asks for" and "called on" show the wish where "asks" and "called" name the speaker."""
    behind = sentence.text[cue.end - sentence.start :]
    word = "for" if behind.startswith(" for ") else "on" if behind.startswith(" on ") else ""
    called = cue.text.lower().startswith("call")
    asks = called or cue.text.lower().startswith("ask")
    if not word or not (called if word == "on" else asks):
        return cue
    return Excerpt(start=cue.start, end=cue.end + 1 + len(word), text=f"{cue.text} {word}")


def _excerpt(sentence: Sentence, line: Line, tokens: Tokens | None) -> Excerpt | None:
    """The tokens; of "shouldn't" and "we'll" only what shows modality."""
    if tokens is None:
        return None
    begin, end = line.slice(*tokens)
    if line.lower(tokens[0]).endswith("'ll"):
        begin = end - len("'ll")
    if line.lower(tokens[1] - 1).endswith("n't"):
        end -= len("n't")
    return line.excerpt(begin, end, sentence.start)


def _condition(line: Line, clause: MainClause) -> Cue | None:
    """A condition with which the sentence begins, or that follows its main clause."""
    first = opening(line)
    inverted = line.lower(first) in cues.INVERTED and "," in line.text and not line.text.rstrip('”"’').endswith("?")
    if inverted or (
        line.lower(first) == "without" and cues.HYPOTHETICAL & {line.lower(index) for index in clause.words}
    ):
        return "conditional", (first, first + 1)
    if line.lower(first) in cues.PROVIDING and line.lower(first + 1) in cues.BEGINNING:
        return "conditional", (first, first + 1)
    for place in line.where(_TURNS):
        if place < first:
            continue
        if place >= max(clause.end, first + 1) and _parts(line, place):
            return None
        if _is_added(line, place, clause):
            return "conditional", (place, place + 1 + (line.lower(place + 1) == "that"))
        match = _CONDITIONS.at(line, place)
        if match and not line.is_hidden(place) and _holds(line, place, match[1]):
            shown = modal(line, clause)
            return shown if shown and _is_strong(line, shown) else ("conditional", (place, match[1]))
    return None


def _is_added(line: Line, place: int, clause: MainClause) -> bool:
    """ "The dam would hold, were it mended", "It will hold, provided it is mended" """
    if line.text_at(place - 1) != "," or line.lower(place + 1) not in cues.BEGINNING or line.is_hidden(place):
        return False
    inverts = line.lower(place) in cues.INVERTED and bool(cues.HYPOTHETICAL & {line.lower(i) for i in clause.words})
    return inverts or line.lower(place) in cues.PROVIDING


def _is_strong(line: Line, shown: Cue) -> bool:
    """Is it recommended whatever the condition; but "If it rains, the mill should be worth more" foretells."""
    (kind, (start, end)) = shown
    foretells = (
        line.lower(start) == "should" and line.lower(end) == "be" and line.lower(end + 1) in foretelling.FORETOLD
    )
    return kind == "recommended" and line.lower(start) in cues.STRONG and not foretells


def _parts(line: Line, index: int) -> bool:
    """Does another clause begin here, which has conditions of its own?"""
    word, follows = line.lower(index), line.lower(index + 1)
    if word == ",":
        joins = follows in {"and", "but", "so", "or", "yet", "while"}
        return joins and line.lower(index + 2) not in {"only", "if", "long"}
    if word in {"and", "but"} and follows in {"if", "unless"}:
        return line.text_at(index - 1) != ","
    joins = word == "that" and line.lower(index - 1) not in PREPOSITIONS
    modifies = joins and not is_finite(line, index - 1) and line.lower(index - 1) not in cues.OPINIONS
    return word in _PARTING or modifies


def _holds(line: Line, start: int, end: int) -> bool:
    """Is it a condition, and no question, comparison or aside?"""
    before = {line.lower(index) for index in range(max(0, start - REACH_OF_QUESTION), start)}
    asked = line.lower(start) == "if" and (before & cues.NO_CONDITION_AFTER or _is_second_question(line, start))
    if line.lower(end) == "not" and line.text_at(end + 1) == ",":
        return not asked  # "If not, we leave."
    is_other = (
        asked
        or _is_aside(line, start, end)
        or line.lower(end) in cues.NO_CONDITION_BEFORE
        or _only_qualifies(line, start, end)
    )
    return not (is_other or _is_precaution(line, start, end) or _is_as_they_like(line, start, end))


def _is_second_question(line: Line, start: int) -> bool:
    """ "whether it opens, or if it is sold" """
    return line.lower(start - 1) == "or" and any(line.lower(index) == "whether" for index in range(start))


def _is_aside(line: Line, start: int, end: int) -> bool:
    """ "little, if anything, leaks", "few if any mills"; and "subject to" where it tells what befalls somebody."""
    if line.lower(start) == "subject":
        return line.text_at(start - 1) != ","
    few = line.kind(end + 1) in {"mark", ""} or line.lower(start - 1) in {"few", "little"}
    return line.lower(end) in cues.IF_ANY and few


def _is_precaution(line: Line, start: int, end: int) -> bool:
    """ "packed in case it rained", "In case you missed it", "as long as 70 days": no condition of what is claimed."""
    if line.lower(end - 1) == "as":
        return line.kind(end) == "figure"
    return line.lower(end - 1) == "case" and (start > opening(line) or line.lower(end) == "you")


def _is_as_they_like(line: Line, start: int, end: int) -> bool:
    """ "let them leave if they want" """
    likes = line.lower(end) in cues.NOMINATIVE and line.lower(end + 1) in cues.LIKING
    return start > opening(line) and likes and line.kind(end + 2) in {"mark", ""}


def _only_qualifies(line: Line, start: int, end: int) -> bool:
    """ "a clear, if small, step" """
    if line.lower(end) in cues.BEGINNING:
        return False  # "The mill, if the dam fails, will stop"
    comma = next((i for i in range(end, end + REACH_OF_QUESTION) if line.text_at(i) == ","), None)
    return (
        line.text_at(start - 1) == "," and comma is not None and not any(is_finite(line, i) for i in range(end, comma))
    )
