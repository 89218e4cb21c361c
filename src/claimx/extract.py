"""Page -> claims or a refusal: the stages, in one breath."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from threading import Thread
from typing import NamedTuple, TypeVar

from claimx import decide, modelfolder
from claimx.assertion import MODALITY_KINDS, VOICES
from claimx.attribute import attribute, put_by, with_name
from claimx.downloads import parts_of
from claimx.errors import RefusePage
from claimx.modelfolder import ModelFolder, Passport
from claimx.qualify import put_as, qualify
from claimx.quantify import meant_by, quantify
from claimx.read import language, read
from claimx.records import (
    Article,
    Attribution,
    Claim,
    Label,
    Modality,
    Page,
    Record,
    Refusal,
    ScoredSentence,
    Sentence,
    identify,
)
from claimx.score import Scored, Scorer
from claimx.segment import Segmenter
from claimx.settings import Settings

_R = TypeVar("_R", bound=Record)

#: The threshold of garbage collection: Python's own, 700 new objects, is passed twice a page. The peak of memory went
#: from 598 to 603 MB, and by 50,000 a run took no less time.
N_NEW_OBJECTS = 10_000

#: Seconds after which a thread must let another have the interpreter. A thread that comes back from the encoder waits
#: so long for one at work on another page: by Python's own .005, two pages side by side took 1.04 times as long.
PATIENCE = 0.000_5


class Extraction(Record):
    """An article and every sentence of its body, judged."""

    article: Article
    sentences: tuple[ScoredSentence, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The sentences that carry a label, in reading order."""
        return tuple(_as_claim(sentence) for sentence in self.sentences if sentence.labels)

    @property
    def n_sentences(self) -> int:
        return len(self.sentences)


class Claimed(Record):
    """An article and its claims; of its other sentences no more than that they are there."""

    article: Article
    claims: tuple[Claim, ...]
    n_sentences: int


def _as_claim(sentence: ScoredSentence) -> Claim:
    return sentence if isinstance(sentence, Claim) else Claim.model_construct(**vars(sentence))


class _Parts(NamedTuple):
    """One sentence, who says it by the rules, what the weights see in it, and which labels it is given."""

    sentence: Sentence
    said: Attribution
    scored: Scored
    labels: tuple[Label, ...]


def _one_of(page: Page) -> Page:
    """The one article that a page may be, be it in the dress of a download.

    Raises:
        RefusePage: "no article" if it is a download of several.
    """
    first, *more = parts_of(page)
    if more:
        found = f"a download of {1 + len(more)}: give each of claimx.parts_of(page)"
        raise RefusePage("no article", f"expected one article; found {found}")
    return first


def _answered(page: Page, judge: Callable[[], _R]) -> _R | Refusal:
    try:
        return judge()
    except RefusePage as refused:
        return Refusal.of(page, refused)


def asserted(sentence: Sentence, said: Attribution, scored: Scored, passport: Passport) -> tuple[Attribution, Modality]:
    """Who says a sentence and how surely: what the rules see, unless the weights, if they tell, plainly see otherwise.

    ``said`` is what the rules see of who says it.
    """
    put = qualify(sentence, said)
    if passport.voice:
        said = put_by(decide.likeliest(said.voice, VOICES, scored.voices, passport.voice), sentence, said)
    if passport.modality:
        put = put_as(decide.likeliest(put.kind, MODALITY_KINDS, scored.kinds, passport.modality), sentence, put)
    return said, put


