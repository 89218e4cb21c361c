"""What each command does with its arguments, from what it reads to its exit status."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TextIO, cast

from claimx.errors import RetryLater, StopRun
from claimx.shown import shown

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from claimx.extract import Extraction
    from claimx.records import Page, Refusal, ScoredSentence
    from claimx.report.account import Account
    from claimx.settings import Settings
    from claimx.sources.given import Given
    from claimx.work import Extract

DONE, ALL_REFUSED = 0, 1
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})


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


def extract(chosen: Namespace, world: World) -> int:
    from claimx.report.account import Account

    write = _writer(chosen)
    given, opened = _open(chosen, world)
    # Lines on a terminal show how far the run is; a bar between them would not.
    lines_are_seen = chosen.out is None and world.stdout.isatty()
    with Account(world.stderr, bar=world.stderr.isatty() and not lines_are_seen) as account:
        write(chosen, world, Work(given, opened, account))
    return _close(given, account)


def _writer(chosen: Namespace) -> Callable[[Namespace, World, Work], None]:
    from claimx.sources.folder import keep_apart

    out: Path | None = chosen.out
    if out is None:
        return _onto_stdout
    if out.is_dir() or out.suffix not in LINE_SUFFIXES:
        raise StopRun(f"-o {out}: expected a file named *.jsonl; `claimx run` keeps a folder of new claims")
    keep_apart(out, map(Path, chosen.inputs))
    return _into_file


class Work(NamedTuple):
    """Pages, who judges them, and who keeps the account."""

    given: Given
    opened: Opened
    account: Account

    def extractions(self) -> Iterator[Extraction]:
        """Every article of the pages, judged."""
        return self.account.extractions(self.given, self.given.answered(self.opened.extract))


def _onto_stdout(chosen: Namespace, world: World, work: Work) -> None:
    from claimx.store.files import line_of

    for extraction in work.extractions():
        world.stdout.buffer.writelines(line_of(sentence) for sentence in _chosen(chosen, extraction))
        world.stdout.buffer.flush()


def _into_file(chosen: Namespace, _world: World, work: Work) -> None:
    from claimx.store.files import write_lines

    found = (sentence for extraction in work.extractions() for sentence in _chosen(chosen, extraction))
    try:
        write_lines(chosen.out, found)
    except OSError as error:
        raise StopRun(f"cannot write {chosen.out} ({error.strerror}); choose another file") from error


def _chosen(chosen: Namespace, extraction: Extraction) -> Sequence[ScoredSentence]:
    return extraction.sentences if chosen.all else extraction.claims


def run(chosen: Namespace, world: World) -> int:
    from claimx.report.account import Account
    from claimx.report.lastrun import keep_counts, n_lines_of
    from claimx.run import run
    from claimx.settings import Settings
    from claimx.sources.asked import Asked
    from claimx.store.ledger import Judge, open_ledger

    settings = Settings.from_environment(world.environment)
    if not (chosen.inputs or chosen.sources):
        raise StopRun("nothing to read; name an INPUT, or with --sources a file that declares sources")
    asked = Asked.of(chosen.sources, map(Path, chosen.inputs), chosen.out)
    given, opened = _open(chosen, world)
    opened.check_canary()
    judge = Judge(opened.model_digest, anew=chosen.reprocess)
    with (
        open_ledger(chosen.out, settings) as ledger,
        Account(world.stderr, bar=world.stderr.isatty()) as account,
    ):
        answers = asked.answers(_answers(given, account), ledger.memory_of(judge), settings)
        extract = account.telling(opened.claims_of, given.addresses)
        try:
            for counts in run(answers, extract, ledger, judge=judge, n_at_once=settings.n_at_once):
                account.reached(counts)
        finally:
            keep_counts(chosen.out, account.counts, n_lines_of(ledger.files.listed()))
    return _close(given, account)


def _answers(given: Given, account: Account) -> Iterator[Page | Refusal]:
    """The pages, and the refusals of those that could not be had, each with a word to whoever named it."""
    same: Any = given.answered(cast("Any", lambda page: page))
    for page in given:
        answer = same(page)
        if answer is not page:
            account.refused(answer)
        yield answer


def show(chosen: Namespace, world: World) -> int:
    from claimx.report.account import Account
    from claimx.report.terminal import console_for, drawing_of, legend

    given, opened = _open(chosen, world)
    console = console_for(world.stdout)
    with Account(world.stderr, bar=False) as account:
        console.print(legend())
        for extraction in Work(given, opened, account).extractions():
            console.print()
            for text in drawing_of(extraction):
                console.print(text, end="\n\n")
    return _close(given, account)


def _open(chosen: Namespace, world: World) -> tuple[Given, Opened]:
    from claimx.settings import Settings
    from claimx.sources.given import Given, Reach

    settings = Settings.from_environment(world.environment)
    given = Given(chosen.inputs, Reach(settings, world.stdin, frozenset(chosen.allow_host)))
    return given, world.open_extractor(chosen.model, settings)


def _close(given: Given, account: Account) -> int:
    """Say how it ended; a bug or a source that is unwell is raised only now, after all that could be done."""
    from claimx.books import check_books

    account.close()
    check_books(account.counts)
    counts = account.counts
    if later := [*map(str, given.later), *counts.postponed]:
        raise RetryLater("\nclaimx: ".join(later))
    return ALL_REFUSED if counts.are_all_refused else DONE


def check_sources(chosen: Namespace, world: World) -> int:
    from claimx.sources.declaration import read_sources
    from claimx.sources.declared import require_extras

    sources = read_sources(chosen.file)
    require_extras(sources)
    for source in sources:
        print(f"{source.name}: {source.kind}", file=world.stdout)
    print(f"{shown(str(chosen.file))}: {len(sources)} sources, no mistakes", file=world.stderr)
    return DONE


# --- what the extra `train` adds


def train(chosen: Namespace, _world: World) -> int:
    _training().train(chosen)
    return DONE


def teach(chosen: Namespace, _world: World) -> int:
    _training().teach(chosen)
    return DONE


def learning_curve(chosen: Namespace, _world: World) -> int:
    _training().learning_curve(chosen)
    return DONE


def train_segmenter(chosen: Namespace, _world: World) -> int:
    _training().train_segmenter(chosen)
    return DONE


def evaluate(chosen: Namespace, world: World) -> int:
    _training().evaluate_model(chosen, world.stdout)
    return DONE


def gate(chosen: Namespace, world: World) -> int:
    _training().set_floors(chosen, world.stdout)
    return DONE


def _training() -> Any:
    try:
        return import_module("claimx.training.commands")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("claimx"):
            raise
        raise StopRun(f"{error.name} is not installed; training needs it: pip install 'claimx[train]'") from error
