"""Which paragraphs of print are labels: of drawings, forms, covers and lists of other articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from claimx.read.layout.lines import MAX_HEADING_CHARACTERS, MAX_HEADING_WORDS
from claimx.read.pdf.paragraphs import SENTENCE_END, Paragraph
from claimx.read.vocabulary import BULLET

# Headings stand two or three together, the last of them above a text; of 30 documents no article had five.
_MIN_LABELS = 5
# Words in the mean: labels have two or three; lines of verse, and items that lost their bullets, six or seven.
_MAX_LABEL_WORDS = 5
# The small print of journals in the margin, legends; abstracts are set larger than three quarters.
_MAX_SMALL_SIZE = 0.75
# Small type that stands alone is a scanner's mistake, or a remark.
_MIN_SMALL = 3


def label_indices(paragraphs: Sequence[Paragraph], size: float) -> frozenset[int]:
    """The places of those that are labels, in a text whose type is of this size."""
    small = set(_small(paragraphs, _MAX_SMALL_SIZE * size))
    found = set(small)
    run: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        if index in small or paragraph.is_table:
            continue
        if _is_open(paragraph.text):
            run.append(index)
        else:
            found.update(_labels(paragraphs, run, size, follows=True))
            run = []
    return frozenset(found.union(_labels(paragraphs, run, size, follows=False)))


def _small(paragraphs: Sequence[Paragraph], size: float) -> Iterator[int]:
    """Paragraphs of small type that stand together, but for those that are a text of their own."""

    def is_small(index: int) -> bool:
        paragraph = paragraphs[index]
        return paragraph.size <= size and not paragraph.is_table and not _is_text(paragraph.text)

    for small, run in groupby(range(len(paragraphs)), is_small):
        places = list(run)
        if small and len(places) >= _MIN_SMALL:
            yield from places


def _is_text(text: str) -> bool:
    return len(text) > MAX_HEADING_CHARACTERS and bool(SENTENCE_END.search(text))


def _is_open(text: str) -> bool:
    """Short, and neither a sentence nor a part of one, nor an item of a list."""
    is_short = len(text) <= MAX_HEADING_CHARACTERS and len(text.split()) <= MAX_HEADING_WORDS
    ends = SENTENCE_END.search(text) or text.endswith((",", ";", "-"))
    return is_short and not ends and not text[0].islower() and not BULLET.match(text)


def _labels(paragraphs: Sequence[Paragraph], run: Sequence[int], size: float, *, follows: bool) -> Sequence[int]:
    """Of a long run all but its last, which may head the text that follows; below a colon the run is a list.

    More than a few words in the type of the text may be a sentence that a drawing parts.
    """
    if len(run) < _MIN_LABELS or (run[0] > 0 and paragraphs[run[0] - 1].text.endswith(":")):
        return ()
    if sum(len(paragraphs[index].text.split()) for index in run) > _MAX_LABEL_WORDS * len(run):
        return ()
    labels = run[: -_n_heading(paragraphs, run)] if follows else run
    return [
        index
        for index in labels
        if paragraphs[index].size != size or len(paragraphs[index].text.split()) <= _MAX_LABEL_WORDS
    ]


def _n_heading(paragraphs: Sequence[Paragraph], run: Sequence[int]) -> int:
    """How many at the end of the run head what follows: the last, and the larger one above it."""
    return 1 + (paragraphs[run[-2]].size > paragraphs[run[-1]].size)
