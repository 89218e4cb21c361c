"""Ages: those that say how old, and those that only say who."""

from __future__ import annotations

from claimx.english.tokens import DASHES, HYPHENS, Line, words
from claimx.quantify.amounts.modifiers import BEHIND, modifier_of
from claimx.quantify.found import Found, Measured
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantity import Modifier

_AGED = frozenset({"old", "olds", "yo"})
#: What is so many years old where "over" and "under" stand between: "women over 60".
_PERSONS = words(
    """people persons men women adults children kids girls boys those anyone everyone everybody anybody employees
    workers pensioners voters patients residents citizens females males drivers students players teachers mothers
    fathers widows owners inmates members tenants migrants veterans viewers"""
)
#: "Greeks", "Americans", "Britons", "Israelis".
_ENDINGS_OF_PEOPLES = ("ans", "tons", "eeks", "ews", "oles", "anes", "urks", "ese", "lis", "qis")
_PERSON = words("man woman boy girl child lad widow widower")
_OF_AGE = _PERSON | {"girls", "boys"}
#: Whose age stands between commas without a name: "his brother, 24, was charged".
_RELATED = _PERSON | words(
    "brother sister son daughter husband wife father mother suspect victim driver teenager defendant gunman attacker"
)
#: Behind a name, with a full stop.
_POSTNOMINALS = words("jr sr")
#: "Retire at age 62" says how old, "a man age 62" says who.
_AT = words("at by before until from after over under above below of")
#: How many words may stand between "age" and the figure: "raised the age step by step from 62".
_REACH = 6
_WHEN = words("at by before until")
_RETIRE = words("retire retires retired retiring retirement die dies died dying marry marries married who")
#: Signs that a bare figure before them belongs to.
_SIGNS = frozenset("%$£€/:°-–")
#: How many words before "at 42" the person may stand who does something, and before "at 40" the word "age".
_REACH_OF_WHO, _REACH_OF_AGE = 4, 24
#: Digits of a life.
_LONGEST = 3


def is_age(line: Line, unit: Measured | None, start: int, end: int) -> bool:
    """Of the figure, or the range, in the tokens ``start <= i < end``."""
    if unit and unit.kind == "duration":
        is_of_age = (line.lower(end), line.lower(end + 1)) == ("of", "age")
        return (
            line.lower(line.after_hyphen(end)) in _AGED
            or is_of_age
            or _is_aged_before(line, start)
            or _of_age(line, start)
        )
    if unit is None and (
        line.lower(start - 1) in {"age", "ages"}
        or line.lower(line.after_hyphen(end)) == "yo"
        or _is_older_behind(line, end)
        or _is_of_persons(line, start)
        or _is_said_of_one(line, start)
        or _is_when(line, start, end)
    ):
        return all(line.kind(index) == "word" or len(line.text_at(index)) <= _LONGEST for index in range(start, end))
    figures = [line.text_at(index) for index in range(start, end) if line.kind(index) != "word"]
    if unit or not all((text.isdecimal() or text in DASHES) and len(text) <= _LONGEST for text in figures):
        return False
    is_aside = bool(figures) and _is_between_commas(line, start, end)
    return is_aside or _is_aged_before(line, start) or _of_age(line, start)


def _is_older_behind(line: Line, end: int) -> bool:
    """As in "those 55 and older", "12 years of age or younger"."""
    return line.lower(end) in {"or", "and"} and line.lower(end + 1) in {"older", "younger"}


def _is_of_persons(line: Line, start: int) -> bool:
    """As in "women over 60", "Greeks under thirty", "people between 25 and 40"."""
    if line.lower(start - 1) not in {"over", "under", "above", "below", "between"}:
        return False
    is_people = line.text_at(start - 2).istitle() and line.lower(start - 2).endswith(_ENDINGS_OF_PEOPLES)
    return line.lower(start - 2) in _PERSONS or is_people


def _is_said_of_one(line: Line, start: int) -> bool:
    """As in "a girl of nine"."""
    return line.lower(start - 1) == "of" and line.lower(start - 2) in (
        _PERSON if line.lower(start + 1) == "to" else _OF_AGE
    )


