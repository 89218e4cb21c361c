"""One article whose claims are known, heard before any work: what is broken is noticed before it writes.

The page ships with the package. What a model says of it is recorded in the model's folder, ``canary.json``, by
training, by promotion, by ``make goldens`` and by ``claimx canary --record``; the reader, the segmenter, the tokenizer,
the runtime and the processor then have to give the same spans and labels. A label that was near its threshold when it
was recorded is not compared: processors differ in the last digits.
"""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple, Protocol

from pydantic import ValidationError

from claimx.errors import ClaimxError, StopRun
from claimx.extract import Extraction
from claimx.modelfolder import ModelFolder
from claimx.read import read
from claimx.records import LABELS, Article, Label, ModelId, Page, Record, ScoredSentence, Span
from claimx.settings import Settings

FILE = "canary.json"
_PAGE = Path(__file__).with_name("page.html")
_MEND = (
    "reinstall claimx, or where the change is meant, as for a model of your own after an upgrade, record it anew with"
    " `claimx canary --record` (--model FOLDER names it)"
)


class Judging(Protocol):
    """The part of an :class:`~claimx.extract.Extractor` that is heard."""

    @property
    def folder(self) -> ModelFolder: ...

    def judge(self, article: Article) -> Extraction: ...


class Expected(Span):
    """One sentence of the canary: its labels, and those that were too near their threshold to be compared."""

    labels: tuple[Label, ...]
    uncertain: tuple[Label, ...]

    @classmethod
    def of(cls, sentence: ScoredSentence) -> Expected:
        return cls(start=sentence.start, end=sentence.end, labels=sentence.labels, uncertain=sentence.uncertain)

    def fits(self, found: ScoredSentence) -> bool:
        """Are the labels the same, but for those that were uncertain?"""
        return {*self.labels} ^ {*found.labels} <= {*self.uncertain}


class Recording(Record):
    """The content of ``canary.json``."""

    article_id: str
    sentences: tuple[Expected, ...]

    @classmethod
    def of(cls, extraction: Extraction) -> Recording:
        article_id = extraction.article.article_id
        return cls(article_id=article_id, sentences=tuple(map(Expected.of, extraction.sentences)))


class Line(NamedTuple):
    """One sentence: what was expected, and what was found."""

    text: str
    expected: str
    found: str
    fits: bool


class Heard(NamedTuple):
    """What a model said of the canary, beside what it said when it was recorded."""

    model: ModelId
    recorded: Recording
    extraction: Extraction

    def lines(self) -> list[Line]:
        """Every sentence that was expected or found, in order."""
        article = self.extraction.article
        expected = {(one.start, one.end): one for one in self.recorded.sentences}
        found = {(one.start, one.end): one for one in self.extraction.sentences}
        lines = []
        for start, end in sorted({*expected, *found}):
            old, new = expected.get((start, end)), found.get((start, end))
            fits = old is not None and new is not None and old.fits(new)
            lines.append(Line(article.text[start:end], _labels(old), _labels(new), fits))
        return lines

    def check(self) -> None:
        """Go on, or say what differs.

        Raises:
            StopRun: the text, a span or a label is not the one that was recorded.
        """
        wrong = [line for line in self.lines() if not line.fits]
        differs = [f"{line.text!r}: expected {line.expected}, found {line.found}" for line in wrong]
        if self.extraction.article.article_id != self.recorded.article_id:
            differs.insert(0, "the reader gave another text")
        if differs:
            listed = "".join(f"\n  {one}" for one in differs)
            raise StopRun(f"{_name(self.model)} misreads the canary article; nothing was written; {_MEND}:{listed}")


def check(extractor: Judging) -> None:
    """Go on where the model reads the canary as it did when it was recorded.

    Raises:
        StopRun: it does not; the message says what differs.
    """
    hear(extractor).check()


def hear(extractor: Judging) -> Heard:
    """Let the model read the canary.

    Raises:
        StopRun: nothing was recorded with the model, or it fell over.
    """
    path = extractor.folder.path / FILE
    try:
        recorded = Recording.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise StopRun(
            f"{path} does not say what the canary says;"
            f" `claimx canary --record --model {path.parent}` writes it: {error}"
        ) from error
    return Heard(extractor.folder.model_id, recorded, _reading(extractor))


def record(extractor: Judging) -> None:
    """Write down what the model says now, beside its weights."""
    said = Recording.of(_reading(extractor)).model_dump(mode="json")
    sentences = ",\n".join(f"    {json.dumps(one)}" for one in said["sentences"])
    text = f'{{\n  "article_id": "{said["article_id"]}",\n  "sentences": [\n{sentences}\n  ]\n}}\n'
    (extractor.folder.path / FILE).write_text(text, encoding="utf-8", newline="\n")


def _reading(extractor: Judging) -> Extraction:
    """The page is read with the settings of the package: what users change there is not what is heard."""
    then = datetime(2025, 3, 4, tzinfo=timezone.utc)
    page = Page(content=_PAGE.read_bytes(), source="canary", media_type="text/html", fetched=then)
    try:
        return extractor.judge(read(page, Settings()))
    except ClaimxError as error:
        raise StopRun(f"the canary article cannot be read: {error}; {_MEND}") from error
    except Exception as error:  # whatever a broken runtime raises
        model = _name(extractor.folder.model_id)
        raise StopRun(f"{model} fell over at the canary article: {type(error).__name__}: {error}; {_MEND}") from error


def _labels(sentence: Expected | ScoredSentence | None) -> str:
    if sentence is None:
        return "no such sentence"
    sure = [label for label in LABELS if label in sentence.labels]
    return ", ".join(sure) or "no label"


def _name(model: ModelId) -> str:
    return f"{model.name} {model.version}"
