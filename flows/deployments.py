"""What runs by itself, as values: ``python flows/deployments.py`` registers and serves it, and sets the watch.

``prefect.yaml`` says the same for a work pool; a test compares the two.
"""

from __future__ import annotations

from flows.door import enter

if __name__ == "__main__":
    raise SystemExit(enter("deployments"))

from flows.environment import prepare

prepare()

import os
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from typing import Any

from prefect import serve
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron
from prefect.types.entrypoint import EntrypointType

from claimx import Settings, __version__
from claimx.cli.door import DONE
from claimx.modelfolder import load, shipped_model
from flows import zombies
from flows.ingest import ingest

# Feeds forget what is old: an hour is short enough for those that hold a few dozen entries.
HOURLY = Cron("10 * * * *", timezone="UTC", slug="hourly")
# The ledger lets runs overlap; but one that finds another at work has little to add, and a queue of them would grow.
ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
#: Both paths begin where the flow runs; everything else is left to that machine's environment.
TOLD = {"sources": "sources.toml", "out": "out"}


def deployments() -> list[RunnerDeployment]:
    """The schedule, and the same by hand: as often at once as one likes, for runs that overlap share their batches.

    Raises:
        StopRun: the settings or the model they name are unusable.
    """
    return [_deployment("hourly", schedules=[HOURLY], concurrency_limit=ONE_AT_A_TIME), _deployment("by-hand")]


def _deployment(name: str, **when: Any) -> RunnerDeployment:
    # Found by its module, from any folder: loaded from its path it would have a name that no Dask worker knows.
    by_name = EntrypointType.MODULE_PATH
    made: Any = ingest.to_deployment(
        name, parameters={"told": TOLD}, tags=versions(), version=__version__, entrypoint_type=by_name, **when
    )
    return made  # type: ignore[no-any-return]


def versions() -> list[str]:
    """By which of claimx and of its model a run answers."""
    model = load(Settings.from_environment(os.environ).model or shipped_model()).model_id
    return [f"claimx-{__version__}", f"{model.name}-{model.version}"]


def main(
    arguments: Sequence[str] | None = None,
    serve_all: Callable[..., None] = serve,
    watch: Callable[[], object] = zombies.watch,
) -> int:
    """Serve until a signal comes; the schedules outlive a restart, and a reboot."""
    ArgumentParser(description="Register and serve the schedule of claimx, until a signal comes.").parse_args(arguments)
    served = deployments()
    watch()
    serve_all(*served, pause_on_shutdown=False)
    return DONE
