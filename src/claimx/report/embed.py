"""Articles and claims -> the text that the page carries and its script unpacks.

JSON, gzip, base64: letters that no parser of HTML can take for markup, a fifth of the size, and read by what every
browser since 2023 has (``DecompressionStream``), also from disk. Offsets count UTF-16 code units here, as
JavaScript's strings do, so that ``text.slice(start, end)`` is the sentence.
"""

from __future__ import annotations

import base64
import gzip
import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from claimx.modelfolder import Decision
from claimx.records import LABELS, Claim, Label
from claimx.report.figures import said_of
from claimx.report.kept import Judged
from claimx.span import Excerpt

Place = Callable[[int], int]


def embedded(judged: Iterable[Judged], decisions: Mapping[Label, Decision] | None = None) -> str:
    """The same articles give the same letters; without ``decisions`` the page knows no threshold."""
    thresholds = [decisions[label].threshold for label in LABELS] if decisions else None
    values = {"labels": LABELS, "thresholds": thresholds, "articles": [article_values(one) for one in judged]}
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(written, mtime=0)).decode("ascii")


def article_values(judged: Judged) -> dict[str, Any]:
    """One article as the page needs it, its claims within."""
    article = judged.article
    place = units_of(article.text)
    return {
        "id": article.article_id,
        "title": article.title,
        "outlet": article.outlet,
        "authors": article.authors,
        "published": article.published.isoformat() if article.published else None,
        "url": safe_url(article.url),
        "source": article.source,
        "text": article.text,
        "blocks": [[place(block.start), place(block.end), block.kind] for block in article.blocks],
        "claims": [_claim(claim, place) for claim in judged.claims],
    }


def units_of(text: str) -> Place:
    """From an offset in code points to one in UTF-16 code units."""
    wide = [position for position, character in enumerate(text) if character > "\uffff"]
    return (lambda offset: offset + bisect_left(wide, offset)) if wide else (lambda offset: offset)


def safe_url(url: str | None) -> str | None:
    """A link to follow: of the web, or none; a page may call itself ``javascript:...``."""
    try:
        return url if url and urlsplit(url).scheme in {"http", "https"} else None
    except ValueError:
        return None


def _claim(claim: Claim, place: Place) -> dict[str, Any]:
    attribution, modality = claim.attribution, claim.modality
    return {
        "id": claim.claim_id,
        "start": place(claim.start),
        "end": place(claim.end),
        "labels": [LABELS.index(label) for label in claim.labels],
        "uncertain": [LABELS.index(label) for label in claim.uncertain],
        "probabilities": [getattr(claim.probabilities, label) for label in LABELS],
        "section": claim.section,
        "voice": attribution.voice if attribution else None,
        "speaker": _words(attribution.said_by if attribution else None),
        "modality": modality.kind if modality else None,
        "cues": [excerpt.text for excerpt in _cues(claim) if excerpt],
        "negation": _words(modality.negation.text if modality and modality.negation else None),
        "quantities": [[place(one.start), place(one.end), said_of(one), one.kind] for one in claim.quantities],
        "group": claim.claim_group,
    }


def _cues(claim: Claim) -> tuple[Excerpt | None, Excerpt | None]:
    return (
        claim.attribution.cue if claim.attribution else None,
        claim.modality.cue if claim.modality else None,
    )


def _words(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None
