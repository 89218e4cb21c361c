"""Several ways to do the same work, timed in turn within one run, so that a noisy machine disturbs all alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rich.table import Table


class Way(NamedTuple):
    """A name, what it does once, and how many units of work (sentences, pages) that is."""

    name: str
    run: Callable[[], None]
    n_units: int


class Rates(NamedTuple):
    """Units a second of one way, one figure a round, and the same as shares of the first way's."""

    name: str
    rates: list[float]
    ratios: list[float]

    def summary(self) -> dict[str, Any]:
        """What goes into the report: medians, and the lowest and highest ratio."""
        return {
            "rate": statistics.median(self.rates),
            "ratio": statistics.median(self.ratios),
            "ratio_low": min(self.ratios),
            "ratio_high": max(self.ratios),
            "rates": self.rates,
        }


def in_turn(ways: Sequence[Way], n_rounds: int, n_warm: int = 1) -> list[Rates]:
    """Time every way once a round; the order turns from round to round, and the first ``n_warm`` only warm up.

    A ratio compares two figures of the same round: the first way's rate over this way's.
    """
    rates: list[list[float]] = [[] for _ in ways]
    for number in range(n_warm + n_rounds):
        for at in range(len(ways))[:: 1 if number % 2 else -1]:
            begun = time.perf_counter()
            ways[at].run()
            if number >= n_warm:
                rates[at].append(ways[at].n_units / (time.perf_counter() - begun))
    return [
        Rates(way.name, found, [first / rate for first, rate in zip(rates[0], found, strict=True)])
        for way, found in zip(ways, rates, strict=True)
    ]


def table_of(title: str, found: Sequence[Rates], unit: str) -> Table:
    """One row a way: its rate, and how many times as fast the first way is, with the spread over the rounds."""
    table = Table(
        "way", f"{unit} a second", f"{found[0].name} is so many times as fast", "lowest", "highest", title=title
    )
    for way in found:
        row = way.summary()
        figures = (f"{row[name]:,.2f}" for name in ("ratio", "ratio_low", "ratio_high"))
        table.add_row(way.name, f"{row['rate']:,.1f}", *figures)
    return table


def draw(panels: Mapping[str, Sequence[Rates]], path: Path) -> None:
    """One panel a comparison: the rate of every way as a bar, by powers of ten where they are far apart."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot as plt

    heights = [len(found) for found in panels.values()]
    figure, axes = plt.subplots(
        len(panels), 1, figsize=(8, 1 + 0.45 * sum(heights)), height_ratios=heights, layout="constrained", squeeze=False
    )
    for axis, (title, found) in zip(axes[:, 0], panels.items(), strict=True):
        rates = [statistics.median(way.rates) for way in found][::-1]
        colours = ["#0072B2" if way is found[0] else "0.65" for way in found][::-1]
        axis.barh([way.name for way in found][::-1], rates, color=colours)
        axis.bar_label(axis.containers[0], [f"{rate:,.1f}" for rate in rates], padding=3, fontsize=8)
        axis.set(xscale="log" if max(rates) > 30 * min(rates) else "linear", title=title)
        axis.margins(x=0.15)
    figure.savefig(path, dpi=120)
    plt.close(figure)
