"""Which words of a sentence state what it claims: its first main clause, without those who say it.

There is no parser. A clause ends at a mark, at a coordinator that a new subject or verb follows, or where another
clause is subordinated; a clause that begins the sentence, or qualifies its subject, is stepped over.

``beginnings`` steps over what stands before it, and ``embedded`` over clauses and asides within it; the words that
join clauses are in ``clausewords``.
"""

from __future__ import annotations

from typing import NamedTuple

from claimx.english.tokens import Line
from claimx.english.wordclasses import (
    AUXILIARIES,
    BE,
    CLAUSE_OPENERS,
    DETERMINERS,
    FIRST_SUBJECTS,
    KNOWN_VERBS,
    NOMINATIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    before_adverbs,
    is_contracted,
    is_finite,
)
from claimx.qualify import cues
from claimx.qualify.mainclause import clausewords
from claimx.qualify.mainclause.beginnings import beginning, opening
from claimx.qualify.mainclause.embedded import (
    ASIDES,
    CONTRACTED_RELATIVES,
    FINITE,
    LONGEST_SUBJECT,
    REACH_WITHIN_VERB,
    before_speaker,
    encloses,
    past_aside,
    past_contact,
    past_relative,
    relates,
)

Tokens = tuple[int, int]
#: Words of a clause that are looked back over.
FARTHEST = 60
#: Words from "clear" to its "that".
_REACH_OF_CLEAR = 8
#: Marks included, an aside that is read with its clause: ", it seems,".
_LONGEST_REMARK = 4
_BEFORE_THAT = BE | clausewords.TRANSPARENT
_COMPARED = NOMINATIVES | {"one"}
#: What may stand behind a question mark.
_CLOSING = frozenset("”\"’')»*.!")
_JOINING = {"that", "why"}
#: "sure of it", "think so": no clause follows.
_NO_CLAUSE = PREPOSITIONS | {"that", "so", "enough"}
_ALL = {"all", "both", "each"}
_OBJECTS = DETERMINERS | clausewords.OBJECTIVE
#: Only at one of these may the clause end, or something else than it begin: one word in five.
_TURNS = (
    CONTRACTED_RELATIVES
    | CLAUSE_OPENERS
    | NOMINATIVES
    | clausewords.HARD_SUBORDINATORS
    | FINITE
    | ASIDES.keys()
    | clausewords.THINKING
    | {";", ":", "and", "but", "or", "as", "there"}
)


class MainClause(NamedTuple):
    """Indices of its words, in order, and of the word before which it ends."""

    words: tuple[int, ...]
    end: int


def main_clause(line: Line, *, has_verb: bool = False) -> MainClause:
    """The first main clause outside what is hidden; ``has_verb`` where its verb is: "The bank puts it at 5"."""
    index = beginning(line)
    found = _comments(line) if index else []
    begun, is_sure = 0, has_verb  # where it begins behind "It is clear that"; has it a verb that is known as one?
    while index < len(line):
        word = line.lower(index)
        turns = word in _TURNS
        if line.is_hidden(index):
            index += 1
        elif turns and found and not has_verb and relates(line, index):
            index = past_relative(line, index)
        elif turns and not has_verb and found and index - 1 == found[-1] and (behind := past_contact(line, index)):
            index = behind
        elif turns and _is_transparent(line, index):
            begun, has_verb, is_sure = index + 1, False, False
            found += () if word in _JOINING else (index,)
            index += 1
        elif not is_sure and word in ASIDES and _begins_aside(line, index, found):
            behind = past_aside(line, index)
            if found and behind == index + 1 and line.lower(behind) in clausewords.ADDING:
                break
            found += range(index, behind) if behind - index <= _LONGEST_REMARK else ()
            index = behind
        elif turns and (_breaks(line, index, has_verb) or _is_another(line, index, found, begun)):
            break
        else:
            has_verb = has_verb or is_finite(line, index)
            is_sure = is_sure or word in KNOWN_VERBS or is_contracted(word)
            found.append(index)
            index += 1
    return MainClause(tuple(found), index)


def clause_behind(line: Line, start: int) -> MainClause:
    """The main clause of what begins at ``start``."""
    return main_clause(
        Line(line.text, [token for i, token in enumerate(line.tokens) if i < start or line.is_hidden(i)])
    )


def _comments(line: Line) -> list[int]:
    """ "Apparently, the dam leaks": of what only joins, the words that make it less sure."""
    return [index for index in range(opening(line)) if line.lower(index) in cues.HEDGES and not line.is_hidden(index)]


def is_question(line: Line) -> bool:
    """Does the sentence end as questions do, but for who asks, which is hidden?"""
    ends = (i for i in reversed(range(len(line))) if not line.is_hidden(i) and line.text_at(i) not in _CLOSING)
    return line.text_at(next(ends, -1)) == "?"


def _is_transparent(line: Line, index: int) -> bool:
    """ "The catch is that", "It is clear to us that", "This means we": what is claimed only begins here."""
    word, before, second = line.lower(index), line.lower(index - 1), line.lower(index - 2)
    if before in clausewords.TRANSPARENT and cues.denies(second):
        return False  # "This does not mean that"
    if word in NOMINATIVES:
        return before in clausewords.MEANING
    if word == "why":
        return before in {"that's", "reason"} or (before in BE and second in {"that", "this", "which"})
    if word in clausewords.THINKING:
        return line.lower(index + 1) not in _NO_CLAUSE and _is_own_thought(line, index)
    return word == "that" and (
        before in _BEFORE_THAT
        or (before in clausewords.THINKING and _is_own_thought(line, index - 1))
        or (second in BE and before in clausewords.JOINING)
        or _is_clear_to(line, index)
    )


