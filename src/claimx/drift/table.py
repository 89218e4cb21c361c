"""The comparison as a table, for a terminal."""

from __future__ import annotations

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from claimx.drift.compared import MAX_PSI, MAX_RATIO, MAX_REFUSED, Compared, Verdict

_STYLES: dict[Verdict, str] = {"within": "green", "watch": "yellow", "beyond": "bold red", "too few": "dim"}


def table_of(compared: Compared) -> Table:
    """A row a line."""
    reference = compared.reference
    title = f"usual: {reference.source}, {reference.n_claims:,} claims"
    caption = f"limits: PSI {MAX_PSI:g}, x or / {MAX_RATIO:g}, {MAX_REFUSED:.0%} of the pages refused"
    table = Table(title=title, caption=caption, box=SIMPLE, padding=(0, 1, 0, 0))
    for column in ("", "usual", "found", "distance", ""):
        table.add_column(column)
    for line in compared.lines:
        texts = (line.what, line.usual, line.found, line.distance)
        table.add_row(*map(Text, texts), Text(line.verdict, _STYLES[line.verdict]))
    return table
