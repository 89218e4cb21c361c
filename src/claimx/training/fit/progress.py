"""What whoever trains a model sees meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from claimx.training.fit import Progress as Watch


@contextmanager
def watched(task: str) -> Iterator[Watch]:
    """A bar to look at, moved by what is called with the share that is done and the loss."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns) as bar:
        shown = bar.add_task(task, total=1.0)
        yield lambda done, loss: bar.update(shown, completed=done, description=f"{task}, loss {loss:.3f}")


def say(sentence: str) -> None:
    """A line on standard error, where it stands apart from what a command answers."""
    Console(stderr=True, soft_wrap=True).print(sentence, markup=False, highlight=False)
