"""The commands that look after an output folder, and after the model.

What the ledger holds, what is to be tried again, fewer files; and whether the model still reads as it did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimx.commands import DONE, World
from claimx.errors import StopRun
from claimx.shown import shown_in_line

if TYPE_CHECKING:
    from argparse import Namespace

    from claimx.report.kept import Choice
    from claimx.store.ledger import Ledger


def ledger(chosen: Namespace, world: World) -> int:
    from claimx.settings import Settings
    from claimx.store.ledger import FILE, open_ledger

    settings = Settings.from_environment(world.environment)
    if not (settings.ledger or (chosen.out / FILE).is_file()):
        raise StopRun(f"{chosen.out} has no ledger; `claimx run PAGES -o {chosen.out}` makes one")
    with open_ledger(chosen.out, settings) as opened:
        for line in _QUESTIONS[chosen.question](opened, chosen.sources):
            print(line, file=world.stdout)
    return DONE


def compact(chosen: Namespace, world: World) -> int:
    from claimx.settings import Settings
    from claimx.store.compact import compact
    from claimx.store.ledger import open_ledger

    with open_ledger(chosen.out, Settings.from_environment(world.environment)) as opened:
        manifest = compact(opened)
    counts = ", ".join(f"{n} {kind}" for kind, n in manifest.n_lines.items())
    print(f"{len(manifest.files)} files: {counts}", file=world.stdout)
    return DONE


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


def _check(opened: Ledger, _sources: list[str]) -> list[str]:
    """Raises StopRun where lines were lost or altered; what nobody counts is only told."""
    from claimx.store.inspect import inspect

    findings = list(inspect(opened))
    if any(one.what != "unknown" for one in findings):
        raise StopRun("\n".join(["the folder is not what its ledger says", *map(str, findings)]))
    n_files = len(opened.files.listed())
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


def _status(opened: Ledger, _sources: list[str]) -> list[str]:
    return [f"{state}: {n}" for state, n in opened.pages.count().items()]


def _failed(opened: Ledger, _sources: list[str]) -> list[str]:
    rows = opened.pages.failed()
    return [shown_in_line(f"{row.state} after {row.attempts}: {row.message}") for row in rows]


def _retry(opened: Ledger, sources: list[str]) -> list[str]:
    return [f"{opened.pages.retry(sources)} pages will be read again by the next run"]


def _forget(opened: Ledger, sources: list[str]) -> list[str]:
    return [f"{opened.pages.forget(sources)} pages forgotten"]


_QUESTIONS = {"status": _status, "check": _check, "failed": _failed, "retry": _retry, "forget": _forget}
QUESTIONS = tuple(_QUESTIONS)
