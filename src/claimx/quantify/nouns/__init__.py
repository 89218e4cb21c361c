"""What a figure counts: the noun phrase behind it, and its head in the singular.

``phrasewords`` end such a phrase or stand in it, and its head is one of the ``plurals``; ``compounds`` are what "one"
counts, and what stands below the bar of a rate.
"""

from __future__ import annotations

from typing import NamedTuple

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import ARTICLES
from claimx.quantify.nouns.phrasewords import ADJECTIVE_ENDINGS, ADJECTIVES, BEFORE_PLURAL, DEFINITE, INITIALISMS, STOPS
from claimx.quantify.nouns.plurals import PEOPLES, is_plural, singular
from claimx.quantify.numerals import BEGINNINGS, MAGNITUDES
from claimx.quantify.units import unit_at
from claimx.quantify.units.signs import USUAL_SIGNS

#: The last endings of adjectives are those of verbs too: "40 were injured, police said".
_N_OF_VERBS = 2
_QUOTATION_MARKS = frozenset("'\"“”‘’")
#: Behind a measure these say along which side; before a noun they say which: "5,100 tall buildings".
_SIZES = words("tall long wide high deep old early late live")
#: Words that stand between a number and its noun and are no part of either: "30 other drivers", "2,000 fewer jobs".
_BETWEEN = words("other more most such fewer less now")
#: Words of whose the things are.
_LONGEST_POSSESSOR = 4
#: Singulars behind a number that are not what there are so many of: "the 90 odd visitors", "a 300 strong crowd".
_NO_MEASURES = words("strong odd yo plus per top record percent win loss average grade")
#: Before a figure these are verbs.
_TAKING = words("costs needs takes makes pays holds earns gives brings adds saves buys gets")
#: Letters of a name in capitals that is no plural, though it ends in "S".
_LONGEST_INITIALS = 4
_PARTS_OF_LANDS = frozenset({"North", "South", "East", "West"})
#: Words of one noun phrase.
_LONGEST = 6
#: Between two adjectives of one noun: "digital and physical sales", "old or damaged buses".
_JOINTS = frozenset({"and", "or"})
#: Within a noun phrase these may stand behind a participle: "laid off workers".
_PARTICLES = words("off out up down")
#: Participles that do not end in -ed.
_PARTICIPLES = words("laid blown torn cut shut broken worn")
_UNCOUNTED, _ENDS = STOPS | _NO_MEASURES, STOPS - _JOINTS


class Noun(NamedTuple):
    """A noun phrase in the tokens ``start <= i < end``; ``lemma`` is its head in the singular."""

    start: int
    end: int
    lemma: str


def counted(line: Line, index: int) -> Noun | None:
    """What more or less than one is counted of: the words up to the plural, "digital and physical sales"."""
    start, plural = _past_size(line, index), None
    for position in phrase_words(line, start):
        if line.lower(position) in MAGNITUDES or (plural is not None and not _continues(line, plural, position)):
            break  # "The two pour millions into it"
        if is_plural(line.text_at(position)) and not _is_initials(line, position):
            if position == start and _takes_figure(line, position):
                return None
            plural = position
    if plural is None:
        return _joined_by_hyphen(line, index) or _attributive(line, index)
    return Noun(start, plural + 1, _lemma(line, start, plural))


def _takes_figure(line: Line, index: int) -> bool:
    """As in "each degree above 25 costs 1.4 per cent": a verb."""
    return line.lower(index) in _TAKING and (line.kind(index + 1) == "figure" or line.kind(index + 2) == "figure")


def _is_initials(line: Line, index: int) -> bool:
    """As in "15 SMS services"."""
    text = line.text_at(index)
    return text.isupper() and len(text) <= _LONGEST_INITIALS and line.kind(index + 1) == "word"


def _continues(line: Line, plural: int, index: int) -> bool:
    """Does the phrase go on behind its plural: "two Chinese policy banks", "five sports cars", "40 Texas towns"?"""
    word = line.lower(plural)
    if line.kind(index + 1) == "figure" or line.text_at(index + 1) in USUAL_SIGNS:  # 50 rich people own $1 million
        return False
    if word in PEOPLES:
        return True
    is_name = line.text_at(plural)[:1].isupper() and line.text_at(index).islower()
    return is_plural(line.lower(index)) and (word in BEFORE_PLURAL or is_name)


def _lemma(line: Line, start: int, plural: int) -> str:
    """The head in the singular, with what a hyphen joins to it: "by-law", "co-operative"."""
    first = plural
    while first - 2 >= start and line.after_hyphen(first - 1) == first and line.is_glued(first - 1):
        first -= 2
    part = line.text_at(first - 1)
    is_people = part in _PARTS_OF_LANDS and first > start and line.text_at(plural)[:1].isupper()  # South Ossetians
    whole = f"{part.lower()} " if is_people else ""
    return whole + "".join(line.lower(index) for index in range(first, plural)) + singular(line.text_at(plural))


def _past_size(line: Line, index: int) -> int:
    """Past the size of what is counted: "1.1 million twenty-foot containers", "two 120 mm rounds"."""
    unit = line.after_hyphen(index + 1)
    is_size = line.kind(index) == "figure" or line.lower(index) in BEGINNINGS
    is_joined = (
        unit > index + 1 or line.is_glued(index + 1) or (unit_at(line, unit) and is_plural(line.lower(unit + 1)))
    )
    return unit + 1 if is_size and is_joined and line.kind(unit) == "word" else index


def _joined_by_hyphen(line: Line, index: int) -> Noun | None:
    """As in "a two-door version", "11-member": a singular behind a hyphen."""
    position = line.after_hyphen(index)
    is_heading = line.text_at(position)[:1].isupper() and not line.is_glued(position)  # 10m - Number of boats
    if position == index or line.lower(position) in STOPS or is_heading:
        return None
    if line.lower(position).endswith("est"):  # the 20-largest banks
        return counted(line, position)
    return Noun(position, position + 1, singular(line.text_at(position)))


