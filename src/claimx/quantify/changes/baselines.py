"""From what a change or a difference is counted."""

from __future__ import annotations

from claimx.english.tokens import Line, Phrases, words
from claimx.english.wordclasses import MONTHS, WEEKDAYS
from claimx.quantify.found import Found
from claimx.quantify.turns import CLAUSE, direction

#: Cues of what a change is counted from, behind the figure or the noun of change.
_BASELINE_CUES = Phrases(
    dict.fromkeys(words("over from than against on versus since above below behind"), True)
    | dict.fromkeys(["compared with", "compared to", "relative to", "ahead of"], True)
)
_BASELINE_WORDS = 6
#: How many words may stand between a figure and the cue of its baseline.
_REACH_OF_BASELINE = 8
_SIDES = words("above below ahead behind")
#: What is so much more or less: "two metres longer than".
_DIFFERENCES = frozenset({"percent", "points", "measure", "duration"})
#: Behind "as" these say when, why or how: "doubled as of May", "as a result".
_NO_LIKENESS = words("of well a an soon long if though part far to expected predicted planned many much")
#: "Over the same period".
_STRETCHES = words("period stretch time span years months weeks days decade")
#: "Above pre-war levels", "below the national average".
_NORMS = words("level levels average target norm forecast normal")
_WORDS_OF_NORM = 5
_NO_COMPARATIVES = words(
    "over after under number another other whether water power never however together per former rather"
)
#: "Up 3% on the year", "on a year earlier".
_PERIODS = words("year month quarter week day")
_LAST = _PERIODS | words("years months quarters weeks days year's month's")
_YEAR = len("2019")
_EARLIER = words("previous same preceding prior last earlier")
_BEFORE = words("previous preceding prior last")
_PRONOUNS = words("it they he she we you i this that these those")
_AUXILIARIES = words("is are was were has have had do does did used would will can could")
_FILLERS = words("to be been have just only even back all once")
#: What says when or where it did.
_WHEN = words("in during at on under when before after for since")
#: What a figure is set beside where it has changed: "5% more than it was", "than a week earlier".
_THEN = (
    _EARLIER
    | WEEKDAYS
    | MONTHS
    | words("ago before previously was were had did used today now yesterday originally initially")
)
#: "Less than it should be".
_DUE = words("should ought would could needs need needed must")
#: Marks and words that open another phrase, behind that which names the baseline.
_MARKS = frozenset(',;:()–—"”“!?')
_OPENERS = words(
    """to through until till and but as when while though although with according in after for since during at against
    because unless"""
)
_ENDS = _MARKS | {"."}
#: Before a verb of change these say that it is to come, and a date behind it when: "will rise 5% from July".
_AHEAD = words("will to would shall")
#: The same, if only a month follows: what may shrink from 2019 is set beside it.
_AHEAD_IN_MONTHS = _AHEAD | words("should could can may might must")
#: What of another date something is set beside: "from 1990 levels".
_LEVELS = words("level levels price prices value values figure figures rate rates")
#: Between the ends of a stretch of time: "from 2018 through 2020".
_UP_TO = words("to through until till")


def baseline_of(line: Line, end: int) -> tuple[int, int] | None:
    """The tokens that say from what a change is counted: "over 2021", "from a year earlier", "faster than in Chile"."""
    is_close = is_compared = True
    for position in range(end, end + _REACH_OF_BASELINE):
        found = _BASELINE_CUES.at(line, position)
        if found and _is_baseline(line, position, found[1]) and (is_close or _is_far(line, position, is_compared)):
            last = _last_of_phrase(line, found[1])
            is_time = _is_time(line, found[1]) and (_is_span(line, last) or _is_ahead(line, position))
            return (found[1], last) if last > found[1] and not is_time else None
        is_figure = line.kind(position) == "figure" and not line.is_hidden(position)
        if is_figure or line.text_at(position) in _ENDS:
            return None
        is_compared = _is_comparative(line, position) or (is_compared and position > end)
        is_close = is_close and (direction(line, position) is not None or _is_comparative(line, position))
    return None


