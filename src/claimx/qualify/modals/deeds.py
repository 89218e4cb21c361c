"""Does "will" announce what somebody is going to do, or foretell what is going to happen?"""

from __future__ import annotations

from claimx.attribute import timewords
from claimx.english.inflection import participle, past
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import DETERMINERS, FIRST_SUBJECTS, PREPOSITIONS, WEEKDAYS, is_adverb
from claimx.qualify.modals.doers import AGREED, PERSONS, is_instrument, is_somebody, last_of_subject
from claimx.qualify.modals.foretelling import MOVEMENTS

#: Words to the year of "As of 1 January 2027", and from "under" to what it is under.
_REACH_OF_DATE, _REACH_OF_AGREED = 5, 8
#: Words from "ask" to "to".
_REACH_OF_ASKED = 7
#: What may stand between "will" and its verb.
_BETWEEN_WILL = words("not also then soon first now only just all always still continue to")
#: Whatever will be so in one of these ways, nobody has decided.
_UNDECIDED = words(
    """
    likely probably possibly certainly surely inevitably eventually undoubtedly increasingly ultimately actually
    thus indeed nonetheless always presumably simply merely invariably almost necessarily naturally hopefully
    """
)
_PERIODS = words("week month year spring summer autumn winter")
#: Verbs of something that somebody does on purpose: behind "will" they tell a plan and no forecast.
DEEDS = words(
    """
    open build invest spend launch publish hold introduce hire recruit buy sell meet vote review report start begin
    train install extend appeal file sign join close host submit present announce discuss consider decide ban
    replace repair investigate examine explore suspend resume unveil deploy withdraw seek tackle hear issue negotiate
    visit debate allocate convene draft establish halt implement inspect invite notify pilot purchase reopen scrap
    charge employ house link connect operate
    """
)
#: Of these, the ones that without an object only tell what happens: "The dam will hold".
_WITH_OBJECT = words("hold sell")
#: What "I" and "we" do not decide upon.
STATES = words(
    """
    be have see know find need get lose suffer become miss face fail succeed understand feel think remember remain
    live die end learn realise realize achieve reach never no tell say fall stay grow
    """
)
#: Of these, the ones that "I" and "we" bring about where an object follows: "We will end the levy".
_BROUGHT_ABOUT = words("end grow find")
#: What comes of somebody, be it meant or not, and what anybody does all the time.
EFFECTS = words(
    """
    take make cost help mean require lead allow give cause hurt add boost affect happen depend work go bring increase
    reduce raise improve create save harm damage weaken strengthen prevent force drive generate benefit apply include
    """
)
#: Of these, the ones that somebody with a name or an office does on purpose.
_PURSUED = words("help give add work bring increase reduce raise create save prevent drive")
#: What of all that they do is no plan: "Ama Boateng will win".
OUTCOMES = (STATES | EFFECTS - _PURSUED) | words(
    """
    win come rise keep let play follow turn produce emerge survive tend want like love hate enjoy hope wish try
    struggle continue resist decide argue claim call believe agree demand show prove run drop hit gain earn shift serve
    look inherit
    """
)
#: "The sale will go ahead", "Buses will run every hour"
_SCHEDULED = {("go", "ahead"), ("take", "over"), ("run", "every"), ("run", "from"), ("run", "between")}
#: It goes where somebody has decided that it goes: "$5 million will go to the mill".
_MONEY = words("million billion trillion crore lakh money funds proceeds")
#: These move only where somebody has decided it: "Fares will rise".
_CHARGES = words("fare fares fee fees toll tolls charges tuition levy duty")
#: Whoever will do so with somebody to do something has decided it: "It will ask them to wait".
_ASKING = words("ask urge press invite order")
#: What befalls those who do it: "They will run out of beds".
_BEFALLING = {("run", "out"), ("run", "short"), ("make", "mistakes"), ("make", "some"), ("make", "sure")}
_IRREGULAR = words(
    """
    built spent held bought sold begun brought sent put paid taken sought set torn made done shut rebuilt
    laid kept lent cut shown withdrawn drawn overseen split dug fed bred swept
    """
)
#: What is to be done with something, and yet no plan: "are to be found".
LEFT_AS_IT_IS = words("found seen expected welcomed feared blamed believed trusted avoided regretted hoped taken given")
#: What somebody does to something on purpose, besides :data:`DEEDS`: "will be abolished".
ACTS = words(
    """
    abolish accept add address administer admit adopt afford appoint archive arrest assign attach auction automate
    award broadcast cancel cap clean clear collect conduct construct convert coordinate deduct delay deliver
    demolish deport display distribute divert enrol enroll equip erect evacuate execute exempt fill finance fit free
    fund grant hand implement lease lengthen levy manage merge monitor move name offer permit phase plant postpone
    prohibit pump ration recycle refund release relocate remove rename renovate rent restore restrict retrench
    return revise screen select sentence ship shorten split staff store stream supervise supply tax terminate
    transfer transport update use vaccinate widen allot audit commission dedicate devote disband dismantle dissolve
    earmark enact enforce expel nominate post redeploy refurbish reimburse reinstate renew repay resettle subsidise
    subsidize swap test waive
    """
)
#: "modernised", "privatized"
_MADE_SO = ("ized", "nised", "lised", "tised")
_DONE = frozenset(map(past, DEEDS | ACTS)) | _IRREGULAR
#: "will be publishing": not of those that only tell what comes of something.
_DOING = frozenset(map(participle, DEEDS | ACTS))


