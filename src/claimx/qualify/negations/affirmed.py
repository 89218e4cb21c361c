"""What has the word that negates and denies nothing: "no more than ten", "could not help but laugh", "a No vote"."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import ARTICLES, BE, POSSESSIVES

#: Behind "no" or "not" these leave the claim as it stands.
_UNNEGATED = words("later earlier sooner only just least fewer less doubt merely")
#: But "We cannot just leave" denies.
_UNABLE = words("cannot can't couldn't")
#: So do these behind "no".
_BEYOND_DOUBT = words("question wonder matter small mean")
_NO = words("no nothing nobody none")
#: Behind one of these "no" names what it stands before: "a no vote".
_NAMING = POSSESSIVES | ARTICLES


def is_affirmed(line: Line, index: int) -> bool:
    """Does the word that negates leave the claim as it stands, or make it by that?"""
    word, follows = line.lower(index), line.lower(index + 1)
    if follows == "more":
        added = line.kind(index + 2) in {"mark", ""} and line.lower(index - 1) not in BE  # "a mill and no more"
        return added or line.lower(index + 2) == "than" or word == "never"
    if word == "nothing" and (follows in {"but", "if"} or (line.lower(index - 1) == "say" and follows == "of")):
        return True  # "It is nothing but rain", "nothing if not wet", "to say nothing of the mill"
    if word == "not" and line.lower(index - 1) == "than":
        return True  # "more often than not"
    if (word, follows) == ("no", "secret") and (
        line.lower(index + 2) in {"that", "of"} or line.kind(index + 2) == "mark"
    ):
        return True  # but "no secret ballot" denies
    merely = follows in _UNNEGATED and not (follows == "just" and word in _UNABLE)
    named = word in _NO and (line.lower(index - 1) in _NAMING or _is_numbered(line, index))
    return merely or named or (word == "no" and follows in _BEYOND_DOUBT) or _is_undone(line, index)


def _is_numbered(line: Line, index: int) -> bool:
    """ "The No 3 mill", "67 no votes"; but "No 40-year-old came" denies."""
    is_sign = line.text_at(index) == "No" and line.kind(index + 1) == "figure" and line.lower(index + 2) not in HYPHENS
    return is_sign or (line.lower(index) == "no" and line.kind(index - 1) == "figure")


def _is_undone(line: Line, index: int) -> bool:
    """ "could not but laugh", "cannot help laughing", "It was not until May that" """
    word, before, follows = line.lower(index), line.lower(index - 1), line.lower(index + 1)
    unable = word in _UNABLE or (word == "not" and before in {"can", "could"})
    second = line.lower(index + 2)
    if unable:
        return follows == "but" or (follows == "help" and (second == "but" or second.endswith("ing")))
    of_it = line.lower(index - 2) == "it" if before in BE else before in {"it", "it's"}
    return follows == "until" and of_it
