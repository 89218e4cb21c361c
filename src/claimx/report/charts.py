"""Numbers -> pictures: Vega-Lite, drawn to SVG when the report is written. The only door to vl-convert.

Colours are names of the page's own (``var(--challenge)``), so that a picture follows light, dark and print; the three
labels have a row or column each, so that nothing is told by colour alone. Nothing of Vega travels with the page.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from lxml import etree

from claimx.errors import StopRun
from claimx.records import LABELS
from claimx.report.tally import Course, Ranking

#: What a chart is drawn for, in pixels: a desk, and a phone of 360 with its margins.
WIDE, NARROW = 800, 312
#: Comes with vl-convert, so that every machine measures the same letters; the page shows its own.
_FONT = "Liberation Sans"
#: After each column: room for the figure at the end of its longest bar (``25,000``), and for what a heading is wider.
_GAP = 40
_TIME_FORMATS = {"day": "%-d %b %Y", "week": "%-d %b %Y", "month": "%b %Y", "quarter": "Q%q %Y", "year": "%Y"}
_SVG = "{http://www.w3.org/2000/svg}"
#: What no XML may hold. Told to draw it, the converter ends the process: no exception could be caught.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Spec = dict[str, Any]


def course_svg(course: Course, width: int) -> str:
    """Bars over time, one row a label, all to one scale."""
    values = [
        {"first": step.first.isoformat(), "label": label, "n": step.n_labels[label]}
        for step in course.steps
        for label in LABELS
    ]
    dates = [step.first.isoformat() for step in course.steps]
    every = max(1, -(-len(dates) // (width // 90)))
    time = {
        "field": "first",
        "type": "ordinal",
        "scale": {"paddingInner": 0.2, "paddingOuter": 0.1},
        "axis": {
            "values": dates[::every],
            "title": None,
            "labelAngle": 0,
            "labelExpr": f"utcFormat(toDate(datum.value), '{_TIME_FORMATS[course.unit]}')",
            "labelOverlap": True,
        },
    }
    count = {
        "field": "n",
        "type": "quantitative",
        "axis": {"tickCount": 2, "tickMinStep": 1, "format": ",d", "title": None},
    }
    # A bar a day wide across the whole page would be a wall.
    drawn = min(width - 45, max(90, 40 * len(dates)))
    cell = {
        "width": drawn,
        "height": 64,
        "mark": {"type": "bar"},
        "encoding": {"x": time, "y": count, "color": _COLOUR},
    }
    return _drawn(values, {"facet": {"row": _BY_LABEL}, "spec": cell, "spacing": 14})


def ranking_svg(ranking: Ranking, width: int) -> str:
    """Bars by name, one column a label, all to one scale."""
    values = [
        {"name": _NOT_XML.sub("\ufffd", row.name), "position": position, "label": label, "n": row.n_labels[label]}
        for position, row in enumerate(ranking.rows)
        for label in LABELS
    ]
    label_width = min(240, width * 3 // 10)
    name = {
        "field": "name",
        "type": "nominal",
        # Not by a list of names: Vega-Lite writes such a list into an expression, and these are words of strangers.
        "sort": {"field": "position", "op": "min"},
        "scale": {"paddingInner": 0.35},
        "axis": {"title": None, "labelLimit": label_width, "ticks": False, "domain": False, "labelPadding": 8},
    }
    count = {"field": "n", "type": "quantitative", "axis": None}
    layer = [
        {"mark": {"type": "bar"}, "encoding": {"color": _COLOUR}},
        {
            "mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 11, "fill": "var(--muted)"},
            "encoding": {"text": {"field": "n", "type": "quantitative", "format": ","}},
        },
    ]
    # 12 are the padding of the names and of the picture.
    column = (width - label_width - 12) // len(LABELS) - _GAP
    cell = {"width": column, "height": {"step": 22}, "encoding": {"y": name, "x": count}, "layer": layer}
    return _drawn(values, {"facet": {"column": _BY_LABEL}, "spec": cell, "spacing": _GAP, "bounds": "flush"})


_COLOUR: Spec = {
    "field": "label",
    "type": "nominal",
    "scale": {"domain": list(LABELS), "range": [f"var(--{label})" for label in LABELS]},
    "legend": None,
}
#: A row or column a label, under its name.
_BY_LABEL: Spec = {
    "field": "label",
    "type": "nominal",
    "sort": list(LABELS),
    "header": {
        "title": None,
        "labelOrient": "top",
        "labelAnchor": "start",
        "labelFontSize": 11,  # at 12 the first two meet on a phone
        "labelFontWeight": 600,
        "labelColor": "var(--ink)",
        "labelPadding": 4,
    },
}


def _drawn(values: list[Spec], view: Spec) -> str:
    axis = {
        "labelColor": "var(--muted)",
        "labelFontSize": 11,
        "domainColor": "var(--rule)",
        "tickColor": "var(--rule)",
        "gridColor": "var(--rule)",
    }
    config = {
        "font": _FONT,
        "background": None,
        "view": {"stroke": None},
        "axis": axis,
        "axisX": {"grid": False},
        "axisY": {"domain": False, "ticks": False},
    }
    spec = {"data": {"values": values}, "config": config, "padding": 2, **view}
    return _inlined(drawn(spec))


def drawn(spec: Spec) -> str:
    """Any picture, as an SVG that stands alone.

    Raises:
        StopRun: the converter is not installed.
    """
    svg: str = _converter().vegalite_to_svg(spec, allowed_base_urls=[])  # none of which it may ask for anything
    return svg


@cache
def _converter() -> Any:
    try:
        import vl_convert
    except ModuleNotFoundError as error:
        raise StopRun("vl-convert is not installed; pictures need it: pip install 'claimx[report]'") from error
    return vl_convert


def _inlined(svg: str) -> str:
    """Only what HTML wants of it: no namespaces, no fixed size, the fonts and the roles of the page."""
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.iter():
        element.tag = element.tag.removeprefix(_SVG)
        for name in ("font-family", "role", "aria-roledescription", "aria-label", "pointer-events"):
            element.attrib.pop(name, None)
    etree.cleanup_namespaces(root)
    for invisible in root.xpath("//path[@class='background' or @class='foreground']"):
        invisible.getparent().remove(invisible)
    root.attrib.pop("version", None)
    root.set("aria-hidden", "true")  # the figure that holds it has a name, and its numbers stand in a table
    root.set("focusable", "false")
    written: str = etree.tostring(root, encoding="unicode")
    return written
