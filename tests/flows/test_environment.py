"""What Prefect is told before it is imported, and how little its log says of what is raised on purpose."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimx import StopRun
from flows.environment import DEFAULTS, LOGS_OF_RUNS, prepare


@pytest.mark.parametrize("name", LOGS_OF_RUNS)
@pytest.mark.parametrize(("error", "is_bug"), [(StopRun("the model is gone"), False), (KeyError("model"), True)])
def test_only_a_bug_has_a_traceback(name: str, error: Exception, is_bug: bool) -> None:
    """A run that stops says why in one line of Prefect's log."""
    prepare()
    prepare()
    try:
        raise error
    except Exception:
        record = logging.LogRecord(name, logging.ERROR, "engine.py", 1, "it ended: %r", (error,), sys.exc_info())
    assert logging.getLogger(name).filter(record)
    assert (record.exc_info is not None) == is_bug


def test_a_log_tells_what_a_run_did_and_the_terminal_is_quiet() -> None:
    """As Prefect reads its settings: what runs log is kept, what tasks log only where it is a warning."""
    asked = (
        "[logging.getLogger(name).getEffectiveLevel() for name in LOGS_OF_RUNS], logging.getLogger().handlers[0].level"
    )
    code = f"import logging; from flows.environment import *; prepare(); import prefect.main; print({asked})"
    here = {name: value for name, value in os.environ.items() if name not in DEFAULTS}
    root = Path(__file__).parents[2]
    ended = subprocess.run([sys.executable, "-c", code], cwd=root, env=here, capture_output=True, text=True, check=True)
    assert ended.stdout == "[20, 30] 30\n"
