from __future__ import annotations

import math

import pytest

from claimx.errors import RefusePage, RetryLater
from claimx.sources.robots import Robots

RULES = b"\xef\xbb\xbfUser-agent: *\nDisallow: /private/\nAllow: /private/but-this\nCrawl-delay: 2.5\n\xff\n"
PAGE = "https://user:secret@example.org/private/a"


class Host:
    """Gives its rules, or fails, and counts how often it was asked."""

    def __init__(self, given: bytes | Exception) -> None:
        self._given = given
        self.asked: list[str] = []

    def __call__(self, url: str) -> bytes:
        self.asked.append(url)
        if isinstance(self._given, Exception):
            raise self._given
        return self._given


def test_rules_are_kept() -> None:
    """What is disallowed is refused with a reason of its own; the most exact rule wins."""
    robots = Robots(Host(RULES))
    with pytest.raises(RefusePage, match="asks claimx not to fetch it") as refused:
        robots.delay_before("https://example.org/private/a")
    assert refused.value.reason == "disallowed"
    assert robots.delay_before("https://example.org/private/but-this") == 2.5


def test_rules_are_read_once_for_each_host() -> None:
    """Another port is another host; the file is asked for without a password."""
    host = Host(b"")
    robots = Robots(host)
    for url in ("https://user:secret@example.org/a", "https://example.org/b", "http://example.org:8080/a"):
        assert robots.delay_before(url) == 0
    assert host.asked == ["https://example.org/robots.txt", "http://example.org:8080/robots.txt"]


def test_rules_for_us_go_before_rules_for_all() -> None:
    """They are found by the name that begins our User-Agent."""
    robots = Robots(Host(b"User-agent: *\nDisallow: /\n\nUser-agent: claimx\nDisallow: /b\n"))
    assert robots.delay_before("https://example.org/a") == 0
    with pytest.raises(RefusePage):
        robots.delay_before("https://example.org/b")


def test_without_rules_everything_is_allowed() -> None:
    """RFC 9309, section 2.3.1.3: a file that is not there forbids nothing."""
    assert Robots(Host(RefusePage("unavailable", "404"))).delay_before(PAGE) == 0


def test_rules_that_can_not_be_unpacked_postpone_all_pages() -> None:
    """They are there, and may forbid everything."""
    host = Host(RefusePage("malformed", "the server packed its answer as br, which was not asked for"))
    with pytest.raises(RetryLater, match="packed its answer"):
        Robots(host).delay_before(PAGE)


def test_rules_that_can_not_be_had_postpone_all_pages() -> None:
    """Section 2.3.1.4: a server that is unwell may have rules; it is not asked for them again in this run."""
    host = Host(RetryLater("500", 1))
    robots = Robots(host)
    for _ in range(2):
        with pytest.raises(RetryLater, match="whether it may be fetched is not known; 500") as error:
            robots.delay_before("https://example.org/a")
        assert error.value.after_seconds == math.inf
    assert len(host.asked) == 1


@pytest.mark.parametrize("content", [b"<html>no such page</html>", b"\x00\xff" * 1000, b"Disallow: /\n", b""])
def test_what_holds_no_rules_forbids_nothing(content: bytes) -> None:
    """Some servers answer with a page of theirs, or with a rule for nobody."""
    assert Robots(Host(content)).delay_before("https://example.org/a") == 0
