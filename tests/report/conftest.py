"""A small report, made once: two articles, one that means harm, two refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.report.kept import Choice
from claimx.report.page import Report, report_of
from claimx.settings import Settings
from tests.report.folders import filled


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("report") / "out", 2, harm=True)


@pytest.fixture(scope="session")
def made(folder: Path) -> Report:
    return report_of(folder, Settings(), Choice())
