"""What a figure measures, where the sentence says so in a way that needs no guessing."""

from __future__ import annotations

from claimx.quantify.changes import DOWN, UP
from claimx.quantify.found import Found
from claimx.quantify.nouns import INITIALISMS, STOPS, counted
from claimx.tokens import HYPHENS, Line, words

LONGEST = 8
#: Words of a subject.
LONGEST_SUBJECT = 10
_MARKS = frozenset(',;:()–—"“”!?.')
_ARTICLES = words("the a an its their his her our this that these those all most")
#: Words that open a time behind what is measured: "13.9% of GDP last year".
_TIME = words("last next yesterday")
#: Forms of "to be" and adverbs that stand between what changes and the verb of change.
_BETWEEN = words(
    "is are was were has have had been be will would also further still now currently may could go goes went gone going"
)
#: Verbs that say how much something is, those of money and of surveys included.
_STATES = words(
    """is are was were be been equals equaled totals totaled totalled total averages averaged exceeds exceeded
    reaches reached hit hits costs cost measures measured weighs weighed stands stood remains remained represents"""
)
#: The same, where "at" follows.
_AT = words("stands stood remains remained is was estimated valued put pegged set runs ran")
#: Words between such a verb, or "of", and its figure.
_LIGHT = words("a an the only just now currently already mere")
#: Nouns of change, with what changes behind them.
_NOUNS_OF_CHANGE = words(
    """drop rise increase decrease decline fall reduction jump surge gain loss cut growth hike spike
    improvement slump"""
)
#: Before "of" these only say that a figure follows; those of the second row do unless an adjective says more.
_EMPTY = words(
    """total average maximum minimum range excess upwards tune sum most some one many each all any none out top ages
    thirds quarters half account end place"""
)
_PALE = words(
    """rate level number size budget price cost value amount peak record low high figure share drop rise increase
    margin"""
)
#: What a change before it is measured in, and not what changes: "down 5 percent to".
_UNITS = words("percent cent pct points point years months days dollars euros pounds million billion trillion thousand")
#: Ends of a clause that name nothing.
_VERBAL = words("it there this that which who")
_OPENERS = words(
    "and but while as that to from or because if when where which who said says because although though whereas"
)


def topic_of(line: Line, found: Found) -> tuple[int, int] | None:
    """The things counted; what a share is "of"; what changes; or what the sentence says to be so much."""
    if found.kind == "count" and found.unit and found.unit.start >= found.start:
        return found.unit.start, found.unit.end
    of = _past_brackets(line, found.end)
    if line.lower(of) == "of":
        return _whole(line, of + 1)
    if found.kind in {"fraction", "multiple"} and line.lower(found.end) in _ARTICLES:
        end = _phrase_end(line, found.end)
        whole = _whole(line, end + 1) if line.lower(end) == "of" and line.lower(end - 1) in _PALE else None
        return (found.end, whole[1] if whole else end) if end > found.end + 1 else None
    return _changed(line, found) or _stated(line, found)


def _past_brackets(line: Line, index: int) -> int:
    """As in "one-third (33%) of the farms"."""
    if line.text_at(index) != "(":
        return index
    end = next((i for i in range(index + 1, index + LONGEST) if line.text_at(i) == ")"), index - 1)
    return end + 1


def _whole(line: Line, start: int) -> tuple[int, int] | None:
    """What there is a share of: up to its plural, or else up to a word or mark that no noun phrase holds."""
    first = start
    while line.lower(first) in _ARTICLES or line.lower(first).endswith("'s"):
        first += 1
    noun, last = counted(line, first), _phrase_end(line, first)
    end = noun.end if noun and noun.end <= last else last
    is_whole = end > first and not line.lower(end - 1).endswith("'s")  # of the port's 5,100 employees
    return (start, end) if is_whole else None


def _changed(line: Line, found: Found) -> tuple[int, int] | None:
    """What rose or fell: before the verb, or behind the noun, "a 19% drop in sales"."""
    if found.change not in {"up", "down", "to", "by"}:
        return None
    noun = next((i for i in (found.end, found.end + 1) if line.lower(i) in _NOUNS_OF_CHANGE), None)
    if noun is not None and line.lower(noun + 1) in {"in", "of"}:
        return _whole(line, noun + 2)
    return _subject(line, found) if found.change != "by" else None


