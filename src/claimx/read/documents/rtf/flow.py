"""Where a paragraph of an RTF document stands: in the text or in a text box, and there in which table."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.read.documents.runs import OpenParagraph

#: Tables in one another; Word shows some ten.
_MAX_TABLES = 10


@dataclass(slots=True)
class Table:
    """One that is being read; a row is known to end only where it does."""

    outer: Table | None
    n_cells: int = 0
    n_columns: int = 0

    @property
    def is_aside(self) -> bool:
        """Whether it is more than one column, which only frames its text, or stands in such a table."""
        is_outer = self.outer is not None and self.outer.is_aside
        return is_outer or max(self.n_columns, self.n_cells) != 1


@dataclass(slots=True)
class Line(OpenParagraph):
    """A paragraph with the number of its style, and the table that it stands in."""

    style: int = 0
    table: Table | None = None


class Flow:
    """Paragraphs of which one follows the other."""

    def __init__(self) -> None:
        self.line = Line()
        self._tables: list[Table] = []

    def table(self, depth: int) -> Table | None:
        """The innermost of so many tables; where there are fewer, those that were open have ended."""
        del self._tables[max(depth, 0) :]
        while len(self._tables) < min(depth, _MAX_TABLES):
            self._tables.append(Table(self._tables[-1] if self._tables else None))
        return self._tables[-1] if self._tables else None

    def end_cell(self, depth: int) -> None:
        if table := self.table(depth):
            table.n_cells += 1

    def end_row(self, depth: int) -> None:
        if table := self.table(depth):
            table.n_columns = max(table.n_columns, table.n_cells)
            table.n_cells = 0
