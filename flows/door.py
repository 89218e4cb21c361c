"""``python flows/<name>.py``: by the rules of ``claimx``, what goes wrong is one sentence and an exit status.

A script is only a door: its module is imported by its name, for what is defined in ``__main__`` cannot be found by a
Dask worker, and what goes wrong at importing is told like everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from pydantic import ValidationError

from claimx import RetryLater, StopRun
from claimx.cli.door import at_the_terminal, through

#: What Prefect says where it reaches no server, and none of its own comes up.
_NO_SERVER = ("Failed to reach API", "Timed out while attempting to connect")


def enter(name: str, arguments: Sequence[str] | None = None, extras: str = "flows") -> int:
    """Run ``main`` of ``flows.<name>``, which needs these extras; returns the exit status."""
    return through(at_the_terminal(name), lambda: _main_of(name, arguments, extras))


def _main_of(name: str, arguments: Sequence[str] | None, extras: str) -> int:
    """Whatever it returns; what pydantic, Python and Prefect say of a mistake, as one of ours."""
    try:
        status: int = import_module(f"flows.{name}").main(arguments)
    except ValidationError as error:
        raise StopRun("; ".join(map(_said, error.errors()))) from error
    except ModuleNotFoundError as error:
        raise StopRun(
            f"{error.name} is not installed; flows/{name}.py needs it: pip install 'claimx[{extras}]'"
        ) from error
    except RuntimeError as error:
        if str(error).startswith(_NO_SERVER):
            raise RetryLater(f"{error}; is PREFECT_API_URL right, and its server up?") from error
        raise
    return status


def _said(mistake: Any) -> str:
    where = ".".join(map(str, mistake["loc"]))
    said = mistake["msg"].removeprefix("Value error, ")
    return f"{where}: {said}" if where else said
