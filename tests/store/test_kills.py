"""Killed again and again, wherever that happens to be, a run gives what an undisturbed one gives, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.forked import start_server
from tests.store.kills import kill

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/ns/pid").exists(), reason="only Linux tells who is dead before the lease ends"
)

N_KILLS = 50


def test_killed_again_and_again(tmp_path: Path, postgres: str | None) -> None:
    """Fifty times; nothing is lost, nothing is doubled, and no byte is another."""
    start_server()
    killed = kill(N_KILLS, seed=20_26, folder=tmp_path, postgres=postgres)
    assert killed.n_kills >= N_KILLS
    assert len(killed.places) >= 4, f"all of them fell in a few places: {killed.places}"
