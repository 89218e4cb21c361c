"""Does the word at the beginning of a sentence or clause tell to do something: "Mend the dam", but not "Pay fell"?"""

from __future__ import annotations

from claimx.attribute.wording import FUNCTION_WORDS
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    DETERMINERS,
    NOMINATIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
    is_finite,
)

#: Base forms that, at the beginning of a sentence, are an instruction.
_IMPERATIVES = words(
    """
    act create let pay buy take make begin bring add allow ask avoid be become choose consider continue do encourage
    ensure establish expand extend find get go help hire include introduce invest join learn leave listen persuade
    prevent protect provide publish read reduce remove repair replace require say see sell send strengthen teach tie
    treat try write index merge connect recruit lend abolish accept adopt apply appoint assign build combine compare cut
    declare define deliver develop divide eat enforce enter examine expect explain finance follow forget give grow
    identify impose improve insist keep maintain measure mend modernise modernize obtain oblige offer pool prepare
    prioritise prioritize promote put raise recognise recognize reform refuse reopen reserve save serve simplify speak
    spend stand stop tax tell think train trim turn use vote wait work decide wear wash donate enjoy focus grab ignore
    subscribe click watch pick hear adapt adjust analyse analyze arrange attend coordinate delegate design diversify
    educate eliminate embed employ empower engage evaluate expose harness inform integrate mandate mobilise
    mobilize monitor negotiate nurture organise organize phase pursue rebuild recycle redirect redesign refine regulate
    reject rely resist respect restore rethink retrain reward rewrite scrap seek select separate standardise standardize
    streamline supply tackle translate upgrade verify widen withdraw repeal google contact stay remain pass foster
    minimise minimize maximise maximize conduct communicate enable explore embrace celebrate acknowledge install
    determine describe discuss suggest initiate perform talk revise utilise utilize refer admit relocate amend legalise
    legalize divest strive beware innovate incentivise incentivize assess clarify allocate distribute specify
    """
)
#: Base forms that are nouns as well: an instruction where one of :data:`_AFTER_IMPERATIVE` follows.
_NOUNS_OR_IMPERATIVES = words(
    """
    demand call check count drop end face fence fix fund hold increase look line move name open order paint plan plant
    print ring set share show sign start support switch test text link lift match map mark limit label cover control
    charge cap bid balance target trade transfer update value visit borrow license subsidise fight guard address lower
    """
)
#: Instructions to the reader's mind, which nobody is to act upon.
_RHETORICAL = words("think imagine suppose picture note remember recall look see guess mind forget believe")
#: But these are, where one of these words follows: "Look up the price", "Feel free to ask".
_WITH_SECOND = {
    "look": words("for up out after into again"),
    "start": words("with by at from small early now there first slowly making"),
    "stay": words("tuned informed"),
    "think": words("twice again back hard"),
    "check": words("out back with that whether"),
    "feel": {"free"},
    "send": {"me"},
    "give": {"me"},
}
#: Whoever is told to ask these is told what they would say: "Ask any miller".
_WITNESSES = words("any anyone anybody me")
#: Behind these a clause may follow, so that its verb does not make a noun of them.
_WITH_CLAUSE = words("be ensure see remember make let consider imagine tell say ask think know help")
#: Of :data:`_IMPERATIVES` those that are nouns too, and no instruction where any verb follows: "Pass rates fell".
_NOUNS_AS_WELL = words("stay pass foster conduct talk install")
#: First words that are no verbs, though a determiner follows.
_NO_IMPERATIVES = words(
    """
    neither either both such half quite rather given unlike besides plus hence thus whatever whichever amid gone born
    among except minus save enough please dear yes no not none good better best worse worst same next last least most
    more less fewer above once twice maybe perhaps indeed sure true right long far ever too alas part lest via beneath
    underneath opposite atop throughout everywhere separate much down off aside tonight today tomorrow yesterday
    absent barring
    """
)
_AFTER_IMPERATIVE = words(
    """
    the a an it them every each all any your our his her their its this that these those out up down by everybody
    everything everyone him us lots enough yourself yourselves
    """
)
#: No noun stands before these, so that the word before them is a verb, and they its object.
OBJECTS = words("the a an your our their its his her these those every each all any them yourself yourselves")
_BEHIND_NOUNS = AUXILIARIES | {"of", ",", "-"}
#: Where one of these begins the main clause, behind another, an instruction may begin.
INSTRUCTING = _IMPERATIVES | _NOUNS_OR_IMPERATIVES | _WITH_SECOND.keys() | {"don't"}
_KNOWN = FUNCTION_WORDS | AUXILIARIES | _NO_IMPERATIVES
_OPENING_CLAUSES = RELATIVES | SUBORDINATORS | NOMINATIVES
#: Behind a noun these are its verb.
_OF_THINGS = words("begins starts ends continues stops resumes remains goes comes depends falls rises grows")
#: Words from the beginning of a subject to its verb: "pay arrangements were".
_REACH_OF_VERB = 4
#: What begins what follows a verb.
_BEHIND_PAST = PREPOSITIONS | DETERMINERS | NOMINATIVES | SUBORDINATORS | words("and but or that him them us me")
#: "Make no mistake", "Talk about luck"
_IDIOMS = {("make", "no"), ("talk", "about")}
#: What is added to these, or taken for an example, only leads up to what is claimed.
_ADDED = {("to", "this"), ("to", "that"), ("to", "all"), ("to", "these"), ("to", "it"), ("up", "all")}
_EXEMPLIFIED = words("the his her its their our this")
_OF_EXAMPLES = words("where when which who whom whose , :")


