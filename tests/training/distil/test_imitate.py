"""A small encoder learns what larger ones say, each of articles that it did not learn."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")  # the extra `train`
pytest.importorskip("transformers")

from claimx.errors import StopRun
from claimx.modelfolder import TOKENIZER, WindowShape, shipped_model
from claimx.training import encoders, lessons, train
from claimx.training.data.examples import Example
from claimx.training.data.gold import GoldArticle, GoldSentence
from claimx.training.data.splits import Split
from claimx.training.distil import imitate, teach
from claimx.training.distil.imitate import Heard, Imitated, Imitation, Kept, Origin
from claimx.training.distil.teachers import N_FOLDS, read_sayings
from claimx.training.encoders import new_filler, new_model, width_of
from claimx.training.encoders.reading import example_logits, lay_out, sentence_logits
from claimx.training.fit import Recipe, fit
from claimx.training.lessons import Choices
from claimx.window import CLS, SEP
from tests.training.tiny import save

MODELS = Path(__file__).parents[3] / "models"
RECIPE = Recipe(n_epochs=40, batch_windows=4, learning_rate=5e-3, hidden_dropout=0.0, averaging=0.5, teaching=1.0)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny BERT that knows nothing."""
    torch.manual_seed(0)
    return save("bert", tmp_path_factory.mktemp("bert"))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Tiny MPNets that disagree and one that writes, kept and read back."""
    folder = save("mpnet", tmp_path_factory.mktemp("mpnet"))
    for number in range(N_FOLDS):
        torch.manual_seed(number)
        model = new_model(folder, 0.1)
        torch.nn.init.normal_(model.classifier.weight, std=2.0)
        imitate.keep(model, folder, number)
    imitate.keep_writer(new_filler(folder, 0.1), folder)
    return imitate.kept(folder)


def _example(number: int) -> Example:
    """Sentences whose targets tell the number of the article."""
    sentences = [[2_000 + number * 50 + n * 7 + m for m in range(6)] for n in range(4)]
    return Example(sentences, [[]] * 4, np.full((4, 3), number / 100, np.float32))


EXAMPLES = [_example(number) for number in range(9)]


def _imitation(base: Path, kept: Kept, folds: list[int | None], recipe: Recipe = RECIPE) -> Imitation:
    """What has a fold has labels, and people wrote it."""
    return Imitation(EXAMPLES, [Origin(fold, fold is not None) for fold in folds], kept, width_of(base), recipe)


def test_an_article_is_spoken_of_by_the_encoder_that_did_not_learn_it(base: Path, kept: Kept) -> None:
    """And by any where nobody did, another in another round."""
    folds = [0, 1, 2, 0, 1, 2, None, None, None]
    lesson = _imitation(base, kept, folds)
    of_none = set()
    for epoch in range(5):
        for batch in lesson.batches(epoch):
            for window in batch.windows:
                number = round(float(window.targets[0, 0]) * 100)
                if folds[number] is None:
                    of_none.add((number, batch.speaker))
                else:
                    assert batch.speaker == folds[number]
    assert len(of_none) > 3


def test_what_language_models_wrote_is_told_apart() -> None:
    """By what stands in the file of such articles that lies here."""
    with gzip.open(MODELS / "written.jsonl.gz", "rt", encoding="utf-8") as lines:
        written = GoldArticle.model_validate_json(next(lines))
    assert not imitate.origin_of(written).is_by_people
    assert imitate.origin_of(_article("0")).is_by_people


def test_the_last_round_keeps_to_what_people_wrote(base: Path, kept: Kept) -> None:
    """Where they wrote anything; before, all is heard."""
    heard = []
    for folds in ([0, 1, 2, 0, 1, 2, None, None, None], [None] * 9):
        lesson = _imitation(base, kept, [*folds])
        for epoch in (RECIPE.n_epochs - 2, RECIPE.n_epochs - 1):
            windows = [window for batch in lesson.batches(epoch) for window in batch.windows]
            heard.append({round(float(window.targets[0, 0]) * 100) for window in windows})
    assert heard == [set(range(9)), set(range(6)), set(range(9)), set(range(9))]


def test_a_round_can_be_made_again(base: Path, kept: Kept) -> None:
    """A run that goes on must meet the batches that it would have met."""
    lesson = _imitation(base, kept, [0, 1, 2, None, None, None, 0, 1, 2])
    assert repr(lesson.batches(3)) == repr(lesson.batches(3)) != repr(lesson.batches(4))


def test_a_batch_is_learnt_twice_and_asked_about_once(base: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """With so many others between; nothing is remembered when a round is over."""
    monkeypatch.setattr(imitate, "_APART", 2)
    lesson, model = _imitation(base, kept, [0, 1, 2] * 3), new_model(base, 0.0)
    batches, asked = lesson.batches(0), []
    hear = lesson._hear

    def counted(batch: Imitated, place: Any) -> Heard:
        asked.append(batch.number)
        return hear(batch, place)

    monkeypatch.setattr(lesson, "_hear", counted)
    for batch in batches:
        lesson.loss(model, batch, 0.0)
    numbers = [batch.number for batch in batches]
    assert asked == list(range(len(batches) // 2))
    assert [numbers.count(number) for number in asked] == [2] * len(asked)
    assert numbers[:5] == [0, 1, 0, 2, 1]
    assert not lesson._heard


def test_half_of_the_windows_are_rewritten(base: Path, kept: Kept) -> None:
    """Marks and padding stay, and so do the other windows."""
    lesson = _imitation(base, kept, [0] * 9)
    windows = [window for batch in lesson.batches(0) for window in batch.windows] * 30
    laid = lay_out(windows, torch.device("cpu"))
    torch.manual_seed(0)
    is_rewritten, pieces = lesson.rewritten(laid)
    moved = pieces != laid.pieces
    assert not moved[~is_rewritten].any()
    assert not moved[(laid.mask == 0) | (laid.pieces == CLS) | (laid.pieces == SEP)].any()
    assert is_rewritten.float().mean() == pytest.approx(imitate.REWRITTEN_WINDOWS, abs=0.1)
    assert moved[is_rewritten].float().mean() == pytest.approx(0.19, abs=0.06)


def test_it_comes_to_say_what_they_say(base: Path, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With labels that have no say; what only training needs is left behind."""
    monkeypatch.setattr(imitate, "REWRITTEN_WINDOWS", 0.0)  # this writer has read nothing
    model = fit(_imitation(base, kept, [0] * 9), base, RECIPE, tmp_path / "checkpoint.pt", lambda *_: None)
    said = example_logits(kept.speakers[0], EXAMPLES, WindowShape())
    torch.manual_seed(0)
    before, after = (example_logits(m, EXAMPLES, WindowShape()) for m in (new_model(base, 0.0).eval(), model))
    assert np.abs(_sigmoid(after) - _sigmoid(said)).mean() < 0.6 * np.abs(_sigmoid(before) - _sigmoid(said)).mean()
    assert set(model.state_dict()) == set(new_model(base, 0.0).state_dict())


