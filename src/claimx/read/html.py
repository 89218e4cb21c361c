"""HTML: trafilatura finds the main text and the metadata; the text is composed anew from its blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from datetime import timedelta
from functools import cache, partial
from typing import TYPE_CHECKING

from claimx.errors import RefusePage
from claimx.read.asides import asides_of
from claimx.read.bounds import broken_lines, declared_paragraphs, is_ended, paragraphs_of
from claimx.read.container import mark_container
from claimx.read.dates import to_date
from claimx.read.declared import declared_texts
from claimx.read.draft import NOTHING_KNOWN, Draft, Hint, Metadata, compose
from claimx.read.imprint import imprint_of
from claimx.read.layout import name_blocks
from claimx.read.limits import require_few
from claimx.read.lines import MAX_HEADING_CHARACTERS
from claimx.read.markup import (
    article_parts,
    collapse,
    common_ancestor,
    main_heading,
    named_parts,
)
from claimx.read.mend import mend
from claimx.read.metadata import split_authors
from claimx.read.scripted import MIN_SHOWN_CHARACTERS, write_out
from claimx.records import Page

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_Piece = tuple[str, Hint | None]

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
# Where a page parts its article, trafilatura may take one part: of one page 35 %, of three others 96 % and more.
_MIN_SHARE_OF_PARTS = 0.8
# Shorter pieces recur in tables and dialogues.
_MIN_REPEAT_CHARACTERS = 30
_TORN = re.compile(r"[a-z,]|\.(?!\.)|['’][a-z]")
_FULL_STOP = re.compile(r"[.!?…][\"'”’)]*$")
# A date, the kind and number of a report; a first-level heading further down is that of a part.
_MAX_ABOVE_HEADING = 5
_HTML_START = re.compile(r"<html\b", re.IGNORECASE)
# An article is not published after it was fetched; a day of grace for time zones.
_DATE_GRACE = timedelta(days=1)


def read_html(source: str, page: Page, known: Metadata = NOTHING_KNOWN) -> Draft:
    """Title, then blocks, joined by blank lines, white space collapsed; text is the main text only.

    What is ``known`` already, as from a message's headers, outranks what the page says of itself.

    Raises:
        RefusePage: "no article" if trafilatura finds no main text, or fails in any way; "too large" if the page has
            more elements than can be read in seconds.
    """
    require_few(source)
    try:
        body, tree = _extract(source.replace("\x00", ""), page)
        pieces = list(_pieces(body, named_parts(tree)))
        if len(pieces) == 1:  # as trafilatura gives what it found in no element
            pieces = [(text, None) for text in declared_paragraphs(pieces[0][0], declared_texts(tree))]
        metadata = known.or_else(imprint_of(tree, page.url, partial(_inferred, tree, page)))
        texts = [text for text, _ in pieces]
        asides = asides_of(tree, metadata.url or page.url, texts) | _down_to(main_heading(tree), texts)
    except (RefusePage, ImportError):  # a missing library is no fault of the page
        raise
    except Exception as error:  # the page may be anything, and one page must not stop a run
        raise RefusePage("no article", f"expected an HTML article; extraction failed: {error!r}") from error
    return _compose(pieces, metadata, asides)


def _extract(source: str, page: Page) -> tuple[_Element, HtmlElement]:
    """The main text, and the page as it was parsed."""
    parsed = _parser()
    tree = parsed(source)
    if tree is None and (start := _HTML_START.search(source)):  # it stands within a message, or the filing of an office
        tree = parsed(source[start.start() :])
    if tree is None:
        raise RefusePage("no article", "expected an HTML article; found no HTML")
    mend(tree)
    body = _main_text(tree, page)
    parts = article_parts(tree)
    if len(parts) > 1 and _n_characters(body) < _MIN_SHARE_OF_PARTS * sum(map(_n_characters, parts)):
        common_ancestor(parts).set("itemprop", "articleBody")
        body = max(body, _main_text(tree, page), key=_n_characters)
    elif body is not None and mark_container(tree, body):
        body = max(body, _main_text(tree, page), key=_n_characters)
    if _n_characters(body) < MIN_SHOWN_CHARACTERS and write_out(tree):
        body = _main_text(tree, page)
    if body is None or not len(body):
        raise RefusePage("no article", "expected an HTML article; found no main text")
    return body, tree


@cache
def _parser() -> Callable[[str], HtmlElement | None]:
    """Trafilatura's own, for which all elements are alike.

    Which of them are forms or their fields, nobody asks; to ask Python at every one took 2 ms of 35 on real pages.
    """
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlElement
    from trafilatura.utils import HTML_PARSER, load_html

    HTML_PARSER.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    return load_html


def _main_text(tree: HtmlElement, page: Page) -> _Element | None:
    from trafilatura import bare_extraction

    document = bare_extraction(tree, url=page.url, include_comments=False, include_tables=False)
    return None if document is None or isinstance(document, dict) else document.body


def _n_characters(element: _Element | None) -> int:
    return 0 if element is None else len(collapse("".join(element.itertext())))


def _pieces(body: _Element, parts: Mapping[str, Hint]) -> Iterator[_Piece]:
    """The pieces of the main text, named by the parts of the page unless these claim too much of it."""
    pieces = list(_joined(_nested_pieces(body, None)))
    n_named = sum(len(text) for text, _ in pieces if text in parts)
    trusted = parts if n_named <= _MAX_NAMED_SHARE * sum(len(text) for text, _ in pieces) else {}
    for text, hint in pieces:
        yield text, trusted.get(text, hint)


def _element_pieces(element: _Element, hint: Hint | None) -> Iterator[_Piece]:
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


def _nested_pieces(element: _Element, hint: Hint | None) -> Iterator[_Piece]:
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


def _joined(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Pieces that are torn in the middle of a sentence, made whole."""
    parts: list[str] = []
    before: Hint | None = None
    for text, hint in pieces:
        if parts and before == hint is None and _TORN.match(text) and not is_ended("".join(parts), text):
            parts += ["" if text.startswith(("'", "’", ",", ".")) else " ", text]
            continue
        if parts:
            yield "".join(parts), before
        parts, before = [text], hint
    if parts:
        yield "".join(parts), before


