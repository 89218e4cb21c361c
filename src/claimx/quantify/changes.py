"""Whether a figure is a change or the level that one reached, and from what the change is counted."""

from __future__ import annotations

from claimx.quantify.nouns import STOPS
from claimx.quantify.numerals import OPENINGS
from claimx.quantify.plurals import is_plural
from claimx.quantity import Change
from claimx.tokens import HYPHENS, Line, words
from claimx.wordclasses import BE, is_finite

#: Verbs and nouns of change, by their stems; those of more than one form are written out.
UP = words(
    """rose rise rises risen rising grew grow grows grown growing growth increased increase increases increasing
    gained gain gains gaining climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging
    soared soar soars advanced advances add adds added adding extra up upward upwards higher expanded expand
    expands improved improvement rallied rally lift lifts lifting lifted boost boosted raised raise spiked spike
    leapt swelled accelerated rebounded more appreciated strengthened uptick hike hiked raising raises boosting
    expanding lengthened lengthen extended prolonged widened widen"""
)
DOWN = words(
    """fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased
    decrease decreases decreasing lost loses losing slid slide slides slipped slip slips slipping shrank shrink
    shrunk shed sheds sank sink sunk plunged plunge plunges tumbled tumble tumbles plummeted cut cuts reduced
    reduce reduction down downward downwards lower eased ease narrowed dipped dip contracted contraction slowed
    slumped slump halve slow slows slowing weakened depreciated crashed dived retreated trimmed slashed cutting
    reducing lowering lowered lowers wipe wipes wiped wiping slashing shedding fewer less cheaper smaller
    plummeting plunging tumbling shrinking sinking slumping contracting narrowing easing dipping shortened"""
)
MOVES = UP | DOWN
#: Words that may stand between a verb of change and its figure.
LIGHT = words(
    """by a an the another further around about roughly approximately nearly almost some over more than at least up
    just only as much many well under in total of estimated slightly sharply steeply again still
    also between exactly barely less fewer close back value market share shares average profit somewhere toward towards
    new record high low peak no"""
)
#: Words that make what is reached of a change: "rose to", "climbed back above".
LEVEL = frozenset({"to", "at", "above", "below", "past", "toward", "towards"})
REACHED = words(
    """reach reached reaching hit hits topped surpass surpassed surpasses surpassing approach approaches approached"""
)
#: "Could top $2,000"; "the top 1 percent" reach nothing.
TOP, BEFORE_TOP = "top", words("to will would could can may might should not")
#: How many words before a range its word of change may stand.
CLAUSE = 13
#: How far from its figure a verb of change may stand, with light words only between them.
REACH = 6
#: Before "up" and "down" these make verbs of another meaning: "makes up 5%", "signed up 300 people".
PHRASAL = words(
    """make makes made making sign signs signed signing set sets setting take takes took taken taking line lined lines
    give gives gave given put puts putting pick picks picked picking open opened turn turned come came end ended ends
    hold holds held holding add up"""
)
COME = words("come came")
PUT = words("put puts putting")
#: Behind a figure these say what happens to things counted, and not how much something changes.
VERBS_ONLY = words("cut cuts lost fell rose grew shrank sank slid leapt")
#: With a number of things behind them they raise those, "lift 18 boxes an hour", and change nothing.
LIFTS = words("lift lifts lifting lifted")
#: With "to" behind them these say what is reached: "if the yield gets to 90%".
GET = words("get gets got getting peaked peaks peaking")
#: Between these and a figure, "to" says nothing of a level: "sentenced to 12 years".
BEFORE_NO_LEVEL = words("up sentenced according due paid given sold attention addition next")
#: What is greater by so much has not grown.
COMPARING = words(
    "exceed exceeds exceeded exceeding outnumber outnumbers outnumbered outpace outpaced trail trails trailed"
)
#: "Leads by 11 points", "beat them by 21": ahead of another by so much.
AHEAD = words("lead leads led leading beat beats beating beaten")
AHEAD_REACH = 6
#: Nouns of growth that something else slows: "slow growth by 2 points".
SLOWED = words("growth expansion increase increases gains inflation")
#: Verbs that are something else with an object, "contracted 120 megawatts", and what follows where they are not.
ONLY_OF_SHARES = frozenset({"contracted", "extended"})
SIGNS_OF_SHARES = frozenset({"%", "per", "percent", "pct"})
BRINGING = words("bring brings bringing brought")
FALLS = words("fall falls fell")
COMPARATIVES = words("higher lower more less fewer cheaper smaller extra")
_TURNS = MOVES | SLOWED
_NO_ADJECTIVES = STOPS | LIGHT


def change_of(line: Line, start: int, end: int) -> Change:
    """Whether the figure in ``start <= i < end`` is a change, or the level that one reached."""
    return _behind(line, end) or _before(line, start) or _signed(line, start) or "none"


def is_moved(line: Line, index: int) -> bool:
    """Does a word of change stand before this place, in the same clause?"""
    return _moved(line, index) is not None


def _moved(line: Line, index: int) -> Change | None:
    """Up or down, as the last word of change before this place in its clause says."""
    for position in range(index - 1, max(-1, index - CLAUSE), -1):
        if line.text_at(position) in {";", ":", "("}:
            return None
        if direction(line, position) and not _compares(line, position):
            return direction(line, position)
    return None


