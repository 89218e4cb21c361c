"""Sentence -> the clause that attributes it: who, and by which words."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.attribute import adverbs, asides, beside, content, hearsay, names, phrases, speakers, times, wording
from claimx.attribute.clause import Clause
from claimx.attribute.content import REACH
from claimx.attribute.passives import PASSIVES, passive
from claimx.attribute.progressives import PROGRESSIVES, progressive
from claimx.attribute.second import FARTHEST, is_second, is_subordinate
from claimx.tokens import HYPHENS, Line, Phrases
from claimx.wordclasses import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    FIRST_PERSON,
    NUMERALS,
    PREPOSITIONS,
    is_contracted,
)

_SOURCES = Phrases(hearsay.SOURCES)
_HEARSAY = Phrases(hearsay.HEARSAY)
_VERBS = (
    wording.CALLING
    | wording.SAYING
    | wording.HOLDING
    | wording.UTTERING
    | wording.MEASURING
    | wording.ASKING
    | wording.JUDGING
    | wording.EXPECTING
)
_MINDED = wording.MINDED | wording.VOICED
_BEFORE_MINDED = BE | wording.VOICING
_BEFORE_ADJECTIVES = PREPOSITIONS | DETERMINERS
#: At every word that attributes stands one of these, or, beside a quotation, a past form: one word in eleven.
_CUES = _VERBS | _MINDED | PASSIVES | wording.PHRASAL.keys() | wording.PARTICIPLES | wording.SURVEYS
_CUES |= hearsay.VIEWS | PROGRESSIVES
_CUES |= _HEARSAY.first_words() | _SOURCES.first_words()
_ASIDES = (wording.SAYING | wording.HOLDING | wording.PHRASAL.keys()) - wording.RULING
_NOUNS_AS_WELL = wording.NOUNLIKE | wording.SAYINGS
_OTHER_VERBS = _VERBS | AUXILIARIES
_BEFORE_NOUNS = NUMERALS | {"and", "or"}
#: Before a word that may be a verb these make it a noun, or part of a name.
_NOUN_FOLLOWS = (DETERMINERS | PREPOSITIONS | {"not", "to"}) - NUMERALS - {
    "this", "that", "these", "those", "some", "many", "each", "both", "all", "most", "another", "half",
}  # fmt: skip
#: "who asked not to be named", "asked to remain anonymous": they ask for nothing that is claimed.
_ANONYMOUS = {("not", "to"), ("to", "remain"), ("to", "stay"), ("to", "be")}
#: With these subjects nobody is said to say it, or it is the writer.
_NO_SPEAKER = FIRST_PERSON | {
    "no",
    "let's",
    "let",
    "nobody",
    "nothing",
    "you",
    "neither",
    "none",
    "not",
    "this",
    "that",
    "these",
    "those",
}


def clause_of(line: Line) -> Clause | None:
    """The plainest attributing clause outside quotation marks, which ``line`` hides; of several the first."""
    found = min(_clauses(line), key=lambda clause: (clause.rank, clause.cue), default=None)
    if found and found.speaker and line.lower(found.speaker[0]) in _NO_SPEAKER:
        determines = line.lower(found.speaker[0]) in DETERMINERS and found.speaker[1] - found.speaker[0] > 1
        if line.lower(found.speaker[0]) == "no":
            return None
        if found.rank == 0 and line.lower(found.speaker[0]) == "i":
            return found  # "I wrote in May: “The dam leaks.”"
        owned = line.lower(found.speaker[0]) not in FIRST_PERSON or line.lower(found.cue[0]) in wording.SPEAKING
        return found if determines and owned else None
    return found


def _clauses(line: Line) -> Iterator[Clause]:
    for index in _places(line):
        if line.is_hidden(index) or line.kind(index) != "word":
            continue
        if (heard := _HEARSAY.at(line, index)) and not (is_subordinate(line, index) or _qualifies(line, index)):
            yield Clause(1, None, (index, heard[1]))
        elif (source := _SOURCES.at(line, index)) and line.lower(index - 1) not in hearsay.MANNER:
            whom = speakers.after(line, source[1])
            if whom is None or line.text_at(whom[1] - 1) not in hearsay.OF_MANNER:
                yield Clause(1, whom, (index, source[1]), is_inverted=True)
        elif line.lower(index) in hearsay.VIEWS and hearsay.is_view(line, index):
            yield Clause(1, (index - 1, index), (index - 2, index + 1))
        elif line.lower(index) in PROGRESSIVES and (progressing := progressive(line, index)):
            yield progressing
        elif line.lower(index) in PASSIVES and _is_passive(line, index) and (found := passive(line, index)):
            yield found
        elif line.lower(index) in _MINDED and (minded := _minded(line, index)):
            yield minded
        elif line.lower(index) in wording.PARTICIPLES and (saying := _saying(line, index)):
            yield saying
        elif line.lower(index) in wording.SURVEYS and (survey := _survey(line, index)):
            yield survey
        elif _may_attribute(line, index) and (found := _by_verb(line, index)):
            yield found


def _places(line: Line) -> list[int]:
    """Where a clause that attributes may be found."""
    if not line.hides_any():
        return line.where(_CUES)
    return [i for i in range(len(line)) if line.lower(i) in _CUES or line.lower(i).endswith("ed")]


def _is_passive(line: Line, participle: int) -> bool:
    before = line.lower(participle - 1)
    return before in BE or is_contracted(before)


def _may_attribute(line: Line, index: int) -> bool:
    """Is it a verb of the tables, or any that opens or follows a quotation: "fumed: ...", "...,” gushed Cook"?"""
    word = line.text_at(index)
    if line.text_at(index - 1) in HYPHENS and line.is_glued(index):
        return False
    if word == "say" and line.text_at(index - 1) == "," == line.text_at(index + 1):
        return False  # "a flood or, say, a drought"
    if line.lower(index) in _VERBS or wording.PHRASAL.get(line.lower(index)) == line.lower(index + 1):
        return word[0].islower() or index == 0
    if not word.endswith("ed") or not word.islower():
        return False
    opens = line.text_at(index + 1) in {":", ","} and line.is_hidden(index + 2)
    return opens or beside.follows_speech(line, index)


def _qualifies(line: Line, index: int) -> bool:
    """ "by supposedly enlightened millers": a part of the claim only."""
    return line.lower(index).endswith("ly") and line.lower(index - 1) in _BEFORE_ADJECTIVES


def _minded(line: Line, index: int) -> Clause | None:
    """ "is adamant that", "expressed fears that"; but "he fears that" is told by the verb."""
    if line.lower(index + 1) != "that":
        return None
    verb = index - 1
    while verb > index - REACH and line.lower(verb) not in _BEFORE_MINDED and line.kind(verb) == "word":
        verb -= 1
    noun = line.lower(index) in wording.VOICED
    holds = line.lower(verb) in BE and line.lower(verb + 1) == "of"  # "is of the view that"
    if line.lower(verb + 1) == "not":
        return None
    if not holds and line.lower(verb) not in (wording.VOICING if noun else BE):
        return None
    subject = speakers.before(line, verb)
    if subject is None or line.lower(subject[0]) in {"it", "there"} or is_second(line, subject[0]):
        return None
    return Clause(2, subject, (verb if noun else index, index + 1))


def _saying(line: Line, index: int) -> Clause | None:
    """ "Ama Boateng shook her head, saying: “No.”" """
    if line.text_at(index - 1) != "," or not beside.is_before_quotation(line, index):
        return None
    subject = speakers.leading(line, index)
    return Clause(0, subject, (index, index + 1)) if subject else None


def _survey(line: Line, index: int) -> Clause | None:
    """ "In a survey of 2,004 adults that the institute carried out, 64% ..." """
    if line.lower(0) != "in" or index > REACH or line.lower(index - 1) in FIRST_PERSON:
        return None
    for position in range(index + 1, min(len(line), index + speakers.LONGEST)):
        if line.text_at(position) == ",":
            return None
        who = speakers.after(line, position + 1) if line.lower(position) == "by" else None
        if line.lower(position) in wording.CARRIED_OUT:
            start = next((i for i in range(position, index, -1) if line.lower(i - 1) == "that"), None)
            who = phrases.named(line, start, position) if start is not None and start < position else None
        if who:
            return Clause(1, who, (index, index + 1))
    return None


def _by_verb(line: Line, verb: int) -> Clause | None:
    if _is_no_verb(line, verb):
        return None
    if inverted := _inverted(line, verb):
        return inverted
    subject = speakers.before(line, verb)
    if subject is None:
        return None
    cue = (verb, asides.past_object(line, verb))
    second = is_second(line, subject[0]) and line.lower(verb - 1) != "who"
    is_beside = beside.is_behind_quotation(line, subject[0]) or (beside.is_before_quotation(line, verb) and not second)
    if is_beside and line.lower(verb) not in wording.JUDGING:
        return Clause(0, subject, cue)
    if asides.is_aside(line, subject, verb):
        return Clause(1, subject, cue) if line.lower(verb) in _ASIDES else None
    return None if second or not content.attributes(line, verb) else Clause(2, subject, cue)


def _is_no_verb(line: Line, index: int) -> bool:
    """Is it a noun, "the report", "two claims", a participle, "is told", or part of another verb, "claims said"?"""
    before, follows = line.lower(index - 1), line.lower(index + 1)
    noun = line.lower(index) in _NOUNS_AS_WELL
    if noun and (follows in _OTHER_VERBS or before in _BEFORE_NOUNS or line.kind(index - 1) == "figure"):
        return True
    is_participle = before in BE and line.lower(index) != "saying"
    if (adverbs.is_determined(line, index) or before in {"new", "newly"}) and line.lower(index).endswith("ed"):
        return True
    wont = before == "to" and line.lower(index - 2) in wording.WONT
    determined = before in _NOUN_FOLLOWS and not wont and not names.is_hyphenated(line, index - 1)
    if line.lower(index) in wording.ASKING and (follows, line.lower(index + 2)) in _ANONYMOUS:
        return True
    return follows in wording.SAYING or determined or is_participle or _is_owned(line, index)


def _is_owned(line: Line, verb: int) -> bool:
    """ "the bank's call for" """
    before = line.lower(verb - 1)
    contracted = before in {"he's", "she's", "it's", "that's", "who's", "there's"}
    plural = before in {"'", "’"} and line.is_glued(verb - 1)
    return not line.is_hidden(verb - 1) and (plural or (before.endswith("'s") and not contracted))


def _inverted(line: Line, verb: int) -> Clause | None:
    """ "...," said X; or, without quotation marks, ", said X" at the end."""
    quoted = line.is_hidden(verb - 1) or (line.text_at(verb - 1) == "," and line.is_hidden(verb - 2))
    if not quoted and not (line.text_at(verb - 1) == "," and line.lower(verb) in wording.INVERTING):
        return None
    phrase = speakers.after(line, verb + 1)
    alone = sum(line.text_at(i) == "," for i in range(max(0, verb - FARTHEST), verb)) == 1
    named = phrase is not None and alone and names.is_capital(line, phrase[0])
    if phrase is None or (not quoted and not named and speakers.before(line, verb)):
        return None
    ends = phrase[1] >= len(line) or line.text_at(phrase[1]) in asides.ENDS or line.lower(phrase[1]) in times.WHEN
    if (
        quoted
        or ends
        or (named and line.lower(phrase[1]) in PREPOSITIONS)
        or line.lower(phrase[1]) == "who"
        or (line.lower(phrase[1]) == "that" and line.lower(phrase[1] + 1) in times.TIMES)
    ):
        return Clause(0 if quoted else 1, phrase, (verb, verb + 1), is_inverted=True)
    return None
