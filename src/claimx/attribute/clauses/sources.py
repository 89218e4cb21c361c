"""Phrases that name a source, or say that there is one: "according to", "in his view", "reportedly"."""

from __future__ import annotations

from claimx.attribute import names, speakers, timewords, wording
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.complements import REACH
from claimx.attribute.clauses.second import is_of_part, is_subordinate
from claimx.attribute.names import Tokens
from claimx.attribute.speakers import phrases, subjectspan
from claimx.english.tokens import Line, Phrases, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    BE,
    BEFORE_NOUNS,
    COORDINATORS,
    DETERMINERS,
    FIRST_PERSON,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    has_finite,
    is_adverb,
)

#: What everybody says and nobody in particular.
_HEARSAY = Phrases(dict.fromkeys((
    "reportedly", "allegedly", "supposedly", "purportedly", "rumour has it that", "rumor has it that",
    "legend has it that", "it is whispered",
)))  # fmt: skip
#: What a noun phrase follows that names the source.
SOURCES = Phrases(dict.fromkeys((
    "according to", "in the words of", "in the view of", "in the opinion of", "in the eyes of", "in the judgment of",
    "as reported by", "as described by",
)))  # fmt: skip
#: ", per the same poll"
_PER = "per"
#: "in his view", "by the bank's own reckoning": what is somebody's, behind which preposition.
_VIEWS = {
    **dict.fromkeys(("view", "opinion", "estimation", "judgment", "judgement", "telling"), "in"),
    **dict.fromkeys(("account", "estimate", "estimates", "reckoning", "admission"), "by"),
    "figures": "on",
}
#: Behind one of these "according to" tells how, and not who says so.
_OF_MANNER = words("rule rules plan plans schedule law custom principle size need needs ability type merit age income")
#: What is done in a manner.
_MANNER = words(
    """
    organized organised classified sorted ranked grouped divided priced distributed act acts acted vary varies varied
    differ differs set ordered treated judged measured calculated adjusted paid allocated arranged designed played go
    goes went operate operates operated operating proceed proceeds proceeded
    """
)
#: Behind "per" these tell how much, or by what rule.
_RATES = words("capita se cent diem annum terms contract agreement law usual request instructions tradition")
_OWNERS = frozenset({"his", "her", "their"})
#: These own a view, and hold none: "On last year's figures", "By anyone's account".
_NO_OWNERS = timewords.TIMES | timewords.WHEN | words("anyone anybody everyone everybody nobody one")
#: Words from the preposition to the view, as in "in the old mayor's own view".
_LONGEST_VIEW = 8
_BEFORE_CLAUSES = SUBORDINATORS | COORDINATORS | RELATIVES | wording.OPENERS
_BETWEEN = wording.BETWEEN | {"be", "and", "but"}
_NO_VERBS = (PREPOSITIONS - {"like"}) | DETERMINERS
#: Every such phrase begins with one of these, or has one of them for its noun.
FIRST_WORDS = _HEARSAY.first_words() | SOURCES.first_words() | _VIEWS.keys() | wording.SURVEYS | {_PER}


def by_source(line: Line, index: int) -> Clause | None:
    """The phrase that begins here, or whose noun stands here: "according to the board", "in a survey by the bank"."""
    word = line.lower(index)
    if (heard := _HEARSAY.at(line, index)) and not (is_subordinate(line, index) or _qualifies(line, index)):
        return Clause(3, None, (index, heard[1]))
    if (source := SOURCES.at(line, index)) and _names_source(line, index):
        whom = speakers.after(line, source[1])
        is_source = not is_manner(line, source[1], whom) and not is_of_part(line, index)
        return Clause(1, whom, (index, source[1])) if is_source else None
    if word == _PER and _is_per(line, index):
        return Clause(1, speakers.after(line, index + 1), (index, index + 1))
    if word in _VIEWS and (owner := _owner_of_view(line, index)):
        return Clause(1, names.untitled(line, *owner), (owner[0] - 1, index + 1))
    return _survey(line, index) if word in wording.SURVEYS else None


