"""The labels in a few words, after corpus/LABELS.md: for whoever reads a report or answers a question."""

from __future__ import annotations

from collections.abc import Mapping

from claimx.records import Label

MEANINGS: Mapping[Label, str] = {
    "opportunity": "something good that may come, or a way to get it",
    "challenge": "something bad, or something in the way",
    "statistic": "a measured quantity about the world",
}
