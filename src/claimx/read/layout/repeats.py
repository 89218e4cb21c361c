"""What a page says twice: pull quotes, teasers, standfirsts and copies of what stands in its running text.

Of 101 lines that this found in 2,095 real articles, 97 were pull quotes, posts that the text quotes, standfirsts and
summaries. Four were said again on purpose: two lines of a song, a finding of a judge, an exercise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from claimx.read.layout.lines import MAX_HEADING_CHARACTERS, MAX_STANDFIRST_CHARACTERS, QUOTE_MARKS, Line, Lines, Names
from claimx.records import BODY_KINDS

# A standfirst is among the first lines.
_MAX_REPEATED_LEADS = 2
# What is set apart, as standfirsts and quotations are, and what is not; a shorter stretch recurs by accident.
_MIN_LEAD_CHARACTERS = 30
_MIN_REPEAT_CHARACTERS = 40
# As often as this a refrain stands.
_N_REFRAIN = 3
# A copy of the article holds nothing else, and most of it; the copy on a real page held all of the rest.
_MIN_COPY_SHARE = 0.8
_MIN_COPIED_SHARE = 0.5
_MIN_COPIED_LINES = 3
# Each line that may repeat is looked for in the whole: 16,000 in 600,000 characters took 2 s. What is longer than this
# is too long for an article.
_MAX_COMPARED_CHARACTERS = 2_000_000

_WORD = re.compile(r"\w+")
_SENTENCE_BORDER = re.compile(r"(?<=[.!?…])[\"'”’)\s]*\s")
#: Who said it, behind a pull quote or a post: ``— Ann Roe, harbour master``.
_SIGNATURE = re.compile(r"(?<=[.!?…\"'”’])\s*[—–]\s?(?=[A-Z])(?:[^.!?]|\b[A-Z]\.){1,150}$")


class _Said(NamedTuple):
    """A line of the body, its words without stops and capitals, of which pull quotes have others than the text."""

    place: int
    line: Line
    words: str
    may_go: bool
    is_lead: bool

    @property
    def is_quotation(self) -> bool:
        """Set apart by the page itself."""
        return self.line.hint == "quotation"

    @property
    def is_apart(self) -> bool:
        """As standfirsts and pull quotes are, and paragraphs that begin or end with what somebody says."""
        return self.is_lead or self.is_quotation or self.line.words != self.line.words.strip(QUOTE_MARKS + " ")


class _Text:
    """The words of the body, the longest line first: what is longer than a line is the beginning of it."""

    def __init__(self, lines: Iterable[str]) -> None:
        longest_first = sorted(lines, key=len, reverse=True)
        padded = [f" {line} \n" for line in longest_first]
        self._text = "".join(padded)
        self._lengths = [-len(line) for line in longest_first]
        self._ends = list(accumulate(map(len, padded), initial=0))

    def says(self, words: str, longer_than: int) -> bool:
        """Whether a line of more than ``longer_than`` characters holds ``words``."""
        return self._text.find(f" {words} ", 0, self._ends[bisect_left(self._lengths, -longer_than)]) >= 0


def as_repeats(lines: Lines, names: Names) -> Names:
    """Copies of the whole, and what a longer line says as well, or an equal one; each is read where it is text."""
    body = _body(lines, names)
    if sum(len(said.words) for said in body) > _MAX_COMPARED_CHARACTERS:
        return {}
    copies = set(_copies(body))
    rest = [said for said in body if said.place not in copies]
    return dict.fromkeys([*copies, *_within(rest), *_equals(rest)], "boilerplate")


def _body(lines: Lines, names: Names) -> list[_Said]:
    """What may be said twice, and what only holds it: turns of speakers and items that are no sentences."""
    body: list[_Said] = []
    n_leads = 0
    for index, line in enumerate(lines):
        if line.hint == "heading" or names.get(index, "paragraph") not in BODY_KINDS:
            continue
        is_turn = index > 0 and lines[index - 1].hint == "byline"
        is_item = line.hint == "list item" and line.lacks_full_stop
        may_go = index not in names and not is_turn and not is_item
        n_leads += may_go
        body.append(_Said(index, line, _plain(line.words), may_go, is_lead=may_go and n_leads <= _MAX_REPEATED_LEADS))
    return body


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _within(body: Sequence[_Said]) -> Iterator[int]:
    """What a longer line says as well; what stands twice by itself, and is not set apart, is a refrain."""
    text = _Text(said.words for said in body if not said.is_quotation)
    n_equal = Counter(said.words for said in body)
    for said in body:
        if said.may_go and (said.is_apart or n_equal[said.words] == 1) and _is_within(said, text):
            yield said.place


def _is_within(said: _Said, text: _Text) -> bool:
    """All that is said, but for who said it, in one run or sentence by sentence.

    What is not set apart stands in a paragraph as well; another short line that holds it is the next line of a poem.
    """
    if said.line.length > MAX_STANDFIRST_CHARACTERS:
        return False
    unsigned = _SIGNATURE.sub("", said.line.words)
    words = _plain(unsigned) if unsigned != said.line.words else said.words
    shortest, longer_than = (
        (_MIN_LEAD_CHARACTERS, 0) if said.is_apart else (_MIN_REPEAT_CHARACTERS, MAX_HEADING_CHARACTERS)
    )
    if len(words) < shortest:
        return False
    longer_than = max(longer_than, len(words))
    if text.says(words, longer_than):
        return True
    sentences = map(_plain, _SENTENCE_BORDER.split(unsigned))
    return all(len(each) >= _MIN_LEAD_CHARACTERS and text.says(each, longer_than) for each in sentences)


def _equals(body: Iterable[_Said]) -> Iterator[int]:
    """What is set apart and a whole paragraph, and long paragraphs that stand twice, but for the first in the text."""
    groups: defaultdict[str, list[_Said]] = defaultdict(list)
    for said in body:
        groups[said.words].append(said)
    for words, group in groups.items():
        kept = min(group, key=lambda said: (said.is_quotation, said.is_lead))
        if len(group) < _N_REFRAIN and not kept.is_quotation:
            for said in group:
                shortest = _MIN_REPEAT_CHARACTERS if said.is_apart else MAX_HEADING_CHARACTERS
                if said is not kept and said.may_go and len(words) >= shortest:
                    yield said.place


def _copies(body: Sequence[_Said]) -> Iterator[int]:
    """Lines that hold most of the others, and little else: the article once more, for machines or for print."""
    n_characters = sum(len(said.words) for said in body)
    for said in body:
        n_own = len(said.words)
        if said.may_go and n_own >= _MIN_COPIED_SHARE * (n_characters - n_own):
            copy = f" {said.words} "
            held = [len(other.words) for other in body if other is not said and _is_copied(other.words, copy)]
            n_least = max(_MIN_COPY_SHARE * n_own, _MIN_COPIED_SHARE * (n_characters - n_own))
            if len(held) >= _MIN_COPIED_LINES and sum(held) >= n_least:
                yield said.place


def _is_copied(words: str, copy: str) -> bool:
    return len(words) >= _MIN_REPEAT_CHARACTERS and f" {words} " in copy
