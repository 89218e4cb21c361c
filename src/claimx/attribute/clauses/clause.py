"""A clause that attributes: who, and by which words."""

from __future__ import annotations

from typing import NamedTuple

from claimx.attribute.names import Tokens


class Clause(NamedTuple):
    """Token indices. ``rank`` is 0 beside a quotation, 1 for an aside, 2 for a main clause that says the rest, 3 for an
    adverb."""

    rank: int
    speaker: Tokens | None
    cue: Tokens
