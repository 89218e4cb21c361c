"""The run: same pages, same batches; nothing lost, nothing doubled; the books balance."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimx.books import Counts, check_books
from claimx.errors import RefusePage, RetryLater, StopRun
from claimx.extract import Extraction
from claimx.records import Article, Page, Postponed, Refusal, Unchanged
from claimx.run import Plan, extract_batch, plan, run
from claimx.settings import Settings
from claimx.sources import Answer, NoList
from claimx.sources.folder import pages_of
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, NOON, answer, page, pages

JUDGE = Judge(MODEL.digest)


def total_of(given: list[Answer] | list[Page], out: Path, n_pages: int = 2, judge: Judge = JUDGE) -> Counts:
    with open_ledger(out, clock=lambda: NOON) as ledger:
        *_, total = run(given, answer, ledger, judge=judge, n_pages=n_pages)
    return total


def planned(given: list[Page], out: Path, judge: Judge = JUDGE) -> list[Plan]:
    """The batches of a plan that nobody works on."""
    with open_ledger(out, clock=lambda: NOON) as ledger:
        return [one for one in plan(given, ledger, judge, n_pages=2) if one.batch]


def written(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*/*.jsonl"))}


def articles(out: Path) -> list[Article]:
    lines = [line for path in (out / "articles").glob("*/*.jsonl") for line in path.read_bytes().splitlines()]
    return sorted(map(Article.model_validate_json, lines), key=lambda article: article.source)


def sources(out: Path) -> list[str]:
    return [article.source for article in articles(out)]


def broken(given: Page) -> Extraction | Refusal:
    if given.source == "bad.txt":
        raise ZeroDivisionError("no such luck")
    return answer(given)


def broken_run(given: list[Page], out: Path) -> Counts:
    """The last counts of a run that ends in ``StopRun``, for a page failed."""
    reached: list[Counts] = []
    with open_ledger(out, Settings(max_attempts=2)) as ledger, pytest.raises(StopRun, match=r"bad\.txt"):
        reached.extend(run(given, broken, ledger, judge=JUDGE, n_pages=2))
    return reached[-1]


def test_the_same_pages_and_model_give_the_same_batches(tmp_path: Path) -> None:
    """Batch ids depend on the pages and the model, so that two folders get the same files."""
    batches = planned(pages(5), tmp_path / "one")
    assert [one.batch.n_pages for one in batches if one.batch] == [2, 2, 1]
    assert batches == planned(pages(5), tmp_path / "two")
    other = planned(pages(5), tmp_path / "three", Judge("another model"))
    assert not {one.batch for one in batches} & {one.batch for one in other}


def test_what_was_planned_and_not_done_comes_first(tmp_path: Path) -> None:
    """A plan outlives the run that made it: its batches are done as planned, from the bytes that were kept."""
    before = planned(pages(3), tmp_path)
    assert planned([page("new.txt")], tmp_path)[:2] == before
    assert total_of([], tmp_path).n_articles == 4


def test_a_page_that_changes_supersedes_its_article(tmp_path: Path) -> None:
    """A page with another text is a new revision; its line names the article whose claims hold no longer."""
    total_of([page("a.txt", "One."), page("b.txt")], tmp_path)
    total_of([page("a.txt", "Two.")], tmp_path)
    first, second, _ = sorted(articles(tmp_path), key=lambda article: (article.source, article.text))
    assert (first.text, second.text) == ("One.", "Two.")
    assert (first.supersedes, second.supersedes) == (None, first.article_id)


def test_two_revisions_in_one_run_come_one_after_the_other(tmp_path: Path) -> None:
    """The second waits until the first is recorded, so that it knows what it supersedes."""
    total = total_of([page("a.txt", "One."), page("a.txt", "Two."), page("a.txt", "One.")], tmp_path)
    assert (total.n_pages, total.n_articles, total.n_known, total.postponed) == (3, 2, 1, ())
    superseded = [article.supersedes for article in articles(tmp_path)]
    assert superseded.count(None) == 1


def test_a_page_whose_text_is_the_same_gives_nothing_new(tmp_path: Path) -> None:
    """Bytes that change around an unchanged article, a counter or an advertisement, double no claim."""

    def trimmed(given: Page) -> Extraction | Refusal:
        return answer(given.model_copy(update={"content": given.content.strip()}))

    for text in ("One.", " One.", "One. "):
        with open_ledger(tmp_path) as ledger:
            *_, total = run([page("a.txt", text)], trimmed, ledger, judge=JUDGE)
    assert (total.n_pages, total.n_known, len(articles(tmp_path))) == (1, 1, 1)


def test_a_line_that_moves_stays_known(tmp_path: Path) -> None:
    """A line's number names no lasting place: a line put before it makes nothing new, and supersedes nothing."""
    total_of([page("a.jsonl#1", "One."), page("a.jsonl#2", "Two.")], tmp_path)
    total = total_of([page("a.jsonl#1", "New."), page("a.jsonl#2", "One."), page("a.jsonl#3", "Two.")], tmp_path)
    assert (total.n_known, total.n_articles) == (2, 1)
    assert {article.supersedes for article in articles(tmp_path)} == {None}


