"""An address that leads to another page than before takes the place of nothing that stands at its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from claimx.load import read_articles, read_claims
from claimx.records import Page
from claimx.run import run
from claimx.settings import Settings
from claimx.store.ledger import Judge, Ledger, open_ledger
from tests.answers import MODEL, NOON, answer, page

JUDGE = Judge(MODEL.digest)
SITE = "https://news.example/"


class Kept:
    """An output folder, and runs over pages of one site."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self.ledger = ledger
        self.settings = settings
        self._hours = 0

    def shown(self, *led: tuple[str, str, str], n_pages: int = 2) -> None:
        """One run: each address that was asked for, the one that answered, and what it says."""
        self._hours += 24
        list(run([self._page(*one) for one in led], answer, self.ledger, judge=JUDGE, n_pages=n_pages))

    def current(self) -> list[str]:
        articles = read_articles(self.ledger.out, current=True, settings=self.settings)
        claims = [claim.text for claim in read_claims(self.ledger.out, current=True, settings=self.settings)]
        texts = sorted(article.text for article in articles)
        assert sorted(claims) == texts
        return texts

    def stories(self) -> list[str | None]:
        return [article.story_id for article in read_articles(self.ledger.out, settings=self.settings)]

    def _page(self, asked: str, answered: str, text: str) -> Page:
        fetched = NOON + timedelta(hours=self._hours)
        return page(SITE + asked, text).model_copy(update={"url": SITE + answered, "fetched": fetched})


@pytest.fixture
def kept(tmp_path: Path, database: str | None) -> Iterator[Kept]:
    settings = Settings.model_validate({"ledger": database})
    with open_ledger(tmp_path / "out", settings, lambda: NOON) as ledger:
        yield Kept(ledger, settings)


@pytest.mark.parametrize("n_pages", [1, 2, 3])
def test_the_address_of_the_newest_article_ends_no_older_one(kept: Kept, n_pages: int) -> None:
    """Each stands at its own address, and is a story of its own, in whatever batches they are read."""
    kept.shown(("latest", "a", "One."), ("a", "a", "One."), n_pages=n_pages)
    kept.shown(("latest", "b", "Two."), ("b", "b", "Two."), ("a", "a", "One."), n_pages=n_pages)
    kept.shown(("c", "c", "Three."), ("latest", "c", "Three."), n_pages=n_pages)
    assert kept.current() == ["One.", "Three.", "Two."]
    assert len(set(kept.stories())) == 3


def test_files_that_change_their_names_end_nothing_that_is_there(kept: Kept) -> None:
    """Today's article is in one file, yesterday's in another: what moves from one to the other holds on."""
    kept.shown(("today", "x", "One."), ("yesterday", "x", "Zero."))
    kept.shown(("today", "x", "Two."), ("yesterday", "x", "One."))
    assert kept.current() == ["One.", "Two."]
    kept.shown(("today", "x", "One."), ("yesterday", "x", "Two."))
    assert kept.current() == ["One.", "Two."]


def test_what_stands_nowhere_else_has_moved(kept: Kept) -> None:
    """Its own address leads to the new one, and the article there takes the place of the old."""
    kept.shown(("a", "a", "One."))
    kept.shown(("a", "moved", "One, edited."), ("moved", "moved", "One, edited."))
    assert kept.current() == ["One, edited."]


def test_an_edit_is_one_wherever_it_is_seen(kept: Kept) -> None:
    """The address that answers is the same as before, so that what it said is over at the other place too."""
    kept.shown(("latest", "a", "One."), ("a", "a", "One."))
    kept.shown(("latest", "a", "Two."))
    assert kept.current() == ["Two."]


def test_the_last_address_to_leave_an_article_ends_it(kept: Kept) -> None:
    """While another one still leads to it, it stands; what is told then is told though another place said the same."""
    kept.shown(("first", "a", "One."), ("second", "a", "One."))
    kept.shown(("first", "b", "Two."))
    assert kept.current() == ["One.", "Two."]
    kept.shown(("second", "b", "Two."))
    assert kept.current() == ["Two."]


def test_what_was_edited_meanwhile_may_return_at_its_own_address(kept: Kept) -> None:
    """The newest article takes the place of none that its address led to, whatever that says by then."""
    kept.shown(("latest", "a", "One."), ("a", "a", "One."))
    kept.shown(("a", "a", "Two."), ("latest", "b", "Three."))
    kept.shown(("a", "a", "One."))
    assert kept.current() == ["One.", "Three."]


@pytest.mark.parametrize("n_pages", [1, 128])
def test_an_edit_that_its_own_address_never_showed_is_over(kept: Kept, n_pages: int) -> None:
    """Only the address of the newest article showed it, so nobody else will say that it is over."""
    kept.shown(("latest", "a", "One."), ("a", "a", "One."))
    kept.shown(("latest", "a", "One, edited."))
    kept.shown(("latest", "b", "Two."), ("b", "b", "Two."), ("a", "a", "One, edited twice."), n_pages=n_pages)
    assert kept.current() == ["One, edited twice.", "Two."]


@pytest.mark.parametrize("n_pages", [1, 128])
def test_an_article_that_was_edited_before_its_own_address_was_asked_is_over(kept: Kept, n_pages: int) -> None:
    """In whatever order the two are read."""
    kept.shown(("latest", "a", "One."))
    kept.shown(("a", "a", "One, edited."), ("latest", "b", "Two."), n_pages=n_pages)
    assert kept.current() == ["One, edited.", "Two."]


def test_a_page_that_moved_is_over_though_another_link_once_led_to_it(kept: Kept) -> None:
    """Its own address leads elsewhere; who else led to it may never be asked again."""
    kept.shown(("a", "a", "One."), ("a?ref=home", "a", "One."))
    kept.shown(("a", "news/a", "One, edited."), ("news/a", "news/a", "One, edited."))
    assert kept.current() == ["One, edited."]
