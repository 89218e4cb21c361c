"""What Prefect is told before it is imported: it reads its settings then, and never again."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from claimx.errors import ClaimxError

# The least that Prefect allows: the sooner a run that fell silent is noticed.
HEARTBEAT_SECONDS = 30

#: What every run needs, wherever it runs; ``prefect.yaml`` hands it to the workers of a pool, who import Prefect first.
OF_RUNS = {
    "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": str(HEARTBEAT_SECONDS),
    "PREFECT_LOGGING_EXTRA_LOGGERS": "claimx",
    # What a run did is told by its log, not by those of its tasks.
    "PREFECT_LOGGING_LOGGERS_PREFECT_FLOW_RUNS_LEVEL": "INFO",
}
DEFAULTS = OF_RUNS | {
    # Runs are recorded beside the project, not in the user's home.
    "PREFECT_HOME": str(Path(__file__).resolve().parents[1] / ".prefect"),
    "PREFECT_LOGGING_LEVEL": "WARNING",
    # Who sits before it has the table.
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    # The server that Prefect starts for one run took 7 to 22 s on two busy cores; its own limit is 20 s.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}


#: Where Prefect tells how runs and tasks ended.
LOGS_OF_RUNS = ("prefect.flow_runs", "prefect.task_runs")


def without_traceback(record: logging.LogRecord) -> bool:
    """What claimx raises on purpose is told in its sentence; where the code stood then helps nobody."""
    if record.exc_info and isinstance(record.exc_info[1], ClaimxError):
        record.exc_info = None
    return True


def prepare() -> None:
    """Set the defaults that a flow needs; what the user has set stands."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    for name in LOGS_OF_RUNS:
        logging.getLogger(name).addFilter(without_traceback)
