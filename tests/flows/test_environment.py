"""What Prefect is told before it is imported, and how little its log says of what is raised on purpose."""

from __future__ import annotations

import logging
import sys

import pytest

from claimx import StopRun
from flows.environment import LOGS_OF_RUNS, prepare


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
