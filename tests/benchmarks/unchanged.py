"""What does a run cost over articles that are as they were, and over a few new ones among them?

``PYTHONPATH=src python -m tests.benchmarks.unchanged [--articles 5000]``, from the root of the repository: so many in a
folder, in a feed and in a sitemap each, on a server of this machine, with an extractor that does nothing. The first
reading is at full speed; after it the server is asked as any other, once a second, except where all pages of the feed
must be asked for, because it has changed: feeds of this length hardly exist.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from claimx.sources.politeness import Politeness
from tests.sources.site import open_site
from tests.store.many import Cost, Many

AT_ONCE, POLITELY = Politeness(delay_seconds=0), Politeness()
N_NEW, N_EDITED = 10, 5


def costs_of(n: int, folder: Path) -> list[tuple[str, Cost]]:
    """Each step and what it cost.

    Raises:
        AssertionError: something was extracted that is not new, or not all that is.
    """
    with open_site() as site:
        many = Many(folder, site, n)
        costs = [("first reading, no delay", many.run(AT_ONCE)), ("nothing has changed", many.run(POLITELY))]
        for place, politeness in (("folder", POLITELY), ("sitemap", POLITELY), ("feed", AT_ONCE)):
            fresh = many.change(place, new=N_NEW, edited=N_EDITED)
            cost = many.run(politeness)
            assert set(cost.extracted) == fresh, f"{place}: {len(cost.extracted)} extracted, {len(fresh)} are new"
            delay = "" if politeness == POLITELY else ", no delay"
            costs.append((f"{N_NEW} new and {N_EDITED} edited in the {place}{delay}", cost))
    return costs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=5_000, help="in each of the three places (%(default)s)")
    chosen = parser.parse_args()
    table = Table("", "seconds", "requests", "extracted", title=f"3 x {chosen.articles:,} articles")
    with tempfile.TemporaryDirectory() as folder:
        for step, cost in costs_of(chosen.articles, Path(folder)):
            table.add_row(step, f"{cost.seconds:.1f}", f"{cost.n_requests:,}", f"{len(cost.extracted):,}")
    Console().print(table)


if __name__ == "__main__":
    main()
