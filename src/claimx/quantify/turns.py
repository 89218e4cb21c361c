"""Words of change: which way each goes, and where it is none."""

from __future__ import annotations

from collections.abc import Callable

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import BE
from claimx.quantify.numerals import MULTIPLIED, OPENINGS
from claimx.quantity import Change

#: Verbs and nouns of change, by their stems; those of more than one form are written out.
UP = words(
    """rose rise rises risen rising grew grow grows grown growing growth increased increase increases increasing
    gained gain gains gaining climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging
    soared soar soars advanced advances add adds added adding extra up upward upwards higher expanded expand
    expands improved improvement rallied rally lift lifts lifting lifted boost boosted raised raise spiked spike
    leapt swelled accelerated rebounded more appreciated strengthened uptick hike hiked raising raises boosting
    expanding lengthened lengthen extended prolonged widened widen warms warmed stronger firmer quickened quickens"""
)
DOWN = words(
    """fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased
    decrease decreases decreasing lost loses losing slid slide slides slipped slip slips slipping shrank shrink
    shrunk shed sheds sank sink sunk plunged plunge plunges tumbled tumble tumbles plummeted cut cuts reduced
    reduce reduction down downward downwards lower eased ease narrowed dipped dip contracted contraction slowed
    slumped slump halve slow slows slowing weakened depreciated crashed dived retreated trimmed slashed cutting
    reducing lowering lowered lowers wipe wipes wiped wiping slashing shedding fewer less cheaper smaller
    plummeting plunging tumbling shrinking sinking slumping contracting narrowing easing dipping shortened weaker
    dwindle dwindles dwindled dwindling"""
)
MOVES = UP | DOWN
#: How many words before a range its word of change may stand.
CLAUSE = 15
#: As well as words of change, these pass from one level to another; of the second row, to a multiple of it.
WENT = words("goes went going gone move moved moves moving changed")
_MULTIPLIED = MULTIPLIED.keys() - {"doubles"}
#: "Went up to $8", and "will go up to $8": to that; "can go up to $8" and "goes up to $8" are bounds.
_GONE = words("went gone ticked edged inched crept ratcheted")
#: The same before a share or a sum: "shot up to 40%"; "shot up to 40 times" is a bound.
_THROWN = words("moved climbed jumped shot nudged drifted bumped picked picking")
_WILL, _GO = words("will would shall should to"), {"go", "pick"}
#: Before "up" and "down" these make verbs of another meaning: "makes up 5%", "signed up 300 people".
_PHRASAL = words(
    """make makes made making sign signs signed signing set sets setting take takes took taken taking line lined lines
    give gives gave given put puts putting pick picks picked picking open opened turn turned come came end ended ends
    hold holds held holding add up rack racks racked racking
    eat eats ate eating use uses used using pony ponies ponied cough coughs coughed coughing stump stumped"""
)
_COME = words("come came")
_SHOOT = words("shoot shoots shot shooting")
_ENDED = words("end ends ended")
#: "Last fall" is a season.
_BEFORE_AUTUMN = words("last this next the every")
#: Words of "more than 2" behind these.
_LONGEST_BOUND = 4
_PUT = words("put puts putting")
#: With a number of things behind them they raise those, "lift 18 boxes an hour", and change nothing.
_LIFTS = words("lift lifts lifting lifted")
#: With ships, or money that goes into something, behind it, it changes neither.
_SINKS = words("sink sinks sank sunk sinking")
_FARTHEST_INTO = 5
_SUNK = words("ton tons tonne tonnes ship ships boat boats vessel vessels")
#: Nouns of growth that something else slows: "slow growth by 2 points".
_SLOWED = words("growth expansion increase increases gains inflation")
#: Verbs that are something else with an object, "contracted 120 megawatts", and what follows where they are not.
_ONLY_OF_SHARES = frozenset({"contracted", "extended"})
_SIGNS_OF_SHARES = frozenset({"%", "per", "percent", "pct"})
COMPARATIVES = words("higher lower more less fewer cheaper smaller extra")
#: What a day of trade is told in.
_MARKET = _SIGNS_OF_SHARES | {"points", "point"}
_OF_LEVELS = _SIGNS_OF_SHARES | {"$", "£", "€"}
_VAGUE = frozenset({"more", "less", "fewer"})
_TURNS = MOVES | _SLOWED
_PHRASAL_DOWN = (_PHRASAL - _COME) | _SHOOT


def is_moved(line: Line, index: int) -> bool:
    """Does a word of change stand before this place, in the same clause?"""
    return moved(line, index) is not None


def moved(line: Line, index: int) -> Change | None:
    """Up or down, as the last word of change before this place in its clause says."""
    for position in range(index - 1, max(-1, index - CLAUSE), -1):
        if line.text_at(position) in {";", ":", "("}:
            return None
        if direction(line, position) and not compares(line, position):
            return direction(line, position)
    return None


