"""Sentences -> windows of word pieces, the unit that the encoder reads.

A sentence is judged among its neighbours, so the encoder does not see it alone: a window holds as many whole
sentences as fit, each closed by the separator, and the headings between them::

    [CLS] sentence 1 [SEP] sentence 2 [SEP] heading [SEP] sentence 3 [SEP] ...

Every piece is encoded once and every sentence is read with its neighbours at the price of reading it alone
(sequential sentence classification: Cohan et al., 2019). A window is a batch of its own: nothing is padded, and the
scores of an article never depend on the articles that happen to be scored beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimx.modelfolder import WindowShape

#: Word-piece numbers of BERT's uncased vocabulary (Devlin et al., 2018).
CLS, SEP = 101, 102


class Stretch(NamedTuple):
    """Pieces that stay together: a sentence, a part of a very long one, or a heading (``owner`` is ``None``)."""

    pieces: Sequence[int]
    owner: int | None


class Reading(NamedTuple):
    """Where in a window the sentence ``owner`` was read: ``start <= piece < end``, its separator included."""

    owner: int
    start: int
    end: int


class Window(NamedTuple):
    """What one pass of the encoder sees, and which of it is judged."""

    pieces: list[int]
    readings: list[Reading]


def stretches(sentences: Sequence[Sequence[int]], headings: Sequence[Sequence[int]], limit: int) -> list[Stretch]:
    """Lay out sentences in order, each after its heading where the heading is new, none longer than ``limit``.

    ``headings[i]`` holds the pieces of the heading above sentence ``i``, empty where there is none.
    """
    laid: list[Stretch] = []
    above: Sequence[int] = ()
    for owner, (pieces, heading) in enumerate(zip(sentences, headings, strict=True)):
        if heading and heading != above:
            laid.append(Stretch(heading[:limit], None))
        above = heading
        # An empty sentence (white space, unknown marks) still gets one stretch, so that every sentence has a score.
        laid.extend(Stretch(pieces[at : at + limit], owner) for at in range(0, max(len(pieces), 1), limit))
    return laid


def windows(laid: Sequence[Stretch], shape: WindowShape) -> Iterator[Window]:
    """Fill windows greedily with whole stretches; every stretch is judged in exactly one window."""
    first = 0
    while first < len(laid):
        pieces = [CLS]
        readings: list[Reading] = []
        start = first
        while first < len(laid) and (first == start or len(pieces) + _cost(laid[first]) <= shape.n_pieces):
            begin = len(pieces)
            pieces += [*laid[first].pieces, SEP]
            if (owner := laid[first].owner) is not None:
                readings.append(Reading(owner, begin, len(pieces)))
            first += 1
        yield Window(pieces, readings)


def longest_stretch(shape: WindowShape) -> int:
    """How many pieces of one sentence always fit: [CLS] and [SEP] are counted."""
    return shape.n_pieces - 2


def _cost(stretch: Stretch) -> int:
    return len(stretch.pieces) + 1
