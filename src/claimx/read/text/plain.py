"""Plain text, as typed or as pasted from a web page: the text stays as it is, only its paragraphs are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimx.read.cover import metadata_of, with_title
from claimx.read.draft import Draft, Hint, RawStretch, stretches_of
from claimx.read.layout import name_blocks
from claimx.read.spacing import LINE_BREAK
from claimx.read.vocabulary import BULLET
from claimx.records import Page

# Longer lines were not broken by hand or by a mail program; a paragraph then is a line.
_MAX_WRAP_WIDTH = 100
# A line that could have held the next word, with this much to spare, ended on purpose.
_WRAP_SLACK = 12

_RawSpan = tuple[int, int]


def read_plain(text: str, page: Page) -> Draft:
    """The caller's own text, with its blocks named; the title is the first line that may be one."""
    del page  # plain text is all there is: the page can add nothing to it
    stretches = with_title(text, stretches_of(text, split_paragraphs(text)))
    blocks = name_blocks(text, stretches)
    return Draft(text=text, blocks=blocks, metadata=metadata_of(text, blocks))


def split_paragraphs(text: str) -> Iterator[RawStretch]:
    """Paragraphs between blank lines; of a page without them, its lines; of hard-wrapped pages, the joined lines."""
    lines = list(_lines(text))
    width = _wrap_width(lines)
    start, hint = 0, None
    previous: _RawSpan | None = None
    for line in lines:
        if previous is None or not _continues(text, previous, line, width=width):
            if previous is not None:
                yield start, previous[1], hint
            start, hint = _begin(text, line)
        previous = line
    if previous is not None:
        yield start, previous[1], hint


def _lines(text: str) -> Iterator[_RawSpan]:
    start = 0
    for found in LINE_BREAK.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _wrap_width(lines: Sequence[_RawSpan]) -> int:
    """The width to which the page was wrapped, or 0 if it was not."""
    lengths = [end - start for start, end in lines if end > start]
    width = max(lengths, default=0)
    return width if width <= _MAX_WRAP_WIDTH else 0


def _begin(text: str, line: _RawSpan) -> tuple[int, Hint | None]:
    bullet = BULLET.match(text, *line)
    if bullet and bullet.end() < line[1]:
        return bullet.end(), "list item"
    return line[0], None


def _continues(text: str, previous: _RawSpan, line: _RawSpan, *, width: int) -> bool:
    """Whether ``line`` goes on where ``previous`` was broken for lack of room."""
    content = text[line[0] : line[1]].strip()
    if not content or not text[previous[0] : previous[1]].strip() or BULLET.match(text, *line):
        return False
    first_word = len(content.split(maxsplit=1)[0])
    return previous[1] - previous[0] + 1 + first_word + _WRAP_SLACK > width > 0
