"""What a verb says something of: its subject, what it acts on, or what a relative clause stands behind."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    is_contracted,
    is_finite,
)
from claimx.quantify.nouns.phrasewords import DEFINITE, INITIALISMS, STOPS
from claimx.quantify.numerals import BEGINNINGS, MAGNITUDES
from claimx.quantify.topics.parentheticals import before_aside
from claimx.quantify.turns import MOVES

#: Words of a subject; a longer one is two phrases.
_LONGEST = 10
MARKS = frozenset(',;:()–—"“”!?.*')
#: With one of these a noun phrase may begin.
NOUN_OPENERS = DEFINITE | words("a an this that all most")
#: What changes is measured in these, and they are not what changes: "down 5 percent to".
UNITS = words(
    "percent cent pct points point years months days dollars euros pounds million billion trillion thousand $ £ €"
)
#: Heads that only say when.
TIMES = words("year years month months week weeks day days quarter decade period today yesterday date half")
BEFORE_TIME = words("last this next past previous the")
#: Forms of "to be" and adverbs that stand between what changes and the verb of change.
_BETWEEN = words(
    """is are was were has have had been be will would also further still now currently may could can might should go
    goes went gone going then since there here soon closed ended finished opened traded settled"""
)
_SEEMS = words("appears appear appeared seems seem seemed")
#: Before the "to" of a verb these say how likely it is: "is projected by the ministry to increase".
_FORESEEN = words("expected projected forecast predicted estimated likely set due thought seen bound supposed slated")
#: How many words behind them may say by whom.
_BY_WHOM = 5
#: Behind one of these a verb shares the subject of the verb before it.
_SHARING = words("and but then")
#: How many words back the verb stands with which another shares its subject; no clause begins in between.
_FARTHEST_SHARED = 20
_CLAUSES, _BREAKS = CLAUSE_OPENERS - PREPOSITIONS, frozenset(";:“”?!.")
#: Words in quotation marks.
_LONGEST_QUOTED = 6
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')
_TAXES = words("tax taxes interest")
#: Before a figure within a subject: "the incomes of the 1 percent".
_INSIDE = words("of among aged ages over under for")
_OPENERS = SUBORDINATORS | words("and but as that from who which says said")
#: With one of these before them, "to" and "from" join no noun: "according to sales", "fell from highs".
_PARTING = STOPS | words("thanks owing compared relative prior ranging led leading leads falling rising risen fallen")
_PRONOUNS = words(
    """it there this that which who they he she we i you what one some these those anyone everyone someone anything
    everything something nothing nobody"""
)
WHEN = words("in by at since on of during until after before from")
#: Adverbs at the head of a subject: "even the least expensive option".
_EVEN = words("even still yet also today meanwhile now then so only just overall however here nearly almost")
#: Verbs of one thing: two that are joined are many.
_OF_ONE = words("is was has does")
_NO_PART = _PRONOUNS | MOVES | AUXILIARIES
_ADJECTIVES = words("available relative likely unlikely net")
_NO_NOUNS, _NO_OPENINGS, _ENDS = (
    _PRONOUNS | UNITS | _ADJECTIVES,
    STOPS - NOUN_OPENERS,
    STOPS | BEGINNINGS | MAGNITUDES.keys(),
)


def subject_of(line: Line, verb: int) -> tuple[int, int] | None:
    """The subject of the verb at this place, if it is near, and the words between name one thing."""
    end = _past_auxiliaries(line, verb)
    is_part = line.lower(verb).endswith("ing")
    if line.lower(end - 1) in {"which", "that", "who"}:
        return None if is_part else antecedent(line, end - 1)
    if is_part and end == verb:
        return None if line.text_at(end - 1) == "," else antecedent(line, end)
    if line.lower(end - 1) in _SHARING:
        other = _verb_before(line, end - 1)
        return subject_of(line, other) if other is not None else None
    end = _before_time(line, before_aside(line, end))
    start = end
    while start > 0 and end - start <= _LONGEST and (earlier := _reach(line, start)) < start:
        start = earlier
    if end - start > _LONGEST or _is_figure(line, start - 1) or line.lower(start - 1) == "who":
        return None
    start = _past_opening(line, start, end)
    whole = _joined(line, start)
    if whole is None:
        return None
    if end - start == 1 and line.lower(start).endswith("ing") and line.text_at(start - 1) == ",":  # ", phasing down"
        return None
    is_one = line.lower(verb) in _OF_ONE and not (start - whole == 2 < end - whole - 1)  # "oil and gas revenue was"
    return named(line, start if is_one else whole, end)


def _verb_before(line: Line, end: int) -> int | None:
    """The verb that another follows which shares its subject: "rose" of "fees rose in May but averaged 5%"."""
    for index in range(end - 1, max(-1, end - 1 - _FARTHEST_SHARED), -1):
        if line.lower(index) in _CLAUSES or line.text_at(index) in _BREAKS:
            return None
        if is_finite(line, index):
            return index
    return None


def _before_time(line: Line, end: int) -> int:
    """Where "this quarter" began, which says when: "output this quarter | rose"."""
    is_time = line.lower(end - 1) in TIMES and line.lower(end - 2) in BEFORE_TIME - {"the"}
    return end - 2 if is_time and end > 2 else end


def _reach(line: Line, end: int) -> int:
    """The word before, or the words in quotation marks, as in "the number of “idle hands” rose"."""
    if line.text_at(end - 1) not in _CLOSING or not line.is_glued(end - 1):
        return end if _opens(line, end - 1) else end - 1
    places = range(end - 2, max(-1, end - 2 - _LONGEST_QUOTED), -1)
    return next((index for index in places if line.text_at(index) in _OPENING and line.is_glued(index + 1)), end)


def _joined(line: Line, start: int) -> int | None:
    """Where "truck and SUV sales" begins, at the beginning of a clause; None for the last of a longer list."""
    if line.lower(start - 1) not in {"and", "or"}:
        return start
    begin = start - 1
    while begin > 0 and start - begin <= _LONGEST and not _opens(line, begin - 1):
        begin -= 1
    added = range(begin, start - 1)
    is_noun = all(line.kind(i) == "word" and not is_finite(line, i) and line.lower(i) not in _NO_PART for i in added)
    if not added or not is_noun or line.lower(begin) in WHEN:
        return start
    before = line.text_at(begin - 1)
    if before == "," and line.lower(0) not in WHEN:  # of places, perhaps; but "In May, truck and SUV sales"
        return None
    return begin if begin == 0 or before in {",", ";", ":"} or before.lower() in SUBORDINATORS else start


def named(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """The phrase, if it ends in a noun that can be measured and does not begin within another phrase."""
    last = end - 1 - (end - start > 1 and line.text_at(end - 1) in _CLOSING)  # idle “hands”
    head = line.lower(last)
    is_word = head not in STOPS or line.text_at(last) in INITIALISMS
    is_noun = line.kind(last) == "word" and is_word and head not in _NO_NOUNS and not is_contracted(head)
    is_noun = is_noun and not head.endswith("ed") and head not in {"older", "younger"}
    is_time = head in TIMES and (end - start == 1 or line.lower(end - 2) in BEFORE_TIME)
    is_whole = line.kind(start) != "mark" and line.lower(start) not in _NO_OPENINGS and not head.endswith("'s")
    is_name = line.is_hidden(end - 1) and line.text_at(end - 2)[:1].isupper()  # the FTSE 100
    return (start, end) if start < end and (is_noun or is_name) and is_whole and not is_time else None


def _past_auxiliaries(line: Line, verb: int) -> int:
    """The end of the subject, before "has also", "is expected to" and "is projected by the ministry to"."""
    end = verb
    while line.lower(end - 1) in _BETWEEN or is_adverb(line.lower(end - 1)):
        end -= 1
    if line.lower(end - 1) != "to":
        return end
    if line.lower(end - 2) in _SEEMS:
        return _past_auxiliaries(line, end - 2)
    cue = next((i for i in range(end - 2, max(-1, end - 3 - _BY_WHOM), -1) if line.lower(i) in _FORESEEN), None)
    is_passive = cue is not None and line.lower(cue - 1) in _BETWEEN and line.lower(cue + 1) in {"to", "by"} | WHEN
    return _past_auxiliaries(line, cue) if cue is not None and is_passive else end


def antecedent(line: Line, relative: int) -> tuple[int, int] | None:
    """What stands before "which" or a participle: "the youth category" of "in the youth category, which jumped by"."""
    end = _before_time(line, relative - (line.text_at(relative - 1) == ","))
    start = end
    while start > 0 and end - start < _LONGEST and _is_of_antecedent(line, start - 1):
        start = compound_start(line, start - 1)
    start -= line.lower(start - 1) in NOUN_OPENERS and start < end
    return named(line, start, end)


def compound_start(line: Line, index: int) -> int:
    """Where the word begins that hyphens join to this one: "open" of "open-ended", "year" of "year-on-year"."""
    while line.text_at(index - 1) in HYPHENS and line.is_glued(index) and line.is_glued(index - 1):
        index -= 2
    return index


def _is_of_antecedent(line: Line, index: int) -> bool:
    """A word that a noun phrase may hold, and no verb."""
    word = line.lower(index)
    return line.kind(index) == "word" and word not in _ENDS and not is_finite(line, index)


def _opens(line: Line, index: int) -> bool:
    """Does another phrase end here, so that the subject begins behind it?"""
    word = line.lower(index)
    if word in {"to", "from"}:
        return line.lower(index - 1) in _PARTING or line.kind(index - 1) != "word"
    if word == "before" and line.lower(index + 1) in _TAXES:  # profit before tax
        return False
    is_mark = line.text_at(index) in MARKS and not is_initial(line, index)
    return is_mark or (_is_figure(line, index) and not _is_within(line, index)) or word in _OPENERS


def _is_within(line: Line, figure: int) -> bool:
    """As in "the incomes of the 1 percent"."""
    before = figure - 1 - (line.lower(figure - 1) in NOUN_OPENERS)
    return line.lower(before) in _INSIDE and before > 0


def _is_figure(line: Line, index: int) -> bool:
    """Figures that are part of a name are hidden, and part of a subject: "the STOXX 600"."""
    return line.kind(index) == "figure" and not line.is_hidden(index)


def is_initial(line: Line, index: int) -> bool:
    """The full stops of "U.S. exports"; the last one of a sentence ends it."""
    letter = line.text_at(index - 1)
    is_last = len(letter) == 1 and letter.isupper() and index + 1 < len(line)
    return line.text_at(index) == "." and (line.is_glued(index + 1) or is_last)


def _past_opening(line: Line, start: int, end: int) -> int:
    """Past a verb and what stands before its clause: "Data found | fights fell", "last year | the gap was"."""
    verbs = [index for index in range(start, end - 1) if is_finite(line, index) and line.kind(index + 1) == "word"]
    if verbs and line.lower(verbs[-1]) in AUXILIARIES:  # that they will trust people
        return end
    start = verbs[-1] + 1 if verbs else start
    while start < end and (line.lower(start) in _EVEN or is_adverb(line.lower(start))):
        start += 1
    start += line.lower(start) == "with"
    if line.lower(start) in WHEN:  # at the end of 2002 the capital was
        dates = [index for index in range(start, end) if line.is_hidden(index)]
        start = dates[-1] + 1 if dates else start
    if line.lower(start) in BEFORE_TIME and line.lower(start + 1) in TIMES:
        start += 2
    return start
