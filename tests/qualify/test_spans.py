"""Where cues and negations stand."""

from __future__ import annotations

from claimx.qualify import qualify
from tests.attribute.reading import article, attributions


def test_spans_are_places_in_the_article() -> None:
    """Offsets count from the beginning of the article, not of the sentence."""
    extraction, sentences = article(("It rained.", "The dam may not hold."))
    modality = qualify(sentences[1], attributions(("It rained.", "The dam may not hold."))[1])
    assert modality.cue
    assert modality.negation
    text = extraction.article.text
    assert text[modality.cue.start : modality.negation.end] == "may not"