def is_difference(line: Line, end: int) -> bool:
    """As in "5% dearer than in Chile": one thing is set beside another, and nothing has changed."""
    found = baseline_of(line, end)
    if not found or line.lower(found[0] - 1) != "than":
        return False
    places = range(found[0], found[1] + 1)
    is_then = any(_is_hidden_date(line, index) or line.lower(index) in _THEN for index in places)
    is_past = line.lower(found[0]) in {"it", "they"} and line.lower(found[0] + 1) not in _DUE
    return not (is_then or is_past)


def _is_hidden_date(line: Line, index: int) -> bool:
    """And no pronoun, as in "12 grams less than the old one"."""
    return line.is_hidden(index) and "one" not in {line.lower(index), line.lower(index + 1)}


def _is_comparative(line: Line, index: int) -> bool:
    """As in "faster", "less likely", "more expensive"."""
    word = line.lower(index)
    return (
        (word.endswith("er") and word not in _NO_COMPARATIVES)
        or word == "worse"
        or bool({word, line.lower(index - 1)} & {"more", "less"})
    )


def _is_far(line: Line, cue: int, is_compared: bool) -> bool:
    """Does the cue stand for a baseline with other words between: "in May compared with", "in revenue from 2015"?"""
    word, start = line.lower(cue), cue + 1
    if word == "than":
        return is_compared and line.lower(cue - 1) not in {"more", "less", "fewer"}  # garnering more than a fifth
    is_before = line.lower(start + 2) in {"ago", "earlier"} or (word == "from" and line.lower(start + 1) in _BEFORE)
    return word in {"compared", "relative", "versus"} or (
        word in {"from", "over"} and (line.is_hidden(start) or is_before)
    )


def _is_baseline(line: Line, cue: int, start: int) -> bool:
    """ "Over 2021" and "on the year" are; "over ten days" and "on their first day" say how long and when."""
    word = line.lower(cue)
    if word == "over":
        is_stretch = line.lower(start + 1) == "last" and not _STRETCHES.isdisjoint(_two(line, start + 2))
        is_then = line.lower(start + 1) in _EARLIER and not (is_stretch or _is_meanwhile(line, start + 1))
        is_last = line.lower(start) == "last" and line.lower(start + 1) in _LAST
        return line.is_hidden(start) or is_then or is_last
    if word in _SIDES:
        is_norm = any(line.lower(index) in _NORMS for index in range(start, start + _WORDS_OF_NORM))
        return is_norm or is_earlier(line, start)
    if word == "on":
        is_then = line.lower(start) in _PERIODS or line.lower(start + 1) in _PERIODS | _EARLIER
        return is_then or _is_year(line, start) or (line.lower(start) in MONTHS and not line.is_hidden(start))
    return True


def _is_meanwhile(line: Line, index: int) -> bool:
    """As in "over the same period", which is when something changed; that "of last year" is set beside it."""
    is_another = line.lower(index + 2) in {"last", "of", "in", "a", "the"} or line.is_hidden(index + 2)
    return line.lower(index) == "same" and line.lower(index + 1) in _STRETCHES and not is_another


def is_compared(line: Line, found: Found) -> bool:
    """As in "39% worse than in 2019", "four years longer than men": a difference that a comparative names."""
    than = found.end + 1 + (line.lower(found.end) in {"more", "less"} and line.lower(found.end + 1) != "than")
    is_number = line.kind(than + 1) == "figure" and not line.is_hidden(than + 1)
    is_size = found.kind in _DIFFERENCES and line.lower(than) == "than" and not is_number
    return is_size and _is_comparative(line, than - 1)


def is_beside(line: Line, found: Found) -> bool:
    """As in "two metres above average", "1.5 degrees below the pre-war level"."""
    is_norm = line.lower(found.end) in {"above", "below"} and line.lower(found.end + 1) not in {"sea", "ground"}
    return found.kind == "measure" and is_norm and _is_baseline(line, found.end, found.end + 1)


