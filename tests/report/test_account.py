from __future__ import annotations

import io
from datetime import datetime, timezone

import pytest

from claimx.errors import RetryLater
from claimx.extract import Extraction
from claimx.records import Page
from claimx.report.account import Account
from tests.report.made import answer_to

NOW = datetime(2024, 1, 1, tzinfo=timezone.utc)


def page(content: bytes, source: str = "a.txt") -> Page:
    return Page(content=content, source=source, fetched=NOW)


def test_every_page_is_accounted_for() -> None:
    """Articles pass, a refusal is one line with its reason, a bug at one page stops no other."""
    stream = io.StringIO()
    pages = [page(b"A challenge."), page(b"[not English] x", "b.txt"), page(b"[bug]", "c.txt"), page(b"Nothing.")]
    with Account(stream, bar=False) as account:
        passed = list(account.extractions(pages, answer_to))
    assert len(passed) == 2
    assert (account.counts.n_pages, account.counts.n_articles, len(account.counts.failed)) == (4, 2, 1)
    assert stream.getvalue().splitlines() == [
        "refused b.txt: not English: expected en; found cy",
        "failed c.txt: KeyError: 'a bug'",
    ]


def test_a_source_name_cannot_command_the_terminal_or_break_its_line() -> None:
    """One page is one line, whatever its name holds, however long it is."""
    stream = io.StringIO()
    with Account(stream, bar=False) as account:
        list(account.extractions([page(b"[not English]", "a\n\x1b[2Jb" + "c" * 300)], answer_to))
    assert stream.getvalue().count("\n") == 1
    assert "\x1b" not in stream.getvalue()


def test_errors_of_claimx_are_not_taken_for_bugs() -> None:
    """What claimx raises on purpose is for the caller."""

    def unwell(_page: Page) -> Extraction:
        raise RetryLater("disk")

    with Account(io.StringIO(), bar=False) as account, pytest.raises(RetryLater):
        list(account.extractions([page(b"x")], unwell))