def _attributive(line: Line, index: int) -> Noun | None:
    """As in "a three course meal", "the 11 member pact": a singular before the noun that has so many of them."""
    word, head = line.text_at(index), line.lower(index + 1)
    is_number = line.kind(index - 1) == "figure" or line.lower(index - 1) in BEGINNINGS
    is_pair = word.islower() and word.isalpha() and line.kind(index + 1) == "word" and head not in STOPS
    if not is_number or not is_pair or line.lower(index - 2) not in ARTICLES or word in _UNCOUNTED:
        return None
    is_adjective = word in ADJECTIVES or word.endswith(ADJECTIVE_ENDINGS)
    return None if is_adjective else Noun(index, index + 1, word)


def one_of(line: Line, index: int) -> Noun | None:
    """As in "one of the largest cities": the plural behind "of the"."""
    if line.lower(index) != "of":
        return None
    first = past_possessor(line, index + 1)
    return counted(line, first) if first > index + 1 else None


def past_possessor(line: Line, index: int) -> int:
    """Past the article and the possessor of "29 of the world's most polluted cities"."""
    index += line.lower(index) in DEFINITE
    for position in range(index, index + _LONGEST_POSSESSOR):
        if line.kind(position) != "word":
            break
        if line.lower(position).endswith("'s"):
            return position + 1
    return index


def phrase_words(line: Line, index: int) -> list[int]:
    """The indices of the words of one phrase, at most six, over hyphens and what joins two adjectives."""
    found: list[int] = []
    position = index
    while len(found) < _LONGEST:
        position = line.after_hyphen(position) if found else position
        position += not found and line.lower(position) in _BETWEEN
        position = _past_initials(line, _past_marks(line, _past_label(line, position)))
        word = line.lower(position)
        is_joint = word in _JOINTS and found and line.lower(position + 1) != "one" and not _ends(line, position + 1)
        if is_joint and not is_plural(line.lower(position - 1)):
            position += 1
        elif _ends(line, position):
            break
        found.append(position)
        position += 1
    return found


def _past_marks(line: Line, index: int) -> int:
    """Past a quotation mark, "13 “continuity” deals", and a comma between adjectives, "12 small, friendly deals"."""
    if line.text_at(index) in _QUOTATION_MARKS:
        is_opening = line.is_glued(index + 1) and not line.is_glued(index)
        opening = index - (4 if line.text_at(index - 2) in HYPHENS else 2)  # "red" farms, "light-blue" farms
        is_closing = line.is_glued(index) and line.text_at(opening) in _QUOTATION_MARKS
        return index + (is_opening or is_closing)
    if line.text_at(index) == "(" and line.text_at(index + 2) == ")" and line.text_at(index + 1).isupper():
        return index + 3 if line.kind(index + 3) == "word" else index  # removal (CDR) projects
    if line.text_at(index) != ",":
        return index
    before = line.lower(index - 1)
    is_compound = line.text_at(index - 2) in HYPHENS and line.is_glued(index - 1) and line.kind(index - 1) == "word"
    is_adjective = is_compound or before in ADJECTIVES or before.endswith(ADJECTIVE_ENDINGS[:-_N_OF_VERBS])
    return index + 1 if is_adjective and _is_described(line, index + 1) else index


def _is_described(line: Line, index: int) -> bool:
    """Do more words of the phrase stand here, and no verb that says who says so: "30 local, officials said"?"""
    first, second = line.lower(index), line.lower(index + 1)
    return line.kind(index) == "word" and first not in STOPS and second not in _ENDS and not is_plural(first)


def _past_label(line: Line, index: int) -> int:
    """Past the figures of names: "852 Covid-19 cases", "96 737 MAX 8 jets", "15 tier 1 firms"."""
    while line.is_hidden(index) and (line.kind(index) == "figure" or line.text_at(index) in HYPHENS):
        index += 1
    return index


def _past_initials(line: Line, index: int) -> int:
    """Past a name in initials: "500 U.S. troops"."""
    position = index
    while line.text_at(position + 1) == "." and line.is_glued(position + 1) and len(line.text_at(position)) == 1:
        position += 2
    return position if position > index + 2 else index


def _goes_on(line: Line, index: int) -> bool:
    """Does a word of the phrase stand here, or what joins two?"""
    return line.kind(index) == "word" and line.lower(index) not in _ENDS


def _ends(line: Line, index: int) -> bool:
    """A mark, a figure, or a word that no noun phrase holds; "off" of "off-takes" is none."""
    word = line.lower(index)
    if word in STOPS and line.text_at(index) not in INITIALISMS and not _is_inner(line, index):
        if word in _SIZES and _goes_on(line, _past_marks(line, index + 1)):
            return False
        is_behind = line.after_hyphen(index - 1) == index and line.is_glued(index)  # laid-off
        return line.after_hyphen(index + 1) == index + 1 and not is_behind
    return line.kind(index) != "word" or word in BEGINNINGS


def _is_inner(line: Line, index: int) -> bool:
    """Does the word belong to a participle before its plural, or to a name?"""
    if line.lower(index) in _PARTICLES:
        return _is_participle(line, index - 1) and is_plural(line.lower(index + 1))
    return line.text_at(index) == "A" and line.text_at(index - 1)[:1].isupper() and line.kind(index + 1) == "word"


def _is_participle(line: Line, index: int) -> bool:
    """What has been done to things, as in "30 burned out cars"."""
    word = line.lower(index)
    return (word.endswith("ed") or word in _PARTICIPLES) and line.kind(index - 1) in {"word", "figure"}
