"""What stands like a cue of duty and asks for nothing: "They will have to wait", "was supposed to"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, NOMINATIVES, PREPOSITIONS
from claimx.qualify import cues
from claimx.qualify.cues import Found
from claimx.qualify.modals.duties import is_past

#: What somebody has to do for these nobody recommends: "The trouble is that".
_TROUBLES = words("threat threats problem problems trouble difficulty danger drawback snag downside result")
#: Behind one of these a clause of its own follows without a pronoun: "all you have to do is".
_PRONOMINAL = words("all what everything")
#: Behind one of these a verb stands before its subject, whatever holds: "Nor should we forget".
INVERTING = words("nor neither so")
_FRONTED = INVERTING | words("only not no never little why how when what where")
_SUBJECTS = words("the a an this these his her its their our it they he she we you any")
_BEHIND_RULES = PREPOSITIONS | {"that"}


def _is_ruled(line: Line, _: int, found: Found) -> bool:
    """ "Millers are required to", "Pumps are needed for": a rule or a need that is told; but "patience is required" """
    return line.lower(found[1] - 1) in {"required", "needed"} and line.lower(found[1]) in _BEHIND_RULES


def _is_compelled(line: Line, index: int, found: Found) -> bool:
    """ "They will have to wait" tells what is so, "It has to do with" what it is about."""
    if line.lower(index) not in {"have", "has"} or line.lower(found[1] - 1) != "to":
        return False
    before = line.lower(index - 1 - (line.lower(index - 1) in cues.BEFORE_GOING))
    about = (line.lower(found[1]), line.lower(found[1] + 1)) == ("do", "with")
    return about or before in cues.HYPOTHETICAL or before.endswith(("'ll", "'d"))


def _is_evaluated(line: Line, _: int, found: Found) -> bool:
    """ "It is vital that the dam has been mended" judges what is so."""
    that = line.lower(found[1] - 1) == "that"
    return that and line.lower(found[1] - 2) in cues.CRUCIAL and is_past(line, found[1])


def _is_within_subject(line: Line, index: int, _: Found) -> bool:
    """ "All you have to do is" """
    return line.lower(index - 1) in NOMINATIVES and line.lower(index - 2) in _PRONOMINAL


def _was_supposed(line: Line, index: int, _: Found) -> bool:
    """What was supposed to be is told, and not asked for; nor is what "a gate that is supposed to hold" only names."""
    named = line.lower(index + 1) == "supposed" and line.lower(index - 1) in {"that", "which", "who"}
    return named or (line.lower(index) == "supposed" and line.lower(index - 1) in {"was", "were"})


def _is_trouble(line: Line, index: int, _: Found) -> bool:
    """ "The trouble is that millers have to wait" says what is so."""
    if line.lower(index) not in {"have", "has"} or line.lower(index + 1) != "to":
        return False
    thats = (i for i in range(1, index) if line.lower(i) == "that" and line.lower(i - 1) in BE)
    return any(line.lower(i) in _TROUBLES for that in thats for i in range(that))


def is_before_subject(line: Line, should: int) -> bool:
    """ "stands ready should the dam break" recommends nothing; but "Only when it rains should the dam be shut" does."""
    inverts = line.lower(should) == "should" and line.lower(should + 1) in _SUBJECTS
    fronted = line.has(_FRONTED, 0, should)
    return inverts and not fronted and line.kind(should - 1) == "word"


def _is_inverted(line: Line, index: int, _: Found) -> bool:
    return is_before_subject(line, index)


#: Do the words around the cue that begins at a word make something else of it? Any one of these is enough.
UNOBLIGED = (_is_ruled, _is_compelled, _is_evaluated, _is_within_subject, _was_supposed, _is_trouble, _is_inverted)
