"""The commands that keep an output folder: new pages into it, what its ledger holds, fewer files, a page to look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from claimx.cli.door import DONE
from claimx.cli.reading import close, open_inputs
from claimx.cli.world import World, add_command, add_commands, add_folder, add_inputs, add_since, file_of, since_of
from claimx.errors import StopRun
from claimx.shown import shown, shown_in_line

if TYPE_CHECKING:
    from argparse import Namespace

    from claimx.records import Page, Refusal
    from claimx.report.account import Account
    from claimx.report.kept import Choice
    from claimx.settings import Settings
    from claimx.sources.given import Given
    from claimx.store.ledger import Ledger


def add(group: Any) -> None:
    """Declare ``run``, ``sources check``, ``ledger``, ``compact`` and ``report``."""
    _add_run(group)
    _add_sources(group)
    _add_ledger(group)
    _add_report(group)


def _add_run(group: Any) -> None:
    kept = add_command(group, run, name="run", said="keep a folder of claims, articles and refusals; new pages only")
    add_inputs(kept, nargs="*")
    kept.add_argument("--sources", type=Path, metavar="FILE", help="a file that declares sources, such as sources.toml")
    kept.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help="the folder; made if missing")
    kept.add_argument(
        "--reprocess", action="store_true", help="read known pages again where another model or version answered them"
    )


def _add_sources(group: Any) -> None:
    inner = add_commands(group, name="sources", said="the places where articles are looked for")
    check = add_command(inner, check_sources, name="check", said="explain every mistake in a file")
    check.add_argument(
        "file", nargs="?", type=Path, default=Path("sources.toml"), metavar="FILE", help="default: sources.toml"
    )


def _add_ledger(group: Any) -> None:
    asked = add_command(group, ledger, name="ledger", said="ask what a folder knows, or release pages that failed")
    add_folder(asked)
    asked.add_argument("question", choices=QUESTIONS, metavar="|".join(QUESTIONS))
    said = (
        "for retry and forget, default: all that failed; for accept files as check names them, default: all; "
        "for move the URL of a PostgreSQL, or ledger.sqlite to move back"
    )
    asked.add_argument("sources", nargs="*", metavar="SOURCE", help=said)
    merged = add_command(group, compact, name="compact", said="merge the small files of each day; write manifest.json")
    add_folder(merged)


def _add_report(group: Any) -> None:
    page = add_command(group, report, name="report", said="write one HTML page that shows what a folder holds")
    add_folder(page)
    page.add_argument("-o", dest="file", type=Path, metavar="FILE", help="default: OUT/report.html")
    add_since(page)
    page.add_argument("--limit", metavar="N", help="how many claims at most, the newest; default: 20000")


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
    given, opened = open_inputs(chosen, world)
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
    return close(given, account)


def _answers(given: Given, account: Account) -> Iterator[Page | Refusal]:
    """The pages, and the refusals of those that could not be had, each with a word to whoever named it."""
    same: Any = given.answered(cast("Any", lambda page: page))
    for page in given:
        answer = same(page)
        if answer is not page:
            account.refused(answer)
        yield answer


def check_sources(chosen: Namespace, world: World) -> int:
    from claimx.sources.declaration import read_sources
    from claimx.sources.kinds import require_extras

    sources = read_sources(chosen.file)
    require_extras(sources)
    for source in sources:
        print(f"{source.name}: {source.kind}", file=world.stdout)
    print(f"{shown(str(chosen.file))}: {len(sources)} sources, no mistakes", file=world.stderr)
    return DONE


def ledger(chosen: Namespace, world: World) -> int:
    from claimx.store.ledger import look_into, open_ledger

    if chosen.question in _ORDERS:
        with open_ledger(chosen.out, _settings_for(chosen.out, world)) as opened:
            lines = _ORDERS[chosen.question](opened, chosen.sources)
    else:
        with look_into(chosen.out, _settings_for(chosen.out, world)) as looked:
            lines = _QUESTIONS[chosen.question](looked)
    for line in lines:
        print(line, file=world.stdout)
    return DONE


def compact(chosen: Namespace, world: World) -> int:
    from claimx.store.compact import compact
    from claimx.store.ledger import open_ledger

    with open_ledger(chosen.out, _settings_for(chosen.out, world)) as opened:
        manifest = compact(opened)
    counts = ", ".join(f"{n} {kind}" for kind, n in manifest.n_lines.items())
    print(f"{len(manifest.files)} files: {counts}", file=world.stdout)
    return DONE


def _settings_for(out: Path, world: World) -> Settings:
    """Those by which the ledger of a folder is found; whoever mistypes the name of one is told so, and none is made."""
    from claimx.settings import Settings
    from claimx.store.ledger import FILE, first_step

    settings = Settings.from_environment(world.environment)
    if not (out / FILE).is_file() and not (settings.ledger and out.is_dir()):
        raise StopRun(f"{out} has no ledger; {first_step(out)}")
    return settings


def report(chosen: Namespace, world: World) -> int:
    from claimx.report.page import write_report
    from claimx.settings import Settings

    settings = Settings.from_environment(world.environment)
    file = write_report(chosen.out, settings, choice=_choice(chosen), file=file_of(chosen, ".html"))
    print(file.resolve(), file=world.stdout)
    return DONE


def _choice(chosen: Namespace) -> Choice:
    from pydantic import ValidationError

    from claimx.report.kept import Choice

    given = {"since": since_of(chosen), "n_claims": chosen.limit}
    try:
        return Choice.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        raise StopRun(f"--limit {chosen.limit}: {error.errors()[0]['msg']}") from error


def _check(looked: Ledger) -> list[str]:
    """Raises StopRun where lines were lost or altered; what nobody counts is only told."""
    from claimx.store.inspect import inspect

    findings = list(inspect(looked))
    if any(one.what != "unknown" for one in findings):
        raise StopRun("\n".join(["the folder is not what its ledger says", *map(str, findings)]))
    n_files = len(looked.files.listed())
    return [f"{n_files} files, each as it was recorded", *(shown_in_line(str(one)) for one in findings)]


def _status(looked: Ledger) -> list[str]:
    return [shown_in_line(f"{state}: {n}") for state, n in looked.pages.count().items()]


def _failed(looked: Ledger) -> list[str]:
    rows = looked.pages.failed()
    return [shown_in_line(f"{row.state} after {row.attempts}: {row.message}") for row in rows]


def _retry(opened: Ledger, sources: list[str]) -> list[str]:
    return [f"{opened.pages.retry(sources)} pages will be read again by the next run"]


def _forget(opened: Ledger, sources: list[str]) -> list[str]:
    return [f"{opened.pages.forget(sources)} pages forgotten"]


def _accept(opened: Ledger, paths: list[str]) -> list[str]:
    from claimx.store.accept import accept

    accepted = accept(opened, paths)
    return [*(shown_in_line(f"{one.what}: {one.path}") for one in accepted), f"{len(accepted)} files count as they are"]


def _move(opened: Ledger, targets: list[str]) -> list[str]:
    if len(targets) != 1:
        raise StopRun("move: expected one target, the URL of a PostgreSQL, or ledger.sqlite to move back")
    n_rows = opened.move(targets[0])
    return [f"{n_rows} rows moved; from now on CLAIMX_LEDGER names the ledger, or is unset where it lies in the folder"]


#: Who only asks needs no right to write.
_QUESTIONS = {"status": _status, "check": _check, "failed": _failed}
_ORDERS = {"retry": _retry, "forget": _forget, "accept": _accept, "move": _move}
QUESTIONS = (*_QUESTIONS, *_ORDERS)