def _names_source(line: Line, index: int) -> bool:
    """Not "ranked according to", nor "weak in the eyes of the board"; but "In the eyes of the board, it is weak"."""
    before = line.lower(index - 1)
    joins = index == 0 or line.kind(index - 1) != "word" or before in COORDINATORS | {"that"}
    return before not in _MANNER and (joins or line.lower(index + 2) != "eyes")


def is_manner(line: Line, start: int, whom: Tokens | None) -> bool:
    """ "according to plan", "according to which" """
    return line.lower(start) in {"which", "what", "how", "whether"} or (
        whom is not None and line.lower(whom[1] - 1) in _OF_MANNER
    )


def _owner_of_view(line: Line, index: int) -> Tokens | None:
    """Whose it is in "In his view the dam leaks", "By the old mayor's own account, it leaks"."""
    end = index - (line.lower(index - 1) == "own")
    end -= line.text_at(end - 1) in {"'", "’"}
    owned = end - 1 if line.lower(end - 1) in _OWNERS else _begin_of_owner(line, end)
    if owned is None or line.lower(owned - 1) != _VIEWS[line.lower(index)] or line.lower(index + 1) == "of":
        return None
    alone = owned == 1 or line.text_at(owned - 2) == "," or (owned == 2 and line.lower(0) in {"and", "but", "yet"})
    return (owned, end) if alone else None


def _begin_of_owner(line: Line, end: int) -> int | None:
    """Where "the old mayor's" begins, behind a preposition."""
    owns = line.lower(end - 1).endswith("'s") or line.text_at(end) in {"'", "’"}
    if not owns or line.lower(end - 1).removesuffix("'s") in _NO_OWNERS:
        return None
    words_before = range(end - 1, max(0, end - _LONGEST_VIEW), -1)
    begin = next((i for i in words_before if line.kind(i - 1) != "word" or line.lower(i - 1) in PREPOSITIONS), None)
    return begin if begin and line.kind(begin - 1) == "word" else None


def _is_per(line: Line, index: int) -> bool:
    """ "The dam leaks, per the bank's own survey." Without a comma before it, it tells a rate."""
    opens = index == 0 or line.text_at(index - 1) == ","
    named = line.lower(index + 1) in {"the", "a", "an", "his", "her", "their"} or line.text_at(index + 1)[:1].isupper()
    return opens and named and not line.has(_RATES, index + 1, index + 4)


def _qualifies(line: Line, index: int) -> bool:
    """ "by supposedly enlightened millers", "took a call he reportedly made"; not "On Monday he reportedly left" """
    before, noun = line.lower(index - 1), line.lower(index - 2)
    relates = before in PRONOUNS and line.kind(index - 2) == "word" and noun not in _BEFORE_CLAUSES
    within = relates and has_finite(line, 0, index - 2)
    return is_adverb(line.lower(index)) and (before in BEFORE_NOUNS or within or _has_no_verb(line, index))


def _has_no_verb(line: Line, adverb: int) -> bool:
    """ "a mill supposedly in use", "having allegedly left", "the sum reportedly paid by"; not "is supposedly in" """
    before, follows = line.lower(adverb - 1), line.lower(adverb + 1)
    if adverb == 0 or before in AUXILIARIES | _BETWEEN or line.lower(adverb - 2) in BE:
        return before == "having"
    paid = follows.endswith("ed") and line.lower(adverb + 2) in {"by", "with"}
    return follows.endswith("ing") or follows in _NO_VERBS or paid or before == "having"


def _survey(line: Line, index: int) -> Clause | None:
    """ "In a survey of 2,004 adults that the institute carried out, 64% ..." """
    if line.lower(0) != "in" or index > REACH or line.lower(index - 1) in FIRST_PERSON:
        return None
    if line.has({","}, 0, index):
        return None  # "In fact, the report cites a study by Boateng"
    for position in range(index + 1, min(len(line), index + subjectspan.LONGEST)):
        if line.text_at(position) == ",":
            return None
        who = speakers.after(line, position + 1) if line.lower(position) == "by" else None
        if line.lower(position) in wording.CARRIED_OUT:
            start = next((i for i in range(position, index, -1) if line.lower(i - 1) == "that"), None)
            who = phrases.named(line, start, position) if start is not None and start < position else None
        if who:
            return Clause(1, who, (index, index + 1))
    return None
