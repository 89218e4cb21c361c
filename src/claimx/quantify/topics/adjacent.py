"""What stands at once behind a figure that is so much of it: "a 90 percent chance", "$5 billion in farm imports"."""

from __future__ import annotations

from claimx.english.tokens import HYPHENS, Line, words
from claimx.english.wordclasses import DETERMINERS, POSSESSIVES, has_finite, is_adverb
from claimx.quantify.found import Found
from claimx.quantify.nouns import counted
from claimx.quantify.nouns.phrasewords import ADJECTIVE_ENDINGS, STOPS
from claimx.quantify.nouns.plurals import is_plural
from claimx.quantify.topics.nounphrases import LONGEST, PALE, before_of, phrase_end
from claimx.quantify.topics.subjects import NOUN_OPENERS, TIMES, compound_start, named
from claimx.quantify.turns import MOVES

#: Before more or less of something: "30% more rain".
_MORE, _AS_MUCH = words("more fewer less"), {("as", "much"), ("as", "many")}
#: Verbs behind whose money "on" says what it is spent on.
_SPENDING, _FARTHEST_SPENDING = words("spend spends spent spending save saves saved saving"), 3
#: Before a bracket these are no whole that a percentage is of: "above 2014 levels (15%)".
_NO_WHOLES = STOPS | TIMES | words("levels rates others points prices")
#: Endings of adjectives that are none of verbs.
_OF_ADJECTIVES = ADJECTIVE_ENDINGS[:-2]
#: Words of what a percentage describes.
_MOST_ATTRIBUTED = 4
#: What is so long, heavy or large, if a hyphen joins the figure to its unit, follows it.
_SIZES = frozenset({"measure", "duration"})
#: What opens a phrase whose size the figure is: "a 90 percent chance", "its $5 billion subsidy".
OPENING = POSSESSIVES | words("a an the")
#: Behind a measure, and "in", the side or the property that is measured: "eleven feet in height".
_SIDES = words("height length width depth diameter size weight area thickness circumference altitude volume")
#: Behind a percentage that an article does not open these are what there is so much of: "at 25 percent capacity".
SHARED = words("capacity support turnout approval chance probability unemployment inflation humidity growth")
_PLACES = words("countries states cities towns regions areas markets places counties districts provinces nations parts")
#: Behind money and "in" these say how or when, and not what it is: "in total", "in advance".
_MANNERS = words(
    """total all part full advance return exchange court comparison addition response fact place case order line turn
    brief short general particular person practice theory real nominal kind time work trouble little"""
)
#: Plurals that money is spent in, and not on.
_SETTINGS = TIMES | _PLACES


def adjacent(line: Line, found: Found) -> tuple[int, int] | None:
    """What stands at once behind the figure: "feet in height", "$5 billion in imports", "a 90 percent chance".

    Or what it stands before or behind as one word or in brackets: "a 30-mile border", "most farmers (61%)".
    """
    behind = (line.lower(found.end), line.lower(found.end + 1))
    if behind[0] == "in" and behind[1] in _SIDES:
        return found.end + 1, found.end + 2
    if found.kind in {"money", "rate"} and behind[0] == "on" and _is_spent(line, found):
        return named(line, found.end + 1, phrase_end(line, found.end + 1))
    if found.kind == "percent" and (line.text_at(found.first - 1), line.text_at(found.end)) == ("(", ")"):
        return _bracketed(line, found.first - 1)
    is_told = line.lower(found.first - 1) == "of" and before_of(line, found.first - 1)  # a quote of $40 in oak
    if (
        found.kind in {"money", "rate"}
        and behind[0] == "in"
        and not is_told
        and (paid := _paid_in(line, found.end + 1))
    ):
        return paid
    if behind in _AS_MUCH:
        return _more(line, found.end + 2)
    if behind[0] in _MORE and found.kind in {"percent", "multiple", "fraction"}:
        return _more(line, found.end + 1)
    if found.kind in _SIZES and _is_joined(line, found):
        return _sized(line, found.end)
    last = found.first - 1
    is_opened = line.lower(compound_start(line, last) - 1 if _is_weighed(line, last) else last) in OPENING
    if found.kind in {"percent", "money"} and (is_opened or (found.kind == "percent" and behind[0] in SHARED)):
        return _attributed(line, found.end)
    return None


