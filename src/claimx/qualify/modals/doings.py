"""What somebody is doing or has done by words, in forms that show modality only behind "is" or "has"."""

from __future__ import annotations

from claimx.assertion import ModalityKind
from claimx.attribute.wording import PERFECT
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, DETERMINERS, RELATIVES, before_adverbs
from claimx.qualify import cues
from claimx.qualify.cues import Found

_BETWEEN = words("also now already since just long ever again still not no longer never always often then soon")
_PLANNING = words("planning preparing aiming looking scheduled slated")
_DECIDED = words("decided opted offered")
#: "had been planning to" says nothing of what came of it.
_IS = BE - {"be", "been", "being"}
#: What each of these shows.
DOINGS: dict[str, ModalityKind] = {
    "called": "recommended",
    **dict.fromkeys(("expecting", "hoping"), "possible"),
    **dict.fromkeys(_PLANNING | _DECIDED, "planned"),
}
_BEHIND = {
    "called": words("for on upon"),
    "hoping": words("to that"),
    **dict.fromkeys(_PLANNING | _DECIDED, frozenset({"to"})),
}


def doing(line: Line, index: int) -> Found | None:
    """ "The mayor has long called for it", "Millers are still expecting a flood", "He is also planning to" """
    word, follows = line.lower(index), line.lower(index + 1)
    place = before_adverbs(line, index, _BETWEEN)
    before = line.lower(place)
    contracted = before.endswith(("'re", "'m")) or (word in _PLANNING and before.endswith("'s"))
    auxiliaries = PERFECT if word in _DECIDED | {"called"} else _IS if word in _PLANNING else BE
    is_so = before in auxiliaries or (contracted and auxiliaries is not PERFECT)
    if not is_so or follows not in _BEHIND.get(word, {follows}):
        return None
    if DOINGS[word] == "planned" and (line.lower(place - 1) in RELATIVES or not _is_verb(line, index + 2)):
        return None  # "mills that are also planning to"
    return DOINGS[word], index + 1 + (DOINGS[word] != "possible")


def _is_verb(line: Line, index: int) -> bool:
    """ "is also looking to mend it", but not "is also looking to the mayor", "to Kumasi" """
    return line.text_at(index).islower() and line.lower(index) not in DETERMINERS | cues.NO_PLAN_BEFORE
