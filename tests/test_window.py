"""Windows: everything is read once, nothing is too long, context is read but not judged."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from claimx.modelfolder import WindowShape
from claimx.window import CLS, SEP, longest_stretch, segments, stretches, windows

SHAPE = WindowShape(n_pieces=64, n_title_pieces=8, n_context_pieces=12)
PIECES = st.lists(st.integers(1000, 2000), max_size=90)


@given(title=PIECES, sentences=st.lists(PIECES, max_size=30))
def test_every_piece_of_every_sentence_is_judged_exactly_once(title: list[int], sentences: list[list[int]]) -> None:
    """Joining the readings of a sentence gives back its pieces, in order."""
    laid = stretches(sentences, [[] for _ in sentences], longest_stretch(SHAPE))
    read: dict[int, list[int]] = {}
    for window in windows(title, laid, SHAPE):
        for reading in window.readings:
            *pieces, last = window.pieces[reading.start : reading.end]
            assert last == SEP
            read.setdefault(reading.owner, []).extend(pieces)
    assert read == dict(enumerate(sentences))


@given(title=PIECES, sentences=st.lists(PIECES, max_size=30))
def test_no_window_is_longer_than_its_shape(title: list[int], sentences: list[list[int]]) -> None:
    """The encoder's positions end somewhere; a window never asks for more."""
    laid = stretches(sentences, [[] for _ in sentences], longest_stretch(SHAPE))
    assert all(len(window.pieces) <= SHAPE.n_pieces for window in windows(title, laid, SHAPE))


def test_a_window_begins_with_the_title_and_what_was_read_before() -> None:
    """The second window repeats the title and the last sentences that fit into the context."""
    sentences = [[1000 + n] * 10 for n in range(8)]
    first, second, *_ = windows([7, 7], stretches(sentences, [[]] * 8, longest_stretch(SHAPE)), SHAPE)
    assert first.pieces[:4] == [CLS, 7, 7, SEP]
    n_judged = len(first.readings)
    assert second.pieces[:4] == [CLS, 7, 7, SEP]
    assert second.pieces[4:15] == [*sentences[n_judged - 1], SEP]
    assert second.readings[0].owner == n_judged


def test_a_heading_is_read_once_where_it_begins_and_never_judged() -> None:
    """Headings are context; a heading that stays the same is not repeated for every sentence."""
    laid = stretches([[1], [2], [3]], [[9], [9], [8]], 40)
    assert [(list(stretch.pieces), stretch.owner) for stretch in laid] == [
        ([9], None),
        ([1], 0),
        ([2], 1),
        ([8], None),
        ([3], 2),
    ]


def test_a_separator_ends_its_segment() -> None:
    """The lower layers see a sentence with its own separator, and nothing of its neighbours."""
    pieces = np.array([[CLS, 7, 7, SEP, 8, 8, SEP, 9, SEP]])
    assert segments(pieces).tolist() == [[0, 0, 0, 0, 1, 1, 1, 2, 2]]
