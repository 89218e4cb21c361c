"""One article as one JSON object, such as datasets and feeds give: the text value is the article."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from claimx.errors import RefusePage
from claimx.read.cover import mark_title, metadata_of
from claimx.read.draft import Draft, Metadata, stretches_of
from claimx.read.layout import name_blocks
from claimx.read.metadata import SYNONYMS, find, metadata_from
from claimx.read.text.plain import split_paragraphs
from claimx.records import Page

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_json(content: str, page: Page) -> Draft:
    """The value under ``text`` or one of its synonyms, untouched, and what the other keys say of it.

    Raises:
        RefusePage: "malformed" if the content is no JSON object with a text of Unicode characters.
    """
    del page  # the object says what the page would
    fields = _load_object(content)
    text = find(fields, "text") or fields.get("text")  # which may be empty, and is an article without words
    if not isinstance(text, str):
        raise RefusePage(
            "malformed",
            f"line 1, column 1: expected an article's text under one of the keys {', '.join(SYNONYMS['text'])};"
            f" found the keys {', '.join(map(str, fields)) or '(none)'}",
        )
    _require_unicode(text)
    declared = metadata_from(fields)
    stretches = mark_title(text, stretches_of(text, split_paragraphs(text)), declared.title)
    blocks = name_blocks(text, stretches)
    shown = Metadata(authors=metadata_of(text, blocks).authors)
    return Draft(text=text, blocks=blocks, metadata=declared.or_else(shown))


def _load_object(content: str) -> Mapping[str, object]:
    try:
        loaded = json.loads(content)
    except json.JSONDecodeError as error:
        found = repr(content[error.pos : error.pos + 20]) if error.pos < len(content) else "the end"
        raise RefusePage(
            "malformed", f"line {error.lineno}, column {error.colno}: {_expectation(error.msg)}; found {found}"
        ) from error
    except (RecursionError, ValueError) as error:
        raise RefusePage("malformed", f"line 1, column 1: expected a plain JSON object; found {error}") from error
    if not isinstance(loaded, dict):
        raise RefusePage("malformed", f"line 1, column 1: expected one JSON object; found {type(loaded).__name__}")
    return loaded


def _expectation(message: str) -> str:
    """The decoder's words as ``expected ...``."""
    found = re.match(r"Expecting (.+)", message)
    return f"expected {found[1]}" if found else f"expected valid JSON ({message})"


def _require_unicode(text: str) -> None:
    found = _LONE_SURROGATE.search(text)
    if found:
        raise RefusePage(
            "malformed",
            f"character {found.start()} of the text: expected Unicode characters; found half a surrogate pair",
        )
