"""The network of the segmenter says what spaCy's own says, and takes its place only where it is the same."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import numpy as np
import pytest

from claimx.modelfolder import shipped_segmenter
from claimx.segment.senter import Network, hasten

if TYPE_CHECKING:
    from spacy.language import Language

PASSAGES = [
    "Mr. Adjei spoke to Capt. Ruth Lindqvist. She left at noon.",
    "",
    "The U.S. economy grew by 2.5 percent; exports fell. “We lost everything,” she said. “The water came at night.”",
    "a",
    "Why wait? It took years… and money. Then  it worked.",
]


def pipeline() -> Language:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import spacy

        return spacy.load(shipped_segmenter())


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


def test_the_scores_are_those_of_spacy(nlp: Language) -> None:
    """They differ by rounding alone, whatever the length of a passage, and passages are told apart."""
    docs = [nlp.make_doc(text) for text in PASSAGES]
    model = nlp.get_pipe("senter").model  # type: ignore[attr-defined]
    for expected, found in zip(model.predict(docs), Network(model).predict(docs), strict=True):
        assert found.shape == expected.shape
        assert np.allclose(found, expected, atol=1e-4)


def test_company_changes_no_score(nlp: Language) -> None:
    """No layer reaches from one passage into the next."""
    network = Network(nlp.get_pipe("senter").model)  # type: ignore[attr-defined]
    docs = [nlp.make_doc(text) for text in PASSAGES if text]
    for doc, among in zip(docs, network.predict(docs), strict=True):
        assert np.allclose(network.predict([doc])[0], among, atol=1e-4)


def test_the_pipeline_that_ships_is_hastened() -> None:
    """A segmenter trained by claimx has the layers that are known here."""
    nlp = pipeline()
    hasten(nlp)
    assert isinstance(nlp.get_pipe("senter").model, Network)  # type: ignore[attr-defined]
    assert [sentence.text for sentence in nlp(PASSAGES[0]).sents] == [
        "Mr. Adjei spoke to Capt. Ruth Lindqvist.",
        "She left at noon.",
    ]


def test_a_pipeline_that_is_built_otherwise_keeps_its_own_network() -> None:
    """Somebody else's segmenter is no reason to stop, nor to guess what its layers mean."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("senter")
    before = nlp.get_pipe("senter").model  # type: ignore[attr-defined]
    hasten(nlp)
    assert nlp.get_pipe("senter").model is before  # type: ignore[attr-defined]