def direction(line: Line, index: int) -> Change | None:
    """Up or down, if the word at this place is one of change, and is not part of a verb of another meaning."""
    word, before = line.lower(index), line.lower(index - 1)
    if word == "off" and before in BE and line.lower(index + 2) in _MARKET:  # is off 8% from May
        return "down"
    if word not in _TURNS:
        return None
    if word == "up" and before in _PUT and line.kind(index + 1) == "word":  # puts up the tax by 3%
        return None if line.lower(index + 1) in OPENINGS else "up"
    if word in _SLOWED and before in DOWN:
        return "down"
    means_another = _OF_ANOTHER_MEANING.get(word)
    if means_another and means_another(line, index):
        return None
    return "up" if word in UP else "down" if word in DOWN else None


def _is_phrasal(line: Line, index: int) -> bool:
    """As in "makes up 5%", "signed up 300 people", "came down with it"."""
    verbs = _PHRASAL if line.lower(index) == "up" else _PHRASAL_DOWN
    return line.lower(index - 1) in verbs and not _is_of_a_market(line, index) and not goes_up(line, index)


def _is_compounded(line: Line, index: int) -> bool:
    """As in "advanced-economy tariffs"."""
    return line.text_at(index + 1) in HYPHENS


def _is_autumn(line: Line, index: int) -> bool:
    """As in "opened last fall"; "the fall in rents" is a change."""
    return line.lower(index - 1) in _BEFORE_AUTUMN and line.lower(index + 1) not in {"in", "of"}


def _is_agreed(line: Line, index: int) -> bool:
    """As in "contracted 120 megawatts", "extended it"; what contracted by 5%, or 5%, has become less."""
    return line.lower(index + 1) not in {"by", "from"} and line.lower(index + 2) not in _SIGNS_OF_SHARES


def _is_lifted(line: Line, index: int) -> bool:
    """As in "lifts 18 boxes"; what is lifted 5% is not."""
    is_number = line.kind(index + 1) == "figure" or line.lower(index + 1) in OPENINGS
    return is_number and line.lower(index + 2) not in _SIGNS_OF_SHARES


def _is_sunk(line: Line, index: int) -> bool:
    """As in "sank a million tons", "sank 40 ships", "sink $5 million into it"."""
    behind = [line.lower(place) for place in range(index + 1, index + 1 + _FARTHEST_INTO)]
    return "into" in behind or not _SUNK.isdisjoint(behind)


def _is_of_a_market(line: Line, index: int) -> bool:
    """As in "the index ended down more than 2 percent": what a day of trade came to; "ended up with 2" is none."""
    behind = {line.lower(place) for place in range(index + 1, index + 2 + _LONGEST_BOUND)}
    return line.lower(index - 1) in _ENDED and not behind.isdisjoint(_MARKET)


def is_multiplied(line: Line, index: int) -> bool:
    """As in "doubled, to 500 basis points": does such a verb stand before this place, in the same clause?"""
    places = range(index - 1, max(-1, index - CLAUSE), -1)
    return any(line.lower(place) in _MULTIPLIED for place in places)


def compares(line: Line, index: int) -> bool:
    """As in "more than", "up to": no word of change, but of how exact the figure is."""
    word, behind = line.lower(index), line.lower(index + 1)
    is_up_to = word == "up" and behind in {"than", "to"} and not goes_up(line, index)
    is_bound = (word in COMPARATIVES and behind == "than") or is_up_to
    return is_bound or (word in _VAGUE and behind == "to") or word in {"upwards", "upward"}


def goes_up(line: Line, index: int) -> bool:
    """As in "the wage went up to $8", where "up" is how it went; "a fine may go up to $8" is a bound."""
    before = line.lower(index - 1)
    is_to_go = before in _GO and line.lower(index - 2) in _WILL
    behind = [line.lower(place) for place in range(index + 2, index + 5)]
    is_gone = before in _GONE or (is_to_go and before == "go")
    is_gone = is_gone or ((before in _THROWN or is_to_go) and not _OF_LEVELS.isdisjoint(behind))
    return is_gone and (line.lower(index), line.lower(index + 1)) == ("up", "to")


#: Of words of change, where they mean something else.
_OF_ANOTHER_MEANING: dict[str, Callable[[Line, int], bool]] = {
    **dict.fromkeys(("up", "down"), _is_phrasal),
    "advanced": _is_compounded,
    "fall": _is_autumn,
    **dict.fromkeys(_ONLY_OF_SHARES, _is_agreed),
    **dict.fromkeys(_LIFTS, _is_lifted),
    **dict.fromkeys(_SINKS, _is_sunk),
}
