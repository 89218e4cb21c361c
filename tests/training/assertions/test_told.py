"""What annotators said of who asserts sentences stands off their text, and says so where it has changed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from claimx.assertion import MODALITY_KINDS, VOICES
from claimx.errors import StopRun
from claimx.modelfolder import models_folder
from claimx.training.assertions.corpus import CORPUS_ASSERTIONS
from claimx.training.assertions.told import ANSWERS, ToldArticle, ToldSentence, load_told, of_corpus, parted, sides
from claimx.training.data.filed import lines
from claimx.training.data.gold import CORPUS_LABELS, GoldArticle, GoldSentence, text_digest
from tests.training.data.test_splits import HELD

TEXT = "The mill may close. Mend the dam. It rained."
ARTICLE = GoldArticle(
    article_id="mill",
    text=TEXT,
    sentences=(GoldSentence(start=0, end=19), GoldSentence(start=20, end=33), GoldSentence(start=34, end=44)),
)
SAID = (
    ToldSentence(start=0, end=19, kind="possible", voice="reported", voice_in_doubt=True),
    ToldSentence(start=34, end=44, kind="asserted", other="planned"),
)


def write(path: Path, text: str) -> Path:
    said = ToldArticle(article_id="mill", text_sha256=text_digest(text), sentences=SAID)
    path.write_text(said.model_dump_json() + "\n", encoding="utf-8")
    return path


def test_a_doubtful_kind_shares_with_its_other(tmp_path: Path) -> None:
    """Nothing is said of the sentence in between, of which the rules know something."""
    (told,) = load_told(write(tmp_path / "said.jsonl", TEXT), [ARTICLE, ARTICLE.model_copy(update={"article_id": "x"})])
    kinds, voices = parted(told.gold)
    np.testing.assert_allclose(kinds, [[0.0, 1, 0, 0, 0], [0.0] * 5, [0.7, 0, 0, 0.3, 0]])
    np.testing.assert_allclose(voices, [[0.0, 0.7, 0.3], [0.0] * 3, [0.0] * 3])
    by_rules = [[ANSWERS[column] for column in row.nonzero()[0]] for row in told.by_rules]
    assert by_rules == [["possible", "writer"], ["recommended", "writer"], ["asserted", "writer"]]


def test_the_rules_may_be_heard_alone(tmp_path: Path) -> None:
    """Then they have nothing to add to themselves."""
    (told,) = load_told(write(tmp_path / "said.jsonl", TEXT), [ARTICLE])
    alone = told.of_rules()
    np.testing.assert_array_equal(alone.gold, told.by_rules)
    assert not alone.by_rules.any()


def test_another_text_is_refused(tmp_path: Path) -> None:
    """Offsets into it would name other sentences."""
    with pytest.raises(StopRun, match=r"article mill was annotated on another text.*bring that text"):
        load_told(write(tmp_path / "said.jsonl", TEXT + " "), [ARTICLE])


def test_what_is_told_of_no_held_out_outlet_is_measured_on_the_corpora(corpus: Path, tmp_path: Path) -> None:
    """On the halves that nobody learns, as where the articles are somebody's own."""
    found = sides([ARTICLE], write(tmp_path / "said.jsonl", TEXT), corpus)
    assert found.measured_on == "the test halves of the corpora"
    assert found.told[0].article == ARTICLE
    assert {one.article.article_id for one in found.told}.isdisjoint(one.article.article_id for one in found.apart)
    told, apart = (sum(one.gold.any(axis=1).sum() for one in side) for side in (found.told[1:], found.apart))
    assert told > apart > 500


def test_what_is_told_of_held_out_outlets_is_measured_on_them(corpus: Path, tmp_path: Path) -> None:
    """As long as somebody was asked about both."""
    held_out = ARTICLE.model_copy(update={"outlet": HELD})
    found = sides([held_out], write(tmp_path / "said.jsonl", TEXT), corpus)
    assert (found.measured_on, [one.article for one in found.apart]) == ("held-out outlets", [held_out])


def test_what_cannot_be_measured_is_not_learnt(tmp_path: Path) -> None:
    """It would show after the training, when the model is grown."""
    for folder in (tmp_path / "corpus", tmp_path / "corpus" / "news"):
        folder.mkdir()
        (folder / CORPUS_LABELS).touch()
        (folder / CORPUS_ASSERTIONS).touch()
        (folder / "articles").mkdir()
    with pytest.raises(StopRun, match=r"said.jsonl: expected kinds and voices of sentences of held-out.*found none"):
        sides([ARTICLE], write(tmp_path / "said.jsonl", TEXT), tmp_path / "corpus")


def test_rules_say_nothing_of_what_mended_them(corpus: Path) -> None:
    """Each half of a corpus is told apart."""
    dev, test = (of_corpus(corpus, half) for half in ("dev", "test"))
    assert {one.article.article_id for one in dev}.isdisjoint(one.article.article_id for one in test)
    assert all(one.gold.any() and not one.by_rules.any() for one in dev)


def test_what_ships_holds_no_text() -> None:
    """All kinds and voices are told apart often enough to be learnt."""
    said = list(lines(models_folder() / "assertions.jsonl.gz", ToldArticle))
    kinds = [put.kind for one in said for put in one.sentences]
    assert len({one.article_id for one in said}) == len(said) > 2_500
    assert all(kinds.count(kind) > 1_000 for kind in MODALITY_KINDS)
    voices = [put.voice for one in said for put in one.sentences]
    assert all(voices.count(voice) > 1_000 for voice in VOICES)
