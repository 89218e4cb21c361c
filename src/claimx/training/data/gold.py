"""Labelled articles: what annotators said of every sentence, standing off the text.

Three layouts are read:

* a file of labelled articles, ``*.jsonl`` or ``*.jsonl.gz``, one :class:`GoldArticle` a line, text included;
* a corpus folder, whose ``labels.jsonl`` holds one :class:`GoldPage` a line and whose pages are read as any
  page is, so that the labels also check the reader;
* a folder of reviewed sentences: ``texts.jsonl``, and in ``labels.jsonl`` one :class:`Annotation` a line.

To train on, a treebank is read too, with a file of annotations: see :func:`load_annotated`.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, Field, ValidationError, model_validator
from typing_extensions import Self

from claimx.errors import StopRun
from claimx.read import read
from claimx.records import Article, Label, Page, Record, Span
from claimx.settings import Settings
from claimx.sources.folder import pages_of
from claimx.span import first_mistake
from claimx.training.data import treebank
from claimx.training.data.filed import lines

CORPUS_LABELS = "labels.jsonl"
#: The ``source_repository`` of articles that language models wrote.
BY_LANGUAGE_MODELS = "claimx"
#: In a folder of reviewed sentences: the articles that ``labels.jsonl`` speaks of.
REVIEWED_TEXTS = "texts.jsonl"
#: Gold is read from files, not fetched; the time stands in no score and is fixed so that reading stays pure.
NO_TIME = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Said(Record):
    """Who gave one of the ``annotations`` of a sentence, and how."""

    annotator: str | None = Field(description="The number or address that the tool knows them by.")
    time: AwareDatetime
    seconds: float | None = Field(default=None, description="How long they looked at it.")
    doubtful: bool = False
    decides: bool = Field(default=False, description="Marked as the truth, over what others say.")


class GoldSentence(Span):
    """One sentence and its labels; ``doubtful`` where the annotator said so or two annotators disagreed."""

    paragraph: int = 0
    section: str | None = None
    heading: Span | None = Field(default=None, description="Where the section stands in a text that lies elsewhere.")
    labels: tuple[Label, ...] = ()
    doubtful: bool = False
    annotations: tuple[tuple[Label, ...], ...] = Field(
        default=(), description="What each annotator said before disagreements were settled."
    )
    said: tuple[Said, ...] = Field(default=(), description="Who gave each of the annotations; empty if not known.")

    @model_validator(mode="after")
    def _knows_who_gave_all_or_none(self) -> Self:
        if self.said and len(self.said) != len(self.annotations):
            raise ValueError(f"{len(self.annotations)} annotations were said by {len(self.said)}")
        return self


class GoldArticle(Record):
    """A text with gold sentences. Keys that only describe the source are kept for the model card."""

    article_id: str
    title: str | None = None
    outlet: str | None = None
    topic: str | None = None
    published: str | None = None
    source_repository: str | None = None
    text: str
    sentences: tuple[GoldSentence, ...] = ()

    @model_validator(mode="after")
    def _sentences_follow_each_other_within_the_text(self) -> Self:
        end = 0
        for sentence in self.sentences:
            if sentence.start < end:
                raise ValueError(f"sentence {sentence.start}:{sentence.end} begins before the end of another ({end})")
            if (end := sentence.end) > len(self.text):
                raise ValueError(f"sentence {sentence.start}:{sentence.end} leaves the text ({len(self.text)})")
        return self

    def slice(self, sentence: GoldSentence) -> str:
        """The sentence itself."""
        return self.text[sentence.start : sentence.end]


class GoldPage(Record):
    """Labels of one page of a corpus; ``text_sha256`` is the digest of the text that they stand off."""

    page: str = Field(description="Path within the corpus; '#2' names the second line of a JSONL file.")
    topic: str | None = None
    text_sha256: str
    sentences: tuple[GoldSentence, ...]


#: Of the pages of a corpus: rules may be mended by looking at the mistakes on ``dev``; ``test`` measures them.
Half = Literal["dev", "test"]


def half_of(page: str) -> Half:
    """``dev`` where the SHA-256 of the page's name is even."""
    return "test" if int(hashlib.sha256(page.encode()).hexdigest(), 16) % 2 else "dev"


