"""Do a verb and its subject agree, or is it a noun, or an imperative: "the current blame", "Print this and ask"?"""

from __future__ import annotations

from claimx.attribute import names, wording
from claimx.attribute.clauses.second import FARTHEST
from claimx.attribute.clauses.verbs import VERBS
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import evidence, subjectspan
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import DETERMINERS, NUMERALS, PREPOSITIONS, PRONOUNS

_NOUNS = wording.NOUNLIKE | wording.SAYINGS | words("blame stress rules dispute disputes")
#: Without an ending these are past forms as well.
_PASTS = words("put read forecast")
#: Without the ending of one subject, or of the past: "ask", "claim".
_BARE = frozenset(word for word in VERBS if {word + "s", word + "es"} & VERBS) - _PASTS
_MODALS = words("to may might will would can could should must shall did do does didn't don't doesn't won't cannot")
#: What follows these is a noun.
_ADJECTIVES = words("new early false recent latest current main common own")
#: Several, though they do not end in "s"; one, though they do.
_SEVERAL = words(
    """
    they we i you people men women police children media data public majority half some many most several both few and
    all these those number percent third quarter staff couple pair jury senate parliament government cabinet council
    committee board team crew crowd family union party club band bench opposition management labour leadership
    """
)
#: These begin no subject of one.
_MANY = (NUMERALS - {"one"}) | words("these those both several many few")
_ONE = words("his its this was has does as news series always")
_ENDINGS_OF_ONE = ("ss", "us", "sis")


def agrees(line: Line, subject: Tokens, verb: int) -> bool:
    """Only of what may be a noun is it asked, and of a verb without an ending behind "and"."""
    word, before = line.lower(verb), line.lower(subjectspan.end_of(line, verb) - 1)
    noun, imperative = word in _NOUNS, word in _BARE and before in subjectspan.SHARING
    if not (noun or imperative) or line.has(_MODALS, max(subject[1], verb - FARTHEST), verb):
        return True
    if noun and before in _ADJECTIVES:
        return False
    if noun and word.endswith("s"):
        return _is_one(line, subject)
    several = any(_is_several(line, index) for index in range(*subject))
    return word in _PASTS or (several and not (noun and _is_governed(line, subject)))


def _is_one(line: Line, subject: Tokens) -> bool:
    """ "The bank", "research", a name; but not "facile | claims", "the banks still support | projects" """
    first = line.lower(subject[0])
    if first in _MANY:
        return False  # "two Southern | states"
    known = first in DETERMINERS | PRONOUNS | wording.FINDINGS or first.endswith("'s")
    if not known and line.text_at(subject[0]).islower() and names.n_capitals(line, *subject) == 0:
        return False
    head = next((i for i in range(subject[0] + 1, subject[1]) if _qualifies(line, subject, i)), subject[1]) - 1
    return names.is_capital(line, head) or line.lower(head) in _SEVERAL or not _is_several(line, head)


def _qualifies(line: Line, subject: Tokens, index: int) -> bool:
    """ "A lawyer | for the mills", "a lawyer | representing the mills"; not "the opening claims" """
    participle = line.lower(index).endswith("ing") and line.text_at(index).islower() and index > subject[0] + 1
    return line.lower(index) in PREPOSITIONS or participle


def _is_several(line: Line, index: int) -> bool:
    word = line.lower(index)
    return word in _SEVERAL or (word.endswith("s") and not word.endswith(_ENDINGS_OF_ONE) and word not in _ONE)


def _is_governed(line: Line, subject: Tokens) -> bool:
    """Does a phrase within end at the noun: "times of high | stress"; but not "millers of high rank | fear"?"""
    for index in range(subject[1] - 1, subject[0], -1):
        if line.lower(index) in PREPOSITIONS:
            somebody = any(evidence.is_doer(line.lower(i)) for i in range(subject[0], index))
            return index < subject[1] - 1 and not somebody and line.lower(subject[0]) != "those"
        if not line.text_at(index).islower() or line.lower(index) in DETERMINERS or _is_several(line, index):
            return False
    return False
