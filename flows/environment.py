"""What Prefect is told before it is imported: it reads its settings then, and never again."""

from __future__ import annotations

import os
from pathlib import Path

# The least that Prefect allows: the sooner a run that fell silent is noticed.
HEARTBEAT_SECONDS = 30

#: What every run needs, wherever it runs; ``prefect.yaml`` hands it to the workers of a pool, who import Prefect first.
OF_RUNS = {
    "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": str(HEARTBEAT_SECONDS),
    "PREFECT_LOGGING_EXTRA_LOGGERS": "claimx",
}
DEFAULTS = OF_RUNS | {
    # Runs are recorded beside the project, not in the user's home.
    "PREFECT_HOME": str(Path(__file__).resolve().parents[1] / ".prefect"),
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    # The server that Prefect starts for one run took 7 to 22 s on two busy cores; its own limit is 20 s.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}


def prepare() -> None:
    """Set the defaults that a flow needs; what the user has set stands."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
