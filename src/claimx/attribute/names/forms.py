"""A name -> the longer form of it that an article has: of a surname, a given name, or letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from claimx.attribute import names, timewords
from claimx.attribute.names import bearers, titles
from claimx.attribute.names.occurrences import Occurrences
from claimx.english.givennames import GIVEN
from claimx.english.tokens import Line
from claimx.english.wordclasses import AUXILIARIES, BE, DETERMINERS
from claimx.span import Excerpt

#: Characters before a surname in which the rest of the name stands, and behind a given name.
REACH = 60
#: A word that begins with a capital.
WORD = r"[^\W\d_a-z][\w’'-]*"
_CAPITAL = rf"(?:(?:[^\W\d_a-z]\.)+|(?i:{'|'.join(sorted(titles.ABBREVIATED))})\.|{WORD})"
_PARTICLE = rf"(?:{'|'.join(sorted(titles.PARTICLES))})"
_BEFORE = re.compile(rf"(?<![\w’'.-])(?:{_CAPITAL}[ \t]+(?:{_PARTICLE}[ \t]+){{0,2}})+\Z")
#: What follows the first word of a name.
BEHIND = re.compile(rf"(?:[ \t]+(?:{_PARTICLE}[ \t]+){{0,2}}{WORD})+")
#: Between the words of a body's name: "Union of Millers and the Potters".
_OF = r"(?:(?:of|for|and|&|on|the)[ \t]+){0,2}"
#: By a name in full somebody is introduced, in the headline or behind it.
_EARLY = 2
_OWNER = re.compile(r"['’]s\b")
#: With a capital they begin a sentence, and no name.
_OPENERS = AUXILIARIES | BE | DETERMINERS | timewords.TIMES


def longer_than(article: Occurrences, name: str) -> Excerpt | None:
    """A form that says more: of a surname or a given name, of letters, and "Ama K. Boateng" of "Ama Boateng"."""
    if bearers.is_abbreviated(name):
        return _spelt_out(article, name)
    first, *more = name.split()
    forms = (form for form in _ending_in(article, name.split()[-1]) if len(form.text) > len(name))
    if more and first in titles.PARTICLES:
        return _commonest(form for form in forms if form.text.endswith(name))
    if more:
        return _commonest(form for form in forms if form.text.startswith(f"{first} ") and _is_one(form.text))
    return _commonest(end for form in forms for end in _ends_of(form)) or _commonest(_introduced(article, first))


def _ending_in(article: Occurrences, surname: str) -> Iterator[Excerpt]:
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
        begin += line.lower(begin) in titles.PORTFOLIOS  # "Secretary of State Ama Boateng"
        begin = next((i for i in range(begin, end) if _may_begin(article, line, i, before.start())), end)
        if end - begin > 1 and (form := line.excerpt_of((begin, end), before.start())):
            yield form


def _may_begin(article: Occurrences, line: Line, index: int, offset: int) -> bool:
    """A given name, an initial, or a word of no other sense here: not "Was Boateng", "WATCH Boateng"."""
    word = line.text_at(index)
    if not names.is_capital(line, index) or opens(line, index):
        return False
    is_alone = len(word) == 1 or not (word.isupper() or article.holds(word.lower()))
    return word.lower() in GIVEN or is_alone or _is_behind_article(article, offset + line.slice(index, index + 1)[0])


def _is_behind_article(article: Occurrences, start: int) -> bool:
    """ "the New Mill Times", of which "new" is part"""
    return article.word_before(start) in {"the", "The"}


def _introduced(article: Occurrences, first: str) -> Iterator[Excerpt]:
    """ "Ama Boateng" of "Ama"; of "Tan" and "Mill" "Tan Ah Hock" and "Mill Trust", if it is met early so."""
    for number, (start, end) in enumerate(article.places(first)):
        if number >= _EARLY and first.lower() not in GIVEN:
            return
        behind = BEHIND.match(article.text, end, end + REACH)
        if behind and not article.holds(behind[0].split()[0].lower()):
            owner = _OWNER.search(behind[0])
            yield article.excerpt(start, behind.start() + owner.start() if owner else behind.end())


def _spelt_out(article: Occurrences, letters: str) -> Excerpt | None:
    """ "World Mill Board" of "WMB": it stands before the letters in brackets, or its words begin with them."""
    brackets = rf"[ \t]*\((?:the )?[“\"‘']?{re.escape(letters)}[”\"’']?\)"
    initials = rf"[ \t]+{_OF}".join(rf"{re.escape(letter)}[\w’'-]+" for letter in letters)
    for pattern in (rf"{initials}(?={brackets})", rf"{WORD}(?:[ \t]+{_OF}{WORD})*(?={brackets})", initials):
        if match := re.search(rf"(?<![\w’'-]){pattern}(?![\w-])", article.text):
            return article.excerpt(*match.span())
    return None


def opens(line: Line, index: int) -> bool:
    """Is it a word that stands before a name, or begins its sentence, and no initial?"""
    return line.lower(index) in _OPENERS and line.text_at(index + 1) != "."


def behind_owner(line: Line, begin: int, end: int) -> int:
    """Of "Kumasi College’s Ama Boateng" to her name; "Ghana’s Mill Board" stays."""
    if line.lower(end - 1) in titles.BODIES:
        return begin
    return max((i + 1 for i in range(begin, end - 1) if line.text_at(i).endswith(titles.OWNERS)), default=begin)


def _is_one(name: str) -> bool:
    """Is it no name that stands twice, as in the text of a link: "Ama Boateng Ama K. Boateng"?"""
    return len(set(name.split())) == len(name.split())


def _ends_of(form: Excerpt) -> Iterator[Excerpt]:
    """Itself, and its ends of two words or more: a headline sets before a name what is none of it."""
    words = form.text.split(" ")
    for number in range(len(words) - 1):
        text = " ".join(words[number:])
        yield Excerpt(text=text, start=form.end - len(text), end=form.end)


def _commonest(forms: Iterable[Excerpt]) -> Excerpt | None:
    """The first of those that are met most often."""
    found = list(forms)
    often = Counter(form.text for form in found).most_common(1)
    return next((form for form in found if form.text == often[0][0]), None)
