"""Settings come from one place, and a misspelt one is said."""

from __future__ import annotations

import pytest

from claimx.errors import StopRun
from claimx.settings import Settings


def test_settings_are_read_from_the_environment() -> None:
    """``CLAIMX_`` and the name of the setting, in capitals; everything else is left alone."""
    assert Settings.from_environment({"CLAIMX_N_THREADS": "2", "HOME": "/"}).n_threads == 2


@pytest.mark.parametrize("name", ["CLAIMX_THREADS", "CLAIMX_MAX_PAGE_BYTES"])
def test_a_wrong_setting_is_named(name: str) -> None:
    """The message names the variable and lists those that exist."""
    with pytest.raises(StopRun, match=f"{name}: .*; known variables are CLAIMX_MODEL, "):
        Settings.from_environment({name: "many"})
