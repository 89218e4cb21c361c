"""Every name of a measure is one that pint reads, and reads as what it is."""

from __future__ import annotations

from typing import Any

import pint
import pytest

from claimx.quantify import quantify
from claimx.quantify.units import LONG, SIGN
from claimx.quantify.units.pintnames import DEFINITIONS, for_pint


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[Any]:
    """With the definitions that a user loads."""
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry()
    registry.load_definitions(list(DEFINITIONS))
    return registry


def test_every_measure_has_a_name_that_pint_reads(registry: pint.UnitRegistry[Any]) -> None:
    """A consumer who converts needs no table of ours."""
    for unit in {*LONG.values(), *SIGN.values()}:
        if unit.kind == "measure":
            assert registry.parse_units(for_pint(unit.name))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The weir passes 42 cubic metres a second.", "42 m**3/s"),
        ("The tram reaches 54 km/h.", "15 m/s"),
        ("The plot covers 3 sq km.", "3e6 m**2"),
        ("The mast sends 30 Mbps.", "30e6 bit/s"),
        ("The winch pulls with 190 Nm.", "190 N*m"),
        ("The winch gives 40 PS.", "40 metric_horsepower"),
        ("The air held 412 parts per million.", "412e-6"),
        ("The ferry sails at 20 nautical miles an hour.", "37.04 km/h"),
        ("The plant burned 3 million tonnes of oil equivalent.", "3e6 tonne_of_oil_equivalent"),
        ("The tank holds 9 acre-feet.", "9 acre_foot"),
    ],
)
def test_a_figure_is_the_same_in_pint(registry: pint.UnitRegistry[Any], sentence: str, expected: str) -> None:
    """Measures and rates of measures keep their meaning, not only their names."""
    (quantity,) = quantify(sentence)
    assert quantity.unit_normalized
    read = registry.Quantity(float(quantity.value or 0), for_pint(quantity.unit_normalized))
    assert abs(read.to_base_units().magnitude / registry(expected).to_base_units().magnitude - 1) < 1e-6
