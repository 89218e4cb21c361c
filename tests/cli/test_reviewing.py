"""The commands that bring people in: to Label Studio and back, and how they end."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from claimx.training.data.gold import load_gold
from tests.cli.test_commands import run
from tests.load.made import five, kept
from tests.review.made import annotation, exported, question


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept(tmp_path_factory.mktemp("reviewing") / "out", five())


def export_of(folder: Path, *tasks: Any) -> str:
    path = folder / "export.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return str(path)


def test_a_round_trip(out: Path, corpus: Path, tmp_path: Path) -> None:
    """What is exported, answered as the model did and imported, is gold by which the model was always right."""
    file, gold = tmp_path / "tasks.json", tmp_path / "gold"
    ended = run("review", "export", str(out), str(file), "--baseline", str(corpus), "--quota", "random=3")
    assert (ended.status, ended.said) == (0, [])
    assert ended.out.endswith(f"; interface: {tmp_path / 'tasks.xml'}\n")
    tasks = json.loads(file.read_text(encoding="utf-8"))
    assert f"{len(tasks)} tasks (3 random, " in ended.out
    answered = [
        {"id": number, "data": task["data"], "annotations": [annotation(result=task["predictions"][0]["result"])]}
        for number, task in enumerate(tasks)
    ]
    ended = run("review", "import", export_of(tmp_path, *answered), str(gold))
    assert (ended.status, ended.said) == (0, [])
    assert ended.out.startswith(f"answers kept: {len(tasks)}; refused: 0; skipped: 0\n")
    assert f"{len(tasks)}/{len(tasks)} 100%" in ended.out
    assert sum(len(article.sentences) for article in load_gold(gold)) == len(tasks)


def test_without_a_baseline_a_word_is_said(out: Path, tmp_path: Path) -> None:
    """The other reasons pick as ever."""
    ended = run("review", "export", str(out), str(tmp_path / "a.json"))
    assert ended.status == 0
    assert ended.said == ["nothing is picked for a baseline's sake; --baseline DATA names what to fit one on"]


def test_without_scikit_learn_a_word_is_said(
    out: Path, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes with the extra ``train``; nobody needs it to ask people."""
    monkeypatch.delitem(sys.modules, "claimx.training.evaluate.baseline", raising=False)
    for module in [one for one in sys.modules if one.split(".")[0] == "sklearn"]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "sklearn", None)
    ended = run("review", "export", str(out), str(tmp_path / "a.json"), "--baseline", str(corpus))
    assert ended.status == 0
    assert "is not installed (pip install 'claimx[train]')" in ended.said[0]
    assert " 0 baseline" in ended.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.txt"], "expected a file named *.json"),
        (["a.json", "--quota", "boredom=3"], "where WHY is one of random, uncertain, baseline, vocabulary"),
        (["a.json", "--quota", "random=-3"], "expected WHY=N"),
        (["a.json", "--articles", "0"], "--articles 0: expected 1 or more"),
    ],
)
def test_wrong_arguments_end_with_2(out: Path, arguments: list[str], said: str) -> None:
    """Before a model is loaded."""
    ended = run("review", "export", str(out), *arguments)
    assert ended.status == 2
    assert said in ended.said[0]


def test_what_does_not_fit_ends_with_1_and_costs_nothing_else(tmp_path: Path) -> None:
    """Each with its task and reason, that may be somebody's words and command no terminal."""
    tasks = [
        exported(question(), annotation("\x1b[31m")),
        exported(question(1), annotation(was_cancelled=True), number=8),
        exported(question(2), annotation("opportunity"), number=9),
    ]
    ended = run("review", "import", export_of(tmp_path, *tasks), str(tmp_path / "gold"))
    assert ended.status == 1
    assert ended.out.startswith("answers kept: 1; refused: 1; skipped: 1\n")
    assert [line.partition(":")[0] for line in ended.said] == ["task 7", "task 8"]
    assert "\x1b" not in "".join(ended.said)
    assert len(load_gold(tmp_path / "gold")) == 1


def test_an_export_without_answers_writes_nothing(tmp_path: Path) -> None:
    """Nor is it a mistake: people may begin tomorrow."""
    ended = run("review", "import", export_of(tmp_path, exported(question())), str(tmp_path / "gold"))
    assert (ended.status, ended.out) == (0, "answers kept: 0; refused: 0; skipped: 1\n")
    assert not (tmp_path / "gold").exists()
