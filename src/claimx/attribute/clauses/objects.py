"""What a verb attributes without a clause: a figure, a wish, what is reported."""

from __future__ import annotations

from claimx.attribute import wording
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import adverbs, evidence, subjectspan
from claimx.english.inflection import forms
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    BEFORE_NOUNS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    has_finite,
    is_finite,
)

_BOASTING = forms("boast")
_DOUBTING, _DENYING = forms("doubt"), forms("deny")
#: What is denied that was said of somebody.
_DENIED = words("wrongdoing allegation allegations accusation accusations involvement responsibility knowledge rumours")
_BEHIND = PREPOSITIONS | {"and", "that"}
_REACH_OF_DENIED = 4
#: Behind "wrote that" these make "that" an object.
_AWAY = words("down away aloud once twice again before")
#: Where nothing more is said.
ENDS = frozenset(".;!?") | {""}
_FEELING = words("feel feels felt sound sounds look looks")
_INSISTING = {("insist", "on"), ("insists", "on"), ("insisted", "on")}
_DEEDS = {("protested", "against"), ("testified", "before"), ("testified", "as"), ("recommended", "as")}
#: Without an ending these have several subjects.
_PLURALS = words("report note")
_NO_OBJECTS = PREPOSITIONS | AUXILIARIES | {"and", "or"}
#: Of what is to be known, seen or felt somebody is told, and asked for nothing: "I want you to know".
HEARD = words("know see understand think believe hear feel remember realise realize like love")
#: What it is to do is part of what is wanted: "wants a chance to act".
_TO_DO = words(
    "access chance right power powers ability decision end way ways opportunity money time plan effort attempt"
)
_WHOM = words("me us him her them it")
_QUESTIONS = words("whether if why how who what when where")
#: These are cited as one cites a source.
_CITED = wording.FINDINGS | words("case cases law laws precedent precedents ruling rulings article articles book books")
#: Words of what is cited.
_REACH_OF_OBJECT = 7
#: Words from "puts" to its "at", from "asked" and from "called on" to their "to".
_REACH_OF_FIGURE = 12
_REACH_OF_TO = 5
_REACH_OF_TO_CALLED = 12
#: From "testified" to its "that", and from "boasts the" to a verb of what is claimed.
_REACH_OF_THAT = 12
_REACH_OF_VERB = 6
#: Words of where somebody is, with the preposition.
_LONGEST_PLACE = 7


def denies(line: Line, verb: int) -> bool:
    """ "doubts whether the dam holds", "denied taking the money", "denied any wrongdoing", but not "denied bail" """
    word, follows = line.lower(verb), line.lower(verb + 1)
    if word in _DOUBTING:
        return follows in {"whether", "if"}
    gerund = follows.endswith("ing") and follows not in _DENIED | {"anything", "nothing", "king"}
    denied = (i for i in range(verb + 1, verb + _REACH_OF_DENIED) if line.lower(i) in _DENIED)
    return word in _DENYING and (
        gerund or any(line.kind(i + 1) != "word" or line.lower(i + 1) in _BEHIND for i in denied)
    )


def is_topic(word: str, follows: str) -> bool:
    """Is only named what it is about, or like: "remarks on", "described above", "complained about", "feels like"?"""
    named = word in wording.SAYINGS and follows in PREPOSITIONS
    placed = word in wording.PARTICIPIAL and follows in wording.PLACED
    return named or placed or (word in _FEELING and follows == "like") or (word, follows) in _INSISTING


def is_all_said(line: Line, verb: int) -> bool:
    """ "wrote that down", "said this, or something like it" """
    follows, behind = line.lower(verb + 1), line.text_at(verb + 2)
    ends = behind in ENDS or behind in _AWAY or (follows == "this" and behind == ",")
    return follows in {"this", "that"} and ends


def measures(line: Line, verb: int) -> bool:
    """ "puts the cost at $5", "counted 1,300", "estimated a 3.4 percent rise" """
    if line.lower(verb).startswith("count"):
        return line.kind(verb + 1) == "figure"
    near = {line.kind(verb + 1), line.kind(verb + 2)}
    if line.lower(verb) in wording.ESTIMATING and "figure" in near and line.lower(verb + 1) not in PREPOSITIONS:
        return True
    places = (i for i in range(verb + 1, min(len(line), verb + _REACH_OF_FIGURE)) if line.lower(i) in {"at", "on"})
    return any("figure" in {line.kind(i + 1), line.kind(i + 2)} for i in places)


