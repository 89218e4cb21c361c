"""An output folder -> one HTML file that needs nothing else. The only door to Jinja2.

The texts are those of strangers. They reach the page escaped or packed; its script makes text of them, never markup;
and its Content-Security-Policy lets nothing run but that script and nothing load at all.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from claimx.errors import StopRun
from claimx.records import LABELS, Claim
from claimx.report.charts import NARROW, WIDE, course_svg, ranking_svg
from claimx.report.embed import embedded
from claimx.report.kept import Choice, Kept, kept_in
from claimx.report.lastrun import LastRun, last_run
from claimx.report.listed import is_vouched_for, listed_in
from claimx.report.meanings import MEANINGS
from claimx.report.tally import Course, Ranking, course_of, labels_of, ranking_of, speaker_of
from claimx.report.thresholds import decisions_of
from claimx.settings import Settings
from claimx.store.files import replacing

FILE = "report.html"
TEMPLATES = Path(__file__).with_name("templates")
#: One after the other they are the script of the page.
SCRIPTS = ("data.js", "build.js", "choice.js", "address.js", "table.js", "article.js", "save.js", "start.js")


# fmt: off
_MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")
# fmt: on


class _Chart(NamedTuple):
    """One picture at two widths, and the numbers behind it."""

    name: str
    title: str
    wide: str
    narrow: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


class _Question(NamedTuple):
    """What claims are ranked by; ``nameless`` says what is known of those that have no such name.

    A name that stands in fewer articles than ``n_least`` is none, and fewer names than that are not ranked.
    """

    name: str
    title: str
    noun: str
    nameless: str
    name_of: Callable[[Claim], str | None]
    n_least: int = 1


_QUESTIONS = (
    _Question("outlets", "Outlets", "outlet", "of no known outlet", lambda claim: claim.outlet),
    _Question("speakers", "Who asserts claims", "speaker", "naming no speaker", speaker_of),
    # News has a heading for each part of a story, which says nothing beside those of others.
    _Question(
        "sections", "Sections", "heading", "under no heading that articles share", lambda claim: claim.section, 2
    ),
)


class Report(NamedTuple):
    """The page, and what it shows."""

    html: str
    n_claims: int
    n_articles: int


def write_report(
    out: Path, settings: Settings | None = None, *, choice: Choice | None = None, file: Path | None = None
) -> Path:
    """Write the report of an output folder, ``out/report.html`` unless told otherwise, and say where it lies.

    The same folder and model in force give the same bytes; the file is replaced whole or not at all.

    Raises:
        StopRun: there is nothing to show, a file is not what it should be, the extra ``report`` is missing, or the
            report cannot be written.
        RetryLater: the ledger is unwell.
    """
    file = file or out / FILE
    html = report_of(out, settings or Settings(), choice or Choice()).html
    try:
        with replacing(file) as page:
            page.write(html.encode())
    except OSError as error:
        raise StopRun(f"cannot write {file} ({error.strerror}); choose another file") from error
    return file


def report_of(out: Path, settings: Settings, choice: Choice) -> Report:
    """The page as text; see :func:`write_report`."""
    listed = listed_in(out, settings)
    kept = kept_in(out, listed, choice)
    claims = [claim for judged in kept.judged for claim in judged.claims]
    course = course_of(claims)
    decisions = decisions_of(claims, settings)
    script = "\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in SCRIPTS)
    style = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    run = last_run(out, kept.n_lines)
    html = _template().render(
        LABELS=LABELS,
        MEANINGS=MEANINGS,
        kept=kept,
        choice=choice,
        is_vouched_for=is_vouched_for(listed),
        run=run,
        books=_books(run, kept),
        n_claims=len(claims),
        n_labels=labels_of(claims),
        n_uncertain=sum(bool(claim.uncertain) for claim in claims),
        course=course,
        charts=_charts(claims, course),
        models=sorted({f"{claim.model.name} {claim.model.version}" for claim in claims}),
        decisions=decisions,
        data=embedded(kept.judged, decisions),
        style=style,
        script=script,
        style_digest=_digest(style),
        script_digest=_digest(script),
    )
    return Report(html, len(claims), len(kept.judged))


def _books(run: LastRun | None, kept: Kept) -> list[tuple[str, int]]:
    """What became of the pages: of the last run, or, where it left no counts, of all runs."""
    if run is None:
        return _answered(kept.n_lines.get("articles", 0), kept.n_lines.get("refusals", 0))
    counts = run.counts
    became = _answered(counts.n_articles, sum(counts.n_refused.values()))
    if counts.n_known:
        became.append(("known already", counts.n_known))
    return [*became, ("failed", len(counts.failed))] if counts.failed else became


def _answered(n_articles: int, n_refused: int) -> list[tuple[str, int]]:
    return [("article" if n_articles == 1 else "articles", n_articles), ("refused", n_refused)]


def _charts(claims: list[Claim], course: Course | None) -> list[_Chart]:
    """Those that have something to show."""
    rankings = [(question, ranking_of(claims, question.name_of, question.n_least)) for question in _QUESTIONS]
    charts = [_course(course)] if course else []
    return charts + [_ranking(*one) for one in rankings if len(one[1].rows) >= one[0].n_least]


def _course(course: Course) -> _Chart:
    rows = tuple(
        (step.first.isoformat(), *(f"{step.n_labels[label]:,}" for label in LABELS))
        for step in course.steps
        if any(step.n_labels.values())
    )
    left_out = {"of articles without a date": course.n_undated, "before or after": course.n_outside}
    notes = [f"{_n(number, 'claim')} {which} left out." for which, number in left_out.items() if number]
    head = (f"{course.unit.capitalize()} from", *LABELS)
    pictures = course_svg(course, WIDE), course_svg(course, NARROW)
    published = f"By the {course.unit} in which the article was published."
    return _Chart("course", "Claims over time", *pictures, head, rows, (published, *notes))


def _ranking(question: _Question, ranking: Ranking) -> _Chart:
    name, title, noun, nameless, *_ = question
    rows = tuple(
        (row.name, f"{row.n_claims:,}", *(f"{row.n_labels[label]:,}" for label in LABELS)) for row in ranking.rows
    )
    others = (f"{_n(ranking.n_others, f'other {noun}')} with no more claims.",) if ranking.n_others else ()
    unnamed = (f"{_n(ranking.n_unnamed, 'claim')} {nameless}.",) if ranking.n_unnamed else ()
    pictures = ranking_svg(ranking, WIDE), ranking_svg(ranking, NARROW)
    return _Chart(name, title, *pictures, (noun.capitalize(), "claims", *LABELS), rows, others + unnamed)


def _n(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _day(day: date | datetime) -> str:
    """``5 May 2024``, on every system and in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _digest(text: str) -> str:
    """As Content-Security-Policy names what may run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


@cache
def _template() -> Any:
    try:
        import jinja2
        from markupsafe import Markup
    except ModuleNotFoundError as error:
        raise StopRun(f"{error.name} is not installed; the report needs it: pip install 'claimx[report]'") from error
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    ours: dict[str, Callable[..., str]] = {"n": _n, "day": _day, "ours": Markup}
    environment.filters.update(ours)
    return environment.get_template("report.html.j2")
