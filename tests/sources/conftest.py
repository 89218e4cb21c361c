from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sources.site import Site, open_site


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine that does not yet have any page."""
    with open_site() as opened:
        yield opened
