"""Phrases that name a source, or say that there is one."""

from __future__ import annotations

from claimx.english.tokens import Line, words

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
#: "in his view"
VIEWS = words("view opinion estimation judgment judgement telling")
#: Behind one of these "according to" tells how, and not who says so.
OF_MANNER = words("rule rules plan plans schedule law custom principle size need needs ability type merit age income")
#: What is done in a manner.
MANNER = words(
    """
    organized organised classified sorted ranked grouped divided priced distributed act acts acted vary varies varied
    differ differs set ordered treated judged measured calculated adjusted paid allocated arranged designed played go
    goes went operate operates operated operating proceed proceeds proceeded
    """
)
#: Behind "per" these tell how much, or by what rule.
_RATES = words("capita se cent diem annum terms contract agreement law usual request instructions tradition")
_OWNERS = frozenset({"his", "her", "their"})
#: Words from "in" to the view, as in "in his view".
_BEHIND_IN = 2


def is_view(line: Line, index: int) -> bool:
    """ "In his view the dam leaks" """
    alone = index == _BEHIND_IN or line.text_at(index - _BEHIND_IN - 1) == ","
    return line.lower(index - 1) in _OWNERS and line.lower(index - _BEHIND_IN) == "in" and alone


def is_per(line: Line, index: int) -> bool:
    """ "The dam leaks, per the bank's own survey." Without a comma before it, it tells a rate."""
    opens = index == 0 or line.text_at(index - 1) == ","
    named = line.lower(index + 1) in {"the", "a", "an", "his", "her", "their"} or line.text_at(index + 1)[:1].isupper()
    return opens and named and not any(line.lower(i) in _RATES for i in range(index + 1, index + 4))
