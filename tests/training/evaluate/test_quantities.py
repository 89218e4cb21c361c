"""Gold quantities stand off the text of their page, and a figure is right only if it is the same figure."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.training.data.gold import GoldArticle, GoldSentence, half_of
from claimx.training.evaluate.quantities import (
    CORPUS_QUANTITIES,
    GoldQuantity,
    judge,
    load_quantities,
    scores,
)

TEXT = "Exports rose 5% to 40 tonnes."


def figure(start: int, end: int, value: str, unit: str | None) -> GoldQuantity:
    return GoldQuantity(
        start=start,
        end=end,
        value=Decimal(value),
        unit_normalized=unit,
        kind="measure",
        modifier="exactly",
        change="none",
    )


@pytest.fixture
def article() -> GoldArticle:
    sentence = GoldSentence(start=0, end=len(TEXT), labels=("statistic",))
    return GoldArticle(article_id="a", text=TEXT, sentences=(sentence,))


def test_every_figure_of_the_corpus_lies_in_a_statistic(corpus: Path) -> None:
    """A figure outside would never be judged, and could never be wrong."""
    for article, figures in load_quantities(corpus):
        spans = [(s.start, s.end) for s in article.sentences if "statistic" in s.labels]
        assert all(any(start <= f.start and f.end <= end for start, end in spans) for f in figures)


def test_each_half_has_enough_to_measure(corpus: Path) -> None:
    """Mending on one half says nothing of the other, and neither is a handful."""
    n_figures = {"dev": 0, "test": 0}
    for article, figures in load_quantities(corpus / "news"):
        n_figures[half_of(article.article_id)] += len(figures)
    assert min(n_figures.values()) > 300


def test_figures_of_another_text_are_refused(corpus: Path, tmp_path: Path) -> None:
    """Offsets into a text that has changed mean nothing."""
    path = shutil.copytree(corpus, tmp_path / "corpus") / CORPUS_QUANTITIES
    written = path.read_text(encoding="utf-8")
    digest = written.split('"text_sha256": "')[1][:64]
    path.write_text(written.replace(digest, "0" * 64), encoding="utf-8")
    with pytest.raises(StopRun, match=r"expected the text with sha256 0000.*write its figures anew"):
        load_quantities(tmp_path / "corpus")


def test_an_article_without_figures_is_named(corpus: Path, tmp_path: Path) -> None:
    """Left out, it would count as an article without mistakes."""
    path = shutil.copytree(corpus, tmp_path / "corpus") / CORPUS_QUANTITIES
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[1:]), encoding="utf-8")
    with pytest.raises(StopRun, match=r"expected a line with the figures of .*, found none"):
        load_quantities(tmp_path / "corpus")


def test_a_figure_is_right_where_value_and_place_agree(article: GoldArticle) -> None:
    """The same value elsewhere in the sentence is another figure."""
    assert len(judge(article, (figure(13, 15, "5", "percent"), figure(19, 28, "40", "ton"))).pairs) == 2
    assert judge(article, (figure(0, 7, "5", "percent"), figure(19, 28, "41", "tonne"))).pairs == ()


def test_more_that_is_asked_is_less_that_is_right(article: GoldArticle) -> None:
    """A wrong unit costs the unit and not the value."""
    table = scores([judge(article, (figure(13, 15, "5", "percent"), figure(19, 28, "40", "ton")))])
    assert [table[asked][1].value for asked in ("value", "value+unit", "value+unit+kind")] == [1.0, 0.5, 0.0]
