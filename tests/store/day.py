"""Two sites, a folder, and runs that look at them through a day; the calendar is moved by hand."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from functools import partial
from hashlib import sha256
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from claimx.books import Counts
from claimx.errors import RetryLater
from claimx.records import KINDS_OF_LINES
from claimx.run import run
from claimx.settings import Settings
from claimx.sources.declaration import read_sources
from claimx.sources.kinds import answers_of_all
from claimx.sources.politeness import Politeness
from claimx.sources.visitor import Ways
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL
from tests.sources.conftest import Slept
from tests.sources.site import HOST, Reply, Site, open_site
from tests.store.disturbing import begun, watched

SOURCES = """
[[source]]
name = "harbour"
kind = "feed"
url = "{harbour}/feed"
allow_hosts = ["{host}"]

[[source]]
name = "valley"
kind = "sitemap"
url = "{valley}/sitemap"
allow_hosts = ["{host}"]

[[source]]
name = "ours"
kind = "folder"
path = "ours"
"""
DOWN, GONE = Reply(status=503), Reply(status=410)
N_PAGES_PER_BATCH = 3


class Day:
    """Where articles appear, and a folder of results for those who read them with and without trouble."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.harbour, self.valley = (stack.enter_context(open_site()) for _ in range(2))
        self.ours = folder / "ours"
        self.ours.mkdir()
        self.file = folder / "sources.toml"
        self.file.write_text(SOURCES.format(harbour=self.harbour.url, valley=self.valley.url, host=HOST))
        self.hours = 0.0
        self._mapped: dict[str, str] = {}

    def prints(self, site: Site, path: str, text: str) -> None:
        """A page with a tag of its own."""
        tag = f'"{sha256(text.encode()).hexdigest()}"'
        site.answers(path, Reply(text.encode(), headers={"ETag": tag}))

    def feeds(self, *paths: str) -> None:
        """All that stands in the feed of the harbour."""
        items = (f"<item><link>{self.harbour.url}{path}</link></item>" for path in paths)
        self.prints(self.harbour, "/feed", f'<rss version="2.0"><channel>{"".join(items)}</channel></rss>')

    def maps(self, **changed: datetime) -> None:
        """Pages of the valley that are new in its sitemap, or changed; the others stay in it."""
        self._mapped |= {f"/{name}": moment.isoformat() for name, moment in changed.items()}
        urls = (
            f"<url><loc>{self.valley.url}{path}</loc><lastmod>{date}</lastmod></url>"
            for path, date in self._mapped.items()
        )
        self.prints(self.valley, "/sitemap", f"<urlset>{''.join(urls)}</urlset>")

    def now(self) -> datetime:
        return datetime.now(timezone.utc) + timedelta(hours=self.hours)

    def begun(self, out: Path, url: str | None, before: Any = bool) -> ForkServerProcess:
        """A run over everything, in a process of its own."""
        return begun(out, partial(read, self.file, out, url, self.hours), before)


def read(file: Path, out: Path, url: str | None, hours: float) -> Counts:
    """One run.

    Raises:
        RetryLater: something was postponed, as on the command line.
    """
    settings = Settings.model_validate({"ledger": url})
    slept, judge, total = Slept(), Judge(MODEL.digest), Counts()
    slept.later = timedelta(hours=hours)
    ways = Ways(settings, Politeness(delay_seconds=0), slept.clock)
    with open_ledger(out, settings, slept.date) as ledger:
        answers = answers_of_all(read_sources(file), ledger.memory_of(judge), ways)
        for counts in run(answers, watched, ledger, judge=judge, n_pages=N_PAGES_PER_BATCH):
            total = counts
    if total.postponed:
        raise RetryLater("\n".join(total.postponed))
    return total


def check_accounts(out: Path, url: str | None) -> None:
    """The books of all runs so far: every page has one answer, and every line, file and digest is in the ledger."""
    with open_ledger(out, Settings.model_validate({"ledger": url})) as ledger:
        listed = {one.path: one for one in ledger.files.listed()}
        states = ledger.pages.count()
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.glob("*/*/*.jsonl")}
    assert {path: sha256(content).hexdigest() for path, content in found.items()} == {
        path: one.sha256 for path, one in listed.items()
    }
    articles, claims, refusals = (lines_of(out, kind) for kind in KINDS_OF_LINES)
    assert states == {state: n for state, n in (("done", len(articles)), ("refused", len(refusals))) if n}, (
        f"{len(articles)} articles, {len(refusals)} refusals"
    )
    ids = Counter(line["article_id"] for line in articles)
    assert set(ids.values()) == {1}
    assert {line["article_id"] for line in claims} <= set(ids)
    assert {line["supersedes"] for line in articles if line["supersedes"]} <= set(ids)
    assert not list((out / ".spool").glob("*"))


def lines_of(out: Path, kind: str) -> list[dict[str, Any]]:
    """Every line of a kind, without the time at which its page was fetched."""
    lines = (line for path in sorted(out.glob(f"{kind}/*/*.jsonl")) for line in path.read_bytes().splitlines())
    return [{key: value for key, value in json.loads(line).items() if key != "fetched"} for line in lines]


def output_of(out: Path) -> dict[str, list[str]]:
    """What was written, whichever files it lies in."""
    return {kind: sorted(json.dumps(line) for line in lines_of(out, kind)) for kind in KINDS_OF_LINES}
