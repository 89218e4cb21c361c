"""What is evaluated is what was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.modelfolder import shipped_model
from claimx.training import evaluate


def test_only_a_bare_name_is_that_of_one_that_ships(tmp_path: Path) -> None:
    """A path that is mistyped would be measured as another model."""
    name = shipped_model().name
    assert evaluate.load(Path(name)).path == shipped_model()
    with pytest.raises(StopRun, match=f"{tmp_path / name}"):
        evaluate.load(tmp_path / name)
    with pytest.raises(StopRun, match=r"^mine-v7: expected a model folder, or the name of one that ships"):
        evaluate.load(Path("mine-v7"))
