"""A dead process is told from a living one by what the system says of it, and by nothing that two may share."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimx.store.ledger.holder import is_dead, is_of_an_earlier_boot, name_of_process

pytestmark = pytest.mark.skipif(not Path("/proc/self/ns/pid").exists(), reason="only Linux tells so much of a process")
BOOT, SPACE, NUMBER, START = range(4)


@pytest.fixture
def process() -> Iterator[subprocess.Popen[bytes]]:
    """One that lives until it is killed."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process
        process.kill()


def with_part(holder: str, part: int, value: str) -> str:
    parts = holder.split("/")
    parts[part] = value
    return "/".join(parts)


def test_who_lives_is_not_dead(process: subprocess.Popen[bytes]) -> None:
    """Oneself, and another."""
    mine = name_of_process()
    assert not is_dead(mine, mine)
    assert not is_dead(name_of_process(str(process.pid)), mine)


def test_who_was_killed_is_dead(process: subprocess.Popen[bytes]) -> None:
    """Once its parent has asked for its end, and before."""
    holder = name_of_process(str(process.pid))
    process.kill()
    while not is_dead(holder, name_of_process()):
        pass
    process.wait()
    assert is_dead(holder, name_of_process())


def test_a_number_that_is_used_again_is_another_process() -> None:
    """The number is ours, but the process that had it began at another time."""
    mine = name_of_process()
    assert is_dead(with_part(mine, START, "1"), mine)


@pytest.mark.parametrize("part", [BOOT, SPACE])
def test_who_is_elsewhere_may_live(part: int) -> None:
    """Another machine, or another container of the same host name: only its lease tells."""
    mine = name_of_process()
    elsewhere = with_part(with_part(mine, NUMBER, "4194304"), part, "elsewhere")
    assert not is_dead(elsewhere, mine)


def test_an_earlier_boot_is_told_from_none() -> None:
    """On a local disk who began before the machine did is gone; of a name that tells no boot nothing is known."""
    mine = name_of_process()
    assert is_of_an_earlier_boot(with_part(mine, BOOT, "earlier"), mine)
    assert not is_of_an_earlier_boot(mine, mine)
    assert not is_of_an_earlier_boot("0123456789abcdef", mine)


@pytest.mark.parametrize("holder", ["host:12:0123456789abcdef", "0123456789abcdef"])
def test_who_is_not_named_so_may_live(holder: str) -> None:
    """Names of earlier versions, and of systems that tell nothing."""
    assert not is_dead(holder, name_of_process())


def test_a_name_fits_its_column() -> None:
    """Of 120 characters, however large the numbers."""
    assert len(name_of_process()) < 105
