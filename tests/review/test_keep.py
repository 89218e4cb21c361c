"""Answers become gold that training and evaluation load; a folder grows, and nothing in it is counted twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import AwareDatetime, TypeAdapter

from claimx.errors import StopRun
from claimx.records import Label
from claimx.review.answers import Answer
from claimx.review.keep import Given, Kept, Shelf, settled
from claimx.review.question import Question
from claimx.training.data.gold import GoldSentence, Said, load_annotated, load_gold, text_digest
from tests.review.made import LATE, LATER, question


def said(annotator: str | None = "ann", time: str = LATE, *, doubtful: bool = False, decides: bool = False) -> Said:
    moment: AwareDatetime = TypeAdapter(AwareDatetime).validate_python(time)
    return Said(annotator=annotator, time=moment, seconds=9.5, doubtful=doubtful, decides=decides)


def answer(*labels: Label, asked: Question | None = None, by: Said | None = None) -> Answer:
    return Answer(task="7", question=asked or question(), labels=labels, said=by or said())


def keep(folder: Path, *answers: Answer) -> Kept:
    shelf = Shelf(folder)
    kept = shelf.keep(answers)
    shelf.write()
    return kept


def test_what_is_kept_is_gold(tmp_path: Path) -> None:
    """``claimx evaluate`` takes the folder, ``claimx train`` the texts with ``--annotations``; both see the same."""
    keep(tmp_path, answer("challenge"), answer(asked=question(1)))
    (article,) = load_gold(tmp_path)
    assert [article.slice(sentence) for sentence in article.sentences] == [
        question().sentence,
        question(1).sentence,
    ]
    assert [sentence.labels for sentence in article.sentences] == [("challenge",), ()]
    assert (article.outlet, article.published) == ("The Outlet", "2024-05-06")
    assert load_annotated(tmp_path / "texts.jsonl", tmp_path / "labels.jsonl") == [article]


def test_gold_says_who_gave_it_and_when(tmp_path: Path) -> None:
    """Beside what each of them said; and it stands off the text by its digest."""
    keep(tmp_path, answer("challenge"), answer("statistic", by=said("bob", LATER)))
    (sentence,) = load_gold(tmp_path)[0].sentences
    assert sentence.annotations == (("challenge",), ("statistic",))
    assert sentence.said == (said("ann"), said("bob", LATER))
    assert text_digest(question().text) in (tmp_path / "labels.jsonl").read_text(encoding="utf-8")


def test_the_same_answers_twice_are_as_good_as_once(tmp_path: Path) -> None:
    """Who is not sure whether an export was taken in takes it in again."""
    answers = [answer("challenge"), answer("statistic", by=said("bob")), answer(asked=question(1))]
    keep(tmp_path / "once", *answers)
    keep(tmp_path / "twice", *answers)
    keep(tmp_path / "twice", *answers)
    for name in ("texts.jsonl", "labels.jsonl"):
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "twice" / name).read_bytes()


def test_a_folder_grows(tmp_path: Path) -> None:
    """By other sentences, other articles, and other people."""
    keep(tmp_path, answer("challenge"))
    keep(tmp_path, answer(asked=question(2)), answer(asked=question(marked="# Another\nNothing at all.")))
    assert [len(article.sentences) for article in load_gold(tmp_path)] == [2, 1]


def gold(*given: Given) -> GoldSentence:
    sentence = question().answered(())
    for one in given:
        sentence = settled(sentence, one)
    return sentence


def test_who_answers_again_takes_the_earlier_answer_back() -> None:
    """In whatever order the two arrive."""
    early: Given = (("challenge",), said(time=LATE))
    late: Given = (("statistic",), said(time=LATER))
    assert gold(early, late) == gold(late, early)
    assert gold(early, late).labels == ("statistic",)
    assert gold(early, late).annotations == (("statistic",),)


def test_annotations_that_nobody_is_named_for_keep_their_votes() -> None:
    """Gold made by other means may be reviewed too."""
    nameless = question().answered(()).model_copy(update={"annotations": (("challenge",), ("challenge",))})
    assert settled(nameless, ((), said("ann"))).labels == ("challenge",)


def test_a_label_holds_if_more_than_half_gave_it() -> None:
    """Two who differ settle nothing: the label does not hold, and the sentence is doubtful."""
    two = gold((("challenge", "statistic"), said("ann")), (("statistic",), said("bob")))
    assert (two.labels, two.doubtful) == (("statistic",), True)
    three = gold((("challenge",), said("ann")), (("challenge",), said("bob")), ((), said("eve")))
    assert (three.labels, three.doubtful) == (("challenge",), True)


def test_what_is_marked_as_the_truth_decides() -> None:
    """What the others said stays on record."""
    found = gold(((), said("ann")), ((), said("bob")), (("challenge",), said("eve", decides=True)))
    assert (found.labels, found.doubtful) == (("challenge",), False)
    assert len(found.annotations) == 3


def test_doubt_of_one_is_doubt() -> None:
    """Training pulls such a sentence's targets towards one half."""
    assert gold((("challenge",), said(doubtful=True))).doubtful
    assert not gold((("challenge",), said())).doubtful


def test_what_does_not_fit_the_folder_is_refused_alone(tmp_path: Path) -> None:
    """Another text of the same article, and a sentence that was cut otherwise; what fits is kept."""
    first = question()
    keep(tmp_path, answer("challenge", asked=first))
    text = first.text.replace("Nothing", "Anything")
    other = first.model_copy(update={"text": text, "text_sha256": text_digest(text)})
    shorter = first.model_copy(update={"end": first.end - 9, "sentence": first.sentence[:-9]})
    kept = keep(tmp_path, answer(asked=other), answer(asked=shorter), answer(asked=question(1)))
    assert [one.why.removeprefix(f"{tmp_path} ") for one in kept.refused] == [
        f"holds another text of the article {first.article_id}",
        f"has labelled {first.start}:{first.end}, which overlaps {first.start}:{first.end - 9}",
    ]
    assert [gold.labels for _, gold in kept.settled] == [()]
    assert len(load_gold(tmp_path)[0].sentences) == 2


def test_a_writing_that_was_cut_off_is_begun_again(tmp_path: Path) -> None:
    """Texts are written first: a folder that holds them alone takes the same export again."""
    keep(tmp_path, answer("challenge"))
    (tmp_path / "labels.jsonl").unlink()
    keep(tmp_path, answer("challenge"))
    assert [sentence.labels for sentence in load_gold(tmp_path)[0].sentences] == [("challenge",)]


def test_a_corpus_of_pages_is_left_alone(tmp_path: Path, corpus: Path) -> None:
    """Its labels stand off pages that are read anew; they are not for a tool to rewrite."""
    (tmp_path / "labels.jsonl").write_bytes((corpus / "labels.jsonl").read_bytes())
    with pytest.raises(StopRun, match="holds labels of another kind"):
        Shelf(tmp_path)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file stands in its place."""
    (tmp_path / "gold").write_text("")
    with pytest.raises(StopRun, match=r"cannot write into .*gold"):
        keep(tmp_path / "gold", answer("challenge"))
