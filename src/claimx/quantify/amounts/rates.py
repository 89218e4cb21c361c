"""What stands below the bar of a rate: "a month", "per share", "/m²", "for every resident", "filed each year".

"Once in 30 years" is a rate, too.
"""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.quantify import nouns
from claimx.quantify.amounts.measured import of_what, things
from claimx.quantify.amounts.number import number_at
from claimx.quantify.found import Measured
from claimx.quantify.nouns.compounds import below_end
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.nouns.plurals import is_plural, singular
from claimx.quantify.numerals import BEGINNINGS, SCALES
from claimx.quantify.units import money, unit_at

#: What "a" means "per" before: "$3,500 a month", "52 barrels a day", "64 cents a dozen".
_PER_A = words(
    """day week month year hour minute second quarter decade night share barrel tonne ton kilo kilogram pound litre
    liter gallon dozen head piece person pupil household mile kilometre kilometer unit bottle ounce bushel term
    season game match kilowatt square sq visit trip ticket dose acre hectare sack bag box crate plate pint cup word
    vote seat room bed student child worker member vehicle car truck ride call page pack packet carton metre meter
    foot yard vial pill tablet kg kwh km lb oz metric"""
)
_PER = frozenset({"per", "/"})
#: What "each" and "every" mean "per" before.
_PER_EACH = words("year month week day night hour minute second")
#: Only these join a second unit below the bar: "per head per year".
_EXPLICIT = _PER | {"a", "an", "each", "every"}
#: Rates are counted per hundred or more; "2 per 5" is something else.
_SMALLEST_GROUP = 10
ANNUALLY = frozenset({"annually", "yearly"})
#: "10 contracts a week earlier" is no rate.
AFTER_TIME = words("ago earlier later before after")
#: Behind "five dollars a" these say how much or how many, and nothing of which each costs so much.
_NO_PIECES = words(
    "lot few bit little third half fifth tenth million billion thousand hundred record total sum loss gain"
)
#: "It averaged 5,840 a game": of persons, points and others that the sentence need not name.
_PER_EVENT = _PER_EACH | words("game match")
_BEHIND_PIECE = words("and or for from in to")
_PER_TIME = _PER_EACH | words("quarter decade season term")
#: "A month before tax" is no time.
_NET = words("tax taxes deductions rent costs inflation benefits expenses fees bonuses overtime")
#: Words of what is measured before "a second": "tons of carbon dioxide emissions in the United States a year".
_LONGEST_MATTER = 8
#: Words behind what is done to things before "each year": "petitions filed each year", "babies born there each year".
_LONGEST_DEED = 5
_DEEDS = words("born built made sold lost sent taken held grown drawn spent written caught seen shot drunk eaten")
#: Words of what a sum is before "on every", "a 5-cent tax on every bullet"; what stands farther is no part of a figure.
_LONGEST_CHARGE = 3
#: Behind what is measured another phrase begins with these.
_OTHERWISE = words("within than to from while but who")
#: "Of every dollar", "for each US household".
_EACH = frozenset({"each", "every"})
_OF_A_COUNTRY = frozenset({"US", "UK", "EU"})


def per(line: Line, unit: Measured) -> Measured:
    """The same unit per another one, where the sentence says so: "a month", "per share", "/m²", "per head per year"."""
    once = _per(line, unit)
    return once if once is unit else _further(line, once)


def _further(line: Line, rate: Measured) -> Measured:
    """With a second unit below the bar: "per head per year"."""
    return _per(line, rate) if line.lower(rate.end) in _EXPLICIT else rate


