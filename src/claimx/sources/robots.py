"""robots.txt: what a host asks of programs that fetch its pages (RFC 9309)."""

from __future__ import annotations

import math
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

from protego import Protego

from claimx.errors import RefusePage, RetryLater

#: The name by which rules are found; it begins our User-Agent.
_NAME = "claimx"
#: RFC 9309, section 2.5: at least 500 kibibytes are read; what lies behind them counts as not written.
N_BYTES = 500 * 1024


class _Rules(NamedTuple):
    """What one host asks, or why that is not known."""

    parsed: Protego
    unwell: RetryLater | None = None


class _Entry:
    """Holds the rules of one host once they are known; whoever comes first finds out."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.rules: _Rules | None = None


class Robots:
    """The rules of every host that is asked; each file is read once, and kept for the run."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """``read`` gives the file of a URL; it raises ``RefusePage`` where there is none, else ``RetryLater``."""
        self._read = read
        self._entries: dict[str, _Entry] = {}
        self._lock = Lock()

    def delay_before(self, url: str) -> float:
        """The ``Crawl-delay`` in seconds, 0 where there is none.

        Raises:
            RefusePage: the host does not want us to ask for this page.
            RetryLater: its rules can not be had in this run; RFC 9309, section 2.3.1.4 takes that for a no.
        """
        address = _address_of(url)
        rules = self._rules_at(address)
        if rules.unwell:
            raise RetryLater(f"{url}: whether it may be fetched is not known; {rules.unwell}", math.inf)
        if not rules.parsed.can_fetch(url, _NAME):
            raise RefusePage("disallowed", f"{url}: {address} asks {_NAME} not to fetch it; ask its publisher first")
        return rules.parsed.crawl_delay(_NAME) or 0.0

    def _rules_at(self, address: str) -> _Rules:
        with self._lock:
            entry = self._entries.setdefault(address, _Entry())
        with entry.lock:
            if entry.rules is None:
                entry.rules = self._find(address)
            return entry.rules

    def _find(self, address: str) -> _Rules:
        try:
            content = self._read(address)
        except RefusePage as refused:
            if refused.reason == "malformed":
                return _Rules(Protego.parse(""), RetryLater(refused.message))
            content = b""  # there is none: section 2.3.1.3 allows everything
        except RetryLater as error:
            return _Rules(Protego.parse(""), error)
        return _Rules(Protego.parse(content.decode("utf-8-sig", "replace")))


def _address_of(url: str) -> str:
    """Where the host of ``url`` keeps its rules."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], "/robots.txt", "", ""))
