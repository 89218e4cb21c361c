"""What stands before the subject of a sentence: adverbials, and when it was said."""

from __future__ import annotations

from claimx.attribute import timewords, wording
from claimx.english.tokens import DASHES, HYPHENS, Line, Phrases
from claimx.english.wordclasses import ARTICLES, AUXILIARIES, DETERMINERS, PREPOSITIONS, has_finite, is_finite

#: An opening of more words is more than an opening.
_LONGEST = 25
#: A quotation further back is not looked for.
_FARTHEST = 3 * _LONGEST
#: Words of a label before a colon.
_LONGEST_LABEL = 5
_OPENING_TIMES = timewords.OPENING_TIMES | timewords.BEFORE_TIMES
_WITHIN_TIMES = _OPENING_TIMES | timewords.NEXT | {"the"}
_GOVERNING = PREPOSITIONS | DETERMINERS | {"and", "or", "but", "not"}
#: "Should it rain,", "Had it rained,"
_OPENING_CLAUSE = wording.ADVERBIAL | {"should", "had", "were"}
#: Before a subject without a comma as well: "At the same time millers say".
_JOINING = Phrases(
    dict.fromkeys(
        (
            "at the same time",
            "on the other hand",
            "on the one hand",
            "in other words",
            "for example",
            "for instance",
            "of course",
            "in fact",
        ),
        True,
    )
)
_GOING_ON = wording.ADVERBIAL | {"which", "who"}
_DEGREES = {"just", "even", "only", "especially", "particularly", "including", "shortly", "about", "nearly", "almost"}
_BEHIND_PARTICIPLE = DETERMINERS | wording.BEHIND_PARTICIPLE


def past_time(line: Line, start: int, end: int) -> int:
    """Behind "On 11 June", "Last month", "In a speech on Monday", where a subject follows without a comma."""
    if joins := _JOINING.at(line, start):
        return joins[1]
    if line.lower(start) in PREPOSITIONS:
        last = (i for i in range(end - 2, start, -1) if line.lower(i) in timewords.TIMES)
        timed = next((i + 1 for i in last if line.lower(i + 1) in DETERMINERS), start)
        start = timed if timed > start else next((i for i in range(start + 2, end) if _begins(line, i)), start)
    start = next((i + 1 for i in range(start + 2, min(end - 1, start + 4)) if _is_since(line, i)), start)
    index, told = start, False
    while index < end - 1:
        time = line.lower(index) in timewords.TIMES or line.kind(index) == "figure"
        opens = not told and line.lower(index) in _WITHIN_TIMES
        if not time and not opens and not (told and line.text_at(index) in {"of", "."}):
            break
        told |= time
        index += 1
    named = line.lower(start) in _OPENING_TIMES
    named |= line.lower(start) == "the" and line.lower(start + 1) in timewords.NEXT
    return index if told and named and line.lower(index - 1) != "of" else start


def _begins(line: Line, index: int) -> bool:
    """The article of the subject in "In its annual report the bank": no preposition governs it."""
    behind = line.kind(index - 1) == "word" and line.lower(index - 1) not in _GOVERNING
    return behind and line.lower(index) in ARTICLES and not line.lower(index - 1).endswith("ing")


def _is_since(line: Line, index: int) -> bool:
    """The last word of "two weeks ago", "a week later"."""
    period = line.lower(index - 1).removesuffix("s") in timewords.TIMES
    return period and line.lower(index) in {"ago", "later", "earlier", "before"}


def clause_start(line: Line) -> int:
    """Where the main clause begins: behind a quotation, and behind an adverbial that a comma closes."""
    start = 0
    while start < len(line) and (
        line.is_hidden(start) or line.lower(start) in wording.OPENERS or line.kind(start) == "mark"
    ):
        start += 1
    if start > 0 and line.is_hidden(start - 1) and line.lower(start) == "as":
        return start + 1
    start = _past_label(line, _past_dateline(line, start))
    comma = _comma(line, start)
    if line.lower(start) not in _OPENING_CLAUSE and not _is_adverbial(line, start, comma):
        return start
    while comma is not None and (further := _further(line, comma + 1)) is not None:
        comma = further
    if comma is not None and (behind := _past_apposition(line, comma + 1)) is not None:
        comma = _comma(line, behind)
    return start if comma is None else comma + 1


def start_before(line: Line, end: int) -> int:
    """Where the main clause before ``end`` begins: there, or behind the last quotation."""
    behind = range(end, max(0, end - _FARTHEST), -1)
    return max(clause_start(line), next((i for i in behind if line.is_hidden(i - 1)), 0))


def _past_dateline(line: Line, start: int) -> int:
    """Behind the dash of "LINDOW - Last month, the board", but not of "NATO - and the EU - said"."""
    dash = start
    while line.text_at(dash).isupper() and len(line.text_at(dash)) > 1:
        dash += 1
    parts = dash > start and line.text_at(dash) in DASHES | HYPHENS and not line.is_glued(dash)
    return dash + 1 if parts and line.text_at(dash + 1)[:1].isupper() else start


def _past_label(line: Line, start: int) -> int:
    """Behind the colon of "The big picture: The board says that"."""
    ends = range(start + 1, start + _LONGEST_LABEL + 1)
    colon = next((i for i in ends if line.kind(i) != "word" or line.lower(i) in AUXILIARIES), start)
    labels = line.text_at(colon) == ":" and line.text_at(colon + 1)[:1].isupper() and not line.is_hidden(colon + 2)
    return colon + 1 if labels else start


def _further(line: Line, start: int) -> int | None:
    """The comma that closes one more adverbial: "On Monday, however, in a letter to the board, the mayor said"."""
    first = start + (line.lower(start) in _DEGREES or (line.lower(start), line.lower(start + 1)) == ("and", "whether"))
    joins = line.lower(start) in wording.OPENERS and line.text_at(start + 1) == "," and line.lower(start - 2) != "and"
    goes_on = joins or line.lower(first) in _GOING_ON or _is_long_after(line, first)
    comma = _comma(line, start) if goes_on else None
    return None if comma is None or is_finite(line, comma + 1) else comma


def _past_apposition(line: Line, start: int) -> int | None:
    """Behind the second comma of "When the director, Ama Boateng, was asked,", which a verb follows."""
    end = _comma(line, start)
    if end is None or has_finite(line, start, end):
        return None
    return end + 1 if is_finite(line, end + 1) else None


def _is_adverbial(line: Line, start: int, comma: int | None) -> bool:
    """A few words without a verb, and no subject with an apposition: "Earlier this year,", "Fearing a leak," """
    word, follows = line.lower(start), line.lower(start + 1)
    participle = word.endswith("ing") and follows in _BEHIND_PARTICIPLE
    return comma is not None and (participle or _is_long_after(line, start) or word in timewords.OPENING_TIMES)


def _is_long_after(line: Line, start: int) -> bool:
    """ "A day after", "two weeks before" """
    return line.lower(start + 1).removesuffix("s") in timewords.TIMES and line.lower(start + 2) in {"after", "before"}


def _comma(line: Line, start: int) -> int | None:
    """The next comma outside quotation marks."""
    ends = min(len(line), start + _LONGEST)
    return next((i for i in range(start, ends) if line.text_at(i) == "," and not line.is_hidden(i)), None)
