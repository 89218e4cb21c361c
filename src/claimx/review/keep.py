"""Answers -> a folder of gold: texts in one file, and the labels that stand off them in another.

A folder grows by every import. Who answers a question again takes the earlier answer back; the same file twice is as
good as once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from claimx.errors import StopRun
from claimx.records import LABELS, Label
from claimx.review.answers import Answer, Unanswered
from claimx.store.files import write_lines
from claimx.training.data.filed import lines
from claimx.training.data.gold import (
    CORPUS_LABELS,
    NO_TIME,
    REVIEWED_TEXTS,
    Annotation,
    GoldArticle,
    GoldSentence,
    Said,
    text_digest,
)

Given = tuple[tuple[Label, ...], Said]


class Kept(NamedTuple):
    """The answers that are gold now, each with its settled sentence, and those that do not fit the folder."""

    settled: list[tuple[Answer, GoldSentence]]
    refused: list[Unanswered]


class Shelf:
    """A folder of gold, opened: its texts, and by article the sentences that stand off them."""

    def __init__(self, folder: Path) -> None:
        """Raises StopRun: it is a corpus of pages, or holds what is no gold."""
        self._folder = folder
        self._texts: dict[str, GoldArticle] = {}
        self._labels: dict[str, dict[tuple[int, int], GoldSentence]] = {}
        if (folder / REVIEWED_TEXTS).is_file():
            self._texts = {one.article_id: one for one in lines(folder / REVIEWED_TEXTS, GoldArticle)}
            # Texts are written first, and stand alone where the writing ended between the two.
            has_labels = (folder / CORPUS_LABELS).is_file()
            for annotation in lines(folder / CORPUS_LABELS, Annotation) if has_labels else ():
                by_span = {(sentence.start, sentence.end): sentence for sentence in annotation.sentences}
                self._labels[annotation.article_id] = by_span
        elif (folder / CORPUS_LABELS).exists():
            raise StopRun(f"{folder} holds labels of another kind; name a folder of its own for what is reviewed")

    def keep(self, answers: Iterable[Answer]) -> Kept:
        """Lay the answers in, and settle the sentences that they speak of."""
        taken: list[Answer] = []
        refused: list[Unanswered] = []
        for answer in answers:
            if why := self._objection(answer):
                refused.append(Unanswered(task=answer.task, why=why))
            else:
                self._add(answer)
                taken.append(answer)
        return Kept([(answer, self._sentence(answer)) for answer in taken], refused)

    def write(self) -> None:
        """Write both files, each whole or not at all; the texts first, for labels without a text are nothing.

        Raises:
            StopRun: the folder cannot be written.
        """
        annotations = [
            Annotation(
                article_id=name,
                text_sha256=text_digest(self._texts[name].text),
                sentences=tuple(by_span[span] for span in sorted(by_span)),
            )
            for name, by_span in self._labels.items()
        ]
        try:
            write_lines(self._folder / REVIEWED_TEXTS, self._texts.values())
            write_lines(self._folder / CORPUS_LABELS, annotations)
        except OSError as error:
            raise StopRun(f"cannot write into {self._folder} ({error.strerror}); choose another folder") from error

    def _objection(self, answer: Answer) -> str | None:
        """Why the answer cannot stand beside what the folder holds."""
        question = answer.question
        held = self._texts.get(question.article_id)
        if held and held.text != question.text:
            return f"{self._folder} holds another text of the article {question.article_id}"
        for start, end in self._labels.get(question.article_id, ()):
            if (start, end) != (question.start, question.end) and start < question.end and question.start < end:
                return f"{self._folder} has labelled {start}:{end}, which overlaps {question.start}:{question.end}"
        return None

    def _add(self, answer: Answer) -> None:
        question = answer.question
        known = {"article_id", "title", "outlet", "published", "text"}
        self._texts.setdefault(question.article_id, GoldArticle(**question.model_dump(include=known)))
        sentences = self._labels.setdefault(question.article_id, {})
        span = (question.start, question.end)
        before = sentences.get(span, question.answered(()))
        sentences[span] = settled(before, (answer.labels, answer.said))

    def _sentence(self, answer: Answer) -> GoldSentence:
        question = answer.question
        return self._labels[question.article_id][question.start, question.end]


def settled(sentence: GoldSentence, given: Given) -> GoldSentence:
    """The sentence with one more answer; of one person's answers the last holds.

    A label holds if more than half gave it, unless answers are marked as the truth: then they alone are asked.
    Where people differ, or one of them doubts, the sentence is doubtful. Annotations that nobody is named for count
    as those of so many people.
    """
    said = sentence.said or [Said(annotator=f"#{number}", time=NO_TIME) for number in range(len(sentence.annotations))]
    answers = _last_of_each([*zip(sentence.annotations, said, strict=True), given])
    deciding = [one for one in answers if one[1].decides] or answers
    votes = Counter(label for labels, _ in deciding for label in labels)
    is_doubtful = len({labels for labels, _ in deciding}) > 1 or any(said.doubtful for _, said in deciding)
    return sentence.model_copy(
        update={
            "labels": tuple(label for label in LABELS if votes[label] * 2 > len(deciding)),
            "doubtful": is_doubtful,
            "annotations": tuple(labels for labels, _ in answers),
            "said": tuple(said for _, said in answers),
        }
    )


def _last_of_each(answers: list[Given]) -> list[Given]:
    """One answer a person, in the order of their names; of two of one moment, the one that is greater holds."""
    ordered = sorted(answers, key=lambda one: (one[1].annotator or "", one[1].time, one[0]))
    return list({said.annotator: (labels, said) for labels, said in ordered}.values())
