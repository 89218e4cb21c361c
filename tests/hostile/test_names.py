"""Articles that name thousands: whoever shares a name with them all is looked up in the time of anybody else."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from claimx.attribute.names import bearers, forms, initials, occurrences
from claimx.attribute.names.fullnames import FullNames
from claimx.span import Excerpt
from tests.hostile.test_readers import n_lines_run

_LETTERS = "abcdefghij"


def word(number: int) -> str:
    """Another word for every number."""
    return "".join(_LETTERS[int(digit)] for digit in str(number))


def named(names: list[str]) -> FullNames:
    """What is known of names that an article gives one after the other, and of the pronouns for each."""
    text = " ".join(f"{name} met them." for name in names)
    known = FullNames(text)
    for name in names:
        start = text.index(name)
        known.full(Excerpt(text=name, start=start, end=start + len(name)))
        bearers.pronouns_of(known.article, name)
    return known


@pytest.mark.parametrize("module", [bearers, forms, initials, occurrences])
@pytest.mark.parametrize(
    "name",
    [
        lambda number: f"{word(number).title()} Boateng",
        lambda number: f"Efua {word(number).title()}",
        lambda number: f"Efua {word(number).title()} Boateng",
        lambda number: word(number).upper(),
        lambda number: f"World Mill Board ({word(number).upper()})",
    ],
    ids=["surnames", "given names", "both", "letters", "letters in brackets"],
)
def test_names_that_share_a_word_are_looked_up_once(name: Callable[[int], str], module: ModuleType) -> None:
    """The work is counted, not timed: it grows as the names do, be they all of one family."""
    counts = [n_lines_run(module, lambda: named([name(i) for i in range(100, 100 + n)])) for n in (200, 400)]  # noqa: B023
    assert counts[1] < 2.4 * counts[0] + 100
