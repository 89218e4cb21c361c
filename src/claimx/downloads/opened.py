"""A file -> the lines that it shows, where a press database may have written any of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from claimx.downloads.entry import Line
from claimx.errors import RefusePage
from claimx.read.decode import decode
from claimx.read.documents.parts import is_packed
from claimx.read.documents.rtf import is_rtf, paragraphs_of
from claimx.read.documents.runs import Paragraph
from claimx.read.documents.word.package import open_package
from claimx.read.documents.word.paragraphs import paragraphs_in
from claimx.read.documents.word.styles import styles_of, usual_size
from claimx.read.html.bounds import BLOCKS
from claimx.read.html.limits import has_few_attributes
from claimx.read.html.markup import parsed
from claimx.read.mail.envelope import looks_like_mail
from claimx.read.mail.message import attachments_of
from claimx.read.spacing import collapse
from claimx.records import Page

if TYPE_CHECKING:
    from lxml.etree import _Element

#: What each database writes somewhere in HTML, in text and in Word documents; what holds none of it is looked at no
#: further. To look for these takes .2 ms a page; a pattern took 4.
_MARKS = ("End of Document", "Factiva", "ProQuest document ID")
_MARKS_IN_BYTES = tuple(mark.encode() for mark in _MARKS)
#: In which these are other bytes.
_UTF16_STARTS = (b"\xff\xfe", b"\xfe\xff")
#: A page of 100 articles has some 10,000; so many take 100 MB.
_MAX_TAGS = 300_000
_BRINGS = re.compile(rb"^content-disposition:\s*attachment", re.IGNORECASE | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HTML_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|div|table|p)\b", re.IGNORECASE)
_LINE_TAGS = BLOCKS | {"br", "li", "tr", "td", "th", "dt", "dd"}
_CELL_TAGS = frozenset({"td", "th"})
_UNSEEN_TAGS = frozenset({"script", "style", "head", "noscript", "template"})
_HEADING_TAGS = frozenset({"b", "strong", "h1", "h2", "h3"})
_HEADING_CLASS = re.compile(r"headline", re.IGNORECASE)


def files_in(page: Page) -> list[Page]:
    """What may be a download: the page, or what a message brings, for databases send what was asked for by e-mail."""
    if not (looks_like_mail(page.content) and _BRINGS.search(page.content)):
        return [page]
    with suppress(RefusePage):  # as below
        brought = attachments_of(page.content)
        return [page.model_copy(update={"content": one.content, "media_type": one.media_type}) for one in brought]
    return []


def lines_of(page: Page) -> list[Line]:
    """Its lines in order, those of tables too; none where no database can have written it, or it can not be read."""
    with suppress(RefusePage):  # whoever reads it says why
        if page.url is None:
            return list(_reader_of(page.content)(page))
    return []


def _reader_of(content: bytes) -> Callable[[Page], Iterator[Line]]:
    if is_packed(content):
        return _lines_of_word
    if is_rtf(content):
        return _lines_of_rtf
    is_marked = content.startswith(_UTF16_STARTS) or any(mark in content for mark in _MARKS_IN_BYTES)
    return _lines_of_text if is_marked else _no_lines


def _no_lines(page: Page) -> Iterator[Line]:
    del page
    return iter(())


def _lines_of_word(page: Page) -> Iterator[Line]:
    package = open_package(page.content)
    words = "".join(package.document.itertext())
    if not any(mark in words for mark in _MARKS):
        return
    yield from map(_line_of, paragraphs_in(package.document, styles_of(package.styles), usual_size(package.styles)))


def _lines_of_rtf(page: Page) -> Iterator[Line]:
    yield from map(_line_of, paragraphs_of(page.content))


def _line_of(paragraph: Paragraph) -> Line:
    stands_out = paragraph.is_bold or paragraph.hint in ("title", "heading")
    return Line(paragraph.text, stands_out, is_in_table=paragraph.hint == "boilerplate")


def _lines_of_text(page: Page) -> Iterator[Line]:
    text = decode(page.content, page.media_type)
    source = _COMMENT.sub("", text)
    if _HTML_START.match(source):
        yield from _lines_of_html(source)
    else:
        yield from map(Line, filter(None, map(collapse, text.splitlines())))


def _lines_of_html(source: str) -> Iterator[Line]:
    from lxml.etree import LxmlError

    if source.count("<") <= _MAX_TAGS and has_few_attributes(source):
        with suppress(LxmlError):
            yield from _lines_below(parsed(source))


def _lines_below(tree: _Element) -> Iterator[Line]:
    """What stands between the borders of blocks, each as one line."""
    from lxml.etree import iterwalk

    words: list[tuple[str, bool]] = []
    n_headings = n_cells = 0
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if element.tag in _LINE_TAGS:
            yield from _line_in(words, is_in_table=n_cells > 0)
            words = []
        step = 1 if event == "start" else -1
        n_cells += step * (element.tag in _CELL_TAGS)
        n_headings += step * _is_heading(element)
        if event == "end":
            words.append((element.tail or "", n_headings > 0))
        elif element.tag in _UNSEEN_TAGS:
            walk.skip_subtree()
        else:
            words.append((element.text or "", n_headings > 0))
    yield from _line_in(words, is_in_table=False)


def _line_in(words: list[tuple[str, bool]], *, is_in_table: bool) -> Iterator[Line]:
    if text := collapse("".join(one for one, _ in words)):
        stands_out = all(is_heading for one, is_heading in words if one.strip())
        yield Line(text, stands_out, is_in_table)


def _is_heading(element: _Element) -> bool:
    return element.tag in _HEADING_TAGS or bool(_HEADING_CLASS.search(element.get("class") or ""))
