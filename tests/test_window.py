"""Windows: everything is read once, nothing is too long, headings are read but not judged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimx.modelfolder import WindowShape
from claimx.window import CLS, SEP, longest_stretch, stretches, windows

SHAPE = WindowShape(n_pieces=64)
PIECES = st.lists(st.integers(1000, 2000), max_size=90)


@given(sentences=st.lists(PIECES, max_size=30))
def test_every_piece_of_every_sentence_is_judged_exactly_once(sentences: list[list[int]]) -> None:
    """Joining the readings of a sentence gives back its pieces, in order."""
    laid = stretches(sentences, [[] for _ in sentences], longest_stretch(SHAPE))
    read: dict[int, list[int]] = {}
    for window in windows(laid, SHAPE):
        for reading in window.readings:
            *pieces, last = window.pieces[reading.start : reading.end]
            assert last == SEP
            read.setdefault(reading.owner, []).extend(pieces)
    assert read == dict(enumerate(sentences))


@given(sentences=st.lists(PIECES, max_size=30))
def test_no_window_is_longer_than_its_shape(sentences: list[list[int]]) -> None:
    """The encoder's positions end somewhere; a window never asks for more."""
    laid = stretches(sentences, [[] for _ in sentences], longest_stretch(SHAPE))
    assert all(len(window.pieces) <= SHAPE.n_pieces for window in windows(laid, SHAPE))


def test_a_window_takes_as_many_whole_sentences_as_fit() -> None:
    """Every sentence is read beside its neighbours, and none is cut where it could be whole."""
    laid = stretches([[1000 + n] * 10 for n in range(8)], [[]] * 8, longest_stretch(SHAPE))
    found = list(windows(laid, SHAPE))
    assert [[reading.owner for reading in window.readings] for window in found] == [[0, 1, 2, 3, 4], [5, 6, 7]]
    assert all(window.pieces[0] == CLS for window in found)


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
