"""Who appears in an article, as it is read: whom a pronoun means that speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from claimx.attribute import names
from claimx.attribute.heard import Heard, unowned
from claimx.attribute.named import acting
from claimx.attribute.names import bearers, titles
from claimx.attribute.names.fullnames import names_in
from claimx.english import tokens
from claimx.english.wordclasses import POSSESSIVES, PREPOSITIONS, is_finite
from claimx.span import Excerpt

#: Sentences back in which a person is looked for, and a body: further back another has come between.
_REACH = {"he": 6, "she": 6, "it": 1}
#: Persons who are told by no name: behind "A neighbour came." nobody else is "she".
_UNNAMED = POSSESSIVES | {"a", "an", "one", "another"}
_AGENTS = ("er", "or", "ist", "man", "woman", "person", "ant", "ee")
_PERSONS = titles.OFFICES | tokens.words(
    """
    mother father sister brother daughter son wife husband aunt uncle cousin niece nephew friend neighbour boy girl
    parent grandmother grandfather widow colleague resident official spokesman spokeswoman source
    """
)


class Cast:
    """Knows the sentences that were heard, and who spoke in each."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._heard: list[tuple[Heard, Excerpt | None]] = []
        self._pronouns: dict[str, frozenset[str]] = {}

    def meant(self, heard: Heard, speaker: Excerpt | None) -> Excerpt | None:
        """Take note of the next sentence and its speaker; whom a pronoun means that speaks there, else ``None``."""
        pronoun = speaker.text.lower() if speaker else ""
        found = self._found(heard, speaker) if speaker and pronoun in _REACH else None
        self._heard.append((heard, found or speaker))
        return found

    def _found(self, heard: Heard, speaker: Excerpt) -> Excerpt | None:
        """The nearest that the pronoun may stand for, unless somebody without a name comes before."""
        pronoun = speaker.text.lower()
        for candidate, spoke in self._candidates(heard, speaker):
            if candidate.text.lower() == pronoun or _is_unnamed(candidate):
                return None
            full = names_in(self._text).full(candidate)
            if full and (self._may_mean(pronoun, full.text) or (spoke and self._might_mean(pronoun, full.text))):
                return self._called(full.text, candidate, pronoun)
        subject = _subject(self._heard[-1][0]) if self._heard else None
        if subject and self._might_mean(pronoun, subject.text):
            return self._called(subject.text, subject, pronoun)
        return None

    def _may_mean(self, pronoun: str, name: str) -> bool:
        """Does the article show it?"""
        if name not in self._pronouns:
            self._pronouns[name] = bearers.pronouns_of(names_in(self._text).article, name)
        return pronoun in self._pronouns[name]

    def _might_mean(self, pronoun: str, name: str) -> bool:
        """Does nothing speak against it, of somebody who said or did something?"""
        return pronoun in bearers.SOMEBODY and not self._pronouns.get(name) and bearers.may_be_person(name)

    def _called(self, name: str, candidate: Excerpt, pronoun: str) -> Excerpt:
        """Who was called "he" is no "she" any more."""
        self._pronouns[name] = frozenset({pronoun})
        return candidate

    def _candidates(self, heard: Heard, speaker: Excerpt) -> Iterator[tuple[Excerpt, bool]]:
        """Names before it in its sentence, then of each sentence before who speaks there, and whom it names.

        What a sentence tells of is not who says it: "The Mill Board met, it said".
        """
        pronoun = speaker.text.lower()
        if pronoun != "it":
            yield from ((name, False) for name in _mentions(heard) if name.end <= speaker.start)
        for before, who in self._heard[: -_REACH[pronoun] - 1 : -1]:
            if who:
                yield who, True
            yield from ((name, False) for name in _mentions(before))


def _is_unnamed(candidate: Excerpt) -> bool:
    """ "his brother", "a neighbour from Kumasi"; but not "his office" """
    first, *more = candidate.text.lower().split()
    noun = next((word for word, behind in zip_longest(more, more[1:]) if behind is None or behind in PREPOSITIONS), "")
    return first in _UNNAMED and (noun in _PERSONS or noun.endswith(_AGENTS))


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
            bare = unowned(name)
            if acts or bare is not name or " " in bare.text or not heard.line.text_at(stop).islower():
                found.append((not acts or bare is not name, bare))
    return [name for _, name in sorted(found, key=lambda pair: pair[0])]
