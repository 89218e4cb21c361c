"""HTML: trafilatura finds the main text and the metadata; the text is composed anew from its blocks."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence, Set
from functools import partial

from claimx.errors import RefusePage
from claimx.read.asides import asides_of
from claimx.read.bounds import declared_paragraphs
from claimx.read.declared import declared_texts
from claimx.read.draft import NOTHING_KNOWN, Draft, Metadata, Piece, compose
from claimx.read.hints import named_parts
from claimx.read.imprint import imprint_of
from claimx.read.layout import name_blocks
from claimx.read.limits import require_few
from claimx.read.lines import MAX_HEADING_CHARACTERS
from claimx.read.maintext import inferred, main_text, tree_of
from claimx.read.markup import main_heading
from claimx.read.mend import mend
from claimx.read.stretches import pieces_of
from claimx.records import Page

# Shorter pieces recur in tables and dialogues.
_MIN_REPEAT_CHARACTERS = 30
# A date, the kind and number of a report; a first-level heading further down is that of a part.
_MAX_ABOVE_HEADING = 5


def read_html(source: str, page: Page, known: Metadata = NOTHING_KNOWN) -> Draft:
    """Title, then blocks, joined by blank lines, white space collapsed; text is the main text only.

    What is ``known`` already, as from a message's headers, outranks what the page says of itself.

    Raises:
        RefusePage: "no article" if trafilatura finds no main text, or fails in any way; "too large" if the page has
            more elements than can be read in seconds.
    """
    require_few(source)
    try:
        tree = tree_of(source.replace("\x00", ""))
        mend(tree)
        pieces = list(pieces_of(main_text(tree, page), named_parts(tree)))
        if len(pieces) == 1:  # as trafilatura gives what it found in no element
            pieces = [(text, None) for text in declared_paragraphs(pieces[0][0], declared_texts(tree))]
        metadata = known.or_else(imprint_of(tree, page.url, partial(inferred, tree, page)))
        texts = [text for text, _ in pieces]
        asides = asides_of(tree, metadata.url or page.url, texts) | _down_to(main_heading(tree), texts)
    except (RefusePage, ImportError):  # a missing library is no fault of the page
        raise
    except Exception as error:  # the page may be anything, and one page must not stop a run
        raise RefusePage("no article", f"expected an HTML article; extraction failed: {error!r}") from error
    return _compose(pieces, metadata, asides)


def _once(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces where they first stand: pages repeat theirs for small screens and print, long ones or several in a row.

    A short line that comes back between other lines is a refrain.
    """
    whole = list(pieces)
    texts = [None, *(text for text, _ in whole), None]
    seen: set[str] = set()
    pairs: set[tuple[str | None, str | None]] = set()
    for before, (text, hint), after in zip(texts, whole, texts[2:], strict=False):
        in_row = before == text or (before, text) in pairs or (text, after) in pairs
        is_copy = (
            text in seen and len(text) >= _MIN_REPEAT_CHARACTERS and (in_row or len(text) > MAX_HEADING_CHARACTERS)
        )
        if not is_copy:
            yield text, hint
        seen.add(text)
        pairs.add((before, text))


def _down_to(heading: str | None, texts: Sequence[str]) -> Set[str]:
    """The heading of the page and what stands above it, for nothing above the title is a section."""
    place = texts.index(heading) if heading in texts else _MAX_ABOVE_HEADING + 1
    return frozenset(texts[: place + 1]) if place <= _MAX_ABOVE_HEADING else frozenset({heading or ""})


def _compose(pieces: Iterable[Piece], metadata: Metadata, asides: Container[str]) -> Draft:
    title = metadata.title
    whole: list[Piece] = [(title, "title")] if title else []
    whole += [(text, hint) for text, hint in _once(pieces) if text != title]
    text, stretches = compose(whole, asides)
    return Draft(text=text, blocks=name_blocks(text, stretches), metadata=metadata)
