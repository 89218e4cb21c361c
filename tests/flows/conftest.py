"""One Prefect server for all flows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[None]:
    """A server with a database of its own; starting it takes 12 s, so every flow test shares it."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever asks for the server comes last: the threads of its client draw from ``random``, and where they do so
    beside a draw of Hypothesis, that test fails."""
    items.sort(key=lambda item: "prefect_server" in getattr(item, "fixturenames", ()))