def _per(line: Line, unit: Measured) -> Measured:
    """Per the unit that follows at once, or behind what there is so much of; ``unit`` itself where none does."""
    for index in (unit.end, *_matter(line, unit)):
        cue = line.after_hyphen(index)
        is_charge = unit.kind == "money" and index > unit.end
        if is_charge and (line.lower(cue) not in {"on", "for"} or line.lower(cue + 1) not in _EACH):
            continue
        if line.lower(cue) in ANNUALLY and index == unit.end:
            return Measured(f"{unit.name} per year", "rate", unit.start, cue + 1)
        below = _below(line, cue, is_money=unit.kind == "money" and index == unit.end)
        if below:
            end = below[1] if index <= unit.end + _LONGEST_CHARGE else unit.end
            return Measured(f"{unit.name} per {below[0]}", "rate", unit.start, end)
        if line.kind(index) != "word" or line.lower(index) in _OTHERWISE:
            break
    return unit


def _matter(line: Line, unit: Measured) -> range:
    """Where else the bar may stand: behind what there is so much of, what is done to it, and what a sum is for."""
    word, start = line.lower(unit.end), unit.end + 1
    if unit.kind == "money":
        return range(start, start + (_LONGEST_CHARGE if line.kind(unit.end) == "word" and word not in STOPS else 0))
    if word == "of":
        return range(start, start + 1 + _LONGEST_MATTER)
    is_done = unit.kind == "count" and (word.endswith("ed") or word in _DEEDS)
    return range(start, start + (_LONGEST_DEED if is_done else 0))


def opened(line: Line, found: Measured) -> Measured:
    """As in "Each day, these ports test 40 ships": per what the sentence opens with."""
    is_each = line.lower(0) in _EACH and line.lower(1) in _PER_EACH and line.text_at(2) == ","
    is_each = is_each and found.kind in {"count", "money"}
    return found._replace(name=f"{found.name} per {line.lower(1)}", kind="rate") if is_each else found


def bare_rate(line: Line, index: int) -> Measured | None:
    """As in "30 per 100,000", "18 per day", "7,500 a year": of things that the sentence names elsewhere."""
    is_a = line.lower(index) in {"a", "an"} and line.lower(index + 1) in _PER_EVENT
    is_rate = is_a or line.lower(index) == "per" or (line.lower(index), line.lower(index + 1)) == ("for", "every")
    below = _below(line, index) if is_rate else None
    return _further(line, Measured(f"per {below[0]}", "rate", index, below[1])) if below else None


def _below(line: Line, cue: int, *, is_money: bool = False) -> tuple[str, int] | None:
    """What stands below the fraction bar of a rate, and the index behind it."""
    below = _bar(line, cue, is_money=is_money)
    if below is None:
        return None
    if line.lower(below) in {"annum", "capita"}:
        return ("year" if line.lower(below) == "annum" else "person"), below + 1
    below += line.text_at(below) in _OF_A_COUNTRY and line.text_at(below + 1).islower()
    if line.lower(below) == "of":
        noun = of_what(line, below)
        return (noun.name, noun.end) if noun else None
    unit = unit_at(line, below)
    if unit:
        return (unit.name, unit.end) if line.kind(below) == "word" or unit.end > below + 1 else None
    is_scale = line.lower(below) in SCALES and line.lower(below - 1) in {"each", "every"}  # for every lakh of
    if line.text_at(cue) == "/" and line.kind(below) == "figure" and unit_at(line, below + 1):  # 51,200 KB/50 MB
        return None
    if line.kind(below) == "figure" or line.lower(below) in BEGINNINGS or is_scale:
        return _group(line, below)
    if paid := _paid(line, cue, below):
        return paid
    if line.kind(below) != "word":
        return None
    is_open = line.lower(cue) == "per" and line.lower(below) not in _PER_A
    end = below_end(line, below) if is_open else below + 1
    return singular(line.text_at(end - 1)), end


def _paid(line: Line, cue: int, below: int) -> tuple[str, int] | None:
    """As in "56 cents for every dollar", "33 jobs per $1 million"."""
    sign = money.sign_before(line, below)
    number = number_at(line, sign.end) if sign else None
    if sign and number:
        return f"{number.value:f} {sign.code}", number.end
    return money.names().at(line, below) if line.lower(cue) in {"per", "for", "of"} else None


