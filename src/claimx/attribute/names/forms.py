"""A name -> the longer form of it that an article has: of a surname, a given name, or letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from claimx.attribute import names, timewords, wording
from claimx.attribute.names import Tokens, bearers, titles
from claimx.attribute.names.occurrences import Occurrences
from claimx.english.givennames import GIVEN, IN_FULL
from claimx.english.peoples import PEOPLES
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    KNOWN_VERBS,
    NAMES_TOO,
    SUBORDINATORS,
    may_be_called,
)
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
#: Words behind its first; a look at all of a row of capitals would take time with the square of its length.
_LONGEST_BODY = 9
#: By a name in full somebody is introduced, in the headline or behind it.
_EARLY = 2
#: Behind the name of somebody who shares it with a parent.
_SUFFIX = re.compile(r",?[ \t]+(?:[JS]r\b\.?|I{2,3}\b|IV\b)")
_STOPS = frozenset(".!?")
#: From a name to the mark of its sentence.
_QUESTION = re.compile(r"[^.!?\n]{0,300}\?")
#: What the letters of a body leave out: "Department of | Mills", "Control | and Prevention".
_BODY_OF = re.compile(rf"(?<![\w’'-])({WORD})[ \t]+(?:of|for)[ \t]+(?:the[ \t]+)?\Z")
_AND = re.compile(rf"[ \t]+and[ \t]+({WORD})(?![\w’'-]|[ \t]+[^\W\d_a-z])")
#: Whoever is told by these has no office: "Mayor Boateng and his wife, Ama Boateng".
_KIN = words("lady wife husband son daughter brother sister widow mother father")
#: What ends it: an owner’s mark, or when it was: "the Mill Board Tuesday said".
_ENDS = re.compile(rf"['’]s\b|[ \t]+(?i:{'|'.join(sorted(timewords.TIMES))})\b")
#: With a capital they begin a sentence, and no name.
_OPENERS = (
    AUXILIARIES
    | BE
    | DETERMINERS
    | SUBORDINATORS
    | timewords.TIMES
    | words("unlike given whenever wherever whoever regarding concerning including considering besides except even")
)


def longer_than(article: Occurrences, name: str) -> Excerpt | None:
    """A form that says more: of a surname or a given name, of letters, and "Ama K. Boateng" of "Ama Boateng"."""
    if bearers.is_abbreviated(name):
        return _spelt_out(article, name)
    first, *more = name.split()
    forms = (form for form in _ending_in(article, name.split()[-1]) if len(form.text) > len(name))
    if not more and any(article.word_before(start).lower() in titles.OFFICES for start, _ in article.places(name)):
        forms = (form for form in forms if article.word_before(form.start).lower() not in _KIN)
    if more and first in titles.PARTICLES:
        return _commonest(form for form in forms if form.text.endswith(name))
    if more and first.lower() in titles.BEFORE_GIVEN_NAMES:  # "Sir Kofi"
        return _commonest(_introduced(article, more[-1])) if len(more) == 1 else None
    if more:
        return _commonest(form for form in forms if _begins_with(form.text, first) and _is_one(form.text))
    return _commonest(end for form in forms for end in _ends_of(form)) or _commonest(_introduced(article, first))


def _begins_with(form: str, given: str) -> bool:
    """ "Ama K. Boateng" with "Ama", "William Mensah" with "Bill" """
    first = form.split()[0]
    return first == given or first.lower() in IN_FULL.get(given.lower(), ())


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
    if word.lower() in PEOPLES and not _is_behind_article(article, offset + line.slice(index, index + 1)[0]):
        return False  # "Ghanaian Ama Boateng"
    is_alone = len(word) == 1 or not (word.isupper() or article.holds(word.lower()))
    return word.lower() in GIVEN or is_alone or _is_behind_article(article, offset + line.slice(index, index + 1)[0])


def with_suffix(article: Occurrences, name: str) -> Excerpt | None:
    """ "Kofi Mensah Jr." of "Kofi Mensah", where no other is named: the elder may be"""
    found = [(start, _SUFFIX.match(article.text, end)) for start, end in article.places(name) if " " in name]
    if not found or not all(suffix for _, suffix in found):
        return None
    start, suffix = found[0]
    return article.excerpt(start, suffix.end()) if suffix else None


def past_verb(article: Occurrences, line: Line, name: Tokens, offset: int) -> int:
    """Where the name begins of which a question is asked: "Will | Boateng come?" """
    begin, end = name
    if begin >= end or line.text_at(begin) not in NAMES_TOO:
        return begin
    start, stop = (offset + place for place in line.slice(begin, end))
    opens = not article.word_before(start) or article.text[start - 2] in _STOPS
    return begin + (opens and _QUESTION.match(article.text, stop) is not None)


def _is_behind_article(article: Occurrences, start: int) -> bool:
    """ "the New Mill Times", of which "new" is part"""
    return article.word_before(start) in {"the", "The"}


def _introduced(article: Occurrences, first: str) -> Iterator[Excerpt]:
    """ "Ama Boateng" of "Ama"; of "Tan" and "Mill" "Tan Ah Hock" and "Mill Trust", if it is met early so."""
    for number, (start, end) in enumerate(article.places(first)):
        if number >= _EARLY and first.lower() not in GIVEN:
            return
        behind = BEHIND.match(article.text, end, end + REACH)
        if behind and not article.holds(behind[0].split()[0].lower()) and not _tells(behind[0]):
            stop = _ENDS.search(behind[0])
            yield article.excerpt(start, behind.start() + stop.start() if stop else behind.end())


def _tells(behind: str) -> bool:
    """Is it a headline that goes on: "Kumawheel Has Its Day"?"""
    return any(word in wording.FUNCTION_WORDS or word in KNOWN_VERBS for word in behind.lower().split())


def _spelt_out(article: Occurrences, letters: str) -> Excerpt | None:
    """ "World Mill Board" of "WMB": it stands before the letters in brackets, or its words begin with them."""
    brackets = rf"[ \t]*\((?:the )?[“\"‘']?{re.escape(letters)}[”\"’']?\)"
    in_full = rf"{WORD}(?:[ \t]+{_OF}{WORD}){{0,{_LONGEST_BODY}}}"
    initials = rf"[ \t]+{_OF}".join(rf"{re.escape(letter)}(?=[\w’'-]*[a-z])[\w’'-]+" for letter in letters)
    for pattern in (rf"{initials}(?={brackets})", rf"{in_full}(?={brackets})", initials):
        matches = re.finditer(rf"(?<![\w’'-]){pattern}(?![\w-])", article.text)
        if found := _commonest(names.unowned(article.excerpt(*match.span())) for match in matches):
            return _whole(article, found)
    return None


def _whole(article: Occurrences, name: Excerpt) -> Excerpt:
    """With what its letters leave out: "Department of Mills and Dams" of "MD", "Mills and Dams" of "M"."""
    before = _BODY_OF.search(article.text, max(0, name.start - REACH), name.start)
    start = before.start() if before and before[1].lower() in titles.BODIES else name.start
    behind = _AND.match(article.text, name.end)
    goes_on = behind and name.text.split()[-1].lower() not in titles.BODIES and _is_joined(article, behind[1])
    return article.excerpt(start, behind.end() if behind and goes_on else name.end)


def _is_joined(article: Occurrences, word: str) -> bool:
    """Does it stand nowhere but behind "and"?"""
    return all(article.word_before(start) == "and" for start, _ in article.places(word))


def opens(line: Line, index: int) -> bool:
    """Is it a word that stands before a name, or begins its sentence, and no initial?"""
    called = line.text_at(index) in NAMES_TOO and may_be_called(line, index)
    return line.lower(index) in _OPENERS and line.text_at(index + 1) != "." and not called


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
