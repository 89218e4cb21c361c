"""Figures beside another one of the same unit, which the sentence says once: "187 by tender", "18 GWh from 5"."""

from __future__ import annotations

from claimx.english.tokens import Line, Phrases, words
from claimx.english.wordclasses import BE
from claimx.quantify.found import Found
from claimx.quantify.lenders.casualties import is_harmed_too
from claimx.quantify.lenders.joints import JOINTS_OF_COUNTS, is_compound, joint
from claimx.quantify.nouns.phrasewords import STOPS

#: "38 points, four behind the leader", "two short of the record".
_APART = words("behind ahead clear adrift short")
#: Behind two figures these say that both are of the same: "ten days on and ten off".
_OPPOSITES = {"on": "off", "in": "out", "won": "lost", "for": "against"}
PREPOSITIONS = words("in for among of at on from by with last this next")
#: Behind a measure these say along which side the next one is: "64 metres long, 11 wide".
_SIDES = words("wide high deep long tall across thick")
#: What "40 of them" are, where things were counted before.
_THEM = words("them these those whom which")
#: Before a bare figure these say that there are as many of what was counted before.
_THERE = Phrases(
    dict.fromkeys(
        (
            "there are",
            "there were",
            "there will be",
            "there would be",
            "there have been",
            "there are now",
            "there were then",
        ),
        True,
    )
)
#: What a bare figure that opens a clause does, where it stands for things counted before.
VERBS = words(
    """are were have had will would could can did do may might must stayed left died came went said spoke voted
    never also still remain remained survive survived"""
)
#: A time behind these is how long something lasted, and no level from which another was reached.
_LASTING = words("for in over within during")
#: "Against a norm of seven", "compared with an average of 40".
_NORMS = words("average standard norm mean median target limit minimum maximum")
#: A comma before these parts nothing: ", against 14", ", of which".
_COMPARED = words("of against compared versus than rather instead")
#: What a bare figure does not stand before where it ends its clause: "teaches about 180".
_ENDS = words("in by this last and but while after before today now so because to as for")
_NOW = words("now still only just")
_MORE = words("more fewer less")
_WEIGHED = words("only just slightly well")
_COST = words("cost costs costing")
_HAVE = words("has have had having")
#: Two prices of like things differ by less.
_ALIKE = 10
#: Words of the clause that says a second measure as the first was said.
_LONGEST_CLAUSE = 12
#: Kinds whose unit holds for a bare figure beside them.
MEASURED = frozenset({"percent", "points", "money", "rate", "duration", "measure", "multiple"})
#: What a side may be written as: with its unit, or bare beside the other.
_SIDED = {"measure", "number"}
#: Behind each of two figures these say when: "840 in 1982 and 96 this May".
_THEN = words("this last today now")
_COMPARING = _COMPARED - {"of"}


def is_parallel(line: Line, found: Found, last: Found) -> bool:
    """Does the figure, which has no unit, count or measure what the last one does?"""
    if last.kind == "count":
        return last.unit is not None and last.unit.name != "time" and _is_counted_too(line, found, last)
    if last.kind == "rate" and _is_there(line, found, last):
        return last.unit is not None and not last.unit.name.startswith("time per ")
    if last.kind == "age":
        return is_listed(line, found, last)
    if last.kind not in MEASURED:
        return False
    if last.kind in {"duration", "measure"} and not is_compound(line, last) and _is_apart_by(line, found, last):
        return True  # eight weeks, three more than planned
    if last.kind != "multiple" and (line.lower(found.end), line.lower(found.end + 1)) == ("of", "it"):
        return True
    if last.unit and last.unit.name == "point" and _is_scored_too(line, found, last):
        return True
    norm = found.first - 1
    is_norm = line.lower(norm) == "of" and line.lower(norm - 1) in _NORMS and last.kind != "multiple"
    beside = joint(line, norm - 2 if is_norm else found.first, last)
    if found.is_range and beside is not None and line.lower(beside) == "from" and not last.is_range:
        return False
    if beside is not None and _is_described(line, beside, last):
        return False
    is_joined = is_listed(line, found, last) or (beside is not None and not _is_apart(line, beside, found, last))
    is_steady = last.change in {"none", "to"} or (beside is not None and line.lower(beside) in _COMPARING)
    is_lasting = any(line.lower(index) in _LASTING for index in range(last.first - 3, last.first + 1))
    is_while = last.kind == "duration" and found.change == "to" and is_lasting
    is_row = last.kind == "percent" and is_listed(line, found, last)  # up 12 per cent in May and 4 in June
    return _is_said_alike(line, found, last) or is_row or (is_steady and is_joined and not is_while)


def is_other_side(line: Line, found: Found, last: Found) -> bool:
    """As in "94 feet by 50 feet", "8.5 by 11 inches": "by" stands right behind a length, and says no change."""
    is_by = found.change == "by" and line.lower(last.end) == "by"
    return is_by and last.end == found.first - 1 and {found.kind, last.kind} <= _SIDED


def _is_described(line: Line, beside: int, last: Found) -> bool:
    """As in "the 9-metre model, of which 720 have been built"."""
    return line.lower(beside) == "of" and line.lower(beside + 1) == "which" and is_compound(line, last)


def _is_apart(line: Line, beside: int, found: Found, last: Found) -> bool:
    """Does a comma set the joint apart, as none does in ", of which", "to 14.2, from 11.7", "from 1, he says, to 2"?"""
    if line.text_at(beside - 1) != "," or line.lower(beside) in _COMPARED:
        return False
    if line.lower(beside) == "or" and line.lower(found.end) in {"with", "for", "without"}:  # ₦45,000, or 60,000 with
        return not is_alike(found, last)
    is_level = last.change == "to" and line.lower(beside) == "from"
    return not is_level and not (line.lower(beside) == "to" and line.lower(last.first - 1) == "from")


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


