"""Where the subject of a verb ends and begins: how far back from the verb it reaches."""

from __future__ import annotations

from claimx.attribute import names, timewords, wording
from claimx.attribute.speakers import adverbs
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import PREPOSITIONS, SUBORDINATORS, WEEKDAYS

#: A subject of more words is more than a subject.
LONGEST = 25
#: Words from the preposition to the time in "over the past few months".
_LONGEST_TIME = 5
_TIMES = timewords.TIMES | {"past"}
_CLOSING = frozenset("”\"'’")
#: "Critics might say", "They will argue"
_MODALS = words("may might will can could")
_SAYING = words("say argue claim tell object insist contend complain")
#: Behind one of these a verb shares the subject of the verb before it: "The board met and said".
SHARING = words("and but then")
SUBORDINATING = SUBORDINATORS | {"that", "which", "who", "what"}


def end_of(line: Line, verb: int) -> int:
    """Where auxiliaries and adverbs begin before the verb, one between commas among them: "did, however, say"."""
    end = verb - (line.lower(verb - 1) in _MODALS and line.lower(verb) in _SAYING)
    while end > 1:
        if line.lower(end - 1) == "to" and line.lower(end - 2) in wording.WONT:
            end -= 3 if line.lower(end - 2) == "on" else 2  # "used to say", "went on to say"
        elif (behind := _behind_perfect(line, end)) is not None:
            end = behind
        elif line.lower(end - 2) in {"the", "a"}:
            break  # "The first says"
        elif adverbs.is_between(line, end - 1):
            end -= 1
        elif line.lower(end - 1) in timewords.TIMES and line.lower(end - 2) in {"last", "this", "on", "earlier"}:
            end -= 2
        elif line.lower(end - 1) in WEEKDAYS and names.is_capital(line, end - 2):
            end -= 1  # "Ama Boateng Thursday said"
        elif {line.lower(end - 1), line.lower(end - 2)} <= timewords.TIMES:
            end -= 1
        elif line.text_at(end - 1) == "," == line.text_at(end - 3) and line.lower(end - 2) in wording.OPENERS | {"too"}:
            end -= 3
        else:
            break
    return end


def _behind_perfect(line: Line, end: int) -> int | None:
    """Where "over the past few months" begins behind "has", which ends before ``end``."""
    if line.lower(end - 1).removesuffix("s") not in _TIMES:
        return None
    openings = range(end - 2, end - 2 - _LONGEST_TIME, -1)
    return next((i for i in openings if line.lower(i) in PREPOSITIONS and line.lower(i - 1) in wording.PERFECT), None)


def start_of(line: Line, end: int) -> int | None:
    """Where the subject that ends at ``end`` begins; ``None`` in a subordinate clause."""
    index = end
    while index > max(0, end - LONGEST):
        word = line.lower(index - 1)
        if word == ")" and (opening := _opening(line, index - 1)) is not None:
            index = opening
            continue
        counts = word in {"%", "than"} and line.lower(index - 2) in {"more", "less", "fewer"} | _figure(line, index - 2)
        if counts:
            index -= 1
            continue
        if line.is_hidden(index - 1) or (line.kind(index - 1) == "mark" and not names.is_glue(line, index - 1)):
            break
        added = word == "as" and "well" in {line.lower(index), line.lower(index - 2)}  # "Millers as well as goatherds"
        if word in {"whereas", "but", "so", "yet", "as"} and line.lower(index - 2) != "such" and not added:
            break
        if word in SUBORDINATING and not (word == "that" and _determines(line, index - 1, end)):
            return None
        index -= 1
    return index


def _determines(line: Line, that: int, end: int) -> bool:
    """ "That miller from Kumasi", "the authors of that paper"; but not "That millers know it", "with that of Ama" """
    head = next((i for i in range(that + 1, end) if line.lower(i) in PREPOSITIONS), end) - 1
    one = head > that and not line.lower(head).endswith("s")
    return one and (that == 0 or line.lower(that - 1) in PREPOSITIONS)


def _figure(line: Line, index: int) -> set[str]:
    """The word itself where it is a figure: "60 %"."""
    return {line.lower(index)} if line.kind(index) == "figure" else set()


def _opening(line: Line, closing: int) -> int | None:
    """Where the bracket was opened that closes here."""
    return next((i for i in range(closing - 1, max(-1, closing - LONGEST), -1) if line.text_at(i) == "("), None)


def follows_comma_in_marks(line: Line, index: int) -> bool:
    """Do marks that hold a term end before the word, with a comma within: the “valley of death,” the minister said"?"""
    return line.text_at(index - 1) in _CLOSING and line.text_at(index - 2) == ","
