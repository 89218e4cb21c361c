"""Words by which a writer says that he is not sure: "perhaps", "I suspect", "There is a good chance"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    BE,
    FIRST_SUBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
    is_contracted,
    is_finite,
)
from claimx.qualify.cues import Found
from claimx.qualify.mainclause import FARTHEST
from claimx.qualify.mainclause.beginnings import opening

#: Behind one of these an adverb belongs to what follows: "a seemingly endless war", "in perhaps a week".
_OPENING_PHRASES = POSSESSIVES | (PREPOSITIONS - {"like"}) | words("a an the and or nor (")
#: Behind a comma and an adverb these begin an addition: ", perhaps in a week", ", probably the last".
_ADDING = PREPOSITIONS | words("a an the even more most less because due")
_OPENING_CLAUSES = RELATIVES | SUBORDINATORS
#: What "my" and "our" only suppose.
_SUPPOSED = words("guess fear bet hunch suspicion expectation assumption")
_THINKERS = FIRST_SUBJECTS | words("i'd we'd")
_BETWEEN = words("also still just do only sincerely really strongly certainly")
_LINKING = words("seem seems seemed remain remains remained become becomes became appears looks")
_DEGREES = words("quite still also long very entirely perfectly highly now certainly always only")
#: "we fear for the dam", "I suspect so": no clause follows.
_NO_CLAUSE = PREPOSITIONS | {"so", "not"}
_HOLDING, _RUNNING = words("have has carry carries hold holds"), words("run runs")
_THERE = {"there", "there's"}
#: Words from "there is" to the noun: "There is still a very good chance".
_REACH_OF_THERE = 7
#: Words from a comma in which "Perhaps more importantly," is closed.
_LONGEST_COMMENT = 4


def modifies_phrase(line: Line, index: int, end: int) -> bool:
    """Does the adverb belong to a phrase only, and leave the clause as it stands: "at perhaps the best mill"?"""
    before, follows = line.lower(index - 1), line.lower(end)
    if index <= opening(line):
        comments = follows in {"more", "most", "even", "the", "a"} or is_adverb(follows)
        return index <= 1 and comments and line.has({","}, end, index + _LONGEST_COMMENT)
    if line.kind(end) == "figure":
        return True  # "There are perhaps 40 mills"
    if before in _OPENING_PHRASES or (before.endswith("'s") and not is_contracted(before)):
        return True
    if line.kind(index - 1) == "mark":
        return line.text_at(index - 1) != ")" and (follows in _ADDING or follows.endswith(("ing", "ed")))
    verbal = before in AUXILIARIES or before in BE or is_contracted(before) or before in {"not", "also"}
    return not verbal and line.kind(end) not in {"mark", ""} and follows_verb_of_clause(line, index)


def follows_verb_of_clause(line: Line, noun: int) -> bool:
    """ "unveiled plans to": the clause has its verb before."""
    for index in range(noun - 1, max(-1, noun - FARTHEST), -1):
        if line.is_hidden(index) or line.kind(index) == "mark" or line.lower(index) in _OPENING_CLAUSES:
            return False
        if is_finite(line, index):
            return True
    return False


def supposes(line: Line, index: int) -> Found | None:
    """ "I suspect", "We still guess", but not "we fear for the dam" """
    subject = index - 1 - (line.lower(index - 1) in _BETWEEN)
    guesses = line.lower(subject) in _THINKERS and line.lower(index + 1) not in _NO_CLAUSE
    return ("possible", index + 1) if guesses else None


def own_guess(line: Line, index: int) -> Found | None:
    """ "My guess is" """
    guesses = line.lower(index + 1) in _SUPPOSED and line.lower(index + 2) == "is"
    return ("possible", index + 3) if guesses else None


def is_said_to_be(line: Line, index: int) -> bool:
    """ "It's possible", "It is quite possible", but not "what's possible" """
    verb = line.lower(index - 1 - (line.lower(index - 1) in _DEGREES))
    return verb in BE | _LINKING or (is_contracted(verb) and verb != "what's")


def is_said_of_it(line: Line, index: int) -> bool:
    """ "It's more likely the dam leaks" """
    return line.lower(index - 2) == "it's" or (line.lower(index - 3) == "it" and line.lower(index - 2) in BE)


def is_there(line: Line, noun: int) -> bool:
    """ "There is a good chance the dam", "The possibility exists that", "There are real risks of" """
    if line.lower(noun + 1) in {"exists", "remains"} and not line.lower(noun).endswith("s"):
        return True
    there = next((i for i in range(noun - 1, max(-1, noun - _REACH_OF_THERE), -1) if line.lower(i) in _THERE), None)
    if there is None:
        return False
    start = there + (line.lower(there) == "there")  # behind "there is", or "there's"
    behind = {line.lower(i) for i in range(start + 1, noun)}
    many = line.lower(start) == "are" and line.lower(noun + 1) in {"that", "of"}
    return (many or bool(behind & {"a", "an", "some", "every"})) and not behind & {"little", "no", "few"}


def is_had(line: Line, index: int) -> bool:
    """ "The leak has the potential to", "The mill runs the risk of": the verb only says whose it is."""
    before = line.lower(index - 1 - (line.lower(index - 1) in {"the", "a"}))
    if line.lower(index) == "potential":
        return before in _HOLDING and line.lower(index + 1) == "to"
    return before in _RUNNING and line.lower(index + 1) == "risk"
