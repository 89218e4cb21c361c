"""Gold assertions stand off their text, and say so where it has changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.training.assertions.corpus import CORPUS_ASSERTIONS, Asserted, load_assertions
from claimx.training.data.gold import half_of


@pytest.fixture(scope="module")
def pages(corpus: Path) -> list[Asserted]:
    return load_assertions(corpus)


def test_every_labelled_sentence_is_annotated_twice(pages: list[Asserted]) -> None:
    """1,045 sentences of 26 articles, each by two annotators who did not see each other's answers."""
    gold = [assertion for page in pages for assertion in page.assertions]
    assert (len(pages), len(gold)) == (26, 1045)
    assert all(len(assertion.annotations) == 2 for assertion in gold)


def test_what_both_annotators_said_is_the_gold(pages: list[Asserted]) -> None:
    """Settling touches only what they disagreed on; capitals at the beginning of a sentence are no disagreement."""
    for page in pages:
        for assertion in page.assertions:
            one, other = assertion.annotations
            _, modality = page.gold(assertion)
            negation = modality.negation.text.lower() if modality.negation else None
            settled = (assertion.voice, assertion.kind, negation)
            said = [(answer.voice, answer.kind, answer.negation and answer.negation.lower()) for answer in (one, other)]
            assert settled == said[0] or said[0] != said[1]


def test_cues_lie_in_their_sentence(pages: list[Asserted]) -> None:
    """Only a speaker may be named elsewhere."""
    for page in pages:
        for assertion in page.assertions:
            spans = [span for span in (assertion.cue, assertion.kind_cue, assertion.negation) if span]
            assert all(assertion.start <= span.start and span.end <= assertion.end for span in spans)


def test_the_halves_are_fixed_by_the_names_of_the_pages(pages: list[Asserted]) -> None:
    """Adding a page moves no other from one half to the other."""
    assert half_of("nz-rate-outlook.html") == "test"
    assert sum(page.half == "dev" for page in pages) == 13


def test_a_page_that_reads_otherwise_is_named(corpus: Path, tmp_path: Path) -> None:
    """Offsets that no longer fit are an error, and not a bad score."""
    folder = shutil.copytree(corpus, tmp_path / "corpus")
    path = folder / CORPUS_ASSERTIONS
    line = path.read_text(encoding="utf-8").splitlines()[0]
    digest = line.split('"text_sha256": "')[1][:64]
    path.write_text(line.replace(digest, "0" * 64) + "\n", encoding="utf-8")
    with pytest.raises(StopRun, match="now reads otherwise than when its assertions were annotated"):
        load_assertions(folder)
