"""One sentence that a person is asked about, with all that is needed to take the answer back."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import model_validator
from typing_extensions import Self

from claimx.records import Article, Label, ModelId, Probabilities, Record, ScoredSentence, Span
from claimx.training.data.gold import GoldSentence, text_digest

Why = Literal["random", "uncertain", "baseline", "vocabulary"]
#: Why a sentence may be asked about, in the order in which the reasons choose. Chance goes first: it must choose
#: among all sentences, or what it says of the model would be said of the easy rest.
WHYS: tuple[Why, ...] = get_args(Why)


class Question(Record):
    """A sentence of a text, what the model said of it, and why it is asked about.

    It carries the whole text: the answer is gold only for the text that was shown, and years later nobody needs the
    output folder that it came from.
    """

    why: Why
    article_id: str
    title: str | None
    outlet: str | None
    published: str | None
    text: str
    text_sha256: str
    start: int
    end: int
    sentence: str
    around: Span
    paragraph: int
    section: str | None
    labels: tuple[Label, ...]
    probabilities: Probabilities
    model: ModelId

    @classmethod
    def of(cls, article: Article, scored: ScoredSentence, why: Why) -> Question:
        """The question about one sentence of ``article``."""
        block = next(one for one in article.blocks if one.start <= scored.start < one.end)
        return cls(
            why=why,
            **article.model_dump(include={"article_id", "title", "outlet", "text"}),
            published=article.published.isoformat() if article.published else None,
            text_sha256=text_digest(article.text),
            start=scored.start,
            end=scored.end,
            sentence=scored.text,
            around=Span(start=block.start, end=block.end),
            paragraph=scored.paragraph_index,
            section=scored.section,
            labels=scored.labels,
            probabilities=scored.probabilities,
            model=scored.model,
        )

    @model_validator(mode="after")
    def _stands_off_its_text(self) -> Self:
        if (found := text_digest(self.text)) != self.text_sha256:
            raise ValueError(f"expected the text with sha256 {self.text_sha256}, found {found}")
        if not self.sentence or (cut := self.text[self.start : self.end]) != self.sentence:
            raise ValueError(f"expected {self.sentence!r} at {self.start}:{self.end} of the text, found {cut!r}")
        if not self.around.start <= self.start < self.end <= self.around.end <= len(self.text):
            raise ValueError(f"the sentence {self.start}:{self.end} leaves its paragraph, or that the text")
        return self

    def answered(self, labels: tuple[Label, ...]) -> GoldSentence:
        """The sentence as gold, with nothing said of who answered."""
        return GoldSentence(
            start=self.start, end=self.end, paragraph=self.paragraph, section=self.section, labels=labels
        )
