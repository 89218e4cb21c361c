"""What the tests of modality compare."""

from __future__ import annotations

from claimx.assertion import Modality
from claimx.qualify import qualify
from tests.attribute.reading import article, attributions, text_of


def judged(text: str) -> Modality:
    """The modality of an article that is this one sentence."""
    _, (sentence,) = article((text,))
    (attribution,) = attributions((text,))
    return qualify(sentence, attribution)


def told(text: str) -> tuple[str, str | None, str | None]:
    """Kind, cue and negation, as written in the tables of the tests."""
    modality = judged(text)
    return modality.kind, text_of(modality.cue), text_of(modality.negation)
