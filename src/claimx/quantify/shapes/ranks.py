"""Ranks: "third-largest", "ranked 9th", "rose to 17th", "in second place"; ordinals that merely order are none."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claimx.english.tokens import Line, words
from claimx.quantify.changes.cues import change_of
from claimx.quantify.found import Found
from claimx.quantify.nouns.phrasewords import STOPS
from claimx.quantify.numerals import ORDER
from claimx.quantify.turns import is_moved

#: Without a hyphen too, a rank: "the third largest city".
_SUPERLATIVES = words(
    """largest biggest highest lowest smallest longest oldest richest poorest worst best busiest fastest wealthiest
    deadliest costliest strongest tallest slowest cheapest greatest"""
)
#: What digits end in where they are an ordinal.
_ENDINGS = words("st nd rd th")
_LONGEST_ORDINAL = 4
#: Verbs that put in an order; of the second row only where the ordinal stands at once behind them.
_RANKING = words("ranked ranks rank ranking rated rates placed places")
_ARRIVING = words("finished finishes finishing finish came comes come running")
#: Words of what is ranked, between the verb and its ordinal: "ranked South Korea 13th".
_LONGEST_RANKED = 4
#: Behind an ordinal, what it is the rank among: "13th in the world", "62nd out of 190", "fifth among 20".
_AMONG = words("globally worldwide nationally overall")
_WHOLES = words("world country nation continent region state league eu eurozone europe africa asia america oecd table")
_PLACES = words("place spot position")
#: What stands before "second place" where it is a rank.
_BEFORE_PLACE = words("in into to at from took takes take taking holds held claimed secured")
_ENDS = STOPS - {"as", "in", "at"}


class _Ordinal(NamedTuple):
    """An ordinal that ends before token ``end``."""

    value: int
    end: int


def rank(line: Line, index: int) -> list[Found]:
    """As in "third-largest", "second most populous", "ranked fifth", "fell to 55th", "13th in the world"."""
    ordinal = _ordinal(line, index)
    if not ordinal:
        return []
    end = _superlative_end(line, ordinal) or (ordinal.end if _is_place(line, index, ordinal) else None)
    if not end:
        return []
    value = Decimal(ordinal.value)
    change = change_of(line, index, end) if line.lower(index - 1) == "to" else "none"
    return [Found(index, index, end, value, value, "rank", None, change=change)]


def is_ordinal(line: Line, index: int) -> bool:
    """Digits with their ending, which are hidden where they are no rank."""
    return line.kind(index) == "figure" and line.lower(index + 1) in _ENDINGS and line.is_glued(index + 1)


def _ordinal(line: Line, index: int) -> _Ordinal | None:
    """As in "13th", "second"."""
    if is_ordinal(line, index):
        text = line.text_at(index)
        return _Ordinal(int(text), index + 2) if text.isdecimal() and len(text) <= _LONGEST_ORDINAL else None
    value = ORDER.get(line.lower(index))
    return _Ordinal(value, index + 1) if value else None


def _superlative_end(line: Line, ordinal: _Ordinal) -> int | None:
    """Behind "largest" of "third-largest", "third largest"; behind "populous" of "third most populous"."""
    behind = line.after_hyphen(ordinal.end)
    word = line.lower(behind)
    if ordinal.value == 1:
        return None
    if word in {"most", "least"}:
        adjective = line.after_hyphen(behind + 1)
        return adjective + 1 if line.kind(adjective) == "word" and line.lower(adjective) not in STOPS else None
    is_superlative = word.endswith("est") and (behind > ordinal.end or word in _SUPERLATIVES)
    return behind + 1 if is_superlative or word in _SUPERLATIVES else None


def _is_place(line: Line, index: int, ordinal: _Ordinal) -> bool:
    """Does the ordinal say which place something has in an order of its own, and not what comes when?"""
    behind = line.lower(ordinal.end)
    if behind in _PLACES:
        return line.lower(index - 1) in _BEFORE_PLACE
    if line.kind(ordinal.end) == "word" and behind not in STOPS and behind not in _AMONG:
        return False
    return (
        (_has_arrived(line, index) and ordinal.value > 1)  # "the mill came first" says when
        or _is_ranked(line, index)
        or _is_moved(line, index, ordinal)
        or (line.lower(index - 1) != "the" and _is_among(line, ordinal))
    )


def _has_arrived(line: Line, index: int) -> bool:
    """As in "finished 40th", "came in 40th"."""
    before = line.lower(index - 1)
    return before in _ARRIVING or (before == "in" and line.lower(index - 2) in _ARRIVING)


def _is_ranked(line: Line, index: int) -> bool:
    """As in "ranked fifth", "ranks South Korea 13th"."""
    for position in range(index - 1, max(-1, index - 2 - _LONGEST_RANKED), -1):
        if line.lower(position) in _RANKING:
            return True
        if line.kind(position) != "word" or line.lower(position) in _ENDS:
            return False
    return False


def _is_moved(line: Line, index: int, ordinal: _Ordinal) -> bool:
    """As in "fell to 55th", "rose from 24th to 17th"."""
    before, behind = line.lower(index - 1), line.lower(ordinal.end)
    if before == "from" and behind == "to":
        return _ordinal(line, ordinal.end + 1) is not None and is_moved(line, index - 1)
    return before == "to" and behind != "of" and change_of(line, index, ordinal.end) == "to"


def _is_among(line: Line, ordinal: _Ordinal) -> bool:
    """As in "13th in the world", "62nd out of 190", "fifth nationally"."""
    behind = (line.lower(ordinal.end), line.lower(ordinal.end + 1))
    if behind[0] in _AMONG or behind == ("out", "of"):
        return True
    whole = ordinal.end + 1 + (behind[1] == "the")
    return behind[0] == "in" and line.lower(whole) in _WHOLES
