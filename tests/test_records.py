"""What exists is valid: records refuse what would break a promise to their readers."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from claimx.records import Article, Claim, ScoredSentence, identify
from tests.answers import SOLAR, extraction, page

#: The keys of a claim line, in their order: what other systems have been promised.
CLAIM_KEYS = [
    "schema_version",
    "claim_id",
    "article_id",
    "url",
    "title",
    "outlet",
    "published",
    "text",
    "start",
    "end",
    "sentence_index",
    "paragraph_index",
    "section",
    "labels",
    "probabilities",
    "uncertain",
    "quantities",
    "claim_group",
    "model",
]


@pytest.fixture
def sentence() -> ScoredSentence:
    return extraction(page("a.txt", SOLAR), SOLAR).sentences[0]


def changed(record: Any, **fields: Any) -> dict[str, Any]:
    return {**record.model_dump(), **fields}


def test_a_claim_has_every_key_in_the_promised_order(sentence: ScoredSentence) -> None:
    """Absent values are null; no key is ever left out."""
    claim = Claim.model_validate(sentence.model_dump())
    assert list(claim.model_dump(mode="json")) == CLAIM_KEYS


def test_a_claim_without_labels_is_refused(sentence: ScoredSentence) -> None:
    """A line in a claims file always claims something."""
    with pytest.raises(ValidationError, match="labels"):
        Claim.model_validate(changed(sentence, labels=()))


def test_a_span_that_is_not_as_long_as_its_text_is_refused(sentence: ScoredSentence) -> None:
    """Offsets and text are two ways of saying the same thing."""
    with pytest.raises(ValidationError, match="characters long, the text"):
        Claim.model_validate(changed(sentence, end=sentence.end + 1))


def test_unknown_fields_are_refused(sentence: ScoredSentence) -> None:
    """A misspelt key is an error, not a loss."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        Claim.model_validate(changed(sentence, lable="challenge"))


def test_overlapping_blocks_are_refused() -> None:
    """Each stretch of an article is one thing."""
    article = extraction(page("a.txt", SOLAR), SOLAR).article
    block = {"start": 0, "end": 5, "kind": "paragraph"}
    with pytest.raises(ValidationError, match="overlaps"):
        Article.model_validate(changed(article, blocks=[block, block]))


def test_blocks_outside_the_text_are_refused() -> None:
    """A block can always be cut out of the text."""
    article = extraction(page("a.txt", SOLAR), SOLAR).article
    with pytest.raises(ValidationError, match="leaves the text"):
        Article.model_validate(changed(article, blocks=[{"start": 0, "end": 999, "kind": "paragraph"}]))


def test_identities_depend_on_where_the_parts_end() -> None:
    """('ab', 'c') and ('a', 'bc') are different things."""
    assert identify("ab", "c") != identify("a", "bc")
    assert identify("ab", "c") == identify("ab", "c")
