"""Times that archives, storages and disks give of what they hold, and anybody may have written."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, datetime


def is_told(when: datetime) -> bool:
    """Can every zone tell it, and the day behind it? In the first year and the last there may be none."""
    return MINYEAR < when.year < MAXYEAR
