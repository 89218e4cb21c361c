"""Which words are a name, told by their capitals; and whose it is.

What stands before a name and within it is in tables (``titles``). ``persons`` tells which part of a noun phrase is the
name of a person. Of what the article says of a name, wherever it stands (``occurrences``), ``bearers`` tells whose it
may be, a person's or a body's, and which pronouns take it up; and ``fullnames`` how its bearer is called in full, by
the longest of its ``forms``, which ``starts`` looks for, or by the words of which it has only the ``initials``.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimx.attribute import wording
from claimx.attribute.names import titles
from claimx.english.tokens import HYPHENS, Line
from claimx.span import Excerpt

Tokens = tuple[int, int]
#: Letters of the second half of a given name: "Min-ji", "Ki-moon".
_LONGEST_SYLLABLE = 4
_SHORTENED = titles.HONORIFICS | titles.SHORTENED
_JOINTS, _WITHIN_TITLES = HYPHENS | {"/"}, HYPHENS | {"."}


def is_capital(line: Line, index: int) -> bool:
    """Does the word begin as names do, or stand for one as an initial?"""
    if line.kind(index) != "word" or not line.text_at(index)[0].isupper():
        return False
    return (
        line.lower(index).partition("'")[0] not in wording.FUNCTION_WORDS
        or _is_initial(line, index)
        or line.text_at(index) == "US"
    )


def _is_initial(line: Line, index: int) -> bool:
    return len(line.text_at(index)) == 1 and line.text_at(index + 1) == "." and line.is_glued(index + 1)


def n_capitals(line: Line, start: int, end: int) -> int:
    """How many of the tokens are capitalised words."""
    return sum(is_capital(line, index) for index in range(start, end))


def is_glue(line: Line, index: int) -> bool:
    """A mark within a name: the stop of an initial or a title, a hyphen, "&", the apostrophe of a plural, "E! News"."""
    mark, before = line.text_at(index), line.lower(index - 1)
    if mark == "&" or not line.is_glued(index) or line.is_hidden(index):
        return mark == "&"
    if mark == ".":
        return len(before) == 1 or (before in _SHORTENED and index + 1 < len(line)) or _is_of_address(line, index + 1)
    if mark in {"'", "’"}:
        return before.endswith("s")
    if mark == "!":
        begins = index == 1 and len(before) > 1  # "Stop! Boateng said"
        return is_capital(line, index - 1) and is_capital(line, index + 1) and not begins
    return mark in _JOINTS and line.is_glued(index + 1)


def is_hyphenated(line: Line, index: int) -> bool:
    """Does a hyphen join the word to the one before it?"""
    return line.is_glued(index) and line.text_at(index - 1) in HYPHENS


def _ends_given_name(line: Line, start: int, index: int) -> bool:
    """ "Park Min-ji": a short word in small letters ends the name of a person."""
    short = line.text_at(index).islower() and len(line.text_at(index)) <= _LONGEST_SYLLABLE
    return short and is_hyphenated(line, index) and n_capitals(line, start, index) > 1


def _is_of_address(line: Line, index: int) -> bool:
    """The last word of "Mills.com": it touches the stop before it, and a capital would begin a sentence."""
    return line.is_dotted(index - 1) and line.kind(index - 2) == "word"


def beginnings(line: Line) -> Iterator[int]:
    """Where alone a name may begin: at a capital, or at the small word before it."""
    for capital in line.capitals():
        if not is_capital(line, capital):
            continue
        if line.lower(capital - 1) in titles.PARTICLES:
            yield capital - 1
        yield capital


def run(line: Line, start: int, end: int) -> int:
    """The index behind the longest name that begins at ``start``; ``start`` itself where none does."""
    index = last = start
    while index < end:
        if (
            is_capital(line, index)
            or _ends_given_name(line, start, index)
            or (index > start and _is_of_address(line, index))
        ):
            last = index = index + 1
        elif is_glue(line, index) and index > start:
            initial = line.text_at(index) == "." and _is_initial(line, index - 1)
            index += 1
            last = index if initial else last
        elif line.lower(index) in titles.PARTICLES and (index > start or is_capital(line, index + 1)):
            index += 1
        else:
            break
    return last


def untitled(line: Line, start: int, end: int) -> Tokens:
    """The name without the titles and offices before it, if anything is left; "Sir" belongs to a given name alone."""
    index = _past_titles(line, start, end)
    short = [i for i in range(index, end - 1) if line.lower(i) in titles.ABBREVIATED]
    if short and is_capital(line, end - 1):
        index = short[-1] + 1 + (line.text_at(short[-1] + 1) == ".")
    offices = [i for i in range(index, end) if line.lower(i) in titles.HELD and not _is_of_body(line, i, end)]
    if offices and _is_held_by(line, offices[-1], end):
        index = offices[-1] + 1 + (line.text_at(offices[-1] + 1) in HYPHENS)
    if index >= end:
        return start, end
    given = end - index == 1 and index > start and line.lower(index - 1) in titles.BEFORE_GIVEN_NAMES
    return index - given, end


def unowned(name: Excerpt) -> Excerpt:
    """ "Boateng" of "Boateng’s", "Bureau of Mills" of "Bureau of Mills’" """
    mark = next((mark for mark in (*titles.OWNERS, *titles.APOSTROPHES) if name.text.endswith(mark)), "")
    if not mark or mark == name.text:
        return name
    return Excerpt(text=name.text.removesuffix(mark), start=name.start, end=name.end - len(mark))


def _is_of_body(line: Line, index: int, end: int) -> bool:
    """ "General Administration of Mills" """
    return index + 1 < end and line.lower(index + 1) in titles.BODIES


def _past_titles(line: Line, start: int, end: int) -> int:
    index = start
    if line.lower(start).endswith("ist") and n_capitals(line, start + 1, end) > 1:
        index = start + 1  # "Sociologist Ama Boateng"
    while index < end:
        half = line.lower(index) in titles.FIRST_HALVES and line.lower(index + 1) in titles.BEFORE_NAMES
        is_title = half or line.lower(index) in titles.TITLES or line.text_at(index) in _WITHIN_TITLES
        if not is_title or _is_of_body(line, index, end):
            break
        index += 1 + half
    return index


def _is_held_by(line: Line, office: int, end: int) -> bool:
    """ "Mill Board Chair Ama Boateng", "Mill Board Chair Boateng"; but not "Mill Board Chair Committee" """
    n_names = n_capitals(line, office + 1, end)
    last = line.lower(end - 1)
    held = line.lower(office) in titles.TITLES and not (last in titles.BODIES or last.endswith("'s"))
    return n_names > 1 or (n_names == 1 and office == end - 2 and held)
