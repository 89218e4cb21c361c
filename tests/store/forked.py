"""The process that every run of these tests is forked from: it has imported what runs need, once for all of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from multiprocessing import forkserver, get_context
from multiprocessing.context import ForkServerProcess

_context = get_context("forkserver")
# What runs import late is here too, so that it is their work at which they are killed; psycopg may be missing. Each of
# them would import pytest too, where the script of that name began it. There is one list, for there is one such
# process: of several, it would take the one that was named last.
_context.set_forkserver_preload(
    [
        "tests.store.crashing",
        "tests.store.day",
        "certifi",
        "httpcore",
        "psycopg",
        "pytest",
        "sqlalchemy.dialects.postgresql",
        "sqlalchemy.dialects.sqlite",
        "xml.sax.expatreader",
    ]
)


def start_server() -> None:
    """Begin it; it is to import the package that is imported here."""
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    forkserver.ensure_running()
    del os.environ["PYTHONPATH"]
    if before is not None:
        os.environ["PYTHONPATH"] = before


def forked(work: Callable[..., object], *arguments: object) -> ForkServerProcess:
    """Begin a process of its own that does this work."""
    process = _context.Process(target=work, args=arguments)
    process.start()
    return process
