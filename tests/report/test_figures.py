"""What people read of a figure."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from claimx.quantity import Period, Quantity
from claimx.report.figures import figure_of, said_of
from claimx.span import Excerpt


def excerpt(text: str) -> Excerpt:
    return Excerpt(start=0, end=len(text), text=text)


def test_a_figure_is_told_in_one_line() -> None:
    """Modifier, figure and unit, which way, since when, of what; and no more than is known."""
    known = {"start": 0, "end": 4, "text": "1200", "unit": "tonnes", "unit_normalized": "tonne", "kind": "measure"}
    quantity = Quantity(
        **known,
        value=Decimal(1200),
        low=None,
        high=None,
        modifier="about",
        change="up",
        baseline=excerpt("900"),
        period=Period(start=0, end=10, text="since 1999", iso=None),
        of=excerpt("wheat"),
    )
    assert said_of(quantity) == "about 1,200 tonnes, up, from 900, since 1999, of wheat"
    some = {"value": None, "low": Decimal(1), "high": Decimal("2.5"), "modifier": "exactly", "change": "none"}
    nothing = {"baseline": None, "period": None, "of": excerpt("tonnes")}
    assert said_of(quantity.model_copy(update=some | nothing)) == "1 to 2.5 tonnes"


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"value": "300", "unit": "dock jobs", "unit_normalized": "job"}, "300 dock jobs"),
        ({"value": "3", "unit": "times", "unit_normalized": "time", "kind": "multiple"}, "3 times"),
        ({"value": "40000000", "unit": "$", "unit_normalized": "CAD", "kind": "money"}, "40,000,000 CAD"),
        ({"value": "12", "unit": "%", "unit_normalized": "percent", "kind": "percent"}, "12 percent"),
        ({"value": "9", "unit": "£", "unit_normalized": "GBP per day", "kind": "rate"}, "9 GBP per day"),
        ({"value": "7", "unit": None, "unit_normalized": "degree", "kind": "measure"}, "7 degree"),
        ({"value": "0.3333333333333333", "kind": "fraction"}, "0.333333"),
        ({"value": "0.000012345678"}, "0.00001235"),
        ({"value": "2.083333333333333", "unit": "hours", "unit_normalized": "hour"}, "2.083333 hours"),
        ({"value": "1.08345"}, "1.08345"),
        ({"value": f"{10**29}.12345678"}, "100,000,000,000,000,000,000,000,000,000.123457"),
        ({"low": "1200", "high": "1500"}, "1,200 to 1,500"),
    ],
)
def test_a_figure_is_written_as_people_write_it(known: dict[str, Any], expected: str) -> None:
    """Thousands stand apart, what has no end is rounded, and the unit is in the number in which it is written."""
    said = {"start": 0, "end": 1, "text": "1", "value": None, "low": None, "high": None, "kind": "count"}
    nothing = dict.fromkeys(("unit", "unit_normalized", "baseline", "period", "of"))
    quantity = Quantity.model_validate(said | nothing | {"modifier": "exactly", "change": "none"} | known)
    assert figure_of(quantity) == expected