def _more(line: Line, start: int) -> tuple[int, int] | None:
    """As in "rain" of "30% more rain than"; "30% more likely", "30% more than" and "30% more to do" name nothing."""
    noun, end = counted(line, start), phrase_end(line, start)
    is_thing = end > start and (noun is not None or line.lower(end) in {"than", "as", "per"})
    is_thing = is_thing and not line.lower(end - 1).endswith(ADJECTIVE_ENDINGS) and not is_adverb(line.lower(start))
    return named(line, start, min(end, noun.end) if noun else end) if is_thing else None


def _sized(line: Line, start: int) -> tuple[int, int] | None:
    """As in "strike" of "a six-hour strike closed it"; a 30-year low is none of anything."""
    last = phrase_end(line, start)
    moving = (i for i in range(start + 1, last) if line.lower(i) in MOVES and line.lower(i).endswith("ing"))
    end = _before_deed(line, start, next(moving, last))
    is_pale = end == start + 1 and line.lower(start) in PALE
    return None if is_pale or end - start > _MOST_ATTRIBUTED else named(line, start, end)


def _before_deed(line: Line, start: int, end: int) -> int:
    """Where "libel suit filed in May" ends: before the participle, which says what was done to it."""
    return next((index for index in range(start + 1, end) if line.lower(index).endswith("ed")), end)


def _is_spent(line: Line, found: Found) -> bool:
    """As in "spent $5 million on roads", "spending of $5 million on roads"."""
    places = range(found.first - 1, found.first - 1 - _FARTHEST_SPENDING, -1)
    return any(line.lower(place) in _SPENDING for place in places)


def _bracketed(line: Line, bracket: int) -> tuple[int, int] | None:
    """As in "most farmers (61%)": the plural before the bracket, with its adjectives."""
    start = bracket - 1
    if not is_plural(line.lower(start)) or line.lower(start) in _NO_WHOLES:
        return None
    while (
        bracket - start < LONGEST
        and line.lower(start - 1).endswith(_OF_ADJECTIVES)
        and line.lower(start - 1) not in STOPS
    ):
        start -= 1
    return named(line, start, bracket)


def _is_joined(line: Line, found: Found) -> bool:
    """As in "30-mile", "six-hour", "885,000-square-foot": one word, for a hyphen joins the figure to its unit."""
    unit = found.unit
    return unit is not None and unit.start > found.start and line.text_at(unit.start - 1) in HYPHENS


def _is_weighed(line: Line, index: int) -> bool:
    """As in "an annual $5 million grant": an adjective between the article and the figure."""
    return line.kind(index) == "word" and line.lower(index).endswith(ADJECTIVE_ENDINGS)


def _paid_in(line: Line, start: int) -> tuple[int, int] | None:
    """What money comes or goes in: a plural, or a mass."""
    noun, end = counted(line, start), phrase_end(line, start)
    if noun and is_plural(line.lower(end - 1)):
        end = min(end, noun.end)
    head, first = line.text_at(end - 1), line.lower(start)
    is_paid = head.islower() and head not in _SETTINGS and not head.endswith(ADJECTIVE_ENDINGS[:-1])
    is_paid = is_paid and first not in _MANNERS | NOUN_OPENERS | DETERMINERS
    is_paid = is_paid and (end - start > 1 or line.text_at(start).islower())
    return (start, end) if end > start and is_paid else None


def _attributed(line: Line, start: int) -> tuple[int, int] | None:
    """The noun phrase before which a percentage stands; what changes by it is said elsewhere."""
    end = _before_deed(line, start, phrase_end(line, start))
    phrase = {line.lower(index) for index in range(start, end)}
    is_clause = line.lower(start) == "that" or has_finite(line, start, end)  # the $5 they had
    is_of_change = not MOVES.isdisjoint(phrase)
    n_words = sum(line.kind(index) == "word" for index in range(start, end))
    return None if is_of_change or is_clause or n_words > _MOST_ATTRIBUTED else named(line, start, end)
