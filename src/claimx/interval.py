"""A figure, and how far it may be off."""

from __future__ import annotations

from claimx.records import Record


class Interval(Record):
    """A value and its 95 % confidence interval; a format such as ``.3g`` is that of each of the three."""

    value: float
    low: float
    high: float

    def __format__(self, spec: str) -> str:
        spec = spec or ".3f"
        return f"{self.value:{spec}} [{self.low:{spec}}, {self.high:{spec}}]"

    def __str__(self) -> str:
        return format(self)
