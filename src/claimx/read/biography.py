"""The lives of the authors, at the end of the page."""

from __future__ import annotations

import re

from claimx.read.lines import MAX_HEADING_CHARACTERS, MAX_STANDFIRST_CHARACTERS, Lines, Names
from claimx.read.vocabulary import LIFE, PERSON
from claimx.records import BlockKind

# Lives stand in the last part of a page; elsewhere the same sentence introduces a person of the story.
_LIFE_SHARE = 0.6
# Notes that may follow a life: a correction address, a licence.
_MAX_LINES_AFTER_LIFE = 1

_PRONOUN_START = re.compile(
    r"^(?:He|She|They|His|Her|Their|Previously|Prior to|Before joining|Born|Follow|Contact|E-?mail)\b"
)


def as_biography(lines: Lines, names: Names) -> Names:
    """The lives of the authors at the end: a line with a name and the paragraph about that name, or a life as such."""
    found: dict[int, BlockKind] = {}
    waiting: dict[int, BlockKind] = {}
    n_others = 0
    for index in range(len(lines) - 1, int(_LIFE_SHARE * len(lines)) - 1, -1):
        line = lines[index]
        if names.get(index) not in (None, "biography"):
            continue
        if _is_name_of_life(lines, index):
            found |= waiting | {index: "byline", index + 1: "biography"}
        elif LIFE.search(line.words) and not _is_in_list(lines, index):
            found |= waiting | {index: "biography"}
        elif names.get(index) == "biography" or _PRONOUN_START.match(line.words):
            waiting[index] = "biography"
        elif not line.lacks_full_stop:
            n_others += 1
            if n_others > _MAX_LINES_AFTER_LIFE or line.length > MAX_STANDFIRST_CHARACTERS:
                break
    return found


def _is_in_list(lines: Lines, index: int) -> bool:
    """A bullet alone marks a note at the end; bullets in a row are a list."""
    return lines[index].hint == "list item" and index > 0 and lines[index - 1].hint == "list item"


def _is_name_of_life(lines: Lines, index: int) -> bool:
    if index + 1 >= len(lines) or not PERSON.match(lines[index].words):
        return False
    surname = lines[index].words.split()[-1]
    return surname in lines[index + 1].words.split(".")[0][:MAX_HEADING_CHARACTERS]
