"""Articles without labels are found as those of any run are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from claimx.errors import StopRun
from claimx.modelfolder import shipped_model
from claimx.score import tokenizer_of
from claimx.training.data.gold import GoldArticle
from claimx.training.data.unlabelled import digest_of_pages, read_unlabelled, unlabelled_examples

FERRY = """Two ferries for Torv

The ferry to Torv Island will sail twice a day from June, the harbour office said on Monday. Its fares stay as they are.

Islanders had asked for a third crossing, which the council thinks too dear while the old quay is under repair.
"""
BRIDGE = """The bridge at Olm stays shut

Engineers found new cracks in the bridge at Olm last week, and it will stay shut until spring. Lorries go round by Tarn.

The county had set money aside for a new deck. It now says that the piers must be looked at first.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one of them twice, and a page that is none."""
    for name, text in (("a.txt", FERRY), ("b.txt", BRIDGE), ("c.txt", FERRY), ("d.txt", "Home | About")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_copies_and_refused_pages_are_left_out(folder: Path) -> None:
    """Copies of known articles too: what is held out is not to be heard."""
    found = read_unlabelled([folder], known=())
    assert [Path(article.article_id).name for article in found] == ["a.txt", "b.txt"]
    assert found[0].slice(found[0].sentences[1]) == "Its fares stay as they are."
    known = GoldArticle(article_id="known", text=BRIDGE)
    assert [Path(article.article_id).name for article in read_unlabelled([folder], [known])] == ["a.txt"]


def test_nobody_labelled_them(folder: Path) -> None:
    """A target that is no number, for every label of every sentence."""
    cut = unlabelled_examples(read_unlabelled([folder / "a.txt"], ()), tokenizer_of(shipped_model()))
    assert [example.targets.shape for example in cut] == [(3, 3)]
    assert np.isnan(cut[0].targets).all()


def test_pages_have_a_digest(folder: Path) -> None:
    """Another text gives another, another name does not."""
    before = digest_of_pages(folder)
    (folder / "a.txt").rename(folder / "0.txt")
    assert digest_of_pages(folder) == before
    (folder / "b.txt").write_text(BRIDGE.upper(), encoding="utf-8")
    assert digest_of_pages(folder) != before


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """As everywhere."""
    with pytest.raises(StopRun, match="no such file or folder"):
        read_unlabelled([tmp_path / "none"], ())
