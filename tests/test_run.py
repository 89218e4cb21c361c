"""The run: same pages, same batches; nothing lost, nothing doubled; the books balance."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.extract import Extraction
from claimx.records import Article, Page, Refusal
from claimx.run import Batch, Counts, check_books, extract_batch, plan, run
from tests.answers import MODEL, answer, page, pages


def total_of(given: list[Page], out: Path, n_pages: int = 2) -> Counts:
    *_, total = run(given, answer, out, model_digest=MODEL.digest, n_pages=n_pages)
    return total


def written(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*.json*"))}


def sources(out: Path) -> list[str]:
    lines = [line for path in (out / "articles").glob("*.jsonl") for line in path.read_bytes().splitlines()]
    return sorted(Article.model_validate_json(line).source for line in lines)


def falls_over_at(source: str) -> Batch:
    """A batch of three pages, the second of which is ``source``."""
    return next(plan([page("a.txt"), page(source), page("z.txt")], MODEL.digest))


def broken(given: Page) -> Extraction | Refusal:
    if given.source == "bad.txt":
        raise ZeroDivisionError("no such luck")
    return answer(given)


def test_the_same_pages_and_model_give_the_same_batches() -> None:
    """Batch ids depend on the pages and the model, so that a second run writes the same files."""
    batches = list(plan(pages(5), MODEL.digest, n_pages=2))
    assert [len(batch.pages) for batch in batches] == [2, 2, 1]
    assert batches == list(plan(pages(5), MODEL.digest, n_pages=2))
    other = plan(pages(5), "another model", n_pages=2)
    assert not {batch.batch_id for batch in batches} & {batch.batch_id for batch in other}


def test_a_page_that_moves_or_changes_is_new() -> None:
    """What makes a page known is its source and its bytes."""
    (batch,) = plan([page("a.txt"), page("a.txt", "Other."), page("b.txt"), page("a.txt")], MODEL.digest)
    assert [known.source for known in batch.pages] == ["a.txt", "a.txt", "b.txt"]
    assert batch.n_known == 1


def test_pages_are_planned_one_batch_at_a_time() -> None:
    """A folder larger than memory can be read: no page is asked for before its batch."""
    asked: list[str] = []
    batches = plan((asked.append(given.source) or given for given in pages(9)), MODEL.digest, n_pages=3)  # type: ignore[func-returns-value]
    next(batches)
    assert len(asked) == 3


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
    broken_off = run(pages(7), answer, tmp_path, model_digest=MODEL.digest, n_pages=2)
    next(broken_off)
    broken_off.close()
    orphan = next(plan(pages(7)[2:], MODEL.digest, n_pages=3))
    extract_batch(orphan, answer, tmp_path)
    (tmp_path / "receipts" / f"{orphan.batch_id}.json").unlink()
    total_of(pages(7), tmp_path, n_pages=4)
    assert sources(tmp_path) == [given.source for given in pages(7)]


def test_a_bug_in_one_page_loses_no_other(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The others of its batch are written, the log has the trace, and the books name the page."""
    with caplog.at_level(logging.ERROR, "claimx.run"):
        counts = extract_batch(falls_over_at("bad.txt"), broken, tmp_path)
    assert sources(tmp_path) == ["a.txt", "z.txt"]
    assert counts.failed == ("bad.txt: ZeroDivisionError: no such luck",)
    assert "ZeroDivisionError" in caplog.text
    with pytest.raises(StopRun, match=r"3 pages read, 2 answered, 1 failed[^$]*bad\.txt"):
        check_books(counts)


def test_other_batches_finish_and_the_failed_page_is_tried_again(tmp_path: Path) -> None:
    """The run stops only at its end; once the bug is mended, the next run reads that page alone."""
    given = [page("bad.txt"), *pages(3)]
    with pytest.raises(StopRun, match=r"bad\.txt"):
        list(run(given, broken, tmp_path, model_digest=MODEL.digest, n_pages=2))
    assert len(sources(tmp_path)) == 3
    assert total_of(given, tmp_path).n_articles == 1
    assert len(sources(tmp_path)) == 4


def test_what_claimx_raises_on_purpose_stops_the_run(tmp_path: Path) -> None:
    """A model that is unusable is no page's fault: nothing is written, nothing is counted as failed."""

    def unusable(given: Page) -> Extraction | Refusal:
        raise StopRun("the model is gone")

    with pytest.raises(StopRun, match="the model is gone"):
        list(run(pages(1), unusable, tmp_path, model_digest=MODEL.digest))
    assert not written(tmp_path)


def test_books_that_do_not_balance_stop_the_run() -> None:
    """Pages read = articles + refusals + known; a page is never lost silently."""
    check_books(Counts(n_pages=4, n_known=1, n_articles=1, n_refused={"empty": 2}))
    with pytest.raises(StopRun, match="4 pages read, 3 answered"):
        check_books(Counts(n_pages=4, n_articles=1, n_refused={"empty": 2}))


def test_no_pages_no_counts(tmp_path: Path) -> None:
    """An empty folder is no error."""
    assert list(run([], answer, tmp_path, model_digest=MODEL.digest)) == []
