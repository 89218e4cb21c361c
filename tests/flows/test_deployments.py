"""What runs by itself: the same wherever it is declared, at a time that means the same everywhere, one at a time."""

from __future__ import annotations

import configparser
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("prefect")

import yaml
from prefect.deployments.runner import RunnerDeployment

from flows.deployments import deployments, main
from flows.environment import OF_RUNS
from flows.steps import Ingest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def served() -> list[RunnerDeployment]:
    return deployments()


@pytest.fixture
def declared() -> list[dict[str, Any]]:
    """The deployments of ``prefect.yaml``."""
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]
    return found


def as_declared(deployment: RunnerDeployment) -> dict[str, Any]:
    """A deployment as ``prefect.yaml`` would say it, but for its work pool."""
    said: dict[str, Any] = {
        "name": deployment.name,
        "version": deployment.version,
        "entrypoint": deployment.entrypoint,
        "tags": deployment.tags,
        "parameters": deployment.parameters,
    }
    if deployment.schedules:
        said["schedules"] = [
            one.schedule.model_dump(include={"cron", "timezone"}) | {"slug": one.slug}  # type: ignore[union-attr]
            for one in deployment.schedules
        ]
    if deployment.concurrency_options:
        said["concurrency_limit"] = {
            "limit": deployment.concurrency_limit,
            "collision_strategy": deployment.concurrency_options.collision_strategy.value,
        }
    return said


def test_a_work_pool_is_told_what_is_served(served: list[RunnerDeployment], declared: list[dict[str, Any]]) -> None:
    """``prefect.yaml`` holds no surprises: name, version, tags, parameters, schedules and limits are the same."""
    said = [{name: value for name, value in one.items() if name != "work_pool"} for one in declared]
    assert said == [as_declared(one) for one in served], "flows/deployments.py is right: correct prefect.yaml"


def test_every_schedule_has_a_time_zone(served: list[RunnerDeployment]) -> None:
    """Without one it would depend on the server's."""
    schedules = [each for one in served for each in as_declared(one).get("schedules", [])]
    assert schedules
    assert all(each["timezone"] for each in schedules)


def test_scheduled_runs_never_pile_up(served: list[RunnerDeployment]) -> None:
    """One that finds another at work is cancelled, not queued; by hand, two that are wanted are two."""
    wanted = {"limit": 1, "collision_strategy": "CANCEL_NEW"}
    for one in served:
        assert as_declared(one).get("concurrency_limit") == (wanted if one.schedules else None)


def test_the_workers_of_a_pool_get_the_settings_of_runs(declared: list[dict[str, Any]]) -> None:
    """They import Prefect before the flow; a run that beat more slowly than is watched for would be taken for dead."""
    for one in declared:
        assert one["work_pool"]["job_variables"]["env"] == OF_RUNS


def test_what_a_run_is_told_is_what_the_flow_takes(served: list[RunnerDeployment]) -> None:
    """A wrong name would show only at the first scheduled run."""
    for one in served:
        assert Ingest.model_validate(one.parameters["told"]).sources == Path("sources.toml")


def test_a_server_that_stops_leaves_the_schedules_on() -> None:
    """Prefect pauses them by default, and a service that is restarted would never run again."""
    told: list[Any] = []
    main([], lambda *served, **options: told.append({"n": len(served), **options}), lambda: told.append("watching"))
    assert told == ["watching", {"n": 2, "pause_on_shutdown": False}]


def test_the_units_of_systemd_fit_together() -> None:
    """The timer starts the service of its name, in UTC; a source in trouble is no failure of the service."""
    units = {path.suffix: configparser.ConfigParser(strict=False) for path in (ROOT / "deploy").iterdir()}
    for suffix, unit in units.items():
        unit.read(ROOT / "deploy" / f"claimx{suffix}")
    assert units[".timer"]["Timer"]["OnCalendar"].endswith("UTC")
    service = units[".service"]["Service"]
    assert service["SuccessExitStatus"] == "75 143"
    assert " run --sources sources.toml -o out" in service["ExecStart"]
    # It reads pages of strangers: it writes where it must, and nowhere else.
    assert service["ReadWritePaths"] == f"{service['WorkingDirectory']}/out"
    assert (service["ProtectSystem"], service["NoNewPrivileges"]) == ("strict", "true")
