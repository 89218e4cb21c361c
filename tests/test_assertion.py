"""Who says it, and how surely: what an answer may not be."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from claimx.assertion import Attribution, Modality
from claimx.span import Excerpt

SAID = Excerpt(start=4, end=8, text="said")


@pytest.mark.parametrize("field", ["speaker", "cue"])
def test_the_writer_has_neither_speaker_nor_cue(field: str) -> None:
    """A name beside the writer's voice would say two things at once."""
    with pytest.raises(ValidationError, match="neither a speaker nor a cue"):
        Attribution.model_validate({"voice": "writer", "speaker": None, "cue": None, field: SAID})


def test_what_is_asserted_has_no_cue() -> None:
    """A cue shows that a claim is put less surely than as a fact."""
    with pytest.raises(ValidationError, match="has no cue: 'said'"):
        Modality(kind="asserted", cue=SAID, negation=None)
