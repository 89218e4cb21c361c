"""Names of measures -> expressions that pint reads, and definitions of the few units that pint does not know.

pint itself is no dependency::

    registry = pint.UnitRegistry()
    registry.load_definitions(DEFINITIONS)
    registry.Quantity(quantity.value, for_pint(quantity.unit_normalized))

Durations are calendar words: ``quarter`` is a mass to pint, and ``decade`` a ratio.
"""

from __future__ import annotations

#: Gross tonnage has no dimension of its own; torque is no product of masses and lengths.
DEFINITIONS = (
    "part_per_million = 1e-6",
    "part_per_billion = 1e-9",
    "gross_ton = [gross_tonnage]",
    "brake_horsepower = horsepower",
    "pound_foot = force_pound * foot",
    "newton_meter = newton * meter",
)
#: Names that hold a "per" and are one unit all the same.
_WHOLE = frozenset({"part per million", "part per billion"})
#: pint raises what follows these to a power; every other blank is part of a name.
_POWERS = ("square", "cubic")


def for_pint(name: str) -> str:
    """The name of a measure, or of a rate of measures: "square meter per second" -> "square meter / second"."""
    return " / ".join(map(_one, [name] if name in _WHOLE else name.split(" per ")))


def _one(name: str) -> str:
    """One side of the bar: "square meter", but "nautical_mile"."""
    power, blank, rest = name.partition(" ")
    return f"{power}{blank}{rest.replace(' ', '_')}" if power in _POWERS else name.replace(" ", "_")
