"""What was observed beside what is usual, as one SVG that stands alone, drawn as the report's charts are.

Above, distributions: wide grey bars are usual, narrow coloured ones were found. Below, shares and means as parts of the
usual ones, with their intervals, on a band that ends where the limits are.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from claimx.drift.compared import MAX_RATIO, Compared, Comparison
from claimx.drift.reference import N_LENGTHS
from claimx.errors import StopRun
from claimx.records import LABELS
from claimx.report.charts import Spec, drawn
from claimx.store.files import replacing

#: As in the report's light style.
_INK, _MUTED, _RULE, _USUAL, _LENGTHS = "#1f1d1a", "#625d56", "#dedad2", "#d3cec4", "#46698c"
_COLOURS = {"opportunity": "#0a6b5c", "challenge": "#a03a10", "statistic": "#4a3fc0"}
_VERDICTS = {"within": "#0a6b5c", "watch": "#b7791f", "beyond": "#b3261e", "too few": "#8c867d"}
_SHAPES = ("circle", "triangle-up", "diamond", "cross")
_WIDTH, _HEIGHT, _GAP = 172, 150, 52
#: Of a ratio; what lies beyond is drawn at the end.
_FROM, _TO = 0.3, 3.3


def write_picture(compared: Compared, file: Path) -> None:
    """Draw it.

    Raises:
        StopRun: the converter is not installed, or the file cannot be written.
    """
    drawing = picture(compared)
    try:
        with replacing(file) as whole:
            whole.write(drawing.encode())
    except OSError as error:
        raise StopRun(f"cannot write {file} ({error.strerror}); choose another file with -o") from error


def picture(compared: Compared) -> str:
    """The whole picture, 1,000 pixels wide."""
    reference = compared.reference
    model = f"{reference.model.name} {reference.model.version}"
    title = {
        "text": f"Claims of {model}, beside what is usual",
        "subtitle": [
            compared.sentence(),
            f"grey: usual, of {reference.n_articles:,} articles with {reference.n_claims:,} claims; coloured: found",
        ],
        "anchor": "start",
        "fontSize": 16,
        "subtitleFontSize": 12,
        "subtitleColor": _MUTED,
        "subtitlePadding": 6,
        "color": _INK,
        "offset": 18,
    }
    rows = [{"hconcat": _distributions(compared), "spacing": _GAP, "bounds": "flush"}, _ratios(compared.lines)]
    return drawn({"title": title, "vconcat": rows, "spacing": 30, "padding": 16, "config": _CONFIG})


def _distributions(compared: Compared) -> list[Spec]:
    reference, found = compared.reference, compared.observed
    lines = {line.what: line for line in compared.lines}
    tenths = [f"{n / 10:.1f}" for n in range(10)]
    panels = [
        _panel(
            lines[f"scores, {label}"],
            list(zip(tenths, reference.scores[label], found.scores[label], strict=True)),
            _COLOURS[label],
        )
        for label in LABELS
    ]
    fifths = [f"{border / 1000:.1f}k" for border in reference.length_borders[:N_LENGTHS]]
    fifths = [f"< {fifths[1]}", *fifths[1:]]
    lengths = list(zip(fifths, reference.lengths, reference.fifths_of(found.lengths), strict=True))
    return [*panels, _panel(lines["article length"], lengths, _LENGTHS)]


def _panel(line: Comparison, bins: Sequence[tuple[str, int, int]], colour: str) -> Spec:
    """One histogram in two; each bin has the name of its lower border, which another one may have too."""
    totals = [max(1, sum(counts)) for counts in list(zip(*bins, strict=True))[1:]]
    values: list[Spec] = [
        {"place": place, "usual": a / totals[0], "found": b / totals[1]} for place, (_, a, b) in enumerate(bins)
    ]
    top = max(max(value["usual"], value["found"]) for value in values)
    x = {
        "field": "place",
        "type": "ordinal",
        "scale": {"paddingInner": 0.12, "paddingOuter": 0.06},
        "axis": {
            "title": None,
            "labelAngle": 0,
            "labelOverlap": "greedy",
            "labelSeparation": 5,
            "labelExpr": f"{json.dumps([name for name, *_ in bins])}[datum.value]",
        },
    }
    narrow = _WIDTH // len(bins) // 2 - 1
    bars = [
        {"mark": {"type": "bar", "color": _USUAL}, "encoding": {"y": _share("usual", top)}},
        {"mark": {"type": "bar", "color": colour, "width": narrow}, "encoding": {"y": _share("found", top)}},
    ]
    return {
        "title": _heading(line.what, f"{line.distance}: {line.verdict}", _VERDICTS[line.verdict]),
        "data": {"values": values},
        "width": _WIDTH,
        "height": _HEIGHT,
        "encoding": {"x": x},
        "layer": bars,
    }


def _share(field: str, top: float) -> Spec:
    """The axis always ends with a figure, which pushes each heading up by as much."""
    return {
        "field": field,
        "type": "quantitative",
        "axis": {"format": "%", "title": None, "tickCount": 4},
        "scale": {"domain": [0, top], "nice": 4},
    }


def _ratios(lines: Sequence[Comparison]) -> Spec:
    """Dots with their intervals, on one logarithmic scale."""
    return {
        "title": _heading("shares and means, as parts of the usual ones", "with 95 % intervals", _MUTED),
        "data": {"values": [_ratio(line) for line in lines if line.rates and line.rates[0].value]},
        "width": 540,
        "height": {"step": 30},
        "layer": [*_band(), *_dots()],
    }


def _band() -> list[Spec]:
    """What is within the limits, and the usual in its middle."""
    x = _ratio_axis("from")
    return [
        {
            "data": {"values": [{"from": 1 / MAX_RATIO, "to": MAX_RATIO}]},
            "mark": {"type": "rect", "color": _USUAL, "opacity": 0.45},
            "encoding": {"x": x, "x2": {"field": "to"}},
        },
        {"data": {"values": [{"from": 1}]}, "mark": {"type": "rule", "color": _MUTED}, "encoding": {"x": x}},
    ]


def _dots() -> list[Spec]:
    """One row a line; what the dot says stands at the right."""
    axis = {"title": None, "labelLimit": 200, "grid": False}
    y = {"field": "what", "type": "nominal", "sort": None, "axis": axis}
    by_verdict = {"field": "verdict", "type": "nominal", "legend": None}
    colour = {**by_verdict, "scale": {"domain": list(_VERDICTS), "range": list(_VERDICTS.values())}}
    shape = {**by_verdict, "scale": {"domain": list(_VERDICTS), "range": _SHAPES}}
    return [
        {
            "mark": {"type": "rule", "strokeWidth": 2},
            "encoding": {"x": _ratio_axis("low"), "x2": {"field": "high"}, "y": y, "color": colour},
        },
        {
            "mark": {"type": "point", "filled": True, "size": 90, "opacity": 1},
            "encoding": {"x": _ratio_axis("ratio"), "y": y, "color": colour, "shape": shape},
        },
        {
            "mark": {"type": "text", "align": "left", "x": 548, "fontSize": 11, "color": _MUTED},
            "encoding": {"y": y, "text": {"field": "says", "type": "nominal"}},
        },
    ]


def _ratio_axis(field: str) -> Spec:
    scale = {"type": "log", "domain": [_FROM, _TO], "nice": False}
    ticks = [0.33, 0.5, round(1 / MAX_RATIO, 2), 1, MAX_RATIO, 2, 3]
    axis = {"title": None, "values": ticks, "format": "~g", "labelExpr": "'× ' + datum.label", "grid": True}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}


def _ratio(line: Comparison) -> Spec:
    assert line.rates is not None
    usual, found = line.rates
    placed = {
        name: min(max(value / usual.value, _FROM), _TO)
        for name, value in (("ratio", found.value), ("low", found.low), ("high", found.high))
    }
    says = f"{found.value:.3g}, usual {usual.value:.3g}: {line.verdict}"
    return {"what": line.what, "verdict": line.verdict, "says": says, **placed}


def _heading(text: str, below: str, colour: str) -> Spec:
    return {
        "text": text,
        "subtitle": below,
        "anchor": "start",
        "fontSize": 12,
        "subtitleFontSize": 11,
        "subtitleColor": colour,
        "color": _INK,
        "offset": 8,
    }


_CONFIG: Spec = {
    "font": "Liberation Sans, Arial, Helvetica, sans-serif",
    "background": "#ffffff",
    "view": {"stroke": None},
    "axis": {
        "labelColor": _MUTED,
        "labelFontSize": 11,
        "domainColor": _RULE,
        "tickColor": _RULE,
        "gridColor": _RULE,
    },
    "axisX": {"grid": False},
    "axisY": {"domain": False, "ticks": False},
}
