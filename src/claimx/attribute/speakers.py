"""The noun phrase that names a speaker: behind a verb that stands before its subject, or before it."""

from __future__ import annotations

from claimx.attribute.behind import after
from claimx.attribute.subjects import before, leading

__all__ = ["after", "before", "leading"]
