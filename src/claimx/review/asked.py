"""Articles -> the questions about them: judged anew, for files hold no sentence that claims nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from claimx.extract import Extraction
from claimx.modelfolder import Decision
from claimx.records import Article, Label
from claimx.review.pick import QUOTAS, pick
from claimx.review.question import Question, Why
from claimx.review.sample import N_ARTICLES, sample
from claimx.review.worth import SecondOpinion, disagreements, new_words, uncertain


class Judge(NamedTuple):
    """Who judged, and what judges beside it; without a second opinion nobody disagrees."""

    judge: Callable[[Article], Extraction]
    decisions: Mapping[Label, Decision]
    known_words: frozenset[str]
    opinion: SecondOpinion | None = None


class Asked(NamedTuple):
    """How much is asked; the same seed asks the same."""

    quotas: Mapping[Why, int] = QUOTAS
    n_articles: int = N_ARTICLES
    seed: int = 0


def questions(articles: Iterable[Article], by: Judge, asked: Asked) -> list[Question]:
    """The sentences most worth a person's minute."""
    judged = [by.judge(article) for article in sample(articles, asked.n_articles, asked.seed)]
    sentences = [sentence for extraction in judged for sentence in extraction.sentences]
    worth: dict[Why, list[float]] = {
        "uncertain": [uncertain(sentence, by.decisions) for sentence in sentences],
        "baseline": disagreements(sentences, by.opinion, by.decisions) if by.opinion else [0.0] * len(sentences),
        "vocabulary": [float(len(new_words(sentence.text, by.known_words))) for sentence in sentences],
    }
    by_id = {extraction.article.article_id: extraction.article for extraction in judged}
    return [
        Question.of(by_id[one.sentence.article_id], one.sentence, one.why)
        for one in pick(sentences, worth, asked.quotas, asked.seed)
    ]
