"""Articles that nobody labelled: text to hear larger encoders read, found as the articles of any run are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from claimx.downloads import split
from claimx.errors import RefusePage
from claimx.modelfolder import shipped_segmenter
from claimx.read import read
from claimx.records import Page
from claimx.segment import Segmenter
from claimx.settings import Settings
from claimx.sources.folder import pages_of
from claimx.training.data.examples import Example, examples
from claimx.training.data.gold import NO_TIME, GoldArticle, GoldSentence
from claimx.training.data.splits import without_copies


def read_unlabelled(paths: Sequence[Path], known: Sequence[GoldArticle]) -> list[GoldArticle]:
    """The articles of files and folders, without labels; refused pages and copies, of ``known`` ones too, are left out.

    Raises:
        StopRun: there is no such file or folder.
    """
    if not paths:
        return []
    segment = Segmenter.from_folder(shipped_segmenter())
    found = (_segmented(page, segment) for page in _pages(paths))
    return without_copies((article for article in found if article), known)[0]


def unlabelled_examples(articles: Sequence[GoldArticle], tokenizer: Tokenizer) -> list[Example]:
    """As :func:`~claimx.training.data.examples.examples`, but the targets are NaN."""
    cut = examples(articles, tokenizer, doubt=0.0)
    return [example._replace(targets=np.full_like(example.targets, np.nan)) for example in cut]


def digest_of_pages(path: Path) -> str:
    """SHA-256 of the bytes of all pages of a file or folder, in their order."""
    digest = hashlib.sha256()
    for page in _pages([path]):
        digest.update(page.content)
    return digest.hexdigest()


def _pages(paths: Iterable[Path]) -> Iterator[Page]:
    for path in paths:
        yield from split(pages_of(path, fetched=NO_TIME))


def _segmented(page: Page, segment: Segmenter) -> GoldArticle | None:
    try:
        article = read(page, Settings())
        sentences = segment(article)
    except RefusePage:
        return None
    spans = (GoldSentence(start=one.start, end=one.end, section=one.section) for one in sentences)
    return GoldArticle(article_id=page.source, text=article.text, sentences=tuple(spans))