def instructs(line: Line, verb: int) -> bool:
    """Does the word at this place tell to do something, as what follows it shows?"""
    word, follows = line.lower(verb), line.lower(verb + 1)
    if follows in _WITH_SECOND.get(word, ()):
        return True
    if line.lower(verb - 1) == "please" and word not in _RHETORICAL:
        return line.kind(verb) == "word" and not is_adverb(word)
    if line.lower(verb - 1) in DETERMINERS or (word not in _WITH_CLAUSE and _is_subject(line, verb)):
        return False
    if _only_leads_up(line, verb):
        return False
    if word in _IMPERATIVES:
        return follows not in _BEHIND_NOUNS
    if word in _NOUNS_OR_IMPERATIVES:
        return follows in _AFTER_IMPERATIVE or follows == "me"
    return _is_unknown_verb(line, verb) and follows in OBJECTS and line.text_at(verb + 1).islower()


def _is_unknown_verb(line: Line, index: int) -> bool:
    """May a word of no table be a base form: no name, no word of grammar, and without the ending of another form?"""
    word = line.lower(index)
    ends_otherwise = word.endswith(("ing", "ed", "ly", "s", "en")) and not word.endswith("ss")
    if word in _KNOWN or ends_otherwise or is_finite(line, index):
        return False
    return line.text_at(index - 1) != "-" and word.isalpha()


def _only_leads_up(line: Line, verb: int) -> bool:
    """ "Imagine a dam", "Make no mistake", "Put another way", "Ask any miller": is nobody to act upon it?"""
    word, follows = line.lower(verb), line.lower(verb + 1)
    return (
        word in _RHETORICAL
        or follows == "alone"  # "Let alone the dam"
        or (word, follows) in _IDIOMS
        or (word == "put" and follows.endswith(("ly", "way", "another")))
        or (follows == "me" and (word == "let" or not line.text_at(verb).islower()))  # but "If it leaks, call me"
        or (word == "ask" and (follows in _WITNESSES or line.text_at(verb + 1).istitle()))
        or (word == "consider" and not _is_to_be_considered(line, verb))
        or (word == "add" and (follows, line.lower(verb + 2)) in _ADDED)
        or (word == "take" and _is_example(line, verb))
        or (word == "do" and line.lower(verb - 1) == "so")
    )


def _is_to_be_considered(line: Line, verb: int) -> bool:
    """ "Consider mending it", "If it leaks, consider a new gate"; but "Consider the mill in Lindow" only leads up."""
    follows = line.lower(verb + 1)
    return follows == "whether" or follows.endswith("ing") or line.text_at(verb - 1) == ","


def _is_example(line: Line, take: int) -> bool:
    """ "Take the mill in Lindow, which leaked" """
    one = line.lower(take + 1) in _EXEMPLIFIED or line.text_at(take + 1).istitle()
    return one and bool(line.where(_OF_EXAMPLES))


def _has_dropped(line: Line, index: int) -> bool:
    """ "Pay dropped by a tenth", but not "Use dropped stitches": a past form, and no participle."""
    noun = line.kind(index + 1) == "word" and line.lower(index + 1) not in _BEHIND_PAST
    return line.lower(index).endswith("ed") and (not noun or is_adverb(line.lower(index + 1)))


def _is_subject(line: Line, index: int) -> bool:
    """Does a verb follow so soon that the word is part of its subject: "pay arrangements were", "Work begins"?"""
    if line.lower(index + 1) in _OF_THINGS:
        return True
    if line.lower(index + 1) in {"the", "a", "an", "your"} and line.lower(index) in _IMPERATIVES:
        return False  # "Get the papers signed"
    for position in range(index + 1, index + 1 + _REACH_OF_VERB):
        if line.kind(position) != "word" or line.lower(position) in _OPENING_CLAUSES:
            return False
        if is_finite(line, position):
            told = line.lower(index) in _NOUNS_AS_WELL and line.lower(position - 1) not in PREPOSITIONS
            return told or line.lower(position) in AUXILIARIES or _has_dropped(line, position)
    return False
