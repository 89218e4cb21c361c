"""Who works on a batch: a process, named so that others on its machine can tell whether it is still there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

_PROC = Path("/proc")
_N_PARTS = 5
_GONE = ("Z", "X")  # killed, though its parent has not asked for its end


class _Process(NamedTuple):
    """Where and when it began, as the system tells it."""

    boot: str
    namespace: str
    number: str
    start: str


def name_of_process(number: str = "self") -> str:
    """``boot/namespace/number/start/at random``; only the last where the system does not tell.

    A host's name and a process's number are not enough: containers share the one and begin the other at 1. The boot
    and the namespace say whose numbers these are, and the start time, whether it is still the same process.
    """
    return "/".join([*(_seen(number) or ()), uuid4().hex])


def is_dead(holder: str, mine: str) -> bool:
    """Was ``holder`` a process that ``mine`` would see, and is no more? Who is elsewhere may live."""
    parts = holder.split("/")
    if len(parts) != _N_PARTS or parts[:2] != mine.split("/")[:2]:
        return False
    process = _Process(*parts[:-1])
    try:
        os.kill(int(process.number), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, ValueError, OverflowError):  # the last two where somebody wrote into the ledger
        return False
    return _seen(process.number) not in {process, None}


def is_of_an_earlier_boot(holder: str, mine: str) -> bool:
    """Did ``holder`` begin before its machine, which is this one, began anew?"""
    theirs, ours = holder.split("/"), mine.split("/")
    return len(theirs) == len(ours) == _N_PARTS and theirs[0] != ours[0]


def _seen(number: str) -> _Process | None:
    """See proc_pid_stat(5), fields 1, 3 and 22, the start in ticks since boot; of one that is gone, no start."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        namespace = (_PROC / number / "ns/pid").readlink().name.strip("pid:[]")
        own_number, _, rest = (_PROC / number / "stat").read_text().partition(" (")
    except OSError:
        return None
    state, *fields = rest.rpartition(") ")[2].split()
    return _Process(boot, namespace, own_number, "" if state in _GONE else fields[18])
