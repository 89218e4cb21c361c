"""The HTML of a message without what only lays it out, tables within tables and what is not shown; and what it answers.

Programs for mail know little of style sheets, so that newsletters stand in tables; pages have tables of figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from claimx.errors import RefusePage
from claimx.read.html.bounds import BLOCKS, part_at_borders
from claimx.read.html.limits import require_few
from claimx.read.html.markup import parsed
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: What programs show beside the subject, and a second copy for small screens.
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
#: What is answered, and the line that says who wrote it: Thunderbird and Apple Mail, Gmail, Yahoo, Proton Mail.
_CITED = "//blockquote[translate(@type, 'CITE', 'cite') = 'cite']"
_ANSWERED = (
    _CITED,
    "//*[contains(@class, 'moz-cite-prefix')]",
    "//blockquote[contains(@class, 'gmail_quote')]",
    "//*[contains(@class, 'gmail_attr')]",
    "//*[contains(@class, 'yahoo_quoted')]",
    "//*[contains(@class, 'protonmail_quote')]",
)
#: With what begins all that is answered: in Outlook on the web; on desktops, by a line that is a division's only part.
_BORDERS = (
    "//*[@id = 'appendonsend' or @id = 'divRplyFwdMsg']",
    *(
        f"//div[count(*) = 1 and div[contains(@style, 'border-top:solid {colour} 1.0pt')]"
        " and not(text()[normalize-space()])]"
        for colour in ("#B5C4DF", "#E1E1E1")
    ),
)
#: What no cell of a table of figures holds.
_DRESS = (*BLOCKS, "img")
# Two sentences; names and remarks in tables are shorter.
_MIN_PROSE_CHARACTERS = 150


def unfolded(source: str) -> str:
    """What is shown, in divisions where cells laid it out, its loose text in paragraphs, all of it one article.

    Raises:
        RefusePage: "too large" as ``require_few`` says; "no article" if it is no HTML.
    """
    return _changed(source, _drop_hidden, _unfold_tables, _name_article, _part_loose_text)


def without_answered(source: str) -> str:
    """An answer without what it answers, where the program that wrote it marked that.

    Raises:
        RefusePage: likewise.
    """
    return _changed(source, _drop_answered)


def without_quotes(source: str) -> str:
    """What was sent on, where a program sets it as a quotation; nobody cites it.

    Raises:
        RefusePage: likewise.
    """
    return _changed(source, _drop_quotes)


def _changed(source: str, *changes: Callable[[HtmlElement], None]) -> str:
    from lxml.html import tostring

    require_few(source)
    try:
        tree = parsed(source)
        for change in changes:
            change(tree)
        return str(tostring(tree, encoding="unicode"))
    except Exception as error:  # the message may be anything, and one page must not stop a run
        raise RefusePage("no article", f"expected an article in HTML; found none: {error!r}") from error


def _drop_answered(tree: HtmlElement) -> None:
    for path in _ANSWERED:
        for element in tree.xpath(path):
            element.clear(keep_tail=True)
    for path in _BORDERS:
        for border in tree.xpath(path):
            _drop_from(border)


def _drop_quotes(tree: HtmlElement) -> None:
    for element in tree.xpath(_CITED):
        element.tag = "div"


def _drop_from(border: HtmlElement) -> None:
    """With all that follows beside it; what went with an earlier border costs no further look."""
    parent = border.getparent()
    if parent is not None:
        for element in (border, *border.itersiblings()):
            parent.remove(element)


def _drop_hidden(tree: HtmlElement) -> None:
    for element in list(tree.iterdescendants("div", "span", "p", "table", "tr", "td")):
        if _HIDDEN.search(element.get("style") or ""):
            element.drop_tree()


def _name_article(tree: HtmlElement) -> None:
    """There is no site around a message: all of it is the article, and what it is besides is known by its words."""
    body = tree.find("body")
    if body is not None:
        article = body.makeelement("article")
        article.text, body.text = body.text, None
        article.extend(list(body))
        body.append(article)


def _unfold_tables(tree: HtmlElement) -> None:
    for table in list(tree.iter("table")):
        _unfold(table)


def _unfold(table: HtmlElement) -> None:
    sections = list(table.iterchildren("tbody", "thead", "tfoot"))
    rows = [row for section in (table, *sections) for row in section.iterchildren("tr")]
    cells = [list(row.iterchildren("td", "th")) for row in rows]
    if not _is_layout(cells):
        return
    for element in (table, *sections, *rows, *(cell for row in cells for cell in row)):
        element.tag = "div"


def _part_loose_text(tree: HtmlElement) -> None:
    """Else it is lost beside paragraphs, which other divisions have; a link around a block stays as it is."""
    for holder in list(tree.iter("article", "div", "center")):
        inline = (child for child in holder if child.tag not in BLOCKS)
        if all(next(child.iterdescendants(*BLOCKS), None) is None for child in inline):
            part_at_borders(holder)


def _is_layout(rows: Sequence[Sequence[HtmlElement]]) -> bool:
    """Whether it has one column, or holds prose, pictures or blocks of any kind."""
    return all(len(row) <= 1 for row in rows) or any(
        next(cell.iterdescendants(*_DRESS), None) is not None
        or len(collapse(cell.text_content())) >= _MIN_PROSE_CHARACTERS
        for row in rows
        for cell in row
    )
