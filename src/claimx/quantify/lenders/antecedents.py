"""Units that another clause of the sentence lends: "had 400 shares and received two", "some 900 of them applied"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import AUXILIARIES, DETERMINERS, PREPOSITIONS, has_finite, is_finite
from claimx.quantify.amounts.rates import AFTER_TIME
from claimx.quantify.found import Found, Measured
from claimx.quantify.lenders.additional import BEFORE_TIME, is_further
from claimx.quantify.lenders.joints import is_compound
from claimx.quantify.lenders.parallel import ends_clause
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.nouns.plurals import is_plural, singular
from claimx.quantify.numerals import TENS

#: How far before a pronoun the plural may stand that it means.
_FARTHEST_PLURAL = 24
#: Plurals of which nobody counts "60 of them": they are what others are counted in, or no things.
_NO_ANTECEDENTS = words(
    """millions billions thousands hundreds dozens dollars euros pounds percent points thirds halves others ones
    results figures numbers times"""
)
_NO_NOUNS = STOPS | {"means", "percent"}
#: "Fourteen years, nine of them in court": these are counted too.
_TIMES = words("years months weeks days hours minutes decades")
#: Words of a noun phrase before its head.
_LONGEST_NOUN = 4
#: Behind a word in -s these make a verb of it: "estimates there are", "saves about", "needs a".
_BEHIND_VERB = words("a an the there that about more some its their his her it they to")
_MONEY_VERBS = words("cost costs costing pay pays paid earn earns earned fetch fetches fetched spend spends spent")
_SPENDING = words("spend spends spent")
#: Adverbs between a verb and its figure: "now costs only 40".
_ADVERBS = words("only just now still already")
#: What bounds or stands for all others: "the limit is 40", "ten thousand is the maximum".
_BOUNDS = words("maximum minimum limit ceiling cap average median mean norm target goal threshold")
_FORECASTS = words("forecast estimate quota capacity record peak low high loss profit deficit surplus")
_BESIDE = words("against above below over under than beating exceeding beyond from")
_IS = words("is was are were")
_ANSWERS = words("yes no undecided unsure")
_FOR_AND_AGAINST = words("against abstaining abstained abstentions opposed")
#: Words before the figures of a vote: "the members split: 36 in favour".
_FARTHEST_COLON = 3
#: Words of a place or a time that stands for a whole clause: "on the south coast, 11.2".
_LONGEST_GAP = 5
_GAP = words("in on at for by among")
_SETTING, _NO_VERBS, _EXPECTED = PREPOSITIONS - {"of", "for"}, (STOPS | AUXILIARIES) - {"needs"}, _BOUNDS | _FORECASTS


def lent(line: Line, found: Found, last: Found | None) -> Measured | None:
    """The unit of a figure that has none beside it, from a clause before its own."""
    if line.lower(found.end) == "of" and line.lower(found.end + 1) in {"them", "whom"}:
        return antecedent(line, found)
    voted = _voted(line, found, last)
    if voted or not last or not last.unit:
        return voted
    if last.unit.kind in {"money", "rate"} and _is_paid(line, found):
        name = last.unit.name.partition(" per ")[0]
        return last.unit._replace(name=name, kind="money") if name.isupper() else None
    lends = any(is_it(line, found, last) for is_it in _LENDING)
    return last.unit._replace(start=found.end, end=found.end) if lends else None


def antecedent(line: Line, found: Found) -> Measured | None:
    """What "them" and "ones" are: the last plural before the figure, unless that only says where or with what."""
    for index in range(found.first - 1, max(-1, found.first - 1 - _FARTHEST_PLURAL), -1):
        word = line.lower(index)
        if line.kind(index) != "word" or not is_plural(word) or word in _NO_NOUNS or line.is_hidden(index):
            continue
        noun = singular(line.text_at(index))
        if word in _TIMES:
            # "Weeks later, six of them leak"
            is_when = _is_set(line, index) or line.lower(index + 1) in AFTER_TIME
            return None if is_when else Measured(noun, "duration", found.end, found.end)
        if _is_verb_of(line, index, found):
            continue
        is_thing = word not in _NO_ANTECEDENTS and noun not in TENS and not line.text_at(index).isupper()
        is_near = is_thing and not _is_set(line, index)
        return Measured(noun, "count", found.end, found.end) if is_near else None
    return None


def _is_set(line: Line, index: int) -> bool:
    """As in "on Saturdays", "with long brooms", "to the orbits": behind a preposition; "to pay hospitals" is not."""
    start = index - 1
    while line.kind(start) in {"word", "figure"} and line.lower(start) not in STOPS and index - start < _LONGEST_NOUN:
        start -= 1
    before = line.lower(start - 1) if line.lower(start) in DETERMINERS else line.lower(start)
    is_of_verb = before == "to" and line.lower(start) == "to"
    return before in _SETTING and not is_of_verb


def _is_verb_of(line: Line, index: int, found: Found) -> bool:
    """As in "the agency estimates there are 500 of them", "officials counted 40 of them": no noun, or who does it."""
    if line.lower(index + 1) in _BEHIND_VERB or (index + 1 == found.first and line.lower(index - 1) not in DETERMINERS):
        return True
    is_one_clause = not any(line.kind(place) == "mark" for place in range(index + 1, found.first))
    verb = line.lower(found.first - 1)
    return is_one_clause and (verb.endswith(("ed", "ing")) or is_finite(line, found.first - 1))


def _past_adverbs(line: Line, found: Found) -> int:
    """The index of the word before the figure, what weighs it left out."""
    index = found.first - 1
    return index - (line.lower(index) in _ADVERBS)


def _is_paid(line: Line, found: Found) -> bool:
    """As in "it earns 1,000 euros, and a room now costs 790"."""
    verb = line.lower(_past_adverbs(line, found))
    return verb in _MONEY_VERBS and (
        ends_clause(line, found.end) or (verb in _SPENDING and line.lower(found.end) == "on")
    )


def _is_verbs(line: Line, found: Found, last: Found) -> bool:
    """As in "has room for 300 cadets and teaches about 180", "carried 212 passengers, though it may carry 140"."""
    verb = _past_adverbs(line, found)
    is_counted = (
        last.kind == "count" and found.low == int(found.low) and last.unit is not None and last.unit.name != "time"
    )
    if not is_counted or not ends_clause(line, found.end):
        return False
    is_after = line.lower(verb - 1) in {"and", "but"} or any(
        line.lower(index) in {"although", "though", "while", "but"} for index in range(last.end, verb)
    )
    is_verb = line.lower(verb).endswith(("ed", "s")) or is_finite(line, verb)
    return is_after and is_verb and line.lower(verb) not in _NO_VERBS


def _is_gapped(line: Line, found: Found, last: Found) -> bool:
    """As in "here a home costs 4.9 years of pay; in the valley, 11.2", "lasts ten years; it is obsolete after six"."""
    if not ends_clause(line, found.end) or last.unit is None:
        return False
    before = found.first - 1
    if _is_place(line, before, last):
        return True
    is_time = last.kind == "duration" and line.lower(before) in BEFORE_TIME
    return is_time and any(line.text_at(index) in {";", ","} for index in range(last.end, before))


def _is_place(line: Line, index: int, last: Found) -> bool:
    """As in "; in the valley, 11.2", "for cars it is 90 km, for boats about 35": a place stands for its clause."""
    is_set_off = line.text_at(index) == ","
    places = range(index - is_set_off, max(last.end, index - 1 - _LONGEST_GAP) - 1, -1)
    opening = next((place for place in places if line.text_at(place) in {";", ","}), None)
    if opening is None or line.lower(opening + 1) not in _GAP or opening + 1 >= index:
        return False
    if is_set_off:
        return line.text_at(opening) == ";"
    is_clause = has_finite(line, opening + 2, index + 1)
    is_twin = any(
        line.lower(place) == line.lower(opening + 1)
        for place in range(max(0, last.first - 2 * _LONGEST_GAP), last.first)
    )
    return is_twin and not is_clause and line.lower(index) not in STOPS and last.kind != "count"


def _is_said_with(line: Line, found: Found, last: Found) -> bool:
    """As in "won with 312 points, ahead of the guests with 288": the same preposition, and nothing behind."""
    before = line.lower(found.first - 1)
    is_same = before in {"with", "by", "in"} and before == line.lower(last.first - 1)
    is_for = (
        before == "for" == line.lower(last.first - 1) and line.lower(found.first - 2) == "but"
    )  # not for 5, but for 9
    return (is_same or is_for) and ends_clause(line, found.end) and (before != "in" or last.kind == "percent")


def _is_forecast(line: Line, found: Found, last: Found) -> bool:
    """As in "14 cases, against a ceiling of 11", "well above the forecast of 1.7 million"."""
    is_of_it = line.lower(found.first - 1) == "of" and line.lower(found.first - 2) in _EXPECTED
    if last.kind == "multiple" or not is_of_it:
        return False
    return any(line.lower(index) in _BESIDE for index in range(found.first - 3, found.first - 3 - _LONGEST_GAP, -1))


def _is_bound(line: Line, found: Found, last: Found) -> bool:
    """As in "although the law says ten thousand is the maximum", "two schools (the goal is 40)"."""
    if is_compound(line, last):
        return False
    if line.lower(found.first - 1) in _IS and line.lower(found.first - 2) in _BOUNDS and ends_clause(line, found.end):
        return True
    is_behind = line.lower(found.end) in _IS and line.lower(found.end + 1) == "the"
    return is_behind and line.lower(found.end + 2) in _BOUNDS


def _is_known(line: Line, found: Found, last: Found) -> bool:
    """As in "90 more reactors will join the 437 now at work"."""
    is_bare = line.lower(found.end) in {"now", "already", "that", "who", "it", "they"}
    return (
        last.kind == "count" and line.lower(found.first - 1) == "the" and is_bare and line.kind(found.start) == "figure"
    )


def _is_named_too(line: Line, found: Found, last: Found) -> bool:
    """As in "Chile reported 250 people missing, Kenya nearly 200, and the Philippines about 115"."""
    name = found.first - 1
    before = name - 1 - (line.lower(name - 1) == "the")
    is_name = line.text_at(name)[:1].isupper() and line.kind(name) == "word"
    is_joined = line.text_at(before) == "," or (line.lower(before) == "and" and line.text_at(before - 1) == ",")
    return last.kind == "count" and is_name and is_joined and ends_clause(line, found.end)


def _is_answer(line: Line, found: Found, last: Found) -> bool:
    """As in "61 per cent said yes, 28 no": another answer to the same question."""
    is_beside = line.lower(found.first - 1) in {",", "and"} and line.lower(found.end) in _ANSWERS
    return last.kind == "percent" and is_beside and ends_clause(line, found.end + 1)


def _is_left(line: Line, found: Found, last: Found) -> bool:
    """As in "slowed to 2.6 per cent in May, after 2.9 in April": the level before."""
    is_after = line.lower(found.first - 1) == "after" and line.text_at(found.first - 2) == ","
    is_level = last.kind == "percent" and found.low != int(found.low)
    return is_after and is_level and (line.lower(found.end) == "in" or ends_clause(line, found.end))


def _voted(line: Line, found: Found, last: Found | None) -> Measured | None:
    """As in "the members split: 36 in favour, five against"."""
    is_for = line.lower(found.end) == "in" and line.lower(found.end + 1) in {"favor", "favour"}
    if last and last.unit and last.kind == "count" and line.text_at(found.first - 1) in {",", "and"}:
        is_beside = last.unit.start == last.end and (is_for or line.lower(found.end) in _FOR_AND_AGAINST)
        return last.unit._replace(start=found.end, end=found.end) if is_beside else None
    places = range(found.first - 1, found.first - 1 - _FARTHEST_COLON, -1)
    if not is_for or not any(line.text_at(index) == ":" for index in places):
        return Measured("vote", "count", found.end, found.end) if is_for else None
    return antecedent(line, found)


#: How the figure before may lend its unit; any one of them is enough.
_LENDING = (
    _is_said_with, _is_forecast, _is_verbs, _is_gapped, _is_bound, _is_known, _is_named_too, _is_answer, _is_left,
    is_further,
)  # fmt: skip
