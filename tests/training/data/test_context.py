"""What people were asked about is judged among its neighbours; all other gold is read as it stands."""

from __future__ import annotations

import numpy as np
import pytest

from claimx import modelfolder
from claimx.modelfolder import shipped_model
from claimx.score import Scorer, tokenizer_of
from claimx.training import evaluate
from claimx.training.data.context import among_neighbours, in_context, of_gold
from claimx.training.data.examples import examples
from claimx.training.data.gold import NO_TIME, GoldArticle, GoldSentence, Said

TEXT = """The mill

It made cloth for a century. In May it closed, and 300 people lost their work.

What comes next

•

A school may move in. Nobody has said when. The council will vote in June."""
MIDDLE = "Nobody has said when."
ALL = [
    "It made cloth for a century.",
    "In May it closed, and 300 people lost their work.",
    "A school may move in.",
    MIDDLE,
    "The council will vote in June.",
]
SAID = Said(annotator="ann", time=NO_TIME)


def gold(*sentences: str, said: tuple[Said, ...] = ()) -> GoldArticle:
    """The article with gold for some of its sentences."""
    spans = (
        GoldSentence(
            start=TEXT.index(one),
            end=TEXT.index(one) + len(one),
            section="What comes next" if ALL.index(one) > 1 else None,
            said=said,
            annotations=((),) * len(said),
        )
        for one in sentences
    )
    return GoldArticle(article_id="mill", title="The mill", text=TEXT, sentences=tuple(spans))


def test_what_people_were_asked_about_stands_in_its_article() -> None:
    """Titles, headings and marks are no sentences; the heading of the others is that of the gold before them."""
    read = in_context(gold(ALL[2], said=(SAID,)))
    assert (read.sentences, read.gold) == (ALL, [2])
    assert read.headings == [None, None, *["What comes next"] * 3]


@pytest.mark.parametrize("sentences", [ALL, ALL[::2]])
def test_other_gold_is_read_as_it_stands(sentences: list[str]) -> None:
    """Between its sentences lie titles, headings and captions, which no model reads."""
    read = in_context(gold(*sentences))
    assert (read.sentences, read.gold) == (sentences, [*range(len(sentences))])


def test_gold_of_some_sentences_is_scored_as_it_is_in_the_whole() -> None:
    """A row each, in the order of the gold."""
    scorer = Scorer.from_folder(modelfolder.load(shipped_model()), n_threads=1)
    whole = evaluate.gold_logits(scorer, [gold(*ALL)])
    some = evaluate.gold_logits(scorer, [gold(*ALL[2:4], said=(SAID,))])
    np.testing.assert_array_equal(some, whole[2:4])


def test_gold_of_some_sentences_is_learnt_as_it_is_in_the_whole() -> None:
    """The others are read beside them, and have no targets; gold of all sentences stays as it is."""
    tokenizer = tokenizer_of(shipped_model())
    whole, some = ([gold(*ALL)], [gold(*ALL[2:4], said=(SAID,))])
    (all_of_it,), (few,) = (among_neighbours(examples(it, tokenizer, 0.0), it, tokenizer) for it in (whole, some))
    assert (few.sentences, few.headings) == (all_of_it.sentences, all_of_it.headings)
    np.testing.assert_array_equal(few.targets[2:4], all_of_it.targets[2:4])
    assert np.isnan(few.targets[[0, 1, 4]]).all()
    rows = np.arange(10.0).reshape(10, 1)
    assert [part[:, 0].tolist() for part in of_gold(rows, [all_of_it, few])] == [[0, 1, 2, 3, 4], [7, 8]]
    assert not np.isnan(all_of_it.targets).any()
