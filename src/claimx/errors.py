"""What can go wrong, sorted by what the run does next.

::

    ClaimxError
    ├── RetryLater     the world may heal: try the same page again, later
    ├── RefusePage     this page, and only this page, gives no article: record the reason, go on
    └── StopRun        the model, the settings or claimx itself is wrong: nothing sensible can follow
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimx.records import Reason


class ClaimxError(Exception):
    """Everything that claimx raises on purpose."""


class RetryLater(ClaimxError):
    """A server, a disk or a lock is unwell; the same call may succeed later.

    ``after_seconds`` is how long a server asked to be left alone, where it said so.
    """

    def __init__(self, message: str, after_seconds: float | None = None) -> None:
        super().__init__(message)
        self.after_seconds = after_seconds


class RefusePage(ClaimxError):
    """One page holds no article that claimx may use; ``reason`` is the word that is recorded."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


class StopRun(ClaimxError):
    """A model folder, a setting or an argument is unusable; the message says how to mend it."""
