"""Does "will" announce what somebody is going to do, or foretell what is going to happen?"""

from __future__ import annotations

from claimx.tokens import Line, words
from claimx.wordclasses import WEEKDAYS

#: What may stand between "will" and its verb.
BETWEEN_WILL = words("not also then soon first now only just all always still continue to")
PERIODS = words("week month year spring summer autumn winter")
#: Verbs of something that somebody does on purpose: behind "will" they tell a plan and no forecast.
DEEDS = words(
    """
    open build invest spend launch publish hold introduce hire recruit buy sell meet vote review report start begin
    train install extend appeal file sign join close host submit present announce discuss consider decide ban
    replace repair investigate examine explore suspend resume unveil deploy withdraw seek tackle hear issue negotiate
    visit debate allocate convene draft establish halt implement inspect invite notify pilot purchase reopen scrap
    charge
    """
)
#: The same, where the subject is somebody; of other subjects they tell what comes of them: "A levy will create jobs".
DEEDS_OF_SOMEBODY = words(
    """
    create offer provide pay fund give send put run move bring deliver support set expand plant test work
    cut raise reduce increase protect share fight block teach promote reform remove double fix mend restore upgrade
    complete finish impose tighten restart merge
    """
)
#: Of these, the ones that without an object only tell what happens: "The dam will hold".
WITH_OBJECT = words("hold sell")
#: Who acts, besides those whom a pronoun or a capital names.
SOMEBODY = words(
    """
    i we he she they government ministry council company firm bank agency city state county board commission committee
    department parliament congress senate university college school union party team office authority federation
    association organisation organization operator airline utility police army administration campaign minister
    president mayor governor chancellor officials ministers leaders lawmakers authorities regulators companies states
    councils
    """
)
#: What "I" and "we" do not decide upon.
STATES = words(
    """
    be have see know find need get lose suffer become miss face fail succeed understand feel think remember remain
    live die end learn realise realize achieve reach never no tell say fall stay grow
    """
)
#: By these something is done, and they do nothing on purpose: "The deal will build a company".
INSTRUMENTS = words(
    """
    deal agreement merger law bill tax levy policy rule rules treaty data tool model technology money cash method
    change changes approach app software
    """
)
#: What befalls those who do it: "They will run out of beds".
BEFALLING = {("run", "out"), ("run", "short"), ("make", "mistakes"), ("make", "some"), ("make", "sure")}
#: Of these no plan is told by what will be done to something: "costs will be cut".
_CHANGES = words("cut raise reduce increase double")
_IRREGULAR = words(
    """
    built spent held bought sold begun brought sent given put paid sought driven drawn set torn taken chosen
    """
)


def _participle(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeo":
        return f"{verb[:-1]}ied"
    if verb in {"ban", "submit", "scrap"}:
        return f"{verb}{verb[-1]}ed"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def _present_participle(verb: str) -> str:
    if verb in {"ban", "submit", "scrap", "begin"}:
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-1]}ing" if verb.endswith("e") else f"{verb}ing"


#: Passive participles of deeds.
DONE = (
    _IRREGULAR
    | {_participle(verb) for verb in (DEEDS | DEEDS_OF_SOMEBODY) - _CHANGES}
    | words("demolished completed carried delivered rolled phased connected equipped converted")
)

#: "will be publishing": not of those that only tell what comes of something.
DOING = {_present_participle(verb) for verb in DEEDS}


def is_deed(line: Line, will: int, subject: int | None = None) -> bool:
    """Does a verb follow "will", or the "to" of "is to", of something that somebody does on purpose?

    ``subject`` is where its subject ends, if not before ``will``.
    """
    index = will + 1
    while (behind := _past_time(line, index)) > index or line.lower(index) in BETWEEN_WILL:
        index = max(behind, index + 1)
    if subject is None:
        subject = will if "'" in line.lower(will) else will - 1
    verb, who = line.lower(index), line.lower(subject).partition("'")[0]
    somebody = who in SOMEBODY or is_somebody(line, subject)
    if verb == "be":
        return line.lower(index + 1) in DONE or (somebody and line.lower(index + 1) in DOING)
    if (verb, line.lower(index + 1)) in BEFALLING:
        return False
    if verb in WITH_OBJECT and line.kind(index + 1) not in {"word", "figure"}:
        return False
    if who in {"i", "we"}:
        return verb.isalpha() and verb not in STATES and not verb.endswith("ly")
    return (verb in DEEDS and who not in INSTRUMENTS) or (verb in DEEDS_OF_SOMEBODY and somebody)


def _past_time(line: Line, index: int) -> int:
    """Behind the time in "will on Monday open", "will next week open", "will today open"; else ``index``."""
    word, follows = line.lower(index), line.lower(index + 1)
    if (word == "on" and follows in WEEKDAYS) or (word in {"this", "next"} and follows in PERIODS):
        return index + 2
    return index + (word in {"today", "tomorrow"})


def is_somebody(line: Line, index: int) -> bool:
    """Is it a word for those who act, or as far as its capital tells a name?"""
    return line.lower(index) in SOMEBODY or (index > 0 and line.text_at(index)[:1].isupper())
