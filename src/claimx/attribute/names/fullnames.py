"""Words that name a speaker -> the fullest form of that name which the article gives, wherever it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimx.assertion import Attribution
from claimx.attribute import names, timewords, wording
from claimx.attribute.names import Tokens, bearers, titles
from claimx.attribute.names.occurrences import Occurrences
from claimx.english.givennames import HER, HIS
from claimx.english.tokens import Line
from claimx.english.wordclasses import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, PRONOUNS
from claimx.span import Excerpt

#: Articles: as many as are read side by side.
_N_REMEMBERED = 8
#: Characters before a surname in which the rest of the name stands, and behind a given name.
_REACH = 60
_WORD = r"[^\W\d_a-z][\w’'-]*"
_CAPITAL = rf"(?:(?:[^\W\d_a-z]\.)+|(?i:{'|'.join(sorted(titles.ABBREVIATED))})\.|{_WORD})"
_PARTICLE = rf"(?:{'|'.join(sorted(titles.PARTICLES))})"
_BEFORE = re.compile(rf"(?<![\w’'.-])(?:{_CAPITAL}[ \t]+(?:{_PARTICLE}[ \t]+){{0,2}})+\Z")
_BEHIND = re.compile(rf"(?:[ \t]+(?:{_PARTICLE}[ \t]+){{0,2}}{_WORD})+")
#: The capitals before "Ministry", and what it is one of.
_OWN = re.compile(rf"(?<![\w’'.-])(?:{_WORD}[ \t]+)+\Z")
_OF_WHAT = re.compile(rf"[ \t]+(?:of|for)[ \t]+(?:the[ \t]+)?{_WORD}(?:[ \t]+{_WORD})*")
#: Between the words of a body's name: "Union of Millers and the Potters".
_OF = r"(?:(?:of|for|and|&|on|the)[ \t]+){0,2}"
#: By a name in full somebody is introduced, in the headline or behind it.
_EARLY = 2
_OWNERS = ("'s", "’s")
_OWNER = re.compile(r"['’]s\b")
_OF_BODIES = frozenset({"of", "for"})
#: Small words within names, and beside them.
_WITHIN = titles.PARTICLES | _OF_BODIES | {"and", "on", "the"}
_HELD = titles.TITLES | titles.OFFICES
_BESIDE = _WITHIN | _HELD
#: With a capital they begin a sentence, and no name.
_OPENERS = AUXILIARIES | BE | DETERMINERS | timewords.TIMES


def with_name(text: str, said: Attribution) -> Attribution:
    """The same with the name of its speaker in full, if the article gives one; ``text`` is that of the article.

    Of a pronoun ``said`` must have the name that it stands for.
    """
    words = said.name or (said.speaker if said.speaker and said.speaker.text.lower() not in PRONOUNS else None)
    return said if words is None else said.model_copy(update={"name": names_in(text).full(words)})


class FullNames:
    """Whom an article names, each looked up once."""

    def __init__(self, text: str) -> None:
        self.article = Occurrences(text)
        self._text = text
        self._longer: dict[str, Excerpt | None] = {}
        self._single: dict[str, bool] = {}
        self._holders: dict[str, list[tuple[int, int]]] = {}

    def full(self, words: Excerpt) -> Excerpt | None:
        """The name of whom ``words`` mean, without titles; ``None`` where they name nobody ("critics")."""
        line = Line(words.text.removesuffix("'s").removesuffix("’s"))
        begin, end = self._name_of(line)
        if begin == end:
            return self._holder(line, words.start)
        bare = line.excerpt_of((_behind_owner(line, begin, end), end), words.start)
        if bare is None:
            return None
        if bare.text not in self._longer:
            longer = self._longer_than(bare.text)
            self._longer[bare.text] = (longer and self._longer_than(longer.text)) or longer
        return self._longer[bare.text] or bare

    def _name_of(self, line: Line) -> Tokens:
        """The tokens that are a name, or none: with other words beside them they tell of something else."""
        begin = next((i for i in range(len(line) - 1) if not _opens(line, i)), len(line) - 1)
        begin = _behind_adjectives(line, begin)
        rest = range(max(0, begin), len(line))
        if not rest or any(line.text_at(i).islower() and line.lower(i) not in _BESIDE for i in rest):
            return 0, 0
        is_body = line.lower(len(line) - 1) in titles.BODIES
        begin, end = (begin, len(line)) if is_body else names.untitled(line, begin, len(line))
        opens = names.is_capital(line, begin) or line.lower(begin) in titles.PARTICLES
        ends = begin < end and opens and line.text_at(end - 1)[0].isupper()
        return (begin, end) if ends and self._may_be_name(line, begin, end) else (0, 0)

    def _may_be_name(self, line: Line, begin: int, end: int) -> bool:
        """Is the first capital more than that of a sentence: "Bank of Ghana", but not "Millers of Ghana", "Critics"?"""
        word = line.text_at(begin)
        small = {line.lower(i) for i in range(begin, end) if line.text_at(i).islower()}
        if small & _OF_BODIES:
            is_noun = begin == 0 and (word.endswith("s") or self.article.holds(word.lower()))
            return small <= _WITHIN and (word.lower() in titles.BODIES or not is_noun)
        if end - begin > 1 or not word[1:].islower():
            return small <= _WITHIN
        if word not in self._single:
            self._single[word] = not self.article.holds(word.lower()) and (
                not word.endswith("s") or any(self._is_within(start) for start, _ in self.article.places(word))
            )
        return self._single[word]

    def _is_within(self, start: int) -> bool:
        """Does it stand where no sentence begins?"""
        before = self._text[max(0, start - 2) : start]
        return len(before) > 1 and before[1] == " " and (before[0].islower() or before[0] in ",’”")

    def _longer_than(self, name: str) -> Excerpt | None:
        """A form that says more: of a surname or a given name, of letters, and "Ama K. Boateng" of "Ama Boateng"."""
        if bearers.is_abbreviated(name):
            return self._spelt_out(name)
        first, *more = name.split()
        forms = (form for form in self._ending_in(name.split()[-1]) if len(form.text) > len(name))
        if more and first in titles.PARTICLES:
            return _commonest(form for form in forms if form.text.endswith(name))
        if more:
            return _commonest(form for form in forms if form.text.startswith(f"{first} ") and _is_one(form.text))
        return _commonest(forms) or _commonest(self._introduced(first))

    def _ending_in(self, surname: str) -> Iterator[Excerpt]:
        """The names of more words that end so, without titles and what only begins a sentence."""
        for start, stop in self.article.places(surname):
            word = self.article.word_before(start)
            goes_on = self.article.word_behind(stop)[:1].isupper()  # "Cheap Ghanaian Flour" of a headline
            if (goes_on and not _is_given(word)) or not (word[:1].isupper() or word in titles.PARTICLES):
                continue
            before = _BEFORE.search(self._text, max(0, start - _REACH), start)
            if before is None:
                continue
            line = Line(self._text[before.start() : stop])
            begin, end = names.untitled(line, 0, len(line))
            begin = _behind_owner(line, begin, end)
            begin += line.lower(begin) in titles.PORTFOLIOS  # "Secretary of State Ama Boateng"
            begin = next((i for i in range(begin, end) if self._may_begin(line, i, before.start())), end)
            if end - begin > 1 and (form := line.excerpt_of((begin, end), before.start())):
                yield form

    def _may_begin(self, line: Line, index: int, offset: int) -> bool:
        """A given name, an initial, or a word of no other sense here: not "Was Boateng", "WATCH Boateng"."""
        word = line.text_at(index)
        if not names.is_capital(line, index) or _opens(line, index):
            return False
        is_alone = len(word) == 1 or not (word.isupper() or self.article.holds(word.lower()))
        return _is_given(word) or is_alone or self._is_behind_article(offset + line.slice(index, index + 1)[0])

    def _is_behind_article(self, start: int) -> bool:
        """ "the New Mill Times", of which "new" is part"""
        return self.article.word_before(start) in {"the", "The"}

    def _introduced(self, first: str) -> Iterator[Excerpt]:
        """ "Ama Boateng" of "Ama"; of "Tan" and "Mill" "Tan Ah Hock" and "Mill Trust", if it is met early so."""
        for number, (start, end) in enumerate(self.article.places(first)):
            if number >= _EARLY and not _is_given(first):
                return
            behind = _BEHIND.match(self._text, end, end + _REACH)
            if behind and not self.article.holds(behind[0].split()[0].lower()):
                owner = _OWNER.search(behind[0])
                yield self._excerpt(start, behind.start() + owner.start() if owner else behind.end())

    def _spelt_out(self, letters: str) -> Excerpt | None:
        """ "World Mill Board" of "WMB": it stands before the letters in brackets, or its words begin with them."""
        brackets = rf"[ \t]*\((?:the )?[“\"‘']?{re.escape(letters)}[”\"’']?\)"
        initials = rf"[ \t]+{_OF}".join(rf"{re.escape(letter)}[\w’'-]+" for letter in letters)
        for pattern in (rf"{initials}(?={brackets})", rf"{_WORD}(?:[ \t]+{_OF}{_WORD})*(?={brackets})", initials):
            if match := re.search(rf"(?<![\w’'-]){pattern}(?![\w-])", self._text):
                return self._excerpt(*match.span())
        return None

    def _holder(self, line: Line, start: int) -> Excerpt | None:
        """Of "the mayor" and "the ministry" whom "Mayor Ama Boateng" or "Ministry of Mills" named last before."""
        noun = line.lower(1)
        is_told = line.lower(0) == "the" and len(line) == len(("the", "mayor")) and line.text_at(1) == noun
        if not is_told or noun in wording.UTTERANCES | wording.SURVEYS:
            return None
        if noun not in self._holders:
            self._holders[noun] = list(self._holders_of(noun))
        holders = self._holders[noun]
        last = bisect_left(holders, start, key=lambda holder: holder[0]) - 1
        if last < 0:
            return None
        found = self._excerpt(*holders[last])
        return self.full(found) if noun in _HELD else _without_openers(found)

    def _holders_of(self, noun: str) -> Iterator[tuple[int, int]]:
        """Where somebody is named with the office, or a body with its kind, in order."""
        for start, end in self.article.places(noun.title()):
            if noun not in _HELD:
                own = _OWN.search(self._text, max(0, start - _REACH), start)
                what = _OF_WHAT.match(self._text, end, end + _REACH)
                if own or what:
                    yield (own.start() if own else start), (what.end() if what else end)
            elif name := _BEHIND.match(self._text, end, end + _REACH):
                yield start, name.end()

    def _excerpt(self, start: int, end: int) -> Excerpt:
        return Excerpt(text=self._text[start:end], start=start, end=end)


@lru_cache(_N_REMEMBERED)
def names_in(text: str) -> FullNames:
    """What is known of the names in an article."""
    return FullNames(text)


def _is_given(word: str) -> bool:
    return word.lower() in HIS or word.lower() in HER


def _opens(line: Line, index: int) -> bool:
    """Is it a word that stands before a name, or begins its sentence, and no initial?"""
    return line.lower(index) in _OPENERS and line.text_at(index + 1) != "."


def _without_openers(name: Excerpt) -> Excerpt | None:
    """ "Mill Board" of "The Mill Board" """
    line = Line(name.text)
    begin = next((i for i in range(len(line)) if not _opens(line, i)), len(line))
    return line.excerpt_of((begin, len(line)), name.start)


def _behind_adjectives(line: Line, begin: int) -> int:
    """To the name in "the | independent Mill Board", "a | sombre Boateng"; not in "a memoir by Boateng"."""
    capital = next((i for i in line.capitals() if i >= begin), begin)
    small = PREPOSITIONS | titles.PARTICLES
    told = any(line.lower(i) in small or line.kind(i) != "word" for i in range(begin, capital))
    return begin if told or begin == 0 else capital


def _behind_owner(line: Line, begin: int, end: int) -> int:
    """Of "Kumasi College’s Ama Boateng" to her name; "Ghana’s Mill Board" stays."""
    if line.lower(end - 1) in titles.BODIES:
        return begin
    return max((i + 1 for i in range(begin, end - 1) if line.text_at(i).endswith(_OWNERS)), default=begin)


def _is_one(name: str) -> bool:
    """Is it no name that stands twice, as in the text of a link: "Ama Boateng Ama K. Boateng"?"""
    return len(set(name.split())) == len(name.split())


def _commonest(forms: Iterable[Excerpt]) -> Excerpt | None:
    """The first of those that are met most often."""
    found = list(forms)
    often = Counter(form.text for form in found).most_common(1)
    return next((form for form in found if form.text == often[0][0]), None)
