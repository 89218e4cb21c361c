"""The noun phrase before a verb that is its subject, wherever in its sentence that stands."""

from __future__ import annotations

from claimx.attribute import names, timewords, wording
from claimx.attribute.names import Tokens, persons, titles
from claimx.attribute.speakers import appositions, contractions, degrees, openings, phrases, relatives, subjectspan
from claimx.attribute.speakers.behind import BEFORE_SUBJECTS, is_pronoun
from claimx.english.tokens import HYPHENS, Line
from claimx.english.wordclasses import (
    ARTICLES,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    NOMINATIVES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    is_finite,
)

_LONGEST = subjectspan.LONGEST
#: Words behind a capital that are still part of the subject of "Millers from Kumasi looked and found".
_LONGEST_BEHIND = 6
_NO_SUBJECT = wording.NEGATED | AUXILIARIES | {"to", "that", "which"}
#: Words from the first to the name in "Political science teacher Ama Boateng".
_LONGEST_PROFESSION = 5
_OBJECTS = DETERMINERS | PRONOUNS | {"him", "them", "not"}


def before(line: Line, verb: int) -> Tokens | None:
    """The subject of the verb at ``verb``, or ``None`` where it has none in its own main clause."""
    end = _past_date(line, subjectspan.end_of(line, verb), verb)
    last = line.lower(end - 1)
    if contractions.says(line, end - 1, verb):
        return end - 1, end
    if end == 0 or line.is_hidden(end - 1) or (last in _NO_SUBJECT and not _is_bare(line, end - 1)):
        return None
    if subjectspan.follows_comma_in_marks(line, end) and not names.is_capital(line, verb + 1):
        return appositions.past_apposition(line, end - 2)  # "Boateng, author of “The Dam,” said"
    if last in {",", "—", "–", "-"} and not line.is_glued(end):
        joined = appositions.joined_subjects(line, end - 1) if last == "," else None
        return joined or appositions.past_apposition(line, end - 1)
    placed = last == "it" and line.lower(end - 2) in PREPOSITIONS  # "Nothing in it says"
    if last in NOMINATIVES and not placed and line.lower(end - 2) not in CLAUSE_OPENERS:
        return end - 1, end
    if last == "who":
        return _antecedent(line, end - 1)
    return leading(line, end - 1) if last in subjectspan.SHARING else _noun_phrase_before(line, end)


def _is_bare(line: Line, index: int) -> bool:
    """ "May", who is somebody, and the "to" of "millers we spoke to" """
    return line.text_at(index) == "May" or relatives.is_stranded(line, index)


def _noun_phrase_before(line: Line, end: int) -> Tokens | None:
    """The subject that ends at ``end`` and is no pronoun; ``None`` where the phrase there is none."""
    start = subjectspan.start_of(line, end)
    if start is None or phrases.has_verb(line, start, end):
        return relatives.qualified(line, end)
    if start >= end:
        return None
    while start < end - 1 and line.lower(start) in wording.OPENERS:
        start += 1
    if several := appositions.listed(line, start, end):
        return several
    start = openings.past_time(line, start, end)
    found = phrases.named(line, start, end)
    opens = _begins_no_subject(line, found[0]) and not degrees.is_outside(line, found)
    return None if opens else degrees.with_degree(line, found)


def _past_date(line: Line, end: int, verb: int) -> int:
    """Behind "a report released | last week": when it was is part of what tells which report it is."""
    if line.lower(end - 1) in wording.PUBLISHED:
        while end < verb and line.lower(end) in timewords.WHEN | timewords.TIMES:
            end += 1
    return end


def _begins_no_subject(line: Line, start: int) -> bool:
    """ "according to the new", "having met", "taxing the miller"; but "Such millers", "Banking contacts" """
    word, follows = line.lower(start), line.lower(start + 1)
    gerund = word.endswith("ing") and (follows in _OBJECTS or line.kind(start + 1) == "figure")
    joined = line.text_at(start + 1) in HYPHENS and line.is_glued(start + 1)  # "on-the-fence millers"
    return gerund or (word in BEFORE_SUBJECTS and not joined and not degrees.counts(line, start))


def _antecedent(line: Line, who: int) -> Tokens | None:
    """What a relative clause behind a comma belongs to: "Dr. Caio Ventura-Lins of the Centre, who argues"."""
    if line.text_at(who - 1) != "," or (start := subjectspan.start_of(line, who - 1)) is None or start >= who - 1:
        return None
    for begin in range(start, who - 1):
        stop = names.run(line, begin, who - 1)
        if names.n_capitals(line, begin, stop) > 1 and line.lower(begin - 1) != "the":
            return names.untitled(line, begin, stop)
    told = any(_takes_object(line, i) for i in range(start, who - 1))  # "This resembles the view of millers, who say"
    told |= phrases.has_verb(line, start, who - 1)  # "The leak annoyed the mayor, who said"
    return None if told else phrases.named(line, start, who - 1)


def _takes_object(line: Line, index: int) -> bool:
    """ "resembles the", "follows his": no plural has an article behind it."""
    return line.lower(index).endswith("s") and line.lower(index + 1) in POSSESSIVES | ARTICLES


def leading(line: Line, end: int) -> Tokens | None:
    """The subject at the beginning of "He laughed and said"."""
    start = openings.clause_start(line)
    if is_pronoun(line, start) or contractions.has_subject(line, start):
        return start, start + 1
    start = _past_profession(line, start, end)
    stop = names.run(line, start, end)
    inner = range(start + 1, min(end, start + _LONGEST))
    verb = next((i for i in inner if is_finite(line, i) or line.kind(i) != "word"), start)
    told = verb > start and line.kind(verb) == "word"
    goes_on = line.lower(stop) in PREPOSITIONS or line.lower(verb - 1).endswith("s")
    behind = start < stop < verb <= stop + _LONGEST_BEHIND and not is_finite(line, start)
    if told and behind and goes_on and not _opens_clause(line, stop, end):
        return phrases.named(line, start, subjectspan.end_of(line, verb))  # "Millers from Kumasi looked and found"
    if stop > start and not line.lower(stop - 1).endswith("'s"):
        return _past_noun(line, (start, stop), verb if told else end)
    near = end - verb < _LONGEST / 2 and not _opens_clause(line, verb, end)
    plain = line.lower(start) in DETERMINERS and told
    return phrases.named(line, start, subjectspan.end_of(line, verb)) if plain and near else None


def _past_noun(line: Line, name: Tokens, end: int) -> Tokens:
    """ "Mill Board columnist Ama Boateng", "Union leaders", where such a noun follows the first capitals."""
    start, stop = name
    person = persons.of_person(line, start, end) if line.text_at(stop).islower() else None
    if person and person[0] > start and person[1] == end:
        return person
    several = line.lower(stop).endswith("s") and line.lower(stop).removesuffix("s") in titles.OFFICES
    return (start, stop + 1) if several else names.untitled(line, start, stop)


def _past_profession(line: Line, start: int, end: int) -> int:
    """To the name in "Political analyst Ama Boateng", whose first capital is that of the sentence."""
    name = next((i for i in range(start + 1, start + _LONGEST_PROFESSION) if not line.text_at(i).islower()), start)
    is_name = start + 1 < name and names.n_capitals(line, name, names.run(line, name, end)) > 1
    return name if is_name and line.lower(start) not in DETERMINERS else start


def _opens_clause(line: Line, start: int, end: int) -> bool:
    return line.has(subjectspan.SUBORDINATING, start, end)
