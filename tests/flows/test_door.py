"""Whatever stands in the way of ``python flows/<name>.py`` is told as the command line tells it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("prefect")

from claimx.cli.door import STOPPED, TRY_LATER
from flows.door import enter

ROOT = Path(__file__).parents[2]
NO_SERVER = "http://127.0.0.1:1/api"
CANDIDATE = ("--candidate", "claimx-none-v1")


def script(name: str, *arguments: str, **environment: str) -> tuple[int, str]:
    """Its exit status, and what it says on standard error."""
    here = os.environ | {"PYTHONPATH": os.pathsep.join(("src", ".")), "PREFECT_LOGGING_LEVEL": "CRITICAL"}
    ended = subprocess.run(
        [sys.executable, f"flows/{name}.py", *arguments],
        cwd=ROOT,
        env=here | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stderr


@pytest.mark.parametrize("name", ["ingest", "deployments"])
def test_a_cluster_that_cannot_be_had_is_told_though_it_is_looked_for_at_importing(name: str) -> None:
    """Its extra is missing, or there is no server."""
    status, said = script(name, *(["corpus/articles", "-o", "out"] * (name == "ingest")), CLAIMX_DASK="tcp://host:1")
    assert status == STOPPED
    assert said.startswith(f"{name}: ")
    assert "CLAIMX_DASK needs" in said
    assert said.count("\n") == 1


def test_a_setting_that_is_unknown_is_told_by_every_script() -> None:
    """In one sentence, as by every command."""
    status, said = script("deployments", CLAIMX_NO_SUCH="1")
    assert (status, said.count("\n")) == (STOPPED, 1)
    assert said.startswith("deployments: environment variable CLAIMX_NO_SUCH: ")


def test_a_setting_of_prefect_that_does_not_fit_is_told_too() -> None:
    """It is read before anything of ours is, and Prefect has its say too."""
    status, said = script("zombies", PREFECT_FLOWS_HEARTBEAT_FREQUENCY="often")
    assert status == STOPPED
    assert said.splitlines()[-1].startswith("zombies: heartbeat_frequency: Input should be a valid integer")


def test_a_server_that_is_not_there_is_for_later() -> None:
    """It may come up."""
    status, said = script("zombies", PREFECT_API_URL=NO_SERVER)
    assert (status, said.count("\n")) == (TRY_LATER, 1)
    assert said.startswith(f"zombies: Failed to reach API at {NO_SERVER}")


def test_a_form_that_is_filled_in_wrongly_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Not as pydantic would."""
    assert enter("ingest", ["-o", "out"]) == STOPPED
    said = "ingest: nothing to read; name a folder of articles, or a file that declares sources\n"
    assert capsys.readouterr().err == said
    assert enter("ingest", ["corpus/articles", "-o", "out", "--batch-size", "0"]) == STOPPED
    assert capsys.readouterr().err == "ingest: n_pages_per_batch: Input should be greater than or equal to 1\n"


def test_a_path_that_is_wrong_stops_training_before_it_begins(capsys: pytest.CaptureFixture[str]) -> None:
    """No server is started for it."""
    assert enter("retrain", ["nowhere.jsonl", *CANDIDATE]) == STOPPED
    assert capsys.readouterr().err == "retrain: nowhere.jsonl: expected a file of labelled articles; none is there\n"


def test_an_extra_that_is_missing_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever needs it, and however late it would be imported."""
    monkeypatch.setitem(sys.modules, "claimx.training.train", None)
    monkeypatch.setitem(sys.modules, "flows.deployments", None)
    assert enter("retrain", [__file__, *CANDIDATE], extras="flows,train") == STOPPED
    assert "pip install 'claimx[flows,train]'" in capsys.readouterr().err
    assert enter("deployments", []) == STOPPED
    assert "flows/deployments.py needs it: pip install 'claimx[flows]'" in capsys.readouterr().err
