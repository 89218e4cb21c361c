"""The ledger is the memory of sources: what is unchanged costs a question and no more; what is in trouble waits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from claimx.books import Counts
from claimx.errors import StopRun
from claimx.extract import Extraction
from claimx.records import Article, Page, Refusal
from claimx.run import run
from claimx.settings import Settings
from claimx.sources.declaration import read_sources
from claimx.sources.kinds import answers_of_all
from claimx.sources.politeness import Politeness
from claimx.sources.visitor import Ways
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, answer
from tests.sources.conftest import Slept
from tests.sources.site import HOST, NOT_FOUND, Reply, Site, moved, open_site

JUDGE = Judge(MODEL.digest)
TRACKED = "?utm_source=rss"
SOURCES = """
source = [
    {{ name = "feed", kind = "feed", url = "{url}/feed", allow_hosts = ["{host}"] }},
    {{ name = "sitemap", kind = "sitemap", url = "{url}/sitemap", allow_hosts = ["{host}"] }},
    {{ name = "ours", kind = "folder", path = "ours" }},
]
"""
DOWN = Reply(status=503)


class Place:
    """A feed of /a and /b, a sitemap of /b and /c, and a folder with d.txt; every page says its name."""

    def __init__(self, folder: Path, site: Site, database: str | None) -> None:
        self.site = site
        self.ours = folder / "ours"
        self.extracted: list[str] = []
        self.fails_at = ""
        self.out = folder / "out"
        self.file = folder / "sources.toml"
        self.settings = Settings.model_validate({"ledger": database})
        self.slept = Slept()
        self.ways = Ways(self.settings, Politeness(delay_seconds=0), self.slept.clock)
        self.ours.mkdir()
        (self.ours / "d.txt").write_text("d.")
        self.file.write_text(SOURCES.format(url=site.url, host=HOST))
        for path in ("/a", "/b", "/c"):
            self.shows(path, f"{path[1:]}.")
        self.feeds("/a", "/b")
        self.maps("/b", "/c")

    def shows(self, path: str, text: str) -> None:
        """A page with a tag of its own, however its address is spelt."""
        tag = f'"{sha256(text.encode()).hexdigest()}"'
        for spelt in (path, path + TRACKED):
            self.site.answers(spelt, Reply(text.encode(), headers={"ETag": tag}))

    def feeds(self, *paths: str) -> None:
        items = (f"<item><link>{self.site.url}{path}{TRACKED}</link></item>" for path in paths)
        self.shows("/feed", f'<rss version="2.0"><channel>{"".join(items)}</channel></rss>')

    def maps(self, *paths: str, **days: str) -> None:
        """``days`` are the dates of pages that have one."""
        dates = {path: f"<lastmod>{days[path[1:]]}</lastmod>" if path[1:] in days else "" for path in paths}
        entries = (f"<url><loc>{self.site.url}{path}</loc>{date}</url>" for path, date in dates.items())
        self.shows("/sitemap", f"<urlset>{''.join(entries)}</urlset>")

    def run(self, judge: Judge = JUDGE) -> Counts:
        """One run over everything; notes what it asked for and extracted, and forgets what runs before it did."""
        self.site.asked.clear()
        self.extracted.clear()
        with open_ledger(self.out, self.settings, self.slept.date) as ledger:
            answers = answers_of_all(read_sources(self.file), ledger.memory_of(judge), self.ways)
            *_, total = run(answers, self._extract, ledger, judge=judge, n_pages=2)
        return total

    def articles(self) -> dict[str, Article]:
        """By their text."""
        lines = [line for path in self.out.glob("articles/*/*.jsonl") for line in path.read_bytes().splitlines()]
        return {article.text: article for article in map(Article.model_validate_json, lines)}

    def _extract(self, page: Page) -> Extraction | Refusal:
        text = page.content.decode()
        if text == self.fails_at:
            raise ZeroDivisionError(text)
        self.extracted.append(text)
        return answer(page)


@pytest.fixture
def place(tmp_path: Path, database: str | None) -> Iterator[Place]:
    with open_site() as site:
        yield Place(tmp_path, site, database)


def test_each_page_is_answered_once_wherever_it_is_listed(place: Place) -> None:
    """/b stands in the feed, under a tracked address, and in the sitemap; it is one article."""
    assert place.run().n_articles == 4
    assert sorted(place.extracted) == ["a.", "b.", "c.", "d."]


def test_a_second_run_asks_once_a_list_and_extracts_nothing(place: Place) -> None:
    """Both lists are unchanged, so that none of their pages is asked for."""
    place.run()
    assert place.run() == Counts(n_pages=3, n_known=3)
    assert (place.site.paths_asked(), place.extracted) == (["/feed", "/sitemap"], [])


def test_an_edited_page_supersedes_and_the_others_are_unchanged(place: Place) -> None:
    """Of a list that changed, each page is asked for by the tag that the ledger kept; only the edited one is sent."""
    place.run()
    before = place.articles()["a."]
    place.shows("/a", "a, edited.")
    place.shows("/e", "e.")
    place.feeds("/e", "/a", "/b")
    place.run()
    assert place.extracted == ["e.", "a, edited."]
    assert place.articles()["a, edited."].supersedes == before.article_id
    # Two requests may be under way at a time, so their order is not told.
    tags = {asked.path: asked.headers.get("if-none-match") for asked in place.site.asked}
    for path, text in (("/a", b"a."), ("/b", b"b.")):
        assert tags[path + TRACKED] == f'"{sha256(text).hexdigest()}"'


def test_an_edited_file_supersedes(place: Place) -> None:
    """A folder is read whole, and what it holds is compared."""
    place.run()
    (place.ours / "d.txt").write_text("d, edited.")
    place.run()
    assert place.extracted == ["d, edited."]
    assert place.articles()["d, edited."].supersedes == place.articles()["d."].article_id


def test_a_page_that_is_postponed_is_had_by_the_next_run(place: Place) -> None:
    """Its list is not remembered as done with, though it stays unchanged; the others are answered at once."""
    place.site.answers("/a" + TRACKED, DOWN)
    total = place.run()
    assert (len(total.postponed), sorted(place.extracted)) == (1, ["b.", "c.", "d."])
    place.shows("/a", "a.")
    assert place.run().postponed == ()
    assert place.extracted == ["a."]


def test_an_address_that_leads_elsewhere_by_now_gives_what_is_there(place: Place) -> None:
    """The ledger knows which URL gave the tag: another page, of which the server says the same, is read whole."""
    for path in ("/s1", "/s2"):
        place.site.answers(path, Reply(f"{path}.".encode(), headers={"ETag": '"picked"'}))
    place.site.answers("/pick" + TRACKED, moved("/s1"), moved("/s1"), moved("/s2"))
    place.feeds("/pick")
    for expected in ("/s1.", None, "/s2."):
        place.run()
        assert next((text for text in place.extracted if text.startswith("/s")), None) == expected
        place.slept.later += timedelta(hours=25)


def test_a_feed_at_the_end_of_a_redirect_is_asked_for_by_its_tag(place: Place) -> None:
    """The ledger knows which hop gave the tag: it is sent there, and not to the address that leads there."""
    place.site.answers("/feed", moved("/moved"))
    place.shows("/moved", f'<rss version="2.0"><channel><item><link>{place.site.url}/a</link></item></channel></rss>')
    place.run()
    place.run()
    tags = {asked.path: asked.headers.get("if-none-match") for asked in place.site.asked}
    assert (tags["/feed"], bool(tags["/moved"])) == (None, True)
    assert "/a" not in tags


def test_a_page_that_was_gone_for_a_while_is_asked_for_by_its_tag(place: Place) -> None:
    """A refusal has no tag; what the server gave before it still holds when the page is back as it was."""
    place.run()
    place.site.answers("/a" + TRACKED, NOT_FOUND)
    place.feeds("/a")
    assert place.run().n_refused == {"unavailable": 1}
    place.shows("/a", "a.")
    place.feeds("/a", "/b")
    place.run()
    assert place.extracted == []
    (back,) = [asked for asked in place.site.asked if asked.path == "/a" + TRACKED]
    assert back.headers["if-none-match"] == f'"{sha256(b"a.").hexdigest()}"'


def test_a_source_in_trouble_stops_no_other(place: Place) -> None:
    """A site that is down and a folder that is gone are postponed, each with a message; the next run heals."""
    place.site.answers("/feed", DOWN)
    gone = place.ours.with_name("gone")
    sources = read_sources(place.file)
    place.ours.rename(gone)
    with open_ledger(place.out, place.settings) as ledger:
        answers = answers_of_all(sources, ledger, place.ways)
        *_, total = run(answers, answer, ledger, judge=JUDGE)
    assert [message.partition(":")[0] for message in total.postponed] == ["http", "ours"]
    assert total.n_articles == 2
    gone.rename(place.ours)
    place.feeds("/a", "/b")
    assert place.run().n_articles == 2


def test_an_edit_that_no_list_tells_is_found_after_a_day(place: Place) -> None:
    """The feed and the sitemap stay as they are; their pages are asked for all the same, by their tags, once a day."""
    place.run()
    place.shows("/a", "a, edited.")
    place.shows("/c", "c, edited.")
    assert place.run().n_articles == 0
    place.slept.later = timedelta(hours=25)
    place.run()
    assert place.extracted == ["a, edited.", "c, edited."]
    place.shows("/a", "a, edited again.")
    assert place.run().n_articles == 0


def test_a_sitemap_that_changes_asks_for_what_is_new_in_it(place: Place) -> None:
    """Pages that it says changed long ago are left alone, and those of which it says nothing until they are due."""
    place.maps("/b", "/c", "/d", c="2001-01-01")
    place.shows("/d", "d.")
    place.run()
    place.shows("/e", "e.")
    place.maps("/b", "/c", "/d", "/e", c="2001-01-01")
    place.run()
    assert place.site.paths_asked() == ["/feed", "/sitemap", "/e"]
    place.slept.later = timedelta(hours=25)
    place.maps("/b", "/c", "/d", "/e", c="2001-01-01", d="2999-01-01")
    place.run()
    listed_in_the_feed = ["/a" + TRACKED, "/b" + TRACKED]  # /b too, so that it is not due in the sitemap
    assert sorted(place.site.paths_asked()) == [*listed_in_the_feed, "/d", "/e", "/feed", "/sitemap"]
    place.maps("/b", "/c", "/d", "/e", c="2999-01-01")
    place.run()
    assert place.site.paths_asked() == ["/feed", "/sitemap", "/c"]


def test_a_page_that_stays_gone_is_asked_for_once_a_day(place: Place) -> None:
    """It was refused when it was first looked at, and the second time gives nothing new, but is a look all the same."""
    place.maps("/c", "/gone")
    assert place.run().n_refused == {"unavailable": 1}
    place.slept.later = timedelta(hours=25)
    place.maps("/c", "/gone", c="2001-01-01")
    place.run()
    assert "/gone" in place.site.paths_asked()
    place.maps("/c", "/gone", c="2001-01-02")
    place.run()
    assert place.site.paths_asked() == ["/feed", "/sitemap"]


def test_a_page_whose_bytes_wait_in_vain_is_asked_for(place: Place) -> None:
    """Claimx fell over at it, and its bytes are gone: that it was read does not count as a look."""
    place.maps("/b", "/c", c="2001-01-01")
    place.fails_at = "c."
    with pytest.raises(StopRun):
        place.run()
    for kept in (place.out / ".spool").iterdir():
        kept.unlink()
    place.fails_at = ""
    place.maps("/b", "/c", "/f", c="2001-01-01")
    place.run()
    assert place.extracted == ["c."]


def test_reading_anew_asks_for_everything(place: Place) -> None:
    """Another model needs the bytes, which are no longer kept: nothing is asked for under conditions."""
    place.run()
    total = place.run(Judge("another model", anew=True))
    assert total.n_articles == 4
    assert not any("if-none-match" in asked.headers for asked in place.site.asked)


def test_a_run_that_dies_remembers_no_list(place: Place) -> None:
    """A list that is unchanged is not opened, so that its pages would be lost if it were remembered too early."""
    with open_ledger(place.out, place.settings) as ledger:
        answers = answers_of_all(read_sources(place.file), ledger, place.ways)
        broken_off = run(answers, answer, ledger, judge=JUDGE, n_pages=1)
        while not next(broken_off).n_articles:
            pass
        broken_off.close()
    place.run()
    assert set(place.articles()) == {"a.", "b.", "c.", "d."}
