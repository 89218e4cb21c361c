"""A folder into which nobody may write, not even root, who becomes somebody else for that long."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

_NOBODY = 65534


@contextmanager
def anywhere() -> Iterator[Path]:
    """A folder that others reach too, which those of pytest are not."""
    if os.name != "posix":
        pytest.skip("rights are those of POSIX")
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def only_to_be_read(folder: Path, mode: int = 0o555) -> Iterator[None]:
    """Meanwhile its files may be read, and none made, unless the mode of the folder lets others do so."""
    is_root = os.geteuid() == 0
    folder.chmod(mode)
    if is_root:
        os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        if is_root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)
