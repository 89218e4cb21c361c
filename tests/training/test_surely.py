"""What annotators said of how surely sentences are put stands off their text, and says so where it has changed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from claimx.assertion import MODALITY_KINDS
from claimx.errors import StopRun
from claimx.modelfolder import models_folder
from claimx.training.gold import GoldArticle, GoldSentence, lines, text_digest
from claimx.training.surely import Surely, SurelyPut, load_surely, of_corpus

TEXT = "The mill may close. Mend the dam. It rained."
ARTICLE = GoldArticle(
    article_id="mill",
    text=TEXT,
    sentences=(GoldSentence(start=0, end=19), GoldSentence(start=20, end=33), GoldSentence(start=34, end=44)),
)
SAID = (
    SurelyPut(start=0, end=19, kind="possible"),
    SurelyPut(start=34, end=44, kind="asserted", other="planned"),
)


def write(path: Path, text: str) -> Path:
    said = Surely(article_id="mill", text_sha256=text_digest(text), sentences=SAID)
    path.write_text(said.model_dump_json() + "\n", encoding="utf-8")
    return path


def test_a_doubtful_kind_shares_with_its_other(tmp_path: Path) -> None:
    """Nothing is said of the sentence in between, of which the rules know something."""
    (told,) = load_surely(
        write(tmp_path / "said.jsonl", TEXT), [ARTICLE, ARTICLE.model_copy(update={"article_id": "x"})]
    )
    rows = np.array([[0.0, 1, 0, 0, 0], [0.0] * 5, [0.7, 0, 0, 0.3, 0]])
    np.testing.assert_allclose(told.gold, rows)
    assert [MODALITY_KINDS[row.argmax()] for row in told.by_rules] == ["possible", "recommended", "asserted"]


def test_another_text_is_refused(tmp_path: Path) -> None:
    """Offsets into it would name other sentences."""
    with pytest.raises(StopRun, match=r"article mill was annotated on another text.*bring that text"):
        load_surely(write(tmp_path / "said.jsonl", TEXT + " "), [ARTICLE])


def test_rules_say_nothing_of_what_mended_them(corpus: Path) -> None:
    """Each half of a corpus is told apart."""
    dev, test = (of_corpus(corpus, half) for half in ("dev", "test"))
    assert {one.article.article_id for one in dev}.isdisjoint(one.article.article_id for one in test)
    assert all(one.gold.any() and not one.by_rules.any() for one in dev)


def test_what_ships_holds_no_text() -> None:
    """Most kinds are told apart often enough to be learnt."""
    said = list(lines(models_folder() / "modalities.jsonl.gz", Surely))
    kinds = [put.kind for one in said for put in one.sentences]
    assert len({one.article_id for one in said}) == len(said) > 2_500
    assert all(kinds.count(kind) > 1_000 for kind in MODALITY_KINDS)
