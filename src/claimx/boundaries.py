"""Where sentences begin, corrected: what no word or mark by itself can tell a segmenter.

Two tables, of boundaries that are none and of boundaries that are missing, and one rule for closing marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

# The rules look this far back from a boundary; the longest thing that they name is under 20 characters.
LOOK_BACK = 40


class Rule(NamedTuple):
    """A boundary that is none: ``before`` is searched in what precedes it, ``after`` matched at it."""

    before: re.Pattern[str]
    after: re.Pattern[str]


_ANY = re.compile("")
_LOWER_CASE = re.compile(r"[a-z]")
_CAPITAL = re.compile(r"[^\W\d_a-z]")
#: Words that begin a sentence, and hardly ever go on with a name.
_OPENER = (
    r"(?:The|An?|He|She|It|They|We|You|This|That|These|There|But|And|His|Her|Its|Their|In|At|By|On|After"
    r"|Before|When|While|If|As|For|From|Some|Most|Many)\b"
)
#: Boundaries to take away.
JOINS = (
    # Titles and offices, which a name follows: "Capt. Nestor Liwag". "Sr.", "Jr." and "Inc." may end a sentence.
    Rule(
        re.compile(
            r"\b(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Hon|Fr|Rep|Reps|Sen|Sens|Gov|Pres|Gen|Lt|Col|Maj|Capt|Cdr|Cmdr"
            r"|Sgt|Cpl|Supt|Insp|Amb|Atty|Adm|Brig|Engr|Cllr|St|Mt)\.\Z"
        ),
        _CAPITAL,
    ),
    # Words that a figure follows: "No. 6", "pop. 11,900".
    Rule(
        re.compile(r"\b(?:No|Nos|Art|Sec|Fig|Vol|Ch|Eq|pp|pop|ca|est|approx|ext|para)\.\Z", re.IGNORECASE),
        re.compile(r"\d"),
    ),
    Rule(re.compile(r"[^.!?:;…\"”]\Z"), re.compile(r"(?:No|Nos)\. ?\d")),
    # Words that belong to the name before: "Kestrel Inc.", "Foods Pvt. Ltd."
    Rule(_ANY, re.compile(r"(?:Inc|Ltd|Corp|Co|Jr|LLC|PLC)\b")),
    # Initials in a row, or after a title: "P. V. Raghunandan", "Dr. Ben C. Uy".
    Rule(re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof)(?:\. \w+)?)\.? [A-Z]\.\Z"), _CAPITAL),
    Rule(re.compile(r"\b(?:Prof|[A-Z])\.? [A-Z]\.\Z"), re.compile(r"[A-Z]\. ")),
    # A name that an article or "of" leads to goes on: "a 20-mile Bus Rapid Transit line". Of 56 such boundaries in
    # 1,070 articles and UD EWT, 53 were none; the three stood in lists of an e-mail or a review.
    Rule(
        re.compile(
            r"\b(?:the|an?|of|this|its|his|her|their|our|your|every|other)(?: [\w'’-]+){0,3} [A-Z][\w'’-]*[a-z]\Z"
        ),
        re.compile(rf"(?!{_OPENER})[A-Z][a-z]"),
    ),
    # A colon or a comma behind a few words: "They had one problem: Nobody came". After "Dear Ms Imrie," one begins.
    Rule(re.compile(r"\w \w+ [^\W\d]+[,:]\Z"), _ANY),
    # A sentence goes on in lower case after an abbreviation, an ellipsis or a quotation: "“Two!” she said".
    Rule(re.compile(r"(?:\b[a-z]\.[a-z]\.|\.\.|…|[.!?…,][\"'”’]|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|etc)\.)\Z"), _LOWER_CASE),
)
_NEW_SENTENCE = rf"[\"”’]?\s+(?={_OPENER})"
#: Boundaries to lay where the match ends.
SPLITS = (
    # A blank line, and an item of a list on a line of its own.
    re.compile(r"\n[ \t\r\f\v]*\n\s*"),
    re.compile(r"\n[ \t]*(?=[-•*‣·▪–] |\d{1,2}[.)] )"),
    # A note mark behind the full stop: "in 2024.[2] Bed nets".
    re.compile(r"[.!?](?:\[\d{1,3}\])+\s+(?=[\"“‘]?[A-Z])"),
    # A full stop that may be part of a word or a figure ends the sentence where no name, but "The" or "He", follows.
    re.compile(rf"\.(?<=\b(?:[ap]\.m|Inc|Ltd|etc|U\.[SKN]|E\.U)\.){_NEW_SENTENCE}"),
    re.compile(rf"\.(?:(?<=\bCorp\.)|(?<=\b(?:Co|Jr|Sr)\.)){_NEW_SENTENCE}"),
    re.compile(rf"\d(?<=[a-z] \d)[\d,]*\.{_NEW_SENTENCE}"),
    re.compile(r"\.(?<=\b[ap]\.m\.)\s+(?=[\"“‘])"),
)

# Marks that belong to the sentence before: they touch it, and what follows does not touch them.
_CLOSING = re.compile(r"(?<=\S)(?:[”’»)\]}]|[\"'](?=\s|\Z))+\s*")


def corrected(text: str, starts: Iterable[int]) -> list[int]:
    """Where sentences start once the rules have spoken, in order."""
    moved = {_past_closing_marks(text, start) for start in starts}
    laid = {match.end() for split in SPLITS for match in split.finditer(text)}
    return sorted({start for start in moved if not _is_joined(text, start)} | laid | {0})


def _past_closing_marks(text: str, start: int) -> int:
    match = _CLOSING.match(text, start)
    return match.end() if match else start


def _is_joined(text: str, start: int) -> bool:
    before = text[max(0, start - LOOK_BACK) : start].rstrip()
    return any(rule.after.match(text, start) and rule.before.search(before) for rule in JOINS)
