"""What each reason sees in a sentence."""

from __future__ import annotations

import pytest

from claimx.modelfolder import shipped_model
from claimx.records import Probabilities
from claimx.review.worth import disagreements, known_words, new_words, uncertain
from tests.review.made import DECISIONS, article

UNSURE = "Perhaps no challenge, perhaps challenge."


@pytest.mark.parametrize(("probability", "expected"), [(0.5, 1.0), (0.45, 0.95), (0.6, 0.9)])
def test_the_nearer_to_the_threshold_the_more_uncertain(probability: float, expected: float) -> None:
    """On either side of it."""
    (sentence,) = article(UNSURE, challenge=probability).sentences
    assert uncertain(sentence, DECISIONS) == pytest.approx(expected)


def test_what_lies_outside_the_band_is_certain() -> None:
    """The model folder says which sentences a person should look at; nothing else does."""
    (sentence,) = article("A challenge.", opportunity=0.5).sentences
    assert uncertain(sentence, DECISIONS) == 0.0


def test_a_baseline_disagrees_where_only_one_of_the_two_gives_a_label() -> None:
    """By how far apart they are; on the same side of the threshold they agree, however far apart."""
    sentences = article("A challenge.").sentences * 3
    others = [
        Probabilities(opportunity=0.1, challenge=0.55, statistic=0.1),
        Probabilities(opportunity=0.1, challenge=0.3, statistic=0.1),
        Probabilities(opportunity=0.8, challenge=0.3, statistic=0.1),
    ]
    found = disagreements(sentences, lambda texts: others[: len(texts)], DECISIONS)
    assert found == pytest.approx([0.0, 0.6, 0.7])


def test_new_words_are_those_that_the_model_reads_in_pieces() -> None:
    """Names are left out, accents and capitals do not count, and figures are no words."""
    known = known_words(shipped_model())
    text = "Zoryana’s dredgers met the café owners of Xylofurt in 2031; agrivoltaics pleased the deputies."
    assert new_words(text, known) == {"dredgers", "agrivoltaics"}
