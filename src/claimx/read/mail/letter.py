"""The plain text of an e-mail message: what it answers, and who signed it, are no part of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from claimx.read.cover import mark_title, metadata_of, with_title
from claimx.read.draft import Draft, Metadata, RawStretch, stretches_of
from claimx.read.layout import name_blocks
from claimx.read.spacing import LINE_BREAK
from claimx.read.text.plain import split_paragraphs

#: Below it stands who signed (RFC 3676, section 4.3); some programs cut the space behind it.
_SIGNATURE = re.compile(r"^-- ?\r?$", re.MULTILINE)
_SIGNATURE_LINE = "-- "
# The rule has four lines, and offices add theirs; above more of them it is a border between two parts.
MAX_SIGNATURE_LINES = 12
# Paragraphs that nobody wrapped are longer, and disclaimers are boilerplate by their words.
_MAX_SIGNATURE_WIDTH = 160


def read_letter(text: str, known: Metadata) -> Draft:
    """The text with its blocks named; what is known of it outranks what it shows."""
    stretches = stretches_of(text, _spans(text))
    stretches = mark_title(text, stretches, known.title) if known.title else with_title(text, stretches)
    blocks = name_blocks(text, stretches)
    return Draft(text=text, blocks=blocks, metadata=known.or_else(metadata_of(text, blocks)))


def _spans(text: str) -> Iterator[RawStretch]:
    """Paragraphs; each answered part, and the signature, in one."""
    signature = _signature_start(text)
    start = 0
    for is_quoted, lines in groupby(text[:signature].splitlines(keepends=True), lambda line: line.startswith(">")):
        part = "".join(lines)
        spans: Iterable[RawStretch] = [(0, len(part), "boilerplate")] if is_quoted else split_paragraphs(part)
        yield from ((start + first, start + last, hint) for first, last, hint in spans)
        start += len(part)
    yield signature, len(text), "boilerplate"


def _signature_start(text: str) -> int:
    """Where the last such line stands, if a signature follows: a few lines, none of them as long as a paragraph."""
    *_, last = [len(text), *(found.start() for found in _SIGNATURE.finditer(text))]
    lines = LINE_BREAK.split(text[last:])
    is_signature = len(lines) <= MAX_SIGNATURE_LINES + 1 and all(len(line) <= _MAX_SIGNATURE_WIDTH for line in lines)
    return last if is_signature else len(text)


def unflowed(text: str, *, has_full_lines: bool) -> str:
    """Each paragraph on one line, where a line that ends in a space goes on in the next (RFC 3676, "format=flowed").

    ``has_full_lines`` says that this space is no part of the text.
    """
    whole: list[str] = []
    open_depth: int | None = None
    for line in LINE_BREAK.split(text):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        is_soft = words.endswith(" ") and words != _SIGNATURE_LINE
        piece = words[:-1] if is_soft and has_full_lines else words
        if depth == open_depth:
            whole[-1] += piece
        else:
            whole.append(f"{'>' * depth} {piece}" if depth else piece)
        open_depth = depth if is_soft else None
    return "\n".join(whole)
