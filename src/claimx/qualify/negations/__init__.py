"""The main clause of what is claimed -> the word that negates it, unless what it says is ``affirmed`` all the same."""

from __future__ import annotations

from bisect import bisect_left

from claimx.attribute.names import is_hyphenated
from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    BE,
    CLAUSE_OPENERS,
    NOMINATIVES,
    PREPOSITIONS,
    before_adverbs,
    has_finite,
    is_adverb,
    is_contracted,
    is_finite,
)
from claimx.qualify import cues
from claimx.qualify.mainclause import FARTHEST, MainClause, Tokens, clause_behind, clausewords, follows_verb
from claimx.qualify.mainclause.embedded import before_speaker
from claimx.qualify.negations.affirmed import is_affirmed
from claimx.records import Sentence
from claimx.span import Excerpt

#: What "not" denies of its subject: "Not all of them".
_ALL = words("all every everyone everybody everything many much one a even until since")
#: "no longer", "no one"
_SECOND = words("longer one")
#: "by no means", "in no way", "at no point": these deny the whole.
_NEGATING_PHRASES = words("means way circumstances point position case event sense stretch")
#: "no" behind one of these belongs to a phrase: "at no cost", "almost nothing".
_WITHIN_PHRASES = words("at almost of with for next and nearly from to in")
#: Between an auxiliary and its "not", quotation marks among them; adverbs in "ly" are, too.
_BETWEEN = words(
    """also still often now then just even too very perhaps indeed sometimes always so yet therefore thus almost quite
    already maybe ever “ " ‘ '"""
)
_SEEMING = words("seem seems seemed appear appears appeared likely unlikely possible probable")
#: A clause that one of these begins only adds to another.
_ADVERBIAL_CLAUSE = words("when while although though because if unless until whereas whether")
#: "as long as" begins one, too.
_LONG = words("long soon far")
#: "not" negates the verb behind an auxiliary, or behind one of these.
_BEFORE_NOT = AUXILIARIES | _SEEMING
_INVERTED = NOMINATIVES | {"there", "this", "that"}
_NOUNS = {"no", "nothing", "nobody", "none", "zero"}
_ENDS = CLAUSE_OPENERS | {"", ".", ",", ";", ":", "—", "–", "(", "”", '"'}
#: Behind "but" these set right what is denied, unless a verb follows.
_CORRECTING = PREPOSITIONS | {"a", "an", "only", "also"}
#: "fails to no longer leak", "A mill that no longer runs": no main verb follows.
_RELATING = words("to who which that")
_BEFORE_SUBJECTS = PREPOSITIONS | clausewords.JOINING
#: Words from a verb to the "no" of its object: "will have no effect".
_REACH_OF_NO = 2
#: Words from "nobody" to the "is that" of "What nobody says is that".
_REACH_OF_THAT = 10
#: Words from "not" to the "but" that sets it right.
_REACH_OF_BUT = 30


def negated(sentence: Sentence, line: Line, clause: MainClause) -> Excerpt | None:
    """The word that negates the main predication; of "shouldn't" only what negates."""
    tokens = negation(line, clause) or negation(line, _behind_seeming(line, clause))
    if tokens is None:
        return None
    begin, end = line.slice(*tokens)
    contracted = cues.n_contracted(line.lower(tokens[0]))
    return line.excerpt(end - contracted if contracted else begin, end, sentence.start)


def negation(line: Line, clause: MainClause) -> Tokens | None:
    """The first word of the clause that negates it, and leaves it not alone."""
    if line.lower(0) == "nor" and not line.is_hidden(0):
        return 0, 1
    for index in clause.words:
        word = line.lower(index)
        if cues.negates(word) and not _leaves_alone(line, clause, index):
            second = word == "no" and line.lower(index + 1) in _SECOND
            joined = word == "no" and line.lower(index + 1) in HYPHENS and line.lower(index + 2) == "one"
            return index, index + 1 + second + 2 * joined
    return None