def _inferred(tree: HtmlElement, page: Page) -> Metadata:
    from trafilatura.metadata import extract_metadata

    latest = (page.fetched + _DATE_GRACE).date().isoformat()
    dates = {"original_date": True, "extensive_search": False, "max_date": latest}
    found = extract_metadata(tree, page.url, dates, extensive=False)
    return Metadata(
        title=found.title,
        url=found.url,
        outlet=found.sitename,
        authors=tuple(dict.fromkeys(split_authors(found.author or ""))),
        published=to_date(found.date),
    )


def _once(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Pieces where they first stand: pages repeat theirs for small screens and print, long ones or several in a row.

    A short line that comes back between other lines is a refrain.
    """
    whole = list(pieces)
    texts = [None, *(text for text, _ in whole), None]
    seen: set[str] = set()
    pairs: set[tuple[str | None, str | None]] = set()
    for before, (text, hint), after in zip(texts, whole, texts[2:], strict=False):
        in_row = before == text or (before, text) in pairs or (text, after) in pairs
        is_copy = (
            text in seen and len(text) >= _MIN_REPEAT_CHARACTERS and (in_row or len(text) > MAX_HEADING_CHARACTERS)
        )
        if not is_copy:
            yield text, hint
        seen.add(text)
        pairs.add((before, text))


def _down_to(heading: str | None, texts: Sequence[str]) -> Set[str]:
    """The heading of the page and what stands above it, for nothing above the title is a section."""
    place = texts.index(heading) if heading in texts else _MAX_ABOVE_HEADING + 1
    return frozenset(texts[: place + 1]) if place <= _MAX_ABOVE_HEADING else frozenset({heading or ""})


def _compose(pieces: Iterable[_Piece], metadata: Metadata, asides: Container[str]) -> Draft:
    title = metadata.title
    whole: list[_Piece] = [(title, "title")] if title else []
    whole += [(text, hint) for text, hint in _once(pieces) if text != title]
    text, stretches = compose(whole, asides)
    return Draft(text=text, blocks=name_blocks(text, stretches), metadata=metadata)
