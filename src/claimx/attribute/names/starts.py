"""Where a name begins that ends in a known word: behind titles, owners, and what only begins a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimx.attribute import names, timewords
from claimx.attribute.names import Tokens, titles
from claimx.attribute.names.occurrences import Occurrences
from claimx.english.givennames import GIVEN
from claimx.english.peoples import PEOPLES
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import AUXILIARIES, BE, DETERMINERS, NAMES_TOO, SUBORDINATORS, may_be_called
from claimx.span import Excerpt

#: Characters before a surname in which the rest of the name stands, and behind a given name.
REACH = 60
#: A word that begins with a capital.
WORD = r"[^\W\d_a-z][\w’'-]*"
#: What may stand before the last word of a name.
PARTICLE = rf"(?:{'|'.join(sorted(titles.PARTICLES))})"
_CAPITAL = rf"(?:(?:[^\W\d_a-z]\.)+|(?i:{'|'.join(sorted(titles.ABBREVIATED))})\.|{WORD})"
_BEFORE = re.compile(rf"(?<![\w’'.-])(?:{_CAPITAL}[ \t]+(?:{PARTICLE}[ \t]+){{0,2}})+\Z")
_STOPS = frozenset(".!?")
#: From a name to the mark of its sentence.
_QUESTION = re.compile(r"[^.!?\n]{0,300}\?")
#: With a capital they begin a sentence, and no name.
_OPENERS = (
    AUXILIARIES
    | BE
    | DETERMINERS
    | SUBORDINATORS
    | timewords.TIMES
    | words("unlike given whenever wherever whoever regarding concerning including considering besides except even")
)


def ending_in(article: Occurrences, surname: str) -> Iterator[Excerpt]:
    """The names of more words that end so, without titles and what only begins a sentence."""
    for start, stop in article.places(surname):
        word = article.word_before(start)
        goes_on = article.word_behind(stop)[:1].isupper()  # "Cheap Ghanaian Flour" of a headline
        if (goes_on and word.lower() not in GIVEN) or not (word[:1].isupper() or word in titles.PARTICLES):
            continue
        before = _BEFORE.search(article.text, max(0, start - REACH), start)
        if before is None:
            continue
        line = Line(article.text[before.start() : stop])
        begin, end = names.untitled(line, 0, len(line))
        begin = behind_owner(line, begin, end)
        begin = _past_portfolio(line, begin, end)
        begin = next((i for i in range(begin, end) if _may_begin(article, line, i, before.start())), end)
        begin = past_verb(article, line, (begin, end), before.start())
        if end - begin > 1 and (form := line.excerpt_of((begin, end), before.start())):
            yield form


def _past_portfolio(line: Line, begin: int, end: int) -> int:
    """To the name in "Secretary of | State Ama Boateng", "Secretary of | Dam Affairs Peter Mensah"."""
    begin += line.lower(begin) in titles.PORTFOLIOS
    affairs = (i for i in range(begin, end - 1) if line.lower(i) in titles.PORTFOLIOS and line.lower(i + 1) in GIVEN)
    return max(affairs, default=begin - 1) + 1


def _may_begin(article: Occurrences, line: Line, index: int, offset: int) -> bool:
    """A given name, an initial, or a word of no other sense here: not "Was Boateng", "WATCH Boateng"."""
    word = line.text_at(index)
    if not names.is_capital(line, index) or opens(line, index):
        return False
    if _is_behind_article(article, offset + line.slice(index, index + 1)[0]):
        return True
    if word.lower() in PEOPLES:  # "Ghanaian Ama Boateng"
        return False
    return word.lower() in GIVEN or len(word) == 1 or not (word.isupper() or article.holds(word.lower()))


def _is_behind_article(article: Occurrences, start: int) -> bool:
    """ "the New Mill Times", of which "new" is part"""
    return article.word_before(start) in {"the", "The"}


def past_verb(article: Occurrences, line: Line, name: Tokens, offset: int) -> int:
    """Where the name begins of which a question is asked: "Will | Boateng come?" """
    begin, end = name
    if begin >= end or line.text_at(begin) not in NAMES_TOO:
        return begin
    start, stop = (offset + place for place in line.slice(begin, end))
    is_first = not article.word_before(start) or article.text[start - 2] in _STOPS
    return begin + (is_first and _QUESTION.match(article.text, stop) is not None)


def opens(line: Line, index: int) -> bool:
    """Is it a word that stands before a name, or begins its sentence, and no initial?"""
    called = line.text_at(index) in NAMES_TOO and may_be_called(line, index)
    return line.lower(index) in _OPENERS and line.text_at(index + 1) != "." and not called


def behind_owner(line: Line, begin: int, end: int) -> int:
    """Of "Kumasi College’s Ama Boateng" to her name; "Ghana’s Mill Board" stays."""
    if line.lower(end - 1) in titles.BODIES:
        return begin
    return max((i + 1 for i in range(begin, end - 1) if line.text_at(i).endswith(titles.OWNERS)), default=begin)
