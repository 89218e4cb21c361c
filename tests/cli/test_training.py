"""The commands that measure models, and how they end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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
