"""A model folder that gets other weights -> the one before or the one behind, whenever a run dies.

The passport knows the weights by their digest: of two files one is written first, and a folder of one old and one new
is no model. So the new ones are written into a folder inside, which is named anew when it is whole. From then on they
only have to be moved, and whoever comes next does that first.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_BEGUN, _WHOLE = "changing", "changed"
#: Where a training that goes on keeps what it has learnt.
CHECKPOINT = "checkpoint.pt"
#: What a copy of a model folder leaves out.
NOT_OF_THE_MODEL = shutil.ignore_patterns(_BEGUN, _WHOLE, CHECKPOINT)


@contextmanager
def changing(folder: Path) -> Iterator[Path]:
    """A copy to write into, whose files take the place of those of ``folder`` at the end of the ``with`` block."""
    begun, whole = folder / _BEGUN, folder / _WHOLE
    shutil.rmtree(begun, ignore_errors=True)
    shutil.copytree(folder, begun, ignore=NOT_OF_THE_MODEL)
    yield begun
    begun.rename(whole)
    finish(folder)


def finish(folder: Path) -> None:
    """Move what a run had written whole, and did not come to move; what it had only begun is gone."""
    shutil.rmtree(folder / _BEGUN, ignore_errors=True)
    whole = folder / _WHOLE
    for path in sorted(whole.rglob("*")):
        if path.is_file():
            os.replace(path, folder / path.relative_to(whole))
    shutil.rmtree(whole, ignore_errors=True)