def direction(line: Line, index: int) -> Change | None:
    """Up or down, if the word at this place is one of change, and is not part of a verb of another meaning."""
    word = line.lower(index)
    if word not in _TURNS:
        return None
    if word == "up" and line.lower(index - 1) in PUT and line.kind(index + 1) == "word":  # puts up the tax by 3%
        return None if line.lower(index + 1) in OPENINGS else "up"
    if word in {"up", "down"} and line.lower(index - 1) in (PHRASAL if word == "up" else PHRASAL - COME):
        return None
    if word == "advanced" and line.text_at(index + 1) in HYPHENS:  # advanced-economy tariffs
        return None
    if (
        word == "fall"
        and line.lower(index - 1) in {"last", "this", "next", "the", "every"}
        and line.lower(index + 1) not in {"in", "of"}
    ):
        return None
    if word in SLOWED and line.lower(index - 1) in DOWN:
        return "down"
    if (
        word in ONLY_OF_SHARES
        and line.lower(index + 1) not in {"by", "from"}
        and line.lower(index + 2) not in SIGNS_OF_SHARES
    ):
        return None
    if word in LIFTS and (line.kind(index + 1) == "figure" or line.lower(index + 1) in OPENINGS):
        return None
    return "up" if word in UP else "down" if word in DOWN else None


def _behind(line: Line, end: int) -> Change | None:
    """As in "a 19% drop", "5 per cent higher", "20% more"."""
    if line.lower(end) in BE and line.lower(end + 1) == "added":  # some 21,000 were added
        return "up"
    for position in (end, end + 1):
        change = direction(line, position)
        is_particle = position > end and line.lower(position) in {"up", "down"} and _is_past(line, end)
        is_other = position > end and (_compares(line, position) or _is_of_others(line, position))
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


def _is_of_others(line: Line, index: int) -> bool:
    """As in "27 firms pay higher taxes": it is said of what stands behind, and not of the figure."""
    behind = index + 1
    return line.lower(index) in COMPARATIVES and line.kind(behind) == "word" and line.lower(behind) not in STOPS


def _is_cut(line: Line, index: int) -> bool:
    """As in "a quarter-point cut", "a 10% cut": a noun, for no plural stands between."""
    is_noun = line.lower(index) == "cut" and not is_plural(line.lower(index - 1))
    return is_noun and any(line.lower(place) in {"a", "another"} for place in range(index - 2, index - 5, -1))


def _is_past(line: Line, index: int) -> bool:
    """As in "9,800 landlords sold up"."""
    return line.lower(index).endswith("ed") or is_finite(line, index)


def _follows_its_figure(line: Line, index: int) -> bool:
    """A noun or an adverb of change; no verb ("nine declined"), and no "up from"."""
    word = line.lower(index)
    if word in {"up", "down"}:
        return line.lower(index + 1) not in {"from", "to", "on", "by", "for", "in", "the"}
    return word not in VERBS_ONLY and not word.endswith(("ed", "ing"))


def _before(line: Line, start: int) -> Change | None:
    """As in "rose by 4%", "fell to 5", "reached about 7": a word of change with only light words behind it."""
    is_level = is_size = is_reached = False
    for position in range(start - 1 - _is_weighed(line, start - 1), start - 2 - REACH, -1):
        word = line.lower(position)
        is_reached = is_reached or (word == "to" and line.lower(position - 1) not in BEFORE_NO_LEVEL)
        is_level = is_level or (word in LEVEL and line.lower(position - 1) != "up")
        is_size = is_size or (word == "by" and line.lower(position + 1) != "at")  # zips by at 60 miles
        is_topped = word == TOP and line.lower(position - 1) in BEFORE_TOP
        if word in REACHED or is_topped or (is_level and word in GET):
            return "to"
        is_between = word in FALLS and line.lower(position + 1) == "between"  # it will fall between 158 and 644
        if direction(line, position) and not _compares(line, position) and not is_between:
            return "to" if is_level else direction(line, position)
        if word not in LIGHT and word not in LEVEL:
            break
    if is_reached and (is_moved(line, start - 1) or _is_brought(line, start)):
        return "to"
    is_compared = is_size and any(line.lower(index) in COMPARING for index in range(max(0, start - CLAUSE), start))
    is_ahead = any(line.lower(index) in AHEAD for index in range(max(0, start - AHEAD_REACH), start))
    return (_moved(line, start) or (None if is_ahead else "by")) if is_size and not is_compared else None


def _is_brought(line: Line, start: int) -> bool:
    """As in "bringing the number of deaths to 75"."""
    for index in range(start - 1, max(-1, start - CLAUSE), -1):
        if line.kind(index) == "mark" or line.lower(index) in BRINGING:
            return line.lower(index) in BRINGING
    return False


def _is_weighed(line: Line, index: int) -> bool:
    """As in "plunged an astonishing 32 points": an adjective between the article and the figure."""
    is_word = line.kind(index) == "word" and line.lower(index) not in _NO_ADJECTIVES
    return is_word and line.lower(index - 1) in {"a", "an"} and direction(line, index) is None


def _compares(line: Line, index: int) -> bool:
    """As in "more than", "up to": no word of change, but of how exact the figure is."""
    word, behind = line.lower(index), line.lower(index + 1)
    return (word in {"more", "less", "fewer", "up"} and behind in {"than", "to"}) or word in {"upwards", "upward"}


def _signed(line: Line, start: int) -> Change | None:
    """As in "+4%"."""
    sign = line.text_at(start - 1) if line.is_glued(start) else ""
    return "up" if sign == "+" else "down" if sign in {"-", "−"} else None
