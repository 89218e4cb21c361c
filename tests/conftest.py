"""What many tests share: the shipped extractor, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx import Extractor, Settings

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    return CORPUS


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor.from_folder(settings=Settings(n_threads=1))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-goldens", action="store_true", help="write tests/goldens anew; the diff is the review")
