"""The paragraphs that a reader sees of a document, whatever wrote it -> its title, headings and names, and its text.

``word`` and ``odt`` read a zip, whose ``parts`` are XML; each goes through its text in one ``walk``. ``rtf`` goes
through words and groups. What all three meet: ``styles``, of which one is built on another, ``symbols`` of fonts
without letters, and ``runs`` of words that are set alike, which make the paragraphs. :func:`draft_of` below takes
these.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, dropwhile, groupby, takewhile
from typing import NamedTuple

from claimx.errors import RefusePage
from claimx.read.cover import (
    MAX_LINES_TO_NAMES,
    MAX_TITLE_CHARACTERS,
    declared_title,
    is_declared,
    names_in,
    persons_in,
    signed,
    with_title,
)
from claimx.read.documents.runs import Paragraph
from claimx.read.draft import Draft, Piece, compose, require_length
from claimx.read.layout import name_blocks
from claimx.read.layout.lines import MAX_HEADING_CHARACTERS
from claimx.read.rules import find_rule
from claimx.read.vocabulary import BULLET, CAPTION, MAX_CAPTION_CHARACTERS
from claimx.settings import Settings

_Numbered = tuple[int, Paragraph]

# The kind of document, its number, its date, who gives it out.
_MAX_LINES_ABOVE_TITLE = 6
#: Headings of parts that any document may begin with: the title stands above them.
_PART = re.compile(
    r"(?:(?:1|I)[.)]? )?(?:abstract|(?:executive )?summary|introduction|background|overview|contents|foreword|preface"
    r"|key (?:findings|messages|points)):?",
    re.IGNORECASE,
)


class Properties(NamedTuple):
    """What the program that wrote a document was told of it, as it stands there."""

    title: str = ""
    creator: str = ""


def draft_of(seen: Iterable[Paragraph], properties: Properties, settings: Settings) -> Draft:
    """Title, then paragraphs, joined by blank lines.

    When a file was made, or last saved, says nothing of the day on which its article was published: that is only known
    where the text shows it.

    Raises:
        RefusePage: "empty" if it shows no word; and as ``require_length`` says.
    """
    paragraphs = list(_numbered_headings(_titles_joined(seen)))
    if not paragraphs:
        raise RefusePage("empty", "expected an article; found a document without a word")
    pieces = list(_pieces(paragraphs, declared_title(properties.title)))
    text, stretches = compose(pieces)
    require_length(text, settings)
    blocks = name_blocks(text, with_title(text, stretches))
    shown = signed(text, blocks)
    authors = shown.authors or persons_in(properties.creator)
    return Draft(text=text, blocks=blocks, metadata=shown.model_copy(update={"authors": authors}))


def _titles_joined(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Lines in the style of titles, one right below the other, are one title."""
    for is_title, group in groupby(paragraphs, key=lambda paragraph: paragraph.hint == "title"):
        lines = list(group)
        whole = " ".join(line.text for line in lines)
        is_one = is_title and len(whole) <= MAX_TITLE_CHARACTERS
        yield from [lines[0]._replace(text=whole)] if is_one else lines


def _numbered_headings(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """A bold line that Word numbers is no item where it stands alone: a list has two."""
    for is_listed, group in groupby(paragraphs, key=lambda paragraph: paragraph.is_listed):
        items = list(group)
        line = items[0]._replace(is_listed=False)
        yield from [line] if is_listed and len(items) == 1 and _heads(line) else items


def _pieces(paragraphs: Sequence[Paragraph], declared: str | None) -> Iterator[Piece]:
    """The text, titled: by its style; by its size; by what is declared and shown; by its first heading; as declared."""
    title = _title_index(paragraphs, declared)
    if title is None and declared:
        yield declared, "title"
    for index, paragraph in enumerate(paragraphs):
        if index == title:
            yield paragraph.text, "title"
        elif title is not None and 0 < index - title <= MAX_LINES_TO_NAMES and names_in(paragraph.text):
            yield paragraph.text, "byline"
        elif paragraph.hint == "title":  # too long for one title, or that of a later part
            yield paragraph.text, "boilerplate"
        else:
            yield _piece(paragraph)


def _title_index(paragraphs: Sequence[Paragraph], declared: str | None) -> int | None:
    styled = (index for index, paragraph in enumerate(paragraphs) if paragraph.hint == "title")
    first = list(enumerate(paragraphs[: _MAX_LINES_ABOVE_TITLE + 1]))
    shown = (index for index, paragraph in first if is_declared(paragraph.text, declared))
    top = list(takewhile(lambda one: not _begins_text(one[1]), first))
    return next(chain(styled, _largest(top, _body_size(paragraphs)), shown, _top_headings(top)), None)


def _begins_text(paragraph: Paragraph) -> bool:
    """Prose, or what heads the first part of it."""
    is_text = len(paragraph.text) > MAX_TITLE_CHARACTERS or _PART.fullmatch(paragraph.text) is not None
    return is_text and not _is_furniture(paragraph)


def _body_size(paragraphs: Sequence[Paragraph]) -> int:
    """The size that most of the text is set in."""
    sizes: Counter[int] = Counter()
    for paragraph in paragraphs:
        sizes[paragraph.size] += len(paragraph.text)
    return sizes.most_common(1)[0][0]


def _largest(top: Sequence[_Numbered], body_size: int) -> Iterator[int]:
    """The line above the text that is set larger than the text, and than every other line there.

    Of headings their level tells more than their size: that of the first part may be larger than the title.
    """
    lines = [(index, paragraph) for index, paragraph in top if not _is_furniture(paragraph)]
    largest = max((paragraph.size for _, paragraph in lines), default=0)
    found = [(index, paragraph.hint) for index, paragraph in lines if paragraph.size == largest > body_size]
    yield from (index for index, hint in found if len(found) == 1 and hint != "heading")


def _top_headings(top: Sequence[_Numbered]) -> Iterator[int]:
    """The headings among the first lines that are no furniture: below a byline or a date they head a part."""
    below = dropwhile(lambda one: _is_furniture(one[1]), top)
    lines = list(takewhile(lambda one: not _is_furniture(one[1]), below))
    yield from (index for index, paragraph in lines if paragraph.hint == "heading")
    yield from (index for index, paragraph in lines if _heads(paragraph))


def _is_furniture(paragraph: Paragraph) -> bool:
    return paragraph.hint == "boilerplate" or find_rule(paragraph.text) is not None


def _piece(paragraph: Paragraph) -> Piece:
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
