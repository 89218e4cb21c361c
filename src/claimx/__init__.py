"""claimx: articles in, validated claims out. Every claim is a verbatim sentence with proven offsets.

To see how it works, begin with ``extract``, which joins the stages.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimx.errors import ClaimxError, RefusePage, RetryLater, StopRun
from claimx.records import LABELS, SCHEMA_VERSION, Article, Claim, Page, Refusal, ScoredSentence
from claimx.settings import Settings

if TYPE_CHECKING:
    from claimx.downloads import parts_of
    from claimx.extract import Extraction, Extractor
    from claimx.load import read_articles, read_claims, read_refusals

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
    "parts_of",
    "read_articles",
    "read_claims",
    "read_refusals",
]


_WAITING = {
    "Extraction": "claimx.extract",
    "Extractor": "claimx.extract",
    "parts_of": "claimx.downloads",
    "read_articles": "claimx.load",
    "read_claims": "claimx.load",
    "read_refusals": "claimx.load",
}


def __getattr__(name: str) -> Any:
    """Bring in the extractor, and with it spaCy and onnxruntime, only when it is asked for; and likewise the others."""
    if name in _WAITING:
        return getattr(import_module(_WAITING[name]), name)
    raise AttributeError(f"module 'claimx' has no attribute {name!r}")
