"""What is mended in the markup of a page before its main text is looked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimx.read.html.bounds import BLANK, part_at_blank_lines, part_at_paragraphs
from claimx.read.html.inline import settle_marks
from claimx.read.html.markup import HEADINGS, n_characters
from claimx.read.html.others import drop_others
from claimx.read.html.renamed import rename
from claimx.read.html.teasers import drop_teasers
from claimx.read.layout.lines import MAX_HEADING_CHARACTERS
from claimx.read.spacing import PROSE_END, collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: What sites that anybody may edit put behind their headings.
_EDIT = re.compile(r"\[ ?edit(?: source)?(?: ?\| ?edit source)? ?\]", re.IGNORECASE)
# A sentence or two; names and figures in tables are shorter, and so are most remarks.
_MIN_PROSE_CHARACTERS = 150
#: What holds paragraphs, and text beside them that stands loose; of that, shorter is a date, a name or a remark.
_PARTS = frozenset({"div", "section", "article", "td"})
_MIN_LOOSE_CHARACTERS = 60
#: What may stand above it: what no line of text goes on behind.
_BOXES = frozenset(
    {"div", "section", "aside", "figure", "table", "ul", "ol", "form", "hr", "iframe", "script", "style"}
)
#: What no browser shows, as far as it has nothing for machines either; what a search for words opens, one may find.
_UNSEEN = (
    "//*[(@hidden and @hidden != 'until-found') or (self::template and not(@shadowrootmode))]"
    "[not(descendant-or-self::*[self::h1 or self::meta or @itemprop or contains(@type, 'ld+json')])]"
)
_MIN_PROSE_CELLS = 3
_MIN_PROSE_SHARE = 0.5
_ITALICS = ("em", "i")


def mend(tree: HtmlElement) -> None:
    """All that is mended, in place.

    What goes, goes first, for all others count and compare texts; then what belongs to words is settled, by which lines
    are known for lines. Then paragraphs end: where their elements say it, at blank lines, below a line in bold. What is
    called by a wrong name, or by none, is named last, for it is looked for among paragraphs.
    """
    _drop_unseen(tree)
    drop_others(tree)
    drop_teasers(tree)
    settle_marks(tree)
    _mend_initials(tree)
    _drop_edits(tree)
    _free_prose(tree)
    part_at_paragraphs(tree)
    part_at_blank_lines(tree)
    _part_bold_leads(tree)
    _wrap_beginnings(tree)
    rename(tree)


def _drop_unseen(tree: HtmlElement) -> None:
    """Take out what no browser shows, unless a button does, or it is most of the page."""
    parts = tree.xpath(_UNSEEN)
    if not parts:  # as on most pages, of which the text need not be counted
        return
    opened, n_in_all = set(tree.xpath("//@aria-controls")), n_characters(tree)
    for part in parts:
        is_loose = part.getparent() is not None and part.get("id") not in opened
        if is_loose and 2 * n_characters(part) <= n_in_all:
            part.drop_tree()


def _mend_initials(tree: HtmlElement) -> None:
    """Put initials that stand before their paragraphs, in larger type, back to the rest of their words."""
    for element in tree.iter("span", "div", "b", "strong"):
        initial, paragraph = collapse(element.text or ""), element.getnext()
        is_alone = not len(element) and not collapse(element.tail or "")
        if not is_alone or len(initial) != 1 or not initial.isupper() or paragraph is None or paragraph.tag != "p":
            continue
        first = next((inner for inner in paragraph.iter("*") if collapse(inner.text or "")), None)
        if first is not None and collapse(first.text or "")[0].islower():
            first.text = initial + (first.text or "").lstrip()
            element.text = None


def _part_bold_leads(tree: HtmlElement) -> None:
    """Give a bold line above the text of its paragraph or item a place of its own, as headings are set by hand.

    So are those in italics, unless the sentence goes on below. At the beginning that is a paragraph, for in tables no
    line breaks are seen; further down, a blank line behind it.
    """
    for bold in list(tree.iter("b", "strong", "u", *_ITALICS)):
        line, outer = collapse(bold.text_content()), bold.getparent()
        is_alone = outer is not None and outer.tag == "span" and len(outer) == 1
        is_wrapped = is_alone and collapse(outer.text_content()) == line
        lead = outer if is_wrapped else bold
        if _is_line(line) and _is_lead(lead) and not (bold.tag in _ITALICS and _goes_on_below(lead)):
            _part_behind(lead)


def _goes_on_below(lead: HtmlElement) -> bool:
    """Whether the text behind the line break begins in the middle of a sentence."""
    first = collapse(lead.getnext().tail or "").lstrip("\"'“‘(")[:1]
    return first.islower() or not first.isalnum()


def _part_behind(lead: HtmlElement) -> None:
    holder = lead.getparent()
    if holder.tag == "p" and lead.getprevious() is None:
        above = lead.makeelement("p")
        holder.addprevious(above)
        above.append(lead)
    else:
        blank = lead.makeelement("br")
        blank.tail = BLANK
        lead.addnext(blank)


def _is_line(text: str) -> bool:
    """One that ends a sentence, or leads on to the next by a comma or a colon, is none."""
    return 0 < len(text) <= MAX_HEADING_CHARACTERS and (text[-1].isalnum() or text[-1] in "”’\"')")


def _is_lead(element: HtmlElement) -> bool:
    """Whether it stands alone between the beginning of a paragraph, or a line break, and a line of text."""
    holder, above, end = element.getparent(), element.getprevious(), element.getnext()
    if (
        holder is None
        or holder.tag not in ("p", "li")
        or end is None
        or end.tag != "br"
        or not collapse(end.tail or "")
    ):
        return False
    before = holder.text if above is None else above.tail
    return (above is None or above.tag == "br") and not collapse(f"{before or ''}{element.tail or ''}")


def _drop_edits(tree: HtmlElement) -> None:
    """Take the links by which a section may be edited out of its heading."""
    for heading in tree.iter(*HEADINGS):
        for element in heading.iterchildren("span", "a", "small"):
            if _EDIT.fullmatch(collapse(element.text_content())):
                element.drop_tree()
                break


def _free_prose(tree: HtmlElement) -> None:
    """Make paragraphs of the cells of a table that tells a story in them; its numbers and names stay behind."""
    for table in list(tree.iter("table")):
        if next(table.iterdescendants("table", "p", "div"), None) is not None:
            continue
        cells = {cell: collapse(cell.text_content()) for cell in table.iter("td", "th")}
        prose = [cell for cell, text in cells.items() if len(text) >= _MIN_PROSE_CHARACTERS and PROSE_END.search(text)]
        n_prose = sum(len(cells[cell]) for cell in prose)
        if len(prose) < _MIN_PROSE_CELLS or n_prose < _MIN_PROSE_SHARE * sum(map(len, cells.values())):
            continue
        for cell in prose:
            cell.tag = "p"
            cell.tail = None
            table.addprevious(cell)
        table.drop_tree()


def _wrap_beginnings(tree: HtmlElement) -> None:
    """Make a paragraph of the text that stands loose above the first one of its part, or between a box and one."""
    for paragraph in list(tree.iter("p")):
        part, above = paragraph.getparent(), paragraph.getprevious()
        if part is None or part.tag not in _PARTS or (above is not None and above.tag not in _BOXES):
            continue
        loose = (part.text if above is None else above.tail) or ""
        if PROSE_END.search(loose.rstrip()) and len(collapse(loose)) >= _MIN_LOOSE_CHARACTERS:
            beginning = part.makeelement("p")
            beginning.text = loose
            if above is None:
                part.text = None
                part.insert(0, beginning)
            else:
                above.tail = None
                above.addnext(beginning)
