"""The commands that look after an output folder, and after the model.

What the ledger holds, what is to be tried again, fewer files; whether the model still reads as it did, and whether what
it reads is still of the kind that it was measured on.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimx.commands import DONE, World
from claimx.errors import StopRun
from claimx.shown import shown_in_line

if TYPE_CHECKING:
    from argparse import Namespace

    from claimx.drift.compared import Compared
    from claimx.drift.folder import Period
    from claimx.drift.reference import Reference
    from claimx.report.kept import Choice
    from claimx.settings import Settings
    from claimx.store.ledger import Ledger

DRIFTED = 1


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
    file = write_report(chosen.out, settings, choice=_choice(chosen), file=chosen.file)
    print(file.resolve(), file=world.stdout)
    return DONE


def _choice(chosen: Namespace) -> Choice:
    from pydantic import ValidationError

    from claimx.report.kept import Choice

    given = {"since": chosen.since, "n_claims": chosen.limit}
    try:
        return Choice.model_validate({name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        option = {"since": "--since", "n_claims": "--limit"}[str(first["loc"][0])]
        raise StopRun(f"{option} {first['input']}: {first['msg']}") from error


def _check(looked: Ledger) -> list[str]:
    """Raises StopRun where lines were lost or altered; what nobody counts is only told."""
    from claimx.store.inspect import inspect

    findings = list(inspect(looked))
    if any(one.what != "unknown" for one in findings):
        raise StopRun("\n".join(["the folder is not what its ledger says", *map(str, findings)]))
    n_files = len(looked.files.listed())
    return [f"{n_files} files, each as it was recorded", *(shown_in_line(str(one)) for one in findings)]


def canary(chosen: Namespace, world: World) -> int:
    from claimx.canary import hear, record
    from claimx.extract import Extractor
    from claimx.settings import Settings

    extractor = Extractor.from_folder(chosen.model, Settings.from_environment(world.environment))
    if chosen.record:
        record(extractor)
    heard = hear(extractor)
    heard.check()
    for line in heard.lines():
        print(f"{line.found}: {line.text}", file=world.stdout)
    return DONE


def drift(chosen: Namespace, world: World) -> int:
    from claimx.drift.folder import Period
    from claimx.drift.table import table_of
    from claimx.drift.watch import drift
    from claimx.modelfolder import shipped_model
    from claimx.report.terminal import console_for
    from claimx.settings import Settings

    settings = Settings.from_environment(world.environment)
    model = chosen.model or settings.model or shipped_model()
    period = Period(_day(chosen.since))
    if chosen.record:
        usual = _usual(chosen.out, model, period, settings)
        print(f"recorded with {usual.model.name} {usual.model.version}: {usual.source}", file=world.stdout)
        return DONE
    compared = drift(chosen.out, model, period, settings)
    console_for(world.stdout).print(table_of(compared))
    print(compared.sentence(), file=world.stdout)
    _draw(compared, chosen.file or chosen.out / "drift.svg", world)
    return DRIFTED if compared.passed else DONE


def _usual(source: Path, model: Path, period: Period, settings: Settings) -> Reference:
    """Write down what is usual: in a folder, or for a model on labelled articles that training holds out."""
    if source.is_dir():
        from claimx.drift.watch import record

        return record(source, model, period, settings)
    if not source.exists():
        raise StopRun(
            f"{source}: expected a folder that `claimx run` keeps, or a file of labelled articles; none is there"
        )
    from claimx.extract import Extractor
    from claimx.training.gold import load_gold
    from claimx.training.splits import split_by_outlet
    from claimx.training.usual import record_usual

    held_out = split_by_outlet(load_gold(source)).held_out
    return record_usual(Extractor.from_folder(model, settings), held_out)


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise StopRun(f"--since {given}: expected a day such as 2026-01-31") from error


def _draw(compared: Compared, file: Path, world: World) -> None:
    """Where there can be no picture, the figures stand all the same."""
    from claimx.drift.picture import write_picture

    try:
        write_picture(compared, file)
    except StopRun as error:
        print(f"claimx: no picture: {error}", file=world.stderr)
    else:
        print(file.resolve(), file=world.stdout)


def _status(looked: Ledger) -> list[str]:
    return [f"{state}: {n}" for state, n in looked.pages.count().items()]


def _failed(looked: Ledger) -> list[str]:
    rows = looked.pages.failed()
    return [shown_in_line(f"{row.state} after {row.attempts}: {row.message}") for row in rows]


def _retry(opened: Ledger, sources: list[str]) -> list[str]:
    return [f"{opened.pages.retry(sources)} pages will be read again by the next run"]


def _forget(opened: Ledger, sources: list[str]) -> list[str]:
    return [f"{opened.pages.forget(sources)} pages forgotten"]


#: Who only asks needs no right to write.
_QUESTIONS = {"status": _status, "check": _check, "failed": _failed}
_ORDERS = {"retry": _retry, "forget": _forget}
QUESTIONS = (*_QUESTIONS, *_ORDERS)
