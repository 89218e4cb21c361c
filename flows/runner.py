"""Where the batches of a run are worked on: in threads of its own process, or on a Dask cluster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.environment import prepare

prepare()

from prefect.settings import get_current_settings
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner

from claimx import StopRun

# The pages of a batch are read on every core; a second batch fills the time in which the first is planned and written.
N_THREADS = 2
# One batch planned for each that is worked on is enough.
N_IN_FLIGHT_PER_THREAD = 2
DASK = "CLAIMX_DASK"


# Any: Prefect's own types refuse its own runners, whose futures are narrower than those a flow expects.
def task_runner(environment: Mapping[str, str]) -> Any:
    """The workers of the Dask scheduler that ``CLAIMX_DASK`` names; without it, threads.

    Raises:
        StopRun: the extra ``dask`` is not installed, or there is no server that the workers reach.
    """
    address = environment.get(DASK)
    if not address:
        return ThreadPoolTaskRunner(max_workers=N_THREADS)
    try:
        from prefect_dask.task_runners import DaskTaskRunner
    except ModuleNotFoundError as error:
        raise StopRun(f"{error.name} is not installed; {DASK} needs it: pip install 'claimx[dask]'") from error
    if get_current_settings().api.url is None:  # each worker would start one for itself, and tell nobody
        raise StopRun(f"{DASK} needs a Prefect server that every worker reaches: set PREFECT_API_URL")
    return DaskTaskRunner(address=address)


def n_in_flight(runner: TaskRunner[Any]) -> int:
    """How many batches are planned ahead: enough for every thread there is now; a cluster may grow later."""
    client = getattr(runner, "client", None)
    n_threads = sum(client.nthreads().values()) if client else N_THREADS
    return N_IN_FLIGHT_PER_THREAD * max(n_threads, N_THREADS)
