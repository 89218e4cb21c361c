"""What somebody is doing or has done by words, in forms that show modality only behind "is" or "has"."""

from __future__ import annotations

from claimx.assertion import ModalityKind
from claimx.attribute.wording import PERFECT
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, before_adverbs
from claimx.qualify.cues import Found

_BETWEEN = words("also now already since just long ever again still not never always often")
#: What each of these shows.
DOINGS: dict[str, ModalityKind] = {"called": "recommended", "expecting": "possible", "hoping": "possible"}
_BEHIND = {"called": words("for on upon"), "hoping": words("to that")}


def doing(line: Line, index: int) -> Found | None:
    """ "The mayor has long called for it", "Millers are still expecting a flood", "We're hoping that" """
    word, follows = line.lower(index), line.lower(index + 1)
    before = line.lower(before_adverbs(line, index, _BETWEEN))
    is_so = before in PERFECT if word == "called" else before in BE or before.endswith(("'re", "'m"))
    if not is_so or follows not in _BEHIND.get(word, {follows}):
        return None
    return DOINGS[word], index + 1 + (word == "called")
