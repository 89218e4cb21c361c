"""What stands before the main clause: a label, words that only join, an adverbial."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, pairwise

from claimx.english.tokens import Line, Phrases, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    BE,
    CLAUSE_OPENERS,
    COORDINATORS,
    NOMINATIVES,
    PREPOSITIONS,
    RELATIVES,
    has_finite,
    is_adverb,
    is_finite,
)
from claimx.qualify.mainclause import clausewords

_WHAT = {"what", "what's"}
_ADVERBIAL = clausewords.ADVERBIAL | _WHAT
_ADDING_PLACE = PREPOSITIONS - {"as"}
_GOING_ON = COORDINATORS | RELATIVES | {"where"}
_APPROXIMATING = {"about", "around", "over", "under"}
#: Words of a label before a colon, "The rail spur:", and of a clause that only announces: "One thing is clear:".
_LONGEST_LABEL, _LONGEST_ANNOUNCEMENT = 6, 16
#: Words from the colon to the verb of what is claimed.
_REACH_OF_CLAIM = 12
#: What stands before a colon when nothing has been claimed yet: "The rule is simple:", "We ask this:".
_ANNOUNCING = words(
    """
    is was clear simple plain obvious following idea message question answer point thing things plan problem
    lesson rule conclusion news moral warning advice truth line way proposal solution suggestion reminder caveat
    recommendation catch trouble irony
    """
)
#: "Even if it rains,", "Particularly in May,"
_ALL = words("all everything anything")
_SUBORDINATING = {("so", "long"), ("now", "that")}
_JOINING_BETWEEN = clausewords.JOINING - COORDINATORS - {"that"}
_FOCUSING = words("even just only right long shortly soon far except instead rather because together along now")
_HERE = words("here here's")
#: Before a comma these only comment: "Worse, the dam leaks".
_COMMENTING = words(
    """
    moreover furthermore nevertheless nonetheless besides plus worse better again regardless granted likewise otherwise
    too yes well oh sure true alas overall elsewhere today tomorrow yesterday tonight please look
    """
)
#: These, before a mark, only say that it is meant.
_REMARKS = Phrases(
    {
        f"{let} {be}": True
        for let in ("let's", "let us")
        for be in ("be clear", "be honest", "be real", "be frank", "face it", "face facts")
    }
    | {"make no mistake": True, "make no mistake about it": True}
    | {
        f"{how} put" if first else f"put {how}": True
        for how in ("simply", "bluntly", "plainly", "differently", "briefly", "crudely", "mildly")
        for first in (True, False)
    }
    | {"put another way": True, "put it another way": True}
)
_THIS = {("is", "this"), ("was", "this"), ("like", "this"), ("is", "here")}
LONGEST_ASIDE = 60
#: Words and marks of "RIO DE JANEIRO (AP) —".
_LONGEST_DATELINE = 8
#: Of one sentence the opening is asked for three times, and that of the same without what it grants.
_N_REMEMBERED = 2
#: Words of what is granted before the comma: "As steep as this slope may be,".
_LONGEST_GRANTED = 12


def beginning(line: Line) -> int:
    """Behind a label ("The college:"), words that only join, and an adverbial that a comma closes."""
    first = opening(line)
    index = _past_first(line, first)
    joins = index > first and line.lower(index) in _JOINING_BETWEEN and line.text_at(index + 1) == ","
    return index + 2 if joins else index  # "For now, however, the mill"


def _past_first(line: Line, index: int) -> int:
    """Behind the adverbial that begins here; else here."""
    if (granted := _past_granted(line, index)) > index:
        return granted
    if line.lower(index) in _APPROXIMATING and line.kind(index + 1) == "figure":
        return index  # "About 30 mills, one in eight, leak"
    focuses = line.lower(index) in _FOCUSING or is_adverb(line.lower(index))
    if focuses and (line.lower(index + 1) in clausewords.ADVERBIAL or _subordinates(line, index)):
        behind = _past_adverbial(line, index + 1)
        return behind if behind > index + 1 else index
    if line.lower(index) in _ADVERBIAL or line.lower(index).endswith(("ing", "ed")):
        return _past_adverbial(line, index)
    return index


def _past_label(line: Line, start: int) -> int:
    """Behind the colon of a label, or of a clause that only announces what is claimed; else ``start``."""
    colon = next((i for i in line.where({":"}) if start <= i < start + _LONGEST_ANNOUNCEMENT), None)
    if colon is None or line.is_glued(colon + 1) or len(line) < colon + 3:
        return start
    said = range(start, colon)
    has_verb = any(is_finite(line, i) for i in said)
    last, goes_on = line.lower(colon - 1), has_finite(line, colon + 1, colon + _REACH_OF_CLAIM)
    told = last in _ANNOUNCING or line.lower(start) in _HERE or (line.lower(colon - 2), last) in _THIS
    is_label = len(said) <= _LONGEST_LABEL and not has_verb and line.lower(start) not in clausewords.FRONTED_CLAUSES
    claims = goes_on or line.text_at(colon + 1)[:1].isupper()
    return colon + 1 if is_label or (told and claims) else start


def _past_granted(line: Line, start: int) -> int:
    """Behind the comma of "As steep as this slope may be,", "Fancy as that may sound,"; else ``start``."""
    if not line.has({"as"}, start + 1, start + 3):
        return start
    comma = next((i for i in range(start, start + _LONGEST_GRANTED) if line.text_at(i) == ","), start)
    grants = line.has(clausewords.GRANTING, start, comma)
    return comma + 1 if grants else start


def _past_adverbial(line: Line, start: int) -> int:
    """Behind what begins here and all that only adds to it: "In fact, in the hills, it"; ``start`` where it is none."""
    index = _past_comma(line, start)
    while index > start and line.lower(index) in _ADDING_PLACE and not _relates(line, index):
        start, index = index, _past_comma(line, index)
    return _past_second(line, index) if index > start else index


def _past_comma(line: Line, start: int) -> int:
    """Behind the comma that closes an adverbial; ``start`` where a verb stands before one, or nothing behind it."""
    opens = line.lower(start) == "as" and line.lower(start + 1) != "of"  # "As of May the levy will"
    opens = opens or _subordinates(line, start - 1)
    subordinate, nested = opens or line.lower(start) in clausewords.FRONTED_CLAUSES, False
    for index in range(start, len(line)):
        if line.lower(start) in _WHAT and line.lower(index) == "that" and line.lower(index - 1) in BE:
            return start  # "What is new is that, as the dam leaks, it"
        quoted = line.text_at(index) == "," and _closes_quotation(line, index)
        if line.text_at(index) in {",", "…", "—"} and (quoted or not line.is_glued(index + 1)):
            if line.lower(start).endswith("ing") and line.lower(index + 1) in RELATIVES:
                return start  # "Parking costs a pound, which is new"
            rest = (i for i in range(index, len(line)) if line.kind(i) == "word" and not line.is_hidden(i))
            lists = line.lower(start) in PREPOSITIONS or line.lower(start).endswith("ing")
            behind = (_past_list(line, index) if lists else index) + 1 + quoted
            return behind if len([*islice(rest, 2)]) > 1 else start
        embeds = index > start + 1 and line.lower(index) in CLAUSE_OPENERS  # but "For that matter"
        embeds = embeds or (line.lower(index) in NOMINATIVES and line.lower(index - 1) in _ALL)  # "In all we do,"
        nested = nested or (embeds and line.lower(start) in PREPOSITIONS)
        if line.text_at(index) in {";", ":"} or (not (subordinate or nested) and _is_verb(line, index)):
            break
    return start


def _closes_quotation(line: Line, comma: int) -> bool:
    """ "be it a “dream team,” the council" """
    closes = line.text_at(comma + 1) in {"”", "’", '"'} and line.is_glued(comma + 1)
    return closes and line.lower(comma + 2) not in _GOING_ON


def _past_list(line: Line, comma: int) -> int:
    """The last comma of "In a land of rain, of mills, and of dams, it"; else the first."""
    commas = [i for i in range(comma + 1, comma + LONGEST_ASIDE) if line.text_at(i) == ","]
    for start, end in pairwise([comma, *commas]):
        if has_finite(line, start, end):
            return comma
        if line.lower(start + 1) in {"and", "or"}:
            return end
    return comma


def _is_verb(line: Line, index: int) -> bool:
    """An auxiliary, or the verb of a pronoun."""
    if line.lower(index) in AUXILIARIES and line.lower(index - 1) != "to" and line.text_at(index) != "May":
        return True
    return line.lower(index - 1) in NOMINATIVES and is_finite(line, index)


def _past_second(line: Line, start: int) -> int:
    """Behind the comma of a clause that only adds to an adverbial: "When it rains, as it will in May, nobody"."""
    if line.lower(start) not in {"as", "which", "who", "where"} and not _relates(line, start):
        return start
    return next((i + 1 for i in range(start, start + LONGEST_ASIDE) if _closes(line, i)), start)


def _relates(line: Line, index: int) -> bool:
    """ "in which" """
    return line.lower(index) in PREPOSITIONS and line.lower(index + 1) in RELATIVES


def _closes(line: Line, index: int) -> bool:
    """A comma, or a dash, even of two hyphens."""
    return line.text_at(index) in {",", "—", "–"} or line.text_at(index - 1) == "-" == line.text_at(index)


def _past_dashes(line: Line, joint: int) -> int:
    """Behind the second dash of "But — and this is new — the mill"; else behind the joint."""
    mark = line.text_at(joint + 1)
    if mark not in {"—", "–"}:
        return joint + 1
    ends = (i for i in range(joint + 2, joint + _LONGEST_DATELINE + _LONGEST_GRANTED) if line.text_at(i) == mark)
    return next(ends, joint) + 1


def _only_joins(line: Line, index: int) -> bool:
    """A mark, a word that joins, a comment before a comma, or the number of a list."""
    if line.is_hidden(index) or line.kind(index) == "mark":
        return True
    if line.lower(index) in clausewords.JOINING:
        grants = line.lower(index) == "however" and line.kind(index + 1) == "word" and index == 0
        return not (grants or _subordinates(line, index))  # "However steep it is,"
    comment = is_adverb(line.lower(index)) or line.lower(index) in _COMMENTING
    comments = comment and line.text_at(index + 1) == ","
    return comments or (index == 0 and line.kind(0) == "figure" and line.text_at(1) in {".", ")"})


def _subordinates(line: Line, index: int) -> bool:
    """ "so long as", "now that": two words that begin a clause, of which the first alone may join."""
    return (line.lower(index), line.lower(index + 1)) in _SUBORDINATING


def _past_dateline(line: Line) -> int:
    """Behind the dash of "NEW DELHI -", "GENEVA (AP) —"; else the beginning."""
    if len(line.text_at(0)) == 1:
        return 0
    for index in range(1, _LONGEST_DATELINE):
        if line.text_at(index) in {"—", "–"} or line.is_dash(index):
            return index + 1
        if line.kind(index) == "word" and not line.text_at(index).isupper():
            break
    return 0


@lru_cache(_N_REMEMBERED)
def opening(line: Line) -> int:
    """The first word of the sentence that does more than join."""
    index = _past_dateline(line) if line.text_at(0).isupper() else 0
    if line.lower(index) == "that" and line.lower(index + 1) == "said":  # "That said, the dam leaks"
        index += 2
    while index < len(line) and _only_joins(line, index):
        index = _past_dashes(line, index)
    remark = _REMARKS.at(line, index)
    if remark and line.kind(remark[1]) == "mark" and remark[1] + 1 < len(line):
        index = remark[1] + 1
    labelled = _past_label(line, index)
    while labelled > index and labelled < len(line) and _only_joins(line, labelled):
        labelled += 1
    return labelled
