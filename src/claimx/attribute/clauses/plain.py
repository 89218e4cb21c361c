"""The clause of a plain verb: "The mayor says that it leaks", ", engineers say,", "“It leaks,” gushed Boateng"."""

from __future__ import annotations

from claimx.attribute import speakers, wording
from claimx.attribute.clauses import agreement, asides, beside, content, judging, phrasal, sharing
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.inversions import inverted
from claimx.attribute.clauses.second import is_of_part, is_second
from claimx.attribute.clauses.verbs import VERBS, is_no_verb, is_part
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import appositions, evidence
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import AUXILIARIES

_ASIDES = (wording.SAYING | wording.HOLDING | wording.PHRASAL.keys()) - wording.RULING - wording.GOING
#: Alone before the verb of a main clause these are nobody in particular: "One might say that".
_ANYBODY = words("one anyone anybody everyone everybody")
#: In asides as well as beside quotations: "Who, she wonders, will pay?"; the last behind "he" and "she" only.
_WONDERING = words("ask asks asked wonder wonders wondered")
_GOING_ON = words("continues continued")
_PASTS = words("said told wrote found")
#: What these attribute is an opinion behind "as" and no quotation.
_JUDGING = judging.JUDGING | (judging.VIEWING - wording.HOLDING) | wording.WANTING | wording.CITING


def by_verb(line: Line, verb: int) -> Clause | None:
    """The clause of a plain verb: inverted, beside a quotation, aside of the claim, or before what it says."""
    if not _may_attribute(line, verb) or is_no_verb(line, verb):
        return None
    if found := inverted(line, verb):
        return found
    subject = appositions.of_as(line, verb) or sharing.joined(line, verb) or speakers.before(line, verb)
    if subject is None or not agreement.agrees(line, subject, verb) or _is_condition(line, subject[0]):
        return None
    if line.lower(verb) in wording.SAYING and line.lower(verb + 1) in AUXILIARIES:
        return None  # "a law critics say was rushed"
    cue = (verb, phrasal.past_cue(line, verb))
    second = is_second(line, subject[0]) and line.lower(verb - 1) != "who"
    is_beside = beside.is_behind_quotation(line, subject[0]) or (beside.is_before_quotation(line, verb) and not second)
    if is_beside and line.lower(verb) not in _JUDGING:
        return Clause(0, subject, cue)
    if _is_anybody(line, subject, verb):
        return None
    if asides.is_aside(line, subject, verb):
        within = line.kind(verb + 2) != "" and is_of_part(line, subject[0])
        return Clause(1, subject, cue) if _says_aside(line, subject, verb) and not within else None
    if second or not evidence.speaks(line, subject, verb) or not content.attributes(line, verb, subject):
        return None
    return Clause(2, subject, cue)


def _may_attribute(line: Line, index: int) -> bool:
    """Is it a verb of the tables, or any that opens or follows a quotation: "fumed: ...", "...,” gushed Cook"?"""
    word = line.text_at(index)
    if is_part(line, index):
        return False
    if line.lower(index) in VERBS or wording.PHRASAL.get(line.lower(index)) == line.lower(index + 1):
        return word[0].islower() or index == 0
    if not word.endswith("ed") or word.endswith("eed") or not word.islower():  # "greed"
        return False
    opens = line.text_at(index + 1) in {":", ","} and line.is_hidden(index + 2)
    return opens or beside.follows_speech(line, index)


def _is_anybody(line: Line, subject: Tokens, verb: int) -> bool:
    """ "One might say that"; but "Of the millers, one said that" tells of somebody."""
    start, end = subject
    past = line.lower(verb).endswith("ed") or line.lower(verb) in _PASTS
    return end - start == 1 and line.lower(start) in _ANYBODY and not (line.lower(start) == "one" and past)


def _is_condition(line: Line, subject: int) -> bool:
    """ "as long as they think that": what they think holds only within the condition."""
    opens = line.lower(subject - 1) == "as" and line.lower(subject - 3) in {"as", "so"}
    return opens and line.lower(subject - 2) in {"long", "soon"}


def _says_aside(line: Line, subject: Tokens, verb: int) -> bool:
    """ "as she puts it", "Who, she wonders, will pay?", "Flour, he continued, is dear", but not "as rains continue" """
    word = line.lower(verb)
    if word in _GOING_ON:
        return line.lower(subject[0]) in {"he", "she"}
    if word in _WONDERING:
        return line.lower(subject[0] - 1) != "as"
    return phrasal.puts_it(line, verb) or (word in _ASIDES and evidence.tells(line, subject, verb))
