"""Where batches are worked on: one setting, and as many ahead as there are threads to fill."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from claimx import Settings, StopRun

pytest.importorskip("prefect")

from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.task_runners import ThreadPoolTaskRunner

from flows.runner import DASK, N_THREADS, n_in_flight, task_runner

ADDRESS = "tcp://scheduler.example:8786"


def test_without_a_cluster_it_is_threads() -> None:
    """Of the process that runs the flow."""
    assert isinstance(task_runner({}), ThreadPoolTaskRunner)
    assert n_in_flight(task_runner({})) == 2 * N_THREADS


def test_one_setting_names_a_cluster() -> None:
    """And it is one that claimx knows, so that a command beside the flow does not stumble over it."""
    prefect_dask = pytest.importorskip("prefect_dask.task_runners")
    with temporary_settings({PREFECT_API_URL: "http://server.example:4200/api"}):
        runner = task_runner({DASK: ADDRESS})
    assert isinstance(runner, prefect_dask.DaskTaskRunner)
    assert runner.address == ADDRESS
    assert Settings.from_environment({DASK: ADDRESS}).dask == ADDRESS


def test_a_cluster_needs_a_server_of_its_own() -> None:
    """Or each worker would start one for itself, and its tasks would be seen nowhere."""
    pytest.importorskip("prefect_dask.task_runners")
    with temporary_settings(restore_defaults={PREFECT_API_URL}), pytest.raises(StopRun, match="set PREFECT_API_URL"):
        task_runner({DASK: ADDRESS})


def test_a_cluster_without_its_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence."""
    monkeypatch.setitem(sys.modules, "prefect_dask.task_runners", None)
    with pytest.raises(StopRun, match=r"pip install 'claimx\[dask\]'"):
        task_runner({DASK: ADDRESS})


@pytest.mark.parametrize(("n_threads", "expected"), [([8, 8], 32), ([1], 4), ([], 4)])
def test_a_cluster_is_kept_busy(n_threads: list[int], expected: int) -> None:
    """Two batches for every thread; and a cluster that is only starting gets as many as one machine."""
    nthreads = {f"tcp://worker-{number}": n for number, n in enumerate(n_threads)}
    runner: Any = SimpleNamespace(client=SimpleNamespace(nthreads=lambda: nthreads))
    assert n_in_flight(runner) == expected
