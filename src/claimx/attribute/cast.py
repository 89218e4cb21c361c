"""Who appears in an article, as it is read: whom a pronoun means that speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from claimx.attribute import names
from claimx.attribute.heard import Heard
from claimx.attribute.named import acting
from claimx.attribute.names import bearers, titles
from claimx.attribute.names.fullnames import names_in
from claimx.english import tokens
from claimx.english.wordclasses import DETERMINERS, POSSESSIVES, PREPOSITIONS, is_finite
from claimx.span import Excerpt

#: Sentences back in which a person is looked for, and a body: further back another has come between.
_REACH = {"he": 6, "she": 6, "it": 1}
#: Persons who are told by no name: behind "A neighbour came." nobody else is "she".
_UNNAMED = POSSESSIVES | {"a", "an", "one", "another"}
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "ee")
_PERSONS = titles.OFFICES | tokens.words(
    """
    mother father sister brother daughter son wife husband aunt uncle cousin niece nephew friend neighbour boy girl
    parent grandmother grandfather widow colleague resident official spokesman spokeswoman source
    """
)


class _Told(NamedTuple):
    """A sentence that was heard."""

    heard: Heard
    spoke: Excerpt | None
    topic: Excerpt | None
    """Whom the pronoun means with which it begins, if that is known."""


class Cast:
    """Knows the sentences that were heard, and who spoke in each."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._told: list[_Told] = []
        self._pronouns: dict[str, frozenset[str]] = {}

    def meant(self, heard: Heard, speaker: Excerpt | None) -> Excerpt | None:
        """Take note of the next sentence and its speaker; whom a pronoun means that speaks there, else ``None``."""
        first = heard.excerpt((0, 1)) if heard.line.lower(0) in bearers.SOMEBODY else None
        topic = self.bearer(heard, first) if first else None
        found = topic if speaker == first else self.bearer(heard, speaker) if speaker else None
        self._told.append(_Told(heard, found or speaker, topic))
        full = names_in(self._text).full(found) if found else None
        if full and speaker:  # Who was called "he" is no "she" any more.
            self._pronouns[full.text] = frozenset({speaker.text.lower()})
        return found if full else None

    @property
    def spoke(self) -> Excerpt | None:
        """Who spoke in the sentence that was noted last, by name or otherwise ("a neighbour")."""
        return self._told[-1].spoke if self._told else None

    def bearer(self, heard: Heard, speaker: Excerpt) -> Excerpt | None:
        """Whom a pronoun may stand for that stands nearest, by name or otherwise."""
        pronoun = speaker.text.lower()
        if pronoun not in _REACH:
            return None
        for candidate, spoke in self._candidates(heard, speaker):
            if candidate.text.lower() == pronoun:
                return None
            full = names_in(self._text).full(candidate)
            if full and (self._may_mean(pronoun, full.text) or (spoke and self._might_mean(pronoun, full.text))):
                return candidate
            if full is None and (_is_thing(candidate) if pronoun == "it" else _is_somebody(candidate)):
                return candidate
        subject = _subject(self._told[-1].heard) if self._told else None
        return subject if subject and self._might_mean(pronoun, subject.text) else None

    def _may_mean(self, pronoun: str, name: str) -> bool:
        """Does the article show it?"""
        if name not in self._pronouns:
            self._pronouns[name] = bearers.pronouns_of(names_in(self._text).article, name)
        return pronoun in self._pronouns[name]

    def _might_mean(self, pronoun: str, name: str) -> bool:
        """Does nothing speak against it, of somebody who said or did something?"""
        article = names_in(self._text).article
        may_be = bearers.may_be_person(name) and not bearers.are_nouns(article, name)
        return pronoun in bearers.SOMEBODY and not self._pronouns.get(name) and may_be

    def _candidates(self, heard: Heard, speaker: Excerpt) -> Iterator[tuple[Excerpt, bool]]:
        """Names before it in its sentence, then of each sentence before who speaks there, and whom it names.

        What a sentence tells of is not who says it: "The Mill Board met, it said".
        """
        pronoun = speaker.text.lower()
        if pronoun != "it":
            yield from ((name, False) for name in _mentions(heard) if name.end <= speaker.start)
        for before in self._told[: -_REACH[pronoun] - 1 : -1]:
            yield from ((name, True) for name in (before.spoke, before.topic) if name)
            yield from ((name, False) for name in _mentions(before.heard))


def _is_somebody(candidate: Excerpt) -> bool:
    """ "his brother", "a neighbour from Kumasi"; not "his office", nor "the mayor", who may have been named before"""
    first, *more = candidate.text.lower().split()
    noun = next((word for word, behind in zip_longest(more, more[1:]) if behind is None or behind in PREPOSITIONS), "")
    return first in _UNNAMED and (noun in _PERSONS or noun.endswith(_AGENTS))


def _is_thing(candidate: Excerpt) -> bool:
    """ "a report" """
    return candidate.text.split()[0].lower() in DETERMINERS and not _is_somebody(candidate)


def _subject(heard: Heard) -> Excerpt | None:
    """The name that the sentence begins with, and of which it tells something: "Ama Boateng runs the mill." """
    stop = names.run(heard.line, 0, len(heard.line))
    return heard.excerpt((0, stop)) if stop and is_finite(heard.line, stop) else None


def _mentions(heard: Heard) -> list[Excerpt]:
    """The names of a sentence outside quotation marks: those that do something, then all others.

    What only tells of a thing is none ("Ghanaian farmers").
    """
    found = []
    for begin, stop, acts in acting(heard.line):
        if name := heard.excerpt(names.untitled(heard.line, begin, stop)):
            bare = names.unowned(name)
            if acts or bare is not name or " " in bare.text or not heard.line.text_at(stop).islower():
                found.append((not acts or bare is not name, bare))
    return [name for _, name in sorted(found, key=lambda pair: pair[0])]
