"""Lines are written once, at however many places their article stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimx.books import Counts
from claimx.extract import Extraction
from claimx.load import read_articles, read_claims
from claimx.records import Page
from claimx.run import extract_batch, plan, run
from claimx.settings import Settings
from claimx.store.ledger import Batch, Judge, Ledger, Outcome, open_ledger
from tests.answers import MODEL, NOON, extraction, page

JUDGE = Judge(MODEL.digest)


def shows(source: str, text: str, hours: int = 0) -> Page:
    """What a link or file shows so many hours after noon; no two show the same bytes."""
    return page(source, f"{text}<{source}>").model_copy(update={"fetched": NOON + timedelta(hours=hours)})


def answer(given: Page) -> Extraction:
    """All of them lead to one page."""
    there = given.model_copy(update={"url": "https://news.example/story"})
    return extraction(there, given.content.decode().partition("<")[0])


class Kept(NamedTuple):
    """An output folder with its ledger."""

    ledger: Ledger
    settings: Settings

    def reads(self, *given: Page, judge: Judge = JUDGE) -> Counts:
        """One run, all pages in one batch."""
        *_, total = run(given, answer, self.ledger, judge=judge)
        return total

    def lines(self, *, current: bool = False) -> list[tuple[str, str | None]]:
        """What each line of an article says, and what the article says that it supersedes."""
        where: dict[str, Any] = {"current": current, "settings": self.settings}
        claims = [claim.article_id for claim in read_claims(self.ledger.out, **where)]
        articles = sorted(read_articles(self.ledger.out, **where), key=lambda one: one.fetched)
        assert sorted(claims) == sorted(one.article_id for one in articles)
        texts = {one.article_id: one.text for one in read_articles(self.ledger.out, settings=self.settings)}
        return [(one.text, one.supersedes and texts[one.supersedes]) for one in articles]


@pytest.fixture
def kept(tmp_path: Path, database: str | None) -> Iterator[Kept]:
    settings = Settings.model_validate({"ledger": database})
    with open_ledger(tmp_path / "out", settings, lambda: NOON) as ledger:
        yield Kept(ledger, settings)


ONE_KNOWN = Counts(n_pages=1, n_known=1)


def test_two_links_to_one_page_give_its_lines_once(kept: Kept) -> None:
    """In one batch, and in a later run; the books count the second as known."""
    total = kept.reads(shows("https://a.example", "One."), shows("https://b.example", "One."))
    assert (total.n_pages, total.n_known, total.n_articles, total.n_claims) == (2, 1, 1, 1)
    assert kept.reads(shows("https://c.example", "One.")) == ONE_KNOWN
    assert kept.lines() == [("One.", None)]
    assert kept.reads(shows("https://c.example", "One.", 1)) == ONE_KNOWN
    assert kept.ledger.pages.count() == {"done": 3}


def test_a_page_of_two_links_that_was_edited_is_told_once(kept: Kept) -> None:
    """Each of them would take the place of what stood there before: so it was said by the first."""
    links = ("https://a.example", "https://b.example")
    for hours, text in enumerate(("One.", "Two.", "One.", "Two.", "One.")):
        total = kept.reads(*(shows(link, text, hours) for link in links))
        assert (total.n_articles, total.n_known) == (1, 1)
        assert kept.lines(current=True)[0][0] == text
    assert kept.lines() == [("One.", None), ("Two.", "One."), ("One.", "Two."), ("Two.", "One."), ("One.", "Two.")]


class Never:
    """Writes whatever is shown."""

    def marked(self, _batch: Batch, outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
        return outcomes


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("XYZ")), min_size=2, max_size=9))
def test_what_was_shown_last_holds_as_if_all_were_written(shown: list[tuple[str, str]]) -> None:
    """Whatever places show, in whatever order: no line is left out that it needs."""
    with TemporaryDirectory() as folder:
        holds = []
        for name in ("once", "always"):
            with open_ledger(Path(folder) / name, clock=lambda: NOON) as ledger:
                if name == "always":
                    ledger.duplicates = Never()  # type: ignore[assignment]
                kept = Kept(ledger, Settings())
                for hours, (place, text) in enumerate(shown):
                    kept.reads(shows(f"https://{place}.example", f"{text}.", hours))
                holds.append(f"{shown[-1][1]}." in {text for text, _ in kept.lines(current=True)})
        assert holds[0] == holds[1]


def test_two_texts_that_change_places(kept: Kept) -> None:
    """Each was written before, and one of them again for what it ends."""
    kept.reads(shows("https://a.example", "X."), shows("https://b.example", "Y."))
    kept.reads(shows("https://b.example", "X.", 1))
    kept.reads(shows("https://a.example", "Y.", 2))
    kept.reads(shows("https://a.example", "X.", 3))
    assert kept.lines(current=True)[0][0] == "X."


def test_a_page_that_is_never_the_same_bytes_says_what_it_ended(kept: Kept) -> None:
    """A look that found its article unchanged gave no lines, and takes nothing back."""
    kept.reads(shows("https://a.example", "One."), shows("https://b.example", "One."))
    kept.reads(shows("https://a.example", "Two.", 1))
    again = shows("https://a.example", "Two.", 2)
    assert kept.reads(again.model_copy(update={"content": again.content + b"<now>"})) == ONE_KNOWN
    assert kept.reads(shows("https://b.example", "Two.", 3)) == ONE_KNOWN
    assert kept.lines() == [("One.", None), ("Two.", "One.")]


def test_what_ends_at_a_second_place_is_told_though_its_article_is_known(kept: Kept) -> None:
    """Two files became one: no line says yet that the text of the second is over."""
    kept.reads(shows("a.txt", "One."), shows("b.txt", "Two."))
    assert kept.reads(shows("b.txt", "One.", 1)).n_articles == 1
    assert kept.lines() == [("One.", None), ("Two.", None), ("One.", "Two.")]
    assert len(kept.lines(current=True)) == 1


def test_a_folder_by_another_name_gives_no_new_lines_and_its_edits_hold(kept: Kept) -> None:
    """Whatever path is named, what is edited takes the place of what it said."""
    kept.reads(shows("pages/a.txt", "One."))
    assert kept.reads(shows("/home/me/pages/a.txt", "One.")) == ONE_KNOWN
    assert kept.reads(shows("/home/me/pages/a.txt", "Two.", 1)).n_articles == 1
    assert kept.lines(current=True) == [("Two.", "One.")]
    assert kept.reads(shows("pages/a.txt", "Two.", 1)) == ONE_KNOWN


def test_another_model_tells_its_own_lines_once(kept: Kept) -> None:
    """What an earlier one said of a copy does not stand in the way."""
    links = [shows("https://a.example", "One."), shows("https://b.example", "One.")]
    kept.reads(*links)
    total = kept.reads(*links, judge=Judge("another", anew=True))
    assert (total.n_articles, total.n_known) == (1, 1)
    assert kept.lines() == [("One.", None)] * 2


def test_a_model_that_is_taken_back_tells_what_another_told_since(kept: Kept) -> None:
    """Its own lines of a copy, which is shown no longer, are older than those of the other: they hold no more."""
    kept.reads(shows("https://a.example", "One."), shows("https://b.example", "One."))
    kept.reads(shows("https://a.example", "One."), judge=Judge("another", anew=True))
    assert kept.reads(shows("https://a.example", "One."), judge=JUDGE._replace(anew=True)).n_articles == 1
    assert kept.reads(shows("https://b.example", "One."), judge=JUDGE._replace(anew=True)) == ONE_KNOWN


def test_a_look_of_another_model_is_no_answer_of_it(kept: Kept) -> None:
    """It found the article of the first model unchanged, and wrote nothing: whoever is to answer anew does."""
    one = shows("https://a.example", "One.")
    kept.reads(one)
    changed = one.model_copy(update={"content": one.content + b"<now>", "fetched": NOON + timedelta(hours=1)})
    assert kept.reads(changed, judge=Judge("another")) == ONE_KNOWN
    assert kept.reads(shows("https://b.example", "One.", 1), judge=Judge("another", anew=True)).n_articles == 1


def test_workers_side_by_side_tell_it_once(kept: Kept) -> None:
    """Neither knows of the other when it answers, and counts it: what is written is the first in the order of plans."""
    links = [shows("https://a.example", "One."), shows("https://b.example", "One.")]
    batches = [step.batch for step in plan(links, kept.ledger, JUDGE, n_pages=1) if step.batch]
    counts = [extract_batch(batch, answer, kept.ledger) for batch in reversed(batches)]
    assert [one.n_articles for one in counts] == [1, 1]
    assert kept.lines() == [("One.", None)]
    (article,) = read_articles(kept.ledger.out, settings=kept.settings)
    assert article.source == "https://a.example"
