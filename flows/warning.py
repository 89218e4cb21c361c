"""What whoever watches a run should see at once: a warning in its log, and a tag by which it is found among others."""

from __future__ import annotations

from flows.environment import prepare

prepare()

from prefect.client.orchestration import get_client
from prefect.context import FlowRunContext
from prefect.logging import get_run_logger

from claimx.shown import shown


def warn(tag: str, *messages: str) -> None:
    """Log each message, harmless and discreet, and tag the run."""
    for message in messages:
        get_run_logger().warning(shown(message))
    run = FlowRunContext.get()
    if run is not None and run.flow_run is not None:
        with get_client(sync_client=True) as client:
            tags = client.read_flow_run(run.flow_run.id).tags  # another warning may have added to them
            client.update_flow_run(run.flow_run.id, tags=[*tags, tag])
