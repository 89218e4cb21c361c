"""What a run is told of settings: no more than it names, and nothing that Prefect should not show."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import SecretStr, ValidationError

from claimx import Settings, StopRun

pytest.importorskip("prefect")

from prefect.client.orchestration import get_client
from prefect.exceptions import PrefectHTTPStatusError

from flows.ingest import ingest
from flows.steps import Ingest
from flows.told import NOT_TOLD


def told(**settings: Any) -> Settings:
    return Ingest.model_validate({"articles": "pages", "out": "out", "settings": settings}).settings


def test_a_setting_that_is_named_takes_the_place_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger of the environment, and every other setting, stays; what a form leaves empty says nothing."""
    monkeypatch.setenv("CLAIMX_LEDGER", "postgresql://me:word@host/name")
    monkeypatch.setenv("CLAIMX_MAX_PDF_PAGES", "7")
    monkeypatch.setenv("CLAIMX_N_THREADS", "3")
    given = told(n_threads=1, model=None)
    assert given == Settings.model_validate(
        {"ledger": "postgresql://me:word@host/name", "max_pdf_pages": 7, "n_threads": 1}
    )


@pytest.mark.parametrize("name", NOT_TOLD)
def test_what_is_secret_is_not_told(name: str) -> None:
    """The refusal says where it belongs, and does not repeat it; a form that leaves it empty tells nothing."""
    with pytest.raises(StopRun, match=f"set CLAIMX_{name.upper()} in the environment") as refused:
        told(**{name: "postgresql://me:word@host/name"})
    assert "word" not in str(refused.value)
    assert told(**{name: None}) == told()


def test_every_setting_that_is_secret_is_known_for_one() -> None:
    """Whoever adds another adds it there."""
    fields = Settings.model_fields.items()
    assert {name for name, field in fields if SecretStr in get_args(field.annotation)} <= {*NOT_TOLD}


def test_a_setting_that_does_not_fit_is_a_mistake() -> None:
    """As in the environment."""
    with pytest.raises(ValidationError, match="greater than or equal to 1"):
        told(max_pdf_pages=0)
    with pytest.raises(ValidationError, match="Extra inputs"):
        told(no_such_setting=1)


def test_a_form_offers_what_may_be_told_and_tells_nothing_by_itself() -> None:
    """By it a server refuses what may not be told, before it keeps it; a value that it showed would be told with it."""
    form = ingest.parameters.definitions["Ingest"]["properties"]["settings"]
    assert {*form["properties"], *NOT_TOLD} == {*Settings.model_fields}
    assert not form["additionalProperties"]
    assert not any("default" in field for field in form["properties"].values())


def test_prefect_is_not_given_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a run that is copied in its pages names no more than the one that it was copied from."""
    monkeypatch.setenv("CLAIMX_LEDGER", "postgresql://me:word@host/name")
    here = Ingest(articles=Path("pages"), out=Path("out"))
    assert here.settings.ledger
    given = ingest.serialize_parameters({"told": here})
    assert given["told"]["settings"] == {}
    assert Ingest.model_validate(given["told"]) == here


def test_what_python_tells_a_run_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    """By way of a server, which keeps JSON."""
    monkeypatch.setenv("CLAIMX_N_THREADS", "3")
    asked = Ingest.model_validate({"articles": "pages", "out": "out", "settings": {"n_threads": 7}})
    given = ingest.serialize_parameters({"told": asked})
    assert given["told"]["settings"] == {"n_threads": 7}
    assert Ingest.model_validate(given["told"]) == asked


@pytest.mark.prefect
@pytest.mark.usefixtures("prefect_server")
def test_a_server_keeps_no_ledger() -> None:
    """It refuses the run that is asked for, so that there is none that shows it; other settings it takes."""
    deployment: Any = ingest.to_deployment("told")
    number = deployment.apply()
    asked: dict[str, Any] = {"articles": "pages", "out": "out", "settings": {"n_threads": 1}}
    with get_client(sync_client=True) as client:
        run = client.create_flow_run_from_deployment(number, parameters={"told": asked})
        assert run.parameters == {"told": asked}
        asked["settings"]["ledger"] = "postgresql://me:word@host/name"
        with pytest.raises(PrefectHTTPStatusError) as refused:
            client.create_flow_run_from_deployment(number, parameters={"told": asked})
        client.delete_deployment(number)
    assert "word" not in str(refused.value)
