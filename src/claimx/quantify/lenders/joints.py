"""What sets a figure beside the one before it: "40 or 50", "18 GWh from 5", "instead of the present fourteen"."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, Phrases, words
from claimx.english.wordclasses import BE, PREPOSITIONS, is_adverb
from claimx.quantify.changes.cues import BRINGING
from claimx.quantify.found import Found
from claimx.quantify.shapes.ranges import PRESENT
from claimx.quantify.turns import direction

#: What sets a figure beside another of the same unit.
_SET_BESIDE = (
    "or", "to", "from", "against", "than", "out of", "compared with", "compared to", "versus", "rather than",
    "instead of", "in place of", "of which",
)  # fmt: skip
#: What stands between a count and another one of the same things.
JOINTS_OF_COUNTS = Phrases(
    dict.fromkeys((*_SET_BESIDE, "and", "including", "of whom", "but only", "along with", "as well as", "plus"), True),
)
#: The same of everything else: of money, a rate, a measure.
_JOINTS = Phrases(dict.fromkeys(_SET_BESIDE, True))
#: The same before one that is known: "than the 27 million of May", "instead of the present fourteen".
_JOINTS_OF_KNOWN = Phrases(
    dict.fromkeys(words("against than versus below above") | {"compared with", "compared to", "instead of"}, True)
)
_BRINGING = BRINGING | words("take takes took taking")
#: Behind a word of change these open no object: "rose sharply", "rose in May", "rose last spring".
_NO_OBJECTS = PREPOSITIONS | words("last this next past it them")
_ADJECTIVES = words("daily weekly monthly quarterly yearly early")


def joint(line: Line, first: int, last: Found, table: Phrases[bool] = _JOINTS) -> int | None:
    """The first word of what sets the figure that begins at ``first`` beside the last one."""
    found = table.before(line, first)
    if not found:
        return _known_joint(line, first)
    is_of_them = line.lower(first + 1) == "of" and line.lower(first + 2) in {"them", "whom"} and last.kind != "count"
    return None if is_of_them or _is_done(line, found[1], last) else found[1]


def _is_done(line: Line, to: int, last: Found) -> bool:
    """As in "the $3 million plan cut the crew to 12": what the plan did, and no other sum; "the 5% tax rose to 7" is.

    What is cut stands between the word of change and "to"; behind a passive nothing does.
    """
    if line.lower(to) != "to" or last.kind == "count" or line.lower(to - 1) in {"up", "down"}:
        return False
    turns = (place for place in range(last.end, to - 1) if direction(line, place) or line.lower(place) in _BRINGING)
    turn = next(turns, None)
    if turn is None or line.lower(turn - 1) in BE:
        return False
    behind = line.lower(turn + 1)
    return behind in _ADJECTIVES or not (is_adverb(behind) or behind in _NO_OBJECTS)


def is_compound(line: Line, found: Found) -> bool:
    """As in "the 9-metre model", "a ten-year average": it says which, and counts nothing that another may count."""
    return found.unit is not None and line.text_at(found.unit.start - 1) in HYPHENS


def _known_joint(line: Line, first: int) -> int | None:
    """The joint of "slightly less than the 27.9 million", "instead of the present fourteen"."""
    the = first - 1 - (line.lower(first - 1) in PRESENT)
    is_possible = line.lower(the) == "a" and line.lower(the + 1) == "possible"  # nine points from a possible 48
    table = _JOINTS if is_possible else _JOINTS_OF_KNOWN if line.lower(the) == "the" else None
    found = table.before(line, the) if table else None
    return found[1] if found else None