def is_deed(line: Line, will: int, subject: int | None = None) -> bool:
    """Does a verb follow "will", or the "to" of "is to", of something that somebody does on purpose?

    ``subject`` is where its subject ends, if not before ``will``.
    """
    if subject is None:
        subject = will if "'" in line.lower(will) and line.lower(will) != "won't" else last_of_subject(line, will)
    who = line.lower(subject).partition("'")[0]
    verb = _past_adverbs(line, will + 1)
    word, follows = line.lower(verb), line.lower(verb + 1)
    if who in FIRST_SUBJECTS:
        continued = line.lower(verb - 2) == "continue" and word != "be"
        doing = word == "be" and (follows.endswith("ing") or _is_done(line, verb + 1))
        if word == "never":  # "I will never vote for it"
            word, follows = follows, line.lower(verb + 2)
        acts = word not in STATES | _UNDECIDED or (word in _BROUGHT_ABOUT and follows in DETERMINERS)
        return word.isalpha() and (continued or doing or acts)
    somebody = is_somebody(line, subject)
    if word == "be":
        return _is_done(line, verb + 1) or (somebody and follows in _DOING)
    if word in _UNDECIDED or not word.isalpha() or is_instrument(line, subject) or _befalls(line, verb, who):
        return False
    decided = word in DEEDS or (somebody and word not in OUTCOMES) or (word, follows) in _SCHEDULED
    if decided or _is_charged(line, verb, who) or _is_asked(line, verb):
        return True
    return word not in STATES | MOVEMENTS and (_is_agreed(line) or (somebody and _is_purposed(line, will)))


def _befalls(line: Line, verb: int, who: str) -> bool:
    """ "They will run out of beds", "The dam will hold" """
    if (line.lower(verb), line.lower(verb + 1)) in _BEFALLING:
        return True
    bare = line.kind(verb + 1) not in {"word", "figure"} or line.lower(verb + 1) in PREPOSITIONS | {"up", "out"}
    return line.lower(verb) in _WITH_OBJECT and who not in PERSONS and bare


def _is_charged(line: Line, verb: int, who: str) -> bool:
    """ "Fares will rise", "$5 million will go to the mill" """
    word = line.lower(verb)
    if who in _MONEY and word == "go":
        return line.lower(verb + 1) in {"to", "towards", "into"}
    return who in _CHARGES and (word in MOVEMENTS or word == "go")


def _is_asked(line: Line, verb: int) -> bool:
    """ "It will ask them to wait" """
    return line.lower(verb) in _ASKING and line.has({"to"}, verb + 2, verb + _REACH_OF_ASKED)


def _is_purposed(line: Line, will: int) -> bool:
    """ "To save fuel, the mill will": is it said what for?"""
    return line.lower(0) == "to" and line.has({","}, 2, will)


def _is_agreed(line: Line) -> bool:
    """Does the sentence say from when on or under what it will be so: "From May", "under the deal"?"""
    first = line.lower(0)
    if first in {"from", "starting"} or (first, line.lower(1)) == ("as", "of"):
        return any(line.kind(i) == "figure" or line.lower(i) in timewords.TIMES for i in range(1, _REACH_OF_DATE))
    if any(_is_date(line, index + 1) for index in line.where({"from"})):
        return True
    under = next((i for i in line.where({"under"}) if line.lower(i + 1) in DETERMINERS), None)
    return under is not None and line.has(AGREED, under + 2, under + _REACH_OF_AGREED)


def _is_date(line: Line, index: int) -> bool:
    """ "1 May", "May", "next month" """
    index += line.kind(index) == "figure" or line.lower(index) in timewords.NEXT
    return line.lower(index) in timewords.TIMES and line.lower(index) != "day"


def is_plain_deed(line: Line, to: int, subject: int) -> bool:
    """The same of "going to", which foretells more often: somebody's deed, known for one, or what is done."""
    verb = _past_adverbs(line, to + 1)
    own = line.lower(subject).partition("'")[0] in FIRST_SUBJECTS
    known = own or line.lower(verb) in DEEDS or line.lower(verb) == "be"
    return known and is_deed(line, to, subject)


def is_participle(word: str) -> bool:
    """As far as its form tells: "opened", "written", "built"."""
    return word.endswith(("ed", "en")) or word in _IRREGULAR


def _is_done(line: Line, index: int) -> bool:
    """Is it the participle of what somebody does to something: "largely automated", but not "lost"?"""
    while _is_between(line, index):
        index += 1
    participle = line.lower(index)
    if participle in {"met", "raised"}:
        return line.lower(index + 1) in {"by", "from", "through"}  # "The cost will be met from a levy"
    if participle in _DONE or participle.removeprefix("re") in _DONE or participle.endswith(_MADE_SO):
        return True
    return is_participle(participle) and participle not in LEFT_AS_IT_IS and _is_agreed(line)


def _past_adverbs(line: Line, index: int) -> int:
    """Behind "also", "gradually", and the time in "will next week open", "will today open"."""
    while (behind := _past_time(line, index)) > index or _is_between(line, index):
        index = max(behind, index + 1)
    return index


def _is_between(line: Line, index: int) -> bool:
    """May the word stand between "will" and its verb: "also", "gradually"?"""
    adverb = is_adverb(line.lower(index)) and line.lower(index) not in _UNDECIDED
    return line.lower(index) in _BETWEEN_WILL or (adverb and line.kind(index + 1) == "word")


def _past_time(line: Line, index: int) -> int:
    """Behind the time in "will on Monday open", "will next week open", "will today open"; else ``index``."""
    word, follows = line.lower(index), line.lower(index + 1)
    if (word == "on" and follows in WEEKDAYS) or (word in {"this", "next"} and follows in _PERIODS):
        return index + 2
    return index + (word in {"today", "tomorrow"})