def _is_apiece(line: Line, index: int) -> bool:
    """As in "ten rupees a mule.": a noun of one word that ends the clause."""
    word, behind = line.lower(index), line.lower(index + 1)
    is_last = behind in _BEHIND_PIECE or behind in {".", ",", ";", ":", ")", ""}
    is_noun = line.kind(index) == "word" and word not in STOPS and not is_plural(word) and word not in _NO_PIECES
    return is_noun and is_last and line.text_at(index).islower() and not word.endswith(("ly", "ed", "ing"))


def _bar(line: Line, cue: int, *, is_money: bool = False) -> int | None:
    """The index of what stands below the bar: behind "per", "a", "each" and "for every", "in each"."""
    word, below = line.lower(cue), line.after_hyphen(cue + 1)
    is_each = line.lower(cue + 1) in _EACH
    is_of_money = word == "of" and is_money and money.names().at(line, cue + 2) is not None  # cents of every dollar
    if is_each and (word in {"for", "on"} or is_of_money or (word == "in" and line.lower(cue + 2) in _PER_EACH)):
        return cue + 2
    if word == "for" and line.lower(cue + 1) == "a" and _is_measure(line, cue + 2):
        return cue + 2
    is_bar = (
        word in _PER
        or (is_money and word in {"a", "an"} and _is_apiece(line, below))
        or (word in {"a", "an"} and line.lower(below) in _PER_A and not _is_time_ago(line, below))
        or (word in {"each", "every"} and line.lower(below) in _PER_EACH)
    )
    return below if is_bar else None


def _is_measure(line: Line, index: int) -> bool:
    """As in "60 rupees for a kilolitre"; "for a day" is how long."""
    unit = unit_at(line, index)
    return unit is not None and unit.kind == "measure" and line.kind(index) == "word" and len(line.text_at(index)) > 2


def _is_time_ago(line: Line, index: int) -> bool:
    """As in "10 contracts a week earlier"; "$70 a barrel after the fire", "900 euros a month before tax" are rates."""
    behind = line.lower(index + 1)
    is_net = behind in {"before", "after"} and line.lower(index + 2) in _NET
    return behind in AFTER_TIME and line.lower(index) in _PER_TIME and not is_net


def _group(line: Line, index: int) -> tuple[str, int] | None:
    """As in "per 100,000 people", "per 100 km": so many of them, and what they are; or "per 40ft container"."""
    number = number_at(line, index)
    unit = unit_at(line, line.after_hyphen(number.end)) if number else None
    if unit and unit.kind == "measure" and _is_thing(line, unit.end):
        return singular(line.lower(unit.end)), unit.end + 1
    if not number or number.value < _SMALLEST_GROUP or number.value != int(number.value):
        return None
    of = number.end + (line.lower(number.end) == "of")  # for every lakh of residents
    noun = things(line, nouns.counted(line, of))
    name, end = (noun.name, noun.end) if noun else (unit.name, unit.end) if unit else ("", number.end)
    return f"{int(number.value)} {name}".rstrip(), end


def _is_thing(line: Line, index: int) -> bool:
    """Is a thing named behind its size, as in "64 kg bag"; neither "64 bags a day" nor "100 km driven" has one."""
    word = line.lower(index)
    is_noun = line.kind(index) == "word" and word not in STOPS and not word.endswith(("ed", "en", "ing"))
    return is_noun and not is_plural(line.lower(index - 1))


def once_in(line: Line, index: int) -> Measured | None:
    """As in "once in 30 years", "once every four years", "at least once in a century": ``index`` is behind "once"."""
    is_in = line.lower(index) == "in" and line.lower(index - 2) not in {"than", "more"}
    if not is_in and line.lower(index) != "every":
        return None
    number = number_at(line, index + 1)
    unit = unit_at(line, number.end if number else index + 2)
    is_bound = line.lower(index + 1) in {"a", "an"} and line.lower(index - 2) in {"least", "most"}
    if not unit or unit.kind != "duration" or not (number or is_bound):
        return None
    below = f"{number.value:f} {unit.name}" if number and number.value != 1 else unit.name
    return Measured(f"time per {below}", "rate", index, unit.end)
