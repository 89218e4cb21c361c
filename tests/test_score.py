"""Scores belong to sentences, in their order, whatever stands beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from claimx import modelfolder
from claimx.errors import StopRun
from claimx.records import LABELS
from claimx.score import Scorer, tokenizer_of

RISK = "Without new pumps the dam could fail and flood the valley."
CHANCE = "The council should open a second clinic, which would cut the waiting lists."
FIGURE = "Exports rose 12% to $4.1 billion in March."
PLAIN = "The committee met on Tuesday in the old town hall."


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer.from_folder(modelfolder.load(modelfolder.shipped_model()), n_threads=1)


def logits(scorer: Scorer, *sentences: str) -> np.ndarray:
    return scorer.logits(sentences, [None] * len(sentences))


def test_each_label_is_found_where_it_is_plain(scorer: Scorer) -> None:
    """Four sentences that nobody would dispute."""
    found = logits(scorer, CHANCE, RISK, FIGURE, PLAIN) > 0
    assert [[label for label, yes in zip(LABELS, row, strict=True) if yes] for row in found] == [
        ["opportunity"],
        ["challenge"],
        ["statistic"],
        [],
    ]


def test_scores_do_not_depend_on_other_articles(scorer: Scorer) -> None:
    """The same article gives the same numbers, to the last bit, whatever was scored before it."""
    alone = logits(scorer, CHANCE, RISK)
    logits(scorer, *[FIGURE] * 50)
    assert (logits(scorer, CHANCE, RISK) == alone).all()


def test_threads_change_no_score() -> None:
    """One thread or two, the numbers that are written are the same."""
    folder = modelfolder.load(modelfolder.shipped_model())
    one, two = (logits(Scorer.from_folder(folder, n_threads=n), *[CHANCE, RISK, PLAIN] * 20) for n in (1, 2))
    assert np.abs(one - two).max() < 1e-4


def test_a_very_long_sentence_is_read_to_its_end(scorer: Scorer) -> None:
    """Nothing is cut off silently: a figure behind six hundred words still weighs, by two in the logit."""
    rambling = "the clerk read the minutes and " * 100
    column = LABELS.index("statistic")
    with_figure, without = (logits(scorer, rambling + end)[0, column] for end in (FIGURE, "that was all."))
    assert with_figure > without + 2


def test_a_window_of_a_heading_alone_is_passed_over(scorer: Scorer) -> None:
    """The sentence below it fills the next one; what is read without it is the same."""
    filling = "the clerk read the minutes " * 25 + "."
    below = scorer.logits([filling, RISK], ["What the mayor knew " * 20, None])
    assert (below == logits(scorer, filling, RISK)).all()


def test_weights_that_read_something_else_are_refused(tmp_path: Path) -> None:
    """A model made for another version of claimx is named at once, not at the first sentence."""
    folder = tmp_path / "claimx-other-v1"
    shutil.copytree(modelfolder.shipped_model(), folder)
    weights = (folder / modelfolder.WEIGHTS).read_bytes()
    (folder / modelfolder.WEIGHTS).write_bytes(weights.replace(b"input_ids", b"input_idz"))
    modelfolder.seal(folder, modelfolder.load(modelfolder.shipped_model()).passport)
    with pytest.raises(StopRun, match="reads input_idz, means; this version gives input_ids and means"):
        Scorer.from_folder(modelfolder.load(folder))


def test_weights_that_say_more_than_their_passport_are_refused(tmp_path: Path) -> None:
    """Before the first page, not in the middle of it."""
    folder = tmp_path / "claimx-other-v1"
    shutil.copytree(modelfolder.shipped_model(), folder)
    passport = modelfolder.load(folder).passport.model_copy(update={"voice": None})
    modelfolder.seal(folder, passport)
    with pytest.raises(StopRun, match=r"says 11 logits of a sentence; expected 8 by .*claimx\.json"):
        Scorer.from_folder(modelfolder.load(folder))


@pytest.mark.parametrize(
    "text",
    [
        "Mr. O’Neil’s café-bar (est. 1999) won’t pay $4.1m—not 12%, “he said”;  so what?!",
        "[SEP] a[MASK]-[CLS], [UNK]. [sep] ##ing _under_score a/b",
        "\u0130stanbul \u03a3\u03a3. \u03a3, e\u0301, \u0301e -\u0338 =\u0338 na\u00efve\u2026",
        "\u4e2d\u6587.\ud55c \ufb01t\u200bted",
        "one\ttwo\nthree\u00a0four\x1cfive\x00six",
        f"{'long' * 40}, {'long' * 20}. {'!' * 120}",
    ],
)
def test_words_are_cut_as_the_whole_text_is(scorer: Scorer, text: str) -> None:
    """What is remembered of a word are the pieces that the tokenizer gives it in any sentence."""
    whole = tokenizer_of(modelfolder.shipped_model()).encode(text, add_special_tokens=False).ids
    assert scorer._encode([text, text]) == [whole, whole]


def test_an_article_without_sentences_has_no_scores(scorer: Scorer) -> None:
    """Shape ``(0, n_labels)``, not an error."""
    assert scorer.logits([], []).shape == (0, len(LABELS))


@pytest.mark.parametrize("odd", ["\x00", "\ud83d", " ", "[SEP] [CLS] [MASK]", "𓀀" * 600])
def test_odd_sentences_have_scores(scorer: Scorer, odd: str) -> None:
    """Whatever a sentence holds, it gets one row of numbers."""
    assert np.isfinite(logits(scorer, odd, RISK)).all()
