"""Words that name a speaker -> the fullest form of that name which the article gives, wherever it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from claimx.assertion import Attribution
from claimx.attribute import names, wording
from claimx.attribute.names import Tokens, bearers, starts, titles
from claimx.attribute.names.forms import BEHIND, Forms, with_suffix
from claimx.attribute.names.occurrences import Occurrences
from claimx.english.givennames import GIVEN
from claimx.english.peoples import PEOPLES
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import NUMERALS, PREPOSITIONS, PRONOUNS
from claimx.span import Excerpt

#: Articles: as many as are read side by side.
_N_REMEMBERED = 8
#: The capitals before "Ministry", and what it is one of.
_OWN = re.compile(rf"(?<![\w’'.-])(?:{starts.WORD}[ \t]+)+\Z")
_OF_WHAT = re.compile(rf"[ \t]+(?:of|for)[ \t]+(?:the[ \t]+)?{starts.WORD}(?:[ \t]+{starts.WORD})*")
_OF_BODIES = frozenset({"of", "for"})
_OWNED = re.compile(r"['’]s\b")
#: With a name before them, they are one: "the Boateng administration".
_GOVERNMENTS = words("administration government campaign")
#: Small words within names, and beside them.
_WITHIN = titles.PARTICLES | _OF_BODIES | {"and", "on", "the"}
_BESIDE = _WITHIN | titles.BEFORE_NAMES | {"in"}
#: Behind these stands a name that is nobody's.
_ANY = words("a an another any each every few many more most several some")
#: "The report" and "the poll" hold no office.
_TOLD = wording.UTTERANCES | wording.SURVEYS


def with_name(text: str, said: Attribution) -> Attribution:
    """The same with the name of its speaker in full, if the article gives one; ``text`` is that of the article.

    Of a pronoun ``said`` must have the name that it stands for.
    """
    words = said.name or (said.speaker if said.speaker and said.speaker.text.lower() not in PRONOUNS else None)
    return said if words is None else said.model_copy(update={"name": names_in(text).with_suffix(words)})


class FullNames:
    """Whom an article names, each looked up once."""

    def __init__(self, text: str) -> None:
        self.article = Occurrences(text)
        self._forms = Forms(self.article)
        self._longer: dict[str, Excerpt | None] = {}
        self._suffixed: dict[str, Excerpt | None] = {}
        self._single: dict[str, bool] = {}
        self._holders: dict[str, list[tuple[int, int]]] = {}

    def full(self, words: Excerpt) -> Excerpt | None:
        """The name of whom ``words`` mean, without titles; ``None`` where they name nobody ("critics")."""
        line = Line(words.text.removesuffix("'s").removesuffix("’s"))
        if (body := _governing(line)) is not None:
            return line.excerpt_of(body, words.start)
        begin, end = self._name_of(line)
        begin = starts.past_verb(self.article, line, (begin, end), words.start)
        if begin == end:
            return self._holder(line, words.start)
        bare = line.excerpt_of((starts.behind_owner(line, begin, end), end), words.start)
        if bare is None:
            return None
        if bare.text not in self._longer:
            self._longer[bare.text] = self._form_of(bare.text)
        longer = self._longer[bare.text]
        return None if longer is None and bearers.is_group(bare.text) else names.unowned(longer or bare)

    def with_suffix(self, words: Excerpt) -> Excerpt | None:
        """The same, with what tells it from that of a parent."""
        name = self.full(words)
        if name and name.text not in self._suffixed:
            self._suffixed[name.text] = with_suffix(self.article, name.text)
        return (name and self._suffixed[name.text]) or name

    def _form_of(self, name: str) -> Excerpt | None:
        """A longer one; of a place, a people or a party only that of a person: "Dawn French"."""
        longer = self._forms.longer_than(name)
        longer = (longer and self._forms.longer_than(longer.text)) or longer
        is_person = longer and longer.text.split()[0].lower() in GIVEN
        named = is_person or not (bearers.may_be_place(name) or bearers.is_group(name))
        return longer if named else None

    def _name_of(self, line: Line) -> Tokens:
        """The tokens that are a name, or none: with other words beside them they tell of something else."""
        begin = next((i for i in range(len(line) - 1) if not starts.opens(line, i)), len(line) - 1)
        if _is_any(line, begin):
            return 0, 0
        begin = _behind_adjectives(line, begin)
        rest = range(max(0, begin), len(line))
        if not rest or any(line.text_at(i).islower() and line.lower(i) not in _BESIDE for i in rest):
            return 0, 0
        is_body = line.lower(len(line) - 1) in titles.BODIES
        begin, end = (begin, len(line)) if is_body else names.untitled(line, begin, len(line))
        if line.lower(begin) in PEOPLES and line.lower(begin + 1) in GIVEN and end - begin > len(("Ama", "Boateng")):
            begin += 1  # "Ghanaian Ama Boateng"
        opens = names.is_capital(line, begin) or line.lower(begin) in titles.PARTICLES
        ends = begin < end and opens and line.text_at(end - 1)[0].isupper()
        return (begin, end) if ends and self._may_be_name(line, begin, end) else (0, 0)

    def _may_be_name(self, line: Line, begin: int, end: int) -> bool:
        """Is the first capital more than that of a sentence: "Bank of Ghana", but not "Millers of Ghana", "Critics"?"""
        word = line.text_at(begin)
        small = {line.lower(i) for i in range(begin, end) if line.text_at(i).islower()}
        if small & _OF_BODIES:
            is_noun = begin == 0 and (word.endswith("s") or self.article.holds(word.lower()))
            held = word.lower() in titles.OFFICES  # "Director-General of the Mill Board"
            is_body = word.lower() in titles.BODIES  # which may be in something: "Centre for Mills in the West"
            return small <= (_WITHIN | {"in"} if is_body else _WITHIN) and not held and (is_body or not is_noun)
        if end - begin > 1 or not word[1:].islower():
            return small <= _WITHIN
        if word not in self._single:
            self._single[word] = not self.article.holds(word.lower()) and (
                not word.endswith("s") or any(self._is_within(start) for start, _ in self.article.places(word))
            )
        return self._single[word]

    def _is_within(self, start: int) -> bool:
        """Does it stand where no sentence begins?"""
        before = self.article.text[max(0, start - 2) : start]
        return len(before) > 1 and before[1] == " " and (before[0].islower() or before[0] in ",’”")

    def _holder(self, line: Line, start: int) -> Excerpt | None:
        """Of "the mayor" and "the ministry" whom "Mayor Ama Boateng" or "Ministry of Mills" named last before."""
        noun = line.lower(1)
        is_told = line.lower(0) == "the" and len(line) == len(("the", "mayor")) and line.text_at(1) == noun
        if not is_told or noun in _TOLD:
            return None
        if noun not in self._holders:
            self._holders[noun] = list(self._holders_of(noun))
        holders = self._holders[noun]
        last = bisect_left(holders, start, key=lambda holder: holder[0]) - 1
        if last < 0:
            return None
        found = self.article.excerpt(*holders[last])
        return self.full(found) if noun in titles.BEFORE_NAMES else _without_openers(found)

    def _holders_of(self, noun: str) -> Iterator[tuple[int, int]]:
        """Where somebody is named with the office, or a body with its kind, in order."""
        if noun in _GOVERNMENTS - {"government"}:  # Of governments there may be several: "In Togo, the government".
            yield from self._governments(noun)
        for start, end in self.article.places(noun.title(), most=None):
            if noun not in titles.BEFORE_NAMES:
                own = _OWN.search(self.article.text, max(0, start - starts.REACH), start)
                what = _OF_WHAT.match(self.article.text, end, end + starts.REACH)
                if own or what:
                    yield (own.start() if own else start), (what.end() if what else end)
            elif name := BEHIND.match(self.article.text, end, end + starts.REACH):
                yield start, name.end()

    def _governments(self, noun: str) -> Iterator[tuple[int, int]]:
        """ "Boateng administration" of "The Boateng administration", wherever it stands"""
        for match in re.finditer(rf"(?<![\w’'.-])(?:{starts.WORD}[ \t]+){{1,3}}{noun}\b", self.article.text):
            name = _without_openers(self.article.excerpt(*match.span()))
            if name and " " in name.text and not _OWNED.search(name.text):
                yield name.start, name.end


@lru_cache(_N_REMEMBERED)
def names_in(text: str) -> FullNames:
    """What is known of the names in an article."""
    return FullNames(text)


def _without_openers(name: Excerpt) -> Excerpt | None:
    """ "Mill Board" of "The Mill Board" """
    line = Line(name.text)
    begin = next((i for i in range(len(line)) if not starts.opens(line, i)), len(line))
    return line.excerpt_of((begin, len(line)), name.start)


def _governing(line: Line) -> Tokens | None:
    """ "Boateng administration" of "the Boateng administration", but nothing of "the new administration" """
    last = len(line) - 1
    named = line.lower(0) == "the" and line.text_at(last) in _GOVERNMENTS and last > 1
    whole = named and names.run(line, 1, last) == last and not _OWNED.search(line.text)
    return (1, len(line)) if whole else None


def _is_any(line: Line, begin: int) -> bool:
    """ "A Ghanaian", "many Millers", "Six Districts": no matter who of them; but "Both Boateng and Mensah" """
    many = line.lower(begin - 1) in NUMERALS and line.lower(len(line) - 1).endswith("s")
    called = line.lower(begin) in titles.ABBREVIATED  # "a Mrs Boateng"
    return names.is_capital(line, begin) and not called and (many or line.lower(begin - 1) in _ANY)


def _behind_adjectives(line: Line, begin: int) -> int:
    """To the name in "the | independent Mill Board", "a | sombre Boateng"; not in "a memoir by Boateng"."""
    capital = next((i for i in line.capitals() if i >= begin), begin)
    small = PREPOSITIONS | titles.PARTICLES
    told = any(line.lower(i) in small or line.kind(i) != "word" for i in range(begin, capital))
    return begin if told or begin == 0 else capital