def _stated(line: Line, found: Found) -> tuple[int, int] | None:
    """As in "revenue of $5 million", "the median wait was 11 days", "his approval stood at 55%"."""
    if line.lower(found.first) in _STATES:  # exceeded 5%
        return _clause(line, found.first)
    before = found.first - 1
    while line.lower(before) in _LIGHT:
        before -= 1
    if line.lower(before) == "of":
        return _named(line, before)
    verb = before - (line.lower(before) == "at" and line.lower(before - 1) in _AT)
    if line.lower(verb) in _STATES:
        while line.lower(verb - 1) in _BETWEEN or line.lower(verb - 1).endswith("ly"):
            verb -= 1
        return _clause(line, verb)
    return None


def _named(line: Line, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before "of"; "an average of 5" and "a total of 5" name nothing."""
    start = end
    while start > 0 and end - start < LONGEST and _is_of_phrase(line, start - 1):
        start -= 1
    head = line.lower(end - 1)
    is_said = end > start and head not in _EMPTY and not (head in _PALE and end - start < 2)
    return (start, end) if is_said else None


def _is_of_phrase(line: Line, index: int) -> bool:
    word = line.lower(index)
    is_word = line.kind(index) == "word" and word not in STOPS and word not in UP | DOWN
    return is_word and not word.endswith(("ed", "ing"))


def _clause(line: Line, verb: int) -> tuple[int, int] | None:
    """The subject of a verb: from the start of its clause, if that is near and no other figure stands in it."""
    start = verb
    while start > 0 and verb - start <= LONGEST_SUBJECT and not _opens(line, start - 1):
        start -= 1
    is_clause = line.kind(start - 1) != "figure" and line.lower(start - 1) != "that"
    is_near = is_clause and 0 < verb - start <= LONGEST_SUBJECT
    is_noun = (
        line.kind(verb - 1) == "word"
        and line.lower(verb - 1) not in STOPS | _VERBAL
        and line.lower(start) not in STOPS - _ARTICLES
    )
    return (start, verb) if is_near and is_noun else None


def _phrase_end(line: Line, start: int) -> int:
    end = start
    while end < min(len(line), start + LONGEST):
        word = line.lower(end)
        is_stop = word in STOPS and line.text_at(end) not in INITIALISMS
        if (
            line.text_at(end) in _MARKS
            or (is_stop and not (end == start and word in _ARTICLES))
            or (word in _TIME and end > start)
            or (line.kind(end) == "figure" and line.text_at(end - 1) not in HYPHENS)  # K-12
        ):
            break
        end += 1
    return end


def _subject(line: Line, found: Found) -> tuple[int, int] | None:
    """As in "core inflation" of "core inflation rose 0.3%", "its forecast" of "the company cut its forecast by 5%"."""
    verb = next((i for i in range(found.first - 1, max(-1, found.first - 10), -1) if line.lower(i) in UP | DOWN), None)
    if verb is None:
        return None
    object_end = _phrase_end(line, verb + 1)
    is_object = line.lower(verb + 1) in _ARTICLES or line.lower(object_end) in {"by", "to"}
    if is_object and verb + 1 < object_end < found.first + 1 and not line.lower(object_end - 1).endswith("ly"):
        return verb + 1, object_end
    end = verb
    while line.lower(end - 1) in _BETWEEN or line.lower(end - 1).endswith("ly"):
        end -= 1
    start = end
    while start > 0 and end - start < LONGEST and not _opens(line, start - 1):
        start -= 1
    is_noun = line.lower(end - 1) not in STOPS | _UNITS and line.lower(start) not in STOPS - _ARTICLES
    is_noun = is_noun and line.kind(end - 1) == "word" and not line.lower(end - 1).endswith("ed")
    return (start, end) if start < end and is_noun else None


def _opens(line: Line, index: int) -> bool:
    return line.text_at(index) in _MARKS or line.kind(index) == "figure" or line.lower(index) in _OPENERS
