"""The kinds of places where articles are looked for, as ``sources.toml`` declares them.

::

    [[source]]
    name = "harbour-news"
    kind = "feed"
    url = "https://news.example.org/rss"
    delay_seconds = 2
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import Field, TypeAdapter

from claimx.errors import RetryLater, StopRun
from claimx.records import Postponed, Record, Refusal
from claimx.sources import Answer, Memory, NoList
from claimx.sources.canonical import canonical
from claimx.sources.feed import answers_of_feed
from claimx.sources.folder import name_of, pages_of
from claimx.sources.pattern import EVERYTHING
from claimx.sources.places import (
    A_FILE,
    A_FOLDER,
    Pattern,
    StorageAddress,
    StorageOptions,
    ThisFile,
    ThisFileOfLines,
    ThisFolder,
    WebAddress,
    is_there,
)
from claimx.sources.politeness import Seconds
from claimx.sources.sitemap import answers_of_sitemap
from claimx.sources.trust import USUAL, Hours, Trust
from claimx.sources.urls import answers_of_urls
from claimx.sources.visitor import Visitor, Ways
from claimx.sources.web import Web


class _Named(Record):
    """What every source has."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]*$")]


class _Visited(_Named):
    """What every source has whose pages are fetched."""

    allow_hosts: tuple[str, ...] = ()
    """Hosts that may be reached though their addresses are not of the open internet."""
    delay_seconds: Seconds | None = None
    """Between two requests to one host; without it, that of ``Politeness``."""


class Lying(_Named):
    """What every source has that lies on a disk of this machine; the disk may be missing for a while."""

    path: Path
    expected: ClassVar[str] = A_FILE

    @property
    def is_there(self) -> bool:
        """Whether anything is, now."""
        return is_there(self.path)


class FolderSource(Lying):
    kind: Literal["folder"]
    path: ThisFolder
    expected = A_FOLDER
    pattern: Pattern = EVERYTHING
    """Of the files below it, such as ``**/*.html``."""


class RemoteSource(_Named):
    kind: Literal["remote"]
    url: StorageAddress
    """Of a folder or an object, such as ``s3://bucket/articles``."""
    pattern: Pattern = EVERYTHING
    options: StorageOptions = Field(default_factory=dict)
    """What fsspec is told beside the URL, such as ``endpoint_url``."""


class LinesSource(Lying):
    kind: Literal["jsonl"]
    path: ThisFileOfLines


class WarcSource(Lying):
    kind: Literal["warc"]
    path: ThisFile


class UrlsSource(Lying, _Visited):
    kind: Literal["urls"]
    path: ThisFile


class _Listing(_Visited):
    """What every source has that lists its pages."""

    url: WebAddress
    revisit_hours: Hours = USUAL.revisit_hours
    """After this long its pages are asked for though the list is unchanged; ``inf`` for never."""

    @property
    def trust(self) -> Trust:
        return Trust(revisit_hours=self.revisit_hours)


class FeedSource(_Listing):
    kind: Literal["feed"]


class SitemapSource(_Listing):
    kind: Literal["sitemap"]
    lastmod_margin_hours: Hours = USUAL.lastmod_margin_hours
    """A page is not asked for again if its ``lastmod`` is older than the last look at it by this; ``inf``: never so."""

    @property
    def trust(self) -> Trust:
        return Trust(revisit_hours=self.revisit_hours, lastmod_margin_hours=self.lastmod_margin_hours)


Declared = FolderSource | RemoteSource | LinesSource | WarcSource | UrlsSource | FeedSource | SitemapSource
#: By the word that declares it.
KINDS: dict[str, type[Declared]] = {get_args(one.model_fields["kind"].annotation)[0]: one for one in get_args(Declared)}
_ONE: TypeAdapter[Declared] = TypeAdapter(Annotated[Declared, Field(discriminator="kind")])


def declared_in(table: dict[str, Any], folder: Path) -> Declared:
    """One ``[[source]]``; its paths begin at ``folder``.

    Raises:
        pydantic.ValidationError: it is not as it should be.
    """
    return _ONE.validate_python(table, context={"folder": folder})


