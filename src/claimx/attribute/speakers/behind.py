"""The noun phrase behind a verb that stands before its subject: "said a spokesman for the ministry"."""

from claimx.attribute import names, timewords, wording
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import phrases, subjectspan
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import AUXILIARIES, DETERMINERS, FIRST_PERSON, PREPOSITIONS, PRONOUNS, is_finite

_LONGEST = subjectspan.LONGEST
_PERSONS = PRONOUNS | FIRST_PERSON
#: With one of these no noun phrase begins that speaks: "according to the new", "having met".
BEFORE_SUBJECTS = (wording.ADVERBIAL - {"speaking"}) | words(
    "having including them him provided providing assuming supposing whose whom"
)
_BEHIND_NOUN = PREPOSITIONS | wording.AFTER_SPEAKER
#: Who is added to those that are named: "Boateng and other millers".
_FURTHER = {"other", "others", "fellow", "colleagues", "some", "many", "several"}
#: Words behind "and" that may be a further speaker.
_REACH_OF_NOUN = 7
#: Words of each of two plurals: more might be a verb and its object.
_LONGEST_JOINED = 2
#: Words from "in a" to the note or the interview in which it was said.
_LONGEST_WHERE = 4
_WHERE = {"in", "during", "at"}


def after(line: Line, start: int) -> Tokens | None:
    """The noun phrase that follows an inverted verb: "said a spokesman for the ministry"."""
    if is_pronoun(line, start):
        return start, start + 1
    end = start
    while end < min(len(line), start + _LONGEST) and not _ends_phrase(line, start, end):
        end += 1
    told = line.has(AUXILIARIES, start, end)
    if end == start or told or line.lower(start) in BEFORE_SUBJECTS:
        return None
    return _apposed(line, start, end) or phrases.named(line, start, end)


def is_pronoun(line: Line, index: int) -> bool:
    """ "he", "us"; but the "US" is a country."""
    return line.lower(index) in _PERSONS and line.text_at(index) != "US"


def _ends_phrase(line: Line, start: int, index: int) -> bool:
    if line.lower(index) == "and" and (_joins_name(line, index) or _joins_noun(line, start, index)):
        return False
    # "the Joint Committee on Taxation", but "a spokesman on Monday"
    titled = line.lower(index) == "on" and names.is_capital(line, index + 1)
    if titled and line.lower(index + 1) not in timewords.TIMES:
        return False
    dated = line.lower(index - 1) in wording.PUBLISHED and line.lower(index) in timewords.WHEN
    if dated or phrases.is_published_by(line, index - 1):
        return False
    if _is_where(line, index):
        return True
    if is_timed(line, index) or line.is_hidden(index) or line.lower(index) in wording.AFTER_SPEAKER:
        return True
    return line.kind(index) == "mark" and not names.is_glue(line, index)


def is_timed(line: Line, index: int) -> bool:
    """ "on Monday" """
    return line.lower(index) in timewords.BEFORE_TIMES and line.lower(index + 1) in timewords.TIMES


def _is_where(line: Line, index: int) -> bool:
    """ "in a note last week": where it was said, and not who said it."""
    opens = line.lower(index) in _WHERE and line.lower(index + 1) in DETERMINERS
    return opens and line.has(wording.UTTERANCES, index + 2, index + 2 + _LONGEST_WHERE)


def _joins_name(line: Line, index: int) -> bool:
    """ "said Ama Boateng and Kofi Mensah" """
    start = index + 1 + (line.lower(index + 1) == "the")
    stop = names.run(line, start, min(len(line), start + _LONGEST))
    if line.lower(index + 1) in {"his", "her", "their"}:
        stop = index + 3
    return stop > start and (line.kind(stop) in {"mark", ""} or line.lower(stop) in PREPOSITIONS)


def _joins_noun(line: Line, start: int, joint: int) -> bool:
    """ "said millers and goatherds", "said Boateng and other millers"; but not "said the mayor and left" """
    inner = range(joint + 1, joint + _REACH_OF_NOUN)
    ends = (
        i for i in inner if line.kind(i) != "word" or line.lower(i) in _BEHIND_NOUN or line.lower(i).endswith("ing")
    )
    stop = next(ends, joint + 1)
    told = any(is_finite(line, i) or line.lower(i).endswith("ed") for i in range(joint + 1, stop))
    if stop == joint + 1 or told or line.kind(stop) not in {"mark", "word", ""}:
        return False
    first, last = line.lower(joint + 1), line.lower(stop - 1)
    if first in DETERMINERS:
        return line.kind(stop) != "word" or line.lower(stop) in {"of", "for", "at", "from"}
    last_of_all = line.kind(stop) != "word"
    many = last_of_all or line.lower(joint - 1).endswith("s")
    short = many and max(joint - start, stop - joint - 1) <= _LONGEST_JOINED + last_of_all
    return last.endswith("s") and (short or first in _FURTHER)


def _apposed(line: Line, start: int, comma: int) -> Tokens | None:
    """The name behind an office: "said the headmaster, Bas Verhoeven"."""
    if line.text_at(comma) != "," or not phrases.is_office(line, start, comma):
        return None
    stop = names.run(line, comma + 1, min(len(line), comma + _LONGEST))
    whole = names.n_capitals(line, comma + 1, stop) > 1 and line.kind(stop) != "word"
    return names.untitled(line, comma + 1, stop) if whole else None
