"""Units that follow a figure, by the names that pint gives them."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from claimx.quantity import QuantityKind
from claimx.tokens import Line, Phrases


class Unit(NamedTuple):
    """What a unit is called, and what kind of quantity it makes."""

    name: str
    kind: QuantityKind


#: name: the forms that name it, by kind; of a long form the plural in -s need not be written down.
SHARES: dict[QuantityKind, dict[str, str]] = {
    "percent": {"percent": "%, per cent, percent, pct, percentage"},
    "points": {
        "percentage point": "percentage point, percent point, pp, ppt, ppts",
        "basis point": "basis point, bps",
        "point": "point, pts",
    },
}
TIMES = {
    "second": "second, sec, secs",
    "minute": "minute, min, mins",
    "hour": "hour, hr, hrs",
    "day": "day",
    "week": "week, wk, wks",
    "weekend": "weekend",
    "fortnight": "fortnight",
    "month": "month",
    "quarter": "quarter",
    "semester": "semester",
    "year": "year, yr, yrs",
    "decade": "decade",
    "century": "century, centuries",
    "millennium": "millennium, millennia",
    "millisecond": "millisecond",
    "microsecond": "microsecond",
    "nanosecond": "nanosecond",
}
MEASURES = {
    "inch": "inch, inches",
    "foot": "foot, feet, ft",
    "yard": "yard, yd, yds",
    "mile": "mile, mi",
    "nautical mile": "nautical mile",
    "light year": "light year",
    "hectare": "hectare, ha",
    "acre": "acre",
    "liter": "liter, litre",
    "gallon": "gallon, gal",
    "quart": "quart",
    "pint": "pint",
    "fluid ounce": "fluid ounce, fl oz",
    "cup": "cup",
    "tablespoon": "tablespoon, tbsp",
    "teaspoon": "teaspoon, tsp",
    "barrel": "barrel, bbl",
    "bushel": "bushel",
    "tonne": "tonne, metric ton, metric tonne",
    "ton": "ton",
    "gross ton": "gross ton, gross tonne, gross register ton",
    "gram": "gram, gramme",
    "pound": "pound, lb, lbs",
    "ounce": "ounce, oz",
    "carat": "carat",
    "knot": "knot",
    "kilometer per hour": "kph, kmh, kmph",
    "mile per hour": "mph",
    "revolutions per minute": "rpm",
    "horsepower": "horsepower, hp",
    "brake horsepower": "bhp",
    "pound foot": "pound foot, pound feet, pound feet of torque, lb ft",
    "turn": "turn",
    "degree": "degree, deg, °, º",
    "celsius": "celsius, celcius, centigrade, degree celsius, degrees celsius, degree c, degrees c, deg c, deg celsius,"
    " ° c, ° celsius, º c",
    "fahrenheit": "fahrenheit, farenheit, degree fahrenheit, degrees fahrenheit, degree f, degrees f, deg f,"
    " deg fahrenheit, ° f, ° fahrenheit, º f, degrees farenheit",
    "kelvin": "kelvin",
    "radian": "radian, rad",
    "bit": "bit",
    "byte": "byte",
    "pixel": "pixel, megapixel",
    "calorie": "calorie",
    "kilocalorie": "kilocalorie, kcal",
    "decibel": "decibel",
    "part per million": "part per million, parts per million, ppm",
    "part per billion": "part per billion, parts per billion, ppb",
    "volt": "volt",
    "watt hour": "watt hour",
    "roentgen": "roentgen",
    "square meter": "sqm",
    "square foot": "sqft",
}
#: Of these, every power of ten has a name and a sign; a sign counts in the case in which it is written.
SCALED = {
    "meter": ("meter, metre", "m"),
    "gram": ("gram, gramme", "g"),
    "liter": ("liter, litre", "l, L"),
    "watt": ("watt", "W"),
    "watt hour": ("watt hour", "Wh"),
    "joule": ("joule", "J"),
    "hertz": ("hertz", "Hz"),
    "volt": ("volt", "V"),
    "ampere": ("ampere, amp", "A"),
    "farad": ("farad", "F"),
    "pascal": ("pascal", "Pa"),
    "byte": ("byte", "B"),
    "bit": ("bit", "bit, b"),
    "tonne": ("tonne", "t"),
    "second": ("second", "s"),
}
PREFIXES = {
    "peta": "P",
    "tera": "T",
    "giga": "G",
    "mega": "M",
    "kilo": "k",
    "": "",
    "deci": "d",
    "centi": "c",
    "milli": "m",
    "micro": "μ",
    "nano": "n",
    "pico": "p",
}
#: Signs that are written otherwise, or that would be taken for another word without a figure that touches them.
SIGNS = {
    "″": "inch",
    '"': "inch",
    "′": "foot",
    "in": "inch",
    "C": "celsius",
    "h": "hour",
    "a": "year",
    "x": "times",
    "R": "roentgen",
    "kt": "knot",
    "kmh": "kilometer per hour",
    "km/h": "kilometer per hour",
    "mcg": "microgram",
    "µm": "micrometer",
    "µg": "microgram",
    "KW": "kilowatt",
    "KM": "kilometer",
    "ML": "milliliter",
    "Ghz": "gigahertz",
    "ksi": "kilopound per square inch",
    "GtCO": "gigatonne",
    "sq m": "square meter",
    "sq ft": "square foot",
    "sq km": "square kilometer",
    "sq mi": "square mile",
}
#: A sign of one letter stands apart from its figure only where it is one of these; "5 A" and "3 a" may be anything.
APART = frozenset("m g l t W V C F J L R")
_AREAS = {"square": ("²", "2"), "cubic": ("³", "3")}


def _long_forms() -> dict[str, Unit]:
    kinds: dict[QuantityKind, dict[str, str]] = {**SHARES, "duration": TIMES, "measure": MEASURES}
    forms: dict[str, Unit] = {}
    for kind, table in kinds.items():
        for name, row in table.items():
            for form in row.split(", "):
                has_plural = len(form) > 2 and form[-1] not in "s%°º"
                forms[form] = forms[f"{form}s" if has_plural else form] = Unit(name, kind)
    for name, (row, _) in SCALED.items():
        for prefix in PREFIXES:
            kind = "duration" if name == "second" else "measure"
            for form in row.split(", "):
                forms[prefix + form] = forms[f"{prefix}{form}s"] = Unit(prefix + name, kind)
    return forms | _powers(forms)


def _powers(forms: dict[str, Unit]) -> dict[str, Unit]:
    """Square and cubic lengths: "square miles", "cu ft"."""
    lengths = {"inch", "foot", "yard", "mile", "meter", "kilometer", "centimeter", "millimeter"}
    words = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
    return {
        f"{word} {form}": Unit(f"{power} {unit.name}", "measure")
        for word, power in words.items()
        for form, unit in forms.items()
        if unit.name in lengths
    }


def _signs() -> dict[str, Unit]:
    signs = {
        prefix_sign + sign: Unit(prefix + name, "duration" if name == "second" else "measure")
        for name, (_, row) in SCALED.items()
        for sign in row.split(", ")
        for prefix, prefix_sign in PREFIXES.items()
    }
    signs |= {sign: Unit(name, "duration" if name in TIMES else "measure") for sign, name in SIGNS.items()}
    lengths = [(sign, unit) for sign, unit in signs.items() if unit.name.endswith("meter") and sign.isalpha()]
    for power, marks in _AREAS.items():
        signs |= {f"{sign}{mark}": Unit(f"{power} {unit.name}", "measure") for sign, unit in lengths for mark in marks}
        signs |= {f"{sign} 2": Unit(f"square {unit.name}", "measure") for sign, unit in lengths}
    return signs


LONG = Phrases(_long_forms())
SIGN = Phrases(_signs(), attrgetter("text_at"))


def unit_at(line: Line, index: int) -> tuple[Unit, int] | None:
    """The unit that begins at ``index``, over a hyphen too, and the index behind it."""
    position = line.after_hyphen(index)
    for mark in "([{<":  # 20 (kg)
        if line.text_at(index) == mark and line.text_at(index + 2) in set(")]}>"):
            inner = _found(line, index + 1)
            return (inner[0], inner[1] + 1) if inner else None
    return _found(line, position)


def _found(line: Line, position: int) -> tuple[Unit, int] | None:
    sign = SIGN.at(line, position)
    if sign and _is_written_as_sign(line, position, sign[1]):
        return sign
    return LONG.at(line, position)


def _is_written_as_sign(line: Line, index: int, end: int) -> bool:
    """Touches the figure, or is one that is not mistaken for a word or a name without touching it."""
    text = line.text_at(index)
    if line.kind(end - 1) == "figure" and not line.is_glued(end - 1):  # 12 m 2 dm
        return False
    if line.is_glued(end) and line.kind(end) in {"word", "figure"}:
        return False
    if line.is_glued(index) and line.kind(index - 1) in {"figure", "vulgar", "mark"}:
        return True
    return text in APART if len(text) == 1 else text not in {"in", "as", "am", "pm", "at", "ms", "PA", "mA", "MS"}
