"""Verbs before their subject: "The dam leaks, said the mayor", "“It leaks,” said Ama Boateng"."""

from __future__ import annotations

from claimx.attribute import names, speakers, timewords, wording
from claimx.attribute.clauses import asides
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.second import FARTHEST
from claimx.attribute.clauses.verbs import VERBS
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import evidence, openings, subjectspan
from claimx.english.tokens import Line
from claimx.english.wordclasses import COORDINATORS, PREPOSITIONS, RELATIVES, SUBORDINATORS, has_finite, is_finite

#: Behind a comma only these are surely no verb of what stands before it.
_SAID = frozenset({"said", "says"})
_SUBORDINATING = RELATIVES | SUBORDINATORS | {"who's", "adding"}


def inverted(line: Line, verb: int) -> Clause | None:
    """ "...," said X; or, without quotation marks, ", said X" at the end."""
    quoted = line.is_hidden(verb - 1) or (line.text_at(verb - 1) == "," and line.is_hidden(verb - 2))
    apart = line.text_at(verb - 1) == "," or subjectspan.follows_comma_in_marks(line, verb)
    if not quoted and (not (apart and line.lower(verb) in wording.INVERTING) or _is_behind_relative(line, verb)):
        return None
    phrase = speakers.after(line, verb + 1)
    if phrase is None or line.lower(phrase[0]).removesuffix("'s") in timewords.TIMES:
        return None
    if quoted:
        return Clause(0, phrase, (verb, verb + 1))
    return Clause(1, phrase, (verb, verb + 1)) if _is_its_subject(line, verb, phrase) else None


def _is_its_subject(line: Line, verb: int, phrase: Tokens) -> bool:
    """Does the phrase behind the verb say it, and no other before: "The dam leaks, said the mayor"?"""
    alone = sum(line.text_at(i) == "," for i in range(max(0, verb - FARTHEST), verb)) == 1
    named = alone and names.is_capital(line, phrase[0])
    if not named and speakers.before(line, verb) and not _closes_claim(line, verb, phrase):
        return False
    end = phrase[1]
    if line.text_at(end) == "," and _is_infinitive(line.lower(verb)):
        return False  # "You may grind flour, add water, or bake"
    behind, second = line.lower(end), line.lower(end + 1)
    return (
        end >= len(line)
        or line.text_at(end) in asides.ENDS
        or behind in timewords.WHEN | {"who"}
        or (named and behind in PREPOSITIONS)
        or (behind in COORDINATORS and second in wording.INVERTING)
        or (behind == "that" and second in timewords.TIMES)
    )


def _is_infinitive(word: str) -> bool:
    """Has the verb no ending? Behind a comma "say" has many subjects, and others are what one may do."""
    return word not in {"say", "said", "wrote"} and not word.endswith(("s", "ed"))


def _is_behind_relative(line: Line, verb: int) -> bool:
    """ "It said that millers, who live there, reported losses": they did, of whom the relative clause tells."""
    opening = next((i for i in range(verb - 2, 0, -1) if line.text_at(i) == ","), 0)
    if line.lower(opening + 1) not in RELATIVES or line.lower(verb) in _SAID:
        return False
    said = next((i for i in range(opening - 1, -1, -1) if line.lower(i) == "that" or line.lower(i) in VERBS), -1)
    return not has_finite(line, said + 1, opening)


def _closes_claim(line: Line, verb: int, phrase: Tokens) -> bool:
    """ "The dam leaked, flooding two mills, said the mayor, Ama Boateng.", but not "Ama, the mayor, said a prayer" """
    start = openings.clause_start(line)
    start = start if start < verb - 1 else 0
    joined = (i + 1 for i in range(verb - 1, start, -1) if line.text_at(i) == "," and line.lower(i + 1) in COORDINATORS)
    claims = _has_clause(line, next(joined, start), verb - 1)  # "It broke, and Ama, the mayor, said the miller limps"
    somebody = any(names.is_capital(line, i) or evidence.is_doer(line.lower(i)) for i in range(*phrase))
    claims |= _is_last_name(line, phrase)
    return line.lower(verb) in _SAID and claims and somebody and not _has_clause(line, phrase[0], len(line))


def _is_last_name(line: Line, phrase: Tokens) -> bool:
    """ "Rents rise, and that is good, said Ama Boateng, an economist in Kumasi.": a whole name, and one apposition."""
    commas = [i for i in range(phrase[1], len(line)) if line.text_at(i) == ","]
    return names.n_capitals(line, *phrase) > 1 and commas in ([], [phrase[1]])


def _has_clause(line: Line, start: int, end: int) -> bool:
    """Is there a verb outside what a subordinate clause, up to its comma, says?"""
    is_within = False
    for index in range(start, end):
        is_within = (is_within and line.text_at(index) != ",") or line.lower(index) in _SUBORDINATING
        if is_finite(line, index) and not is_within:
            return True
    return False
