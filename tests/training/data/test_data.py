"""What a run is given: articles of some files, and what names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.training.data import Data

UNLABELLED = '{"article_id": "lock", "text": "The lock keeper painted the gate."}\n'


@pytest.mark.parametrize("content", ["", UNLABELLED])
def test_files_without_labels_are_named(tmp_path: Path, content: str) -> None:
    """What comes of them would be told as if outlets were missing."""
    path = tmp_path / "mine.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StopRun, match=r"mine.jsonl: expected articles with labelled `sentences`, to learn from"):
        Data.of([path])
