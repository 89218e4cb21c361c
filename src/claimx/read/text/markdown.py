"""Markdown: the source stays as it is; blocks leave out the markers at their start."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from claimx.read.cover import metadata_of
from claimx.read.draft import Draft, Hint, Metadata, RawStretch, Stretch, stretches_of
from claimx.read.layout import name_blocks
from claimx.read.metadata import metadata_from
from claimx.records import Page

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\s*---[ \t]*(\r\n|[\r\n])(.*?)(?:\r\n|[\r\n])(?:---|\.\.\.)[ \t]*(?=\r|\n|$)", re.DOTALL)
# Real front matter has some hundred; a parser in Python reads 100,000 a second, and falls over deep nesting.
_MAX_MATTER_CHARACTERS = 10_000
_PAIR = re.compile(r"^([\w-]+):[ \t]+(\S.*)$", re.MULTILINE)
# The breaks that CommonMark counts, so that its line numbers are ours.
_LINE_BREAK = re.compile(r"\r\n|[\r\n]")
_MARKERS = re.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]))*[ \t]*")
# It begins where white space does: to try it from every space of a long run would take quadratic time.
_CLOSING_HASHES = re.compile(r"(?<![ \t])[ \t]+#+[ \t]*$")
_IMAGE_ONLY = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)\s*)+")
_LINK_ONLY = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)\s*$")
_ITALIC_ONLY = re.compile(r"([*_])(?!\1)[^*_].*\1$", re.DOTALL)

_NEVER_BODY = frozenset({"fence", "code_block", "table_open", "html_block"})


def read_markdown(text: str, page: Page) -> Draft:
    """The source with its blocks named; front matter speaks for title, authors, date, outlet and address."""
    del page  # front matter says what the page would
    matter = _FRONT_MATTER.match(text)
    body_start = matter.end() if matter else 0
    spans: list[RawStretch] = [(matter.start(), matter.end(), "boilerplate")] if matter else []
    spans += _body_spans(text, body_start)
    stretches = _with_names(text, stretches_of(text, spans))
    blocks = name_blocks(text, stretches)
    declared = metadata_from(_fields(matter[2])) if matter else Metadata()
    return Draft(text=text, blocks=blocks, metadata=declared.or_else(metadata_of(text, blocks)))


def _fields(matter: str) -> Mapping[str, object]:
    """YAML whose values stay as they are written; where it is none (``title: Water: a history``), line by line."""
    import yaml

    with suppress(yaml.YAMLError, RecursionError):
        if len(matter) <= _MAX_MATTER_CHARACTERS:
            fields = yaml.load(matter, yaml.BaseLoader)  # noqa: S506 - which makes lists, mappings and text only
            return {str(key): value for key, value in fields.items()} if isinstance(fields, dict) else {}
    return {key: value.strip("[]\"' ") for key, value in _PAIR.findall(_LINE_BREAK.sub("\n", matter))}


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Indented paragraphs of pasted articles are text; code in articles is fenced.
    return MarkdownIt("commonmark").enable("table").disable("code")


def _body_spans(text: str, offset: int) -> Iterator[RawStretch]:
    body = text[offset:]
    starts = [0, *(found.end() for found in _LINE_BREAK.finditer(body)), len(body)]
    for first, last, hint in _line_ranges(_parser().parse(body)):
        start, end = offset + starts[first], offset + starts[min(last, len(starts) - 1)]
        if hint != "boilerplate":
            start = _after_markers(text, start, end)
        if hint in ("title", "heading"):
            end = _before_closing(text, start, end)
        yield start, end, hint


def _line_ranges(tokens: Sequence[Token]) -> Iterator[tuple[int, int, Hint | None]]:
    """First line, line after the last, and hint of every leaf block, in order."""
    path: list[str] = []
    n_titles = 0
    for token in tokens:
        if token.map and token.type in _NEVER_BODY:
            yield token.map[0], token.map[1], "boilerplate"
        elif token.map and token.type == "heading_open":
            n_titles += token.tag == "h1"
            yield token.map[0], token.map[1], "title" if token.tag == "h1" and n_titles == 1 else "heading"
        elif token.map and token.type == "paragraph_open":
            yield token.map[0], token.map[1], _hint(path)
        path = _follow(path, token)


def _follow(path: list[str], token: Token) -> list[str]:
    """The containers that are open after this token."""
    return [*path, token.type] if token.nesting == 1 else path[:-1] if token.nesting == -1 else path


def _hint(path: Sequence[str]) -> Hint | None:
    if "table_open" in path:
        return "boilerplate"
    if "blockquote_open" in path:
        return "quotation"
    return "list item" if "list_item_open" in path else None


def _after_markers(text: str, start: int, end: int) -> int:
    found = _MARKERS.match(text, start, end)
    return found.end() if found else start


def _before_closing(text: str, start: int, end: int) -> int:
    """Without the ``##`` that may close a heading, or the line that underlines it."""
    first_line = _LINE_BREAK.split(text[start:end])[0]
    closing = _CLOSING_HASHES.search(first_line)
    return start + (closing.start() if closing else len(first_line))


def _with_names(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Italic lines are the standfirst below the title and the caption below an image; a lone link leads elsewhere."""
    named: list[Stretch] = []
    for stretch in stretches:
        content = text[stretch.start : stretch.end]
        above = named[-1].hint if named else None
        if _IMAGE_ONLY.match(content) and stretch.hint is None:
            stretch = stretch.model_copy(update={"hint": "caption"})
        elif _ITALIC_ONLY.match(content) and stretch.hint is None and above in ("title", "caption"):
            stretch = stretch.model_copy(update={"hint": "boilerplate" if above == "title" else "caption"})
        elif _LINK_ONLY.match(content):
            stretch = stretch.model_copy(update={"hint": "boilerplate"})
        named.append(stretch)
    return named
