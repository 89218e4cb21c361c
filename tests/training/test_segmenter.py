"""Reading treebanks, varying their typing, and training a pipeline that loads anywhere."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.modelfolder import shipped_segmenter
from claimx.segment import Segmenter
from claimx.training import segmenter
from claimx.training.segmenter import Piece, evaluate_segmenter, laid_out, measure, read_passages, varied

LARGEST_FOLDER_BYTES = 2_000_000
PARAGRAPHS = [["The tide turned.", "Boats came in."], ["Was it late?", "It was.", "No one minded."], ["A list"]]


def conllu(paragraphs: list[list[str]], glued: str = "") -> str:
    """A treebank whose words are split at white space; the sentence ``glued`` touches the next one."""
    lines = []
    for number, paragraph in enumerate(paragraphs):
        lines.append(f"# newpar id = p{number}")
        for text in paragraph:
            lines.append(f"# text = {text}")
            words = text.split()
            for at, word in enumerate(words, start=1):
                misc = "SpaceAfter=No" if text == glued and at == len(words) else "_"
                lines.append("\t".join((str(at), word, *"_______", misc)))
            lines.append("")
    return "\n".join(lines) + "\n"


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.conllu"
    path.write_text(conllu(PARAGRAPHS * 10), encoding="utf-8")
    return path


def test_a_treebank_is_read_by_paragraph(tmp_path: Path) -> None:
    """Sentences of one paragraph stay together, with the white space that the treebank records."""
    path = tmp_path / "t.conllu.gz"
    path.write_bytes(gzip.compress(conllu(PARAGRAPHS, glued="The tide turned.").encode()))
    passages = read_passages(path)
    assert [[piece.text for piece in passage] for passage in passages] == PARAGRAPHS
    assert laid_out(passages[0]) == ("The tide turned.Boats came in.", [0, 16])


def test_a_file_without_sentences_stops_the_run(tmp_path: Path) -> None:
    """A wrong path or an empty file is named at once."""
    empty = tmp_path / "empty.conllu"
    empty.write_text("\n")
    for path in (empty, tmp_path / "none.conllu"):
        with pytest.raises(StopRun, match=path.name):
            read_passages(path)


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
