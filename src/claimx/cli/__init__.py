"""The command line: parses, calls, reports. What a command needs is imported when it runs, so that help is quick.

Each module declares its commands and what they do: ``reading``, ``keeping``, ``watching``, ``contract``,
``reviewing``, ``training``; ``world`` is what all are given, and ``door`` how all end.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO, cast

from claimx import __version__
from claimx.cli import contract, keeping, reading, reviewing, training, watching
from claimx.cli.door import Door, through
from claimx.cli.world import World

DESCRIPTION = """News articles in, validated claims out: each claim is a sentence of the article, verbatim,
labelled as opportunity, challenge or statistic."""
EPILOG = """exit status: 0 done; 1 every page was refused, or a line or answer is invalid; 2 wrong arguments,
model or settings; 75 a server or disk is unwell, try again later. Settings are read from the environment: CLAIMX_MODEL,
CLAIMX_N_THREADS, CLAIMX_MAX_PAGE_BYTES and others."""


def main(arguments: Sequence[str] | None = None, world: World | None = None) -> int:
    """Run one command; returns the exit status."""
    chosen = _parser().parse_args(arguments)
    world = world or _this_world()
    return through(Door("claimx", world.stdout, world.stderr), lambda: chosen.command(chosen, world))


def _this_world() -> World:
    stdin, stdout, stderr = map(_opened, (sys.stdin, sys.stdout, sys.stderr), "rww")
    for stream in (stdout, stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that lacks a character gets a question mark; the lines of extract are bytes, always UTF-8.
            stream.reconfigure(errors="replace")
    return World(stdin.buffer, stdout, stderr, os.environ)


def _opened(stream: TextIO | None, mode: str) -> TextIO:
    """The stream; where whoever calls has closed it (``claimx ... <&-``), one that holds and keeps nothing."""
    return stream or cast("TextIO", open(os.devnull, mode, encoding="utf-8"))


#: Their commands, in the order in which help lists them.
PARTS = (reading, keeping, watching, contract, reviewing, training)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="claimx", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--version", action="version", version=f"claimx {__version__}")
    group = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for part in PARTS:
        part.add(group)
    return parser