def _is_when(line: Line, start: int, end: int) -> bool:
    """As in "they retire at 62", "those who stop at 42"; and "by the age of 25 they row, and at 40 they rest"."""
    text = line.text_at(start)
    is_age = end == start + 1 and text.isdecimal() and len(text) == 2 and line.lower(start - 1) in _WHEN
    if not is_age or not (line.kind(end) in {"", "mark"} or line.lower(end) in STOPS) or line.text_at(end) in _SIGNS:
        return False
    is_of_persons = any(line.lower(place) in _RETIRE for place in range(start - 2, start - 2 - _REACH_OF_WHO, -1))
    before = range(start - 2, max(-1, start - 2 - _REACH_OF_AGE), -1)
    return is_of_persons or any(line.lower(place) == "age" for place in before)


def _is_told(line: Line, start: int) -> bool:
    """As in "she was aged 101", "they retire at 62"."""
    is_aged = line.lower(start - 1) == "aged" and line.lower(start - 2) in {"is", "was", "are", "were"}
    return is_aged or _is_when(line, start, start + 1)


def _modifier(line: Line, found: Found, end: int) -> Modifier:
    """That of the figure, or of "the age of": "over the age of 65", "12 years of age or older"."""
    word = next((i for i in range(found.first - 1, found.first - 3, -1) if line.lower(i) in {"age", "ages"}), None)
    behind = BEHIND.at(line, end)
    if found.modifier != "exactly" or (word is None and not behind):
        return found.modifier
    if behind or word is None:
        return behind[0] if behind else found.modifier
    first = word - (line.lower(word - 1) == "the")
    return modifier_of(line, first, first)[0]


def _is_between_commas(line: Line, start: int, end: int) -> bool:
    """As in "Maddon, 66, spoke", "his brother, 24, spoke"."""
    first = start - 2 - (line.lower(start - 3) in _POSTNOMINALS)  # Kim Jr., 34,
    while line.text_at(first - 1) in HYPHENS and line.is_glued(first):  # Kim Bo-ra, 34,
        first -= 2
    name = line.text_at(first)
    is_person = name[:1].isupper() or name in _RELATED
    return line.text_at(start - 1) == "," == line.text_at(end) and is_person and end == start + 1


def _is_aged_before(line: Line, start: int) -> bool:
    """As in "aged 34", "ages between 18 and 24"."""
    before = start - 1 - (line.lower(start - 1) in {"between", "over", "under", "from"})
    return line.lower(before) in {"aged", "age", "ages"}


def _of_age(line: Line, start: int) -> bool:
    """As in "the age of 66", "the pension age rose from 62 to 64": what stands before is an age."""
    before = start - 1 - (line.lower(start - 1) in {"only", "just", "now"})
    for index in range(before, max(-1, start - _REACH - 2), -1):
        if line.lower(index) in {"age", "ages"}:
            return line.lower(before) in {"of", "to", "from", "at", "is", "was", "by", "under", "over", "than"}
        if line.kind(index) != "word":
            return False
    return False


def aged(line: Line, found: Found) -> Found:
    """ "Years old" and "the age of" say how old; "a 60-year-old", "aged 34" and ", 66," say who."""
    behind = line.after_hyphen(found.end)
    is_of_age = (line.lower(found.end), line.lower(found.end + 1)) == ("of", "age")
    end = behind + 1 if line.lower(behind) in _AGED else found.end + 2 if is_of_age else found.end
    is_years_old = (line.lower(found.end) == "old" or is_of_age) and line.text_at(found.end - 1).endswith("s")
    is_at_age = line.lower(found.start - 1) == "age" and line.lower(found.start - 2) in _AT
    is_bound = (
        _is_told(line, found.start) or is_at_age or _is_older_behind(line, end) or _is_of_persons(line, found.start)
    )
    is_statement = is_years_old or is_bound or _of_age(line, found.start)
    unit = found.unit or Measured("year", "age", found.start, found.start)
    modifier = _modifier(line, found, end)
    return found._replace(end=end, kind="age", unit=unit, modifier=modifier, describes=not is_statement)
