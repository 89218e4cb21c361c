"""Who says it and how surely: what annotators said of the labelled sentences of a corpus, standing off the text.

A corpus folder's ``assertions.jsonl`` holds one :class:`AssertedPage` a line, beside the labels of the same page.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimx.assertion import Attribution, Modality, ModalityKind, Voice
from claimx.records import Article, Record, Sentence, Span
from claimx.span import Excerpt
from claimx.training.data.filed import lines
from claimx.training.data.gold import GoldArticle, Half, half_of, load_corpus, must_be_text

CORPUS_ASSERTIONS = "assertions.jsonl"
#: Within a corpus folder: the corpus that is full of plans.
NEWS = "news"


class Answer(Record):
    """What one annotator said: words of the text, or null."""

    voice: Voice
    speaker: str | None
    cue: str | None
    kind: ModalityKind
    kind_cue: str | None
    negation: str | None


class GoldAssertion(Span):
    """One sentence, what was settled of it, and what each annotator had said."""

    voice: Voice
    speaker: Span | None
    cue: Span | None
    kind: ModalityKind
    kind_cue: Span | None
    negation: Span | None
    name: str | None = None
    """In full, without title, wherever it stands; ``None`` also where there is no speaker."""
    annotations: tuple[Answer, ...] = ()


class AssertedPage(Record):
    """The assertions of one page; ``text_sha256`` is the digest of the text that they stand off."""

    page: str
    text_sha256: str
    assertions: tuple[GoldAssertion, ...]


class Asserted(NamedTuple):
    """A page with all its sentences, and what is known of those that carry a label."""

    page: str
    article: Article
    sentences: tuple[Sentence, ...]
    assertions: tuple[GoldAssertion, ...]

    @property
    def half(self) -> Half:
        """Rules may be mended by looking at ``dev``; ``test`` measures them."""
        return half_of(self.page)

    def gold(self, assertion: GoldAssertion) -> tuple[Attribution, Modality]:
        """The records that a sentence should be given."""
        speaker, cue, kind_cue, negation = (
            self._excerpt(span) for span in (assertion.speaker, assertion.cue, assertion.kind_cue, assertion.negation)
        )
        name = self._excerpt(self._place_of(assertion.name))
        attribution = Attribution(voice=assertion.voice, speaker=speaker, name=name, cue=cue)
        return attribution, Modality(kind=assertion.kind, cue=kind_cue, negation=negation)

    def _place_of(self, name: str | None) -> Span | None:
        """Where the article has it first."""
        start = -1 if name is None else self.article.text.find(name)
        return None if name is None or start < 0 else Span(start=start, end=start + len(name))

    def _excerpt(self, span: Span | None) -> Excerpt | None:
        if span is None:
            return None
        return Excerpt(start=span.start, end=span.end, text=self.article.text[span.start : span.end])


def load_assertions(folder: Path) -> list[Asserted]:
    """The assertions of a corpus folder, each page beside its article and its gold sentences.

    Raises:
        StopRun: a line does not fit, or a page reads otherwise than when it was annotated.
    """
    pages = {page.page: page for page in lines(folder / CORPUS_ASSERTIONS, AssertedPage)}
    return list(_joined(folder, pages))


def _joined(folder: Path, pages: dict[str, AssertedPage]) -> Iterator[Asserted]:
    for gold, article in load_corpus(folder):
        if (page := pages.get(gold.article_id)) is None:
            continue
        must_be_text(
            article.text,
            page.text_sha256,
            otherwise=f"{page.page} now reads otherwise than when its assertions were annotated",
            mend="mend the reader, or annotate the page anew",
        )
        yield Asserted(page.page, article, tuple(sentences_of(gold)), page.assertions)


def sentences_of(gold: GoldArticle) -> Iterator[Sentence]:
    """The gold sentences as the segmenter would give them."""
    for index, sentence in enumerate(gold.sentences):
        yield Sentence(
            start=sentence.start,
            end=sentence.end,
            text=gold.slice(sentence),
            sentence_index=index,
            paragraph_index=sentence.paragraph,
            section=sentence.section,
        )
