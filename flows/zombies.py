"""A run whose process is gone, host and all, is noticed by its silence: ``python flows/zombies.py`` sets the watch.

A run beats like a heart while it lives, ``PREFECT_FLOWS_HEARTBEAT_FREQUENCY`` apart. Prefect's server does nothing
about one that falls silent unless an automation says so (docs.prefect.io, "Detect zombie flows"). It would stay
Running, and while its concurrency slot is held every scheduled run would be cancelled.
"""

from __future__ import annotations

from flows.door import enter

if __name__ == "__main__":
    raise SystemExit(enter("zombies"))

from flows.environment import prepare

prepare()

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import timedelta

from prefect.automations import AutomationCore, EventTrigger, Posture, ResourceSpecification
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ChangeFlowRunState
from prefect.settings import get_current_settings

from claimx import StopRun
from claimx.cli.door import DONE

NAME = "claimx: a run that is silent has crashed"
BEAT = "prefect.flow-run.heartbeat"
ENDS = ("Completed", "Failed", "Cancelled", "Crashed")
#: Ours alone: other flows of the same server may not beat, or more slowly.
FLOWS = ("ingest", "retrain")
# One beat may be late on a busy machine, and one may be lost on the way.
N_BEATS_MISSED = 3


def longest_silence() -> timedelta:
    """After which a run counts as dead.

    Raises:
        StopRun: the environment switches heartbeats off.
    """
    every = get_current_settings().flows.heartbeat_frequency
    if every is None:
        raise StopRun("PREFECT_FLOWS_HEARTBEAT_FREQUENCY is empty; without heartbeats no run can be watched")
    return timedelta(seconds=N_BEATS_MISSED * every)


def automation() -> AutomationCore:
    """After a beat, another beat or an end is expected; where neither comes, the run is marked as crashed."""
    silence = longest_silence()
    expected = {BEAT, *(f"prefect.flow-run.{end}" for end in ENDS)}
    ours = {"prefect.resource.role": "flow", "prefect.resource.name": list(FLOWS)}
    return AutomationCore(
        name=NAME,
        description="Frees the place of a run whose machine was lost.",
        trigger=EventTrigger(
            after={BEAT},
            expect=expected,
            match=ResourceSpecification({"prefect.resource.id": "prefect.flow-run.*"}),
            match_related=ResourceSpecification(ours),
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=silence,
        ),
        actions=[ChangeFlowRunState(state=StateType.CRASHED, message=f"no heartbeat for {silence}")],
    )


def watch() -> None:
    """Put the automation on the server, once: one that is there is corrected, and a second one goes.

    One that is right is left alone: with every update the server forgets which runs it is waiting for, and a machine
    that comes back after it was lost would hide what was lost with it.
    """
    wanted = automation()
    with get_client(sync_client=True) as client:
        client.raise_for_api_version_mismatch()  # or that there is no server would be told as httpx tells it
        there = sorted(client.read_automations_by_name(NAME), key=lambda one: str(one.id))
        if not there:
            client.create_automation(wanted)
        elif _content(there[0]) != _content(wanted):
            client.update_automation(there[0].id, wanted)
        for other in there[1:]:
            client.delete_automation(other.id)


def _content(one: AutomationCore) -> tuple[object, ...]:
    """What is compared: not whether it is paused, which is for people to say."""
    return one.description, one.trigger.model_dump(exclude={"id"}), one.actions


def main(arguments: Sequence[str] | None = None) -> int:
    """Set it once; returns the exit status."""
    ArgumentParser(description="Put the watch over lost runs on the server, or correct it there.").parse_args(arguments)
    watch()
    print(f"{NAME}: after {longest_silence()}")
    return DONE