def test_a_message_stays_known_whatever_becomes_of_its_mailbox(tmp_path: Path) -> None:
    """Others are added before and behind it, taken out, and marked as read; two that have one id are two pages."""
    box, out = tmp_path / "news.mbox", tmp_path / "out"
    mark = "From - Tue May 05 09:00:00 2026\n"
    one, two, three, four = (f"Message-ID: <1@a>\n\n{word}. And more.\n\n" for word in ("One", "Two", "Three", "Four"))
    for kept, n_new in (([one, two], 2), ([one, two, three], 1), ([four, three, one], 1), ([three], 0)):
        for note in ("", "X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n"):
            box.write_text("".join(f"{mark}{note}{message}" for message in kept))
            total = total_of(list(pages_of(box)), out)
            assert (total.n_articles, total.n_known) == (n_new, len(kept) - n_new)
            n_new = 0
    assert sources(out) == [f"{box}#1@a"] * 4
    assert {article.supersedes for article in articles(out)} == {None}


def test_another_model_answers_known_pages_only_when_told(tmp_path: Path) -> None:
    """Reprocessing writes new files beside the old, which stay as they are; a second time it adds nothing."""
    total_of(pages(3), tmp_path)
    before = written(tmp_path)
    other = Judge("another model")
    assert total_of(pages(3), tmp_path, judge=other).n_known == 3
    assert total_of(pages(3), tmp_path, judge=other._replace(anew=True)).n_articles == 3
    assert written(tmp_path).items() > before.items()
    assert total_of(pages(3), tmp_path, judge=other._replace(anew=True)).n_known == 3


def test_a_model_can_be_taken_back(tmp_path: Path) -> None:
    """What another answered since is answered anew, also by one that did so before; what it answered last is not."""
    first, other = (Judge(name, anew=True) for name in ("one model", "another model"))
    for judge in (first, other, first):
        assert total_of(pages(3), tmp_path, judge=judge).n_articles == 3
        assert total_of(pages(3), tmp_path, judge=judge).n_known == 3


def test_a_batch_of_another_model_is_planned_anew(tmp_path: Path) -> None:
    """What was planned for a model that is no longer there is answered by the one that is."""
    old = {one.batch.batch_id for one in planned(pages(3), tmp_path, Judge("the old one")) if one.batch}
    assert total_of([], tmp_path).n_articles == 3
    assert not old & {Path(path).stem for path in written(tmp_path)}


def test_a_source_may_say_more_than_pages(tmp_path: Path) -> None:
    """Unchanged is known, postponed is for later and no page read, and a refusal is written once."""
    refused = Refusal.of(page("gone.html", ""), RefusePage("unavailable", "404"))
    given: list[Answer] = [Unchanged(source="a"), Postponed(source="b", message="503"), refused]
    total = total_of(given, tmp_path)
    assert total == Counts(n_pages=2, n_known=1, n_refused={"unavailable": 1}, postponed=("b: 503",))
    assert total_of(given, tmp_path).n_known == 2
    (lines,) = written(tmp_path).values()
    assert Refusal.model_validate_json(lines) == refused


