"""What stands between the lines of an article and heads none of them: links, captions, titles of films and galleries.

In the main text they look like headings, and all that follows would be told to stand under them. Their texts are
remembered, as those of the named parts are, so that a line that is one of them is not taken for a heading.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claimx.read.html.bounds import broken_lines
from claimx.read.html.markup import HEADINGS, PICTURES, naming
from claimx.read.spacing import collapse, unspaced

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINES = frozenset({"p", "div", *HEADINGS})
_BORDERS = frozenset({"li", "td", "th", "section", "article", "blockquote", "figure", "body"})
_BOLD = frozenset({"b", "strong", *HEADINGS})
_SOFT = frozenset({"em", "i", "small"})
_PLAYERS = frozenset({"iframe", "video", "amp-iframe", "amp-video"})
_UNSEEN = frozenset({"script", "style", "template", "noscript"})
#: Names of what shows pictures or films one after another.
_SHOWS = naming("(?:gallery|slide-?show|carousel|lightbox|video|(?:video-?)?player)s?")
_CENTRED = re.compile(r"text-align:\s*center", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LABEL = re.compile(r"\[[^\[\]]{1,20}\]")
#: ``AT SEA: Gulls win``, of which the title is the link.
_TOPIC = re.compile(r"[^:.!?“”\"]{2,30}: ")
# As far as the name of a gallery stands from its title on real pages.
_MAX_STEPS_TO_SHOW = 4
# Longer texts are no lines: headings have at most 100 characters, the titles of films and teasers some more.
_MAX_CHARACTERS = 200
# So have they few elements; a part with more is not walked through for each of its links.
_MAX_ELEMENTS = 60
# Below a picture: empty lines, and those of a caption.
_MAX_LINES_BELOW = 4


def asides_of(tree: HtmlElement, address: str | None, lines: Iterable[str]) -> frozenset[str]:
    """Those of ``lines``, collapsed, that are such; ``address`` is the page's own, by which its site is known."""
    known = frozenset(lines)
    links = {*_links(tree, _site(address), known), *_link_rows(tree, known), *_labelled_links(tree, known)}
    return frozenset({*links, *_captions(tree), *_shows(tree), *_subtitles(tree)})


def _links(tree: HtmlElement, site: str, lines: Container[str]) -> Iterator[str]:
    """Lines that are nothing but a link to another page, and headings that are one within the site.

    A heading, or a bold line, that leads to another site names what it leads to: a shop, a book, a programme.
    """
    for link in tree.iter("a"):
        href, text = link.get("href") or "", collapse(link.text_content())
        if not href or "#" in href or text not in lines:
            continue
        line = next((one for one in link.iterancestors() if one.tag in _LINES or one.tag in _BORDERS), tree)
        headings = [one for one in (line, *link.iter(*HEADINGS)) if one.tag in HEADINGS and _text(one) == text]
        is_line = line.tag in ("p", "div") and _text(line) == text
        if (headings or is_line) and (_site(href) in ("", site) or not (headings or _is_all(line, text, _BOLD))):
            yield text


def _link_rows(tree: HtmlElement, lines: Container[str]) -> Iterator[str]:
    """Lines that are nothing but several links: the parts of a series, a file in two formats, other articles.

    What kind of article it is may stand behind each: ``Gulls win [VIDEO]``.
    """
    for line in tree.iter("p"):
        links = [link for link in islice(line.iter("a"), _MAX_ELEMENTS) if link.get("href")]
        if len(links) > 1 and (text := collapse(" ".join(broken_lines(line, "br")))) in lines:
            n_linked = sum(_n_words(link.text_content()) for link in links)
            if n_linked and n_linked == _n_words(text):
                yield text


def _labelled_links(tree: HtmlElement, lines: Container[str]) -> Iterator[str]:
    """Lines that are a link to another page, and the topic of that."""
    for line in tree.iter("p"):
        links = list(islice(line.iter("a"), 2))
        if len(links) != 1 or "#" in links[0].get("href", "#") or collapse(links[0].tail or ""):
            continue
        text, title = _text(line) or "", collapse(links[0].text_content())
        if text in lines and text.endswith(title) and _TOPIC.fullmatch(text, 0, len(text) - len(title)):
            yield text


