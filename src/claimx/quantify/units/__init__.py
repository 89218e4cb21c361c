"""Units that follow a figure.

What they are called and how they are written is in ``unitnames``, and ``pintnames`` makes pint read it. ``money`` is
told by ``signs``, codes and names; whose it is, where an article only writes "$" or "rupees", ``tender`` says.
"""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from claimx.english.tokens import HYPHENS, Line, Phrases
from claimx.quantify.units.unitnames import (
    APART,
    CARBON,
    INFORMATION,
    LARGER,
    MEASURES,
    NO_SIGNS,
    PREFIXES,
    SCALED,
    SHARES,
    SIGNS,
    TIMES,
)
from claimx.quantity import QuantityKind


class _Unit(NamedTuple):
    """What a unit is called, and what kind of quantity it makes."""

    name: str
    kind: QuantityKind


class UnitAt(NamedTuple):
    """A unit in its place; ``end`` is the index behind it."""

    name: str
    kind: QuantityKind
    end: int


_AREAS = {"square": ("²", "2"), "cubic": ("³", "3")}


#: "340 bar" is a pressure, and "340 bars" are counted.
_NO_PLURALS = frozenset({"bar"})


def _long_forms() -> dict[str, _Unit]:
    """Names of units, singular and plural, with their prefixes."""
    kinds: dict[QuantityKind, dict[str, str]] = {**SHARES, "duration": TIMES, "measure": MEASURES}
    forms: dict[str, _Unit] = {}
    for kind, table in kinds.items():
        for name, row in table.items():
            for form in row.split(", "):
                has_plural = len(form) > 2 and form[-1] not in "s%°º" and form not in _NO_PLURALS
                forms[form] = forms[f"{form}s" if has_plural else form] = _Unit(name, kind)
    for name, (row, _) in SCALED.items():
        for prefix in _prefixes(name):
            kind = "duration" if name == "second" else "measure"
            for form in row.split(", "):
                forms[prefix + form] = forms[f"{prefix}{form}s"] = _Unit(prefix + name, kind)
    return forms | _powers(forms)


def _prefixes(name: str) -> dict[str, str]:
    """The prefixes of a unit, and how they are written before its sign."""
    return PREFIXES | LARGER if name in INFORMATION else PREFIXES


def _powers(forms: dict[str, _Unit]) -> dict[str, _Unit]:
    """Square and cubic lengths: "square miles", "cu ft"."""
    lengths = {"inch", "foot", "yard", "mile", "meter", "kilometer", "centimeter", "millimeter"}
    words = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
    return {
        f"{word} {form}": _Unit(f"{power} {unit.name}", "measure")
        for word, power in words.items()
        for form, unit in forms.items()
        if unit.name in lengths
    }


def _signs() -> dict[str, _Unit]:
    """Signs of units, with their prefixes and powers: "km", "kWh", "m²"."""
    signs = {
        prefix_sign + sign: _Unit(prefix + name, "duration" if name == "second" else "measure")
        for name, (_, row) in SCALED.items()
        for sign in row.split(", ")
        for prefix, prefix_sign in _prefixes(name).items()
        if prefix_sign + sign not in NO_SIGNS
    }
    named = SIGNS | CARBON
    signs |= {sign: _Unit(name, "duration" if name in TIMES else "measure") for sign, name in named.items()}
    signs["pc"] = _Unit("percent", "percent")
    lengths = [
        (sign, unit) for sign, unit in signs.items() if unit.name.endswith("meter") and sign.isalpha() and sign != "Nm"
    ]
    for power, marks in _AREAS.items():
        signs |= {f"{sign}{mark}": _Unit(f"{power} {unit.name}", "measure") for sign, unit in lengths for mark in marks}
        signs |= {f"{sign} 2": _Unit(f"square {unit.name}", "measure") for sign, unit in lengths}
    return signs


LONG = Phrases(_long_forms())
_ALONE = _signs()
SIGN = Phrases(_ALONE, attrgetter("text_at"))
#: Signs that mean this where they touch the figure, and another unit apart from it: "106F", "2.5 F".
_TOUCHING = {"F": _Unit("fahrenheit", "measure")}
#: Before a unit these say whose it is: "one US fluid ounce"; and the units that differ between them.
_COUNTRIES = frozenset({"US", "UK", "imperial"})
_DIFFERENT = frozenset({"fluid ounce", "ounce", "gallon", "quart", "pint", "cup", "ton"})
_OPENING, _CLOSING = frozenset("([{<"), frozenset(")]}>")
#: How far back the mark that opens a quotation is looked for.
_QUOTED = 40


def unit_at(line: Line, index: int) -> UnitAt | None:
    """The unit that begins at ``index``, over a hyphen too."""
    is_bracketed = line.text_at(index) in _OPENING and line.text_at(index + 2) in _CLOSING  # 20 (kg)
    found = _found(line, index + 1 if is_bracketed else line.after_hyphen(index))
    if not found or (line.is_dotted(found[1]) and not is_bracketed):  # one bit.ly link
        return None
    unit, end = found
    return UnitAt(unit.name, unit.kind, end + is_bracketed)


def _found(line: Line, position: int) -> tuple[_Unit, int] | None:
    """A sign, if it is written as one, or else a name."""
    is_of_name = line.is_hidden(position) and line.text_at(position + 1) in HYPHENS  # two F-16 jets
    sign = None if is_of_name else SIGN.at(line, position)
    if sign and _is_written_as_sign(line, position, sign[1]):
        touching = _TOUCHING.get(line.text_at(position)) if line.is_glued(position) else None
        return (touching, sign[1]) if touching else sign
    alone = _ALONE.get(line.text_at(position)) if sign and sign[1] > position + 1 else None
    if alone and _is_written_as_sign(line, position, position + 1):  # 12 m 2 dm
        return alone, position + 1
    return LONG.at(line, position) or _of_a_country(line, position)


def _of_a_country(line: Line, position: int) -> tuple[_Unit, int] | None:
    """As in "one US gallon"."""
    found = LONG.at(line, position + 1) if line.text_at(position) in _COUNTRIES else None
    return found if found and found[0].name in _DIFFERENT else None


def _is_written_as_sign(line: Line, index: int, end: int) -> bool:
    """Touches the figure, or is one that is not mistaken for a word or a name without touching it."""
    text = line.text_at(index)
    if line.kind(end - 1) == "figure" and not line.is_glued(end - 1):  # 12 m 2 dm
        return False
    if line.is_glued(end) and line.kind(end) in {"word", "figure"}:
        return False
    if text == '"' and _is_quoted(line, index):
        return False
    if line.is_glued(index) and line.kind(index - 1) in {"figure", "vulgar", "mark"}:
        return True
    if text == "A" and line.text_at(end) == "/":  # 1.3 A/cm2
        return True
    return text in APART if len(text) == 1 else text not in {"in", "as", "am", "pm", "at", "ms", "PA", "mA", "MS"}


def _is_quoted(line: Line, index: int) -> bool:
    """Does the mark close a quotation, as in 'He said "it took 13"'?"""
    before = (place for place in range(index - 1, max(-1, index - _QUOTED), -1) if line.text_at(place) == '"')
    mark = next(before, None)
    return mark is not None and line.is_glued(mark + 1) and not line.is_glued(mark)
