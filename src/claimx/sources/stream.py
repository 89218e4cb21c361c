"""Standard input -> one page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import IO

from claimx.records import Page
from claimx.settings import Settings

STANDARD_INPUT = "-"


def pages_of_stream(stream: IO[bytes], settings: Settings) -> Iterator[Page]:
    """Everything the stream holds, as one page without a media type; it is read when the page is asked for."""
    content = stream.read(settings.max_page_bytes + 1)
    yield Page(content=content, source=STANDARD_INPUT, fetched=datetime.now(timezone.utc))
