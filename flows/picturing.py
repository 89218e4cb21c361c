"""After a run: the page of the output folder is written anew, and Prefect's page of the run links to it."""

from __future__ import annotations

from flows.environment import prepare

prepare()

from prefect.artifacts import create_link_artifact
from prefect.logging import get_run_logger

from claimx import ClaimxError
from claimx.report.page import write_report
from flows.steps import Ingest


def link_report(told: Ingest) -> None:
    """Write ``report.html`` into the output folder and link to it; what stands in the way is logged, and nothing else.

    The link names a file of the machine that ran the flow, or of a folder that it shares.
    """
    try:
        file = write_report(told.out, told.settings)
    except ClaimxError as error:
        get_run_logger().warning("the report could not be written: %s", error)
        return
    create_link_artifact(
        key="ingest-report", link=file.resolve().as_uri(), link_text=file.name, description=str(told.out)
    )
