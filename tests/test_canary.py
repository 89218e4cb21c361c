"""The canary: a model that reads as ever is let pass, and whatever reads otherwise stops the run before it writes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from claimx import Extractor, StopRun
from claimx.canary import FILE, Judging, check, hear, record
from claimx.extract import Extraction
from claimx.modelfolder import ModelFolder
from claimx.records import LABELS, Article, ModelId, Probabilities
from tests.answers import extraction, page

ONE = ModelId(name="fake", version="1.0.0", digest="0" * 16)


class Fake(NamedTuple):
    """A model with a folder, which says of every article what it is told to say."""

    folder: ModelFolder
    said: Extraction

    def judge(self, article: Article) -> Extraction:
        return self.said

    def saying(self, **of_first: object) -> Fake:
        """The same, but for its first sentence."""
        first, *rest = self.said.sentences
        changed = (first.model_copy(update=of_first), *rest)
        return self._replace(said=self.said.model_copy(update={"sentences": changed}))


class Broken(NamedTuple):
    """A model whose runtime falls over."""

    folder: ModelFolder

    def judge(self, article: Article) -> Extraction:
        raise RuntimeError("illegal instruction")


@pytest.fixture
def fake(tmp_path: Path, extractor: Extractor) -> Fake:
    """Recorded when it was well."""
    well = page("canary")
    found = Fake(ModelFolder(tmp_path, extractor.folder.passport, ONE), extraction(well, well.content.decode()))
    record(found)
    return found


def test_every_label_is_heard(extractor: Extractor) -> None:
    """A canary that claims nothing would not notice a model that claims nothing; nor one that claims everything."""
    sentences = hear(extractor).recorded.sentences
    assert {label for one in sentences for label in one.labels} == set(LABELS)
    assert any(not one.labels for one in sentences)


def test_what_is_compared_is_far_from_its_threshold(extractor: Extractor) -> None:
    """Quantising moved probabilities by .11 at most (the card); another processor's rounding moves them less."""
    heard = hear(extractor)
    for expected, found in zip(heard.recorded.sentences, heard.extraction.sentences, strict=True):
        for label in set(LABELS) - set(expected.uncertain):
            threshold = extractor.folder.passport.decisions[label].threshold
            assert abs(getattr(found.probabilities, label) - threshold) > 0.11, (label, found.text)


def test_what_is_the_same_is_let_pass(fake: Fake) -> None:
    """Probabilities may differ: their last digits do, between processors."""
    check(fake)
    check(fake.saying(probabilities=Probabilities(opportunity=0.8, challenge=0.2, statistic=0.8)))


def test_another_label_stops_the_run_and_is_named(fake: Fake) -> None:
    """With the sentence, what was expected and what was found."""
    said = "fake 1.0.0 misreads the canary article.*'Solar power could cut bills by 12%.': expected opportunity,"
    with pytest.raises(StopRun, match=rf"(?s){said} statistic, found statistic$"):
        check(fake.saying(labels=("statistic",)))


def test_a_label_that_was_uncertain_is_not_compared(fake: Fake) -> None:
    """Another processor may give it or not, and is well."""
    record(fake.saying(uncertain=("opportunity",)))
    check(fake.saying(labels=("statistic",)))
    with pytest.raises(StopRun, match="found no label"):
        check(fake.saying(labels=()))


def test_another_sentence_boundary_stops_the_run(fake: Fake) -> None:
    """The segmenter is heard too."""
    with pytest.raises(StopRun, match=r"(?s)expected no such sentence, found opportunity.*, found no such sentence"):
        check(fake.saying(start=0, end=11, text="Solar power"))


def test_another_text_stops_the_run(fake: Fake) -> None:
    """And so is the reader."""
    other = fake.said.article.model_copy(update={"article_id": "f" * 16})
    with pytest.raises(StopRun, match="the reader gave another text"):
        check(fake._replace(said=fake.said.model_copy(update={"article": other})))


def test_a_model_that_falls_over_stops_the_run(fake: Fake) -> None:
    """Whatever its runtime raises."""
    broken: Judging = Broken(fake.folder)
    with pytest.raises(StopRun, match="fell over at the canary article: RuntimeError: illegal instruction"):
        check(broken)


@pytest.mark.parametrize("content", [None, b"{}", b"\xff"])
def test_a_model_without_a_recording_says_how_to_make_one(fake: Fake, content: bytes | None) -> None:
    """Models of older versions came without."""
    path = fake.folder.path / FILE
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(StopRun, match=re.escape(f"`claimx canary --record --model {fake.folder.path}`")):
        check(fake)


def test_a_recording_is_the_same_bytes_whenever_it_is_made(fake: Fake) -> None:
    """So that a difference in version control is a difference in what the model says."""
    before = (fake.folder.path / FILE).read_bytes()
    record(fake)
    assert (fake.folder.path / FILE).read_bytes() == before
    assert json.loads(before)["article_id"] == fake.said.article.article_id
