"""What is known: a page that was answered, as long as what it says is what stands at its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import func, select

from claimx.books import Counts
from claimx.errors import RefusePage, StopRun
from claimx.extract import Extraction
from claimx.load import read_articles, read_claims, read_refusals
from claimx.records import Article, Page, Reason, Refusal, Validators
from claimx.run import plan, run
from claimx.settings import Settings
from claimx.sources import Known
from claimx.store.ledger import Judge, Ledger, open_ledger
from claimx.store.ledger.pages import N_FACES
from claimx.store.ledger.tables import batches
from tests.answers import MODEL, NOON, answer, page, pages

JUDGE = Judge(MODEL.digest)


class Kept(NamedTuple):
    """An output folder with its ledger."""

    ledger: Ledger
    settings: Settings

    def shown(self, *given: Page, judge: Judge = JUDGE) -> Counts:
        """One run over these pages."""
        *_, total = run(given, answer, self.ledger, judge=judge)
        return total

    def fails_at(self, *given: Page, judge: Judge = JUDGE) -> None:
        with pytest.raises(StopRun, match="ZeroDivisionError"):
            list(run(given, fails, self.ledger, judge=judge))

    def looked(self, text: str, hours: int) -> Counts:
        """One run over a page that says this."""
        *_, total = run([says(text, hours)], refuses_walls, self.ledger, judge=JUDGE)
        return total

    def refusals(self) -> list[Refusal]:
        """In the order in which their pages were fetched."""
        return sorted(read_refusals(self.ledger.out, settings=self.settings), key=lambda one: one.fetched)

    def n_batches(self) -> int:
        with self.ledger.files._database.reading() as connection:
            return connection.scalar(select(func.count()).select_from(batches)) or 0

    def articles(self) -> list[Article]:
        """In the order in which their pages were fetched."""
        found = read_articles(self.ledger.out, settings=self.settings)
        return sorted(found, key=lambda article: article.fetched)

    def current_texts(self) -> tuple[set[str], set[str]]:
        """Of the articles that hold, and of the claims."""
        articles = read_articles(self.ledger.out, current=True, settings=self.settings)
        claims = read_claims(self.ledger.out, current=True, settings=self.settings)
        return {one.text for one in articles}, {one.text for one in claims}


@pytest.fixture
def kept(tmp_path: Path, database: str | None) -> Iterator[Kept]:
    settings = Settings.model_validate({"ledger": database, "max_attempts": 2})
    with open_ledger(tmp_path / "out", settings, lambda: NOON) as ledger:
        yield Kept(ledger, settings)


def fails(_given: Page) -> Extraction:
    raise ZeroDivisionError


def refuses(given: Page) -> Refusal:
    return Refusal.of(given, RefusePage("no article", "too short"))


def refuses_walls(given: Page) -> Extraction | Refusal:
    """As those are that ask for a name and a password, and have a number of their own each time."""
    reasons: dict[str, Reason] = {"wall": "no article", "other": "not English"}
    reason = reasons.get(given.content.decode().partition("<")[0])
    return Refusal.of(given, RefusePage(reason, "a wall")) if reason else answer(given)


def without_number(given: Page) -> Extraction:
    text = given.content.decode().partition("<")[0]
    return answer(given.model_copy(update={"content": text.encode()}))  # type: ignore[return-value]


def says(text: str, hours: int, tag: str | None = None, *, source: str = "a.txt") -> Page:
    """The page a.txt, or another, fetched so many hours after noon."""
    told = {"fetched": NOON + timedelta(hours=hours), "validators": Validators(etag=tag)}
    return page(source, text).model_copy(update=told)


def shows(text: str, hours: int) -> Page:
    """The same of a page of the web."""
    return says(text, hours, source="https://news.example/a")


def test_pages_that_were_parked_are_read_as_if_for_the_first_time(kept: Kept) -> None:
    """Again and again: what was planned of them before does not stand in the way."""
    for _ in range(2):
        for _attempt in range(2):
            kept.fails_at(*pages(2))
        assert kept.ledger.pages.count() == {"parked": 2}
        assert kept.ledger.pages.retry([]) == 2
    assert kept.shown(*pages(2)).n_articles == 2


def test_a_page_that_returns_to_what_it_said_before_stands_again(kept: Kept) -> None:
    """A correction is taken back: the first text takes the place of the second, as often as that happens."""
    for hours, text in enumerate(("One.", "Two.", "One.", "Two.", "One.")):
        assert kept.shown(says(text, hours)).n_articles == 1
        assert kept.shown(says(text, hours)).n_articles == 0
        assert kept.current_texts() == ({text}, {text})
    one, two, *_ = (article.article_id for article in kept.articles())
    assert [article.supersedes for article in kept.articles()] == [None, one, two, one, two]
    assert kept.ledger.pages.count() == {"done": 2}


def test_what_returned_is_what_is_asked_about(kept: Kept) -> None:
    """The next request goes by the tag of what stands now, and the look is that at what stands now."""
    for hours, text in enumerate(("One.", "Two.", "One.")):
        kept.shown(says(text, hours, tag=text))
    assert kept.ledger.validators_of("a.txt") == Known(etag="One.")
    assert kept.ledger.looks_of(["a.txt"])["a.txt"].asked == NOON + timedelta(hours=2)


def test_what_is_about_to_return_is_not_known_yet(kept: Kept) -> None:
    """A run that dies before it is planned must not count as a look at it."""
    for hours, text in enumerate(("One.", "Two.")):
        kept.shown(says(text, hours))
    assert kept.ledger.knows(says("Two.", 2))
    assert not kept.ledger.knows(says("One.", 2))


def test_other_bytes_of_the_same_article_do_not_return(kept: Kept) -> None:
    """A site that adds a number of its own to each answer shows the article that stands there all the while."""
    for hours in range(4):
        *_, total = run([says(f"One.<{hours % 2}>", hours)], without_number, kept.ledger, judge=JUDGE)
    assert total == Counts(n_pages=1, n_known=1)
    assert len(kept.articles()) == 1
    assert kept.ledger.knows(says("One.<0>", 5))


def test_looks_that_gave_nothing_new_take_no_more_room_with_time(kept: Kept) -> None:
    """Of a site that never answers with the same bytes the last few are known, and those that gave the article."""
    for hours in range(N_FACES + 5):
        list(run([says(f"One.<{hours}>", hours)], without_number, kept.ledger, judge=JUDGE))
    assert kept.ledger.pages.count() == {"done": 1 + N_FACES}
    assert kept.n_batches() == 1 + N_FACES
    assert [kept.ledger.knows(says(f"One.<{hours}>", 30)) for hours in (0, 1, 4, 5)] == [True, False, False, True]
    assert kept.current_texts()[0] == {"One."}


def test_a_page_that_is_refused_as_before_is_known(kept: Kept) -> None:
    """Though its bytes are new each time: one line tells why, and the last few looks are kept."""
    totals = [kept.looked(f"wall<{hours}>", hours) for hours in range(N_FACES + 5)]
    assert totals[0].n_refused == {"no article": 1}
    assert totals[1:] == [Counts(n_pages=1, n_known=1)] * (N_FACES + 4)
    assert kept.ledger.pages.count() == {"refused": N_FACES}
    assert kept.n_batches() == N_FACES + 1, "the first has a file"
    assert [one.page_sha256 for one in kept.refusals()] == [says("wall<0>", 0).sha256]


def test_a_refusal_that_is_news_is_written(kept: Kept) -> None:
    """It has another reason than those before, or follows upon an article, which holds all the same."""
    shown = ("wall<1>", "other<1>", "other<2>", "wall<2>", "One.", "wall<3>", "wall<4>")
    totals = [kept.looked(text, hours) for hours, text in enumerate(shown)]
    assert [total.n_known for total in totals] == [0, 0, 1, 1, 0, 0, 1]
    assert [one.reason for one in kept.refusals()] == ["no article", "not English", "no article"]
    assert kept.current_texts()[0] == {"One."}


def test_reasons_that_take_turns_are_written_once_each(kept: Kept) -> None:
    """A wall and a page in another language, whichever comes, and however often before the other comes again."""
    shown = ["wall", "other", *["other"] * N_FACES, *["wall", "other"] * N_FACES]
    totals = [kept.looked(f"{text}<{hours}>", hours) for hours, text in enumerate(shown)]
    assert [total.n_known for total in totals] == [0, 0, *[1] * (len(shown) - 2)]
    assert [one.reason for one in kept.refusals()] == ["no article", "not English"]
    assert kept.ledger.pages.count() == {"refused": 2 * N_FACES}


def test_what_failed_is_written_where_something_else_came_to_stand_before_it(kept: Kept) -> None:
    """When it was planned its article stood there; what failed before it is answered before it now."""
    list(run([says("One.<1>", 1)], without_number, kept.ledger, judge=JUDGE))
    kept.fails_at(says("Two.", 24))
    kept.fails_at(says("One.<2>", 48))
    list(run([says("One.<2>", 72)], without_number, kept.ledger, judge=JUDGE))
    assert kept.current_texts()[0] == {"One."}


def test_an_archive_that_is_read_again_brings_nothing_back(kept: Kept) -> None:
    """It holds two states of a page, each with its time, and shows both of them in every run."""
    for _ in range(2):
        for hours, text in enumerate(("One.", "Two.")):
            kept.shown(says(text, hours))
    assert kept.current_texts()[0] == {"Two."}
    assert len(kept.articles()) == 2
    assert kept.ledger.knows(says("One.", 0))


def test_what_returned_and_failed_is_tried_again(kept: Kept) -> None:
    """The row of the first time is gone by then; what stood last still stands before it."""
    for hours, text in enumerate(("One.", "Two.")):
        kept.shown(says(text, hours))
    kept.fails_at(says("One.", 2))
    assert kept.current_texts()[0] == {"Two."}
    assert kept.shown().n_articles == 1
    assert kept.current_texts()[0] == {"One."}


def test_what_another_model_answered_returns_as_well(kept: Kept) -> None:
    """Who judged the page the first time makes no difference to where it stands."""
    for hours, text in enumerate(("One.", "Two.")):
        kept.shown(says(text, hours))
    newer = Judge("fedcba9876543210")
    assert kept.shown(says("One.", 2), judge=newer).n_articles == 1
    assert kept.shown(says("One.", 2), judge=newer).n_known == 1
    assert kept.shown(says("Two.", 3), judge=newer).n_articles == 1
    assert kept.current_texts()[0] == {"Two."}


# --- which state of a page stands, whenever it is read


STATES = tuple(shows(text, hours) for hours, text in ((-3, "One."), (-2, "Two."), (-1, "Three.")))


@pytest.mark.parametrize(
    "order", [*permutations(STATES)], ids=lambda order: "".join(one.content.decode() for one in order)
)
def test_what_was_fetched_last_stands_in_whatever_order_it_is_read(tmp_path: Path, order: tuple[Page, ...]) -> None:
    """An archive tells of a page what it said long before: it stands where nothing newer does, and else is no news."""
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        kept = Kept(ledger, Settings())
        totals = [kept.shown(one) for one in (*order, *order)]
        assert kept.current_texts() == ({"Three."}, {"Three."})
        assert sum(total.n_articles for total in totals[3:]) == 0
        assert all(total.n_articles + total.n_known == 1 for total in totals)


def test_states_of_one_archive_need_no_order(kept: Kept) -> None:
    """They come in one run, and wait for one another."""
    kept.shown(*reversed(STATES))
    assert kept.current_texts()[0] == {"Three."}


def test_a_page_that_says_its_first_text_again_in_one_run_does_so(kept: Kept) -> None:
    """It is known while the state between is in hand, and news when that is done with."""
    kept.shown(STATES[0])
    kept.shown(STATES[1], shows("One.", -1))
    assert kept.current_texts()[0] == {"One."}
    kept.shown(shows("Two.", 0), shows("Three.", 1), shows("Two.", 2))
    assert kept.current_texts()[0] == {"Two."}


def test_what_was_said_before_the_last_look_is_no_news(kept: Kept) -> None:
    """The page was found unchanged since: what an archive tells of the time between is over."""
    kept.shown(STATES[0])
    kept.ledger.saw([STATES[0].source], NOON)
    assert kept.shown(STATES[1]).n_known == 1
    assert kept.current_texts()[0] == {"One."}
    kept.ledger.saw([STATES[0].source], NOON + timedelta(days=365))
    assert kept.shown(STATES[1]).n_articles == 1, "a look in the future tells of a clock that was wrong"


def test_another_model_does_not_bring_an_older_state_back(kept: Kept) -> None:
    """The archive holds the first state only; the second was fetched."""
    kept.shown(STATES[0])
    kept.shown(STATES[1])
    newer = Judge("fedcba9876543210", anew=True)
    assert kept.shown(STATES[0], judge=newer).n_known == 1
    assert kept.shown(STATES[1], judge=newer).n_articles == 1
    assert kept.current_texts()[0] == {"Two."}


def test_another_model_reads_what_stands_though_it_was_looked_at_since(kept: Kept) -> None:
    """The look found that it still says so: its bytes, from an archive, are no older for that."""
    kept.shown(STATES[0])
    kept.ledger.saw([STATES[0].source], NOON)
    assert kept.shown(STATES[0], judge=Judge("fedcba9876543210", anew=True)).n_articles == 1
    assert kept.current_texts()[0] == {"One."}


def test_a_model_that_is_given_up_leaves_nothing_behind(kept: Kept) -> None:
    """What is answered waits for nobody, though a run that was to answer it anew died: nothing is read or kept."""
    given = [page("a.txt"), page("empty.txt", "")]
    kept.shown(*given)
    planned = plan(given, kept.ledger, Judge("another model", anew=True))
    assert [one.batch.n_pages for one in planned if one.batch] == [2]
    assert kept.shown(*given) == Counts(n_pages=2, n_known=2)
    assert kept.ledger.pages.count() == {"done": 1, "refused": 1}
    assert not list(kept.ledger.out.glob(".spool/*"))


def test_what_fails_when_it_is_answered_anew_is_tried_again(kept: Kept) -> None:
    """The next run of the model answers it, as if it had been told once more to read known pages again."""
    other = Judge("another model")
    kept.shown(page("a.txt"))
    kept.fails_at(page("a.txt"), judge=other._replace(anew=True))
    assert kept.shown(page("a.txt"), judge=other).n_articles == 1
    assert kept.shown(page("a.txt"), judge=other._replace(anew=True)).n_known == 1


def test_a_page_returns_to_what_was_refused_since(kept: Kept) -> None:
    """One model had an article of it, another was told to want more of a page: what stands is what is said last."""
    other = Judge("another model")
    kept.shown(shows("One.", 0))
    list(run([shows("One.", 1)], refuses, kept.ledger, judge=other._replace(anew=True)))
    kept.shown(shows("Two.", 2), judge=other)
    kept.shown(shows("One.", 3), judge=other)
    assert kept.current_texts() == ({"One."}, {"One."})


def test_what_failed_does_not_come_after_what_was_fetched_since(kept: Kept) -> None:
    """The bug is mended, and the page says something else by now: its older state is forgotten, bytes and all."""
    kept.fails_at(STATES[0], says("One.", 0))
    with pytest.raises(StopRun):
        list(run([STATES[1], says("Two.", -1)], fails_at_one, kept.ledger, judge=JUDGE))
    assert kept.ledger.pages.retry([]) == 2
    assert not list(run([], answer, kept.ledger, judge=JUDGE))
    assert kept.current_texts()[0] == {"Two."}
    assert kept.ledger.pages.count() == {"done": 2}
    assert not list((kept.ledger.out / ".spool").iterdir())


def fails_at_one(given: Page) -> Extraction | Refusal:
    """Claimx falls over at the first state only."""
    return fails(given) if given.content == b"One." else answer(given)


def test_a_state_of_the_future_keeps_none_from_standing(kept: Kept) -> None:
    """A clock was wrong once; what is fetched after it was set right is the news."""
    kept.shown(shows("One.", 24 * 365))
    assert kept.shown(shows("Two.", 0)).n_articles == 1
    assert kept.current_texts() == ({"Two."}, {"Two."})
    assert kept.shown(shows("Three.", 0)).n_articles == 1
    assert kept.current_texts()[0] == {"Three."}


def test_a_clock_that_went_back_a_little_hides_nothing_for_long(kept: Kept) -> None:
    """The page is asked for again, and by then it was fetched later than what stands."""
    kept.shown(shows("One.", -1))
    assert kept.shown(shows("Two.", -2)).n_known == 1
    assert not kept.ledger.knows(shows("Two.", 0))
    assert kept.shown(shows("Two.", 0)).n_articles == 1
    assert kept.current_texts()[0] == {"Two."}


def test_a_file_says_what_it_says_now(kept: Kept) -> None:
    """It may have been unpacked with an older time than the one that it takes the place of."""
    kept.shown(says("One.", -1))
    assert kept.shown(says("Two.", -1000)).n_articles == 1
    assert kept.current_texts() == ({"Two."}, {"Two."})


@pytest.mark.parametrize("end", ["\0", "\ud800", "".join(map(str, range(3000)))], ids=["NUL", "surrogate", "long"])
def test_a_name_that_no_database_takes_is_known_like_any_other(kept: Kept, end: str) -> None:
    """A list may hold any URL; one that is strange stops neither this run nor the next."""
    for text in ("One.", "Two."):
        given = says(text, len(kept.articles()), source=f"https://news.example/{end}")
        assert kept.shown(given, says(text, 0, source=text)).n_articles == 2
        assert kept.shown(given, says(text, 0, source=text)).n_known == 2
    assert kept.ledger.pages.count() == {"done": 4}
