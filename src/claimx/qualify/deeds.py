"""Does "will" announce what somebody is going to do, or foretell what is going to happen?"""

from __future__ import annotations

from claimx.attribute import times
from claimx.attribute.wording import FUNCTION_WORDS
from claimx.qualify.foretelling import MOVEMENTS
from claimx.tokens import Line, words
from claimx.wordclasses import DETERMINERS, WEEKDAYS

#: Words to the year of "As of 1 January 2027", and from "under" to what it is under.
REACH_OF_DATE, REACH_OF_AGREED = 5, 8
#: Words from "ask" to "to".
REACH_OF_ASKED = 7
#: What may stand between "will" and its verb.
BETWEEN_WILL = words("not also then soon first now only just all always still continue to")
#: Whatever will be so in one of these ways, nobody has decided.
UNDECIDED = words(
    """
    likely probably possibly certainly surely inevitably eventually undoubtedly increasingly ultimately actually
    presumably simply merely invariably almost necessarily naturally hopefully
    """
)
#: These end as adverbs do.
VERBS_IN_LY = words("reply apply rely imply supply multiply comply")
PERIODS = words("week month year spring summer autumn winter")
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
WITH_OBJECT = words("hold sell")
_PERSONS = words("i we he she")
#: Who acts, besides those whom a capital names.
SOMEBODY = words(
    """
    he she government ministry council company firm bank agency city state county board commission committee
    department parliament congress senate university college school union party team office authority federation
    association organisation organization operator airline utility police army administration campaign minister
    president mayor governor chancellor officials ministers leaders lawmakers authorities regulators companies
    states councils municipality club clubs league charity trust banks agencies unions operators owners owner
    developer contractor contractors engineers inspectors officers judge court regulator group brewery maker lender
    hospital district province centre railway supplier consortium venture foundation institute members
    staff crew crews volunteers drivers workers teachers nurses doctors
    """
)
#: What "I" and "we" do not decide upon.
STATES = words(
    """
    be have see know find need get lose suffer become miss face fail succeed understand feel think remember remain
    live die end learn realise realize achieve reach never no tell say fall stay grow
    """
)
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
    win come rise keep let play follow turn produce stop cave crumble collapse survive prevail emerge erode
    experience inherit tend tolerate trigger usher glory squeeze embrace disabuse deepen agree dig arouse hit guide
    limit shift want like love hate enjoy hope wish try struggle matter use continue almost thus indeed nonetheless
    always this there welcome resist decide argue claim call complain notice blame regret believe doubt rely act
    behave react respond demand retaliate count lack differ outperform dominate serve show prove wait run drop gain
    earn recover thrive prosper flourish suffice exist disappear vanish look sound
    """
)
#: By these something is done, and they do nothing on purpose: "The deal will build a company".
INSTRUMENTS = words(
    """
    deal agreement merger law bill tax levy policy rule rules treaty data tool model technology money cash method
    change changes approach app software
    """
)
#: "The sale will go ahead", "Buses will run every hour"
SCHEDULED = {("go", "ahead"), ("take", "over"), ("run", "every"), ("run", "from"), ("run", "between")}
#: It goes where somebody has decided that it goes: "$5 million will go to the mill".
MONEY = words("million billion trillion crore lakh money funds proceeds")
#: These move only where somebody has decided it: "Fares will rise".
CHARGES = words("fare fares fee fees toll tolls charges tuition levy duty")
#: Whoever will do so with somebody to do something has decided it: "It will ask them to wait".
ASKING = words("ask urge press invite order")
#: Under one of these everything is as it has been decided: "Under the deal, millers will receive".
AGREED = words(
    """
    plan plans programme program scheme memorandum deal agreement budget strategy contract proposal proposals order
    arrangement terms accord settlement treaty reform reforms rules law act
    """
)
#: What befalls those who do it: "They will run out of beds".
BEFALLING = {("run", "out"), ("run", "short"), ("make", "mistakes"), ("make", "some"), ("make", "sure")}
_IRREGULAR = words(
    """
    built spent held bought sold begun brought sent put paid sought set torn made done shut rebuilt
    laid kept lent cut shown withdrawn drawn overseen split dug fed bred swept
    """
)
#: What is done to something without anybody's purpose, or is thought of it: "will be lost", "will be remembered".
SUFFERED = words(
    """
    lost seen found reached expected felt needed required forced affected hit reduced increased remembered judged
    known driven dominated determined defined shaped influenced marked faced followed accompanied tempted
    disappointed surprised pleased concerned worried interested limited confined divided united destroyed damaged
    killed harmed injured undermined weakened strengthened improved enhanced diminished eroded exacerbated
    compounded offset overwhelmed dwarfed rewarded punished blamed criticised criticized viewed regarded considered
    treated understood perceived received forgotten missed left stuck trapped caught exposed burdened saddled
    doomed spared helped inclined relieved satisfied achieved realised realized solved resolved avoided prevented
    broken beaten defeated welcomed feared believed trusted regretted hoped raised cut lowered doubled tested
    challenged spoiled fulfilled hailed recorded noticed heard stopped proven proved met measured devastated tasked
    vindicated ruined haunted deprived crushed wrecked outnumbered outweighed matched mirrored repeated squeezed
    displaced deterred encouraged discouraged salvaged surrounded isolated composed headed mixed mistaken even often
    open dogged reminded opposed impacted threatened changed associated linked called cheated pummeled unemployed
    insured based focused worsened tied related blocked outdated complicated exhausted fooled shocked amazed tired
    bored embarrassed humiliated
    """
)


def _present_participle(verb: str) -> str:
    if verb in {"ban", "submit", "scrap", "begin"}:
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-1]}ing" if verb.endswith("e") else f"{verb}ing"


#: "will be publishing": not of those that only tell what comes of something.
DOING = {_present_participle(verb) for verb in DEEDS}


def is_deed(line: Line, will: int, subject: int | None = None) -> bool:
    """Does a verb follow "will", or the "to" of "is to", of something that somebody does on purpose?

    ``subject`` is where its subject ends, if not before ``will``.
    """
    verb = _past_adverbs(line, will + 1)
    if subject is None:
        subject = will if "'" in line.lower(will) else last_of_subject(line, will)
    word, who = line.lower(verb), line.lower(subject).partition("'")[0]
    somebody = who in SOMEBODY or is_somebody(line, subject)
    if word == "be":
        return _is_done(line, verb + 1) or (somebody and line.lower(verb + 1) in DOING)
    if (word, line.lower(verb + 1)) in BEFALLING:
        return False
    if word in WITH_OBJECT and who not in _PERSONS and line.kind(verb + 1) not in {"word", "figure"}:
        return False
    if not word.isalpha() or word in UNDECIDED or who in INSTRUMENTS:
        return False
    if who in {"i", "we"}:
        return word not in STATES
    if who in CHARGES and (word in MOVEMENTS or word == "go"):
        return True
    if word in ASKING and any(line.lower(i) == "to" for i in range(verb + 2, verb + REACH_OF_ASKED)):
        return True
    if word in DEEDS or (somebody and word not in OUTCOMES):
        return True
    if (word, line.lower(verb + 1)) in SCHEDULED:
        return True
    if who in MONEY and word == "go":
        return line.lower(verb + 1) in {"to", "towards", "into"}
    return word not in STATES | MOVEMENTS and (_is_agreed(line) or (somebody and _is_purposed(line, will)))


def _is_purposed(line: Line, will: int) -> bool:
    """ "To save fuel, the mill will": is it said what for?"""
    return line.lower(0) == "to" and any(line.text_at(index) == "," for index in range(2, will))


def _is_agreed(line: Line) -> bool:
    """Does the sentence say from when on or under what it will be so: "From May", "under the deal"?"""
    first = line.lower(0)
    if first in {"from", "starting"} or (first, line.lower(1)) == ("as", "of"):
        return any(line.kind(i) == "figure" or line.lower(i) in times.TIMES for i in range(1, REACH_OF_DATE))
    if any(_is_date(line, index + 1) for index in line.where({"from"})):
        return True
    under = next((i for i in line.where({"under"}) if line.lower(i + 1) in DETERMINERS), None)
    return under is not None and any(line.lower(i) in AGREED for i in range(under + 2, under + REACH_OF_AGREED))


def _is_date(line: Line, index: int) -> bool:
    """ "1 May", "May", "next month" """
    index += line.kind(index) == "figure" or line.lower(index) in times.NEXT
    return line.lower(index) in times.TIMES and line.lower(index) != "day"


def is_plain_deed(line: Line, to: int, subject: int) -> bool:
    """The same of "going to", which foretells more often: somebody's deed, known for one, or what is done."""
    verb = _past_adverbs(line, to + 1)
    known = (
        line.lower(verb) in DEEDS or line.lower(verb) == "be" or line.lower(subject).partition("'")[0] in {"i", "we"}
    )
    return known and is_deed(line, to, subject)


