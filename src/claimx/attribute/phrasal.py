"""Where the words end by which a verb attributes: "points out", "puts it", "called for"."""

from __future__ import annotations

from claimx.attribute import wording
from claimx.inflection import forms
from claimx.tokens import Line

_CALLING = forms("call") | {"calling"}


def past_cue(line: Line, verb: int) -> int:
    """Behind the verb, and behind the word without which it would mean something else."""
    word, follows = line.lower(verb), line.lower(verb + 1)
    if word in _CALLING and follows in {"for", "on"}:
        return verb + 2
    if follows == wording.PHRASAL.get(word, "-"):
        return verb + 2
    alone = follows == "it" and line.kind(verb + 2) != "word"
    return verb + 2 if alone and word in {"put", "puts"} else verb + 1
