"""What one run asks: the pages that were named, then the declared sources; and nothing that it wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from claimx.settings import Settings
from claimx.sources import Answer, Memory
from claimx.sources.declaration import sources_to_ask
from claimx.sources.folder import keep_apart
from claimx.sources.kinds import Declared, answers_of_all, folders_of, require_extras
from claimx.sources.visitor import Ways


class Asked(NamedTuple):
    """The sources of one run, apart from its output folder."""

    declared: tuple[Declared, ...]

    @classmethod
    def of(cls, declaration: Path | None, named: Iterable[Path], out: Path) -> Asked:
        """Read the file that declares sources, if there is one; ``named`` are paths that are read besides.

        Raises:
            StopRun: a mistake in the declaration, an extra that is not installed, or the output lies in what is read.
        """
        declared = sources_to_ask(declaration) if declaration else ()
        require_extras(declared)
        keep_apart(out, [*named, *folders_of(declared)])
        return cls(declared)

    def answers(self, named: Iterable[Answer], memory: Memory, settings: Settings) -> Iterator[Answer]:
        """The pages that were named, then what the declared sources say."""
        return chain(named, answers_of_all(self.declared, memory, Ways(settings)))
