"""A page goes in, an article with its claims or a refusal comes out, and never an exception."""

from __future__ import annotations

import gc
import sys
import weakref
from datetime import date, datetime, timezone
from pathlib import Path

import pytest

from claimx import Extractor, Page, Settings
from claimx.books import Counts
from claimx.downloads import parts_of
from claimx.extract import N_NEW_OBJECTS, PATIENCE, Claimed, Extraction
from claimx.read import read
from claimx.records import Refusal
from tests.downloads.written import CRANES, FERRY, nexis

NOON = datetime(2026, 1, 2, 12, tzinfo=timezone.utc)
ARTICLE = """# Pumps for the valley

## The problem

Forty pumps failed in May, and the fields of Orsha turned white with salt. Farmers lost 1,200 hectares of wheat.

## What could be done

New pumps would save a third of the water. The ministry should lend the money, and the villages would pay it back.
"""


def page(text: str, source: str = "valley.md") -> Page:
    return Page(content=text.encode(), source=source, fetched=NOON)


def test_claims_carry_their_section_and_their_place(extractor: Extractor) -> None:
    """Sections, sentence and paragraph numbers come from the article."""
    answer = extractor(page(ARTICLE))
    assert isinstance(answer, Extraction)
    assert [s.sentence_index for s in answer.sentences] == [0, 1, 2, 3]
    assert [s.paragraph_index for s in answer.sentences] == [0, 0, 1, 1]
    assert {s.section for s in answer.sentences[:2]} == {"The problem"}
    assert all(claim.title == "Pumps for the valley" for claim in answer.claims)


def test_claims_are_the_sentences_with_labels(extractor: Extractor) -> None:
    """A sentence without labels is kept with its probabilities, but is no claim."""
    answer = extractor(page(ARTICLE))
    assert isinstance(answer, Extraction)
    assert [claim.claim_id for claim in answer.claims] == [s.claim_id for s in answer.sentences if s.labels]


def test_figures_are_read_out_of_statistics(extractor: Extractor) -> None:
    """A number in a sentence that is no statistic, and hardly may be one, only counts actors or points."""
    answer = extractor(page(ARTICLE.replace("the villages", "the two villages")))
    assert isinstance(answer, Extraction)
    first, second, _, last = answer.sentences
    assert [figure.text for figure in (*first.quantities, *second.quantities)] == ["Forty pumps", "1,200 hectares"]
    assert "two villages" in last.text
    assert last.labels == ("opportunity",)
    assert last.quantities == ()


@pytest.mark.parametrize(("published", "iso"), [(date(2025, 9, 2), "2025-05"), (None, None)])
def test_a_time_is_told_from_the_day_of_the_article(
    extractor: Extractor, published: date | None, iso: str | None
) -> None:
    """Which May the pumps failed in is known where it is known when that was written, and only there."""
    article = read(page(ARTICLE), extractor.settings).model_copy(update={"published": published})
    (pumps,) = extractor.judge(article).sentences[0].quantities
    assert pumps.period
    assert (pumps.period.text, pumps.period.iso) == ("in May", iso)


def test_every_sentence_says_who_asserts_it_and_how_surely(extractor: Extractor) -> None:
    """Also one that claims nothing: only lines of older versions know neither."""
    answer = extractor(page(ARTICLE.replace("Farmers lost", "Officials say that farmers lost")))
    assert isinstance(answer, Extraction)
    voices = [sentence.attribution.voice for sentence in answer.sentences if sentence.attribution]
    kinds = [sentence.modality.kind for sentence in answer.sentences if sentence.modality]
    assert voices == ["writer", "reported", "writer", "writer"]
    assert kinds == ["asserted", "asserted", "asserted", "recommended"]


def test_a_run_is_given_the_same_claims(extractor: Extractor) -> None:
    """What it does not keep is not read; what it keeps is the same to the byte, and so are the counts."""
    whole, kept = extractor(page(ARTICLE)), extractor.claims_of(page(ARTICLE))
    assert isinstance(whole, Extraction)
    assert isinstance(kept, Claimed)
    assert kept.article == whole.article
    assert [claim.model_dump_json() for claim in kept.claims] == [claim.model_dump_json() for claim in whole.claims]
    assert Counts.of(kept) == Counts.of(whole)
    assert extractor.claims_of(page("")) == extractor(page(""))


def test_the_same_page_gives_the_same_bytes(extractor: Extractor) -> None:
    """Twice the same page, in other company: the lines are equal to the byte."""

    def lines() -> list[str]:
        answer = extractor(page(ARTICLE))
        assert isinstance(answer, Extraction)
        return [claim.model_dump_json() for claim in answer.claims]

    first = lines()
    list(extractor.pipe([page(ARTICLE.replace("pumps", "dams"), "other.md")]))
    assert lines() == first


def test_an_article_says_who_judged_it(extractor: Extractor) -> None:
    """Also where nothing is claimed, so that what an older model claimed of it is over."""
    answer = extractor(page(ARTICLE))
    assert isinstance(answer, Extraction)
    assert answer.article.model == extractor.folder.model_id == answer.sentences[0].model


def test_an_article_that_is_judged_by_itself_says_so_too(extractor: Extractor) -> None:
    """It need not come from a page; the one that was given stays as it was."""
    article = read(page(ARTICLE), Settings())
    assert extractor.judge(article) == extractor(page(ARTICLE))
    assert article.model is None


def test_a_page_without_an_article_is_refused(extractor: Extractor) -> None:
    """The refusal says where the page came from, what it was and why it was refused."""
    answer = extractor(page(""))
    assert isinstance(answer, Refusal)
    assert (answer.reason, answer.source, answer.fetched) == ("empty", "valley.md", NOON)


def test_a_download_is_not_read_as_one_article(extractor: Extractor) -> None:
    """Of several the extractor says how to have each; one alone is read as what it is."""
    several = Page(content=nexis(CRANES, FERRY), source="a.docx", fetched=NOON)
    refusal = extractor(several)
    assert isinstance(refusal, Refusal)
    assert refusal.message == "expected one article; found a download of 2: give each of claimx.parts_of(page)"
    alone = Page(content=nexis(CRANES), source="a.docx", fetched=NOON)
    assert extractor(alone) == extractor(parts_of(several)[0])


def test_piping_keeps_order_and_loses_nothing(extractor: Extractor) -> None:
    """One answer a page, refused ones included."""
    answers = list(extractor.pipe([page(ARTICLE), page(""), page(ARTICLE)]))
    assert [type(answer).__name__ for answer in answers] == ["Extraction", "Refusal", "Extraction"]


def test_what_is_loaded_for_good_is_never_looked_through_again() -> None:
    """The collector passes over it, and seldom comes: a page costs what its own objects cost. Garbage goes first."""

    class Part:
        """One that nobody needs, and that refers to itself."""

        def __init__(self) -> None:
            self.itself = self

    class Loaded(Extractor):
        @classmethod
        def from_folder(cls, model: Path | str | None = None, settings: Settings | None = None) -> Extractor:
            left.append(weakref.ref(Part()))
            return object.__new__(cls)

    left: list[weakref.ref[Part]] = []
    usual, patience = gc.get_threshold(), sys.getswitchinterval()
    gc.disable()
    try:
        loaded = Loaded.for_good()
        assert not any(looked_through is loaded for looked_through in gc.get_objects())
        assert [garbage() for garbage in left] == [None]
        assert gc.get_threshold()[0] == N_NEW_OBJECTS > usual[0]
        assert sys.getswitchinterval() == pytest.approx(PATIENCE)
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)
        sys.setswitchinterval(patience)
        gc.enable()
