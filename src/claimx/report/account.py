"""What is said on standard error while a run goes on: refusals, how far it is, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from claimx.books import Counted, Counts
from claimx.errors import ClaimxError
from claimx.records import Page, Refusal
from claimx.report.summary import sentence_of
from claimx.shown import shown_in_line

if TYPE_CHECKING:
    from claimx.extract import Extraction
    from claimx.work import Extract


class Account(AbstractContextManager["Account"]):
    """Keeps the counts of a run; ``bar`` says whether a bar is drawn, which wants a terminal to itself."""

    def __init__(self, stream: IO[str], *, bar: bool) -> None:
        self.counts = Counts()
        console = Console(file=stream, markup=False, emoji=False, highlight=False)
        columns = (BarColumn(), TextColumn("{task.fields[said]}", markup=False), TimeElapsedColumn())
        # Standard output carries the claims: it must not be led to the console of the bar.
        self._progress = Progress(*columns, console=console, transient=True, disable=not bar, redirect_stdout=False)
        self._task = self._progress.add_task("", total=None, said="")

    def __enter__(self) -> Account:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def say(self, line: str) -> None:
        """One line, whatever the text holds."""
        self._progress.console.print(Text(shown_in_line(line)), soft_wrap=True)

    def reached(self, counts: Counts) -> None:
        """The counts are now these."""
        self.counts = counts
        self._progress.update(self._task, said=f"pages {counts.n_pages}, claims {counts.n_claims}")

    def extractions(
        self, pages: Iterable[Page], extract: Callable[[Page], Extraction | Refusal]
    ) -> Iterator[Extraction]:
        """The articles among the pages; of every other page it is said why it gave none."""
        for page in pages:
            try:
                answer = extract(page)
            except ClaimxError:
                raise
            except Exception as error:
                # Our bug, at one page: the others can still be read, and the run ends as failed.
                self._failed(f"{page.source}: {type(error).__name__}: {error}")
                continue
            self.reached(self.counts + Counts.of(answer))
            if isinstance(answer, Refusal):
                self.refused(answer)
            else:
                yield answer

    def refused(self, refusal: Refusal) -> None:
        """Say why a page gave no article."""
        self.say(f"refused {refusal.source}: {refusal.reason}: {refusal.message}")

    def telling(self, extract: Extract, sources: Collection[str]) -> Extract:
        """``extract``; of a page that has one of these names, and is refused, it is said why."""

        def told(page: Page) -> Counted | Refusal:
            answer = extract(page)
            if isinstance(answer, Refusal) and answer.source in sources:
                self.refused(answer)
            return answer

        return told

    def close(self) -> None:
        """Say how it ended."""
        self.say(sentence_of(self.counts))

    def _failed(self, message: str) -> None:
        self.reached(self.counts + Counts(n_pages=1, failed=(message,)))
        self.say(f"failed {message}")
