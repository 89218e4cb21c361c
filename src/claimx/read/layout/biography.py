"""The lives of the authors, at the end of the page."""

from __future__ import annotations

import re

from claimx.read.layout.lines import MAX_HEADING_CHARACTERS, MAX_STANDFIRST_CHARACTERS, Lines, Names
from claimx.read.vocabulary import LIFE, PERSON
from claimx.records import BlockKind

# Lives stand in the last part of a page; elsewhere the same sentence introduces a person of the story.
_LIFE_SHARE = 0.6
# Notes that may follow a life: a correction address, a licence.
_MAX_LINES_AFTER_LIFE = 1

# Title, kicker, standfirst, byline, date.
_MAX_HEADER_LINES = 8
_HONORIFIC_LIFE = re.compile(
    r"^(?:Mr|Ms|Mrs|Mx|Dr|Prof|Professor)\.? [A-Z][\w'’-]+(?:,[^,.]{1,80},)? (?:is|was) (?:an?|the)\b"
)
_ABOUT = re.compile(r"^(?:About|ABOUT) (?:(?:the|THE) )?(?P<name>[A-Z].{1,60}?)\W*$")
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
        if _heads_house(lines, index):
            found |= {index: "boilerplate", index + 1: "boilerplate"}
        elif _is_name_of_life(lines, index):
            found |= waiting | {index: "byline", index + 1: "biography"}
        elif LIFE.search(line.words) and not _is_in_list(lines, index):
            found |= waiting | {index: "biography"}
        elif names.get(index) == "biography" or _PRONOUN_START.match(line.words):
            waiting[index] = "biography"
        elif not line.lacks_full_stop:
            n_others += 1
            if n_others > _MAX_LINES_AFTER_LIFE or line.length > MAX_STANDFIRST_CHARACTERS:
                break
    return found | _below_byline(lines, names)


def _below_byline(lines: Lines, names: Names) -> dict[int, BlockKind]:
    """What a page says of its author right below the name, above the text: ``Ms. Roe is the author of "Cranes."``"""
    found: dict[int, BlockKind] = {}
    for index in range(1, min(len(lines), _MAX_HEADER_LINES)):
        said = _HONORIFIC_LIFE.match(lines[index].words) or LIFE.match(lines[index].words)
        if said and index not in names and names.get(index - 1) == "byline":
            surname = lines[index - 1].words.rstrip(" .").split()[-1]
            if surname in said[0].split():
                found[index] = "biography"
    return found


def _heads_house(lines: Lines, index: int) -> bool:
    """``About Harbour Cranes``, and below it a paragraph that begins with that name."""
    about = _ABOUT.match(lines[index].words)
    if about is None or index + 1 >= len(lines) or not lines[index].is_short:
        return False
    return lines[index + 1].words.lower().removeprefix("the ").startswith(about["name"].lower())


def _is_in_list(lines: Lines, index: int) -> bool:
    """A bullet alone marks a note at the end; bullets in a row are a list."""
    return lines[index].hint == "list item" and index > 0 and lines[index - 1].hint == "list item"


def _is_name_of_life(lines: Lines, index: int) -> bool:
    if index + 1 >= len(lines) or not PERSON.match(lines[index].words):
        return False
    surname = lines[index].words.split()[-1]
    return surname in lines[index + 1].words.split(".")[0][:MAX_HEADING_CHARACTERS]