def said_of(line: Line, baseline: tuple[int, int]) -> tuple[int, int] | None:
    """Without a pronoun and its auxiliary, which say nothing: "than it did in May" is set beside that of May."""
    subject, rest = line.lower(baseline[0]), baseline[0] + 2
    if subject not in _PRONOUNS or line.lower(rest - 1) not in _AUXILIARIES:
        return baseline
    while line.lower(rest) in _FILLERS:
        rest += 1
    last = _last_of_phrase(line, rest)
    if is_earlier(line, rest) or _is_date(line, rest) or (line.lower(rest) in _WHEN and last > rest + 1):
        return rest, last
    return None if rest >= baseline[1] and subject in {"it", "they"} else baseline


def likened(line: Line, end: int) -> tuple[int, int] | None:
    """What a multiple is of, behind the last "as": "three times as likely to row as men"."""
    first = end + (line.lower(end) == "as")
    for cue in range(first, first + _REACH_OF_BASELINE):
        if line.text_at(cue) in _ENDS or line.kind(cue) in {"figure", ""}:
            return None
        if line.lower(cue) == "as" and cue > first:
            last = _last_of_phrase(line, cue + 1)
            return (cue + 1, last) if last > cue + 1 and line.lower(cue + 1) not in _NO_LIKENESS else None
    return None


def is_earlier(line: Line, index: int) -> bool:
    """As in "2019", "last year", "a year ago", "the previous month"."""
    is_ago = line.lower(index) in {"a", "the"} and line.lower(index + 2) in {"ago", "earlier"}
    is_last = line.lower(index) == "last" or (line.lower(index) == "the" and line.lower(index + 1) in _EARLIER)
    return line.is_hidden(index) or is_ago or (is_last and not _PERIODS.isdisjoint(_two(line, index + 1)))


def _is_year(line: Line, index: int) -> bool:
    """As in "up 5% on 2019", "on 2019 levels"; "on 5 May 2019" is a day."""
    is_figure = line.kind(index) == "figure" and len(line.text_at(index)) == _YEAR
    return is_figure and line.is_hidden(index) and line.lower(index + 1) not in MONTHS


def _two(line: Line, index: int) -> set[str]:
    return {line.lower(index), line.lower(index + 1)}


def _is_date(line: Line, index: int) -> bool:
    """Does a month, a year or a decade stand there?"""
    index += line.lower(index) == "the"
    return line.is_hidden(index) or line.lower(index) in MONTHS


def _is_time(line: Line, index: int) -> bool:
    """Does a date stand there, and not that of a level: "1990 levels"?"""
    behind = index
    while _is_date(line, behind):
        behind += 1
    return behind > index and line.lower(behind) not in _LEVELS


def _is_span(line: Line, index: int) -> bool:
    """As in "3% from 2018 to 2023", "from this year up to 2027": all of it is when something changed."""
    index += line.lower(index) == "up"
    return line.lower(index) in _UP_TO and _is_date(line, index + 1)


def _is_ahead(line: Line, cue: int) -> bool:
    """As in "will raise fees by 3% from July", "to be raised 3% from July": when it begins."""
    ahead = _AHEAD if line.is_hidden(cue + 1) else _AHEAD_IN_MONTHS
    for index in range(cue - 1, max(-1, cue - CLAUSE), -1):
        if direction(line, index):
            return line.lower(index - 1 - (line.lower(index - 1) == "be")) in ahead and line.lower(cue) == "from"
    return False


def _last_of_phrase(line: Line, start: int) -> int:
    """Behind the last token of a short phrase: up to a mark that parts clauses, or a word that opens another phrase."""
    for position in range(start, min(len(line), start + _BASELINE_WORDS)):
        is_end = line.text_at(position) == "." and position == len(line) - 1
        is_until = line.lower(position) == "by" and _is_date(line, position + 1)
        is_until = is_until or (line.lower(position), line.lower(position + 1)) == ("up", "to")
        opens = position > start and (line.lower(position) in _OPENERS or is_until)
        if is_end or line.text_at(position) in _MARKS or opens:
            return position
    return min(len(line), start + _BASELINE_WORDS)
