from __future__ import annotations

from pathlib import Path

import pytest

from claimx import StopRun, modelfolder
from claimx.drift.observed import Scored, Tally, observed
from claimx.drift.reference import FILE, Reference, read_reference, write_reference
from claimx.drift.words import Words
from tests.drift.made import MODEL

TALLIES = [Tally(1000 + 100 * n, (Scored(("challenge",), (0.1, 0.8, 0.1)),), Words(9, 1)) for n in range(10)]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """The same bytes whenever the same is recorded."""
    reference = Reference.of(observed(TALLIES), MODEL, "made")
    write_reference(tmp_path, reference)
    before = (tmp_path / FILE).read_bytes()
    assert read_reference(tmp_path) == reference
    write_reference(tmp_path, read_reference(tmp_path))
    assert (tmp_path / FILE).read_bytes() == before


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file stands in its place."""
    (tmp_path / "model").write_text("")
    with pytest.raises(StopRun, match=r"cannot write .*drift\.json"):
        write_reference(tmp_path / "model", Reference.of(observed(TALLIES), MODEL, "made"))


def test_each_fifth_holds_as_many() -> None:
    """Of the articles that were counted; what is shorter or longer than all of them is in the outer ones."""
    reference = Reference.of(observed(TALLIES), MODEL, "made")
    assert reference.length_borders == (1000, 1180, 1360, 1540, 1720, 1900)
    assert reference.lengths == (2, 2, 2, 2, 2)
    assert reference.fifths_of((1, 10_000)) == (1, 0, 0, 0, 1)


def test_nothing_is_no_reference() -> None:
    """It would divide by it."""
    with pytest.raises(StopRun, match="expected at least 5 articles and claims of fake"):
        Reference.of(observed([]), MODEL, "made")


@pytest.mark.parametrize("content", [None, b"{}", b"\xff"])
def test_a_model_without_one_says_how_to_make_it(tmp_path: Path, content: bytes | None) -> None:
    """Models of older versions came without."""
    if content is not None:
        (tmp_path / FILE).write_bytes(content)
    with pytest.raises(StopRun, match="claimx drift OUT --record"):
        read_reference(tmp_path)


def test_the_shipped_model_has_its_own() -> None:
    """A reference of other weights would call every claim drift; `claimx drift DATA --record` makes it anew."""
    folder = modelfolder.load(modelfolder.shipped_model())
    reference = read_reference(folder.path)
    assert reference.model == folder.model_id
    assert reference.n_claims == sum(reference.scores["challenge"]) >= 1000
