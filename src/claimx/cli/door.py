"""How every command ends: with a status, and where it could not do what it was told, with one sentence."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple, NoReturn, TextIO

from claimx.errors import ClaimxError, RetryLater
from claimx.shown import shown

DONE, ALL_REFUSED = 0, 1
STOPPED = 2
TRY_LATER = 75  # EX_TEMPFAIL of sysexits.h
INTERRUPTED, PIPE_CLOSED, TERMINATED = 130, 141, 143  # as shells report SIGINT, SIGPIPE and SIGTERM


class _Terminated(KeyboardInterrupt):
    """Who stops services (systemd, Docker, Kubernetes) wants the end, as somebody at the keyboard would."""


class Door(NamedTuple):
    """Who speaks, and where to."""

    name: str
    stdout: TextIO
    stderr: TextIO


def through(door: Door, work: Callable[[], int]) -> int:
    """Do it; returns the exit status that it gives, or that of what it ended with."""
    try:
        with _heeding_sigterm():
            status = work()
        door.stdout.flush()
    except BrokenPipeError:
        _drop_output(door)
        return PIPE_CLOSED
    except _Terminated:
        return _complain(door, "terminated", TERMINATED)
    except KeyboardInterrupt:
        return _complain(door, "interrupted", INTERRUPTED)
    except RetryLater as error:
        return _complain(door, str(error), TRY_LATER)
    except ClaimxError as error:
        return _complain(door, str(error), STOPPED)
    except OSError as error:
        # What writes files or asks servers says more; what a command prints has no name.
        _drop_output(door)
        return _complain(door, f"{error.filename or 'standard output'}: {error.strerror or error}", STOPPED)
    return status


@contextmanager
def _heeding_sigterm() -> Iterator[None]:
    """By itself Python would be gone at once, with all that is not written; whoever heeds it otherwise is let."""
    is_ours = threading.current_thread() is threading.main_thread()
    if not is_ours or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(_number: int, _frame: object) -> NoReturn:
    raise _Terminated


def at_the_terminal(name: str) -> Door:
    """That of this process."""
    return Door(name, sys.stdout, sys.stderr)


def _complain(door: Door, message: str, status: int) -> int:
    print(f"{door.name}: {shown(message)}", file=door.stderr)
    return status


def _drop_output(door: Door) -> None:
    """Nobody reads any more; without this Python would complain about it when it closes the stream."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), door.stdout.fileno())
