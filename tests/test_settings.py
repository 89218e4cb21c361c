"""Settings come from one place, and a misspelt one is said."""

from __future__ import annotations

import pytest

from claimx.errors import StopRun
from claimx.settings import Settings, n_cores


def test_settings_are_read_from_the_environment() -> None:
    """``CLAIMX_`` and the name of the setting, in capitals; everything else is left alone."""
    assert Settings.from_environment({"CLAIMX_N_THREADS": "2", "HOME": "/"}).n_threads == 2


def test_a_setting_that_is_empty_is_not_given() -> None:
    """So units and compose files leave one out; a name that is misspelt is one all the same."""
    empty = {f"CLAIMX_{name.upper()}": "" for name in Settings.model_fields}
    assert Settings.from_environment(empty) == Settings()
    with pytest.raises(StopRun, match="CLAIMX_THREADS"):
        Settings.from_environment({"CLAIMX_THREADS": ""})


def test_a_run_uses_every_core_unless_told_otherwise() -> None:
    """By default as many pages are read at once as there are cores that the process may use."""
    assert Settings().n_at_once == n_cores() >= 1
    assert Settings(n_threads=3).n_at_once == 3


@pytest.mark.parametrize("name", ["CLAIMX_THREADS", "CLAIMX_MAX_PAGE_BYTES"])
def test_a_wrong_setting_is_named(name: str) -> None:
    """The message names the variable and lists those that exist."""
    with pytest.raises(StopRun, match=f"{name}: .*; known variables are CLAIMX_MODEL, "):
        Settings.from_environment({name: "many"})
