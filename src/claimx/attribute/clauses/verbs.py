"""Which words are verbs that may attribute, and which of them are nouns or participles where they stand."""

from __future__ import annotations

from claimx.attribute import names, timewords, wording
from claimx.attribute.clauses import judging
from claimx.attribute.speakers import adverbs, relatives
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    NUMERALS,
    POSSESSIVES,
    PREPOSITIONS,
    before_adverbs,
    begins_noun,
)

VERBS = (
    judging.CALLING
    | wording.SAYING
    | wording.HOLDING
    | wording.UTTERING
    | wording.THINKING
    | wording.MEASURING
    | wording.ASKING
    | wording.WANTING
    | wording.CITING
    | judging.JUDGING
    | judging.VIEWING
)
_NOUNS_AS_WELL = wording.NOUNLIKE | wording.SAYINGS
_OTHER_VERBS = VERBS | AUXILIARIES
_BEFORE_NOUNS = NUMERALS | {"and", "or"}
#: Before a word that may be a verb these make it a noun, or part of a name.
_NOUN_FOLLOWS = (DETERMINERS | PREPOSITIONS | {"not", "such"}) - NUMERALS - {
    "this", "that", "these", "those", "some", "many", "several", "each", "both", "all", "most", "another", "half",
}  # fmt: skip
#: Words of a noun phrase: more are none.
_LONGEST_PHRASE = 20
_SINGULAR = POSSESSIVES | words("the a an this that every another")
#: Plurals without the ending of one, and what parts a verb from its subject.
_PLURALS = words("people men women police data media majority public children and but or who may might would will to")
#: Behind a name with an apostrophe these are verbs of whoever is called so.
_NO_NOUNS = words("said says told expects believes warns adds argues")
#: "who asked not to be named", "asked to remain anonymous": they ask for nothing that is claimed.
_ANONYMOUS = {("not", "to"), ("to", "remain"), ("to", "stay"), ("to", "be")}


def is_part(line: Line, index: int) -> bool:
    """ "the so-called levy", "many told-you-sos", "a flood or, say, a drought" """
    if names.is_hyphenated(line, index) or names.is_hyphenated(line, index + 2):
        return True
    return line.text_at(index) == "say" and line.text_at(index - 1) == "," == line.text_at(index + 1)


def is_no_verb(line: Line, index: int) -> bool:
    """Is it a noun, "the report", "two claims", a participle, "is told", or part of another verb, "claims said"?"""
    word, follows, second = (line.lower(place) for place in range(index, index + 3))
    goes_on = word in wording.GOING and second == "to"  # "She went on to win"
    anonymous = word in wording.ASKING and (follows, second) in _ANONYMOUS
    return (
        goes_on
        or anonymous
        or follows in wording.SAYING
        or _is_noun(line, index)
        or _is_participle(line, index)
        or _is_determined(line, index)
        or _is_owned(line, index)
    )


def _is_noun(line: Line, index: int) -> bool:
    """ "two claims", "claims said", "a think tank", "the last slim hope" """
    if begins_noun(line, index) or (line.lower(index) in wording.NOUNLIKE and _is_singular(line, index)):
        return True
    follows = line.lower(index + 1)
    counted = line.kind(index - 1) == "figure" and follows != "that"
    beside = follows in _OTHER_VERBS or line.lower(index - 1) in _BEFORE_NOUNS
    return line.lower(index) in _NOUNS_AS_WELL and (beside or counted)


def _is_participle(line: Line, index: int) -> bool:
    """ "is told", "was recently told", "a newly reported leak", "the deal announced Wednesday by the council" """
    word, before = line.lower(index), line.lower(index - 1)
    last = line.lower(before_adverbs(line, index, frozenset()))
    if (last in BE and not word.endswith("ing")) or (before in BE and word != "saying"):
        return True
    dated = line.lower(index + 1) in timewords.TIMES and line.lower(index + 2) == "by"
    return word.endswith("ed") and (dated or adverbs.is_determined(line, index) or before in {"new", "newly"})


def _is_determined(line: Line, index: int) -> bool:
    """ "the report"; but not "used to say", "has since said", "millers we spoke to said" """
    before, second = line.lower(index - 1), line.lower(index - 2)
    wont = before == "to" and second in wording.WONT
    since = before == "since" and second in wording.PERFECT
    ends = names.is_hyphenated(line, index - 1) or relatives.is_stranded(line, index - 1)
    return before in _NOUN_FOLLOWS and not (wont or since or ends)


def _is_singular(line: Line, index: int) -> bool:
    """ "the last slim hope that": what would be a verb of the plural ends a noun phrase without one."""
    if line.lower(index).endswith(("s", "ed", "put", "forecast")):
        return False
    start, farthest = index - 1, index - _LONGEST_PHRASE
    while (
        start > farthest
        and line.text_at(start).islower()
        and not (line.lower(start) in DETERMINERS or line.lower(start).endswith("s"))
    ):
        start -= 1
    determined = line.lower(start) in _SINGULAR or line.lower(start).endswith("'s")
    between = {line.lower(i) for i in range(start + 1, index)}
    return determined and not between & _PLURALS and line.lower(start - 1) not in PREPOSITIONS


def _is_owned(line: Line, verb: int) -> bool:
    """ "the bank's call for", but not "Moody's said" """
    before = line.lower(verb - 1)
    contracted = before in {"he's", "she's", "it's", "that's", "who's", "there's"}
    plural = before in {"'", "’"} and line.is_glued(verb - 1)
    plural |= before == "s" and line.text_at(verb - 2) in {"'", "’"}  # "the A380's reported range"
    if line.lower(verb) in _NO_NOUNS and names.is_capital(line, verb - 1):
        return False
    return not line.is_hidden(verb - 1) and (plural or (before.endswith("'s") and not contracted))
