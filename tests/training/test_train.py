"""A training run from the labelled articles to the card, by an encoder that knows nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")  # the extra `train`
pytest.importorskip("transformers")

from claimx import modelfolder
from claimx.drift.reference import FILE as USUAL
from claimx.errors import StopRun
from claimx.modelfolder import CARD, TOKENIZER, shipped_model
from claimx.training import train
from claimx.training.data import Data
from claimx.training.data.gold import GoldArticle, GoldSentence
from claimx.training.fit import Recipe
from claimx.training.release.usual import sign_usual, usual_of
from tests.training.data.test_splits import HELD, TRAINED
from tests.training.tiny import save

SENTENCES = ("The {} mill may hire again.", "The {} mill closed.", "Of the {} mills, 7 closed in 2020.", "It rained.")
LABELLED = (("opportunity",), ("challenge",), ("challenge", "statistic"), ())
RECIPE = Recipe(n_epochs=20, batch_windows=2, learning_rate=5e-3, hidden_dropout=0.0)


def article(name: str, outlet: str) -> GoldArticle:
    """One that claims everything, about a place of its own."""
    sentences = [one.format(name) for one in SENTENCES] * 4
    starts = [sum(len(one) + 1 for one in sentences[:n]) for n in range(len(sentences))]
    spans = (
        GoldSentence.model_validate({"start": start, "end": start + len(one), "labels": labels})
        for start, one, labels in zip(starts, sentences, LABELLED * 4, strict=True)
    )
    return GoldArticle(article_id=name, outlet=outlet, text=" ".join(sentences), sentences=tuple(spans))


@pytest.fixture
def data() -> Data:
    """Articles of an outlet to train on, and two of one that is held out."""
    of_one = [article(name, TRAINED) for name in ("Aldby", "Bexley", "Corran", "Dunholm")]
    return Data([*of_one, *(article(name, HELD) for name in ("Elstow", "Fenwick"))], sha256="0" * 64)


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a tiny BERT in the place of the encoder that training begins with."""
    torch.manual_seed(0)
    folder = save("bert", tmp_path / "bert")
    shutil.copyfile(shipped_model() / TOKENIZER, folder / TOKENIZER)
    monkeypatch.setattr(train, "base_folder", lambda: folder)
    return folder


@pytest.mark.usefixtures("base")
def test_few_held_out_articles_make_a_model_all_the_same(
    data: Data, corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is usual cannot be told from two of them; that is said, as the split is, and the card is written."""
    folder = tmp_path / "mine-v1"
    data.articles.append(data.articles[0].model_copy(update={"article_id": "again"}))
    train.train(data, folder, corpus, RECIPE)
    assert modelfolder.load(folder).passport.version == "1.0.0"
    assert (folder / CARD).is_file()
    assert not (folder / USUAL).exists()
    said = capsys.readouterr().err
    assert "articles trained on: 4; held out: 2, of 1 outlets; dropped as copies: 1" in said
    assert "gets no drift.json" in said
    assert "LOAD REPORT" not in said


@pytest.mark.usefixtures("base")
def test_without_a_corpus_nothing_is_begun(data: Data, tmp_path: Path) -> None:
    """It is needed behind the training, and missed before."""
    with pytest.raises(StopRun, match=r"nowhere: expected a corpus folder with labels.jsonl.*--corpus DIR"):
        train.train(data, tmp_path / "mine-v1", tmp_path / "nowhere", RECIPE)
    with pytest.raises(StopRun, match="nowhere: expected a corpus folder"):
        train.train_on_everything(data, tmp_path / "mine-v1", tmp_path / "nowhere", shipped_model())
    assert not (tmp_path / "mine-v1").exists()


def test_what_is_usual_is_taken_over_where_it_is_known(tmp_path: Path) -> None:
    """Under the name of the model that it stands beside."""
    folder = tmp_path / "mine-v1"
    shutil.copytree(shipped_model(), folder)
    passport = modelfolder.load(folder).passport
    modelfolder.seal(folder, passport.model_copy(update={"name": "mine"}))
    sign_usual(folder, usual_of(folder))
    known = usual_of(folder)
    assert known is not None
    assert known.model == modelfolder.load(folder).model_id
    (folder / USUAL).unlink()
    sign_usual(folder, usual_of(folder))
    assert not (folder / USUAL).exists()


@pytest.mark.usefixtures("base")
def test_a_finished_model_is_not_trained_over(data: Data, corpus: Path, tmp_path: Path) -> None:
    """Parts of two would lie side by side, and nobody would know."""
    folder = tmp_path / "mine-v1"
    shutil.copytree(shipped_model(), folder)
    with pytest.raises(StopRun, match=r"mine-v1 holds a finished model .*; name another folder"):
        train.train(data, folder, corpus, RECIPE)
    with pytest.raises(StopRun, match="mine-v1 holds a finished model"):
        train.train_on_everything(data, folder, corpus, shipped_model())
    (tmp_path / "more.jsonl").touch()  # whoever names files only
    with pytest.raises(StopRun, match=r"more.jsonl: expected, behind the DATA, the model folder to write"):
        train.train(data, tmp_path / "more.jsonl", corpus, RECIPE)
    assert modelfolder.load(folder).model_id == modelfolder.load(shipped_model()).model_id
