"""The elements of a main text -> its pieces of text, each with what the page says that it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from claimx.read.draft import Hint, Piece
from claimx.read.html.bounds import broken_lines
from claimx.read.layout.lines import MAX_HEADING_CHARACTERS
from claimx.read.spacing import SENTENCE_END, collapse, paragraphs_of

if TYPE_CHECKING:
    from lxml.etree import _Element

#: What trafilatura's elements are; others take the name of what encloses them.
_HINTS: Mapping[str, Hint] = {
    "head": "heading", "list": "list item", "item": "list item", "quote": "quotation",
    "table": "boilerplate", "code": "boilerplate", "graphic": "boilerplate",
}  # fmt: skip
_BLOCK_TAGS = frozenset(
    {"p", "head", "list", "item", "quote", "table", "code", "div", "section", "article", "main", "ab", "fw"}
)
_LINE_TAGS = frozenset({"p", "head", "item"})
# Parts with furniture's names that hold more of the main text are the article under an unlucky name.
_MAX_NAMED_SHARE = 0.3
#: A name that begins small, as firms write theirs.
_SMALL_NAME = re.compile(r"[a-z]+[A-Z\d]")
_TORN = re.compile(r"[a-z,]|\.(?!\.)|['’][a-z]")
_FULL_STOP = re.compile(r"[.!?…][\"'”’)]*$")


def pieces_of(body: _Element, parts: Mapping[str, Hint]) -> Iterator[Piece]:
    """The pieces of the main text, named by the parts of the page unless these claim too much of it."""
    pieces = list(_joined(_nested_pieces(body, None)))
    n_named = sum(len(text) for text, _ in pieces if text in parts)
    trusted = parts if n_named <= _MAX_NAMED_SHARE * sum(len(text) for text, _ in pieces) else {}
    for text, hint in pieces:
        yield text, trusted.get(text, hint)


def _element_pieces(element: _Element, hint: Hint | None) -> Iterator[Piece]:
    """The pieces of one block of the main text, whatever is nested in it; ``hint`` is what encloses it."""
    inner = _HINTS.get(element.tag, hint)
    if inner == "boilerplate" or element.tag == "graphic":
        yield from ((text, inner) for text in paragraphs_of(broken_lines(element)))
    elif any(child.tag in _BLOCK_TAGS and not _is_word(child) for child in element):
        yield from _nested_pieces(element, inner)
    else:
        yield from ((text, inner) for text in paragraphs_of(broken_lines(element)))


def _is_word(element: _Element) -> bool:
    """Code within a line of text, as names of files and commands are: a word like others."""
    line = element.getparent()
    if line is None or line.tag not in _LINE_TAGS or len(element) > 1:
        return False
    is_code = element.tag == "code" or (element.tag == "quote" and [child.tag for child in element] == ["code"])
    around = [line.text, *(child.tail for child in line)]
    return is_code and "\n" not in "".join(element.itertext()).strip() and any(map(str.strip, filter(None, around)))


def _is_torn(element: _Element) -> bool:
    """Whether a paragraph ends where a link of it begins: what stands loose below it goes on in the next paragraph."""
    below = element.getnext()
    if element.tag != "p" or not (element.tail or "").strip() or below is None or below.tag != "p":
        return False
    return bool(_TORN.match((below.text or "").strip())) and not _FULL_STOP.search("".join(element.itertext()).strip())


def _nested_pieces(element: _Element, hint: Hint | None) -> Iterator[Piece]:
    """Blocks within a block, and the text that stands loose between them."""
    loose = [element.text or ""]
    for child in element:
        if child.tag in _BLOCK_TAGS and not _is_word(child) and not _is_torn(child):
            yield from ((text, hint) for text in filter(None, [collapse("".join(loose))]))
            yield from _element_pieces(child, hint)
            loose = [child.tail or ""]
        else:
            loose += [" ".join(broken_lines(child)), child.tail or ""]
    yield from ((text, hint) for text in filter(None, [collapse("".join(loose))]))


def _is_ended(text: str, below: str) -> bool:
    """Whether nothing below goes on with it: it ends a sentence, or is a heading above a name that begins small."""
    is_heading = len(text) <= MAX_HEADING_CHARACTERS and bool(_SMALL_NAME.match(below))
    return is_heading or bool(SENTENCE_END.search(text))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces that are torn in the middle of a sentence, made whole."""
    parts: list[str] = []
    before: Hint | None = None
    for text, hint in pieces:
        if parts and before == hint is None and _TORN.match(text) and not _is_ended("".join(parts), text):
            parts += ["" if text.startswith(("'", "’", ",", ".")) else " ", text]
            continue
        if parts:
            yield "".join(parts), before
        parts, before = [text], hint
    if parts:
        yield "".join(parts), before
