"""claimx: articles in, validated claims out. Every claim is a verbatim sentence with proven offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimx.errors import ClaimxError, RefusePage, RetryLater, StopRun
from claimx.records import LABELS, SCHEMA_VERSION, Article, Claim, Page, Refusal, ScoredSentence
from claimx.settings import Settings

if TYPE_CHECKING:
    from claimx.extract import Extraction, Extractor

__version__ = "0.1.0"
__all__ = [
    "LABELS",
    "SCHEMA_VERSION",
    "Article",
    "Claim",
    "ClaimxError",
    "Extraction",
    "Extractor",
    "Page",
    "Refusal",
    "RefusePage",
    "RetryLater",
    "ScoredSentence",
    "Settings",
    "StopRun",
]


def __getattr__(name: str) -> Any:
    """Bring in the extractor, and with it spaCy and onnxruntime, only when it is asked for."""
    if name in {"Extraction", "Extractor"}:
        from claimx import extract

        return getattr(extract, name)
    raise AttributeError(f"module 'claimx' has no attribute {name!r}")
