"""The commands that read pages and keep nothing: ``extract`` and ``show``; and how any command reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimx.cli.door import ALL_REFUSED, DONE
from claimx.cli.world import Opened, World, add_command, add_inputs
from claimx.errors import RetryLater, StopRun

if TYPE_CHECKING:
    from argparse import Namespace

    from claimx.extract import Extraction
    from claimx.records import ScoredSentence
    from claimx.report.account import Account
    from claimx.sources.given import Given


def add(group: Any) -> None:
    """Declare ``extract`` and ``show``."""
    lines = add_command(group, extract, name="extract", said="write the claims of pages as JSON lines")
    add_inputs(lines)
    lines.add_argument("-o", dest="out", type=Path, metavar="FILE", help="a file, *.jsonl; default: standard output")
    lines.add_argument(
        "--all", action="store_true", help="write every sentence, with no labels where it claims nothing"
    )
    add_inputs(add_command(group, show, name="show", said="draw articles in the terminal, their claims coloured"))


def extract(chosen: Namespace, world: World) -> int:
    from claimx.report.account import Account

    write = _writer(chosen)
    given, opened = open_inputs(chosen, world)
    # Lines on a terminal show how far the run is; a bar between them would not.
    lines_are_seen = chosen.out is None and world.stdout.isatty()
    with Account(world.stderr, bar=world.stderr.isatty() and not lines_are_seen) as account:
        write(chosen, world, Judging(given, opened, account))
    return close(given, account)


def _writer(chosen: Namespace) -> Callable[[Namespace, World, Judging], None]:
    from claimx.sources.contents import LINE_SUFFIXES
    from claimx.sources.folder import keep_apart

    out: Path | None = chosen.out
    if out is None:
        return _onto_stdout
    if out.is_dir() or out.suffix not in LINE_SUFFIXES:
        raise StopRun(f"-o {out}: expected a file named *.jsonl; `claimx run` keeps a folder of new claims")
    keep_apart(out, map(Path, chosen.inputs))
    return _into_file


class Judging(NamedTuple):
    """Pages, who judges them, and who keeps the account."""

    given: Given
    opened: Opened
    account: Account

    def extractions(self) -> Iterator[Extraction]:
        """Every article of the pages, judged."""
        from claimx.downloads import split

        return self.account.extractions(split(self.given), self.given.answered(self.opened.extract))


def _onto_stdout(chosen: Namespace, world: World, judging: Judging) -> None:
    from claimx.store.files import line_of

    for extraction in judging.extractions():
        world.stdout.buffer.writelines(line_of(sentence) for sentence in _chosen(chosen, extraction))
        world.stdout.buffer.flush()


def _into_file(chosen: Namespace, _world: World, judging: Judging) -> None:
    from claimx.store.files import write_lines

    found = (sentence for extraction in judging.extractions() for sentence in _chosen(chosen, extraction))
    try:
        write_lines(chosen.out, found)
    except OSError as error:
        raise StopRun(f"cannot write {chosen.out} ({error.strerror}); choose another file") from error


def _chosen(chosen: Namespace, extraction: Extraction) -> Sequence[ScoredSentence]:
    return extraction.sentences if chosen.all else extraction.claims


def show(chosen: Namespace, world: World) -> int:
    from claimx.report.account import Account
    from claimx.report.terminal import console_for, drawing_of, legend

    given, opened = open_inputs(chosen, world)
    console = console_for(world.stdout)
    with Account(world.stderr, bar=False) as account:
        console.print(legend())
        for extraction in Judging(given, opened, account).extractions():
            console.print()
            for text in drawing_of(extraction):
                console.print(text, end="\n\n")
    return close(given, account)


def open_inputs(chosen: Namespace, world: World) -> tuple[Given, Opened]:
    """The pages that are named, and who judges them."""
    from claimx.settings import Settings
    from claimx.sources.given import Given, Reach

    settings = Settings.from_environment(world.environment)
    given = Given(chosen.inputs, Reach(settings, world.stdin, frozenset(chosen.allow_host)))
    return given, world.open_extractor(chosen.model, settings)


def close(given: Given, account: Account) -> int:
    """Say how it ended; a bug or a source in trouble is raised only now, after all that could be done."""
    from claimx.books import check_books

    account.close()
    check_books(account.counts)
    counts = account.counts
    if said := [*map(str, given.troubles), *counts.postponed]:
        heals = all(isinstance(trouble, RetryLater) for trouble in given.troubles)
        raise (RetryLater if heals else StopRun)("\nclaimx: ".join(said))
    return ALL_REFUSED if counts.are_all_refused else DONE