def _is_own_thought(line: Line, thought: int) -> bool:
    """ "I think", "We have long believed", "I'm quite sure" """
    subject = before_adverbs(line, thought, clausewords.BEFORE_THOUGHT)
    return line.lower(subject).partition("'")[0] in FIRST_SUBJECTS


def _is_clear_to(line: Line, that: int) -> bool:
    """ "It is clear to us in Kumasi that" """
    clear = (i for i in range(that - 2, that - _REACH_OF_CLEAR, -1) if line.lower(i) in clausewords.TRANSPARENT)
    return any(line.lower(i - 1) in BE and line.lower(i + 1) in PREPOSITIONS for i in clear)


def _begins_aside(line: Line, mark: int, found: list[int]) -> bool:
    """ "The dam, they say, leaks"; but not "The dam leaks, and the gate may break", where another clause begins."""
    return encloses(line, mark) and not (line.lower(mark) == "," and _coordinates(line, mark, found))


def _coordinates(line: Line, comma: int, found: list[int]) -> bool:
    """Does another clause, and no last item of a list, follow the comma?"""
    if line.lower(comma + 1) not in {"and", "but", "so", "or", "yet"}:
        return False
    in_list = any(line.text_at(index) == "," for index in found)
    behind = range(comma + 2, comma + 2 + LONGEST_SUBJECT)
    verb = next((index for index in behind if line.lower(index) in KNOWN_VERBS), None)
    enclosed = verb is not None and line.text_at(verb - 1) == ","  # "The mayor, and now the clerk, may"
    clause = verb is not None or line.lower(comma + 2) in clausewords.SUBJECTS
    return len(found) > 1 and not (in_list or enclosed) and clause


def _breaks(line: Line, index: int, has_verb: bool) -> bool:
    """Does the main clause end before this word?"""
    word, follows = line.lower(index), line.lower(index + 1)
    if word in {";", ":", "—", "–", "("} or line.is_dash(index):
        return True
    if word == ",":
        if _parts_verb(line, index):
            return False
        return has_verb or follows in clausewords.ENDING_BEHIND_COMMA or follows.endswith("ing")
    if word == "as" and line.lower(index - 1) in {"come", "comes", "came"}:
        return True  # "The news comes as the council plans to"
    if word in {"than", "as"} and follows in _COMPARED:
        return True  # "Nurses leave faster than they can be trained"
    if word in {"and", "but", "or"}:
        return _joins_clause(line, index, has_verb)
    if word == "since" and line.lower(index - 1) in AUXILIARIES:
        return False  # "It has since leaked"
    if word in clausewords.HARD_SUBORDINATORS:
        return word != "what" or index > opening(line)
    if not has_verb:
        return word == "that" and line.lower(index - 2) == "to"  # "refuses to see that"
    # "to prove it will not", "a leak we all have to bear": a clause without "that".
    follows = line.lower(index + 1 + (follows in _ALL))
    if word == "there" and line.lower(index + 1) in BE and line.lower(index - 1) in clausewords.KNOWING:
        return not _is_own_thought(line, index - 1)  # "They know | there is no gate"
    return word in CLAUSE_OPENERS or (word in NOMINATIVES and (follows in AUXILIARIES or _thinks(line, index)))


def _joins_clause(line: Line, joint: int, has_verb: bool) -> bool:
    """Does another clause follow "and", and no more of this one: "It leaks | and it will break", but "can and must"?"""
    follows = line.lower(joint + 1)
    urges = line.lower(joint) == "and" and follows in clausewords.URGING and line.lower(joint - 1) in AUXILIARIES
    if has_verb and follows in SUBORDINATORS:
        return True
    clause = follows in clausewords.SUBJECTS or line.lower(joint + 2) in AUXILIARIES
    return not urges and (follows in AUXILIARIES or (has_verb and clause))


def _parts_verb(line: Line, comma: int) -> bool:
    """ "The mill is, Ama says, no longer open": does it stand before or behind those who say so within the verb?"""
    before = comma - 1 if line.is_hidden(comma + 1) else before_speaker(line, comma)
    return line.lower(before) in AUXILIARIES


def _thinks(line: Line, pronoun: int) -> bool:
    """ "said they thought": another clause without "that"."""
    return is_finite(line, pronoun - 1) and is_finite(line, pronoun + 1)


def _is_another(line: Line, index: int, found: list[int], begun: int) -> bool:
    """Is it an auxiliary, where the clause has its own already: "There is nothing that one | can do"?"""
    if line.lower(index) not in FINITE or (found and line.lower(found[0]) == "what"):
        return False
    verbs = (i for i in reversed(found[-FARTHEST:]) if line.lower(i) in AUXILIARIES or _has_object(line, i))
    before = next((i for i in verbs if line.text_at(i) != "May"), None)
    if before is None or before < begun or line.lower(before) in clausewords.BASE_FORMS:
        return False
    return index - before > REACH_WITHIN_VERB


def _has_object(line: Line, index: int) -> bool:
    """Is it surely a verb: "surprised the council"?"""
    return line.lower(index + 1) in _OBJECTS and is_finite(line, index)


def follows_verb(line: Line, index: int, reach: int = FARTHEST, *, told: bool = False) -> bool:
    """Does a verb stand within ``reach`` words before, those of who says it ``told`` or not?"""
    return any(is_finite(line, i) and (told or not line.is_hidden(i)) for i in range(max(0, index - reach), index))
