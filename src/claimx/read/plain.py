"""Plain text, as typed or as pasted from a web page: the text stays as it is, only its paragraphs are found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimx.read.boilerplate import find_rule
from claimx.read.dates import to_date
from claimx.read.draft import Draft, Hint, Metadata, Stretch, stretches_of
from claimx.read.layout import name_blocks
from claimx.read.metadata import AUTHOR_LEAD
from claimx.read.signatures import signer, signers
from claimx.read.vocabulary import NAME, bare
from claimx.records import BODY_KINDS, Block, BlockKind, Page

LINE_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
BULLET = re.compile(r"\s*(?:[•‣◦▪●·*]|[-–](?=\s)|\(?\d{1,2}[.)](?=\s))\s+")
_LIFE_NAME = re.compile(rf"({NAME}) (?:is|was|writes|covers|reports|teaches)\b")
# Longer lines were not broken by hand or by a mail program; a paragraph then is a line.
_MAX_WRAP_WIDTH = 100
# A line that could have held the next word, with this much to spare, ended on purpose.
_WRAP_SLACK = 12
MAX_TITLE_CHARACTERS = 250
# How far down the title may be: below a kicker, a date, a menu.
_MAX_LINES_ABOVE_TITLE = 6

_RawSpan = tuple[int, int]


def read_plain(text: str, page: Page) -> Draft:
    """The caller's own text, with its blocks named; the title is the first line that may be one."""
    del page  # plain text is all there is: the page can add nothing to it
    stretches = with_title(text, list(stretches_of(text, list(split_paragraphs(text)))))
    blocks = name_blocks(text, stretches)
    return Draft(text=text, blocks=blocks, metadata=metadata_of(text, blocks))


def metadata_of(text: str, blocks: Sequence[Block]) -> Metadata:
    """Title, authors and date as the blocks above the article show them; authors also from below it."""
    first_body = next((index for index, block in enumerate(blocks) if block.kind in BODY_KINDS), len(blocks))
    header = [(block.kind, bare(text[block.start : block.end])) for block in blocks[:first_body]]
    footer = [(block.kind, bare(text[block.start : block.end])) for block in blocks[first_body:]]
    dates = (to_date(words) for kind, words in header if kind in ("byline", "boilerplate"))
    return Metadata(
        title=next((words for kind, words in header if kind == "title"), None),
        authors=next(filter(None, (_authors(kind, words) for kind, words in header + footer)), ()),
        published=next(filter(None, dates), None),
    )


def _authors(kind: BlockKind, words: str) -> tuple[str, ...]:
    """The names in ``By Ann Roe and Bo Lee | 3 May``, in a line that is only a name, or at the start of a life."""
    if kind == "biography":
        life = _LIFE_NAME.match(words)
        return (life[1],) if life else ()
    if kind != "byline":
        return ()
    return signers(words) if AUTHOR_LEAD.match(words) else signer(words)


def split_paragraphs(text: str) -> Iterator[tuple[int, int, Hint | None]]:
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


def with_title(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Mark the first line that is no furniture as the title, if it is short enough and not the only one."""
    for index, stretch in enumerate(stretches[:_MAX_LINES_ABOVE_TITLE]):
        words = bare(text[stretch.start : stretch.end])
        if find_rule(words) is None and stretch.hint != "boilerplate":
            if _may_be_title(words, stretch) and index + 1 < len(stretches):
                stretches[index] = stretch.model_copy(update={"hint": "title"})
            return stretches
    return stretches


def mark_title(text: str, stretches: list[Stretch], declared: str | None) -> list[Stretch]:
    """The text may repeat the declared title as its first line; without a declared title nothing is guessed."""
    if stretches and declared:
        first = stretches[0]
        if bare(text[first.start : first.end]).lower() == bare(declared).lower():
            stretches[0] = first.model_copy(update={"hint": "title"})
    return stretches


def _may_be_title(words: str, stretch: Stretch) -> bool:
    return (
        stretch.hint is None and len(words) <= MAX_TITLE_CHARACTERS and not re.search(r"[.,;:]$|[.!?] .*[.!?]$", words)
    )
