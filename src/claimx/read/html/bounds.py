"""Where paragraphs end that no element of a page holds: at line breaks, at blank lines, in a text declared whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from typing import TYPE_CHECKING

from claimx.read.spacing import collapse, is_prose, paragraphs_of, unspaced

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

#: What old pages set their text in, whose line breaks trafilatura does not see; nor does it see any within a table.
_HOLDERS = frozenset({"td", "font", "span", "center"})
#: What stands on a blank line, and no parser takes away.
BLANK = "\N{NO-BREAK SPACE}"
#: What may hold no paragraphs; a division in its place may.
_LINES = ("p", "font", "span")
#: What stands between paragraphs and in none.
BLOCKS = frozenset(
    {"p", "div", "table", "ul", "ol", "dl", "blockquote", "figure", "section", "article", "aside", "header", "footer"}
    | {"nav", "form", "pre", "hr", "center", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_MIN_PROSE_RUNS = 2
#: Ends of lines and of paragraphs in a text that is declared whole; a full stop without a space behind it is one too.
_LINE_TAG = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_PARAGRAPH_END = re.compile(
    rf"(?i:</?(?:li|dt|dd|tr|td|th|main|{'|'.join(sorted(BLOCKS))})\b[^<>]*>)|(?<=[a-z]{{2}}[.!?])(?=[“\"]?[A-Z])"
)
#: "< 5" is none.
_MARKUP = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)


def broken_lines(element: _Element, line_break: str = "lb") -> list[str]:
    """The lines of one block of the main text, or of the page, whose line breaks have another name."""
    lines: list[list[str]] = [[]]
    for event in element.iter():
        if event.tag == line_break:
            lines.append([])
        elif event.text:
            lines[-1].append(event.text)
        if event is not element and event.tail:
            lines[-1].append(event.tail)
    return ["".join(line) for line in lines]


def part_at_blank_lines(tree: HtmlElement) -> None:
    """Make paragraphs of what stands between blank lines, where at least two of these are prose.

    Elsewhere a blank is put on the blank line, or trafilatura takes its two breaks for one.
    """
    for line in tree.iter("br"):
        below = line.getnext()
        if below is not None and below.tag == "br" and not collapse(line.tail or ""):
            line.tail = BLANK
    blank = (line.getparent() for line in tree.iter("br") if _is_blank(line))
    for holder in list(dict.fromkeys(blank)):
        is_old = holder.tag in _HOLDERS or next(holder.iterancestors("table"), None) is not None
        if is_old and sum(1 for text in _texts(holder) if is_prose(text)) >= _MIN_PROSE_RUNS:
            part_at_borders(holder)


def part_at_paragraphs(tree: HtmlElement) -> None:
    """Free the paragraphs that stand within the type or the paragraph of another, as where old pages close none."""
    inner = (paragraph.getparent() for paragraph in tree.iter("p"))
    for holder in list(dict.fromkeys(holder for holder in inner if holder is not None and holder.tag in _LINES)):
        part_at_borders(holder)


def _is_blank(line: HtmlElement) -> bool:
    """Whether this line break stands right beside another."""
    above, below = line.getprevious(), line.getnext()
    is_first = below is not None and below.tag == "br" and not collapse(line.tail or "")
    return is_first or (above is not None and above.tag == "br" and not collapse(above.tail or ""))


def _is_border(element: HtmlElement) -> bool:
    return element.tag in BLOCKS or (element.tag == "br" and _is_blank(element))


def _texts(holder: HtmlElement) -> list[str]:
    """What stands between blank lines and blocks."""
    texts = [holder.text or ""]
    for child in holder:
        if _is_border(child):
            texts.append("")
        else:
            texts[-1] += child.text_content()
        texts[-1] += child.tail or ""
    return list(map(collapse, texts))


def part_at_borders(holder: HtmlElement) -> None:
    """Make paragraphs of what stands between blank lines and blocks."""
    borders = set(filter(_is_border, holder))
    parts = [_paragraph(holder, holder.text)]
    for child in list(holder):
        if child not in borders:
            parts[-1].append(child)
            continue
        parts += [child] * (child.tag in BLOCKS) + [_paragraph(holder, child.tail)]
        child.tail = None
    holder.text = None
    holder[:] = [part for part in parts if part in borders or len(part) or collapse(part.text or "")]
    for outer in (holder, *holder.iterancestors(*_LINES)):
        outer.tag = "div" if outer.tag in _LINES else outer.tag


def _paragraph(holder: HtmlElement, text: str | None) -> HtmlElement:
    paragraph = holder.makeelement("p")
    paragraph.text = text
    return paragraph


def declared_paragraphs(text: str, declared: Iterable[str]) -> Sequence[str]:
    """The paragraphs of a text that is one of those that the page declares whole; or the text as it is."""
    for whole in declared:
        marked = _PARAGRAPH_END.sub("\n\n", _LINE_TAG.sub("\n", unescape(whole)))
        paragraphs = list(paragraphs_of(unescape(_MARKUP.sub("", marked)).split("\n")))
        if unspaced("".join(paragraphs)) == unspaced(_MARKUP.sub("", text)):
            return paragraphs
    return [text]