def is_participle(word: str) -> bool:
    """As far as its form tells: "opened", "written", "built"."""
    return word.endswith(("ed", "en")) or word in _IRREGULAR


def _is_done(line: Line, index: int) -> bool:
    """Is it the participle of what somebody does to something: "largely automated", but not "lost"?"""
    while _is_adverb(line, index):
        index += 1
    if line.lower(index) in {"met", "raised"}:
        return line.lower(index + 1) in {"by", "from", "through"}  # "The cost will be met from a levy"
    return is_participle(line.lower(index)) and line.lower(index) not in SUFFERED


def _past_adverbs(line: Line, index: int) -> int:
    """Behind "also", "gradually", and the time in "will next week open", "will today open"."""
    while (behind := _past_time(line, index)) > index or _is_adverb(line, index):
        index = max(behind, index + 1)
    return index


def _is_adverb(line: Line, index: int) -> bool:
    adverb = line.lower(index).endswith("ly") and line.lower(index) not in UNDECIDED | VERBS_IN_LY
    return line.lower(index) in BETWEEN_WILL or (adverb and line.kind(index + 1) == "word")


def _past_time(line: Line, index: int) -> int:
    """Behind the time in "will on Monday open", "will next week open", "will today open"; else ``index``."""
    word, follows = line.lower(index), line.lower(index + 1)
    if (word == "on" and follows in WEEKDAYS) or (word in {"this", "next"} and follows in PERIODS):
        return index + 2
    return index + (word in {"today", "tomorrow"})


def last_of_subject(line: Line, verb: int) -> int:
    """The word before the verb, or before the comma of "The mayor, Ama Boateng, will"."""
    name = [line.text_at(index)[:1].isupper() for index in (verb - 3, verb - 2)]
    return verb - 2 if line.text_at(verb - 1) == "," and all(name) else verb - 1


def is_somebody(line: Line, index: int) -> bool:
    """Is it a word for those who act, or as far as its capital tells a name?"""
    named = (
        index > 0 and line.text_at(index)[:1].isupper() and line.lower(index).partition("'")[0] not in FUNCTION_WORDS
    )
    return named or line.lower(index) in SOMEBODY
