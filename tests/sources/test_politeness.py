from __future__ import annotations

import math

import pytest

from claimx.errors import RefusePage, RetryLater
from claimx.sources.politeness import Hosts, Politeness, host_of, patiently
from tests.sources.conftest import Slept

POLITE = Politeness(delay_seconds=1, n_attempts=4, backoff_seconds=2, max_wait_seconds=6, n_failures=3)


class Healing:
    """Fails as often as it is told, and then gives what was wanted."""

    def __init__(self, *failures: RetryLater | RefusePage) -> None:
        self._failures = list(failures)
        self.n_asked = 0

    def __call__(self) -> str:
        self.n_asked += 1
        if self._failures:
            raise self._failures.pop(0)
        return "page"


def test_what_heals_is_had_in_the_end(slept: Slept) -> None:
    """The limit of each wait is twice that of the one before, up to the longest; chance takes half of it here."""
    assert patiently(Healing(*[RetryLater("unwell")] * 3), POLITE, slept.clock) == "page"
    assert slept.seconds == [1, 2, 3]


def test_patience_ends(slept: Slept) -> None:
    """After the last attempt its error is raised; nobody waits for nothing."""
    ill = Healing(*[RetryLater("unwell")] * 9)
    with pytest.raises(RetryLater, match="unwell"):
        patiently(ill, POLITE, slept.clock)
    assert (ill.n_asked, len(slept.seconds)) == (4, 3)


def test_what_is_refused_is_not_asked_again(slept: Slept) -> None:
    """A page that is not there will not be there in a second."""
    gone = Healing(RefusePage("unavailable", "gone"))
    with pytest.raises(RefusePage):
        patiently(gone, POLITE, slept.clock)
    assert (gone.n_asked, slept.seconds) == (1, [])


@pytest.mark.parametrize("after_seconds", [7, math.inf])
def test_who_wants_to_be_left_alone_for_long_is_left_alone(slept: Slept, after_seconds: float) -> None:
    """To come back sooner than asked would be rude, and to wait so long would hold up the run."""
    ill = Healing(RetryLater("unwell", after_seconds))
    with pytest.raises(RetryLater):
        patiently(ill, POLITE, slept.clock)
    assert (ill.n_asked, slept.seconds) == (1, [])


def test_requests_to_one_host_keep_their_distance(slept: Slept) -> None:
    """The delay is that from beginning to beginning; another host has its own."""
    hosts = Hosts(POLITE, slept.clock)
    for name in ("a", "a", "b", "a"):
        with hosts.turn(name, delay_seconds=3):
            pass
    assert slept.seconds == [3, 3]


def test_a_wish_to_be_left_alone_holds_for_every_page_of_the_host(slept: Slept) -> None:
    """The next turn comes when the time that the server gave has passed."""
    hosts = Hosts(POLITE, slept.clock)
    with pytest.raises(RetryLater), hosts.turn("a", 0):
        raise RetryLater("busy", 5)
    with hosts.turn("a", 0):
        pass
    assert slept.seconds == [5]


def test_a_long_wish_is_heeded_without_asking(slept: Slept) -> None:
    """Every later page of the host is for a later run."""
    hosts = Hosts(POLITE, slept.clock)
    with pytest.raises(RetryLater), hosts.turn("a", 0):
        raise RetryLater("busy", 3600)
    with pytest.raises(RetryLater, match="left alone for 3600 seconds") as error, hosts.turn("a", 0):
        pass
    assert error.value.after_seconds == 3600
    assert slept.seconds == []


def test_a_host_that_is_down_is_given_up(slept: Slept) -> None:
    """A list of 5,000 pages does not wait 5,000 times; a single answer, even a refusal, starts the count anew."""
    hosts = Hosts(POLITE, slept.clock)
    for error in (OSError(), OSError(), RefusePage("unavailable", ""), OSError(), RetryLater(""), OSError()):
        with pytest.raises(type(error)), hosts.turn("a", 0):
            raise error
    with pytest.raises(RetryLater, match="a failed 3 times in a row"), hosts.turn("a", 0):
        pass


def test_a_host_is_its_name_and_port() -> None:
    """Passwords and capitals make no other host."""
    assert host_of("http://user:secret@Example.org:8080/a") == host_of("http://example.org:8080/b")
    assert host_of("http://example.org/") != host_of("http://example.org:8080/")
