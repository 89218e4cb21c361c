"""Who has been named, as the article is read: whom a quotation that names nobody belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.attribute import names, wording
from claimx.attribute.clauses.objects import asks_question
from claimx.attribute.heard import Heard
from claimx.attribute.names import Tokens, titles
from claimx.attribute.speakers import adverbs, evidence
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    BE,
    BEFORE_NOUNS,
    COORDINATORS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_contracted,
    is_finite,
)
from claimx.span import Excerpt

_TOLD_OF_THINGS = PREPOSITIONS | BE
_BEHIND_NAMES = PREPOSITIONS | RELATIVES | SUBORDINATORS | COORDINATORS | wording.AFTER_SPEAKER
_APPOSED = titles.OFFICES | {"who"}
#: Before a name that is no person's.
_CALLED = words("called titled entitled dubbed branded")
_SOMEBODY = BE | words("boy girl child baby one someone somebody")
_WORKS = words(
    """
    film movie show series book novel song album play game podcast brand label company firm magazine newspaper website
    app restaurant band startup
    """
)
#: Sentences after which a name is too far away to be whose words are quoted.
_REMEMBERED = 6
#: Of the words; in headings more begin with a capital.
_IN_HEADINGS = 0.7
#: Words from a name to the office that tells whose it is.
_REACH_OF_OFFICE = 6


class Named:
    """Who was named last, and who spoke last, while the article is read."""

    def __init__(self) -> None:
        self.spoke: Excerpt | None = None
        self.last: Excerpt | None = None
        self._surnames: set[str] = set()
        self._places: dict[str, Excerpt] = {}
        self._n_heard = self._named_at = 0

    def hear(
        self, heard: Heard, quoted: Excerpt | None, *, meant: Excerpt | None = None, is_set_apart: bool = False
    ) -> None:
        """Take note of the speaker of a sentence, ``meant`` if it is a pronoun, or else of whom it deals with."""
        self._n_heard += 1
        speaker = heard.speaker
        captioned = heard.voice == "quoted" and heard.is_captioned
        if not heard.clause and (quoted or captioned or is_set_apart):
            self.spoke = quoted
        elif speaker is None or _asks(heard):
            self._mention(heard, len(heard.line))
        elif speaker.text.lower() in PRONOUNS:
            pronoun = heard.clause.speaker if heard.clause else None
            self._mention(heard, pronoun[0] if pronoun else 0)
            self.spoke = meant if speaker.text.lower() in {"he", "she"} else self.last or speaker
        else:
            self.spoke = self.last = self._places[key_of(speaker)] = speaker
            self._named_at = self._n_heard
            if heard.clause and heard.clause.speaker and self._is_person(heard.line, heard.clause.speaker):
                self._surnames.add(speaker.text.split()[-1])

    def _is_person(self, line: Line, phrase: Tokens) -> bool:
        """A name, or somebody told by an office alone: "the foreign minister"; but not "Aides"."""
        begin, stop = phrase
        many = stop - begin == 1 and line.lower(begin).endswith("s") and line.text_at(begin) not in self._surnames
        office = line.has(titles.OFFICES, begin, stop)
        return office or (names.is_capital(line, begin) and not many)

    def named_before(self, speaker: Excerpt) -> Excerpt:
        """Where the same speaker was named before, by a surname at least; else ``speaker``."""
        return self._places.get(key_of(speaker), speaker)

    def just_named(self) -> Excerpt | None:
        """Who was named last, unless that is long ago."""
        return self.last if self._n_heard - self._named_at < _REMEMBERED else None

    def _mention(self, heard: Heard, end: int) -> None:
        """Take note of the first person named before token ``end``, or else of the first body."""
        body: Excerpt | None = None
        for begin, stop, acts in acting(heard.line):
            if begin >= end:
                break
            if not acts and heard.line.lower(begin) not in titles.TITLES:
                continue
            name = names.untitled(heard.line, begin, stop)
            is_body = heard.line.lower(stop - 1) in titles.BODIES
            if not acts and name[0] > begin and not is_body:
                self._surnames.add(heard.line.text_at(stop - 1))  # "by Mayor Ama Boateng"
            if not acts or not self._is_full(heard.line, begin, (name[0], stop)):
                continue
            found = heard.excerpt(name)
            named = found and names.unowned(found)
            if named and not is_body:
                self._surnames.add(named.text.split()[-1])
                self._place(named)
                return
            body = body or named
        if body:
            self._place(body)

    def _is_full(self, line: Line, begin: int, name: Tokens) -> bool:
        """More than one word, a title before it, an age behind it, or a surname that is known."""
        start, stop = name
        surname = line.text_at(stop - 1)
        possessive = any(line.lower(index).endswith("'s") for index in range(start, stop))
        if stop - start > 1 and surname.endswith(titles.OWNERS):
            self._surnames.add(surname[:-2])
        titled = line.lower(begin) in titles.HONORIFICS and start > begin
        aged = line.text_at(stop) == "," == line.text_at(stop + 2) and line.kind(stop + 1) == "figure"
        return titled or aged or (stop - start > 1 and not possessive) or surname in self._surnames

    def _place(self, named: Excerpt) -> None:
        self.last = self._places[key_of(named)] = named
        self._named_at = self._n_heard


def _asks(heard: Heard) -> bool:
    """Whoever only asked is not whose answer follows."""
    return heard.voice == "reported" and heard.clause is not None and asks_question(heard.line, heard.clause.cue[0])


def key_of(speaker: Excerpt) -> str:
    """The surname of a name, and the whole of any other phrase."""
    last = speaker.text.split()[-1]
    return last if last[0].isupper() else speaker.text.lower()


def _is_listed(line: Line, start: int) -> bool:
    """The last of "from Accra, Lagos and El Salvador"."""
    before = start - 1
    while line.text_at(before) in {",", "and", "or"} or names.is_capital(line, before):
        before -= 1
    return before < start - 1 and line.lower(start - 1) != "," and line.lower(before) in PREPOSITIONS


def _has_office(line: Line, start: int, stop: int) -> bool:
    """ "the hope of Ama Boateng, the mayor" """
    apposed = line.text_at(stop) == "," and line.has(_APPOSED, stop + 1, stop + _REACH_OF_OFFICE)
    return apposed and names.n_capitals(line, start, stop) > 1


def acting(line: Line) -> Iterator[tuple[int, int, bool]]:
    """Capitalised words, and whether, as far as those around them tell, they do something."""
    if _is_heading(line):
        return
    behind = 0
    for index in names.beginnings(line):
        if index < behind or line.is_hidden(index):
            continue
        behind = stop = names.run(line, index, len(line))
        led = index == 1 and line.text_at(stop) == ","  # "For Boateng, however,"
        placed = line.lower(index - 1) in BEFORE_NOUNS or line.text_at(index).isupper() or _names_a_thing(line, stop)
        placed |= _is_listed(line, index)
        placed = not led and (placed or _is_of_thing(line, index)) and not _has_office(line, index, stop)
        placed = placed or _is_held(line, stop)
        yield index, stop, not placed and (line.kind(stop) == "word" or line.text_at(stop) in {",", "(", "."})


def _names_a_thing(line: Line, stop: int) -> bool:
    """Does a noun follow that the name tells more of: "the Tall Dam bridge has fallen"?"""
    if line.lower(stop - 1).endswith("'s") or adverbs.is_between(line, stop):
        return False
    noun = line.text_at(stop).islower() and line.lower(stop) not in _BEHIND_NAMES and not is_finite(line, stop)
    return noun and (line.lower(stop + 1) in _TOLD_OF_THINGS or is_finite(line, stop + 1))


def _is_of_thing(line: Line, start: int) -> bool:
    """ "a show called Old Dam", "the film Old Dam"; but "a miller called Ama Boateng", "She is called Ama" """
    before, noun = line.lower(start - 1), line.lower(start - 2)
    somebody = evidence.is_doer(noun) or noun in _SOMEBODY or is_contracted(noun)
    return before in _WORKS or (before in _CALLED and not somebody)


def _is_held(line: Line, stop: int) -> bool:
    """ "the Chief Milling Officer for Kumasi Mills": an office of which is said where it is held."""
    return line.lower(stop - 1) in titles.OFFICES and line.lower(stop) in {"of", "for", "at"}


def _is_heading(line: Line) -> bool:
    """Are nearly all of its words written with capitals?"""
    return len(line.capitals()) > _IN_HEADINGS * line.n_words()
