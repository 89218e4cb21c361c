from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.records import Page, Refusal
from claimx.sources.urls import answers_of_urls, read_urls
from claimx.sources.visitor import Visitor
from tests.sources.site import Reply, Site


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "urls.txt"


def test_one_url_stands_on_a_line(path: Path) -> None:
    """Comments and empty lines are passed over; a # within a URL is none."""
    path.write_text(
        "\ufeff# ours\r\nhttps://example.org/a  # good\n\n \thttps://example.org/b#c \n#https://example.org/d"
    )
    assert read_urls(path) == ["https://example.org/a", "https://example.org/b#c"]


def test_each_url_is_asked_for_once(path: Path, site: Site, visitor: Visitor) -> None:
    """In the order of the file; what is no URL is refused under the name that it has there."""
    site.answers("/a", Reply(b"a"))
    path.write_text(f"{site.url}/a\nno url\n{site.url}/a#top\n")
    answers = list(answers_of_urls(path, visitor))
    assert [type(answer) for answer in answers] == [Page, Refusal]
    assert [answer.source for answer in answers] == [f"{site.url}/a", "no url"]


@pytest.mark.parametrize("content", [None, b"\xff"])
def test_a_file_that_can_not_be_read_stops_the_run(path: Path, visitor: Visitor, content: bytes | None) -> None:
    """It is told by the call, before anything is asked for."""
    if content:
        path.write_bytes(content)
    with pytest.raises(StopRun, match=r"urls\.txt: expected a text file with one URL a line"):
        answers_of_urls(path, visitor)