@pytest.mark.parametrize("message", ["https://example.org/a: it is busy", "it is busy"])
def test_what_is_postponed_is_named_once(tmp_path: Path, message: str) -> None:
    """Whether what is said of it begins with its name or not."""
    given: list[Answer] = [Postponed(source="https://example.org/a", message=message)]
    total = total_of(given, tmp_path)
    assert total.postponed == ("https://example.org/a: it is busy",)


def test_what_is_postponed_keeps_its_message(tmp_path: Path) -> None:
    """An address in its middle too, though it be the name itself."""
    given: list[Answer] = [Postponed(source="https://a.example/", message="whether https://a.example/: is up")]
    assert total_of(given, tmp_path).postponed == ("https://a.example/: whether https://a.example/: is up",)


def test_a_list_that_is_none_counts_in_every_run(tmp_path: Path) -> None:
    """As a page it is refused once and then known; its pages are missing all the while."""
    refused = Refusal.of(page("https://news.example/feed", "<p>"), RefusePage("malformed", "no feed"))
    given: list[Answer] = [NoList(**dict(refused))]
    totals = [total_of(given, tmp_path) for _ in range(2)]
    assert [total.n_known for total in totals] == [0, 1]
    assert [total.broken for total in totals] == [("https://news.example/feed",)] * 2
    assert all(total.are_all_refused for total in totals)


def test_counts_of_a_run_tell_what_became_of_every_page(tmp_path: Path) -> None:
    """Articles, refusals by reason, sentences and claims a label; and the rows say it in words."""
    total = total_of([page("a.txt"), page("b.txt", ""), page("c.txt", "One. Two.")], tmp_path)
    assert total == Counts(
        n_pages=3,
        n_articles=2,
        n_refused={"empty": 1},
        n_sentences=4,
        n_claims=2,
        n_labels={"opportunity": 2, "statistic": 2},
    )
    assert ("refused: empty", 1) in total.rows()
    assert ("claims: challenge", 0) in total.rows()


def test_two_folders_get_the_same_bytes(tmp_path: Path) -> None:
    """The same input gives the same files, byte for byte."""
    total_of(pages(5), tmp_path / "one")
    total_of(pages(5), tmp_path / "two")
    assert written(tmp_path / "one") == written(tmp_path / "two") != {}


def test_a_second_run_adds_nothing(tmp_path: Path) -> None:
    """Known pages are counted and passed over."""
    total_of(pages(5), tmp_path)
    once = written(tmp_path)
    total = total_of(pages(5), tmp_path)
    assert written(tmp_path) == once
    assert (total.n_pages, total.n_known, total.n_articles) == (5, 5, 0)


def test_a_page_that_comes_first_doubles_nothing(tmp_path: Path) -> None:
    """A new page shifts every batch after it, but the pages already answered are not written again."""
    total_of(pages(5), tmp_path)
    total_of([page("new.txt"), *pages(5)], tmp_path)
    assert sources(tmp_path) == ["new.txt", *(given.source for given in pages(5))]


def test_a_run_cut_off_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """Whatever batch a run stops after, and however the next one is cut, each page is there once."""
    with open_ledger(tmp_path) as ledger:
        broken_off = run(pages(7), answer, ledger, judge=JUDGE, n_pages=2)
        while not next(broken_off).n_articles:
            pass
        broken_off.close()
    total_of(pages(7), tmp_path, n_pages=4)
    assert sources(tmp_path) == [given.source for given in pages(7)]


@pytest.mark.parametrize("trouble", [StopRun("b.txt may not be read"), RetryLater("the disk is unwell")])
def test_what_came_before_a_trouble_is_answered(tmp_path: Path, trouble: Exception) -> None:
    """However few pages there were; the run ends as it would have, and the next one knows them."""

    def breaking_off() -> Iterator[Answer]:
        yield page("a.txt")
        raise trouble

    with open_ledger(tmp_path, clock=lambda: NOON) as ledger, pytest.raises(type(trouble), match=str(trouble)):
        list(run(breaking_off(), answer, ledger, judge=JUDGE))
    assert sources(tmp_path) == ["a.txt"]
    assert total_of([page("a.txt")], tmp_path).n_known == 1


