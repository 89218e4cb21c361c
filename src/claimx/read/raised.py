"""What is set above its line: a power belongs to what is said, and the mark of a note does not."""

from __future__ import annotations

import re

#: What a note is called by: ``1``, ``3, 4``, ``*``, ``†``. Glued to a figure it makes another of it; ``[1]`` does not.
NOTE = re.compile(r"(?:\d{1,3}|[*†‡§¶]{1,3})(?:[,;–-] ?\d{1,3})*")
#: What is remarked on the words beside it: ``[citation needed]``, ``[note 2]``.
_REMARK = re.compile(r"\[[^\W\d_][^\[\]]{0,60}\]")
#: Behind these a raised figure belongs to what is said: ``10<sup>6</sup>``, ``km<sup>2</sup>``, ``=mc<sup>2</sup>``.
_RAISES = re.compile(r"(?:(?<![\d.,])10|\b(?:[kcm]?m|in|ft|yd|mi|s)|= ?[a-z]{1,2})\s*\Z", re.IGNORECASE)
#: Characters of what it raises, and spaces; a text of raised figures would be looked through for each of them.
_REACH = 40
_EXPONENT = re.compile(r"[-−+]?\d{1,2}")
RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPTS = str.maketrans("0123456789-−+", f"{RAISED_DIGITS}⁻⁻⁺")


def settled(raised: str, before: str) -> str:
    """What is left of raised words: a power, written out; all of ``th``; nothing of a remark, or the mark of a note."""
    if _EXPONENT.fullmatch(raised) and _RAISES.search(before[-_REACH:]):
        return raised.translate(_SUPERSCRIPTS)
    return "" if NOTE.fullmatch(raised) or _REMARK.fullmatch(raised) else raised
