"""A folder, a feed and a sitemap of many articles each, and what runs over them cost."""

from __future__ import annotations

import time
from collections import Counter
from datetime import datetime, timezone
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from claimx.books import Counts
from claimx.extract import Extraction
from claimx.records import Claim, Page, Refusal
from claimx.run import run
from claimx.settings import Settings
from claimx.sources.declaration import read_sources
from claimx.sources.kinds import answers_of_all
from claimx.sources.politeness import Clock, Politeness
from claimx.sources.visitor import Ways
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, answer
from tests.sources.site import HOST, Reply, Site

PLACES = ("folder", "feed", "sitemap")
LONG_AGO = "2001-01-01"
SOURCES = """
[[source]]
name = "folder"
kind = "folder"
path = "articles"

[[source]]
name = "feed"
kind = "feed"
url = "{url}/feed"
allow_hosts = ["{host}"]

[[source]]
name = "sitemap"
kind = "sitemap"
url = "{url}/sitemap"
allow_hosts = ["{host}"]
"""


class Cost(NamedTuple):
    """What one run took."""

    counts: Counts
    seconds: float
    n_requests: int
    extracted: list[str]
    """The texts, in order."""


class Many:
    """``n`` articles at each of ``PLACES``, numbered from 0; every text is another."""

    def __init__(self, folder: Path, site: Site, n: int) -> None:
        self._site = site
        self._articles = folder / "articles"
        self._articles.mkdir()
        self._file = folder / "sources.toml"
        self._file.write_text(SOURCES.format(url=site.url, host=HOST))
        self._numbers: dict[str, dict[int, None]] = {place: {} for place in PLACES}
        self._dates: dict[int, str] = {}
        self.out = folder / "out"
        for place in PLACES:
            for number in range(n):
                self._show(place, number, "")
        self._list()

    def change(self, place: str, *, new: int, edited: int) -> set[str]:
        """Add articles, edit the oldest ones; the texts that are new."""
        today = datetime.now(timezone.utc).date().isoformat()
        n = len(self._numbers[place])
        fresh = {self._show(place, number, "", today) for number in range(n, n + new)}
        fresh |= {self._show(place, number, ", edited", today) for number in range(edited)}
        self._list()
        return fresh

    def run(self, politeness: Politeness, clock: Clock | None = None) -> Cost:
        """One run over everything, its extractor a fake."""
        self._site.asked.clear()
        extracted: list[str] = []

        def extract(page: Page) -> Extraction | Refusal:
            extracted.append(page.content.decode())
            return answer(page)

        judge = Judge(MODEL.digest)
        began = time.monotonic()
        with open_ledger(self.out) as ledger:
            ways = Ways(Settings(), politeness, clock or Clock())
            answers = answers_of_all(read_sources(self._file), ledger.memory_of(judge), ways)
            *_, total = run(answers, extract, ledger, judge=judge)
        return Cost(total, time.monotonic() - began, len(self._site.asked), extracted)

    def claims(self) -> Counter[str]:
        """The texts of all claims that were written."""
        lines = (line for path in self.out.glob("claims/*/*.jsonl") for line in path.read_bytes().splitlines())
        return Counter(Claim.model_validate_json(line).text for line in lines)

    def _show(self, place: str, number: int, edition: str, date: str = LONG_AGO) -> str:
        text = f"The {place} has article {number}{edition}."
        if place == "folder":
            (self._articles / f"{number}.txt").write_text(text)
        else:
            self._answers(f"/{place}/{number}", text)
        self._numbers[place][number] = None
        if place == "sitemap":
            self._dates[number] = date
        return text

    def _answers(self, path: str, text: str) -> None:
        tag = f'"{sha256(text.encode()).hexdigest()}"'
        self._site.answers(path, Reply(text.encode(), headers={"ETag": tag}))

    def _list(self) -> None:
        feed = (f"<item><link>{self._site.url}/feed/{number}</link></item>" for number in self._numbers["feed"])
        self._answers("/feed", f'<rss version="2.0"><channel>{"".join(feed)}</channel></rss>')
        pages = (
            f"<url><loc>{self._site.url}/sitemap/{number}</loc><lastmod>{date}</lastmod></url>"
            for number, date in self._dates.items()
        )
        self._answers("/sitemap", f"<urlset>{''.join(pages)}</urlset>")
