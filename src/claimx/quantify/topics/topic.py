"""What a figure measures, where the sentence says so in a way that needs no guessing."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.english.wordclasses import is_adverb, is_finite
from claimx.quantify.found import Found
from claimx.quantify.nouns.phrasewords import ADJECTIVE_ENDINGS, DEFINITE, STOPS
from claimx.quantify.nouns.plurals import is_plural
from claimx.quantify.numerals import MULTIPLIED, MULTIPLY
from claimx.quantify.topics.adjacent import OPENING, adjacent
from claimx.quantify.topics.levels import LIGHT, object_of, stated
from claimx.quantify.topics.nounphrases import LONGEST, PALE, before_verb, phrase_end, whole_at
from claimx.quantify.topics.rises import NOUNS_OF_CHANGE, rise_of, turn_behind
from claimx.quantify.topics.subjects import BEFORE_TIME, MARKS, NOUN_OPENERS, TIMES, antecedent, named, subject_of
from claimx.quantify.turns import MOVES

#: How many words before its figure a verb of change may stand.
_FARTHEST_VERB = 14
#: Before what something is brought to, or by.
_UP_TO = words("to by")
#: Who adds money to something is not what changes.
_ADDING = words("add adds added adding")
#: Nor does what moved stand before the verb that says how things are: "men who lost their jobs were 5% likelier".
_IS = words("is are was were")
_ANOTHER = OPENING | words("and but while whereas with")
#: A multiple of one of these says nothing of what.
_OBJECTS = words("it them that this him her us those these")
#: Before "growth of 5%" these are verbs, with it for their object.
_FORESEES = words(
    """expects expect forecasts forecast predicts predict projects project sees see anticipates anticipate foresees
    foresee reports report posts post targets target"""
)
_WHOM = words("whom which")
_SEES, _LONGEST_SEEN = words("saw seen see sees experienced suffered enjoyed"), 5
_MULTIPLYING = MULTIPLIED.keys() | MULTIPLY.keys()


def topic_of(line: Line, found: Found) -> tuple[int, int] | None:
    """The things counted; what a share is "of"; what changes; or what the sentence says to be so much."""
    is_named = found.kind == "count" or (found.kind == "ratio" and line.lower(found.end) != "of")  # six of the girls
    if is_named and found.unit and found.unit.start >= found.start:
        is_lent = found.kind == "ratio" and found.unit.start == found.unit.end
        return None if is_lent else (found.unit.start, found.unit.end)
    of = past_brackets(line, found.end)
    of += (line.lower(of), line.lower(of + 1)) == ("worth", "of")
    if line.lower(of) == "of":
        if line.lower(of + 1) in _WHOM:
            return antecedent(line, found.first) if line.text_at(found.first - 1) == "," else None
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
    return adjacent(line, found) or _changed(line, found) or stated(line, found)


def past_brackets(line: Line, index: int) -> int:
    """As in "one-third (33%) of the farms"."""
    if line.text_at(index) != "(":
        return index
    end = next((i for i in range(index + 1, index + LONGEST) if line.text_at(i) == ")"), index - 1)
    return end + 1


def _changed(line: Line, found: Found) -> tuple[int, int] | None:
    """What rose or fell: before the verb, or beside the noun, "a 19% drop in sales", "3.5% GDP growth"."""
    if found.change not in {"up", "down", "to", "by"} or line.lower(found.first - 1) in _IS:  # is 5% higher
        return None
    is_timed = line.lower(found.end) in BEFORE_TIME  # to 213 last fall
    places = range(found.end, max(phrase_end(line, found.end), found.end + 2))
    noun = next((i for i in places if line.lower(i) in NOUNS_OF_CHANGE and not is_timed), None)
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
    if is_before:
        return found.end, noun
    seen = found.first - 1
    while found.first - seen < _LONGEST_SEEN and line.lower(seen) not in _SEES:
        seen -= 1
    if line.lower(seen) in _SEES and found.kind != "duration":  # the plan has seen a further 5% increase
        return subject_of(line, seen)
    return None if whole else _moved(line, found)


def _parts(line: Line, index: int) -> bool:
    """Does the mark set another statement apart, as in "output grew 5%, the rest by 3%"?"""
    is_comma = line.text_at(index) == ","
    is_mark = (is_comma and line.lower(index + 1) in _ANOTHER) or (line.text_at(index) in MARKS and not is_comma)
    return is_mark or line.lower(index) in _IS


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
    if verb is None or line.lower(verb) not in MOVES:
        return None
    if other := _gapped(line, verb, found.first):
        return other
    if line.lower(verb) in NOUNS_OF_CHANGE and line.lower(verb + 1) == "of":
        return _grown(line, verb)
    joint = found.first - 1 - (line.lower(found.first - 1) in LIGHT)
    is_opened = line.lower(verb + 1) in NOUN_OPENERS and line.lower(joint) in _UP_TO
    if is_opened and (changed := object_of(line, verb, joint)):
        return changed
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
    is_brought = line.lower(end) in _UP_TO  # and visits to the doctor by 13%
    is_thing = first < end and line.lower(first) not in STOPS
    is_thing = is_thing and all(
        line.kind(i) == "word" and (is_brought or line.lower(i) not in STOPS) and not is_finite(line, i)
        for i in range(first, end)
    )
    is_thing = is_thing and not line.lower(end - 1).endswith("ing")  # rose 8% in May, reaching 13%
    return named(line, joint + 1, end) if is_other and is_thing else None
