"""Word documents: the paragraphs that a reader sees, named by their styles; the text is composed anew from these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, dropwhile, takewhile
from typing import TYPE_CHECKING

from claimx.errors import RefusePage
from claimx.read.boilerplate import find_rule
from claimx.read.cover import declared_title, is_declared, names_in, persons_in, signed
from claimx.read.draft import Draft, Hint, compose
from claimx.read.layout import name_blocks
from claimx.read.limits import require_length
from claimx.read.lines import MAX_HEADING_CHARACTERS
from claimx.read.package import open_package
from claimx.read.paragraphs import CAPTION, MAX_CAPTION_CHARACTERS
from claimx.read.plain import BULLET, MAX_TITLE_CHARACTERS, with_title
from claimx.read.wordstyles import styles_of
from claimx.read.wordtext import Paragraph, paragraphs_in
from claimx.records import Page
from claimx.settings import Settings

if TYPE_CHECKING:
    from lxml.etree import _Element

_Piece = tuple[str, Hint | None]

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
# Names stand below the title, or below its second line.
_MAX_LINES_TO_NAMES = 2
# The kind of document, its number, its date, who gives it out.
_MAX_LINES_ABOVE_TITLE = 6


def read_word(page: Page, settings: Settings) -> Draft:
    """Title, then paragraphs, joined by blank lines.

    When a file was made, or last saved, says nothing of the day on which its article was published: that is only known
    where the text shows it.

    Raises:
        RefusePage: "empty" if it shows no word; and as ``open_package`` and ``require_length`` say.
    """
    package = open_package(page.content)
    paragraphs = list(paragraphs_in(package.document, styles_of(package.styles)))
    if not paragraphs:
        raise RefusePage("empty", "expected an article; found a Word document without a word")
    pieces = list(_pieces(paragraphs, declared_title(_said(package.properties, _TITLE))))
    text, stretches = compose(pieces)
    require_length(text, settings)
    if not any(hint == "title" for _, hint in pieces):
        stretches = with_title(text, stretches)
    blocks = name_blocks(text, stretches)
    shown = signed(text, blocks)
    authors = shown.authors or persons_in(_said(package.properties, _CREATOR))
    return Draft(text=text, blocks=blocks, metadata=shown.model_copy(update={"authors": authors}))


def _said(properties: _Element | None, name: str) -> str:
    return "" if properties is None else properties.findtext(name) or ""


def _pieces(paragraphs: Sequence[Paragraph], declared: str | None) -> Iterator[_Piece]:
    """The text, titled: by its style; by what the document declares; by its first heading."""
    title = _title_index(paragraphs, declared)
    if title is None and declared:
        yield declared, "title"
    for index, paragraph in enumerate(paragraphs):
        if index == title:
            yield paragraph.text, "title"
        elif title is not None and 0 < index - title <= _MAX_LINES_TO_NAMES and names_in(paragraph.text):
            yield paragraph.text, "byline"
        elif paragraph.hint == "title":  # its second line
            yield paragraph.text, "boilerplate"
        else:
            yield _piece(paragraph)


def _title_index(paragraphs: Sequence[Paragraph], declared: str | None) -> int | None:
    styled = (index for index, paragraph in enumerate(paragraphs) if paragraph.hint == "title")
    first = paragraphs[: _MAX_LINES_ABOVE_TITLE + 1]
    shown = (index for index, paragraph in enumerate(first) if is_declared(paragraph.text, declared))
    return next(chain(styled, shown, () if declared else _top_headings(first)), None)


def _top_headings(first: Sequence[Paragraph]) -> Iterator[int]:
    """The headings among the lines at the top that are no furniture: below a byline or a date they head a part."""
    below = dropwhile(lambda one: _is_furniture(one[1]), enumerate(first))
    top = list(takewhile(lambda one: not _is_furniture(one[1]) and len(one[1].text) <= MAX_TITLE_CHARACTERS, below))
    yield from (index for index, paragraph in top if paragraph.hint == "heading")
    yield from (index for index, paragraph in top if _heads(paragraph))


def _is_furniture(paragraph: Paragraph) -> bool:
    return paragraph.hint == "boilerplate" or find_rule(paragraph.text) is not None


def _piece(paragraph: Paragraph) -> _Piece:
    text, hint = paragraph.text, paragraph.hint
    if hint == "boilerplate":
        return text, None if _is_named_by_words(text) else hint
    if hint in ("caption", "byline", "quotation"):
        return text, hint
    if CAPTION.match(text) and len(text) <= MAX_CAPTION_CHARACTERS:
        return text, "caption"
    if _heads(paragraph):
        return text, "heading"
    bullet = BULLET.match(text)
    if bullet and bullet.end() < len(text):
        return text[bullet.end() :], "list item"
    return text, "list item" if paragraph.is_listed else None


def _is_named_by_words(text: str) -> bool:
    """Bylines and dates in tables and subtitles are bylines and dates."""
    rule = find_rule(text)
    return rule is not None and rule.scope in ("line", "header")


def _heads(paragraph: Paragraph) -> bool:
    """A heading by its style that is as short as headings are; or a short line that is bold, and no sentence."""
    text = paragraph.text
    if paragraph.hint == "heading":
        return len(text) <= (MAX_HEADING_CHARACTERS if text.endswith(".") else 2 * MAX_HEADING_CHARACTERS)
    is_line = len(text) <= MAX_HEADING_CHARACTERS and not text.endswith((".", ",", ";"))
    return paragraph.is_bold and is_line and not paragraph.is_listed
