"""Sentences that no reader would follow, before the rules that say who asserts them, and how surely."""

from __future__ import annotations

from typing import Any

import pytest

from claimx.assertion import Attribution, Modality
from claimx.attribute import attribute
from claimx.english.tokens import LONGEST_SENTENCE
from claimx.qualify import qualify
from claimx.records import Article, Sentence
from tests.hostile.test_readers import PATIENCE


def plain(text: str) -> Article:
    """An article as far as rules ask for it: its text, and what is set apart in it."""
    asked: dict[str, Any] = {"text": text, "blocks": ()}
    return Article.model_construct(**asked)


def asserted(text: str) -> tuple[Attribution, Modality]:
    """What the rules see in a text that is one sentence."""
    sentence = Sentence(start=0, end=len(text), text=text, sentence_index=0, paragraph_index=0, section=None)
    (said,) = attribute(plain(text), [sentence])
    return said, qualify(sentence, said)


@pytest.mark.parametrize("unit", [unit for unit in PATIENCE if unit.strip()])
def test_what_is_repeated_hundreds_of_times_is_judged(unit: str) -> None:
    """No rule calls itself once more for every copy, and what it finds stands where it says."""
    text = unit * min(750, LONGEST_SENTENCE // len(unit) - 9) + "12 percent of the homes may be lost."
    said, put = asserted(text)
    for excerpt in (said.speaker, said.cue, put.cue, put.negation):
        assert excerpt is None or text[excerpt.start : excerpt.end] == excerpt.text


@pytest.mark.parametrize("unit", ["“No,” he said, ", "May ", "the bank said that it will not "])
def test_what_is_longer_than_any_sentence_is_nobodys(unit: str) -> None:
    """Rules that look back and forth would take minutes, and mean nothing there."""
    said, put = asserted(unit * (LONGEST_SENTENCE // len(unit) + 1))
    assert (said.voice, said.speaker, said.cue) == ("writer", None, None)
    assert (put.kind, put.cue, put.negation) == ("asserted", None, None)