@pytest.mark.parametrize("end", [KeyboardInterrupt, ZeroDivisionError])
def test_who_ends_a_run_finds_what_was_read_planned(tmp_path: Path, end: type[BaseException]) -> None:
    """Nothing of it is answered, for somebody waits; the next run does that, though no source shows it again."""

    def ending() -> Iterator[Answer]:
        yield from pages(3)
        raise end

    with open_ledger(tmp_path, clock=lambda: NOON) as ledger, pytest.raises(end):
        list(run(ending(), answer, ledger, judge=JUDGE, n_pages=2))
    assert sources(tmp_path) == [given.source for given in pages(2)]  # of a batch that was full before
    assert total_of([], tmp_path).n_articles == 1
    assert sources(tmp_path) == [given.source for given in pages(3)]


def test_who_ends_a_run_at_a_page_finds_all_planned_that_was_read(tmp_path: Path) -> None:
    """Not only the pages of its batch: here the one that came with them."""

    def ends(given: Page) -> Extraction | Refusal:
        raise KeyboardInterrupt

    given = [page("a.txt", "An old one."), *pages(4)]
    total_of(given[:1], tmp_path)
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger, pytest.raises(KeyboardInterrupt):
        list(run(given, ends, ledger, judge=JUDGE, n_pages=3))
    assert total_of([], tmp_path).n_articles == 4


def test_what_ended_a_run_is_told_though_no_more_can_be_kept(tmp_path: Path) -> None:
    """The disk that is full is so for the pages that wait too; their sources show them again."""

    def ends(given: Page) -> Extraction | Refusal:
        shutil.rmtree(tmp_path / ".spool")
        (tmp_path / ".spool").touch()
        raise StopRun("the disk is full")

    given = [page("a.txt", "An old one."), *pages(4)]
    total_of(given[:1], tmp_path)
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger, pytest.raises(StopRun, match="the disk is full"):
        list(run(given, ends, ledger, judge=JUDGE, n_pages=3))
    (tmp_path / ".spool").unlink()
    total_of(given, tmp_path)
    total_of(given, tmp_path)
    assert sorted(sources(tmp_path)) == sorted(one.source for one in given)