def folders_of(sources: Iterable[Declared]) -> list[Path]:
    """Those that are read whole; what is written must lie outside."""
    return [source.path for source in sources if isinstance(source, FolderSource)]


def require_extras(sources: Iterable[Declared]) -> None:
    """See that what reads these sources is there.

    Raises:
        StopRun: an extra is not installed, which no waiting heals.
    """
    for source in sources:
        if isinstance(source, RemoteSource):
            with _extra("storages", "remote"):
                import_module("claimx.sources.remote")
        elif isinstance(source, WarcSource):
            with _extra("archives", "archives"):
                import_module("claimx.sources.warc")


@contextmanager
def _extra(what: str, name: str) -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        raise StopRun(f"{error.name} is not installed; {what} need it: pip install 'claimx[{name}]'") from error


def answers_of_all(sources: Iterable[Declared], memory: Memory, ways: Ways | None = None) -> Iterator[Answer]:
    """What each source has to say, in order; one that is in trouble is postponed, and the others are still asked.

    A host is shared by all sources: it keeps its pace, and is left alone once it failed too often.
    """
    ways = (ways or Ways()).knowing_hosts()
    for source in sources:
        try:
            yield from answers_of(source, memory, ways)
        except (RetryLater, StopRun) as error:
            yield Postponed(source=source.name, message=str(error))


def answers_of(source: Declared, memory: Memory, ways: Ways | None = None) -> Iterator[Answer]:
    """What the source has to say, each page when it is asked for.

    Raises:
        RetryLater: a disk is unwell, or not there; a server that is unwell is an answer, ``Postponed``.
        StopRun: a file or folder may not be read, or an archive needs an extra that is not installed.
    """
    if isinstance(source, Lying) and not source.is_there:
        raise RetryLater(f"{name_of(source.path)}: expected {source.expected}; nothing is there now")
    ways = ways or Ways()
    if isinstance(source, FolderSource):
        yield from pages_of(source.path, settings=ways.settings, pattern=source.pattern)
        return
    if isinstance(source, LinesSource):
        yield from pages_of(source.path, settings=ways.settings)
        return
    if isinstance(source, RemoteSource):
        yield from _stored(source, memory, ways)
        return
    if isinstance(source, WarcSource):
        yield from _archived(source, ways)
        return
    if source.delay_seconds is not None:
        polite = ways.politeness.model_copy(update={"delay_seconds": source.delay_seconds})
        ways = ways._replace(politeness=polite)
    with Web(source.allow_hosts) as web:
        yield from _visited(source, Visitor(web, memory, ways))


def _stored(source: RemoteSource, memory: Memory, ways: Ways) -> Iterator[Answer]:
    with _extra("storages", "remote"):
        from claimx.sources.remote import Storage, answers_of_remote
    return answers_of_remote(Storage(source.url, source.pattern, source.options), memory, ways.settings)


def _archived(source: WarcSource, ways: Ways) -> Iterator[Answer]:
    with _extra("archives", "archives"):
        from claimx.sources.warc import answers_of_warc
    return answers_of_warc(source.path, ways.settings)


def _visited(source: UrlsSource | FeedSource | SitemapSource, visitor: Visitor) -> Iterator[Answer]:
    if isinstance(source, UrlsSource):
        return answers_of_urls(source.path, visitor)
    if isinstance(source, FeedSource):
        answers = answers_of_feed(source.url, visitor, source.trust)
    else:
        answers = answers_of_sitemap(source.url, visitor, source.trust)
    return _as_no_list(canonical(source.url), answers)


def _as_no_list(name: str, answers: Iterator[Answer]) -> Iterator[Answer]:
    """The same; a refusal of the list itself is told from those of its pages, and of sitemaps that it names."""
    for answer in answers:
        yield NoList(**dict(answer)) if isinstance(answer, Refusal) and answer.source == name else answer