def _n_words(text: str) -> int:
    return len(_WORD.findall(_LABEL.sub(" ", text)))


def _subtitles(tree: HtmlElement) -> Iterator[str]:
    """Headings that stand in one box with the title of the page and nothing else."""
    for title in tree.iter("h1"):
        box = title.getparent()
        below = (
            [] if box is None or box.tag == "body" else list(islice(title.itersiblings(*HEADINGS), _MAX_LINES_BELOW))
        )
        texts = [_text(title) or "", *(_text(heading) or "" for heading in below)]
        if below and unspaced("".join(texts)) == unspaced(_text(box) or ""):
            yield from texts[1:]


def _captions(tree: HtmlElement) -> Iterator[str]:
    """What stands with a picture and nothing else, and lines right below it in italics, small type or the centre."""
    seen: set[HtmlElement] = set()
    for picture in tree.iter(*PICTURES):
        holder = picture
        for outer in picture.iterancestors():
            text = None if outer in seen else _text(outer)
            seen.add(outer)
            if text:
                yield from [text] * (not _is_all(outer, text, _BOLD))
            if text != "":
                break
            holder = outer
        yield from _lines_below(holder)


def _lines_below(holder: HtmlElement) -> Iterator[str]:
    for line in islice(holder.itersiblings(), _MAX_LINES_BELOW):
        text = _text(line) if isinstance(line.tag, str) else ""
        is_soft = bool(text) and not _is_all(line, text or "", _BOLD) and _is_soft(line, text or "")
        if text and is_soft:
            yield text
        elif text != "":
            return


def _is_soft(line: HtmlElement, text: str) -> bool:
    return line.tag == "center" or bool(_CENTRED.search(line.get("style") or "")) or _is_all(line, text, _SOFT)


def _shows(tree: HtmlElement) -> Iterator[str]:
    """The titles of galleries and films: within a part that has their name, or above a player, between two rules."""
    for heading in tree.iter(*HEADINGS):
        outer = list(heading.iterancestors())[:_MAX_STEPS_TO_SHOW]
        in_show = any(_SHOWS.search(one.get("class") or "") and _text(one) for one in outer)
        if (in_show or _is_ruled(heading)) and (text := _text(heading)):
            yield text


def _is_ruled(heading: HtmlElement) -> bool:
    above, player = heading.getprevious(), heading.getnext()
    if above is None or above.tag != "hr" or player is None or next(player.iter(*_PLAYERS), None) is None:
        return False
    below = player.getnext()
    return below is not None and below.tag == "hr"


def _is_all(element: HtmlElement, text: str, tags: frozenset[str]) -> bool:
    """Whether the whole text of the element stands within one element of the kind."""
    return any(one.tag in tags and _text(one) == text for one in element.iter(*tags))


def _text(element: HtmlElement) -> str | None:
    """As a browser shows it, or nothing if it is too much for a line."""
    words: list[str] = []
    n_characters = 0
    for number, inner in enumerate(element.iter()):
        if isinstance(inner.tag, str) and inner.tag not in _UNSEEN:
            words.append(inner.text or "")
        if inner is not element:
            words.append(inner.tail or "")
        n_characters += sum(len(word.strip()) for word in words[-2:])
        if number > _MAX_ELEMENTS or n_characters > 2 * _MAX_CHARACTERS:
            return None
    text = " ".join("".join(words).split())
    return text if len(text) <= _MAX_CHARACTERS else None


def _site(address: str | None) -> str:
    """The host without what stands before the name of the site; nothing of an address within a site."""
    try:
        host = (urlsplit(address or "").hostname or "").lower()
    except ValueError:
        return ""
    parts = host.split(".")
    is_shared = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3
    return ".".join(parts[-3 if is_shared else -2 :])
