"""Sentences that tell somebody to act: an imperative at the beginning, one of ``imperatives``."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import AUXILIARIES, NOMINATIVES
from claimx.qualify.cues import Cue
from claimx.qualify.instructions.imperatives import INSTRUCTING, OBJECTS, instructs
from claimx.qualify.mainclause.beginnings import beginning, opening

#: What may stand before an instruction.
_BEFORE_IMPERATIVE = words(
    "otherwise first second third fourth one two three four next finally lastly then so now and but please never always"
    " just"
)
_POLITE = words("please just then")
#: A clause or a phrase that one of these begins may stand before an instruction.
_BEFORE_INSTRUCTION = words(
    "if when whenever once before after unless until to for with without instead while in on at by why"
)
_EXAMPLES = {("for", "example"), ("for", "instance"), ("in", "short"), ("in", "general"), ("above", "all")}
#: Words of an instruction that is only a label: "Read:", "Be smart:", "Improve the search: We have".
_LONGEST_LABEL = 5
_LABELLING = {":", "—"}
#: Behind "let's" these only introduce what is said.
_SAYING = words("say face")
#: Behind "and" these begin what then happens: "Mend it, and the mill will run".
_THEN = NOMINATIVES | {"it's"}


def instruction(line: Line) -> Cue | None:
    """An instruction: a base form where the sentence or its main clause begins, with an object or nothing behind it.

    A question is none, and is not to be given.
    """
    first = _past_order(line, opening(line))
    if _is_label(line, first):
        return None
    if line.lower(first) not in _BEFORE_INSTRUCTION:
        return _instruction_at(line, first)
    behind = beginning(line)
    follows = behind > first + 1 and line.text_at(behind).islower()
    behind += line.lower(behind) in _POLITE
    # "If it leaks, mend it", "If it leaks, please tell the miller"
    known = line.lower(behind) in INSTRUCTING or line.lower(behind + 1) in OBJECTS
    return _instruction_at(line, behind) if follows and (known or line.lower(behind - 1) == "please") else None


def proposal(line: Line) -> Cue | None:
    """ "Why not mend it?", but not "Why not, then?" """
    first = opening(line)
    asks = (line.lower(first), line.lower(first + 1)) == ("why", "not")
    return ("recommended", (first, first + 2)) if asks and line.kind(first + 2) == "word" else None


def _past_order(line: Line, index: int) -> int:
    """Behind "For example," "Second," "Then"."""
    if (line.lower(index), line.lower(index + 1)) in _EXAMPLES:
        index += 2
    while line.lower(index) in _BEFORE_IMPERATIVE or (index and line.text_at(index) == ","):
        index += 1
    return index


def _is_label(line: Line, first: int) -> bool:
    """ "Read: The dam leaks", "Mend the gate—We will": is what comes first a label of what is claimed?"""
    mark = next((i for i in range(first + 1, first + _LONGEST_LABEL + 1) if line.text_at(i) in _LABELLING), None)
    if mark is None or not line.text_at(mark + 1)[:1].isupper():
        return False
    return line.text_at(mark) == ":" or line.is_glued(mark + 1)


def _instruction_at(line: Line, index: int) -> Cue | None:
    """The instruction whose verb stands at this word, "don't" or "let us" before it or not."""
    if (line.lower(index), line.lower(index + 1)) == ("do", "not") or line.lower(index) == "don't":
        index += 2 if line.lower(index) == "do" else 1
        index += line.kind(index) == "mark"
        is_order = line.kind(index) == "word" and line.lower(index + 1) != "me"  # "Or don't." ends before it tells what
        return ("recommended", (index, index + 1)) if is_order else None
    is_prefixed = line.text_at(index + 1) == "-" and line.lower(index) not in AUXILIARIES  # "Re-open", not "would-be"
    verb = index + 2 if is_prefixed else index
    told = any(line.is_hidden(i) and line.kind(i) == "word" for i in range(index))
    capital = line.text_at(index)[:1].isupper() and line.kind(index - 1) != "word"  # but "told Kofi the"
    if line.is_hidden(verb) or (told and not capital) or _is_name(line, verb) or not instructs(line, verb):
        return None
    if (line.lower(index), line.lower(index + 1)) == ("let", "us"):
        return None if line.lower(index + 2) in _SAYING else ("recommended", (index, index + 2))
    # "Stand on the step and you will want a shawl."
    end = next((i for i in range(verb, len(line)) if line.text_at(i) == ";"), len(line))
    joined = any(line.lower(i) == "and" and line.lower(i + 1) in _THEN for i in range(verb, end))
    return ("conditional" if joined else "recommended"), (index, verb + 1)


def _is_name(line: Line, verb: int) -> bool:
    """ "NASA the", "HELP – The mill leaks", but not "MEND THE MILL" """
    return line.text_at(verb).isupper() and not line.text_at(verb + 1).isupper()
