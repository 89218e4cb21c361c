from __future__ import annotations

from datetime import date

import lxml.html
import pytest

from claimx.records import LABELS
from claimx.report.charts import NARROW, WIDE, course_svg, ranking_svg
from claimx.report.tally import Course, Ranking, Row, Step
from tests.report.folders import HARM

STEPS = tuple(Step(date(2024, month, 1), dict.fromkeys(LABELS, month * 7)) for month in range(1, 13))
COURSE = Course("month", STEPS, date(2024, 1, 1), date(2024, 12, 31), 0, 0)
RANKING = Ranking(
    tuple(Row(f"{HARM} {number} " + "x" * 60, 9, dict.fromkeys(LABELS, 3 + number)) for number in range(10)), 0, 0
)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_picture_fits_its_width(width: int) -> None:
    """Vega adds its labels to the size of the plot; together they fill the room there is, and no more."""
    many = COURSE._replace(steps=STEPS * 5)
    large = Ranking(tuple(row._replace(n_labels=dict.fromkeys(LABELS, 25_000)) for row in RANKING.rows), 0, 0)
    courses, rankings = (COURSE, many), (RANKING, large)
    for svg in (*(course_svg(one, width) for one in courses), *(ranking_svg(one, width) for one in rankings)):
        assert 0.6 * width <= float(lxml.html.fromstring(svg).get("viewbox").split()[2]) <= width


def test_colours_are_names_of_the_page() -> None:
    """Light, dark and print choose them; each label has its own."""
    svg = course_svg(COURSE, WIDE)
    assert all(f'fill="var(--{label})"' in svg for label in LABELS)
    assert "#" not in svg.replace("url(#", "")
    assert "font-family" not in svg


def test_names_of_strangers_are_text() -> None:
    """An outlet may call itself anything."""
    svg = ranking_svg(RANKING, WIDE)
    assert "<script" not in svg
    assert "<img" not in svg
    assert "&lt;/script" in svg
    assert not lxml.html.fromstring(svg).xpath("//@onerror | //@style | //@href")


@pytest.mark.parametrize("letter", ["\x01", "\x1b", "\ufffe", "\ud800"])
def test_a_name_that_no_svg_can_hold_is_drawn_all_the_same(letter: str) -> None:
    """Pages choose the names; the converter would end the process, and the run or flow with it."""
    rows = (Row(f"The{letter}Quay", 1, dict.fromkeys(LABELS, 1)),)
    assert "The\ufffdQuay" in ranking_svg(Ranking(rows, 0, 0), WIDE)


def test_the_same_numbers_give_the_same_picture() -> None:
    """Byte for byte, or a report would differ from itself."""
    assert course_svg(COURSE, NARROW) == course_svg(COURSE, NARROW)
    assert "http" not in course_svg(COURSE, NARROW)
