"""The colours of the page, computed: contrast by WCAG 2.2, and the three labels as other eyes see them."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from claimx.records import LABELS
from claimx.report.page import TEMPLATES

STYLE = (TEMPLATES / "style.css").read_text(encoding="utf-8")
#: Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB.
EYES = {
    "trichromat": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanope": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranope": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanope": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
#: CIE76; 2.3 is just noticeable, and 10 is told apart at a glance.
MIN_DIFFERENCE = 18.0

RGB = tuple[float, float, float]


def colours(theme: str) -> dict[str, RGB]:
    """The names of the theme; what dark does not name it takes from light."""
    light, dark = (re.findall(r"--([\w-]+): #(\w{6});", part) for part in STYLE.split("@media screen", 1))
    names = dict(light[: len(dark)]) | (dict(dark[: len(light)]) if theme == "dark" else {})
    return {name: linear(written) for name, written in names.items()}


def linear(written: str) -> RGB:
    red, green, blue = (int(written[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return (_linear(red), _linear(green), _linear(blue))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one: RGB, other: RGB) -> float:
    darker, lighter = sorted(0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: RGB) -> RGB:
    red, green, blue = colour
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))


def seen_by(eye: str, colour: RGB) -> RGB:
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, colour, strict=True)))) for row in EYES[eye]
    )
    return (red, green, blue)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_its_ground(theme: str) -> None:
    """4.5 to 1 for every colour of text on every ground that it stands on (WCAG 2.2, 1.4.3)."""
    found = colours(theme)
    grounds = {"paper", "sheet"}
    pairs = [(text, ground) for text in ("ink", "muted", "link", *LABELS) for ground in grounds]
    pairs += [(text, f"{label}-tint") for label in LABELS for text in ("ink", *LABELS)]
    weak = {pair: round(contrast(*(found[name] for name in pair)), 2) for pair in pairs}
    assert not {pair: ratio for pair, ratio in weak.items() if ratio < 4.5}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_edge_of_a_field_is_seen(theme: str) -> None:
    """3 to 1 for what shows where a control is (WCAG 2.2, 1.4.11)."""
    found = colours(theme)
    assert min(contrast(found["edge"], found[ground]) for ground in ("paper", "sheet")) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_the_labels_differ_for_every_eye(theme: str, eye: str) -> None:
    """Hue helps whoever sees it; shape, line and word tell the same to all."""
    found = colours(theme)
    for one, other in combinations(LABELS, 2):
        seen = (lab(seen_by(eye, found[label])) for label in (one, other))
        difference = sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5
        assert difference > MIN_DIFFERENCE, f"{one} and {other} differ by {difference:.0f}"


def test_every_label_has_a_line_of_its_own() -> None:
    """Highlights differ without any colour, on paper too."""
    lines = [re.findall(rf"\.{label} {{[^}}]*--line: (\w+)", STYLE) for label in LABELS]
    assert lines == [["solid"], ["dashed"], ["dotted"]]
