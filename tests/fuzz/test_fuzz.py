"""A short run of the fuzzer, the same every time, and everything that it ever found."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz.doors import DOORS
from tests.fuzz.mutate import mutated

FOUND = Path(__file__).parent / "found"
N_INPUTS = 25


@pytest.mark.parametrize("name", DOORS)
def test_spoilt_inputs_break_no_promise(name: str) -> None:
    """An article or a refusal, sentences and figures that are where they say, a record or its mistakes."""
    chance, door = random.Random(7), DOORS[name]
    for content in [*door.seeds, *(mutated(chance, chance.choice(door.seeds), door.tokens) for _ in range(N_INPUTS))]:
        door.enter(content)


@pytest.mark.parametrize("path", sorted(FOUND.glob("*-*")), ids=lambda path: path.name)
def test_what_was_found_stays_mended(path: Path) -> None:
    """Inputs at which a door once fell over."""
    DOORS[path.name.rsplit("-", 1)[0]].enter(path.read_bytes())