def _is_who(line: Line, found: Found, _: Found) -> bool:
    """As in "taught 30 millers and four who bake"."""
    return line.lower(found.first - 1) == "and" and line.lower(found.end) == "who"


def _is_subject(line: Line, found: Found, _: Found) -> bool:
    """As in "eleven houses stand in the way; four will be bought", "30 boats sailed, but nine stayed"."""
    behind = line.lower(found.end)
    return _opens_clause(line, found.first - 1) and (behind in VERBS or behind.endswith("ed"))


def _is_left(line: Line, found: Found, _: Found) -> bool:
    """As in "it sold 40 mills, with seven left"."""
    return line.lower(found.first - 1) == "with" and line.lower(found.end) in {"left", "remaining"}


def _is_of_another(line: Line, found: Found, last: Found) -> bool:
    """As in "six counts of arson and five of theft"; "five of the arsonists" are others."""
    is_of = line.lower(found.end) == line.lower(last.end) == "of" and line.lower(found.first - 1) in {"and", ","}
    return is_of and line.lower(found.end + 1) not in STOPS


def _is_apart_by(line: Line, found: Found, _: Found) -> bool:
    """As in "60 trees, 12 more than in May", "38 points, four behind the leader"."""
    behind = line.lower(found.end), line.lower(found.end + 1)
    return line.text_at(found.first - 1) == "," and (
        (behind[0] in _MORE and behind[1] == "than") or behind[0] in _APART
    )


def _is_scored_too(line: Line, found: Found, last: Found) -> bool:
    """As in "22 points, 14 of them at home", "886 points, two behind Lom"."""
    is_among = line.lower(found.end) == "of" and line.lower(found.end + 1) == "them"
    return is_among or _is_apart_by(line, found, last)


def _is_of_a_total(line: Line, found: Found, last: Found) -> bool:
    """As in "Of 412, 96 have", "of its thirty boats twelve are new"; and "45 walls of 74"."""
    first, opening = found.first, (line.lower(0), line.lower(1))
    if (opening[0] == "of" or opening == ("out", "of")) and line.text_at(first - 1) == ",":
        return True
    is_part = "of" in {opening[0], line.lower(last.first - 1), line.lower(last.first - 2)}
    if is_part and line.lower(found.end) in VERBS and line.kind(first - 1) == "word":
        return True
    of = first - 1 - (line.lower(first - 1) == "the")
    return line.lower(of) == "of" and last.end == of and found.low > last.low


def is_listed(line: Line, found: Found, last: Found) -> bool:
    """As in "ten days on and ten off", "64 metres long, 11 wide", "81 per cent in May and 64 in June"."""
    behind = line.lower(found.end)
    if last.kind == "measure" and behind in _SIDES:
        return True
    is_opposite = behind == _OPPOSITES.get(line.lower(last.end)) and line.lower(found.first - 1) in {"and", ","}
    return is_opposite or is_placed_alike(line, found, last)


def is_placed_alike(line: Line, found: Found, last: Found) -> bool:
    """As in "81 per cent in May and 64 in June", "30 tonnes of rye and 12 of oats": the same word is behind both."""
    behind = line.lower(found.end)
    is_dated = line.is_hidden(last.end + 1) if line.lower(last.end) == "in" else line.lower(last.end) in _THEN
    if is_dated and behind in _THEN and line.lower(found.first - 1) in {"and", ","}:
        return True
    is_set = behind in PREPOSITIONS or (behind == "to" and line.kind(found.end + 1) == "word")
    return line.lower(found.first - 1) in {"and", ","} and is_set and behind == line.lower(last.end)


def is_alike(found: Found, last: Found) -> bool:
    """Is neither so much larger than the other that they cannot be prices of like things?"""
    return last.low / _ALIKE <= found.low <= last.low * _ALIKE


def _is_said_alike(line: Line, found: Found, last: Found) -> bool:
    """As in "the average was 48 minutes; the target is 18", "it had 30 nurses and has 20", "it was 40"."""
    before = found.first - 1 - (line.lower(found.first - 1) in _NOW)
    verbs = line.lower(before), line.lower(last.first - 1)
    clause = range(max(last.end, found.first - _LONGEST_CLAUSE), found.first)
    is_apart = any(_opens_clause(line, index) or line.lower(index) == "and" for index in clause)
    if last.kind != "count":
        is_same = verbs[0].removesuffix("s") == verbs[1].removesuffix("s") and verbs[0] not in STOPS | PREPOSITIONS
        is_done = last.kind in {"measure", "rate"} and is_same and (verbs[0].isalpha() or verbs[0] == ":")
        return (is_apart and (set(verbs) <= BE or is_done)) or set(verbs) <= _COST
    is_had = set(verbs) <= _HAVE or (verbs[0] == verbs[1] and verbs[0] not in STOPS and verbs[0].isalpha())
    return is_apart and (is_had or (verbs[0] in BE and line.lower(found.first - 2) == "it"))


def _is_there(line: Line, found: Found, _: Found) -> bool:
    """As in "now there are 1.7, and by 2070 there will be 1.2"."""
    return _THERE.before(line, found.first) is not None


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
    _is_of_a_total, _is_set_beside, _is_there, is_listed, _is_of_them, _is_of_another, is_harmed_too, _is_who,
    _is_subject, _is_left, _is_apart_by, _is_said_alike,
)  # fmt: skip
