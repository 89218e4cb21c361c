"""What every command is given, and how each is declared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TextIO

from claimx.errors import StopRun

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from claimx.extract import Extraction
    from claimx.records import Page, Refusal
    from claimx.settings import Settings
    from claimx.work import Extract


class Opened(NamedTuple):
    """An extractor, the digest of the model that it judges by, and how to see that it judges well."""

    extract: Callable[[Page], Extraction | Refusal]
    claims_of: Extract
    model_digest: str
    check_canary: Callable[[], None]


def open_extractor(model: Path | None, settings: Settings) -> Opened:
    """Load the model folder; see ``Extractor.for_good``."""
    from claimx.canary import check
    from claimx.extract import Extractor

    extractor = Extractor.for_good(model, settings)
    return Opened(extractor, extractor.claims_of, extractor.folder.model_id.digest, partial(check, extractor))


class World(NamedTuple):
    """What the commands touch beside their arguments."""

    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    environment: Mapping[str, str]
    open_extractor: Callable[[Path | None, Settings], Opened] = open_extractor


def add_command(group: Any, command: Callable[[Namespace, World], int], *, name: str, said: str) -> ArgumentParser:
    """Declare a command among others: what it is called, what it does, and by what."""
    parser: ArgumentParser = group.add_parser(name, help=said, description=said[0].upper() + said[1:] + ".")
    parser.set_defaults(command=command)
    return parser


def add_commands(group: Any, *, name: str, said: str) -> Any:
    """Declare a command that has commands of its own, and give the group of these."""
    parser = group.add_parser(name, help=said, description=said[0].upper() + said[1:] + ".")
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=True)


def add_folder(parser: ArgumentParser) -> None:
    """The output folder that a command looks into."""
    parser.add_argument("out", type=Path, metavar="OUT", help="a folder that `claimx run` keeps")


def add_since(parser: ArgumentParser) -> None:
    """From when on runs count."""
    parser.add_argument("--since", metavar="DATE", help="only what runs from this UTC day on gave, say 2026-01-31")


def since_of(chosen: Namespace) -> date | None:
    """The day that was named, if any.

    Raises:
        StopRun: it is none.
    """
    try:
        return date.fromisoformat(chosen.since) if chosen.since is not None else None
    except ValueError as error:
        raise StopRun(f"--since {chosen.since}: expected a day such as 2026-01-31") from error


def file_of(chosen: Namespace, suffix: str) -> Path | None:
    """The file that ``-o`` names, if any.

    Raises:
        StopRun: its name promises something else than is written, ``*.png`` for one.
    """
    file: Path | None = chosen.file
    if file and file.suffix != suffix:
        raise StopRun(f"-o {file}: expected a file named *{suffix}")
    return file


def add_model(parser: ArgumentParser) -> None:
    """The model that a command judges by."""
    parser.add_argument("--model", type=Path, metavar="FOLDER", help="default: the model that ships with claimx")


def add_inputs(parser: ArgumentParser, nargs: str = "+") -> None:
    """The pages that a command reads, and how."""
    parser.add_argument("inputs", nargs=nargs, metavar="INPUT", help="a file, a folder, a URL, or - for standard input")
    add_model(parser)
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="HOST",
        help="a host to fetch from though its address is not of the open internet; may be given again",
    )