def text_digest(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def must_be_text(text: str, expected: str, *, otherwise: str, mend: str) -> None:
    """Offsets mean something only in the text whose :func:`text_digest` was written down with them.

    Raises:
        StopRun: this is another text; the message says ``otherwise``, and how to ``mend`` it.
    """
    if (found := text_digest(text)) != expected:
        raise StopRun(f"{otherwise}: expected the text with sha256 {expected}, found {found}; {mend}")


def load_gold(path: Path) -> list[GoldArticle]:
    """Every labelled article of a file or a corpus folder, in its order.

    Raises:
        StopRun: the path holds no gold, a line does not fit, an article is there twice, or a page reads otherwise than
            when it was labelled.
    """
    if (path / REVIEWED_TEXTS).is_file():
        return load_annotated(path / REVIEWED_TEXTS, path / CORPUS_LABELS)
    if path.is_dir():
        return [article for article, _ in load_corpus(path)]
    if not path.is_file():
        raise StopRun(f"{path} is neither a file of labelled articles nor a corpus folder")
    if path.name.endswith(treebank.SUFFIXES):
        raise StopRun(f"{path} is a treebank, which brings no labels; name the file of them: --annotations FILE")
    articles = list(lines(path, GoldArticle))
    if twice := [name for name, n in Counter(article.article_id for article in articles).items() if n > 1]:
        raise StopRun(f"{path}: expected every article once, with all its sentences; found {twice[0]} more often")
    return articles


def load_corpus(folder: Path) -> list[tuple[GoldArticle, Article]]:
    """The gold of a corpus folder, each beside the article as the reader gives it."""
    pages = {page.source: page for page in pages_of(folder / "articles", fetched=NO_TIME)}
    return [_joined(folder, gold, pages) for gold in lines(folder / CORPUS_LABELS, GoldPage)]


class Annotation(Record):
    """Labels of one article whose text lies elsewhere; they hold for the text with this digest.

    Where the article comes with labels of its own, these are a later reading of the sentences they name.
    """

    article_id: str
    text_sha256: str
    sentences: tuple[GoldSentence, ...]


def load_annotated(path: Path, annotations: Path | None) -> list[GoldArticle]:
    """The labelled articles of a file, or of a treebank (``*.conllu``), whose labels can only be annotations.

    What ``annotations`` say of a sentence takes the place of what the file says. Articles that neither say anything
    of are left out.

    Raises:
        StopRun: a line does not fit, or annotations were made on another text.
    """
    if annotations is None:
        return load_gold(path)
    labels = {annotation.article_id: annotation for annotation in lines(annotations, Annotation)}
    texts = _documents(path) if path.name.endswith(treebank.SUFFIXES) else lines(path, GoldArticle)
    articles = [_annotated(article, labels) for article in texts]
    return [article for article in articles if article.sentences]


def _documents(conllu: Path) -> Iterator[GoldArticle]:
    """The texts of a treebank, which come without labels; who published them it does not say.

    Files of Universal Dependencies are named after their treebank: ``en_ewt-ud-train.conllu``.
    """
    source = f"Universal Dependencies, {conllu.name.partition('-')[0].partition('.')[0]}"
    for name, text in treebank.read_documents(conllu):
        yield GoldArticle(article_id=name, source_repository=source, text=text)


def _annotated(article: GoldArticle, labels: dict[str, Annotation]) -> GoldArticle:
    annotation = labels.get(article.article_id)
    if annotation is None:
        return article
    must_be_text(
        article.text,
        annotation.text_sha256,
        otherwise=f"article {article.article_id} was annotated on another text",
        mend="bring that text, or annotate this one",
    )
    said = (_under_its_heading(sentence, article.text) for sentence in annotation.sentences)
    latest = {(sentence.start, sentence.end): sentence for sentence in (*article.sentences, *said)}
    try:
        return GoldArticle(**{**dict(article), "sentences": tuple(latest[span] for span in sorted(latest))})
    except ValidationError as error:
        raise StopRun(
            f"article {article.article_id} was annotated by other sentences than its own: {first_mistake(error)}"
        ) from error


def _under_its_heading(sentence: GoldSentence, text: str) -> GoldSentence:
    if sentence.heading is None:
        return sentence
    section = text[sentence.heading.start : sentence.heading.end]
    return sentence.model_copy(update={"section": section, "heading": None})


def _joined(folder: Path, gold: GoldPage, pages: dict[str, Page]) -> tuple[GoldArticle, Article]:
    source = str(folder / "articles" / gold.page)
    if source not in pages:
        raise StopRun(f"{folder / CORPUS_LABELS} labels {gold.page}, but there is no page {source}")
    article = read(pages[source], Settings())
    must_be_text(
        article.text,
        gold.text_sha256,
        otherwise=f"{source} now reads otherwise than when it was labelled",
        mend="mend the reader, or label the page anew",
    )
    labelled = GoldArticle(
        article_id=gold.page,
        title=article.title,
        outlet=article.outlet,
        topic=gold.topic,
        text=article.text,
        sentences=gold.sentences,
    )
    return labelled, article
