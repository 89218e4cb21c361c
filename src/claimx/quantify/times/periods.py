"""Which of the times that a sentence names a figure speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from claimx.quantify.times.spoken import ANY_YEAR, Spoken

#: Characters between a figure and its time; further apart they belong to different statements.
_LONGEST_CLAUSE = 120
#: Characters through which the time that opens a sentence holds.
_LONGEST_SENTENCE = 400
#: What opens another clause, whose time is its own.
_PARTS = re.compile(
    r"[;—–(]|:(?!\d)| - |--|, (?:while|whilst|but|and|or|with|to|which|who|whose|where|when|after|as|although|leaving"
    r"|according|compared|like|far|well|it|he|she|they|we|there|now)\b"
    r"| and (?:now|then)\b"
    r"|[,?!][”\"’] (?:\w[\w.’'-]* ){0,4}(?:said|says|wrote|writes|told|tells|added|adds)\b"  # when it was said
    r"|\b(?:that|which|who|whose|when|while|whilst|because|if|after|before|where|whether|whereas|ahead of|compared"
    r"|following)\b|\bthan\b(?! (?:an? )?(?:half|[\d$£€¥]))"
)
_AUXILIARIES = "is|are|was|were|has|have|had|will|would"
#: Behind a figure these open another statement, of which alone a time behind them is: "40, the most since 1998".
_ASIDE = re.compile(
    r", (?:the|an?|its|their|his|her|up|down|above|below|against|versus|from|double|twice|three times|half|more than"
    rf"|less than|fewer than|nearly|almost|about|roughly|still|having|{_AUXILIARIES})\b"
)
#: What is still to come: "and plans to", "and its owner will"; "and dozens were hurt" is of the same day.
_TO_COME = "can|could|will|would|(?:expects?|plans?|hopes?|aims?|wants?) to"
#: Of one who is none of the subject: "1.6 GW, and Seoul plans to"; but "12 leaders and their aides will".
_PLANS = "(?:expects|plans|hopes|aims|wants) to"
_NAME = r"(?:[A-Z][\w’'-]+ ){1,3}"
_WHO = r"(?:(?:the|its|their|his|her|a|an|[A-Z][\w’'-]+) (?:[A-Za-z’'-]+ ){0,2})"
#: Behind a figure these too open another statement: the next one, "as much as it did in", "now to 24% in".
_NEXT = re.compile(
    rf" and (?:{_AUXILIARIES}|{_TO_COME}|{_WHO}{_PLANS}|{_NAME}(?:{_TO_COME}))\b"
    r"|\bas (?!well|soon|long|far)\w+(?: [a-z]+){0,3} as\b|\b(?:now|today) to\b"
    r"|, (?!according|owing|including)[a-z]{2,}ing to\b"
    r"|\bwhat (?:it|they) (?:was|were|had been)\b|\b(?:up|down|higher|lower) on "
)
#: A time behind such a mark is of what stood before the aside: "40 boats, a fifth of them new, in May".
_BACK = re.compile(r".*(?<! and), (?:\w+ )?$")
#: Behind a time these open what is said of another: "which lay idle in June, was sold".
_ANEW = re.compile(rf", (?:at an?|{_AUXILIARIES})\b")
#: What sets another level beside a figure, and how it goes on up to the time of that: "from 30 in", "against a loss of
#: $2 a".
_COMPARING = ("from ", "against ", "versus ")
_COMPARED = re.compile(
    r"(?:from (?:(?:about|around|some|just|only|nearly|almost|over|more than|less than|an?|the|its) )*"
    rf"|(?:against|versus) (?:[a-z]+ ){{0,4}}?)(?!{ANY_YEAR})[A-Za-z]{{0,3}}\.? ?[$£€¥₹]?\d(?:(?! to )[^;:,])*$",
)
_LONGEST_COMPARED = 80
#: How many times are looked at on either side of a figure.
_N_NEAR = 3
#: Before a time that opens the sentence: when who acts was founded or born is no time of what they do.
_HISTORY = re.compile(
    r"\W*(?:\w+ly )?(?!Indeed|Speed)(?:[A-Z]\w{2,}ed|Built|Born|Begun|Set up|Written|Bought|Sold)(?: in| on)? "
)
#: Behind a time this opens the clause that the time is said of: "In 2015, they".
_SUBJECT = re.compile(r", (?:it|he|she|they|we|there|when)\b|,? (?:in|during) which\b")
#: What is set in brackets or between dashes parts nothing, and neither does, behind a time, a relative clause between
#: commas.
_ENCLOSED = re.compile(r"\([^()]*\)|—[^—;:.]*—")
_RELATIVE = re.compile(r", (?:which|who|whose|where|when)\b[^,;:()—]*(?=,)")
#: A figure that says what stands before it: "what he earned last year: some 40 dollars".
_TOLD_BEHIND = re.compile(
    r"(?: -|--|[—–:]|, (?:with|leaving)\b) ?(?:[a-z]+ly )?(?:(?:some|about|in the|a|to|by|at|nearly|over|more than) )*$"
)
#: Before a figure that only says who told it: "According to two smiths, 40 looms".
_SOURCE = re.compile(r"\W*According to [^,]*")
#: These are no other clause: "40 when the mill opened in May", "40, according to a 2019 survey".
_OF_FIGURE = re.compile(r"^(?: [a-z]+)? when\b|, according to (?:an?|the|its|their) $")
#: Where and when it was written, which is the time of nothing in it: "PORTO, 9 May —".
_DATELINE = re.compile(r"[A-Z]{3}[A-Z .’'-]*, [\w., ]{3,24} ?[-–—]")
#: What goes on with the sentence that a time opens, and what is of another time even so.
_GOES_ON = re.compile(
    r", (?:with|and|while|whilst|but|leaving|or)\b(?! (?:now|then|today)\b)"
    r"|;(?: and)?(?=(?: [a-z]+){0,3} (?:[$£€¥]?\d|[$£€¥]?$))|,? compared (?:to|with)\b"
)
_OTHER_TENSE = re.compile(
    rf"\b(?:is|are|has|have|now|today|still|since|{_TO_COME}|may|might|must|should|says?|if|when)\b"
)
#: Behind a time this goes on with what happened then: "the storm in May that killed 40", "..., which left it with 40".
_FARTHEST_EVENT = 60
#: Characters from a figure in brackets to what stands before them.
_BEFORE_BRACKET = 2
_HAPPENED = re.compile(
    r",? (?:that|which) (?!(?:found|showed|said|reported|estimated|revealed|suggested|predicted|projected|concluded"
    r"|noted|warned|argued|claimed|indicated|included|allowed|required)\b)"
    r"(?=(?:[a-z]{2,}ed|left|took|tore|cost|drew|sent|brought|struck|hit|swept|saw|won|lost|cut|put)\b)"
)
_CLOSE_BEHIND = 30
#: A time that begins within so many characters opens the sentence and holds for all of it: "In 2023, ...".
_OPENING = 20


def nearest(text: str, times: list[Spoken], figure: tuple[int, int], *, is_changed: bool) -> Spoken | None:
    """The time that a figure speaks of: the next behind it in its clause, the last before it, or the sentence's first.

    ``times`` are those of the sentence in order, ``figure`` is a place in it.
    """
    times = times[_is_history(text, times[0]) :]
    begin, end = figure
    if _SOURCE.fullmatch(text, 0, begin):
        times = [time for time in times if "," not in text[end : time.start]]
    is_alone = text.startswith("(", begin - 1) and text.startswith(")", end)  # 40 boats (5%)
    begin -= is_alone and not any(time.end == begin - _BEFORE_BRACKET for time in times)  # 40 boats this year (30)
    split = bisect_left(times, end, key=attrgetter("start"))
    behind = _first_of(text, times[split : split + _N_NEAR], figure, is_changed=is_changed)
    if behind and not _is_of_other_end(text, figure, behind.start) and not _is_aside(text, end, behind.start):
        return behind
    near = [time for time in times[max(0, split - _N_NEAR) : split] if time.end <= begin]
    before = _first_of(text, near[::-1], figure, is_changed=is_changed)
    if before and not _is_anew(text, before.end, begin):
        return before
    first = times[0] if times else Spoken(len(text), len(text), None)
    if not (first.start < _OPENING and first.end <= begin <= first.end + _LONGEST_SENTENCE):
        return None
    between = _open(text, first.end, begin)
    is_only = not any(first.end <= time.start < begin for time in times)
    return (
        first
        if not _PARTS.search(between) or (is_only and _is_carried(between, text[end : end + _CLOSE_BEHIND]))
        else None
    )


def _is_carried(between: str, behind: str) -> bool:
    """Does the time that opens a sentence hold for clauses that go on with it: "In May 40 came, and nine stayed"?"""
    goes_on = _GOES_ON.search(between)
    clause = goes_on.start() if goes_on else 0
    tenses = set(_OTHER_TENSE.findall(between[clause:] + re.split("[,;:.]", behind)[0]))
    return not (
        _PARTS.search(_HAPPENED.sub("", _GOES_ON.sub("", between)))
        or tenses - set(_OTHER_TENSE.findall(between[:clause]))
    )


def _is_history(text: str, time: Spoken) -> bool:
    """As in "Founded in 1911, the mill has"."""
    return text.startswith(",", time.end) and _HISTORY.fullmatch(text, 0, time.start) is not None


def _first_of(text: str, times: list[Spoken], figure: tuple[int, int], *, is_changed: bool) -> Spoken | None:
    """The first that is not only of what the figure is set beside."""
    return next((time for time in times if not _is_of_another(text, time, figure, is_changed=is_changed)), None)


def _is_of_another(text: str, time: Spoken, figure: tuple[int, int], *, is_changed: bool) -> bool:
    """Is it of what the figure is set beside, as the year of "up to 40 from 30 in 2018" is of the 30 only?"""
    begin, end = figure
    cue = max(text.rfind(word, max(0, time.start - _LONGEST_COMPARED), time.start) for word in _COMPARING)
    if cue < 0 or not _COMPARED.match(text, cue, time.start):
        return False
    return time.end <= begin or (end <= cue and is_changed)


def _is_of_other_end(text: str, figure: tuple[int, int], time: int) -> bool:
    """Of "from 18% at the start of the decade to 23% by 2008": is the time that of the other end?"""
    return text.endswith(("from ", "From "), 0, figure[0]) and " to " in text[figure[1] : time]


def _is_aside(text: str, start: int, end: int) -> bool:
    """Is a time at the end of this stretch of something else than the figure at its start?"""
    if text.endswith("for the first time ", start, end) and text.startswith("since", end):
        return True
    if _is_parted(text, start, end) or _NEXT.search(text, start, end):
        return True
    aside = _ASIDE.search(text, start, end)
    return aside is not None and not _BACK.match(text, aside.end(), end)


def _is_anew(text: str, start: int, end: int) -> bool:
    """Is a figure at the end of this stretch of another time than that at its start?"""
    happened = _HAPPENED.search(text, start, min(end, start + _FARTHEST_EVENT))
    if happened and not (_PARTS.search(text, start, happened.start()) or _PARTS.search(text, happened.end(), end)):
        return False
    fronted = _SUBJECT.match(text, start)
    between = _open(text, fronted.end() if fronted else start, end)
    return len(between) > _LONGEST_CLAUSE or (_PARTS.search(between) or _ANEW.search(between)) is not None


def _open(text: str, start: int, end: int) -> str:
    """What stands openly between a time and a figure behind it."""
    if _DATELINE.match(text):
        return _RELATIVE.sub("", _ENCLOSED.sub("", text[start:end]))
    return _TOLD_BEHIND.sub(" ", _RELATIVE.sub("", _ENCLOSED.sub("", text[start:end])))


def _is_parted(text: str, start: int, end: int) -> bool:
    """Does another clause open between a figure and a time behind it, or too much stand there?"""
    between = _OF_FIGURE.sub("", _ENCLOSED.sub("", text[start:end]))
    return end - start > _LONGEST_CLAUSE or _PARTS.search(between) is not None
