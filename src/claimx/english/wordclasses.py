"""The closed classes of English words, and verbs and adverbs told by their form: what rules use for want of a parser.

Every rule of ``quantify``, ``attribute`` and ``qualify`` reads a sentence through this, ``tokens`` and ``inflection``.
"""

from __future__ import annotations

from collections.abc import Set

from claimx.english.tokens import Line, words

BE = words("am is are was were be been being")
AUXILIARIES = (BE - {"be", "been", "being"}) | words(
    """
    has have had do does did will would can could may might must shall should cannot ought need needs isn't aren't
    wasn't weren't don't doesn't didn't won't can't couldn't wouldn't shouldn't hasn't haven't hadn't
    """
)
#: Forms that are seldom nouns, and past forms that do not end in "ed".
VERBS = words(
    """
    said told found rose fell went came took gave saw became began left held kept sold paid met won lost made sent
    built bought brought thought knew grew drew wrote ran stood spent led fed sat got felt heard showed broke chose
    drove ate says makes takes gives goes comes wants means gets keeps brings helps lies pays remains includes
    requires allows provides stands receives knows thinks believes uses leave leaves shows works runs falls rises
    looks remember remembers ask asks want think know believe say tell tells see sees make take give go come get
    keep bring seem seems become becomes reach reaches serve serves live lives concludes conclude buys sells buy
    sell enters die dies hit hits put puts used
    """
)
FIRST_PERSON = words("i we us me our my")
PRONOUNS = words("he she they it")
#: Of :data:`FIRST_PERSON` those that may be a subject, and all pronouns that surely are one.
FIRST_SUBJECTS = words("i we")
NOMINATIVES = FIRST_SUBJECTS | PRONOUNS | {"you"}
POSSESSIVES = words("its his her their our my your")
DEMONSTRATIVES = words("there this that these those")
NUMERALS = words("one two three four five six seven eight nine ten")
DETERMINERS = (
    POSSESSIVES
    | NUMERALS
    | words(
        """
        the a an this that these those some many most several few both all each every no another other any half more
        """
    )
)
ARTICLES = words("the a an")
PREPOSITIONS = words(
    """
    of in on at from for by with to into over under between among across against about near behind around outside
    inside within without through during after before as like than per via since until beyond below above despite
    upon along toward towards onto alongside amid amidst
    """
)
#: What opens a noun phrase: behind one of these stands a noun, and no verb.
BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words("january february march april may june july august september october november december")
RELATIVES = words("that which who whom whose")
SUBORDINATORS = words(
    """
    because although though while whilst when where until before since whether how why after than if unless once
    """
)
#: What begins a clause within another: "because it leaks", "who left", "what it costs".
CLAUSE_OPENERS = SUBORDINATORS | RELATIVES | {"what"}
COORDINATORS = words("and but or so yet nor while whilst whereas")
#: Before a word that ends in "ed" these make it a participle: "the estimated cost", "was raised".
_BEFORE_PARTICIPLE = (
    BE | PREPOSITIONS | DETERMINERS | words("has have had very so not and or well newly recently fully")
)
#: Auxiliaries that are written together with their subject.
_CONTRACTED = words("it's he's she's that's there's what's who's here's")
_CONTRACTIONS = ("'re", "'m", "'ve", "'ll", "'d")
#: A word behind one of these is its verb, unless it is an adverb.
_BEFORE_VERB = NOMINATIVES - {"it", "you"}
#: These end as adverbs do.
_NO_ADVERBS = words(
    """
    family assembly ally supply monopoly rally bully anomaly italy july fly reply apply rely imply multiply comply
    """
)
_ADVERBS = words(
    """
    also all both each then now still too never always often soon once just only even not and or who themselves
    """
)
#: May stand between such a pronoun and its verb: "they also hold".
_BETWEEN = _ADVERBS - {"and", "or", "who", "not"}
_NO_VERBS = _ADVERBS | PREPOSITIONS | SUBORDINATORS | DETERMINERS | words("nor but")
#: Shorter words in "ed" are no past forms: "bed", "need", "feed".
_SHORTEST_PAST = 5
#: Of these it is not the ending that tells.
KNOWN_VERBS = AUXILIARIES | VERBS
#: Of these a capital may begin a name: "Will Boateng said".
NAMES_TOO = frozenset({"Will", "May"})
_NO_SURNAMES = NOMINATIVES | DETERMINERS
#: The rest may be nouns, behind a preposition or an article: "in need", "the will".
_SURELY_VERBS = AUXILIARIES - words("need needs will might can may must")
_NOUN_FOLLOWS = (
    (PREPOSITIONS - {"as", "than", "since", "before", "after", "until"})
    | words("the a an no")
    | (POSSESSIVES - {"her"})  # "told her she": an object
)


def is_finite(line: Line, index: int) -> bool:
    """Is the word, as far as its form tells, a verb that has a subject?"""
    word, before = line.lower(index), line.lower(index - 1)
    if before == "to" or (word not in _SURELY_VERBS and before in _NOUN_FOLLOWS):
        return False
    if line.text_at(index) == "May" and (index > 0 or line.lower(1) in KNOWN_VERBS):
        return False
    if word == "fed" and line.text_at(index) == "Fed":  # the central bank of the United States
        return False
    if word in KNOWN_VERBS or is_contracted(word):
        compounded = line.is_glued(index + 1) and line.text_at(index + 1) == "-"  # "left-leaning"
        named = line.text_at(index) in NAMES_TOO and may_be_called(line, index)
        return not (compounded or named or begins_noun(line, index))
    if before == "it" and word.endswith("s") and word not in PREPOSITIONS:
        return True
    subject = line.lower(index - 2) if before in _BETWEEN else before
    if subject in _BEFORE_VERB and word.isalpha():
        return word not in _NO_VERBS and not is_adverb(word)
    if not word.endswith("ed") or len(word) < _SHORTEST_PAST or before in _BEFORE_PARTICIPLE:
        return False
    # "Jared", "Ahmed": behind the first word a capital makes it a name.
    named = index > 0 and line.text_at(index)[:1].isupper()
    return (before.isalpha() or before == ")") and not named


def may_be_called(line: Line, index: int) -> bool:
    """ "Will Boateng came", but not "Will Boateng come?", nor "Will it leak" """
    named = line.text_at(index + 1)[:1].isupper() and line.lower(index + 1) not in _NO_SURNAMES
    return named and (index > 1 or "?" not in line.text)


def has_finite(line: Line, start: int, end: int) -> bool:
    """Is any of the words ``start <= i < end`` such a verb?"""
    return any(is_finite(line, index) for index in range(start, end))


def begins_noun(line: Line, index: int) -> bool:
    """The first word of a "think tank", which is no verb."""
    return line.lower(index) == "think" and line.lower(index + 1) in {"tank", "tanks"}


def is_adverb(word: str) -> bool:
    """By its ending: "recently", but not "family" and "apply"."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def before_adverbs(line: Line, index: int, others: Set[str]) -> int:
    """The place of the word before ``index``, past adverbs and these other words: of "have" in "have long called"."""
    index -= 1
    while line.lower(index) in others or is_adverb(line.lower(index)):
        index -= 1
    return index


def is_contracted(word: str) -> bool:
    """ "it's", "they've": a subject with its auxiliary."""
    return "'" in word and (word in _CONTRACTED or word.endswith(_CONTRACTIONS))
