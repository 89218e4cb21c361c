"""A figure is written with how far it may be off."""

from __future__ import annotations

from claimx.interval import Interval


def test_an_interval_is_written_in_one_format() -> None:
    """Value and both ends alike: three decimals, unless another format is asked for."""
    interval = Interval(value=0.12345, low=0.1, high=12.5)
    assert str(interval) == f"{interval}" == "0.123 [0.100, 12.500]"
    assert f"{interval:.3g}" == "0.123 [0.1, 12.5]"
