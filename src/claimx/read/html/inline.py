"""What pages set above, beside or through their words: marks of notes, powers, withdrawn words, quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimx.read.html.markup import naming
from claimx.read.layout.lines import QUOTE_MARKS
from claimx.read.raised import NOTE, RAISED_DIGITS, settled
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Where links to notes lead, from wherever a page was first shown: ``https://post.example/cranes#footnote-1``.
_NOTE_PLACE = re.compile(
    r"\A#|#[_-]?(?:cite[_-]?)?(?:fn|ftn|(?:foot|end|side)?-?notes?|ref)(?![a-z]{4})", re.IGNORECASE
)
#: How pages call the mark of a note that leads nowhere, and the mark as a character.
_NOTE_MARK = naming(r"(?:(?:foot|end|side)-?note|fn|note)[-_]{0,2}(?:ref(?:erence)?|mark|marker|anchor|number|link)s?")
_RAISED_NOTE = re.compile(r"(?<=[.,;:!?”\"’)])[¹²³⁰⁴-⁹]{1,3}(?=\s|\Z)")
_MAY_BE_RAISED = f"//text()[translate(., '{RAISED_DIGITS}', '') != .]"
#: What is seen of a word while a mouse is above it.
_HOVER = naming(r"(?:tooltip|popover|hover-?card|rollover)(?:-\w+)?[-_]*(?:block|body|box|content|inner|text)")


def settle_marks(tree: HtmlElement) -> None:
    """Leave only what belongs to the words; and what browsers show by style, as characters."""
    for raised in list(tree.iter("sup")):
        _settle_raised(raised)
    for link in list(tree.iter("a")):
        if _NOTE_PLACE.search(link.get("href") or "") and NOTE.fullmatch(collapse(link.text_content())):
            link.drop_tree()
    for mark in list(tree.iter("span")):
        if _NOTE_MARK.search(mark.get("class") or "") and NOTE.fullmatch(collapse(mark.text_content())):
            mark.drop_tree()
    _drop_raised_notes(tree)
    for quoted in list(tree.iter("q")):
        _mark_quoted(quoted)
    hidden = (part for part in tree.iter("span") if _HOVER.search(part.get("class") or ""))
    for withdrawn in [*tree.iter("del", "s", "strike"), *tree.iterfind(".//*[@role='tooltip']"), *hidden]:
        # One that was never closed holds the rest of the article.
        if withdrawn.getparent() is not None and next(withdrawn.iter("p", "div"), None) is None:
            withdrawn.drop_tree()


def _drop_raised_notes(tree: HtmlElement) -> None:
    """Raised figures behind a stop; behind a letter, as in ``km²``, they are a power.

    Most pages have none: to look for each of the ten in all of the text takes a twentieth of the time of the path.
    """
    text = tree.text_content()
    if not any(digit in text for digit in RAISED_DIGITS):
        return
    for words in tree.xpath(_MAY_BE_RAISED):
        setattr(words.getparent(), "tail" if words.is_tail else "text", _RAISED_NOTE.sub("", words))


def _settle_raised(raised: HtmlElement) -> None:
    """What is a link is no power."""
    text = collapse(raised.text_content())
    is_link = next(raised.iter("a"), None) is not None
    shown = settled(text, "" if is_link else _before(raised))
    if not shown:
        raised.drop_tree()
    elif shown != text:
        del raised[:]
        raised.text = shown
        raised.drop_tag()


def _before(element: HtmlElement) -> str:
    """The text right before it, as far as it is marked in no other way."""
    above = element.getprevious()
    before: str | None = element.getparent().text if above is None else above.tail or above.text_content()
    return before or ""


def _mark_quoted(quoted: HtmlElement) -> None:
    text = collapse(quoted.text_content())
    if text and text[0] not in QUOTE_MARKS:
        quoted.text = f"“{(quoted.text or '').lstrip()}"
        last = next(iter(reversed(quoted)), None)
        if last is None:
            quoted.text = f"{quoted.text.rstrip()}”"
        else:
            last.tail = f"{(last.tail or '').rstrip()}”"
    quoted.drop_tag()
