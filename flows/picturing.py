"""After a run: the page of the output folder shows what was added, and Prefect's page of the run links to it."""

from __future__ import annotations

from flows.environment import prepare

prepare()

from pathlib import Path

from prefect.artifacts import create_link_artifact
from prefect.logging import get_run_logger

from claimx import ClaimxError
from claimx.report.page import FILE, write_report
from flows.steps import Ingest


def link_report(told: Ingest, *, anew: bool) -> Path | None:
    """Link to ``report.html`` of the output folder, written if it is missing or to be written ``anew``; where it lies.

    What stands in the way is logged, and stops nothing. The link names a file of the machine that ran the flow, or of
    a folder that it shares.
    """
    file = told.out / FILE
    try:
        if anew or not file.is_file():
            write_report(told.out, told.settings)
    except ClaimxError as error:
        get_run_logger().warning("the report could not be written: %s", error)
        return None
    create_link_artifact(
        key="ingest-report", link=file.resolve().as_uri(), link_text=file.name, description=str(told.out)
    )
    return file
