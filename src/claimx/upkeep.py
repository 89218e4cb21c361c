"""The commands that look after an output folder, and after the model.

What the ledger holds, what is to be tried again, fewer files; and whether the model still reads as it did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimx.commands import DONE, World
from claimx.errors import StopRun

if TYPE_CHECKING:
    from argparse import Namespace

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
    from claimx.report.terminal import harmless

    rows = opened.pages.failed()
    return [harmless(f"{row.state} after {row.attempts}: {row.message}").replace("\n", " ") for row in rows]


def _retry(opened: Ledger, sources: list[str]) -> list[str]:
    return [f"{opened.pages.retry(sources)} pages will be read again by the next run"]


def _forget(opened: Ledger, sources: list[str]) -> list[str]:
    return [f"{opened.pages.forget(sources)} pages forgotten"]


_QUESTIONS = {"status": _status, "failed": _failed, "retry": _retry, "forget": _forget}
QUESTIONS = tuple(_QUESTIONS)
