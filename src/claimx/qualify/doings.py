"""What somebody is doing or has done by words, in forms that show modality only behind "is" or "has"."""

from __future__ import annotations

from collections.abc import Callable

from claimx.qualify.cues import Found
from claimx.tokens import Line, words
from claimx.wordclasses import BE, is_adverb

_HAVE = words("has have had")
_BETWEEN = words("also now already since just long ever again still not never always often")


def _agreed(line: Line, index: int) -> Found | None:
    """ "The mayor has also agreed to mend it", "has agreed not to sell it" """
    not_to = (line.lower(index + 1), line.lower(index + 2)) == ("not", "to")
    had = _before_adverbs(line, index)
    if line.lower(had) not in _HAVE or not (not_to or line.lower(index + 1) == "to"):
        return None
    return ("planned", index + 1 + (not not_to)) if not_to or had < index - 1 else None


def _called(line: Line, index: int) -> Found | None:
    """ "The mayor has long called for it", "Doctors are now calling on them" """
    asks = (
        _is_being(line, index) if line.lower(index) == "calling" else line.lower(_before_adverbs(line, index)) in _HAVE
    )
    return ("recommended", index + 2) if asks and line.lower(index + 1) in {"for", "on", "upon"} else None


def _advising(line: Line, index: int) -> Found | None:
    """ "Banks are now advising millers to sell" """
    return ("recommended", index + 1) if _is_being(line, index) else None


def _expecting(line: Line, index: int) -> Found | None:
    """ "Millers are still expecting a flood", "We're hoping that" """
    hopes_for = line.lower(index) == "hoping" and line.lower(index + 1) not in {"to", "that"}
    return ("possible", index + 1) if _is_being(line, index) and not hopes_for else None


def _seeking(line: Line, index: int) -> Found | None:
    """ "The mayor is now seeking to buy it" """
    return ("planned", index + 2) if line.lower(index + 1) == "to" and _is_being(line, index) else None


def _is_being(line: Line, index: int) -> bool:
    """Does "is", "are" or "we're" stand before, past adverbs?"""
    before = line.lower(_before_adverbs(line, index))
    return before in BE or before.endswith(("'re", "'m"))


def _before_adverbs(line: Line, index: int) -> int:
    """The word before "also", "now", "previously"."""
    index -= 1
    while line.lower(index) in _BETWEEN or is_adverb(line.lower(index)):
        index -= 1
    return index


#: What each of these words shows behind "is" or "has".
DOINGS: dict[str, Callable[[Line, int], Found | None]] = {
    **dict.fromkeys(("agreed", "vowed", "promised", "pledged", "decided", "opted", "chosen"), _agreed),
    **dict.fromkeys(("called", "calling"), _called),
    **dict.fromkeys(("advising", "urging", "recommending"), _advising),
    **dict.fromkeys(("expecting", "hoping"), _expecting),
    "seeking": _seeking,
}
