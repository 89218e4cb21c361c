"""Runs of words, each as a document sets it -> the paragraphs that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from claimx.read.bounds import paragraphs_of
from claimx.read.draft import Hint
from claimx.read.marks import settled

#: In half points: of text for which nothing says how large it is.
USUAL_SIZE = 20

#: Words, and whether they are raised.
Run = tuple[str, bool]


class Paragraph(NamedTuple):
    """A paragraph as it is seen; ``hint`` is what its style, its place or its level says.

    ``size`` is that of most of its words, in half points.
    """

    text: str
    hint: Hint | None
    is_listed: bool = False
    is_bold: bool = False
    size: int = USUAL_SIZE


class Look(NamedTuple):
    """How words are set: their size in half points, and above their line or on it."""

    size: int = USUAL_SIZE
    is_bold: bool = False
    is_raised: bool = False


USUAL_LOOK = Look()


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph that is being read."""

    hint: Hint | None = None
    is_listed: bool = False
    usual: Look = USUAL_LOOK
    """What its style says of words that say nothing themselves."""
    runs: list[Run] = field(default_factory=list)
    _n_bold: int = 0
    _n_light: int = 0
    _sizes: dict[int, int] = field(default_factory=dict)

    def add(self, words: str, look: Look) -> None:
        n_characters = len(words.strip())
        self.runs.append((words, look.is_raised))
        self._sizes[look.size] = self._sizes.get(look.size, 0) + n_characters
        if look.is_bold:
            self._n_bold += n_characters
        else:
            self._n_light += n_characters

    def parted(self, runs: Sequence[Run] | None = None) -> Iterator[Paragraph]:
        """It, or other runs in its place; as several, where blank lines or full stops at the ends of lines part it."""
        is_bold = self._n_bold > 0 and self._n_light == 0
        size = max(self._sizes, key=self._sizes.__getitem__, default=self.usual.size)
        for text in paragraphs_of(_settled(self.runs if runs is None else runs).split("\n")):
            yield Paragraph(text, self.hint, self.is_listed, is_bold, size)


def _settled(runs: Sequence[Run]) -> str:
    """The words as they run on, without the marks of notes that were raised by hand."""
    whole: list[str] = []
    before = ""
    for is_raised, group in groupby(runs, key=lambda run: run[1]):
        text = "".join(words for words, _ in group)
        whole.append(settled(text, before) if is_raised else text)
        before = text
    return "".join(whole)
