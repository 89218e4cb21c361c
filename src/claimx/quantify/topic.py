"""What a figure measures, where the sentence says so in a way that needs no guessing."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import is_adverb, is_finite
from claimx.quantify.beside import OPENING, beside
from claimx.quantify.found import Found
from claimx.quantify.nounphrases import LONGEST, PALE, before_of, before_verb, phrase_end, whole_at
from claimx.quantify.nouns import ADJECTIVE_ENDINGS, DEFINITE, STOPS
from claimx.quantify.plurals import is_plural
from claimx.quantify.rises import NOUNS_OF_CHANGE, rise_of, turn_behind
from claimx.quantify.shapes import INFINITIVES, VERBS
from claimx.quantify.subjects import BEFORE_TIME, MARKS, NOUN_OPENERS, TIMES, named, subject_of
from claimx.quantify.turns import MOVES

#: How many words before its figure a verb of change may stand.
_FARTHEST_VERB = 9
#: Verbs that say how much something is, those of money and of surveys included.
_STATES = words(
    """is are was were be been equals equaled totals totaled totalled total averages averaged exceeds exceeded
    reaches reached hit hits costs cost measures measured weighs weighed stands stood remains remained represents
    hovers hovered exceeding totaling totalling averaging surpassing exceed ranging"""
)
#: The same, where "at" follows.
_AT = words(
    """stands stood stand remains remained remain stays stayed stay is was estimated valued put pegged set runs ran
    traded trades trading closed closes settled hovers hovered peaked peaks"""
)
#: The same, where "from" and the lower end of a range follow, and where "to" does.
_FROM = words("ranging ranged ranges range varies vary varied")
_TO = words("came comes come coming amounts amounted amount amounting")
#: The same, before a rank.
_RANKS = words("rank ranks ranked place places placed finish finishes finished come comes came")
#: Words before a colon: "Capacity at the time: 75,000.".
_LONGEST_HEADED = 5
#: Verbs between which and "at" stands what is measured: "pegged his approval rating at 55%".
_PUT = words("put puts pegged pegs estimated estimates valued values set sets priced kept left leaves capped caps")
#: Words between such a verb, or "of", and its figure.
_LIGHT = words("a an the only just now currently already mere")
#: Who adds money to something is not what changes.
_ADDING = words("add adds added adding")
_ANOTHER = OPENING | words("and but while whereas with")
#: A multiple of one of these says nothing of what.
_OBJECTS = words("it them that this him her us those these")
#: Before "growth of 5%" these are verbs, with it for their object.
_FORESEES = words(
    """expects expect forecasts forecast predicts predict projects project sees see anticipates anticipate foresees
    foresee reports report posts post targets target"""
)
_MULTIPLYING = VERBS.keys() | INFINITIVES.keys()


def topic_of(line: Line, found: Found) -> tuple[int, int] | None:
    """The things counted; what a share is "of"; what changes; or what the sentence says to be so much."""
    is_named = found.kind == "count" or (found.kind == "ratio" and line.lower(found.end) != "of")  # six of the girls
    if is_named and found.unit and found.unit.start >= found.start:
        is_lent = found.kind == "ratio" and found.unit.start == found.unit.end
        return None if is_lent else (found.unit.start, found.unit.end)
    of = _past_brackets(line, found.end)
    of += (line.lower(of), line.lower(of + 1)) == ("worth", "of")
    if line.lower(of) == "of":
        whole = whole_at(line, of + 1)
        is_when = whole is not None and line.lower(whole[1]) in {"ago", "earlier"}  # the £420m of a year ago
        return None if is_when or line.lower(found.first) == "within" else whole  # within 40 miles of the sea
    if found.kind in {"fraction", "multiple"} and line.lower(found.end) in NOUN_OPENERS:
        end = before_verb(line, found.end + 1, phrase_end(line, found.end))
        things = whole_at(line, found.end)  # half the growers expect rain
        end = min(end, things[1]) if things and is_plural(line.lower(things[1] - 1)) else end
        whole = whole_at(line, end + 1) if line.lower(end) == "of" and line.lower(end - 1) in PALE else None
        is_thing = end > found.end + 1 and line.kind(end - 1) != "mark"  # three times the £420m
        is_thing = is_thing and (whole is not None or line.lower(end - 1) not in TIMES)
        return (found.end, whole[1] if whole else end) if is_thing else None
    return beside(line, found) or _changed(line, found) or _stated(line, found)


def _past_brackets(line: Line, index: int) -> int:
    """As in "one-third (33%) of the farms"."""
    if line.text_at(index) != "(":
        return index
    end = next((i for i in range(index + 1, index + LONGEST) if line.text_at(i) == ")"), index - 1)
    return end + 1


def _changed(line: Line, found: Found) -> tuple[int, int] | None:
    """What rose or fell: before the verb, or beside the noun, "a 19% drop in sales", "3.5% GDP growth"."""
    if found.change not in {"up", "down", "to", "by"}:
        return None
    is_timed = line.lower(found.end) in BEFORE_TIME  # to 213 last fall
    noun = next((i for i in (found.end, found.end + 1) if line.lower(i) in NOUNS_OF_CHANGE and not is_timed), None)
    if found.kind == "multiple" and line.lower(found.start) in _MULTIPLYING:
        return _multiplied(line, found)
    if noun is None and (turn := turn_behind(line, found)):
        return named(line, found.end, turn)
    if noun is None and (rise := rise_of(line, found)):
        return rise.start, rise.end
    if noun is None:
        return _moved(line, found) if found.change != "by" else None
    whole = whole_at(line, noun + 2) if line.lower(noun + 1) in {"in", "of"} else None
    is_said = whole is not None and line.lower(whole[1] - 1) not in TIMES and line.kind(noun + 2) != "figure"
    is_before = noun > found.end and not line.lower(found.end).endswith(ADJECTIVE_ENDINGS)
    if is_said:
        return whole
    return (found.end, noun) if is_before else None if whole else _moved(line, found)


def _parts(line: Line, index: int) -> bool:
    """Does the mark set another statement apart, as in "output grew 5%, the rest by 3%"?"""
    is_comma = line.text_at(index) == ","
    return (is_comma and line.lower(index + 1) in _ANOTHER) or (line.text_at(index) in MARKS and not is_comma)


def _multiplied(line: Line, found: Found) -> tuple[int, int] | None:
    """As in "awareness has more than doubled", "he would double pensions"; of "the city will double them" nothing."""
    if line.lower(found.end) in _OBJECTS:
        return None
    end = phrase_end(line, found.end)
    is_object = end > found.end and is_plural(line.lower(found.end)) and line.lower(found.end) not in TIMES
    return named(line, found.end, end) if is_object else subject_of(line, found.first)


def _moved(line: Line, found: Found) -> tuple[int, int] | None:
    """As in "core inflation" of "core inflation rose 0.3%", "its forecast" of "the company cut its forecast by 5%"."""
    places = range(found.first - 1, max(-1, found.first - 1 - _FARTHEST_VERB), -1)
    verb = next((place for place in places if line.lower(place) in MOVES or _parts(line, place)), None)
    if verb is None or line.kind(verb) == "mark":
        return None
    if other := _gapped(line, verb, found.first):
        return other
    if line.lower(verb) in NOUNS_OF_CHANGE and line.lower(verb + 1) == "of":
        return _grown(line, verb)
    end = phrase_end(line, verb + 1)
    is_object = line.lower(verb + 1) in NOUN_OPENERS or line.lower(end) in {"by", "to"}
    is_how = end == verb + 2 and is_adverb(line.lower(verb + 1))  # risen steadily by 5%
    if is_object and not is_how and verb + 1 < end < found.first + 1:
        is_adjective = end == found.first and line.lower(end - 1).endswith(ADJECTIVE_ENDINGS)  # gained an annual 5%
        return None if is_adjective else named(line, verb + 1, end)
    is_given = line.lower(found.end) == "to" and line.kind(found.end + 1) == "word"  # not "added $1.20 to $85"
    is_giving = found.kind == "money" and line.lower(verb) in _ADDING and is_given
    return None if is_giving else subject_of(line, verb)


def _grown(line: Line, noun: int) -> tuple[int, int] | None:
    """As in "sales" of "the mill reported sales growth of 5%"; of "the ministry expects growth of 5%" nothing."""
    subject = subject_of(line, noun)
    if not subject:
        return None
    places = range(subject[1] - 1, subject[0] - 1, -1)
    verb = next((place for place in places if line.lower(place) in _FORESEES or is_finite(line, place)), None)
    grown = named(line, verb + 1, subject[1]) if verb is not None else subject
    return None if grown and line.lower(grown[1] - 1).endswith(ADJECTIVE_ENDINGS) else grown


def _gapped(line: Line, verb: int, end: int) -> tuple[int, int] | None:
    """As in "imports" of "exports rose 8% and imports 13%": what moved too, for which the verb is not said."""
    end -= line.lower(end - 1) in {"to", "by"}
    joint = next((i for i in range(end - 1, verb, -1) if line.lower(i) in {",", "and"}), verb)
    is_other = any(line.kind(i) == "figure" and not line.is_hidden(i) for i in range(verb, joint))
    first = joint + 1 + (line.lower(joint + 1) in DEFINITE)
    is_thing = first < end and all(line.kind(i) == "word" and line.lower(i) not in STOPS for i in range(first, end))
    is_thing = is_thing and not line.lower(end - 1).endswith("ing")  # rose 8% in May, reaching 13%
    return named(line, joint + 1, end) if is_other and is_thing else None


def _stated(line: Line, found: Found) -> tuple[int, int] | None:
    """As in "revenue of $5 million", "the median wait was 11 days", "his approval stood at 55%"."""
    if line.lower(found.first) in _STATES:  # exceeded 5%
        return subject_of(line, found.first)
    before = found.first - 1
    while line.lower(before) in _LIGHT:
        before -= 1
    if line.lower(before) == "of":
        return before_of(line, before)
    if line.lower(before - 1) in {"from": _FROM, "to": _TO}.get(line.lower(before), ()):
        return subject_of(line, before - 1)
    if line.text_at(before) == ":":
        return _headed(line, found, before)
    is_at = line.lower(before) == "at"
    verb = before - (is_at and line.lower(before - 1) in _AT)
    is_rank = found.kind == "rank" and line.lower(verb) in _RANKS
    if is_rank or line.lower(verb) in _STATES or (verb < before and line.lower(verb) in _AT):
        return subject_of(line, verb)
    return _put(line, before) if is_at else None


def _headed(line: Line, found: Found, colon: int) -> tuple[int, int] | None:
    """As in "Capacity at the time: 75,000.": all from the beginning, where the figure is all that follows."""
    is_all = line.kind(found.end) in {"", "mark"} and not line.is_glued(colon + 1) and 0 < colon <= _LONGEST_HEADED
    is_noun = all(line.kind(index) == "word" and not is_finite(line, index) for index in range(colon))
    return (0, colon) if is_all and is_noun and line.lower(colon - 1) not in STOPS else None


def _put(line: Line, at: int) -> tuple[int, int] | None:
    """As in "pegged his approval rating at 55%"."""
    places = range(at - 2, max(-1, at - 2 - LONGEST), -1)
    verb = next((place for place in places if line.lower(place) in _PUT), None)
    return named(line, verb + 1, at) if verb is not None and phrase_end(line, verb + 1) == at else None
