"""Targets that a teacher has a say in."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from claimx.errors import StopRun
from claimx.training.data.examples import Example
from claimx.training.data.gold import GoldArticle, GoldSentence
from claimx.training.distil.teachers import N_FOLDS, blended, chosen, fold_of, read_sayings, write_sayings


def test_a_teacher_says_its_share_of_every_target() -> None:
    """Sentences of several articles keep their order, and the rest of a target is what annotators said."""
    articles = [
        Example([[1]], [[]], np.zeros((1, 3), np.float32)),
        Example([[1]] * 2, [[]] * 2, np.ones((2, 3), np.float32)),
    ]
    said = np.array([[0.4, 0.4, 0.4], [0.6, 0.6, 0.6], [0.0, 0.0, 0.0]])
    found = blended(articles, said, 0.5)
    np.testing.assert_allclose(found[0].targets, [[0.2] * 3], atol=1e-6)
    np.testing.assert_allclose(found[1].targets, [[0.8] * 3, [0.5] * 3], atol=1e-6)


def _article(name: str, *sentences: str) -> GoldArticle:
    text = " ".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = tuple(GoldSentence(start=a, end=a + len(s)) for a, s in zip(starts, sentences, strict=True))
    return GoldArticle(article_id=name, text=text, sentences=spans)


ONE, TWO = _article("one", "Mills closed."), _article("two", "Wages rose.", "Rents did too.")


def test_what_was_said_is_read_back_for_the_articles_asked_for(tmp_path: Path) -> None:
    """A file of sayings serves any selection of its articles, in any order, to two decimals."""
    path = tmp_path / "said.jsonl.gz"
    write_sayings(path, [ONE, TWO], [np.array([[0.1, 0.2, 0.3]]), np.array([[0.4, 0.5, 0.6], [0.7, 0.8123, 0.9]])])
    found = read_sayings(path, [TWO, ONE])
    np.testing.assert_allclose(found, [[0.4, 0.5, 0.6], [0.7, 0.81, 0.9], [0.1, 0.2, 0.3]])


def test_a_sentence_that_nobody_speaks_of_keeps_its_labels(tmp_path: Path) -> None:
    """Articles may be added, and sentences of an article, without asking the teacher again."""
    path = tmp_path / "said.jsonl.gz"
    write_sayings(path, [TWO.model_copy(update={"sentences": TWO.sentences[1:]})], [np.array([[0.0, 0.5, 1.0]])])
    said = read_sayings(path, [ONE, TWO])
    cut = [Example([[1]], [[]], np.ones((1, 3), np.float32)), Example([[1]] * 2, [[]] * 2, np.ones((2, 3), np.float32))]
    first, second = blended(cut, said, 0.5)
    np.testing.assert_allclose(first.targets, [[1.0] * 3])
    np.testing.assert_allclose(second.targets, [[1.0] * 3, [0.5, 0.75, 1.0]])


def test_sayings_of_another_text_are_refused(tmp_path: Path) -> None:
    """A teacher that spoke of another text would teach nonsense in silence."""
    path = tmp_path / "said.jsonl.gz"
    write_sayings(path, [TWO], [np.zeros((2, 3))])
    with pytest.raises(StopRun, match="speaks of another text of article two: expected the text with sha256"):
        read_sayings(path, [_article("two", "Wages fell.", "Rents did too.")])


def test_an_article_is_spoken_of_by_the_fold_that_did_not_learn_it() -> None:
    """What a model says of sentences that it learnt is little more than their labels; held-out ones no model learnt."""
    said = [
        [np.full((1, 3), 0.5), np.full((2, 3), 0.1)],
        [np.full((2, 3), 0.2)],
        [np.full((1, 3), 0.7), np.full((2, 3), 0.3)],
    ]
    first, second, held_out = chosen([2, 0], said)
    np.testing.assert_allclose(first, [[0.7] * 3])
    np.testing.assert_allclose(second, [[0.5] * 3])
    np.testing.assert_allclose(held_out, [[0.2] * 3] * 2)


@pytest.mark.parametrize("rows", [[[0.5, 0.5]], [[0.1, 0.2, 2.0]], [[0.1, 0.2, 0.3]] * 2])
def test_a_saying_that_does_not_fit_is_refused(tmp_path: Path, rows: list[list[float]]) -> None:
    """Too few labels, no probability, or more rows than sentences: a target would be another sentence's."""
    path = tmp_path / "said.jsonl.gz"
    line = {"article_id": "one", "text_sha256": "0" * 64, "starts": [0], "probabilities": rows}
    path.write_bytes(gzip.compress(json.dumps(line).encode()))
    with pytest.raises(StopRun, match="line 1 is no Saying"):
        read_sayings(path, [ONE])


def test_folds_are_of_like_size() -> None:
    """Each of the models learns about two thirds of the articles."""
    sizes = Counter(fold_of(_article(f"written-{number}", "Yes.")) for number in range(300))
    assert set(sizes) == set(range(N_FOLDS))
    assert min(sizes.values()) > 80
