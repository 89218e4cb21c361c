"""A story is counted once and a claim once, also across runs, and in the same way whoever finishes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import permutations
from pathlib import Path

import pytest

from claimx.records import Article, Claim, Page
from claimx.run import extract_batch, plan, run
from claimx.settings import Settings
from claimx.store.ledger import Batch, Judge, open_ledger
from claimx.store.settle import settle
from tests.answers import MODEL, NOON
from tests.copies import EDITS, Told, copy, extract, made, page_of

JUDGE = Judge(MODEL.digest)
ROSE = "Exports of the harbour rose by 4 % in the first half of the year, the port authority said."
LONG = "The new harbour will take the largest ships of the world within two years."
SHORT = "Exports rose by 4 %."


class Press:
    """A folder that one run after another reads into."""

    def __init__(self, out: Path, database: str | None) -> None:
        self.out = out
        self.settings = Settings.model_validate({"ledger": database})

    def prints(self, *pages: Page, judge: Judge = JUDGE) -> None:
        """One run."""
        with open_ledger(self.out, self.settings, lambda: NOON) as ledger:
            for _ in run(pages, extract, ledger, judge=judge, n_pages=2):
                pass

    def stories(self) -> dict[str, str]:
        """Source of the article -> source of the first article of its story; the last revision of each."""
        articles = [Article.model_validate_json(line) for line in self._lines("articles")]
        sources = {article.article_id: article.source for article in articles}
        return {article.source: sources[article.story_id or ""] for article in articles}

    def groups(self) -> list[list[str]]:
        """The texts of the claims of each group, in the order of the files."""
        groups: dict[str | None, list[str]] = {}
        for claim in map(Claim.model_validate_json, self._lines("claims")):
            groups.setdefault(claim.claim_group, []).append(claim.text)
        return list(groups.values())

    def _lines(self, kind: str) -> Iterator[bytes]:
        with open_ledger(self.out, self.settings) as ledger:
            paths = {file.path for file in ledger.files.listed()}
        found = [path for path in self.out.glob(f"{kind}/*/*.jsonl") if path.relative_to(self.out).as_posix() in paths]
        for path in sorted(found, key=lambda path: path.stat().st_mtime_ns):
            yield from path.read_bytes().splitlines()


@pytest.fixture
def press(tmp_path: Path, database: str | None) -> Press:
    return Press(tmp_path / "out", database)


def told(seed: int, *sentences: str) -> Told:
    """An article of its own that says these sentences too."""
    article = made(seed)
    return article._replace(paragraphs=(*article.paragraphs, *sentences))


def test_copies_join_the_story_across_runs(press: Press) -> None:
    """Each way of copying, in a run of its own or in the same batch; the first article gives the story its name."""
    press.prints(page_of(made(1), "first.example"), page_of(made(2), "other.example"))
    for number, name in enumerate(EDITS):
        press.prints(page_of(copy(made(1), name, number), f"copy-{number}.example"))
    press.prints(page_of(made(3), "third.example"), page_of(copy(made(3), "all five", 0), "again.example"))
    copies = {f"copy-{number}.example": "first.example" for number in range(len(EDITS))}
    assert press.stories() == copies | {
        "first.example": "first.example",
        "other.example": "other.example",
        "third.example": "third.example",
        "again.example": "third.example",
    }


def test_a_revision_keeps_its_story(press: Press) -> None:
    """Though not a word of it is left; and copies of the new text join it too."""
    press.prints(page_of(made(1), "live.example"))
    first = press.stories()
    press.prints(page_of(made(2), "live.example"))
    press.prints(page_of(copy(made(2), "credit added", 1), "copy.example"))
    with open_ledger(press.out, press.settings) as ledger:
        n_files = len([file for file in ledger.files.listed() if file.kind == "articles"])
    assert (n_files, first) == (3, {"live.example": "live.example"})
    assert press.stories() == {"live.example": "live.example", "copy.example": "live.example"}


def test_another_model_finds_the_same_stories(press: Press) -> None:
    """Reading anew changes no story, and what was grouped keeps its group."""
    pages = [page_of(told(1, ROSE), "a.example"), page_of(copy(told(1, ROSE), "all five", 1), "b.example")]
    press.prints(*pages)
    stories, n_groups = press.stories(), len(press.groups())
    press.prints(*pages, judge=Judge("another model", anew=True))
    assert press.stories() == stories
    assert len(press.groups()) == n_groups


def test_claims_of_a_story_join_where_they_say_the_same(press: Press) -> None:
    """A word more or less is no other claim; another figure is."""
    edited = ROSE.replace("the port authority said", "the port authority has said")
    press.prints(page_of(told(1, ROSE), "a.example"), page_of(told(1, edited), "b.example"))
    press.prints(page_of(told(1, ROSE.replace("4 %", "7 %")), "c.example"))
    groups = press.groups()
    assert [ROSE, edited] in groups
    assert [ROSE.replace("4 %", "7 %")] in groups


def test_long_claims_join_across_stories_word_by_word(press: Press) -> None:
    """Case and marks do not count; one word does, and short claims are said of many things."""
    press.prints(page_of(told(1, LONG, SHORT), "a.example"))
    press.prints(page_of(told(2, LONG.upper(), SHORT), "b.example"))
    press.prints(page_of(told(3, LONG.replace("new", "old")), "c.example"))
    groups = press.groups()
    assert [LONG, LONG.upper()] in groups
    assert groups.count([SHORT]) == 2
    assert [LONG.replace("new", "old")] in groups


def test_a_claim_that_joined_from_another_story_takes_its_copies_along(press: Press) -> None:
    """The wording is known in both stories, so that an edited copy of either joins the one group."""
    edited = LONG.replace("take the", "take even the")
    press.prints(page_of(told(1, LONG), "a.example"), page_of(told(2, LONG), "b.example"))
    press.prints(page_of(told(2, edited), "c.example"))
    assert [LONG, LONG, edited] in press.groups()


def test_two_claims_of_one_article_are_two(press: Press) -> None:
    """Unless they are the same word by word, as where a sentence is printed again as a quotation."""
    almost = LONG.replace("harbour", "airport")
    press.prints(page_of(told(1, LONG, almost, LONG), "a.example"))
    groups = press.groups()
    assert [LONG, LONG] in groups
    assert [almost] in groups


def three_batches() -> list[Page]:
    """Copies and claims whose names depend on which batch is first."""
    texts = [told(1, LONG), told(2, ROSE), copy(told(2, ROSE, LONG), "all five", 1), copy(told(1, LONG), "all five", 2)]
    texts += [told(3, LONG), copy(told(1, ROSE), "words and credit", 3)]
    return [page_of(text, f"{number}.example") for number, text in enumerate(texts)]


def files(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.glob("*/*/*.jsonl"))}


def test_workers_that_finish_in_any_order_write_the_same_bytes(tmp_path: Path, database: str | None) -> None:
    """Batches are answered in each order, by two who share the ledger in turn; files appear when it is their turn."""
    alone = Press(tmp_path / "alone", None)
    alone.prints(*three_batches())
    assert len(files(alone.out)) == 6
    orders: Sequence[tuple[int, ...]] = list(permutations(range(3))) if database is None else [(2, 1, 0)]
    for order in orders:
        out = tmp_path / "-".join(map(str, order))
        settings = Settings.model_validate({"ledger": database})
        with ExitStack() as stack:
            two = [stack.enter_context(open_ledger(out, settings, lambda: NOON)) for _ in range(2)]
            planned = [one.batch for one in plan(three_batches(), two[0], JUDGE, n_pages=2) if one.batch]
            for step, number in enumerate(order):
                assert extract_batch(planned[number], extract, two[step % 2]).n_articles == 2
                n_in_turn = next((n for n in range(3) if n not in order[: step + 1]), 3)
                assert len(files(out)) == 2 * n_in_turn
        assert files(out) == files(alone.out)


def test_workers_at_the_same_time_write_the_same_bytes(tmp_path: Path, database: str | None) -> None:
    """Three at once, each with a ledger of its own: whoever is last settles what is left, and nobody waits."""
    alone, settings = Press(tmp_path / "alone", None), Settings.model_validate({"ledger": database})
    alone.prints(*three_batches())
    with open_ledger(tmp_path / "out", settings, lambda: NOON) as ledger:
        planned = [one.batch for one in plan(three_batches(), ledger, JUDGE, n_pages=2) if one.batch]

    def work(batch: Batch) -> int:
        with open_ledger(tmp_path / "out", settings, lambda: NOON) as ledger:
            return extract_batch(batch, extract, ledger).n_articles

    with ThreadPoolExecutor(max_workers=3) as workers:
        assert list(workers.map(work, reversed(planned))) == [2, 2, 2]
    assert files(tmp_path / "out") == files(alone.out)


def test_what_was_answered_is_settled_by_the_next_run(tmp_path: Path) -> None:
    """Where the worker of the first batch died, the others wait for whoever takes it over, and no longer."""
    alone = Press(tmp_path / "alone", None)
    alone.prints(*three_batches())
    press = Press(tmp_path / "out", None)
    with open_ledger(press.out, press.settings, lambda: NOON) as ledger:
        _, *later = [one.batch for one in plan(three_batches(), ledger, JUDGE, n_pages=2) if one.batch]
        for batch in later:
            extract_batch(batch, extract, ledger)
        assert files(press.out) == {}
    press.prints()
    assert files(press.out) == files(alone.out)
    assert not list((press.out / ".spool").iterdir())


def test_a_run_takes_over_what_another_leaves_meanwhile(tmp_path: Path) -> None:
    """Nothing that it plans later would be recorded before the batch of one that died."""
    with open_ledger(tmp_path, clock=lambda: NOON) as ledger:
        steps = plan(three_batches(), ledger, JUDGE, n_pages=2)
        first = next(one.batch for one in steps if one.batch)
        with open_ledger(tmp_path, clock=lambda: NOON) as other:
            *_, left = [one.batch for one in plan([page_of(made(9), "left.example")], other, JUDGE) if one.batch]
        offered = [first, *(one.batch for one in steps if one.batch)]
        for batch in offered:
            extract_batch(batch, extract, ledger)
    assert offered.index(left) == 1
    assert len(files(tmp_path)) == 8


def test_answers_that_are_gone_are_given_again(tmp_path: Path) -> None:
    """Who empties the spool costs a run its work, and nothing else."""
    alone = Press(tmp_path / "alone", None)
    alone.prints(*three_batches())
    press = Press(tmp_path / "out", None)
    with open_ledger(press.out, press.settings, lambda: NOON) as ledger:
        first, second, _ = [one.batch for one in plan(three_batches(), ledger, JUDGE, n_pages=2) if one.batch]
        extract_batch(second, extract, ledger)
        kept = {path.name for path in (press.out / ".spool").iterdir()} - {page.sha256 for page in three_batches()}
        for name in kept:
            ledger.spool.remove(name)
        extract_batch(first, extract, ledger)
        settle(ledger)
    press.prints()
    assert len(kept) == 1
    assert files(press.out) == files(alone.out)
