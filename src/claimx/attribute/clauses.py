"""Sentence -> the clause that attributes it: who, and by which words."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.attribute import (
    agreement,
    appositions,
    asides,
    beside,
    content,
    evidence,
    hearsay,
    judging,
    names,
    passing,
    phrasal,
    phrases,
    sharing,
    speakers,
    wording,
)
from claimx.attribute.clause import Clause
from claimx.attribute.complements import REACH
from claimx.attribute.inversions import inverted
from claimx.attribute.minded import MINDED, minding
from claimx.attribute.names import Tokens
from claimx.attribute.participles import PARTICIPLES, may_say, saying
from claimx.attribute.passives import PASSIVES, auxiliary_before, passive
from claimx.attribute.progressives import PROGRESSIVES, progressive
from claimx.attribute.second import is_of_part, is_second, is_subordinate
from claimx.attribute.verbs import VERBS, is_no_verb, is_part
from claimx.english.tokens import Line, Phrases, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    BE,
    BEFORE_NOUNS,
    COORDINATORS,
    DETERMINERS,
    FIRST_PERSON,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
    is_contracted,
    is_finite,
)

SOURCES = Phrases(hearsay.SOURCES)
_HEARSAY = Phrases(hearsay.HEARSAY)
_BEFORE_CLAUSES = SUBORDINATORS | COORDINATORS | RELATIVES | wording.OPENERS
_BETWEEN = wording.BETWEEN | {"be", "and", "but"}
_NO_VERBS = (PREPOSITIONS - {"like"}) | DETERMINERS
#: At every word that attributes stands one of these, or, beside a quotation, a past form: one word in eleven.
_CUES = VERBS | MINDED | PASSIVES | wording.PHRASAL.keys() | PARTICIPLES | wording.SURVEYS
_CUES |= hearsay.VIEWS.keys() | PROGRESSIVES | {hearsay.PER}
_CUES |= _HEARSAY.first_words() | SOURCES.first_words()
_ASIDES = (wording.SAYING | wording.HOLDING | wording.PHRASAL.keys()) - wording.RULING - wording.GOING
#: With these subjects nobody is said to say it, or it is the writer.
_NO_SPEAKER = FIRST_PERSON | words(
    "no let's let nobody nothing you neither few none not this that these those less more please"
)
#: Alone before the verb of a main clause these are nobody in particular: "One might say that".
_ANYBODY = words("one anyone anybody everyone everybody")
#: In asides as well as beside quotations: "Who, she wonders, will pay?"; the last behind "he" and "she" only.
_WONDERING = words("ask asks asked wonder wonders wondered")
_GOING_ON = words("continues continued")
_PASTS = words("said told wrote found")
#: What these attribute is an opinion behind "as" and no quotation.
_JUDGING = judging.JUDGING | (judging.VIEWING - wording.HOLDING) | wording.WANTING | wording.CITING


def clause_of(line: Line) -> Clause | None:
    """The plainest attributing clause outside quotation marks, which ``line`` hides; of several the first.

    Where somebody says so, and a paper, a report or a poll only passes it on, it is whoever says so.
    """
    clauses = list(_clauses(line))
    found = min(clauses, key=lambda clause: (clause.rank, clause.cue), default=None)
    if found is not None and found.rank == 1 and passing.passes_on(line, found):
        found = next((clause for clause in clauses if passing.says(line, clause, found)), found)
    return found if found is None or found.speaker is None or is_somebody(line, found, found.speaker) else None


def is_somebody(line: Line, clause: Clause, speaker: Tokens) -> bool:
    """Is it anybody but the writer, nobody and nothing?"""
    first = line.lower(speaker[0] + (line.lower(speaker[0]) == "very"))
    if first not in _NO_SPEAKER or line.text_at(speaker[0]) == "US":
        return True
    if clause.rank == 0 and first == "i":
        return True  # "I wrote in May: “The dam leaks.”"
    determines = first in DETERMINERS - {"no", "few"} and speaker[1] - speaker[0] > 1
    return determines and (first not in FIRST_PERSON or line.lower(clause.cue[0]) in wording.SPEAKING)


def _clauses(line: Line) -> Iterator[Clause]:
    """Every clause that may attribute the sentence, as its first words tell, from left to right."""
    for index in _places(line):
        if line.is_hidden(index) or line.kind(index) != "word":
            continue
        if (heard := _HEARSAY.at(line, index)) and not (is_subordinate(line, index) or _qualifies(line, index)):
            yield Clause(3, None, (index, heard[1]))
        elif (source := SOURCES.at(line, index)) and hearsay.names_source(line, index):
            whom = speakers.after(line, source[1])
            if not is_manner(line, source[1], whom) and not is_of_part(line, index):
                yield Clause(1, whom, (index, source[1]))
        elif line.lower(index) == hearsay.PER and hearsay.is_per(line, index):
            yield Clause(1, speakers.after(line, index + 1), (index, index + 1))
        elif line.lower(index) in hearsay.VIEWS and (owner := hearsay.view(line, index)):
            yield Clause(1, names.untitled(line, *owner), (owner[0] - 1, index + 1))
        elif line.lower(index) in PROGRESSIVES and (progressing := progressive(line, index)):
            yield progressing
        elif line.lower(index) in PASSIVES and _is_passive(line, index) and (found := passive(line, index)):
            yield found
        elif line.lower(index) in MINDED and (minded := minding(line, index)):
            yield minded
        elif may_say(line, index) and (said := saying(line, index)):
            yield said
        elif line.lower(index) in wording.SURVEYS and (survey := _survey(line, index)):
            yield survey
        elif _may_attribute(line, index) and (found := _by_verb(line, index)):
            yield found


def _places(line: Line) -> list[int]:
    """Where a clause that attributes may be found."""
    if not line.hides_any():
        return line.where(_CUES)
    return [i for i in range(len(line)) if line.lower(i) in _CUES or line.lower(i).endswith(("ed", "ing"))]


def is_manner(line: Line, start: int, whom: Tokens | None) -> bool:
    """ "according to plan", "according to which" """
    return line.lower(start) in {"which", "what", "how", "whether"} or (
        whom is not None and line.lower(whom[1] - 1) in hearsay.OF_MANNER
    )


def _is_passive(line: Line, participle: int) -> bool:
    """Does "is" or "has been" stand before the participle, adverbs between them or not?"""
    before = line.lower(auxiliary_before(line, participle))
    return before in BE or is_contracted(before)


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


def _qualifies(line: Line, index: int) -> bool:
    """ "by supposedly enlightened millers", "took a call he reportedly made"; not "On Monday he reportedly left" """
    before, noun = line.lower(index - 1), line.lower(index - 2)
    relates = before in PRONOUNS and line.kind(index - 2) == "word" and noun not in _BEFORE_CLAUSES
    within = relates and any(is_finite(line, place) for place in range(index - 2))
    return is_adverb(line.lower(index)) and (before in BEFORE_NOUNS or within or _has_no_verb(line, index))


def _has_no_verb(line: Line, adverb: int) -> bool:
    """ "a mill supposedly in use", "having allegedly left", "the sum reportedly paid by"; not "is supposedly in" """
    before, follows = line.lower(adverb - 1), line.lower(adverb + 1)
    if adverb == 0 or before in AUXILIARIES | _BETWEEN or line.lower(adverb - 2) in BE:
        return before == "having"
    paid = follows.endswith("ed") and line.lower(adverb + 2) in {"by", "with"}
    return follows.endswith("ing") or follows in _NO_VERBS or paid or before == "having"


def _survey(line: Line, index: int) -> Clause | None:
    """ "In a survey of 2,004 adults that the institute carried out, 64% ..." """
    if line.lower(0) != "in" or index > REACH or line.lower(index - 1) in FIRST_PERSON:
        return None
    if any(line.text_at(i) == "," for i in range(index)):
        return None  # "In fact, the report cites a study by Boateng"
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
    """The clause of a plain verb: inverted, beside a quotation, aside of the claim, or before what it says."""
    if is_no_verb(line, verb):
        return None
    if found := inverted(line, verb):
        return found
    subject = appositions.of_as(line, verb) or sharing.joined(line, verb) or speakers.before(line, verb)
    if subject is None or not agreement.agrees(line, subject, verb) or _is_condition(line, subject[0]):
        return None
    if line.lower(verb) in wording.SAYING and line.lower(verb + 1) in AUXILIARIES:
        return None  # "a law critics say was rushed"
    cue = (verb, phrasal.past_cue(line, verb))
    anybody = subject[1] - subject[0] == 1 and line.lower(subject[0]) in _ANYBODY
    anybody = anybody and not (line.lower(subject[0]) == "one" and _is_past(line.lower(verb)))
    second = is_second(line, subject[0]) and line.lower(verb - 1) != "who"
    is_beside = beside.is_behind_quotation(line, subject[0]) or (beside.is_before_quotation(line, verb) and not second)
    if is_beside and line.lower(verb) not in _JUDGING:
        return Clause(0, subject, cue)
    if anybody:
        return None
    if asides.is_aside(line, subject, verb):
        within = line.kind(verb + 2) != "" and is_of_part(line, subject[0])
        return Clause(1, subject, cue) if _says_aside(line, subject, verb) and not within else None
    if second or not evidence.speaks(line, subject, verb) or not content.attributes(line, verb, subject):
        return None
    return Clause(2, subject, cue)


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


def _is_past(word: str) -> bool:
    """Of these "one" is somebody: "Of the millers, one said that"."""
    return word.endswith("ed") or word in _PASTS
