"""What the corpus gives, line by line, so that every change of behaviour is seen and reviewed.

``make goldens`` rewrites the files. Probabilities are left out: their last digits differ between processors.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx import Extractor, canary
from claimx.extract import Extraction
from claimx.records import BODY_KINDS, LABELS, ScoredSentence
from claimx.sources.folder import pages_of
from tests.conftest import CORPUS

GOLDENS = Path(__file__).parent
PAGES = {page.source.rsplit("/", 1)[-1]: page for page in pages_of(CORPUS / "articles")}


def line_of(sentence: ScoredSentence) -> str:
    """``O.S  12:80  text``: the labels, the span and the sentence itself."""
    marks = "".join(label[0].upper() if label in sentence.labels else "." for label in LABELS)
    return f"{marks}  {sentence.start}:{sentence.end}  {sentence.text!r}"


def drawn(extraction: Extraction) -> str:
    """The metadata, what is not body, and every sentence under its heading."""
    article = extraction.article
    lines = [f"{name}: {getattr(article, name)!r}" for name in ("title", "outlet", "authors", "published", "url")]
    lines += [
        f"{block.kind}: {article.text[block.start : block.end]!r}"
        for block in article.blocks
        if block.kind not in BODY_KINDS
    ]
    section: str | None = None
    for sentence in extraction.sentences:
        if sentence.section != section:
            section = sentence.section
            lines.append(f"== {section}")
        lines.append(line_of(sentence))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", PAGES)
def test_the_corpus_reads_as_before(name: str, extractor: Extractor, request: pytest.FixtureRequest) -> None:
    """If the change is meant, run ``make goldens`` and let the diff be reviewed."""
    answer = extractor(PAGES[name])
    assert isinstance(answer, Extraction), answer
    path = GOLDENS / f"{name.replace('#', '-')}.golden"
    if request.config.getoption("--rewrite-goldens"):
        path.write_text(drawn(answer), encoding="utf-8", newline="\n")
    assert drawn(answer) == path.read_text(encoding="utf-8")


def test_the_canary_reads_as_recorded(extractor: Extractor, request: pytest.FixtureRequest) -> None:
    """Or every run with the model in force would stop before it began."""
    if request.config.getoption("--rewrite-goldens"):
        canary.record(extractor)
    canary.check(extractor)
