"""Floors that a model must reach, as they lie in files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimx.errors import StopRun
from claimx.training.release import gate


@pytest.mark.parametrize("read", [gate.read_floors, gate.read_assertion_floors])
@pytest.mark.parametrize("content", ["no JSON", '{"macro_f1": 2}'])
def test_a_file_of_something_else_is_named(tmp_path: Path, read: Callable[[Path], Any], content: str) -> None:
    """In one line, with what does not fit."""
    path = tmp_path / "floors.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StopRun, match=r"floors.json is no file of floors: .+; bring back") as told:
        read(path)
    assert "\n" not in str(told.value)
