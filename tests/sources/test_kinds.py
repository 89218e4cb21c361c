from __future__ import annotations

from pathlib import Path

import fsspec
import pytest

from claimx.records import Listed, Page, Postponed, Refusal
from claimx.settings import Settings
from claimx.sources import NoList
from claimx.sources.kinds import KINDS, answers_of, answers_of_all, declared_in
from claimx.sources.politeness import Politeness
from claimx.sources.visitor import Ways
from tests.sources.conftest import Remembered, Slept
from tests.sources.site import HOST, Reply, Site
from tests.sources.test_warc import record

FEED = '<rss version="2.0"><channel><item><link>{0}/a</link></item></channel></rss>'
SITEMAP = "<urlset><url><loc>{0}/a</loc></url></urlset>"


def test_a_host_that_is_down_is_left_alone_by_every_source(site: Site, memory: Remembered, slept: Slept) -> None:
    """Four sources of one host do not knock four times as often: the third brings it to its limit of failures."""
    site.answers("/robots.txt", Reply(status=503))
    table = {"kind": "feed", "url": f"{site.url}/feed", "allow_hosts": [HOST]}
    sources = [declared_in({"name": name, **table}, Path()) for name in "abcd"]
    politeness = Politeness(delay_seconds=0, n_attempts=3, n_failures=9)
    answers = list(answers_of_all(sources, memory, Ways(Settings(), politeness, slept.clock)))
    assert [type(answer) for answer in answers] == [Postponed] * 4
    assert len(site.asked) == 9


@pytest.mark.parametrize(("kind", "expected"), [("folder", "a folder"), ("jsonl", "a file"), ("urls", "a file")])
def test_what_is_not_there_is_postponed_and_the_others_are_asked(
    tmp_path: Path, memory: Remembered, slept: Slept, kind: str, expected: str
) -> None:
    """A disk that is not mounted comes back; the message says what was looked for, and where."""
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "a.txt").write_text("text")
    gone = declared_in({"name": "gone", "kind": kind, "path": "mounted/later.jsonl"}, tmp_path)
    ours = declared_in({"name": "ours", "kind": "folder", "path": "ours"}, tmp_path)
    postponed, page = answers_of_all([gone, ours], memory, Ways(Settings(), Politeness(), slept.clock))
    said = f"{tmp_path}/mounted/later.jsonl: expected {expected} that is there; nothing is there now"
    assert postponed == Postponed(source="gone", message=said)
    assert isinstance(page, Page)


@pytest.mark.parametrize("kind", ["feed", "sitemap"])
def test_a_declared_list_that_is_none_is_told_from_its_pages(
    site: Site, memory: Remembered, slept: Slept, kind: str
) -> None:
    """A page that is gone costs itself only; that the list is gone costs every page, until somebody mends it."""
    content = {"feed": FEED, "sitemap": SITEMAP}[kind]
    url = site.answers("/list?utm_source=us", Reply(content.format(site.url).encode()), Reply(status=404))
    source = declared_in({"name": "a", "kind": kind, "url": url, "allow_hosts": [HOST]}, Path())
    ways = Ways(Settings(), Politeness(delay_seconds=0), slept.clock)
    assert [type(answer) for answer in answers_of_all([source], memory, ways)] == [Refusal, Listed]
    assert [type(answer) for answer in answers_of_all([source], memory, ways)] == [NoList]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gives_its_pages(tmp_path: Path, site: Site, memory: Remembered, slept: Slept, kind: str) -> None:
    """The row in ``KINDS`` and the code that answers belong together; hosts are allowed by the declaration."""
    site.answers("/a", Reply(b"text"))
    for path, content in (("/feed", FEED), ("/sitemap", SITEMAP)):
        site.answers(path, Reply(content.format(site.url).encode()))
    (tmp_path / "urls").write_text(site.url + "/a")
    (tmp_path / "warc").write_bytes(record("https://example.org/a", b"text"))
    (tmp_path / "jsonl").mkdir()
    (tmp_path / "jsonl" / "a.jsonl").write_text("text")
    given = {"path": {"folder": "jsonl", "jsonl": "jsonl/a.jsonl"}.get(kind, kind)}
    if kind == "remote":
        fsspec.filesystem("memory").pipe("/remote/a.txt", b"text")
        given = {"url": "memory://remote"}
    elif "url" in KINDS[kind].model_fields:
        given = {"url": f"{site.url}/{kind}"}
    allowed = {"allow_hosts": [HOST], "delay_seconds": 5} if "allow_hosts" in KINDS[kind].model_fields else {}
    source = declared_in({"name": "a", "kind": kind, **given, **allowed}, tmp_path)
    answers = list(answers_of(source, memory, Ways(Settings(), Politeness(delay_seconds=0), slept.clock)))
    pages = [answer.content for answer in answers if isinstance(answer, Page)]
    assert pages == [b"text"]
    assert any(isinstance(answer, Listed) for answer in answers) == (kind in {"feed", "sitemap"})
    assert sum(slept.seconds) == pytest.approx(5 * max(0, len(site.asked) - 1))
