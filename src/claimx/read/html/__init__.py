"""HTML: trafilatura finds the main text; the text is composed anew from its blocks.

:func:`read_html` below is the place to begin. It asks, in this order:

- whether the page can be read in seconds: ``limits``;
- what is mended before its text is looked for: ``mend`` leaves out what ``others`` wrote, and ``teasers``, settles what
  is marked within a line (``inline``), parts paragraphs at ``bounds`` that no element has, and has what is called
  wrongly ``renamed``;
- the ``maintext``; once more where the page does not say which ``container`` holds all of it, or has it only
  ``scripted``;
- the ``stretches`` of that text, what the page ``hints`` that they are, and which of them are but ``asides``;
- whose page it is: its ``imprint``.

What all of these ask of an element stands in ``markup``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence, Set
from functools import partial

from claimx.errors import RefusePage
from claimx.read.draft import NOTHING_KNOWN, Draft, Metadata, Piece, compose
from claimx.read.html.asides import asides_of
from claimx.read.html.bounds import declared_paragraphs
from claimx.read.html.hints import named_parts
from claimx.read.html.imprint import imprint_of
from claimx.read.html.imprint.declared import declared_texts
from claimx.read.html.limits import require_few
from claimx.read.html.maintext import inferred, main_text, tree_of
from claimx.read.html.markup import main_heading
from claimx.read.html.mend import mend
from claimx.read.html.stretches import pieces_of
from claimx.read.layout import name_blocks
from claimx.read.layout.lines import MAX_HEADING_CHARACTERS
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
