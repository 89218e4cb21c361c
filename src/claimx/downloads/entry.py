"""One article as a database tells it: its words, and what is known of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from claimx.read.authors import signers
from claimx.records import Page

_Line = TypeVar("_Line")

_MEDIA_TYPE = "application/json"
# Of the digest by which an article is named; enough to tell it from all others.
_N_DIGITS = 16


class Line(NamedTuple):
    """A line that a file shows: a paragraph, or a cell of a table."""

    text: str
    stands_out: bool = False
    """All of it is set as headings are."""
    is_in_table: bool = False


class Entry(NamedTuple):
    """Paragraphs, and the other fields as they are written; what the database does not tell is empty.

    One without paragraphs is an article that the file names and does not hold: whoever reads it refuses it.
    """

    paragraphs: tuple[str, ...] = ()
    title: str = ""
    outlet: str = ""
    published: str = ""
    author: str = ""
    url: str = ""

    def page_of(self, download: Page) -> Page:
        """The page that this article is of the download."""
        told = {name: value for name, value in self._asdict().items() if value and name != "paragraphs"}
        content = json.dumps(told | {"text": "\n\n".join(self.paragraphs)}).encode()
        name = hashlib.sha256(content).hexdigest()[:_N_DIGITS]
        return Page(
            content=content, source=f"{download.source}#{name}", media_type=_MEDIA_TYPE, fetched=download.fetched
        )


class Stretch(NamedTuple):
    """The lines up to one that ends an article; the last stretch of a file has none, and may be no article."""

    lines: list[Line]
    is_ended: bool


def stretches(lines: Iterable[Line], is_last: Callable[[str], object]) -> Iterator[Stretch]:
    """Each without the line that ends it."""
    stretch: list[Line] = []
    for line in lines:
        if is_last(line.text):
            yield Stretch(stretch, is_ended=True)
            stretch = []
        else:
            stretch.append(line)
    yield Stretch(stretch, is_ended=False)


def texts_of(lines: Iterable[Line]) -> tuple[str, ...]:
    """What the lines say."""
    return tuple(line.text for line in lines)


def first_place(lines: Sequence[_Line], fits: Callable[[_Line], object]) -> int | None:
    """Where the first of these lines stands that fits."""
    return next((place for place, line in enumerate(lines) if fits(line)), None)


def authors_in(line: str) -> str:
    """The names in a line of authors, which may begin with "By"."""
    return "; ".join(signers(line if line.lower().startswith("by ") else f"By {line}"))
