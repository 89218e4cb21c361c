"""Files -> records: what ``claimx run`` and ``claimx extract`` wrote, as typed values again, one after another.

A path may be an output folder (what counts in it, and nothing else), a file, also packed with gzip, or a glob of
files. Lines of every published version load. What is not a record stops the reading: the message names file, line
and field. Nothing is read before the first record is asked for.

``found`` says which files a path means, ``lines`` gives the records in one of them, ``current`` what holds of all, and
``check`` every mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import TypeVar

from claimx.errors import StopRun
from claimx.load.current import Current
from claimx.load.found import Found, files_of
from claimx.load.lines import records_of
from claimx.records import ARTICLES, CLAIMS, REFUSALS, Article, Claim, Record, Refusal
from claimx.settings import Settings

Where = str | PathLike[str]
_R = TypeVar("_R", bound=Record)


def read_claims(path: Where, *, current: bool = False, settings: Settings | None = None) -> Iterator[Claim]:
    """The claims of an output folder, a file or a glob, file by file in the order of their lines.

    ``current`` leaves out what holds no longer: claims of articles that were superseded, answers that another model
    or version has given anew since, and a claim that was written before. It reads the folder twice, and asks for
    an output folder. ``settings`` name the ledger where that is a PostgreSQL database.

    Raises:
        StopRun: a path is not there, or a line is no claim of a version that this claimx knows.
        RetryLater: files were merged while they were read, or the ledger is unwell.
    """
    if not current:
        yield from _records(files_of(path, CLAIMS, settings), Claim)
        return
    claims = files_of(path, CLAIMS, settings)
    held = Current(_articles_of(path, settings), claims)
    for found in claims:
        for claim in records_of(found.path, Claim):
            if held.takes(claim, found.date):
                yield claim


def read_articles(path: Where, *, current: bool = False, settings: Settings | None = None) -> Iterator[Article]:
    """The articles; see :func:`read_claims`. ``current`` gives each once, as it was written last."""
    if not current:
        yield from _records(files_of(path, ARTICLES, settings), Article)
        return
    articles = _articles_of(path, settings)
    held = Current(articles)
    for found in articles:
        for article in records_of(found.path, Article):
            if held.takes_article(article, found.date):
                yield article


def read_refusals(path: Where, *, settings: Settings | None = None) -> Iterator[Refusal]:
    """The pages that gave no article; see :func:`read_claims`."""
    yield from _records(files_of(path, REFUSALS, settings), Refusal)


def _articles_of(path: Where, settings: Settings | None) -> list[Found]:
    if not Path(path).is_dir():
        raise StopRun(f"{path}: expected an output folder; what holds is told from all of its files (current=True)")
    return files_of(path, ARTICLES, settings)


def _records(found: list[Found], record: type[_R]) -> Iterator[_R]:
    for file in found:
        yield from records_of(file.path, record)
