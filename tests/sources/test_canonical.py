from __future__ import annotations

import pytest

from claimx.sources.canonical import N_BYTES, canonical

PAGE = "https://example.org/a/b?id=3"


@pytest.mark.parametrize(
    "url",
    [
        "HTTPS://Example.ORG:443/a/b?id=3",
        "https://user:secret@example.org/a/b?id=3",
        "https://example.org//a/b?id=3&utm_source=rss&fbclid=x#comments",
        " https://example.org/a/b?utm_medium=feed&id=3\n",
    ],
)
def test_one_page_has_one_spelling(url: str) -> None:
    """Case, default ports, passwords, fragments and where a reader came from name no other page."""
    assert canonical(url) == PAGE


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/a/b?id=3",
        "https://example.org:8443/a/b?id=3",
        "https://example.org/a/b/?id=3",
        "https://example.org/a/b?id=4",
        "https://example.org/a/b?cid=3",
        "https://example.org/a/b?12345",
        "https://example.org/A/b?id=3",
        "https://example.org/a/b?id=3#!page-2",
    ],
)
def test_what_may_name_another_page_is_kept(url: str) -> None:
    """Two pages taken for one would lose one of them; one page taken for two costs only a second look."""
    assert canonical(url) == url


def test_the_front_page_has_a_path() -> None:
    """A server is asked for ``/``, whether it is written or not."""
    assert canonical("https://example.org") == canonical("https://example.org/") == "https://example.org/"


@pytest.mark.parametrize("url", ["no url", "http://[::1", "", "mailto:a@example.org"])
def test_what_is_no_web_address_stays_as_it_is(url: str) -> None:
    """It is refused later, under the name that was given."""
    assert canonical(url) == url


def test_no_password_is_kept_of_what_is_no_url() -> None:
    """It is recorded under this name, for everybody to read."""
    assert canonical("http://user:secret@[::1/a") == "http://[::1/a"


def test_spelling_twice_changes_nothing() -> None:
    """The spelling of a spelling is itself."""
    for url in (PAGE, "https://example.org/é?q=ä", "https://example.org/a%20b", "https://xn--bcher-kva.example/x"):
        assert canonical(canonical(url)) == canonical(url)


def test_a_name_fits_into_the_key_of_every_database() -> None:
    """A list may hold anything, such as pictures as ``data:``: two of them stay two, and each keeps its name."""
    long = [f"data:text/html,{'x' * 5000}{end}" for end in "ab"]
    names = [canonical(url) for url in long]
    assert len(set(names)) == 2
    assert all(len(name.encode()) <= N_BYTES and name.startswith("data:text/html,x") for name in names)
    assert [canonical(name) for name in names] == names
    assert canonical("https://example.org/\0a\ud800") == "https://example.org/\ufffda\ufffd"
