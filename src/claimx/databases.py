"""SQLite and PostgreSQL: a URL -> where to connect, and what goes wrong there, sorted by what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, InterfaceError, NoSuchModuleError, OperationalError, SQLAlchemyError

from claimx.errors import RetryLater, StopRun
from claimx.shown import discreet

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def in_file(path: Path) -> URL:
    """Of a database in SQLite; in text, a path with ``?`` in it would end there."""
    return URL.create("sqlite", database=str(path))


def url_of(given: str | URL, said_by: str) -> URL:
    """The URL, with the driver that is installed.

    Raises:
        StopRun: it is none, or that of another database; who said it is named, and what was said, perhaps with a
            password, is not.
    """
    try:
        url = make_url(given)
        url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
        kind = url.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:  # the last of a port that is no number
        raise StopRun(
            f"{said_by} is no URL of a database; expected postgresql://host/name, user and password before the host"
        ) from error
    if kind not in {"sqlite", "postgresql"}:
        raise StopRun(f"{said_by} names a database of {kind}; expected sqlite or postgresql")
    return url


def name_of(url: URL) -> str:
    """For people."""
    return discreet(url.render_as_string(hide_password=True))  # one may stand in the query too


def engine_of(url: URL, **options: Any) -> Engine:
    """Raises StopRun where the driver is not installed."""
    try:
        return create_engine(url, **options)
    except ModuleNotFoundError as error:
        raise StopRun(f"{error.name} is not installed; PostgreSQL needs it: pip install 'claimx[postgres]'") from error


@contextmanager
def sorted_errors(name: str) -> Iterator[None]:
    """Raises RetryLater where the database is locked, full or out of reach, StopRun where it is something else."""
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise RetryLater(f"{name} cannot be used now: {error.orig}") from error
    except SQLAlchemyError as error:
        raise StopRun(f"{name} cannot be used: {getattr(error, 'orig', error)}") from error
