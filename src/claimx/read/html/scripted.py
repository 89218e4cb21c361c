"""The article of a page that holds it only in the state of a script, which a browser makes the page of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING

from claimx.read.html.limits import require_few
from claimx.read.html.markup import letters
from claimx.read.metadata import SYNONYMS, plain_key
from claimx.read.spacing import collapse, is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Of a page that a script makes, no more is shown: that it loads, and wants a browser that runs scripts.
MIN_SHOWN_CHARACTERS = 300
#: ``window.__STATE__ = {...}``, up to the object.
_ASSIGNED = re.compile(r"\s*(?:window|self|globalThis)[\w.\[\]\"']*\s*=\s*(?={)")
_TITLE = "//title/text() | //meta[@property='og:title']/@content"
_TITLE_KEYS = frozenset(SYNONYMS["title"])
_TEXT_KEYS = frozenset({*SYNONYMS["text"], "html", "bodyhtml", "contenthtml", "blocks", "paragraphs", "components"})
_TEXT_KEYS |= frozenset({"contentelements", "richtext", "rendered", "value", "data", "children", "elements", "nodes"})
_TAG = re.compile(r"<[a-z/!][^<>]*>", re.IGNORECASE)
_HEADING_TYPES = re.compile(r"head|title|^h[2-4]$", re.IGNORECASE)
# Titles of one word or two are found in many states.
_MIN_TITLE_LETTERS = 12
_MIN_CHARACTERS = 500
_MAX_DEPTH = 30


def write_out(tree: HtmlElement) -> bool:
    """Write the article into the page if a script has it, under the title that the page has, and tell whether it did.

    Raises:
        RefusePage: "too large", as ``require_few`` says.
    """
    whole = [letters(title) for title in tree.xpath(_TITLE)]
    states = (state for script in tree.iter("script") if (state := _state(script)) is not None)
    texts = (text for state in states for holder in _titled(state, whole, 0) if (text := "".join(_told(holder, 0))))
    text = max(texts, key=len, default="")
    if len(_TAG.sub("", text)) < _MIN_CHARACTERS:
        return False
    require_few(text)
    from lxml.html import fragment_fromstring

    body = tree.find("body")
    article = fragment_fromstring(text, create_parent="article")
    article.set("itemprop", "articleBody")
    (tree if body is None else body).append(article)
    return True


def _state(script: HtmlElement) -> object:
    """The object that a script is, or assigns."""
    source, kind = script.text or "", script.get("type") or ""
    try:
        if kind == "application/json":
            return json.loads(source)
        assigned = _ASSIGNED.match(source)
        return json.JSONDecoder().raw_decode(source, assigned.end())[0] if assigned else None
    except (ValueError, RecursionError):
        return None


def _titled(value: object, titles: list[str], depth: int) -> Iterator[Mapping[str, object]]:
    """The objects that have the title of the page."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        if any(_is_title(key, inner, titles) for key, inner in value.items()):
            yield value
        for inner in value.values():
            yield from _titled(inner, titles, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _titled(inner, titles, depth + 1)


def _is_title(key: str, value: object, titles: list[str]) -> bool:
    if isinstance(value, dict):  # as WordPress gives it: {"rendered": "..."}
        value = value.get("rendered") or value.get("basic") or value.get("text")
    if (plain_key(key) not in _TITLE_KEYS and plain_key(key) != "headlines") or not isinstance(value, str):
        return False
    own = letters(unescape(value))
    return len(own) >= _MIN_TITLE_LETTERS and any(own in title for title in titles)


def _told(value: object, depth: int, kind: str = "") -> Iterator[str]:
    """What it tells, in order, as markup: texts, and lists of blocks that have texts."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, str):
        yield from _marked(value, kind)
    elif isinstance(value, list):
        for inner in value:
            yield from _told(inner, depth + 1, kind)
    elif isinstance(value, dict):
        named = str(value.get("type") or value.get("_type") or value.get("__typename") or kind)
        for key, inner in value.items():
            if plain_key(key) in _TEXT_KEYS:
                yield from _told(inner, depth + 1, named)


def _marked(text: str, kind: str) -> Iterator[str]:
    """One text as paragraphs; what has markup has its own."""
    if re.search(r"<(?:p|div|br|h[2-6])\b", text, re.IGNORECASE):
        yield text
    elif _HEADING_TYPES.search(kind) and collapse(text):
        yield f"<h2>{text}</h2>"
    else:
        lines = (line for line in re.split(r"\n\s*\n|\r?\n", text) if is_prose(collapse(line)))
        yield from (f"<p>{line}</p>" for line in lines)
