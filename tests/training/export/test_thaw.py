"""A model that ships can be gone on from."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")  # the extra `train`
transformers = pytest.importorskip("transformers")

from claimx import modelfolder
from claimx.errors import StopRun
from claimx.modelfolder import CONFIG, TOKENIZER, WindowShape, shipped_model
from claimx.training import lessons
from claimx.training.data.examples import Example, plain_windows
from claimx.training.encoders import new_model
from claimx.training.encoders.reading import example_logits
from claimx.training.export import export
from claimx.training.export.thaw import thaw
from claimx.training.fit import Labels, Recipe
from claimx.training.lessons import GOING_ON, Choices
from claimx.training.release.card import CALIBRATED_BY, FACTS

SIZES = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 3, "num_attention_heads": 4}
EXAMPLES = [
    Example([[2_000 + 31 * n + m for m in range(7 + n)] for _ in range(4)], [[]] * 4, np.zeros((4, 3), np.float32))
    for n in range(9)
]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """The folder of a tiny encoder that knows nothing."""
    torch.manual_seed(0)
    transformers.BertModel(transformers.BertConfig(vocab_size=30_522, **SIZES)).save_pretrained(tmp_path)
    shutil.copyfile(shipped_model() / TOKENIZER, tmp_path / TOKENIZER)
    return tmp_path


def _trained(base: Path, n_sentence_layers: int) -> Any:
    """As if it had learnt something: every weight is moved, and one channel of each layer is large."""
    model = new_model(base, 0.0, n_sentence_layers).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.05)
        for layer in model.bert.encoder.layer:
            layer.intermediate.dense.bias[7] = 9.0
    return model


@pytest.mark.parametrize("n_sentence_layers", [0, 1, 2])
def test_what_was_exported_comes_back(base: Path, tmp_path: Path, n_sentence_layers: int) -> None:
    """But for what eight bits take."""
    model = _trained(base, n_sentence_layers)
    sample = [item.window for example in EXAMPLES for item in plain_windows(example, WindowShape())]
    export(model, base, tmp_path / "out", sample)
    assert json.loads((tmp_path / "out" / CONFIG).read_text(encoding="utf-8"))["n_sentence_layers"] == n_sentence_layers
    back = new_model(base, 0.0, n_sentence_layers).eval()
    before = example_logits(back, EXAMPLES, WindowShape())
    thaw(tmp_path / "out", back)
    said, meant = (example_logits(one, EXAMPLES, WindowShape()) for one in (back, model))
    assert np.abs(said - meant).mean() < 0.1 * np.abs(before - meant).mean()
    for name, found in back.state_dict().items():
        if name.endswith(("intermediate.dense.weight", "LayerNorm.weight")):
            torch.testing.assert_close(found, model.state_dict()[name], atol=0.02, rtol=0)


def test_a_run_goes_on_with_the_weights_it_is_told(base: Path, tmp_path: Path) -> None:
    """Whatever number of its layers read sentences from now on."""
    model = _trained(base, 1)
    export(model, base, tmp_path / "out", [item.window for item in plain_windows(EXAMPLES[0], WindowShape())])
    modelfolder.seal(tmp_path / "out", modelfolder.load(shipped_model()).passport)
    recipe = Recipe(begin=str(tmp_path / "out"), n_sentence_layers=2)
    begun = Labels(EXAMPLES, recipe).new_model(base, recipe)
    torch.testing.assert_close(begun.classifier.bias, model.classifier.bias)
    assert begun.config.n_sentence_layers == 2


def test_another_graph_is_refused(base: Path, tmp_path: Path) -> None:
    """The weights that ship are of another size than this encoder."""
    with pytest.raises(StopRun, match=r"cannot be gone on from .*expected a graph that this version of claimx wrote"):
        thaw(shipped_model(), new_model(base, 0.0, 1))


def test_who_goes_on_takes_small_steps() -> None:
    """By the name of one that ships, as well as by its folder."""
    recipe = lessons.recipe_for(Choices(begin=Path(shipped_model().name), seed=3))
    assert recipe == GOING_ON.model_copy(update={"begin": shipped_model().name, "seed": 3})


def test_what_knows_the_held_out_outlets_is_not_gone_on_from(tmp_path: Path) -> None:
    """It would be measured on what it has learnt."""
    folder = tmp_path / "claimx-all-v2"
    shutil.copytree(shipped_model(), folder)
    facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
    (folder / FACTS).write_text(json.dumps(facts | {CALIBRATED_BY: "claimx-some-v1"}), encoding="utf-8")
    with pytest.raises(StopRun, match="begin with claimx-some-v1"):
        lessons.recipe_for(Choices(begin=folder))
