"""One walk over the XML of a document, in the order of its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from lxml.etree import _Element


class Reading(Protocol):
    """What is made of the elements on the way."""

    def is_unread(self, element: _Element) -> bool:
        """Whether nothing in it is seen, so that the walk passes it over."""

    def open(self, element: _Element) -> None:
        """Before what it holds."""

    def close(self, element: _Element) -> None:
        """Behind what it holds, also where that was passed over."""


def walk(root: _Element, reading: Reading, tags: Sequence[str] | None = None) -> None:
    """Past all elements, or those with these tags."""
    from lxml.etree import iterwalk

    steps = iterwalk(root, events=("start", "end"), tag=tags)
    for event, element in steps:
        if event == "end":
            reading.close(element)
        elif reading.is_unread(element):
            steps.skip_subtree()
        else:
            reading.open(element)
