"""A page that lists pages -> an answer for each of them: what feeds and sitemaps have in common."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urljoin

from claimx.errors import RefusePage
from claimx.records import Listed, Page, Postponed, Refusal, Unchanged
from claimx.shown import shown_in_line
from claimx.sources import Answer
from claimx.sources.canonical import canonical
from claimx.sources.trust import Trust
from claimx.sources.visitor import Visitor

#: The sitemap protocol's limit for one file, unpacked; feeds are far smaller.
N_BYTES = 50 * 1024 * 1024

LinksOf = Callable[[Page], list[str]]
"""The URLs that a list gives, most wanted first; raises ``RefusePage`` where the page is no such list."""

_log = logging.getLogger(__name__)


def answers_of_listing(url: str, visitor: Visitor, links_of: LinksOf, trust: Trust) -> Iterator[Answer]:
    """Ask for the list, and then for the pages in it that are new or may have changed.

    A list that is unchanged, refused or postponed is the only answer. Otherwise comes an answer for each page, and
    at last, if none was postponed, that the list is done with.
    """
    listing = visitor.visit_list(url, N_BYTES + 1, trust)
    if not isinstance(listing, Page):
        yield in_place_of_list(listing)
        return
    try:
        links = links_of(listing)
    except RefusePage as refused:
        yield in_place_of_list(Refusal.of(listing, refused))
        return
    yield from answers_of_links(listing, links, visitor)


def in_place_of_list(answer: Unchanged | Postponed | Refusal) -> Unchanged | Postponed | Refusal:
    """The same; a refusal is written once, and told in every run, for until somebody mends it no page comes."""
    if isinstance(answer, Refusal):
        _log.warning(shown_in_line(f"{answer.source} gives no list of pages: {answer.reason}: {answer.message}"))
    return answer


def answers_of_links(listing: Page, links: Iterable[str], visitor: Visitor) -> Iterator[Answer]:
    """An answer for each link of a list that was read, and for the list itself if it is done with."""
    is_done = True
    for answer in visitor.visits(once_each(links)):
        is_done = is_done and not isinstance(answer, Postponed)
        yield answer
    if is_done:
        yield Listed(source=listing.source, url=listing.url, validators=listing.validators)


def joined(listing: Page, link: str) -> str:
    """The URL of a link as the list means it; what is no URL stays as it is, for the visitor to refuse."""
    try:
        return urljoin(listing.url or "", link)
    except ValueError:
        return link


def require_few(n_parts: int, most: int, what: str) -> None:
    """Of millions of parts, for which N_BYTES have room, lists in memory take gigabytes.

    Raises:
        RefusePage: "too large", where there are more of them.
    """
    if n_parts > most:
        raise RefusePage("too large", f"expected a list of at most {most} {what}; found {n_parts}")


def once_each(urls: Iterable[str], seen: set[str] | None = None) -> Iterator[str]:
    """The first spelling of each page, in order, leaving out those whose names are in ``seen``."""
    names = set() if seen is None else seen
    for url in urls:
        name = canonical(url)
        if name not in names:
            names.add(name)
            yield url
