"""Runs of words, each as a document sets it -> the paragraphs that they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import NamedTuple

from claimx.read.draft import Hint
from claimx.read.raised import settled
from claimx.read.spacing import SENTENCE_END, paragraphs_of

#: In half points: of text for which nothing says how large it is.
USUAL_SIZE = 20


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
#: Words, and how they are set.
Run = tuple[str, Look]


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph that is being read."""

    hint: Hint | None = None
    is_listed: bool = False
    usual: Look = USUAL_LOOK
    """What its style says of words that say nothing themselves."""
    runs: list[Run] = field(default_factory=list)

    def add(self, words: str, look: Look) -> None:
        self.runs.append((words, look))

    def parted(self, runs: Sequence[Run] | None = None) -> Iterator[Paragraph]:
        """It, or other runs in its place.

        As several, where blank lines or full stops at the ends of lines part it; and lines in bold, which head what
        stands below them in the same paragraph.
        """
        for is_bold, part in _parts(_lines_of(self.runs if runs is None else runs)):
            size = _size_of(part) or self.usual.size
            for text in paragraphs_of("".join(map(_settled, part)).split("\n")):
                yield Paragraph(text, self.hint, self.is_listed, is_bold, size)


_Line = list[Run]


def _lines_of(runs: Iterable[Run]) -> Iterator[_Line]:
    """The runs of each line, the last of which ends in its break."""
    line: _Line = []
    for words, look in runs:
        *whole, rest = words.split("\n")
        for end in whole:
            yield [*line, (f"{end}\n", look)]
            line = []
        line.append((rest, look))
    yield line


def _parts(lines: Iterable[_Line]) -> Iterator[tuple[bool, list[_Line]]]:
    """Lines that belong together, and whether all of them are in bold."""
    part: list[_Line] = []
    is_bold = False
    for line in lines:
        if not _text_of(line).strip():
            part += [line] if part else []
            continue
        if part and _is_bold(line) != is_bold and not _goes_on(part[-1], line, is_headed=is_bold):
            yield is_bold, part
            part = []
        is_bold = _is_bold(line) and (is_bold or not part)
        part.append(line)
    yield is_bold, part


def _goes_on(above: _Line, below: _Line, *, is_headed: bool) -> bool:
    """Whether a sentence does from one line to the next; headings need no full stop."""
    words = _text_of(above).strip()
    is_open = bool(words) and not is_headed and SENTENCE_END.search(words) is None
    return is_open or _text_of(below).lstrip()[:1].islower()


def _text_of(line: _Line) -> str:
    return "".join(words for words, _ in line)


def _is_bold(line: _Line) -> bool:
    return all(look.is_bold for words, look in line if words.strip())


def _size_of(lines: Iterable[_Line]) -> int | None:
    """That of most of the words."""
    sizes: Counter[int] = Counter()
    for words, look in chain.from_iterable(lines):
        sizes[look.size] += len(words.strip())
    return max(sizes, key=sizes.__getitem__, default=None)


def _settled(line: _Line) -> str:
    """The words as they run on, without the marks of notes that were raised by hand."""
    whole: list[str] = []
    before = ""
    for is_raised, group in groupby(line, key=lambda run: run[1].is_raised):
        text = "".join(words for words, _ in group)
        whole.append(settled(text, before) if is_raised else text)
        before = text
    return "".join(whole)
