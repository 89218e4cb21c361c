"""What parts of a page are called wrongly, or not at all, though they are known by what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from claimx.read.html.markup import naming
from claimx.read.layout.lines import MAX_STANDFIRST_CHARACTERS
from claimx.read.spacing import PROSE_END, collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Names of furniture by which some pages call parts of the article.
_UNLUCKY = naming("teaser|overlay")
# A notice over a film, and a teaser, have one.
_MIN_RENAMED_PARAGRAPHS = 2
# How many elements on either side are looked at, and paragraphs in each.
_N_BESIDE = 4
# Dates, names and remarks are shorter.
_MIN_PROSE_CHARACTERS = 60
#: Below tables: ``Note: Averages of weekly counts.``, ``Source: Harbour office.``
_NOTE = re.compile(r"(?:notes?|n\.?b|(?:data )?sources?) ?[:.] |\*", re.IGNORECASE)
_NOTES = frozenset({"p", "div", "small"})
#: What holds a table alone: to scroll it, to centre it.
_N_AROUND_TABLE = 3


def rename(tree: HtmlElement) -> None:
    """Take their names from parts of the article, and name captions and notes, in place."""
    _rename_parts(tree)
    _name_captions(tree)
    _name_notes(tree)


def _rename_parts(tree: HtmlElement) -> None:
    """Take names of furniture from what stands among the paragraphs of the article and leads nowhere.

    So are its first paragraphs called where the rest is for subscribers, and a section that is laid over a picture.
    """
    for part in tree.iter("div", "section"):
        is_called = _UNLUCKY.search(part.get("class") or "")
        if not is_called or next(part.iter("a"), None) is not None or _n_prose(part) < _MIN_RENAMED_PARAGRAPHS:
            continue
        beside = [*islice(part.itersiblings(preceding=True), _N_BESIDE), *islice(part.itersiblings(), _N_BESIDE)]
        if any(map(_n_prose, beside)):
            for inner in part.iter("*"):
                if name := inner.get("class"):
                    inner.set("class", _UNLUCKY.sub(" ", name))


def _n_prose(part: HtmlElement) -> int:
    """Of its first paragraphs those that are sentences."""
    texts = (collapse(paragraph.text_content()) for paragraph in islice(part.iter("p"), _N_BESIDE))
    return sum(1 for text in texts if len(text) >= _MIN_PROSE_CHARACTERS and PROSE_END.search(text))


def _name_notes(tree: HtmlElement) -> None:
    """Call a caption what stands below a table of figures and says what it is of, and where they are from."""
    text_of = cache(lambda element: collapse(element.text_content()))  # thousands of tables may stand in one element
    for table in tree.iter("table"):
        for line in takewhile(_is_note, _alone(table, text_of).itersiblings()):
            line.set("data-component", "caption")


def _alone(table: HtmlElement, text_of: Callable[[HtmlElement], str]) -> HtmlElement:
    """The table, or what holds it and nothing else."""
    around = islice(table.iterancestors(), _N_AROUND_TABLE)
    *_, outermost = table, *takewhile(lambda outer: text_of(outer) == text_of(table), around)
    return outermost


def _is_note(line: HtmlElement) -> bool:
    is_line = line.tag in _NOTES and line.find(".//p") is None
    return is_line and bool(_NOTE.match(collapse(line.text_content())))


def _name_captions(tree: HtmlElement) -> None:
    """Call a caption what stands in a paragraph with a picture, all of it in italics or small type."""
    for paragraph in tree.xpath("//p[.//img]"):
        soft = next(paragraph.iter("em", "i", "small"), None)
        if soft is None:
            continue
        text = collapse(paragraph.text_content())
        if 0 < len(text) <= MAX_STANDFIRST_CHARACTERS and collapse(soft.text_content()) == text:
            paragraph.set("data-component", "caption")  # by its class trafilatura would drop it
