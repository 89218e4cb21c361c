"""White space as a reader sees it, and the line breaks that end paragraphs; others only wrap a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: What says where a word may be parted, or nothing at all, and is not seen.
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
LINE_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
# A line break that ends a sentence ends a paragraph; others only wrap a line.
SENTENCE_END = re.compile(r"[.!?:…][\"'”’)]*$")
#: The same, but for what leads on, and with the marks of notes behind it.
PROSE_END = re.compile(r"[.!?…][\"'”’)]*(?:\s*\[\w{1,3}\])*$")
#: A sentence or more, collapsed; entries of menus, addresses and states of buttons are shorter, and end in no stop.
_PROSE = re.compile(r".{60,}[.!?…][\"'”’)]*")


def collapse(text: str) -> str:
    """White space as a browser shows it, without soft hyphens and blanks of no width."""
    for character in _UNSEEN if not text.isascii() else "":  # each a look; a table of all takes ten times as long
        text = text.replace(character, "")
    return " ".join(text.split())


def unspaced(text: str) -> str:
    """What is left where blanks may stand otherwise."""
    return "".join(text.split())


def is_prose(text: str) -> bool:
    """Whether a collapsed text is a sentence or more."""
    return _PROSE.fullmatch(text) is not None


def paragraphs_of(lines: Iterable[str]) -> Iterator[str]:
    """Join lines until one ends a sentence or is followed by an empty one."""
    current: list[str] = []
    for line in map(collapse, lines):
        if current and (not line or SENTENCE_END.search(current[-1])):
            yield " ".join(current)
            current = []
        current += [line] if line else []
    if current:
        yield " ".join(current)