def test_a_bug_in_one_page_loses_no_other(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The others of its batch are written, the log has the trace, and the books name the page."""
    with caplog.at_level(logging.ERROR, "claimx.work"), open_ledger(tmp_path) as ledger:
        given = [page("a.txt"), page("bad.txt"), page("z.txt")]
        counts = sum(
            (extract_batch(one.batch, broken, ledger) for one in plan(given, ledger, JUDGE) if one.batch), Counts()
        )
    assert sources(tmp_path) == ["a.txt", "z.txt"]
    assert counts.failed == ("bad.txt: ZeroDivisionError: no such luck",)
    assert "ZeroDivisionError" in caplog.text
    with pytest.raises(StopRun, match=r"3 pages read, 2 answered, 1 failed[^$]*bad\.txt"):
        check_books(counts)


def test_an_answer_that_would_not_load_again_fails_its_page(tmp_path: Path) -> None:
    """A line that breaks a promise is never written; it stops no page beside it, and no batch behind it."""

    def unsound(given: Page) -> Extraction | Refusal:
        answered = answer(given)
        if given.source == "bad.txt" and isinstance(answered, Extraction):
            article = answered.article.model_copy(update={"language": None})
            return answered.model_copy(update={"article": article})
        return answered

    with open_ledger(tmp_path) as ledger, pytest.raises(StopRun, match=r"2 answered, 1 failed[^$]*bad\.txt"):
        list(run([page("a.txt"), page("bad.txt"), page("z.txt")], unsound, ledger, judge=JUDGE, n_pages=2))
    assert sources(tmp_path) == ["a.txt", "z.txt"]


def test_a_failed_page_is_tried_again_even_when_its_source_shows_it_no_more(tmp_path: Path) -> None:
    """Once the bug is mended, the next run answers the page, from the bytes that were kept."""
    broken_run([page("bad.txt"), *pages(3)], tmp_path)
    assert len(sources(tmp_path)) == 3
    assert total_of([], tmp_path).n_articles == 1
    assert len(sources(tmp_path)) == 4
    assert not list((tmp_path / ".spool").iterdir())


def test_what_an_earlier_run_left_is_counted_once(tmp_path: Path) -> None:
    """Its source mostly shows it again; a page that failed, or whose run died, is no other for that."""
    given = [page("bad.txt"), *pages(3)]
    assert broken_run(given, tmp_path).n_pages == 4
    assert len(planned([page("left.txt"), page("over.txt")], tmp_path)) == 2  # and what failed, in a batch of its own
    total = total_of([*given, page("left.txt"), page("over.txt")], tmp_path)
    assert (total.n_pages, total.n_articles, total.n_known) == (6, 3, 3)
    assert total_of(given, tmp_path).n_known == 4


def test_a_page_of_an_earlier_run_that_fails_is_tried_once(tmp_path: Path) -> None:
    """Its batch is worked on first; what failed then waits for the next run."""
    given = [page("bad.txt"), page("a.txt")]
    assert len(planned(given, tmp_path)) == 1
    counts = broken_run(given, tmp_path)
    assert (counts.n_pages, counts.n_articles, len(counts.failed)) == (2, 1, 1)
    assert len(broken_run(given, tmp_path).failed) == 1


def test_a_page_that_fails_too_often_is_parked(tmp_path: Path) -> None:
    """Each run tries it once; at the limit it is left alone, and the runs after that are well."""
    given = [page("bad.txt"), *pages(1)]
    assert [len(broken_run(given, tmp_path).failed) for _ in range(2)] == [1, 1]
    with open_ledger(tmp_path) as ledger:
        *_, total = run(given, broken, ledger, judge=JUDGE)
        (parked,) = ledger.pages.failed()
    assert total.n_known == 2
    assert tuple(parked) == ("bad.txt", "parked", 2, "bad.txt: ZeroDivisionError: no such luck")


def test_what_claimx_raises_on_purpose_stops_the_run(tmp_path: Path) -> None:
    """A model that is unusable is no page's fault: nothing is written, nothing is counted as failed."""

    def unusable(given: Page) -> Extraction | Refusal:
        raise StopRun("the model is gone")

    with open_ledger(tmp_path) as ledger, pytest.raises(StopRun, match="the model is gone"):
        list(run(pages(1), unusable, ledger, judge=JUDGE))
    assert not written(tmp_path)


def test_books_that_do_not_balance_stop_the_run() -> None:
    """Pages read = articles + refusals + known; a page is never lost silently."""
    check_books(Counts(n_pages=4, n_known=1, n_articles=1, n_refused={"empty": 2}))
    with pytest.raises(StopRun, match="4 pages read, 3 answered"):
        check_books(Counts(n_pages=4, n_articles=1, n_refused={"empty": 2}))


def test_a_run_finishes_the_merge_that_another_left(tmp_path: Path) -> None:
    """Where compacting was cut off, the next run removes the parts: no line stands in two files for long."""
    for given in pages(2):
        total_of([given], tmp_path)
    with open_ledger(tmp_path) as ledger:
        for (kind, date), parts in ledger.files.by_day().items():
            ledger.files.intend(parts, f"{kind}/{date}/day-0.jsonl")
    total_of([page("new.txt")], tmp_path)
    assert sum(path.endswith("day-0.jsonl") for path in written(tmp_path)) == 2
    assert len(sources(tmp_path)) == 3


def test_no_pages_no_counts(tmp_path: Path) -> None:
    """An empty folder is no error."""
    with open_ledger(tmp_path) as ledger:
        assert list(run([], answer, ledger, judge=JUDGE)) == []
