"""What the hostile tests share: pages, and a process with limits in which something is measured."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

import pytest

from claimx.errors import RefusePage
from claimx.read import read
from claimx.records import Article, Page, Reason
from claimx.settings import Settings

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 1, 2, 12, tzinfo=timezone.utc)
PROSE = "The council of Welmouth said on Monday that 12 percent of the 400 homes by the river would be rebuilt. "
#: Set before the program, in a process of its own: it may not take more address space than this.
_LIMITED = """
import resource
resource.setrlimit(resource.RLIMIT_AS, ({n_bytes}, {n_bytes}))
"""


def made(content: str | bytes, media_type: str | None = None, source: str = "page", url: str | None = None) -> Page:
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return Page(content=raw, source=source, url=url, media_type=media_type, fetched=NOON)


def answer_of(content: str | bytes, media_type: str | None = None) -> Article | Reason:
    """The article, or the reason of the refusal; anything else is raised."""
    try:
        return read(made(content, media_type), Settings())
    except RefusePage as refused:
        return refused.reason


@pytest.fixture
def within() -> Callable[[int, str], str]:
    """Run a program in ``n_megabytes`` of address space, within a minute; gives what it printed."""

    def run(n_megabytes: int, program: str) -> str:
        whole = _LIMITED.format(n_bytes=n_megabytes * 1024**2) + textwrap.dedent(program)
        command = [sys.executable, "-W", "ignore", "-c", whole]
        path = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "OPENBLAS_NUM_THREADS": "1"}
        ended = subprocess.run(command, env=path, capture_output=True, text=True, timeout=60, check=False)
        assert ended.returncode == 0, ended.stderr[-2000:]
        return ended.stdout

    return run
