"""The commands that watch the model: does it still read as it did, and is what it reads what it was measured on?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimx.cli.door import DONE
from claimx.cli.world import World, add_command, add_folder, add_model, add_since, file_of, since_of
from claimx.errors import StopRun

if TYPE_CHECKING:
    from argparse import Namespace

    from claimx.drift.compared import Compared
    from claimx.drift.folder import Period
    from claimx.drift.reference import Reference
    from claimx.settings import Settings

DRIFTED = 1


def add(group: Any) -> None:
    """Declare ``drift`` and ``canary``."""
    _add_drift(group)
    _add_canary(group)


def _add_drift(group: Any) -> None:
    said = "see whether articles and claims are still of the kind that the model was measured on; 1 where they are not"
    compared = add_command(group, drift, name="drift", said=said)
    add_folder(compared)
    add_since(compared)
    add_model(compared)
    compared.add_argument("-o", dest="file", type=Path, metavar="FILE", help="the picture; default: OUT/drift.svg")
    compared.add_argument(
        "--record",
        action="store_true",
        help="keep what OUT holds as the measure of what it will hold; of a file of labelled articles, the outlets that"
        " training holds out become that of the model",
    )


def _add_canary(group: Any) -> None:
    heard = add_command(group, canary, name="canary", said="see whether a model still reads the canary article as ever")
    add_model(heard)
    heard.add_argument("--record", action="store_true", help="write what it says now into the model's folder")


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
    file = file_of(chosen, ".svg") or chosen.out / "drift.svg"
    model = chosen.model or settings.model or shipped_model()
    period = Period(since_of(chosen))
    if chosen.record:
        usual = _usual(chosen.out, model, period, settings)
        print(f"recorded with {usual.model.name} {usual.model.version}: {usual.source}", file=world.stdout)
        return DONE
    compared = drift(chosen.out, model, period, settings)
    console_for(world.stdout).print(table_of(compared))
    print(compared.sentence(), file=world.stdout)
    _draw(compared, file, world)
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
    from claimx.training.data.gold import load_gold
    from claimx.training.data.splits import split_by_outlet
    from claimx.training.release.usual import record_usual

    held_out = split_by_outlet(load_gold(source)).held_out
    return record_usual(Extractor.from_folder(model, settings), held_out)


def _draw(compared: Compared, file: Path, world: World) -> None:
    """Where there can be no picture, the figures stand all the same."""
    from claimx.drift.picture import write_picture

    try:
        write_picture(compared, file)
    except StopRun as error:
        print(f"claimx: no picture: {error}", file=world.stderr)
    else:
        print(file.resolve(), file=world.stdout)
