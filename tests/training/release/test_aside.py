"""A model folder whose weights change is whole, whenever the run dies."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.training.release.aside import changing, finish


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Weights, their passport, and a report below."""
    (tmp_path / "held-out").mkdir()
    for name in ("weights", "passport", "held-out/report", "checkpoint.pt"):
        (tmp_path / name).write_text("old")
    return tmp_path


def said(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def write(folder: Path) -> None:
    for name in ("weights", "passport", "held-out/report"):
        assert (folder / name).read_text() == "old"
        (folder / name).write_text("new")


NEW = {"weights": "new", "passport": "new", "held-out/report": "new", "checkpoint.pt": "old"}


def test_all_changes_at_the_end(folder: Path) -> None:
    """Until then the folder is as it was; what is of the run and not of the model is not touched."""
    before = said(folder)
    with changing(folder) as aside:
        write(aside)
        assert {name: text for name, text in said(folder).items() if aside.name not in name} == before
    assert said(folder) == NEW


def test_what_was_only_begun_is_gone(folder: Path) -> None:
    """The next run begins with the files that were there before."""
    before = said(folder)
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), changing(folder) as aside:  # noqa: PT012
            write(aside)
            raise KeyboardInterrupt
    finish(folder)
    assert said(folder) == before


@pytest.mark.parametrize("n_moved", [0, 1, 2])
def test_what_was_whole_is_moved_by_who_comes_next(folder: Path, n_moved: int) -> None:
    """However many of the files a run had moved when it died."""
    names = ("weights", "passport", "held-out/report")
    for name in names:
        lies = folder / name if name in names[:n_moved] else folder / "changed" / name
        lies.parent.mkdir(parents=True, exist_ok=True)
        lies.write_text("new")
    for _ in range(2):
        finish(folder)
        assert said(folder) == NEW
    assert not (folder / "changed").exists()
