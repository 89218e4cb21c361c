"""Whether a figure is a change or the level that one reached, by the words of change before and behind it."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import BE, NOMINATIVES, is_adverb, is_finite
from claimx.quantify.amounts.modifiers import past
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.nouns.plurals import is_plural
from claimx.quantify.turns import (
    CLAUSE,
    COMPARATIVES,
    WENT,
    compares,
    direction,
    goes_up,
    is_moved,
    is_multiplied,
    moved,
)
from claimx.quantity import Change

#: Words that may stand between a verb of change and its figure.
_LIGHT = words(
    """by a an the another further around about roughly approximately nearly almost some over more than at least up
    just only as much many well under in total of estimated slightly sharply steeply again still
    also between exactly barely less fewer close back value market share shares average profit somewhere toward towards
    new record high low peak no equivalent"""
)
#: Words that make what is reached of a change: "rose to", "climbed back above".
_LEVEL = frozenset({"to", "at", "above", "below", "past", "toward", "towards"})
REACHED = words(
    """reach reaches reached reaching hit hits topped surpass surpassed surpasses surpassing approach approaches
    approached"""
)
#: What is reached may be called one of these: "an all-time high of 90".
RECORDS = words("low lows high highs peak record")
_PACES, _ANNUAL, _LONGEST_PACE = words("rate pace clip speed rates paces"), words("annual annualised annualized"), 4
#: "Could top $2,000"; "the top 1 percent" reach nothing.
_TOP, _BEFORE_TOP = "top", words("to will would could can may might should not")
#: How far from its figure a verb of change may stand, with light words only between them.
_REACH = 6
#: How far before a level the "from" of the other may stand.
_FARTHEST_END = 20
_BETWEEN_ENDS = frozenset(";:(") | {"which", "that", "who", "but", "while"}
#: Behind a figure these say what happens to things counted, and not how much something changes.
_VERBS_ONLY = words("cut cuts lost fell rose grew shrank sank slid leapt lowers adds loses sheds grows lifts expands")
#: Words of ", or 1.45%," and what one thing is set beside, which is no change of it.
_LONGEST_AGAIN = 7
_WANTED = words("need needed want wanted expected planned asked hoped thought")
_EARLIER = words("last previous same earlier ago before")
#: With "to" behind them these say what is reached: "if the yield gets to 90%".
_GET = words("get gets got getting peaked peaks peaking heated cooled chilled")
#: Between these and a figure, "to" says nothing of a level: "sentenced to 12 years".
_BEFORE_NO_LEVEL = words(
    """up sentenced according due paid given sold attention addition next compared relative equal equivalent similar
    power access supply supplies electricity aid"""
)
#: What is greater by so much has not grown.
_COMPARING = words(
    "exceed exceeds exceeded exceeding outnumber outnumbers outnumbered outpace outpaced trail trails trailed"
)
#: "Leads by 11 points", "beat them by 21": ahead of another by so much.
_AHEAD = words("lead leads led leading beat beats beating beaten win wins won winning")
_AHEAD_REACH = 6
BRINGING = words("bring brings bringing brought push pushes pushing pushed")
_FALLS = words("fall falls fell")
#: Behind these "by" says who or what does it, and not by how much: "powered by", "used by".
_ACTED = words(
    """powered backed funded financed supported secured fuelled fueled underpinned accompanied followed replaced
    approved hit struck driven used owned held shared mentioned reported watched signed carried produced opposed"""
)
#: Nouns that only say how much, and do nothing: "revised by a 3 per cent margin".
_MARGINS = words("margin factor multiple average share rate")
_NO_ADJECTIVES, _NO_AGENTS = STOPS | _LIGHT, STOPS | _MARGINS


def change_of(line: Line, start: int, end: int) -> Change:
    """Whether the figure in ``start <= i < end`` is a change, or the level that one reached."""
    return _behind(line, end) or _paced(line, start, end) or _before(line, start, end) or _signed(line, start) or "none"


def _behind(line: Line, end: int) -> Change | None:
    """As in "a 19% drop", "5 per cent higher", "20% more"."""
    if line.lower(end) in BE and line.lower(end + 1) == "added":  # some 21,000 were added
        return "up"
    if line.text_at(end) == "," and (change := _closed(line, end)):
        return change
    for position in (end, end + 1):
        change = direction(line, position)
        is_particle = position > end and line.lower(position) in {"up", "down"} and _is_past(line, end)
        is_other = position > end and (compares(line, position) or _is_of_others(line, position))
        is_other = is_other or _is_than_wanted(line, position)
        if (
            change
            and not is_particle
            and not is_other
            and (_follows_its_figure(line, position) or _is_cut(line, position))
        ):
            return change
        if line.kind(position) != "word" or line.lower(position) in STOPS:
            return None
    return None


def _closed(line: Line, comma: int) -> Change | None:
    """As in "closed 120 points, or 1.45%, lower": how a day of trade went, behind all that it came to."""
    index = comma + 1
    if line.lower(index) == "or":
        index = next((i for i in range(index, index + _LONGEST_AGAIN) if line.text_at(i) == ","), index) + 1
    is_last = line.kind(index + 1) in {"", "mark"} or line.lower(index + 1) == "at"
    return direction(line, index) if is_last and line.lower(index) in {"higher", "lower"} else None


def _is_than_wanted(line: Line, index: int) -> bool:
    """As in "300 more than they needed": something else than there was; "more than it sold last year" is a change."""
    is_compared = line.lower(index) in COMPARATIVES and line.lower(index + 1) == "than"
    return is_compared and line.lower(index + 2) in NOMINATIVES and line.lower(index + 3) in _WANTED


def _is_of_others(line: Line, index: int) -> bool:
    """As in "27 firms pay higher taxes": it is said of what stands behind, and not of the figure."""
    behind = index + 1
    return line.lower(index) in COMPARATIVES and line.kind(behind) == "word" and line.lower(behind) not in STOPS


def _is_cut(line: Line, index: int) -> bool:
    """As in "a quarter-point cut", "a 10% cut": a noun, for no plural stands between."""
    is_noun = line.lower(index) == "cut" and not is_plural(line.lower(index - 1))
    return is_noun and any(line.lower(place) in {"a", "another"} for place in range(index - 2, index - 7, -1))


def _is_past(line: Line, index: int) -> bool:
    """As in "9,800 landlords sold up"."""
    return line.lower(index).endswith("ed") or is_finite(line, index)


def _follows_its_figure(line: Line, index: int) -> bool:
    """A noun or an adverb of change; no verb ("nine declined"), and no "up from"."""
    word = line.lower(index)
    if word in {"up", "down"}:
        is_on_earlier = line.lower(index + 1) == "on" and _is_of_earlier(line, index + 2)  # two points down on 2017
        return is_on_earlier or line.lower(index + 1) not in {"from", "to", "on", "by", "for", "in", "the", "front"}
    return word not in _VERBS_ONLY and not word.endswith(("ed", "ing"))


def _is_of_earlier(line: Line, index: int) -> bool:
    """As in "2017", "the previous year", "a year ago"."""
    return line.is_hidden(index) or any(line.lower(place) in _EARLIER for place in range(index, index + 3))


def _before(line: Line, start: int, end: int) -> Change | None:
    """As in "rose by 4%", "fell to 5", "reached about 7": a word of change with only light words behind it."""
    is_level = is_size = is_reached = False
    start = _before_record(line, start)
    for position in range(start - 1 - _n_weighing(line, start - 1), start - 2 - _REACH, -1):
        word = line.lower(position)
        if word == "by" and _names_agent(line, position, (start, end)):
            return None
        is_reached = is_reached or (word == "to" and line.lower(position - 1) not in _BEFORE_NO_LEVEL)
        is_level = is_level or (word in _LEVEL and (line.lower(position - 1) != "up" or goes_up(line, position - 1)))
        is_size = is_size or (word == "by" and line.lower(position + 1) != "at")  # zips by at 60 miles
        is_topped = word == _TOP and _is_verb(line, position)
        if word in REACHED or is_topped or (is_level and word in _GET):
            return "to"
        is_between = word in _FALLS and line.lower(position + 1) == "between"  # it will fall between 158 and 644
        if direction(line, position) and not compares(line, position) and not is_between:
            return "to" if is_level else direction(line, position)
        if word not in _LIGHT and word not in _LEVEL and not compares(line, position):
            break
    if is_reached and (is_moved(line, start - 1) or is_brought(line, start) or _is_passed_to(line, start)):
        return "to"
    is_compared = is_size and any(line.lower(index) in _COMPARING for index in range(max(0, start - CLAUSE), start))
    is_ahead = any(line.lower(index) in _AHEAD for index in range(max(0, start - _AHEAD_REACH), start))
    return (moved(line, start) or (None if is_ahead else "by")) if is_size and not is_compared else None


def _before_record(line: Line, start: int) -> int:
    """Of "fell to a 30-year low of 3%", "an all-time high of 90" the place before "30", or "all"; else ``start``."""
    is_record = line.lower(start - 1) == "of" and line.lower(start - 2) in RECORDS
    return start - 5 if is_record and line.text_at(start - 4) in HYPHENS else start


def _names_agent(line: Line, by: int, figure: tuple[int, int]) -> bool:
    """As in "used by 40 percent", "buoyed by a $30 million grant": who or what did it."""
    verb, (start, end) = line.lower(by - 1), figure
    noun = line.after_hyphen(end)
    is_thing = line.kind(noun) == "word" and line.lower(noun) not in _NO_AGENTS
    is_described = line.lower(by + 1) in {"a", "an"} and by + 2 == start and is_thing
    return verb in _ACTED or (is_described and verb.endswith("ed") and direction(line, by - 1) is None)


def _paced(line: Line, start: int, end: int) -> Change | None:
    """As in "grew at an annual rate of 2%", "at an annualised 2%", "shrank at about a 2% pace": the size."""
    last = start if line.lower(start) in {"a", "an"} else past(line, start)
    last -= line.lower(last) not in {"a", "an"}
    if (line.lower(last - 2), line.lower(last - 1)) == ("at", "an") and line.lower(last) in _ANNUAL:
        return direction(line, last - 3)
    if line.lower(last) in {"a", "an"}:
        if _PACES.isdisjoint([line.lower(index) for index in range(end, end + _LONGEST_PACE)]):
            return None
    else:
        last -= line.lower(last) != "of"  # of just 2%
        if line.lower(last) != "of" or line.lower(last - 1) not in _PACES:
            return None
    for index in range(last - 1, last - 2 - _LONGEST_PACE, -1):
        if line.lower(index) == "at":
            return direction(line, index - 1)
    return None


def _is_verb(line: Line, index: int) -> bool:
    """Of "top": as in "could top 40", "temperatures regularly top 40"."""
    before = line.lower(index - 1)
    return before in _BEFORE_TOP or before.endswith("ly") or is_plural(before)


def _is_passed_to(line: Line, start: int) -> bool:
    """As in "doubled to 40", "went from 20 percent in 2008 to 50", "fell from 93 deaths in 1990 to 38"."""
    for index in range(start - 2, max(0, start - 2 - _FARTHEST_END), -1):
        if line.lower(index) in _BETWEEN_ENDS or (line.lower(index) == "to" and line.kind(index + 1) == "figure"):
            return False
        if line.lower(index) == "from":
            is_went = line.lower(index - 1) in WENT or line.lower(index - 2) in WENT
            return is_went or is_moved(line, index) or is_multiplied(line, start)
    return is_multiplied(line, start)


def is_brought(line: Line, start: int) -> bool:
    """As in "bringing the number of deaths to 75", "brought it from 11 to 27 percent"."""
    for index in range(start - 1, max(-1, start - CLAUSE), -1):
        if line.kind(index) == "mark" or line.lower(index) in BRINGING:
            return line.lower(index) in BRINGING
    return False


def _n_weighing(line: Line, index: int) -> int:
    """Of "plunged an astonishing 32 points", "fell a seasonally adjusted 2%" the words behind the article."""
    is_word = line.kind(index) == "word" and line.lower(index) not in _NO_ADJECTIVES
    if not is_word or direction(line, index) is not None:
        return 0
    n_words = 1 + is_adverb(line.lower(index - 1))
    return n_words if line.lower(index - n_words) in {"a", "an"} else 0


def _signed(line: Line, start: int) -> Change | None:
    """As in "+4%"."""
    is_joint = line.is_glued(start - 1) and line.kind(start - 2) == "word"  # a magnitude-5.8 quake
    sign = line.text_at(start - 1) if line.is_glued(start) and not is_joint else ""
    return "up" if sign == "+" else "down" if sign in {"-", "−"} else None