def _behind_seeming(line: Line, clause: MainClause) -> MainClause:
    """What follows "It seems that", "It is likely that"; no words where neither stands there."""
    first = clause.words[0] if clause.words else len(line)
    seems = clause.end - 1 if line.lower(clause.end) == "that" else first + 1
    if line.lower(seems) not in _SEEMING or not any(line.lower(i) == "it" for i in clause.words if i < seems):
        return MainClause((), clause.end)
    return clause_behind(line, max(seems + 1, clause.end))


def _leaves_alone(line: Line, clause: MainClause, index: int) -> bool:
    """Does the main predication stand all the same?"""
    word, before, follows = line.lower(index), line.lower(index - 1), line.lower(index + 1)
    if is_affirmed(line, index) or _is_compounded(line, index) or _is_within_what(line, clause, index):
        return True
    if before in {"and", "or", "but"} and index - 1 in clause.words and clause.words[0] < index - 1:
        return True  # "all work and no play", "or not"
    no_longer = word == "no" and follows == "longer"
    if word in _NOUNS and not no_longer:
        return _is_within_phrase(line, clause, index) or _is_within_subject(line, clause, index)
    if no_longer and (before in _RELATING or (before in NOMINATIVES and _has_verb(line, clause, index))):
        return True  # "a mill they no longer own"
    binds = word != "not" or _binds(line, clause, index)
    return not binds or _is_subordinate(line, clause, index) or _is_set_right(line, clause, index)


def _is_compounded(line: Line, index: int) -> bool:
    """ "no-deal", "near-zero", but "no-one" """
    if is_hyphenated(line, index):
        return True
    return line.lower(index + 1) in HYPHENS and line.is_glued(index + 1) and line.lower(index + 2) != "one"


def _is_within_phrase(line: Line, clause: MainClause, index: int) -> bool:
    """ "at no cost", "No. 38", "doing nothing": no subject, and no object of the main verb."""
    word, before, follows = line.lower(index), line.lower(index - 1), line.lower(index + 1)
    if (word == "no" and follows in _NEGATING_PHRASES) or _begins_claim(line, clause, index):
        return False
    within = before in _WITHIN_PHRASES and not _opens(line, index - 1)
    answers = word == "no" and follows in PREPOSITIONS  # "says no to it"
    if word not in {"nobody", "none"} and (within or follows in {".", ","} or answers):
        return True
    if before.endswith("ing") and line.lower(index - 2) not in BE and not is_finite(line, index - 1):
        return True
    return _has_verb(line, clause, index) and not follows_verb(line, index, _REACH_OF_NO)


def _begins_claim(line: Line, clause: MainClause, index: int) -> bool:
    """ "It is clear that no mill runs": is that the first word of what is claimed?"""
    return line.lower(index - 1) == "that" and index - 1 not in clause.words and index - 2 in clause.words


def _is_within_subject(line: Line, clause: MainClause, index: int) -> bool:
    """ "Millers who have no gate leave", "A mill nobody trusts is shut"; not "Millers who came had no gate" """
    before = line.lower(index - 1)
    if line.lower(index - 2) in {"who", "that"} and is_finite(line, index - 1):
        return clause.words[0] < index - 2 and not _has_verb(line, clause, index - 2)
    noun = line.text_at(index - 1).islower() and not (before in _BEFORE_SUBJECTS or is_adverb(before))
    opens = noun and clause.words[0] < index and line.lower(clause.words[0]) not in PREPOSITIONS
    nobody = line.lower(index) == "nobody" or (line.lower(index), line.lower(index + 1)) == ("no", "one")
    verb = index + 1 + (line.lower(index) == "no")
    if nobody and noun and before not in BE and is_finite(line, verb) and _has_verb(line, clause, index):
        return not is_finite(line, index - 1)  # "They keep a mill nobody wants"
    return nobody and opens and any(line.lower(i) in BE for i in clause.words if i > index + 1)


