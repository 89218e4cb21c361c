"""The commands that measure models, and how they end."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from claimx.modelfolder import shipped_model
from tests.cli.test_commands import Ended, run

TEXT = "The mill closed in May. It may open again. Of 40 workers, 30 left."
LABELS: list[list[str]] = [["challenge"], ["opportunity"], ["challenge", "statistic"]]
STARTS, ENDS = (0, 24, 43), (23, 42, 66)


def article(name: str = "mill", labels: list[list[str]] = LABELS, **changed: Any) -> dict[str, Any]:
    spans = zip(STARTS, ENDS, labels, strict=True)
    sentences = [{"start": start, "end": end, "labels": its} for start, end, its in spans]
    return {"article_id": name, "text": TEXT, "sentences": sentences, **changed}


def evaluated(folder: Path, *articles: dict[str, Any], options: tuple[str, ...] = ()) -> Ended:
    """What the model in force says of some articles."""
    path = folder / "gold.jsonl"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in articles), encoding="utf-8")
    return run("evaluate", shipped_model().name, str(path), "-o", str(folder / "out"), *options)


def test_articles_without_sentences_are_not_judged(tmp_path: Path) -> None:
    """They say nothing, and where there are no others that is said."""
    ended = evaluated(tmp_path, article(), article("empty", sentences=[]))
    assert ended.status == 0
    assert "on gold.jsonl: 1 articles" in ended.out
    for articles in ((), (article("empty", sentences=[]),)):
        ended = evaluated(tmp_path, *articles)
        assert ended.status == 2
        assert "expected articles with labelled `sentences`, to judge; found none" in ended.said[-1]


def test_where_no_outlet_is_held_out_that_is_said(tmp_path: Path) -> None:
    """All of them can be evaluated."""
    ended = evaluated(tmp_path, article(outlet="Outlet 1"), options=("--held-out",))
    assert (ended.status, "none of 1 articles is of an outlet that is held out" in ended.said[-1]) == (2, True)


def test_a_label_that_no_gold_has_has_no_score(tmp_path: Path) -> None:
    """A zero would read as if the model failed; and warnings are errors here."""
    ended = evaluated(tmp_path, article(labels=[["challenge"], ["opportunity"], ["challenge"]]))
    (row,) = [line for line in ended.out.splitlines() if line.startswith("│ statis")]
    assert [cell.strip() for cell in row.split("│")[2:7]] == ["0", "-", "-", "-", "-"]
    assert "no sentence has the label statistic: nothing is known of it" in ended.out


def test_intervals_of_few_articles_are_doubted(tmp_path: Path) -> None:
    """Those of five are not."""
    few = evaluated(tmp_path, article())
    assert "intervals resample articles, and of fewer than 5 they say nothing; here are 1" in " ".join(few.out.split())
    many = evaluated(tmp_path, *(article(str(number)) for number in range(5)))
    assert "they say nothing" not in many.out


def test_a_baseline_is_one_and_is_not_asked_for_in_vain(tmp_path: Path) -> None:
    """Beside --held-out it would not be read; without labels it learns nothing."""
    (tmp_path / "empty.jsonl").touch()
    baseline = ("--baseline", str(tmp_path / "empty.jsonl"))
    ended = evaluated(tmp_path, article(outlet="Outlet 3"), options=("--held-out", *baseline))
    assert (ended.status, "expected no --baseline beside it" in ended.said[-1]) == (2, True)
    ended = evaluated(tmp_path, article(), options=baseline)
    assert (ended.status, "expected labelled articles to fit TF-IDF on" in ended.said[-1]) == (2, True)


def test_a_missing_part_of_the_extra_is_named_however_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has scikit-learn for other reasons may have no torch, which only some commands ask for."""

    def train(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'torch'", name="torch")

    monkeypatch.setitem(sys.modules, "claimx.training.commands", SimpleNamespace(train=train))
    ended = run("train", "mine.jsonl", "mine-v1")
    assert ended.status == 2
    assert "torch is not installed; training needs it: pip install 'claimx[train]'" in ended.said[-1]


def test_a_recipe_that_is_taken_over_stands_alone(tmp_path: Path) -> None:
    """What was said beside it would be heard by nobody."""
    pytest.importorskip("torch")  # the extra `train`
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(article()), encoding="utf-8")
    options = ("--calibrated-by", str(shipped_model()), "--begin", shipped_model().name, "--seed", "3")
    ended = run("train", str(path), str(tmp_path / "mine-v1"), *options)
    assert (ended.status, "expected no --begin or --seed beside it" in ended.said[-1]) == (2, True)


def test_floors_without_a_folder_are_not_measured_first(corpus: Path, tmp_path: Path) -> None:
    """The corpus takes a minute."""
    ended = run("gate", str(corpus), str(tmp_path / "nowhere" / "floors.json"))
    assert (ended.status, "to write floors into; found none" in ended.said[-1]) == (2, True)
