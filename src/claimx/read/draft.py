"""What a reader hands to the front door: a text, its stretches, and what the page says about itself."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date

from claimx.errors import RefusePage
from claimx.records import BODY_KINDS, Block, BlockKind, Record, Span
from claimx.settings import Settings

#: What the format itself says a stretch is; ``None`` where it says nothing, as plain text mostly does.
Hint = BlockKind
#: A text of its own, and a stretch of a text by its start and its end; each with its hint.
Piece = tuple[str, Hint | None]
RawStretch = tuple[int, int, Hint | None]


class Stretch(Span):
    """A piece of text between two breaks, without its markers and outer white space."""

    hint: Hint | None = None
    #: Heads nothing, though it may look like a heading: a caption, a link to another page.
    is_aside: bool = False


class Metadata(Record):
    """What a page declares about itself; nothing here is checked against the text."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None

    def or_else(self, other: Metadata) -> Metadata:
        """What is said here, and where nothing is, what the other says."""
        return Metadata(**{name: getattr(self, name) or getattr(other, name) for name in Metadata.model_fields})


NOTHING_KNOWN = Metadata()


class Draft(Record):
    """A text that is final, its named blocks in order, and the page's word for the rest."""

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = NOTHING_KNOWN

    @property
    def body(self) -> str:
        """What the body blocks say, each on a line of its own."""
        return "\n".join(self.text[block.start : block.end] for block in self.blocks if block.kind in BODY_KINDS)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends inwards past white space; ``start == end`` if nothing else is there."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def stretches_of(text: str, spans: Iterable[RawStretch]) -> list[Stretch]:
    """Trim every ``(start, end, hint)`` and drop what is empty."""
    trimmed = ((*_trim(text, start, end), hint) for start, end, hint in spans)
    return [Stretch(start=start, end=end, hint=hint) for start, end, hint in trimmed if start < end]


def compose(pieces: Iterable[Piece], asides: Container[str] = ()) -> tuple[str, list[Stretch]]:
    """A text made of pieces, none of them empty, with a blank line between one and the next."""
    whole = list(pieces)
    stretches: list[Stretch] = []
    position = 0
    for text, hint in whole:
        stretch = Stretch(start=position, end=position + len(text), hint=hint, is_aside=text in asides)
        stretches.append(stretch)
        position += len(text) + 2
    return "\n\n".join(piece for piece, _ in whole), stretches


def require_length(text: str, settings: Settings) -> None:
    """Refuse what is longer than any article.

    Raises:
        RefusePage: "too large".
    """
    n_most = settings.max_article_characters
    if len(text) > n_most:
        raise RefusePage("too large", f"expected at most {n_most} characters; found {len(text)}")
