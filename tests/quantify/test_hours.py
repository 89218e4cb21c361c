"""Hours of the day, which are no figures, and how many there are of something, which is one."""

from __future__ import annotations

import pytest

from tests.quantify.reading import units


@pytest.mark.parametrize(
    "text",
    [
        "The mill is open between eight in the morning and nine at night.",
        "The mill rests from ten to six at night.",
        "The tap runs from ten until four, and then it stops.",
        "The guild meets on Sunday at 1.",
        "The guild meets on the second Tuesday, at six.",
    ],
)
def test_an_hour_is_no_figure(text: str) -> None:
    """A weekday, a part of the day, or the hour until which something lasts says that it is one."""
    assert units(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The mill ran until four guilds left.", [("4", "guild")]),
        ("The plum was weighed on Friday at 2.6.", [("2.6", None)]),
        ("On Friday at 40 mills they stopped.", [("40", "mill")]),
        ("It was cut from ten to six carts in the morning.", [("6..10", "cart")]),
    ],
)
def test_what_is_counted_is_no_hour(text: str, figures: list[tuple[str, str | None]]) -> None:
    """Things stand behind it, or it is no whole number up to twelve."""
    assert units(text) == figures
