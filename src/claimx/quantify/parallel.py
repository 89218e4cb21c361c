"""Figures beside another one of the same unit, which the sentence says once: "187 by tender", "18 GWh from 5"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE
from claimx.quantify.found import Found
from claimx.quantify.harm import is_harmed_too
from claimx.quantify.joints import JOINTS_OF_COUNTS, is_compound, joint
from claimx.quantify.nouns import STOPS

#: Behind two figures these say that both are of the same: "ten days on and ten off".
_OPPOSITES = {"on": "off", "in": "out", "won": "lost", "for": "against"}
PREPOSITIONS = words("in for among of at on from by with last this next")
_PLACED = PREPOSITIONS | {"to"}
#: What "40 of them" are, where things were counted before.
_THEM = words("them these those whom which")
#: What a bare figure that opens a clause does, where it stands for things counted before.
VERBS = words(
    """are were have had will would could can did do may might must stayed left died came went said spoke voted
    never also still remain remained survive survived"""
)
#: A time behind these is how long something lasted, and no level from which another was reached.
_LASTING = words("for in over within during")
_COMPARING = words("against compared versus than rather instead")
#: What a bare figure does not stand before where it ends its clause: "teaches about 180".
_ENDS = words("in by this last and but while after before today now so because to as for")
_NOW = words("now still only just")
_MORE = words("more fewer less")
_WEIGHED = words("only just slightly well")
_HAVE = words("has have had having")
#: Words of the clause that says a second measure as the first was said.
_LONGEST_CLAUSE = 12
#: Kinds whose unit holds for a bare figure beside them.
MEASURED = frozenset({"percent", "points", "money", "rate", "duration", "measure", "multiple"})


def is_parallel(line: Line, found: Found, last: Found) -> bool:
    """Does the figure, which has no unit, count or measure what the last one does?"""
    if last.kind == "count":
        return last.unit is not None and last.unit.name != "time" and _is_counted_too(line, found, last)
    if last.kind == "age":
        return is_listed(line, found, last)
    if last.kind not in MEASURED:
        return False
    beside = joint(line, found.first, last)
    if beside is not None and (found.is_range or _is_described(line, beside, last)):
        return False
    is_joined = is_listed(line, found, last) or (beside is not None and not _is_apart(line, beside))
    is_steady = last.change in {"none", "to"} or (beside is not None and line.lower(beside) in _COMPARING)
    is_lasting = any(line.lower(index) in _LASTING for index in range(last.first - 3, last.first + 1))
    is_while = last.kind == "duration" and found.change == "to" and is_lasting
    is_row = last.kind == "percent" and is_listed(line, found, last)  # up 12 per cent in May and 4 in June
    return _is_said_alike(line, found, last) or is_row or (is_steady and is_joined and not is_while)


def is_other_side(line: Line, found: Found, last: Found) -> bool:
    """As in "94 feet by 50 feet", "8.5 by 11 inches": "by" stands right behind a length, and says no change."""
    return found.change == "by" and line.lower(last.end) == "by" and last.end == found.first - 1


def _is_described(line: Line, beside: int, last: Found) -> bool:
    """As in "the 9-metre model, of which 720 have been built"."""
    return line.lower(beside) == "of" and line.lower(beside + 1) == "which" and is_compound(line, last)


def _is_apart(line: Line, beside: int) -> bool:
    """As in "36% of mills, or around 380": what the share comes to."""
    return line.text_at(beside - 1) == "," and line.lower(beside) == "or"


def _is_counted_too(line: Line, found: Found, last: Found) -> bool:
    """Are there so many of the things that were counted before?"""
    weighed = found._replace(first=found.first - (line.lower(found.first - 1) in _WEIGHED))
    return any(is_it(line, weighed, last) for is_it in _COUNTED_TOO)


def _is_set_beside(line: Line, found: Found, last: Found) -> bool:
    """As in "40 mills, including 12 of stone", "300 pupils, against 280"."""
    return joint(line, found.first, last, JOINTS_OF_COUNTS) is not None


def _is_of_them(line: Line, found: Found, _: Found) -> bool:
    """As in "60 trees fell, and 12 of these were oaks"."""
    return line.lower(found.end) == "of" and line.lower(found.end + 1) in _THEM


def _is_subject(line: Line, found: Found, _: Found) -> bool:
    """As in "eleven houses stand in the way; four will be bought", "30 boats sailed, but nine stayed"."""
    behind = line.lower(found.end)
    return _opens_clause(line, found.first - 1) and (behind in VERBS or behind.endswith("ed"))


def _is_apart_by(line: Line, found: Found, _: Found) -> bool:
    """As in "60 trees, 12 more than in May"."""
    is_more = line.lower(found.end) in _MORE and line.lower(found.end + 1) == "than"
    return is_more and line.text_at(found.first - 1) == ","


def _is_of_a_total(line: Line, found: Found, last: Found) -> bool:
    """As in "Of 412, 96 have"; and "45 walls of 74"."""
    first, opening = found.first, (line.lower(0), line.lower(1))
    if (opening[0] == "of" or opening == ("out", "of")) and line.text_at(first - 1) == ",":
        return True
    of = first - 1 - (line.lower(first - 1) == "the")
    return line.lower(of) == "of" and last.end == of


def is_listed(line: Line, found: Found, last: Found) -> bool:
    """As in "ten days on and ten off", "81 per cent in May and 64 in June"."""
    is_opposite = line.lower(found.end) == _OPPOSITES.get(line.lower(last.end))
    return is_opposite or is_placed_alike(line, found, last)


def is_placed_alike(line: Line, found: Found, last: Found) -> bool:
    """As in "81 per cent in May and 64 in June", "30 tonnes of rye and 12 of oats": the same word is behind both."""
    behind = line.lower(found.end)
    return line.lower(found.first - 1) in {"and", ","} and behind in _PLACED and behind == line.lower(last.end)


def _is_said_alike(line: Line, found: Found, last: Found) -> bool:
    """As in "the average was 48 minutes; the target is 18", "it had 30 nurses and has 20"."""
    before = found.first - 1 - (line.lower(found.first - 1) in _NOW)
    verbs = line.lower(before), line.lower(last.first - 1)
    clause = range(max(last.end, found.first - _LONGEST_CLAUSE), found.first)
    is_apart = any(_opens_clause(line, index) or line.lower(index) == "and" for index in clause)
    if last.kind != "count":
        return is_apart and set(verbs) <= BE
    is_same = verbs[0] == verbs[1] and verbs[0] not in STOPS and verbs[0].isalpha()
    return is_apart and (is_same or set(verbs) <= _HAVE)


def _opens_clause(line: Line, index: int) -> bool:
    """As in "eleven houses stand in the way; four will be bought"."""
    return line.text_at(index) in {",", ";", "–", "—"} or line.lower(index) in {"but", "while", "whereas", "though"}


def ends_clause(line: Line, index: int) -> bool:
    """Does nothing more stand here that a bare figure could count?"""
    return (
        line.kind(index) == ""
        or line.text_at(index) in {".", ",", ";", ":", ")", "—", "–"}
        or line.lower(index) in _ENDS
    )


#: How a figure may count more of the things that were counted before; any one of them is enough.
_COUNTED_TOO = (
    _is_of_a_total, _is_set_beside, is_listed, _is_of_them, is_harmed_too, _is_subject, _is_apart_by, _is_said_alike,
)  # fmt: skip
