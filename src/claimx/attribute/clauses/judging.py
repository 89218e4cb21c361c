"""What somebody thinks of something: "called the rule “a relic”", "sees the leak as a warning"."""

from __future__ import annotations

from claimx.attribute import names, wording
from claimx.attribute.names import Tokens, titles
from claimx.attribute.speakers import evidence
from claimx.english.inflection import forms
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import ARTICLES, COORDINATORS, PREPOSITIONS, PRONOUNS, RELATIVES, is_finite

#: These attribute an opinion where "as" follows: "dismissed the leak as a rumour".
JUDGING = forms(
    """
    dismiss denounce condemn hail decry characterise characterize portray blast deride mock criticise criticize praise
    slam
    """
)
#: Of these, the ones whose object alone tells what is said: "criticised the levy", "slammed them for it".
_CRITICISING = forms("denounce condemn decry criticise criticize")
_SLAMMING = forms("blast deride mock slam")
#: These likewise, of whatever it may be: "sees the leak as a warning".
VIEWING = forms("view regard") | words("see sees saw")
#: Judged by the words in marks: "called the rule “a relic”", but not "called the book “The Dam”".
CALLING = forms("call dub brand label deem") | {"labelled"}
#: "They call it the widow" tells its name.
_BARE = words("call dub brand label deem")
_CALLERS = (PRONOUNS - {"it"}) | wording.FINDINGS | titles.OFFICES | titles.BODIES
_BEFORE_JUDGEMENT = RELATIVES | {"what", ",", ";", "as"}
_NO_JUDGEMENTS = PRONOUNS | words("soon long much far if though many few")
_NO_OBJECTS = PREPOSITIONS | COORDINATORS
#: "called up a miller", "calls itself a mill", "called a miller a liar"
_NOT_JUDGED = _NO_OBJECTS | words("up down off out back a an himself herself itself themselves")
#: Words from the verb to its "as", or to the words in marks.
_REACH = 12
#: Words from "condemned" to the "to" of a sentence.
_REACH_OF_TO = 5


def may_call(line: Line, subject: Tokens, verb: int) -> bool:
    """Somebody with a name or an office, or who did it once: "Millers call it “the widow”" tells its name."""
    last = line.lower(subject[1] - 1)
    several = subject == (0, 1) and last.endswith("s")
    named = (names.is_capital(line, subject[1] - 1) and not several) or last in _CALLERS
    named |= any(names.is_capital(line, i) for i in range(max(1, subject[0]), subject[1]))
    return named or (line.lower(verb).endswith("ed") and evidence.is_doer(last))


def judges(line: Line, verb: int) -> bool:
    """ "called the rule “a relic”", "called it the worst of rules", "called the old rule a relic" """
    return _judges_in_marks(line, verb) or (line.lower(verb) not in _BARE and _judges_in_words(line, verb))


def _judges_in_words(line: Line, verb: int) -> bool:
    """Does what is judged stand before an article, with no preposition between: not "called for a vote"?"""
    for index in range(verb + 1, verb + _REACH):
        word = line.lower(index)
        if word in ARTICLES and index > verb + 1:
            return (word != "the" or index == verb + 2) and line.lower(index + 1) != "day"
        if line.kind(index) != "word" or word in _NOT_JUDGED or is_finite(line, index):
            return False
    return False


def _judges_in_marks(line: Line, verb: int) -> bool:
    """Do words in marks follow that begin small: "called the rule “a relic”"?"""
    marks = (i for i in range(verb + 2, verb + _REACH) if line.text_at(i) in {"“", '"', "‘"})
    return any(line.text_at(i + 1).islower() for i in marks)


def criticises(line: Line, verb: int) -> bool:
    """ "criticised the levy", "slammed the board for the leak", but not "slammed the door" """
    behind = range(verb + 2, verb + _REACH)
    stop = next((i for i in behind if line.kind(i) != "word"), verb + _REACH)
    sentenced = line.has({"to"}, verb + 2, verb + _REACH_OF_TO)  # "condemned him to death"
    has_object = line.kind(verb + 1) == "word" and line.lower(verb + 1) not in _NO_OBJECTS
    if line.lower(verb) in _SLAMMING:
        return line.has({"for"}, verb + 2, stop)
    return line.lower(verb) in _CRITICISING and has_object and not sentenced


def judges_as(line: Line, verb: int) -> bool:
    """ "dismissed the leak as a rumour", but not "as soon as", "as it rained" """
    behind = range(verb + 1, verb + _REACH)
    stop = next((i for i in behind if line.text_at(i) in _BEFORE_JUDGEMENT), verb)
    also = line.lower(stop + 1) == "well" and (line.kind(stop + 2) != "word" or line.lower(stop + 2) == "as")
    return line.text_at(stop) == "as" and line.lower(stop + 1) not in _NO_JUDGEMENTS and not also
