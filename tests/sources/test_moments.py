from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from claimx.sources.moments import is_told

EAST = timezone(timedelta(hours=14))


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (datetime(1, 1, 1, tzinfo=EAST), False),
        (datetime(9999, 12, 31, 23, tzinfo=timezone.utc), False),
        (datetime(2, 1, 1, tzinfo=EAST), True),
        (datetime(9998, 12, 31, 23, tzinfo=timezone.utc), True),
    ],
)
def test_what_every_zone_can_tell(when: datetime, told: bool) -> None:
    """In UTC it is another day, and by grace the day behind is asked for: both must be in the calendar."""
    assert is_told(when) is told
    assert not told or when.astimezone(timezone.utc) + timedelta(days=1) > when