def _is_within_what(line: Line, clause: MainClause, index: int) -> bool:
    """ "What nobody says is that it leaks": what is claimed comes behind; but "What nobody sees is the leak" denies."""
    first = clause.words[0]
    if line.lower(first) != "what":
        return False
    thats = range(index + 1, min(len(line), index + _REACH_OF_THAT))
    return any(line.lower(i) in {"is", "was"} and line.lower(i + 1) == "that" for i in thats)


def _opens(line: Line, index: int) -> bool:
    """ "And nothing leaks" """
    return line.lower(index) == "and" and _begins(line, index)


def _has_verb(line: Line, clause: MainClause, index: int) -> bool:
    """Does the clause have a verb before the word?"""
    behind = bisect_left(clause.words, index)
    return any(is_finite(line, i) for i in clause.words[max(0, behind - FARTHEST) : behind])


def _binds(line: Line, clause: MainClause, index: int) -> bool:
    """Does "not" belong to the main verb, or to the whole of the subject: "Not all", "that officials not disturb"?"""
    before = before_speaker(line, before_adverbs(line, index, _BETWEEN))
    word = line.lower(before)
    if word in _BEFORE_NOT or is_contracted(word) or (line.lower(before - 1), word) == ("let", "us"):
        return True
    if word in _INVERTED and line.lower(before - 1) in AUXILIARIES:
        return line.lower(index + 1) != "for"  # "were it not for"
    follows = line.lower(index + 1)
    if line.is_hidden(index - 1) and follows == "to":
        return True  # "They vowed not to"
    comments = is_adverb(follows) and line.text_at(index + 2) == ","  # "Not surprisingly,"
    if comments or follows.endswith("ing") or follows in {"to", "unlike"}:
        return False
    has_verb = _has_verb(line, clause, index)
    if follows in _ALL:
        return not has_verb
    if _begins(line, index):
        return not any(is_finite(line, i) for i in clause.words)  # "Not a penny."
    desired = line.hides_any() and not (follows.endswith("ed") or is_adverb(follows) or follows in PREPOSITIONS)
    return desired and not has_verb and line.kind(before) == "word" and not line.is_hidden(before)


def _begins(line: Line, index: int) -> bool:
    """Does nothing of the claim come before?"""
    before = range(max(0, index - FARTHEST), index)
    return all(line.is_hidden(i) or line.kind(i) == "mark" or line.lower(i) in clausewords.JOINING for i in before)


def _is_subordinate(line: Line, clause: MainClause, index: int) -> bool:
    """ "when it cannot be mended", "so the dam does not leak": is it the first verb of an adverbial clause?"""
    verb = before_adverbs(line, index, _BETWEEN) if line.lower(index) == "not" else index
    for place in range(verb - 1, clause.words[0] - 1, -1):
        word = line.lower(place)
        compares = word == "like" and line.lower(place + 1).partition("'")[0] in NOMINATIVES
        if word in _ADVERBIAL_CLAUSE or compares or (word == "as" and line.lower(place - 1) in _LONG):
            return True
        if word == "so" and line.lower(place + 1) != "far":
            return _has_verb(line, clause, place)
        if is_finite(line, place) or line.kind(place) == "mark":
            return False
    return False


def _is_set_right(line: Line, clause: MainClause, index: int) -> bool:
    """ "not X but Y", "not so much X as Y": is something else put in the place of what is denied?"""
    if line.lower(index + 1) == "so" and line.lower(index + 2) == "much":
        return True
    reach = range(index + 1, min(len(line), index + _REACH_OF_BUT))
    but = next((i for i in reach if line.lower(i) == "but"), 0)
    if not but or but > clause.end + 1 or (but < clause.end and but not in clause.words):
        return False
    first, start = line.lower(but + 1), but + 1
    if first in {"rather", "instead"}:
        start += 2  # "but rather mended"
    elif first not in _CORRECTING | {line.lower(index + 1)} or line.text_at(but - 1) in {";", ":"}:
        return False  # but "not by day but by night", "not public money but public neglect"
    ends = _ENDS - {","} if first in {"a", "an"} else _ENDS
    end = next(i for i in range(start, len(line) + 1) if line.lower(i) in ends)
    return not has_finite(line, start, end)
