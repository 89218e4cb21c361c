"""A figure -> what people read of it: ``about 1,200 tonnes, up, since 1999``."""

from __future__ import annotations

from decimal import Decimal

from claimx.quantity import Quantity, QuantityKind

#: Of these the unit as written ("$", "%") says less than its name does; of all others it is in the right number, and
#: with its adjectives ("strike drones").
_NAMED: frozenset[QuantityKind] = frozenset({"money", "percent", "rate"})
#: After the point, and of what is smaller than one as many more as are needed for four: a third has no end.
_N_DECIMALS, _N_DIGITS = 6, 4


def figure_of(quantity: Quantity) -> str:
    """The figure and its unit: ``1,200 tonnes``, ``3 to 5 USD``, ``0.333333``."""
    known = [quantity.value] if quantity.value is not None else [quantity.low, quantity.high]
    figure = " to ".join(_rounded(one) for one in known if one is not None)
    unit = quantity.unit_normalized if quantity.kind in _NAMED or not quantity.unit else quantity.unit
    return " ".join(f"{figure} {unit or ''}".split())


def said_of(quantity: Quantity) -> str:
    """What was read: for example ``about 12 percent, up, since the 1960s, of their area``."""
    modifier = "" if quantity.modifier == "exactly" else quantity.modifier
    parts = [
        f"{modifier} {figure_of(quantity)}",
        "" if quantity.change == "none" else quantity.change,
        f"from {quantity.baseline.text}" if quantity.baseline else "",
        quantity.period.text if quantity.period else "",
        f"of {quantity.of.text}" if quantity.of and quantity.of.text != quantity.unit else "",
    ]
    return ", ".join(" ".join(part.split()) for part in parts if part)


def _rounded(number: Decimal) -> str:
    """As it is, unless it goes on for longer than anyone reads."""
    n_decimals = max(_N_DECIMALS, _N_DIGITS - 1 - number.adjusted())
    exponent = number.as_tuple().exponent
    is_long = isinstance(exponent, int) and -exponent > n_decimals
    # round() has 28 digits and no more; a line may hold others.
    return format(number, f",.{n_decimals}f" if is_long else ",f")
