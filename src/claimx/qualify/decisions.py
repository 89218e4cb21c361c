"""What somebody has decided, where more stands before its "to": "has agreed in principle to lend", "agreed not to"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import NOMINATIVES
from claimx.qualify.cues import Found
from claimx.qualify.doers import is_somebody

#: Whoever did one of these is bound by it; but what was decided may be over, where nobody "has" decided it.
BINDING = words("agreed promised pledged vowed resolved")
_DECIDED = BINDING | words("decided undertaken")
_MORE = (("not",), ("in", "principle"), ("in", "principle", "not"))


def has_decided(line: Line, index: int) -> Found | None:
    """ "The bank has agreed in principle to lend" """
    return ("planned", index + 2) if line.lower(index + 1) in _DECIDED and _is_bound(line, index + 2) else None


def decided(line: Line, index: int) -> Found | None:
    """ "The mayor promised not to leave" """
    acts = line.lower(index - 1) in NOMINATIVES or is_somebody(line, index - 1) or line.lower(index - 1) == "also"
    return ("planned", index + 1) if acts and _is_bound(line, index + 1) else None


def _is_bound(line: Line, start: int) -> bool:
    """Does "not to", or "in principle to", begin here?"""
    ends = (start + len(more) for more in _MORE if all(line.lower(start + i) == word for i, word in enumerate(more)))
    return any(line.lower(end) == "to" for end in ends)