def test_labels_have_their_share_where_the_text_stands(base: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without teaching, and with nothing changed, the loss is that of the labels and of the states."""
    monkeypatch.setattr(imitate, "REWRITTEN_WINDOWS", 0.0)
    lesson = _imitation(base, kept, [0] * 9, RECIPE.model_copy(update={"teaching": 0.0}))
    model, batch = new_model(base, 0.0).eval(), lesson.batches(0)[0]
    torch.nn.init.zeros_(lesson.states.weight)  # as far from every state as a state is long
    laid = lay_out(batch.windows, torch.device("cpu"))
    with torch.inference_mode():
        logits = sentence_logits(model, laid)
    expected = torch.nn.functional.binary_cross_entropy_with_logits(logits, laid.targets) + 1.0
    assert float(lesson.loss(model, batch, 0.0).detach()) == pytest.approx(float(expected), abs=0.02)


def test_where_nobody_labelled_only_what_is_said_counts(
    base: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever share labels have."""
    monkeypatch.setattr(imitate, "REWRITTEN_WINDOWS", 0.0)
    unlabelled = [example._replace(targets=np.full_like(example.targets, np.nan)) for example in EXAMPLES]
    losses = []
    for teaching in (0.0, 1.0):
        recipe = RECIPE.model_copy(update={"teaching": teaching})
        lesson = Imitation(unlabelled, [Origin(0, is_by_people=False)] * 9, kept, width_of(base), recipe)
        torch.nn.init.zeros_(lesson.states.weight)
        torch.manual_seed(0)
        losses.append(float(lesson.loss(new_model(base, 0.0).eval(), lesson.batches(0)[0], 0.0).detach()))
    assert losses[0] == losses[1] < 3.0


def test_what_was_kept_is_imitated(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the one command to the other; such encoders teach alone, and by a recipe of their own."""
    monkeypatch.setattr(encoders, "base_folder", lambda: base)
    monkeypatch.setattr(train, "base_folder", lambda: base)
    shutil.copyfile(shipped_model() / TOKENIZER, base / TOKENIZER)
    save("mpnet", tmp_path)
    articles = [_article(f"{number}") for number in range(12)]
    said, kept = tmp_path / "said.jsonl.gz", tmp_path / "kept"
    split = Split(articles, [_article("held out")], [])
    with monkeypatch.context() as interrupted:
        interrupted.setattr(teach, "write_sayings", _stop)  # a run that kept nothing, cut short when all was said
        with pytest.raises(KeyboardInterrupt):
            teach.teach(split, tmp_path, RECIPE_ONCE, said)
    teach.teach(split, tmp_path, RECIPE_ONCE, said, kept)
    assert imitate.are_kept(kept)
    missing = RECIPE_ONCE.model_copy(update={"unlabelled": (str(tmp_path / "none"),)})
    with monkeypatch.context() as early:
        early.setattr(teach, "fit", _stop)  # what is missing is told before days of work
        with pytest.raises(StopRun, match="no such file or folder"):
            teach.teach(split, tmp_path, missing, said, kept)
    with pytest.raises(StopRun, match="expected --keep DIR"):
        teach.teach(split, tmp_path, RECIPE_ONCE.model_copy(update={"unlabelled": ("more",)}), said)
    assert len(read_sayings(said, articles)) == 24
    more = tmp_path / "more.txt"
    more.write_text(MORE, encoding="utf-8")
    recipe = lessons.recipe_for(Choices([str(kept)], [str(more)], seed=3))
    assert recipe == imitate.RECIPE.model_copy(update={"teachers": (str(kept),), "unlabelled": (str(more),), "seed": 3})
    model = train.fit_encoder(articles, tmp_path / "model", recipe.model_copy(update={"n_epochs": 1}))
    assert model.config.model_type == "bert"
    with pytest.raises(StopRun, match="kept encoders teach alone"):
        train.fit_encoder(articles, tmp_path / "model", lessons.recipe_for(Choices([str(kept), str(said)])))
    with pytest.raises(StopRun, match="can only be heard from kept encoders"):
        train.fit_encoder(articles, tmp_path / "model", lessons.recipe_for(Choices([str(said)], [str(more)])))


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


MORE = """The ferry to Torv Island will sail twice a day from June, the harbour office said on Monday.

Its fares stay as they are. Islanders had asked for a third crossing, which the council thinks too dear.
"""
RECIPE_ONCE = Recipe(n_epochs=1, batch_windows=4, n_sentence_layers=0)


def _article(name: str) -> GoldArticle:
    text = f"Mill {name} closed. Its workers left."
    spans = (GoldSentence(start=0, end=text.index(".") + 1), GoldSentence(start=text.index("Its"), end=len(text)))
    return GoldArticle(article_id=name, text=text, sentences=spans)


def _sigmoid(logits: Any) -> Any:
    return 1.0 / (1.0 + np.exp(-logits))
