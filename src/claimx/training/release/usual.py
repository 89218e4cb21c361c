"""Articles that were held out -> ``drift.json``: how the claims of a model look where it was evaluated."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimx import modelfolder
from claimx.drift.observed import Scored, Tally, body_of, observed
from claimx.drift.reference import FILE, Reference, read_reference, write_reference
from claimx.drift.words import words_of
from claimx.extract import Extraction, Extractor
from claimx.records import Page
from claimx.score import tokenizer_of
from claimx.training.data.gold import NO_TIME, GoldArticle


def record_usual(extractor: Extractor, articles: Sequence[GoldArticle]) -> Reference:
    """Read the articles as a run would, count, and write the figures beside the weights; labels are not looked at.

    Raises:
        StopRun: they hold too little.
    """
    tokenizer = tokenizer_of(extractor.folder.path)
    tallies = [
        Tally(len(body), tuple(map(Scored.of, found.claims)), words_of(body, tokenizer))
        for found in _extractions(extractor, articles)
        for body in [body_of(found.article)]
    ]
    n_outlets = len({article.outlet for article in articles})
    source = f"{len(tallies)} articles of {n_outlets} outlets that training held out"
    reference = Reference.of(observed(tallies), extractor.folder.model_id, source)
    write_reference(extractor.folder.path, reference)
    return reference


def usual_of(folder: Path) -> Reference | None:
    """What was recorded with a model; nothing was where too few articles were held out."""
    return read_reference(folder) if (folder / FILE).is_file() else None


def sign_usual(folder: Path, usual: Reference | None) -> None:
    """Give a folder what is usual of a model as that of its own."""
    if usual:
        write_reference(folder, usual.model_copy(update={"model": modelfolder.load(folder).model_id}))


def _extractions(extractor: Extractor, articles: Sequence[GoldArticle]) -> Iterator[Extraction]:
    """Those that are refused, being too short for an article or in another language, are left out."""
    for article in articles:
        content = json.dumps({"title": article.title, "outlet": article.outlet, "text": article.text}).encode()
        answer = extractor(Page(content=content, source="held out", media_type="application/json", fetched=NO_TIME))
        if isinstance(answer, Extraction):
            yield answer
