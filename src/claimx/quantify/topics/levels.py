"""What the sentence says to be so much: by a verb of levels, by "of", by a colon, or by what brings it there."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import AUXILIARIES, is_finite
from claimx.quantify.found import Found
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.topics.nounphrases import before_of
from claimx.quantify.topics.subjects import BEFORE_TIME, NOUN_OPENERS, TIMES, WHEN, antecedent, named, subject_of
from claimx.quantify.turns import MOVES

#: Verbs that say how much something is, those of money and of surveys included.
_STATES = words(
    """is are was were be been equals equaled totals totaled totalled total averages averaged exceeds exceeded
    reaches reached hit hits costs cost measures measured weighs weighed stands stood remains remained represents
    reach hovers hovered exceeding totaling totalling averaging surpassing exceed ranging"""
)
#: The same, where "at" follows.
_AT = words(
    """stands stood stand remains remained remain stays stayed stay is was estimated valued put pegged set runs ran
    traded trades trading closed closes settled hovers hovered peaked peaks start starts started begin begins began"""
)
#: The same, where "from" and the lower end of a range follow, and where "to" does.
_FROM = words("ranging ranged ranges range varies vary varied")
_TO = words("came comes come coming amounts amounted amount amounting")
#: The same, before a rank.
_RANKS = words("rank ranks ranked place places placed finish finishes finished come comes came")
#: Words before a colon: "Capacity at the time: 75,000.".
_LONGEST_HEADED = 5
#: Verbs between which and "at" stands what is measured: "pegged his approval rating at 55%"; of those of the second
#: row only what an article opens, for "left school at 16" is of an age.
_PUTS = words("put puts pegged pegs estimated estimates valued values set sets priced capped caps")
_KEEPS = words("bring brings brought bringing keep keeps keeping kept left leaves leave")
_LEAVES, _GETS = words("left leaves leave"), words("get gets got getting")
#: Where "to be", or one of these, says how much that is, of what is no count also the second row.
_LEVELS, _BOUNDS = words("at to"), words("below above under over")
#: Words of what is measured there.
_LONGEST_OBJECT = 12
_QUOTES, _WEIGHING = frozenset('"“'), ("ing", "ive", "al", "ous")
_CLOSES = words("closed ended finished opened traded settled")
_MOST = words("most least")
#: As in "a price as high as 5%".
_AS = words("high low large big small long short hot cold deep")
#: Words between such a verb, or "of", and its figure.
LIGHT = words("a an the only just now currently already mere")
#: Verbs that say how long or large something is.
_EXTENDS = words("covers covered spans spanned stretches stretched lasts lasted occupies occupied")
_EXTENTS = frozenset({"measure", "duration"})


def stated(line: Line, found: Found) -> tuple[int, int] | None:
    """As in "revenue of $5 million", "the median wait was 11 days", "his approval stood at 55%"."""
    if line.lower(found.first) in _STATES:  # exceeded 5%
        return subject_of(line, found.first)
    if line.lower(found.first) == "as" and line.lower(found.first + 1) in _AS:
        return antecedent(line, found.first)
    before = _past_light(line, found.first - 1 - (found.is_range and line.lower(found.first - 1) == "between"))
    if line.lower(before) == "worth":
        return subject_of(line, before - 1) if line.lower(before - 1) in AUXILIARIES else antecedent(line, before)
    if line.lower(before) == "of":
        return None if line.lower(found.first - 1) == "the" else before_of(line, before)  # part of the $5 million
    if line.lower(before - 1) in {"from": _FROM | MOVES, "to": _TO}.get(line.lower(before), ()):
        return subject_of(line, before - 1)
    if line.text_at(before) == ":":
        return _headed(line, found, before)
    return _said(line, found, before) or _put(line, found, before)


def _past_light(line: Line, index: int) -> int:
    """The word that says how much, before "only a", "a sizzling" and "on average"."""
    while line.lower(index) in LIGHT or line.text_at(index) in _QUOTES:
        index -= 1
    if line.lower(index - 1) in {"a", "an"} and line.lower(index).endswith(_WEIGHING):
        index -= 2
    return index - 2 * ((line.lower(index - 1), line.lower(index)) == ("on", "average"))


def _said(line: Line, found: Found, before: int) -> tuple[int, int] | None:
    """The subject of a verb that says how much it is."""
    verb = before - (line.lower(before) == "at" and line.lower(before - 1) in _AT)
    word, is_at = line.lower(verb), verb < before
    if is_at and word in _PUTS and line.text_at(verb - 1) == ",":  # fees, estimated at 5%
        return antecedent(line, verb)
    is_level = (is_at or line.lower(found.first) in _BOUNDS) and word in _AT  # remain below 5%
    is_special = (
        (found.kind == "rank" and word in _RANKS)
        or (found.kind in _EXTENTS and word in _EXTENDS)
        or (word in _CLOSES and line.lower(found.end) in MOVES)  # closed 5% higher
    )
    return subject_of(line, verb) if is_special or is_level or word in _STATES else None


def _headed(line: Line, found: Found, colon: int) -> tuple[int, int] | None:
    """As in "Capacity at the time: 75,000.": all from the beginning, where the figure is all that follows."""
    is_all = line.kind(found.end) in {"", "mark"} and not line.is_glued(colon + 1) and 0 < colon <= _LONGEST_HEADED
    is_noun = all(line.kind(index) == "word" and not is_finite(line, index) for index in range(colon))
    return (0, colon) if is_all and is_noun and line.lower(colon - 1) not in STOPS else None


def _put(line: Line, found: Found, at: int) -> tuple[int, int] | None:
    """As in "pegged his approval rating at 55%", "kept the price of bread below 5%", "put the toll to be 5%"."""
    levels = _LEVELS if found.kind in {"count", "number"} else _LEVELS | _BOUNDS
    end = at - (line.lower(at) == "be" and line.lower(at - 1) == "to")
    if line.lower(end) not in levels and line.lower(found.first) not in levels:
        return None
    end += line.lower(end) not in levels
    places = range(end - 2, max(-1, end - 2 - _LONGEST_OBJECT), -1)
    verbs = _PUTS | _KEEPS | (_GETS if "below" in {line.lower(end), line.lower(found.first)} else frozenset())
    verb = next((place for place in places if line.lower(place) in verbs), None)
    is_open = verb is not None and (line.lower(verb + 1) in NOUN_OPENERS or line.lower(verb) in _PUTS)
    is_open = is_open and (line.lower(end) == "at" or line.lower(verb or 0) not in _LEAVES)
    return object_of(line, verb, end) if verb is not None and is_open else None


def object_of(line: Line, verb: int, end: int) -> tuple[int, int] | None:
    """What stands between the verb and what it is brought to: "the number of lay peers" of "cut … to 90"."""
    start = verb + 1
    hidden = next((i for i in range(start + 1, end) if line.is_hidden(i)), None)
    if hidden is not None:  # "the share of rye in 2019"
        end = hidden - (line.lower(hidden - 1) in WHEN)
    inside = range(start, end)
    is_phrase = all(_is_of_object(line, index) for index in inside) and len(inside) <= _LONGEST_OBJECT
    is_time = line.lower(start) in BEFORE_TIME and line.lower(start + 1) in TIMES
    return named(line, start, end) if is_phrase and not is_time and line.lower(start + 1) not in _MOST else None


def _is_of_object(line: Line, index: int) -> bool:
    """A word, or a hyphen in one, that is no figure, no verb and no word of change."""
    is_word = line.kind(index) == "word" or (line.text_at(index) in HYPHENS and line.is_glued(index))
    return is_word and not line.is_hidden(index) and not is_finite(line, index) and line.lower(index) not in MOVES