def is_deed(line: Line, verb: int) -> bool:
    """ "complained loudly about the levy", "testified before the board", "boasts three mills", "said no to" """
    word, index = line.lower(verb), adverbs.past(line, verb + 1)
    follows = line.lower(index)
    if word in _BOASTING:
        owns = follows in DETERMINERS - {"that"} and not has_finite(line, index, index + _REACH_OF_VERB)
        return owns or line.kind(index) == "figure"
    if follows in {"no", "yes"}:
        return line.lower(index + 1) == "to"
    behind = {line.lower(i) for i in range(index, index + _REACH_OF_THAT)}
    return follows == "about" or ((word, follows) in _DEEDS and "that" not in behind)


def _is_verb(line: Line, index: int) -> bool:
    """ "the job reports showed that", but not "Retailers report increased demand" """
    participle = line.lower(index).endswith("ed") and line.kind(index + 1) == "word"
    return is_finite(line, index) and not (participle and line.lower(index + 1) not in BEFORE_NOUNS)


def wants(line: Line, verb: int) -> bool:
    """ "wants the council to act", but not "wants to act", "wants a chance to act", "wants access to the market" """
    if line.lower(verb + 1) == "to" or not _is_of_wish(line, verb + 1):
        return False
    to = next((i for i in range(verb + 2, verb + 2 + _REACH_OF_TO) if not _is_of_wish(line, i)), verb)
    acts = line.text_at(to + 1).islower() and line.lower(to + 1) not in DETERMINERS | HEARD
    return line.lower(to) == "to" and acts and line.lower(to - 1) not in _TO_DO


def _is_of_wish(line: Line, index: int) -> bool:
    """A word of the noun phrase before the infinitive."""
    return line.kind(index) == "word" and line.lower(index) != "to" and not is_finite(line, index)


def cites(line: Line, subject: Tokens, verb: int) -> bool:
    """ "cited weak sales", but not "cites a study by Boateng", nor "cited in the report": a source is no claim."""
    follows = line.lower(verb + 1)
    object_of = range(verb + 1, verb + _REACH_OF_OBJECT)
    stop = next((i for i in object_of if line.kind(i) != "word"), verb + _REACH_OF_OBJECT)
    named = any(not line.text_at(i).islower() or line.lower(i) in _CITED for i in range(verb + 1, stop))
    return stop > verb + 1 and follows not in PREPOSITIONS and not named and evidence.is_somebody(line, subject)


def asks_question(line: Line, verb: int) -> bool:
    """ "asked whether it leaks", "asked her if it leaks": what is asked is told as a clause."""
    if line.lower(verb) not in {"asks", "asked"} or line.lower(verb - 1) in SUBORDINATORS:
        return False
    behind = range(verb + 1, verb + 1 + _REACH_OF_TO)
    index = next((i for i in behind if line.lower(i) in _QUESTIONS or not _is_of_wish(line, i)), verb)
    whom = line.lower(index - 1) in _WHOM or not line.text_at(index - 1).islower() or index == verb + 1
    relates = line.lower(index) in RELATIVES and not whom  # "asked two millers who live there"
    return line.lower(index) in _QUESTIONS and not relates


def asks(line: Line, verb: int) -> bool:
    """ "asks for", "asked the council to", "called on them to" """
    word, follows = line.lower(verb), line.lower(verb + 1)
    if asks_question(line, verb):
        return True
    if word.startswith("call") and follows != "on":
        return follows == "for"
    reach = _REACH_OF_TO_CALLED if word.startswith("call") else _REACH_OF_TO
    behind = [line.lower(i) for i in range(verb + 2, verb + reach)]
    return follows == "for" or ("to" in behind and not RELATIVES & set(behind[: behind.index("to")]))


def reports(line: Line, verb: int) -> bool:
    """Is it a verb with an object, and no noun: "Retailers report mixed sales", but not "the job report shows"?"""
    word, follows = line.lower(verb), line.lower(verb + 1)
    end = subjectspan.end_of(line, verb)
    before = line.lower(end - 1)
    if (follows in _NO_OBJECTS and line.lower(verb + 2) != "least") or line.kind(verb + 1) not in {"word", "figure"}:
        return False
    many = before.endswith("s") or before in {"people", "men", "women", "police"} or _is_placed(line, end)
    if not word.endswith("ed") and (many != (word in _PLURALS) or _is_verb(line, verb + 1)):
        return False
    return not (word == "reports" and follows.endswith("ing"))


def _is_placed(line: Line, end: int) -> bool:
    """ "Contacts in Kumasi", "mills across the district": several, of whom is told where they are."""
    behind = range(end - 1, max(0, end - _LONGEST_PLACE), -1)
    start = next((i for i in behind if line.lower(i) in PREPOSITIONS or line.kind(i) != "word"), 0)
    return line.lower(start) in PREPOSITIONS and line.lower(start - 1).endswith("s")
