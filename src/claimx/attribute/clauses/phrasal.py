"""Where the words end by which a verb attributes: "points out", "puts it", "called for"."""

from __future__ import annotations

from claimx.attribute import timewords, wording
from claimx.english.inflection import forms
from claimx.english.tokens import Line

_WHEN = (timewords.WHEN - {"at", "on"}) | {"during", "when"}
_CALLING = forms("call") | {"calling"}


def past_cue(line: Line, verb: int) -> int:
    """Behind the verb, and behind the word without which it would mean something else."""
    word, follows = line.lower(verb), line.lower(verb + 1)
    if word in _CALLING and follows in {"for", "on"}:
        return verb + 2
    if follows == wording.PHRASAL.get(word, "-"):
        return verb + 2
    return verb + 2 if puts_it(line, verb) else verb + 1


def puts_it(line: Line, verb: int) -> bool:
    """ "as she puts it,", "as she put it in May", but not "put it away" """
    behind = line.kind(verb + 2) != "word" or line.lower(verb + 2) in _WHEN
    return line.lower(verb) in {"put", "puts"} and line.lower(verb + 1) == "it" and behind
