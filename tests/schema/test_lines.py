"""Real lines of every version: they keep the promise of their own time, and load today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from claimx import Extractor, read_articles, read_claims, read_refusals
from claimx.extract import Extraction
from claimx.load.lines import records_of
from claimx.records import Record, ScoredSentence
from claimx.schema.generate import RECORDS
from claimx.schema.published import published, versions
from claimx.sources.folder import pages_of
from claimx.store.files import line_of
from tests.answers import answer, page

LINES = Path(__file__).parent / "lines"
FILES = {"claim": "claims", "article": "articles", "refusal": "refusals", "sentence": "sentences"}


def lines_of(name: str, version: str) -> list[bytes]:
    path = LINES / version / f"{FILES[name]}.jsonl"
    assert path.is_file(), f"{path} is missing: add real lines of {version}"
    return path.read_bytes().splitlines()


def mistakes(record: Record, name: str) -> list[str]:
    validator = Draft202012Validator(published(name), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(json.loads(line_of(record)))]


@pytest.mark.parametrize("version", versions())
@pytest.mark.parametrize("name", RECORDS)
def test_lines_keep_the_promise_of_their_version(name: str, version: str) -> None:
    """Each is valid by the schema that was published with it."""
    validator = Draft202012Validator(published(name, version), format_checker=Draft202012Validator.FORMAT_CHECKER)
    for line in lines_of(name, version):
        validator.validate(json.loads(line))


@pytest.mark.parametrize("version", versions())
def test_lines_of_every_version_load(version: str) -> None:
    """As typed records, which keep the version of their line."""
    folder = LINES / version
    claims = list(read_claims(folder / "claims.jsonl"))
    texts = {article.article_id: article.text for article in read_articles(folder / "articles.jsonl")}
    assert {claim.schema_version for claim in claims} == {version}
    assert all(texts[claim.article_id][claim.start : claim.end] == claim.text for claim in claims)
    assert [refusal.reason for refusal in read_refusals(folder / "refusals.jsonl")] == ["not English"]
    assert any(not sentence.labels for sentence in records_of(folder / "sentences.jsonl", ScoredSentence))


def test_what_the_corpus_gives_is_valid(extractor: Extractor, corpus: Path) -> None:
    """Articles, sentences and claims as they are written today, with figures and without."""
    pages = {one.source.rsplit("/", 1)[-1]: one for one in pages_of(corpus / "articles")}
    for name in ("central-asia-rivers.html", "reef-gardeners-fiji.txt"):
        extraction = extractor(pages[name])
        assert isinstance(extraction, Extraction)
        assert not mistakes(extraction.article, "article")
        assert not [found for claim in extraction.claims for found in mistakes(claim, "claim")]
        assert not [found for sentence in extraction.sentences for found in mistakes(sentence, "sentence")]


def test_a_refusal_is_valid() -> None:
    """The schema tells whoever loads refusals which reasons there are."""
    refusal = answer(page("empty.txt", ""))
    assert not mistakes(refusal, "refusal")
