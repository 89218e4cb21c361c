"""The watch over runs that fall silent: on the server once, for our flows, and patient with a beat that is late.

That it fires is shown with a run that is killed, which takes minutes: ``.ci/server``.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

pytest.importorskip("prefect")

from prefect.automations import AutomationCore
from prefect.client.orchestration import get_client
from prefect.events.actions import CancelFlowRun
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

from flows.environment import HEARTBEAT_SECONDS, OF_RUNS
from flows.ingest import ingest
from flows.retrain import retrain
from flows.zombies import FLOWS, NAME, automation, longest_silence, watch

pytestmark = [pytest.mark.prefect, pytest.mark.usefixtures("prefect_server")]


def on_the_server() -> list[AutomationCore]:
    with get_client(sync_client=True) as client:
        return [AutomationCore(**one.model_dump(exclude={"id"})) for one in client.read_automations_by_name(NAME)]


def test_it_is_there_once_however_often_it_is_set() -> None:
    """Every start of the deployments sets it."""
    watch()
    (first,) = on_the_server()
    watch()
    (second,) = on_the_server()
    assert second.trigger == first.trigger, "it was updated: the server has forgotten which runs it waits for"


def test_one_that_was_changed_is_corrected_and_a_second_one_goes() -> None:
    """Two that were started at the same moment, or an older version, leave nothing behind."""
    other = automation().model_copy(update={"actions": [CancelFlowRun()]})
    with get_client(sync_client=True) as client:
        client.create_automation(other)
        client.create_automation(other)
    watch()
    (found,) = on_the_server()
    assert found.actions == automation().actions
    assert found.trigger.model_dump(exclude={"id"}) == automation().trigger.model_dump(exclude={"id"})


def test_one_that_was_paused_stays_paused() -> None:
    """Whoever paused it had a reason, and a restart does not know better."""
    watch()
    with get_client(sync_client=True) as client:
        client.pause_automation(client.read_automations_by_name(NAME)[0].id)
        watch()
        assert not on_the_server()[0].enabled
        client.resume_automation(client.read_automations_by_name(NAME)[0].id)


def test_a_run_may_miss_two_beats() -> None:
    """At whatever pace runs beat where the watch is set."""
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: 40}):
        assert longest_silence() == timedelta(seconds=120)
    assert OF_RUNS["PREFECT_FLOWS_HEARTBEAT_FREQUENCY"] == str(HEARTBEAT_SECONDS)


def test_it_watches_our_flows_alone() -> None:
    """Others on the same server may beat more slowly."""
    assert set(FLOWS) == {ingest.name, retrain.name}
