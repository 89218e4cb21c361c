"""Reading treebanks, varying their typing, and training a pipeline that loads anywhere."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from claimx.modelfolder import shipped_segmenter
from claimx.segment import Segmenter
from claimx.training import segmenter
from claimx.training.data.treebank import Piece, laid_out, read_passages
from claimx.training.segmenter import evaluate_segmenter, measure, varied
from tests.training.trees import PARAGRAPHS, conllu

LARGEST_FOLDER_BYTES = 2_000_000


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.conllu"
    path.write_text(conllu(PARAGRAPHS * 10), encoding="utf-8")
    return path


def test_an_epoch_holds_every_sentence_once(treebank: Path) -> None:
    """Varying the typing neither loses nor repeats a sentence, and starts still point at them."""
    passages = read_passages(treebank)
    epoch = list(varied(passages, random.Random(3)))
    assert sum(map(len, epoch)) == sum(map(len, passages))
    for passage in epoch:
        text, starts = laid_out(passage)
        assert all(text[start:].startswith(piece.text) for start, piece in zip(starts, passage, strict=True))


def test_measuring_counts_the_starts_within_passages() -> None:
    """A first start is not counted; one found of two is a recall of one half."""
    passages = [(Piece("One.", " "), Piece("Two.", " "), Piece("Three.", " "))]
    score = measure(lambda texts: [[(0, 4), (5, len(text))] for text in texts], passages)
    assert (score.precision, score.recall, score.n_boundaries) == (1.0, 0.5, 2)
    assert score.f1 == pytest.approx(2 / 3)
    assert score.f1_low <= score.f1 <= score.f1_high


def test_training_is_repeatable_and_the_folder_loads_alone(
    treebank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same treebank and seed give the same bytes, which spaCy loads without claimx."""
    monkeypatch.setattr(segmenter, "N_EPOCHS", 2)
    folders = [tmp_path / "first", tmp_path / "second"]
    scores = [segmenter.train_segmenter(treebank, treebank, folder, seed=5) for folder in folders]
    assert scores[0] == scores[1] == evaluate_segmenter(folders[0], treebank)
    files = [
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in folders
    ]
    assert files[0] == files[1]
    assert Segmenter.from_folder(folders[0]).spans(["One."]) == [[(0, 4)]]


def test_the_shipped_pipeline_is_small() -> None:
    """The segmenter travels in the wheel, so its folder stays under two megabytes."""
    folder = shipped_segmenter()
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < LARGEST_FOLDER_BYTES
    assert not (folder / "vocab").exists()
