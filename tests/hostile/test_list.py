"""The list of threats is true."""

from __future__ import annotations

import re
from pathlib import Path

from tests.fuzz.doors import DOORS

TESTS = Path(__file__).parents[1]


def test_every_threat_has_the_test_that_it_names() -> None:
    """A row whose test was renamed or removed is a threat without a guard."""
    rows = re.findall(r"`([\w/]+\.py)::(test_\w+)`", (TESTS / "hostile" / "README.md").read_text(encoding="utf-8"))
    assert rows
    wrong = [
        f"{path}::{name}" for path, name in rows if f"def {name}(" not in (TESTS / path).read_text(encoding="utf-8")
    ]
    assert not wrong, "tests/hostile/README.md names tests that are not there:\n" + "\n".join(wrong)


def test_the_doors_that_are_fuzzed_are_counted() -> None:
    """Here and in the changelog; one that is added is one more."""
    for path in (TESTS / "hostile" / "README.md", TESTS.parent / "CHANGELOG.md"):
        assert f" {len(DOORS)} doors" in path.read_text(encoding="utf-8"), f"{path}: there are {len(DOORS)} doors"
