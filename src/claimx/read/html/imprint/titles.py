"""What an HTML page is titled and where it was published, which its title element has side by side."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from claimx.read.draft import Metadata
from claimx.read.html.imprint.declared import BORDER, Declared, title_element, title_head, title_tail
from claimx.read.html.imprint.masthead import ADDRESS, is_borne, is_of_host, known_part, masthead, without_motto
from claimx.read.html.imprint.own import TITLE_TAGS
from claimx.read.html.markup import headings, home_name, letters, main_heading
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BORDERS = re.compile(BORDER)
_DOMAIN = re.compile(r"\.[a-z]{2,7}$")
#: What systems call a page that has no title.
_VOID = re.compile(r"|(?:home|start)(?: ?page)?|index|untitled|article", re.IGNORECASE)
# Systems cut titles at 110 characters; a shorter one is whole, and the heading has a subtitle.
_MIN_CUT_CHARACTERS = 60
# A heading that shares so many of its words with the declared title is a later one of the same article: 7 of 7 pages.
_MIN_SHARED_WORDS = 0.5
# A shorter heading names a section.
_MIN_HEADLINE_WORDS = 4


class Named(NamedTuple):
    """How a page is called, and its site."""

    title: str | None
    outlet: str | None


def named(tree: HtmlElement, declared: Declared, infer: Callable[[], Metadata], address: str | None) -> Named:
    """The page's title and its site's name: as declared, as the title element has them, as shown, as inferred."""
    whole = title_element(tree)
    title = _title_of(tree, declared.title or _marked(tree) or infer().title, declared.outlet)
    if title and not declared.title and letters(title) not in letters(whole):
        title = _heading_in(tree, whole) or title
    if title and (apart := _apart(tree, title, whole, address, is_declared=bool(declared.title))):
        return apart
    added = known_part(title_tail(whole, title, declared.authors), address, -1)
    outlet = _outlet(declared.outlet, added, address) or _beside(whole, title, address)
    if not outlet:
        outlet = masthead(tree, address, title=title, inferred=infer().outlet, houses=declared.houses)
    outlet = without_motto(outlet or "", address) or None
    return Named(_without_outlet(title, outlet), outlet)


def _beside(whole: str, title: str | None, address: str | None) -> str | None:
    """What the title element has before the title, or within, or instead, and the address bears out."""
    parts = title_head(whole, title)
    if title == whole:
        parts = _BORDERS.split(whole)[1:]
    elif title and letters(title) not in letters(whole):
        parts = _BORDERS.split(whole)
    return next((part for part in parts if is_of_host(part, address)), None)


def _heading_in(tree: HtmlElement, whole: str) -> str | None:
    """The heading that the title element has, or a part of it is."""
    parts = {letters(part) for part in (whole, *_BORDERS.split(whole))}
    found = (collapse(heading.text_content()) for heading in tree.iter(*TITLE_TAGS))
    return next((text for text in found if len(text.split()) >= _MIN_HEADLINE_WORDS and letters(text) in parts), None)


def _marked(tree: HtmlElement) -> str | None:
    """What a page without first-level headings calls its headline, as microformats do."""
    found = [] if headings(tree) else tree.find_class("entry-title")
    return collapse(found[0].text_content()) if len(found) == 1 else None


def _title_of(tree: HtmlElement, known: str | None, outlet: str | None) -> str | None:
    """The page's own heading, if the known title is that heading with a name beside it, or cut, or an earlier one.

    So too if the known title is another than that of the title element, and the heading is not, or tells nothing.
    """
    title, whole, heading = collapse(known or ""), title_element(tree), main_heading(tree)
    beside = [one for one in headings(tree) if _is_beside(one, title) and not _is_name(one, outlet or "")]
    if beside or not heading:
        return max(beside, key=len, default=title) or None
    is_cut = len(title) >= _MIN_CUT_CHARACTERS and heading.startswith(title)
    is_other = whole.startswith(heading) and letters(title) not in letters(whole)
    is_all = heading.startswith(title) and letters(heading) == letters(whole)
    is_void = bool(_VOID.fullmatch(_BORDERS.split(title)[0]))
    return heading if is_void or is_cut or is_other or is_all or _is_later(heading, title) else title


def _is_beside(heading: str, title: str) -> bool:
    """Whether the title is that heading and, beyond a border, the name of a site, a section or a series.

    A name may stand before the title, and be a heading too; then the longer one is the title.
    """
    place = title.find(heading) if heading else -1
    if place < 0 or len(heading) == len(title):
        return False
    before, behind = title[:place], title[place + len(heading) :]
    is_before = not before or (len(heading) > len(before) and bool(re.search(rf"\S{BORDER}$", before)))
    return is_before and (not behind or bool(re.match(rf"{BORDER}\S", behind)))


def _is_later(heading: str, title: str) -> bool:
    """Whether the heading says what the title says, in other words; one that holds it has a kicker or a subtitle."""
    of_heading, of_title = (re.findall(r"\w+", text.lower()) for text in (heading, title))
    n_shared = sum(word in of_title for word in of_heading)
    core = max(map(letters, _BORDERS.split(title)), key=len)
    is_part = core in letters(heading) or letters(heading) in letters(title)
    return not is_part and len(of_heading) >= _MIN_HEADLINE_WORDS and n_shared > _MIN_SHARED_WORDS * len(of_heading)


def _apart(tree: HtmlElement, title: str, whole: str, address: str | None, *, is_declared: bool) -> Named | None:
    """Of a page whose supposed title is the name of its site, both, as the title element has them."""
    parts = _BORDERS.split(whole)
    if len(parts) < 2:
        return None
    if title == home_name(tree) or ADDRESS.fullmatch(title):
        return Named(parts[-1] if parts[0] == title else parts[0], title if title in parts else parts[-1])
    if not is_declared and len(parts) == 2 and title in parts and is_of_host(title, address):
        other = parts[1 - parts.index(title)]
        return Named(other, title) if len(other.split()) >= _MIN_HEADLINE_WORDS else None
    if not is_declared and title == parts[0] and not _heads(tree, title) and _heads(tree, parts[-1]):
        return Named(parts[-1], title)
    return None


def _heads(tree: HtmlElement, part: str) -> bool:
    return any(letters(part) in letters(heading.text_content()) for heading in tree.iter(*TITLE_TAGS))


def _outlet(declared: str | None, added: str | None, address: str | None) -> str | None:
    """The declared name, unless the title element has the whole of it, or one that the address bears out instead."""
    if not declared or not added:
        return added or declared
    is_short = declared.islower() and letters(added).startswith(letters(declared))
    is_address = bool(ADDRESS.fullmatch(declared.lower())) and is_of_host(added, f"https://{declared}")
    is_other = not set(added.lower().split()) & set(declared.lower().split())
    is_known = is_borne(added, address) and not is_borne(declared, address)
    return added if is_short or is_address or (is_other and is_known) else declared


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The title without the name of the site before or behind it."""
    if not title or not outlet:
        return title
    for border in _BORDERS.finditer(title):
        before, behind = title[: border.start()], title[border.end() :]
        if before and behind and (_is_name(before, outlet) or _is_name(behind, outlet)):
            return behind if _is_name(before, outlet) else before
    return title


def _is_name(part: str, outlet: str) -> bool:
    return letters(_DOMAIN.sub("", part)) == letters(_DOMAIN.sub("", outlet))