class Extractor:
    """Everything loaded once; call it on a page, or ``pipe`` many through it.

    Calling is pure: the same page, models and settings give the same records, in whatever company.
    """

    def __init__(self, segmenter: Segmenter, scorer: Scorer, folder: ModelFolder, settings: Settings) -> None:
        self.settings = settings
        self.folder = folder
        self._segment = segmenter
        self._score = scorer

    @classmethod
    def from_folder(cls, model: Path | str | None = None, settings: Settings | None = None) -> Extractor:
        """Load the model folder ``model`` (default: the settings', and then the one that ships with claimx).

        Raises:
            StopRun: a folder is missing, incomplete, or not what its passport says.
        """
        settings = settings or Settings()
        path = Path(model) if model else settings.model or modelfolder.shipped_model()
        folder = modelfolder.load(path)
        segmenter = settings.segmenter or modelfolder.shipped_segmenter()
        loading = Thread(target=language.load, name="language")  # unpacking leaves the interpreter to spaCy's imports
        loading.start()
        loaded = cls(Segmenter.from_folder(segmenter), Scorer.from_folder(folder, settings.n_at_once), folder, settings)
        loading.join()  # the first page would wait for it
        return loaded

    @classmethod
    def for_good(cls, model: Path | str | None = None, settings: Settings | None = None) -> Extractor:
        """The same for a process that only reads pages from now on: what it has loaded is no garbage, nor will it be.

        It acts on the whole process, and is meant to be called once: whatever lives by now, of whomever, is never
        looked through again. Looking through those 280,000 objects again and again took 5 ms of every page, and at
        what came of the page itself, which makes next to no garbage, 3 ms.
        """
        extractor = cls.from_folder(model, settings)
        gc.collect()  # or what is garbage by now would stay too
        gc.freeze()
        gc.set_threshold(N_NEW_OBJECTS)
        sys.setswitchinterval(PATIENCE)
        return extractor

    def __call__(self, page: Page) -> Extraction | Refusal:
        """One page, one answer; a page that gives no article is refused, never raised, and so is one of several."""
        return _answered(page, lambda: self.judge(read(_one_of(page), self.settings)))

    def claims_of(self, page: Page) -> Claimed | Refusal:
        """The same answer as far as a run keeps it.

        Of sentences without a label, two in five in the corpus and most in the news, what the weights see of who says
        them goes unused, nor is it asked how surely they are put, and no figures are read.
        """
        return _answered(page, lambda: self._claimed(read(page, self.settings)))

    def pipe(self, pages: Iterable[Page]) -> Iterator[Extraction | Refusal]:
        """One answer a page, in order, each as soon as it is ready."""
        return map(self, pages)

    def judge(self, article: Article) -> Extraction:
        """Segment an article, score its sentences, decide their labels, and read what they say and who says it."""
        currencies = meant_by(article.text, article.url)
        judged = tuple(self._judged(article, parts, currencies) for parts in self._parts(article))
        return Extraction.model_construct(article=self._signed(article), sentences=judged)

    def _claimed(self, article: Article) -> Claimed:
        currencies = meant_by(article.text, article.url)
        parts = self._parts(article)
        claims = [self._judged(article, one, currencies) for one in parts if one.labels]
        claimed = tuple(map(_as_claim, claims))
        return Claimed.model_construct(article=self._signed(article), claims=claimed, n_sentences=len(parts))

    def _signed(self, article: Article) -> Article:
        """The article as it says who judged it."""
        return article.model_copy(update={"model": self.folder.model_id})

    def _parts(self, article: Article) -> list[_Parts]:
        sentences, decisions = self._segment(article), self.folder.passport.decisions
        rows = zip(sentences, attribute(article, sentences), self._score(sentences), strict=True)
        return [_Parts(*row, labels=decide.given(row[2].probabilities, decisions)) for row in rows]

    def _judged(self, article: Article, parts: _Parts, currencies: Mapping[str, str]) -> ScoredSentence:
        sentence, said, scored, labels = parts
        attribution, modality = asserted(sentence, said, scored, self.folder.passport)
        model = self.folder.model_id
        uncertain = decide.uncertain(scored.probabilities, self.folder.passport.decisions)
        judged = Claim if labels else ScoredSentence
        return judged(
            claim_id=identify(article.article_id, str(sentence.start), str(sentence.end), model.digest),
            article_id=article.article_id,
            url=article.url,
            title=article.title,
            outlet=article.outlet,
            published=article.published,
            **vars(sentence),
            labels=labels,
            probabilities=scored.probabilities,
            uncertain=uncertain,
            # Of what is, or may be, a statistic: elsewhere numbers only count actors and points ("the two countries").
            quantities=quantify(sentence.text, sentence.start, currencies, day=article.published)
            if "statistic" in (*labels, *uncertain)
            else (),
            attribution=with_name(article.text, attribution),
            modality=modality,
            model=model,
        )
