"""A name -> the longer form of it that an article has: of a surname, a given name, or letters."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from claimx.attribute import names, timewords, wording
from claimx.attribute.names import bearers, titles
from claimx.attribute.names.initials import Initials
from claimx.attribute.names.occurrences import Occurrences
from claimx.attribute.names.starts import PARTICLE, REACH, WORD, ending_in
from claimx.english.givennames import GIVEN, IN_FULL
from claimx.english.tokens import words
from claimx.english.wordclasses import KNOWN_VERBS
from claimx.span import Excerpt

#: What follows the first word of a name.
BEHIND = re.compile(rf"(?:[ \t]+(?:{PARTICLE}[ \t]+){{0,2}}{WORD})+")
#: By a name in full somebody is introduced, in the headline or behind it.
_EARLY = 2
#: Behind the name of somebody who shares it with a parent.
_SUFFIX = re.compile(r",?[ \t]+(?:[JS]r\b\.?|I{2,3}\b|IV\b)")
#: What the letters of a body leave out: "Department of | Mills", "Control | and Prevention".
_BODY_OF = re.compile(rf"(?<![\w’'-])({WORD})[ \t]+(?:of|for)[ \t]+(?:the[ \t]+)?\Z")
_AND = re.compile(rf"[ \t]+and[ \t]+({WORD})(?![\w’'-]|[ \t]+[^\W\d_a-z])")
#: Whoever is told by these has no office: "Mayor Boateng and his wife, Ama Boateng".
_KIN = words("lady wife husband son daughter brother sister widow mother father")
#: What ends it: an owner’s mark, or when it was: "the Mill Board Tuesday said".
_ENDS = re.compile(rf"['’]s\b|[ \t]+(?i:{'|'.join(sorted(timewords.TIMES))})\b")


class Forms:
    """Those of the names of an article; what ends in each surname, and what letters stand for, is looked up once."""

    def __init__(self, article: Occurrences) -> None:
        self._article = article
        self._initials = Initials(article.text)
        # Those that end in a word, by it and by their own first word, or "" for all of them.
        self._found: dict[tuple[str, str], list[Excerpt]] = defaultdict(list)

    def longer_than(self, name: str) -> Excerpt | None:
        """A form that says more: of a surname or a given name, of letters, and "Ama K. Boateng" of "Ama Boateng"."""
        if bearers.is_abbreviated(name):
            return self._spelt_out(name)
        first, *more = name.split()
        if not more:
            ends = (end for form in self._surnamed(name) for end in _ends_of(form))
            return _commonest(ends) or _commonest(_introduced(self._article, name))
        last = more[-1]
        if first in titles.PARTICLES:
            return _commonest(form for form in self._longer(name, last) if form.text.endswith(name))
        if first.lower() in titles.BEFORE_GIVEN_NAMES:  # "Sir Kofi"
            return _commonest(_introduced(self._article, last)) if len(more) == 1 else None
        called = [first, *map(str.title, IN_FULL.get(first.lower(), ()))]  # "William Mensah" of "Bill Mensah"
        found = (form for given in called for form in self._longer(name, last, given) if _is_one(form.text))
        return _commonest(sorted(found, key=lambda form: form.start))

    def _longer(self, name: str, last: str, first: str = "") -> Iterator[Excerpt]:
        """Forms of more letters that end in the last word of a name, and begin with its first if that is given."""
        if ("", last) not in self._found:
            self._found["", last] = list(ending_in(self._article, last))
            for form in self._found["", last]:
                self._found[form.text.partition(" ")[0], last].append(form)
        return (form for form in self._found.get((first, last), ()) if len(form.text) > len(name))

    def _surnamed(self, name: str) -> Iterator[Excerpt]:
        """Forms of a surname; where it is that of somebody in office, without those of kin."""
        before = self._article.word_before
        holds = any(before(start).lower() in titles.OFFICES for start, _ in self._article.places(name))
        return (form for form in self._longer(name, name) if not (holds and before(form.start).lower() in _KIN))

    def _spelt_out(self, letters: str) -> Excerpt | None:
        """ "World Mill Board" of "WMB", as it is written most often."""
        found = (names.unowned(self._article.excerpt(*bounds)) for bounds in self._initials.spelt_out(letters))
        name = _commonest(found)
        return _whole(self._article, name) if name else None


def with_suffix(article: Occurrences, name: str) -> Excerpt | None:
    """ "Kofi Mensah Jr." of "Kofi Mensah", where no other is named: the elder may be"""
    found = [(start, _SUFFIX.match(article.text, end)) for start, end in article.places(name) if " " in name]
    if not found or not all(suffix for _, suffix in found):
        return None
    start, suffix = found[0]
    return article.excerpt(start, suffix.end()) if suffix else None


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


def _is_one(name: str) -> bool:
    """Is it no name that stands twice, as in the text of a link: "Ama Boateng Ama K. Boateng"?"""
    return len(set(name.split())) == len(name.split())


def _ends_of(form: Excerpt) -> Iterator[Excerpt]:
    """Itself, and its ends of two words or more: a headline sets before a name what is none of it."""
    parts = form.text.split(" ")
    for number in range(len(parts) - 1):
        text = " ".join(parts[number:])
        yield Excerpt(text=text, start=form.end - len(text), end=form.end)


def _commonest(forms: Iterable[Excerpt]) -> Excerpt | None:
    """The first of those that are met most often."""
    found = list(forms)
    often = Counter(form.text for form in found).most_common(1)
    return next((form for form in found if form.text == often[0][0]), None)
