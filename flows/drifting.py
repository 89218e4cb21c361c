"""After a run: does the output still look like what the model was measured on? A run that finds otherwise is marked.

Drift is for a person to look at. It fails no run, for what was written is written, and is as right as it was.
"""

from __future__ import annotations

from flows.environment import prepare

prepare()

from datetime import datetime, timedelta, timezone

from prefect.artifacts import create_table_artifact
from prefect.logging import get_run_logger

from claimx.drift.compared import Compared
from claimx.drift.folder import Period
from claimx.drift.watch import drift
from claimx.modelfolder import shipped_model
from flows.steps import Ingest
from flows.warning import warn

TAG = "drift"
#: Days are read from the newest on until they hold as many articles; 200 with 5,500 claims took .5 s.
N_ARTICLES = 2_000
N_DAYS = 30


def watch_drift(told: Ingest) -> None:
    """Show the comparison on Prefect's page of the run; where a limit is passed, warn and tag the run.

    Whatever goes wrong is logged, and nothing else.
    """
    try:
        _mark(_compared(told))
    except Exception as error:
        get_run_logger().warning("drift could not be looked at: %s: %s", type(error).__name__, error)


def _compared(told: Ingest) -> Compared:
    since = datetime.now(timezone.utc).date() - timedelta(days=N_DAYS)
    model = told.settings.model or shipped_model()
    return drift(told.out, model, Period(since, N_ARTICLES), told.settings)


def _mark(compared: Compared) -> None:
    create_table_artifact(
        key="ingest-drift",
        table=[
            {"what": one.what, "usual": one.usual, "found": one.found, "distance": one.distance, "limit": one.limit}
            | {"verdict": one.verdict}
            for one in compared.lines
        ],
        description=compared.sentence(),
    )
    if compared.passed:
        warn(TAG, f"drift: {compared.sentence()}; `claimx drift` draws it")
