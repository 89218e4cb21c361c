"""What a user names -> pages: ``-``, a URL, a file or a folder, each by its source."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from claimx.errors import RefusePage, RetryLater, StopRun
from claimx.records import Page, Refusal
from claimx.settings import Settings
from claimx.sources import Source
from claimx.sources.folder import pages_of
from claimx.sources.stream import STANDARD_INPUT, pages_of_stream

if TYPE_CHECKING:
    from claimx.extract import Extraction


class Reach(NamedTuple):
    """What sources may read from: the settings' limits, standard input, and hosts that are not of the internet."""

    settings: Settings
    stdin: IO[bytes]
    inner_hosts: Collection[str] = ()


def _source_of(name: str, reach: Reach) -> Source:
    """The source that ``name`` means; a path is looked up at once, everything else when it is iterated.

    Raises:
        StopRun: there is no such file or folder.
    """
    if name == STANDARD_INPUT:
        return pages_of_stream(reach.stdin, reach.settings)
    if "://" in name:
        from claimx.sources.web import pages_of_url

        return pages_of_url(name, reach.settings, reach.inner_hosts)
    return pages_of(Path(name), settings=reach.settings)


class Given:
    """The pages of everything that was named, in order, and how the names fared that gave none.

    A page that can not be had for good is still a page read: it is yielded without content, and :meth:`answered`
    refuses it. A source that is unwell, or holds what may not be read, is left when all else that it holds is read, and
    stands in ``troubles``; the sources after it are still read.

    Raises:
        StopRun: a name is that of no file or folder; raised before anything is read.
    """

    def __init__(self, names: Sequence[str], reach: Reach) -> None:
        self.troubles: list[RetryLater | StopRun] = []
        self._refused: dict[str, RefusePage] = {}
        self._sources = [(name, _source_of(name, reach)) for name in names]

    def __iter__(self) -> Iterator[Page]:
        for name, source in self._sources:
            try:
                yield from source
            except RefusePage as refused:
                yield self._missing(name, refused)
            except (RetryLater, StopRun) as error:
                self.troubles.append(error)

    @property
    def addresses(self) -> frozenset[str]:
        """The names of the pages that were named by their addresses."""
        from claimx.sources.canonical import canonical

        return frozenset(canonical(name) for name, _ in self._sources if "://" in name)

    def answered(self, extract: Callable[[Page], Extraction | Refusal]) -> Callable[[Page], Extraction | Refusal]:
        """``extract``, but with the refusal of each page that could not be had."""

        def answer(page: Page) -> Extraction | Refusal:
            refused = None if page.content else self._refused.get(page.source)
            return extract(page) if refused is None else Refusal.of(page, refused)

        return answer

    def _missing(self, name: str, refused: RefusePage) -> Page:
        from claimx.sources.canonical import canonical
        from claimx.sources.visitor import nothing_at

        page = nothing_at(canonical(name))
        self._refused[page.source] = refused
        return page
