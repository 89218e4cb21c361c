"""A subject that is written together with its auxiliary: "They've said that it leaks"."""

from __future__ import annotations

from claimx.attribute import wording
from claimx.english.tokens import Line
from claimx.english.wordclasses import CLAUSE_OPENERS, PRONOUNS

_SUBJECTS = PRONOUNS - {"it"}


def has_subject(line: Line, index: int) -> bool:
    """ "they've", "she's"; but not the one of "what they've said", nor "we've": that is the writer."""
    pronoun, _, rest = line.lower(index).partition("'")
    return pronoun in _SUBJECTS and rest in {"ve", "s"} and line.lower(index - 1) not in CLAUSE_OPENERS


def says(line: Line, index: int, verb: int) -> bool:
    """The same of the verb; but not of "He's told that", "She's quoted as", where it stands for "is"."""
    told = line.lower(verb) in wording.TELLING or line.lower(verb + 1) in {"as", "to", "by"}
    return has_subject(line, index) and not (line.lower(index).endswith("'s") and told)
