"""Phrases that name a source, or say that there is one."""

from __future__ import annotations

from claimx.attribute import timewords
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import COORDINATORS, PREPOSITIONS

#: What everybody says and nobody in particular.
HEARSAY = dict.fromkeys(
    (
        "reportedly", "allegedly", "supposedly", "purportedly", "rumour has it that", "rumor has it that",
        "legend has it that", "it is whispered",
    )
)  # fmt: skip
#: What a noun phrase follows that names the source.
SOURCES = dict.fromkeys(
    (
        "according to", "in the words of", "in the view of", "in the opinion of", "in the eyes of",
        "in the judgment of", "as reported by", "as described by",
    )
)  # fmt: skip
#: ", per the same poll"
PER = "per"
#: "in his view", "by the bank's own reckoning": what is somebody's, behind which preposition.
VIEWS = {
    **dict.fromkeys(("view", "opinion", "estimation", "judgment", "judgement", "telling"), "in"),
    **dict.fromkeys(("account", "estimate", "estimates", "reckoning", "admission"), "by"),
    "figures": "on",
}
#: Behind one of these "according to" tells how, and not who says so.
OF_MANNER = words("rule rules plan plans schedule law custom principle size need needs ability type merit age income")
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


def names_source(line: Line, index: int) -> bool:
    """Not "ranked according to", nor "weak in the eyes of the board"; but "In the eyes of the board, it is weak"."""
    before = line.lower(index - 1)
    joins = index == 0 or line.kind(index - 1) != "word" or before in COORDINATORS | {"that"}
    return before not in _MANNER and (joins or line.lower(index + 2) != "eyes")


def view(line: Line, index: int) -> tuple[int, int] | None:
    """Whose it is in "In his view the dam leaks", "By the old mayor's own account, it leaks"."""
    end = index - (line.lower(index - 1) == "own")
    end -= line.text_at(end - 1) in {"'", "’"}
    owned = end - 1 if line.lower(end - 1) in _OWNERS else _begin_of_owner(line, end)
    if owned is None or line.lower(owned - 1) != VIEWS[line.lower(index)] or line.lower(index + 1) == "of":
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


def is_per(line: Line, index: int) -> bool:
    """ "The dam leaks, per the bank's own survey." Without a comma before it, it tells a rate."""
    opens = index == 0 or line.text_at(index - 1) == ","
    named = line.lower(index + 1) in {"the", "a", "an", "his", "her", "their"} or line.text_at(index + 1)[:1].isupper()
    return opens and named and not any(line.lower(i) in _RATES for i in range(index + 1, index + 4))
