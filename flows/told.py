"""The settings that a run is told: each that is named takes the place of the environment's, and all others stay.

Prefect keeps what a run is told as it was given, and shows it to whoever opens the run: nothing secret is told.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from claimx import Settings, StopRun
from claimx.settings import ENVIRONMENT_PREFIX

#: The URL of a ledger may hold a password, and a cluster is joined before a run is told anything.
NOT_TOLD = ("ledger", "dask")


def over_the_environment(told: Any) -> Any:
    """Settings, as they are; or of names and values those, and for the others what the environment says.

    Raises:
        StopRun: one of them is not for telling; pydantic's own error would repeat what was told.
    """
    if not isinstance(told, Mapping):
        return told
    if found := next((name for name in NOT_TOLD if told.get(name)), None):
        raise StopRun(
            f"settings.{found} is not told to a run, for Prefect would show it to everybody: set"
            f" {ENVIRONMENT_PREFIX}{found.upper()} in the environment in which the flow runs, and delete this run"
        )
    here = Settings.from_environment(os.environ).model_dump()
    return here | {name: value for name, value in told.items() if value is not None}


def beside_the_environment(settings: Settings) -> dict[str, Any]:
    """What was told: Prefect is to keep no more than that."""
    here = Settings.from_environment(os.environ).model_dump(mode="json")
    given = settings.model_dump(mode="json").items()
    return {name: value for name, value in given if name not in NOT_TOLD and value != here[name]}


def _form() -> dict[str, Any]:
    """What a form may offer: without values, for it would tell those that it shows."""
    fields = Settings.model_json_schema()["properties"]
    offered = {
        name: {key: said for key, said in field.items() if key != "default"}
        for name, field in fields.items()
        if name not in NOT_TOLD
    }
    return {"type": "object", "title": "Settings", "properties": offered, "additionalProperties": False}


ToldSettings = Annotated[
    Settings,
    BeforeValidator(over_the_environment),
    PlainSerializer(beside_the_environment),
    WithJsonSchema(_form(), mode="validation"),
]
