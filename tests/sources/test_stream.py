from __future__ import annotations

import io

from claimx.settings import Settings
from claimx.sources.stream import pages_of_stream


def test_standard_input_is_one_page() -> None:
    """All bytes, up to one more than a page may have, under the name '-'."""
    (page,) = pages_of_stream(io.BytesIO(b"x" * 100), Settings(max_page_bytes=10))
    assert (page.content, page.source, page.media_type) == (b"x" * 11, "-", None)
