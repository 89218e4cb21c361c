"""A stretch as the passes of the layout judge it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimx.read.draft import Hint, Stretch
from claimx.read.rules import find_rule
from claimx.read.rules.rule import Rule
from claimx.read.vocabulary import bare
from claimx.records import BlockKind

# Headings of news sites seldom pass ten words; sentences without a full stop seldom have fewer.
MAX_HEADING_CHARACTERS = 100
MAX_HEADING_WORDS = 14
# Standfirsts and pull quotes run to two sentences; a longer stretch is the article.
MAX_STANDFIRST_CHARACTERS = 320

#: A stop, and behind it the marks of notes, or behind the last one of a magazine's article the mark of its end.
FINAL = re.compile(r"[.!?…;,][\"'”’»)\]*_]*(?:\s?\[\w{1,3}\]|[¹²³⁰⁴-⁹])*(?: ?[♦◆■▪□●∎❖])?$")
#: What kind of article it is; the words that are furniture wherever they stand are in the table of rules.
_KIND = re.compile(
    r"^(?:reviews?|features?|interviews?|profiles?|columns?|essays?|briefing|first look|hands[- ]on)$", re.IGNORECASE
)
QUOTE_MARKS = "\"'“”‘’«»"


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch, its words without markup, and the rule that fits them."""

    start: int
    end: int
    hint: Hint | None
    words: str
    rule: Rule | None
    is_aside: bool = False

    @property
    def length(self) -> int:
        """Characters of the stretch."""
        return self.end - self.start

    @property
    def is_short(self) -> bool:
        """As short as headings are."""
        return len(self.words) <= MAX_HEADING_CHARACTERS and len(self.words.split()) <= MAX_HEADING_WORDS

    @property
    def lacks_full_stop(self) -> bool:
        """Ends in a word: not in a stop, a colon, or a quotation mark."""
        return not FINAL.search(self.words) and not self.words.endswith((":", *QUOTE_MARKS))

    @property
    def is_kind(self) -> bool:
        """Names the kind of article and nothing else."""
        return bool(_KIND.match(self.words))


Lines = Sequence[Line]
#: What a pass found: index of the line, and its kind.
Names = Mapping[int, BlockKind]


def make_line(text: str, stretch: Stretch) -> Line:
    """Clean the words of a stretch and look up its rule."""
    words = bare(text[stretch.start : stretch.end])
    return Line(stretch.start, stretch.end, stretch.hint, words, find_rule(words), stretch.is_aside)
