"""What is said around a figure: how exact it is, whether it is a change, and from what the change is counted."""

from __future__ import annotations

from claimx.quantify.nouns import STOPS
from claimx.quantify.tokens import Line, Phrases, words
from claimx.quantity import Change, Modifier

_BEFORE: dict[Modifier, str] = {
    "about": "about, around, roughly, approximately, approx, some, circa, ca, an estimated, estimated, ~, close on"
    ", in the region of, on the order of",
    "more than": "more than, over, above, in excess of, upwards of, upward of, exceeding, exceeded, exceeds, exceed"
    ", topped, north of, greater than, higher than, >, well over, past",
    "at least": "at least, no fewer than, no less than, not less than, a minimum of, minimum of, ≥",
    "less than": "less than, fewer than, under, below, sub -, sub, lower than, south of, <, short of, within",
    "up to": "up to, as much as, as many as, at most, no more than, not more than, a maximum of, maximum of"
    ", capped at, ≤",
    "nearly": "nearly, almost, just under, close to, just short of, approaching, just below, just shy of, barely",
    "exactly": "exactly, precisely",
}
_BEHIND: dict[Modifier, str] = {
    "at least": "or more, at least, or above, or higher, or over",
    "about": "or so, or thereabouts, give or take",
    "up to": "or less, or fewer, at most, or below",
    "more than": "+, plus",
}


def _phrases(table: dict[Modifier, str]) -> Phrases[Modifier]:
    return Phrases({phrase: modifier for modifier, row in table.items() for phrase in row.split(", ")})


BEFORE, BEHIND = _phrases(_BEFORE), _phrases(_BEHIND)

#: Verbs and nouns of change, by their stems; those of more than one form are written out.
UP = words(
    """rose rise rises risen rising grew grow grows grown growing growth increased increase increases increasing
    gained gain gains gaining climbed climb climbs climbing jumped jump jumps jumping surged surge surges
    surging soared soar soars advanced advance advances added adding up upward upwards higher expanded expand
    expands improved improvement rallied rally lifted boost boosted raised raise spiked spike leapt swelled
    accelerated rebounded more appreciated strengthened uptick hike hiked"""
)
DOWN = words(
    """fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased
    decrease decreases decreasing lost loses losing slid slide slides slipped slip slips slipping shrank shrink
    shrunk shed sheds sank sink sunk plunged plunge plunges tumbled tumble tumbles plummeted cut cuts reduced
    reduce reduction down downward downwards lower eased ease narrowed dipped dip contracted contraction slowed
    slumped slump halve weakened depreciated crashed dived retreated trimmed slashed fewer less cheaper smaller"""
)
#: Words that may stand between a verb of change and its figure.
LIGHT = words(
    """by a an the another further around about roughly approximately nearly almost some over more than at least up
    to just only as much many well under below above in total of estimated slightly sharply steeply again still
    also between from exactly barely less fewer close value market share shares average profit"""
)
NOUNS_OF_CHANGE = UP | DOWN
#: How far from its figure a verb of change may stand, with light words only between them.
REACH = 6
#: Cues of what a change is counted from, behind the figure or the noun of change.
BASELINE_CUES = Phrases(
    dict.fromkeys(
        [
            "over",
            "from",
            "than",
            "compared with",
            "compared to",
            "against",
            "on",
            "versus",
            "since",
            "relative to",
            "in",
        ],
        True,
    )
)
BASELINE_WORDS = 6


def modifier_of(line: Line, start: int, end: int) -> tuple[Modifier, int]:
    """How exact the figure in ``start <= i < end`` is, and where it begins with the words that say so."""
    found = BEFORE.before(line, start) or (
        BEFORE.before(line, start - 1) if line.lower(start - 1) in {"a", "an", "the"} else None
    )
    if found:
        modifier, first = found
        return modifier, first
    behind = BEHIND.at(line, end)
    return (behind[0] if behind else "exactly"), start


def change_of(line: Line, start: int, end: int) -> Change:
    """Whether the figure is a change, or the level that one reached."""
    behind = _behind(line, end)
    if behind:
        return behind
    position, is_level, is_size = start - 1, False, False
    while start - position <= REACH:
        word = line.lower(position)
        is_level = is_level or (word in {"to", "at"} and line.lower(position - 1) != "up")
        is_size = is_size or word == "by"
        direction = _direction(line, position)
        if direction and not (word in {"more", "less", "fewer", "up"} and line.lower(position + 1) in {"than", "to"}):
            return "to" if is_level else direction
        if (word not in LIGHT and word not in {"at", "to"}) or not word:
            break
        position -= 1
    if line.lower(start - 1) == "to" and _changed_before(line, start - 1):
        return "to"
    if line.kind(start - 1) == "mark" and line.text_at(start - 1) in {"+", "-", "−"}:
        return "up" if line.text_at(start - 1) == "+" else "down"
    return "by" if is_size and line.lower(start - 1) == "by" else "none"


def _direction(line: Line, index: int) -> Change | None:
    word = line.lower(index)
    return "up" if word in UP else "down" if word in DOWN else None


def _behind(line: Line, end: int) -> Change | None:
    """As in "a 19% drop", "5 per cent higher", "20% more"."""
    for position in (end, end + 1):
        direction = _direction(line, position)
        if direction and _follows_its_figure(line, position):
            return direction
        if line.kind(position) != "word" or line.lower(position) in STOPS:
            return None
    return None


def _follows_its_figure(line: Line, index: int) -> bool:
    """A noun or an adverb of change; no verb ("nine declined"), and no "up from"."""
    word = line.lower(index)
    if word in {"up", "down"}:
        return line.lower(index + 1) not in {"from", "to", "on", "by", "for", "in"}
    return word not in {"cut", "cuts", "lost", "fell", "rose", "grew"} and not word.endswith("ed")


def _changed_before(line: Line, index: int) -> bool:
    """Does a verb of change stand before this place, in the same clause?"""
    for position in range(index - 1, max(-1, index - 13), -1):
        if line.text_at(position) in {";", ":", "("}:
            return False
        if _direction(line, position):
            return True
    return False


def baseline_of(line: Line, end: int) -> tuple[int, int] | None:
    """The tokens that say from what a change is counted: "over 2021", "from a year earlier"."""
    for position in range(end, end + 3):
        found = BASELINE_CUES.at(line, position)
        if found and line.lower(position) not in {"in"}:
            last = _last_of_phrase(line, found[1])
            return (found[1], last) if last > found[1] else None
        if not _direction(line, position):
            return None
    return None


def _last_of_phrase(line: Line, start: int) -> int:
    """Behind the last token of a short phrase: up to a mark that parts clauses, or a word that opens another phrase."""
    position = start
    while position < min(len(line), start + BASELINE_WORDS):
        word = line.lower(position)
        if line.text_at(position) in set(',;:()–—"”“!?') or (
            position > start
            and word in {"to", "and", "but", "as", "when", "while", "with", "according", "in", "after", "for"}
        ):
            break
        if line.text_at(position) == "." and position == len(line) - 1:
            break
        position += 1
    return position
