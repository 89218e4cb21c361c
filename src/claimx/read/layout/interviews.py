"""Interviews in which every turn begins with the name of the speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from claimx.read.draft import Stretch

# ``Himal Ledger: Why?``, ``**Q:** Why?``, ``MS. ROE: Because.``, ``ANN ROE, HOST:`` above what she says
_LABEL = re.compile(
    r"([*_]{0,3}[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,4}(?:, [A-Z]{3,20})?:[*_]{0,3})"
    r"(?:\s+(?=\S)|(?=[A-Z“\"])|\s*\Z)"
)
# A label that opens fewer paragraphs is the beginning of a sentence ("Verdict: ...").
_MIN_TURNS = 3
#: Transcripts have the names of all who speak in capitals; ``Q:`` tells nothing of ``NOTE:``, nor a salutation.
_IN_CAPITALS = re.compile(r"[*_]{0,3}(?!DEAR )[A-Z][^a-z]{2,}:[*_]{0,3}")
#: What is heard and not said: ``(SOUNDBITE OF A CRANE)``.
_HEARD = re.compile(r"[(\[][A-Z][^a-z()\[\]]{2,80}[)\]]")


def split_speakers(text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Part recurring labels from what is said after them, so that a sentence begins where the speaker does.

    Where one in capitals recurs, all are labels: some speak only once. Of others those are that stand between turns.
    """
    whole = list(stretches)
    labels = [_LABEL.match(text, one.start, one.end) if _is_text(one) else None for one in whole]
    n_turns = Counter(label[1] for label in labels if label)
    speakers = {label for label, n in n_turns.items() if n >= _MIN_TURNS}
    is_transcript = any(map(_IN_CAPITALS.fullmatch, speakers))
    speakers |= {label for label in n_turns if is_transcript and _IN_CAPITALS.fullmatch(label)}
    speakers = _with_guests(_turns(text, whole, labels), speakers)
    for stretch, label in zip(whole, labels, strict=True):
        if label and label[1] in speakers:
            yield from _parted(stretch, label)
        elif is_transcript and _is_text(stretch) and _HEARD.fullmatch(text, stretch.start, stretch.end):
            yield stretch.model_copy(update={"hint": "boilerplate"})
        else:
            yield stretch


def _is_text(stretch: Stretch) -> bool:
    return stretch.hint in (None, "paragraph")


class _Turn(NamedTuple):
    """A stretch, with what stands below it where it is only a label; without one where it goes on."""

    label: str | None
    asks: bool


def _turns(text: str, whole: Sequence[Stretch], labels: Sequence[re.Match[str] | None]) -> list[_Turn]:
    turns: list[_Turn] = []
    is_bare = False
    for stretch, label in zip(whole, labels, strict=True):
        asks = text[stretch.start : stretch.end].endswith("?")
        if is_bare and label is None:
            turns[-1] = turns[-1]._replace(asks=asks)
        else:
            turns.append(_Turn(label[1] if label else None, asks))
        is_bare = label is not None and label.end() == stretch.end
    return turns


def _with_guests(turns: Sequence[_Turn], speakers: Set[str]) -> set[str]:
    """With those that speak between others, and those that take turns with one who asks.

    What stands below the last turn may be a note or a verdict.
    """
    found = set(speakers)
    for asked, told, again, last in zip(turns, turns[1:], turns[2:], turns[3:], strict=False):
        is_pair = asked.label != told.label and (asked.label, told.label) == (again.label, last.label)
        if is_pair and asked.asks and again.asks and asked.label and told.label:
            found |= {asked.label, told.label}
    for before, turn, after in zip(turns, turns[1:], turns[2:], strict=False):
        is_between = before.label in found and (after.label in found or (before.asks and after.label))
        if turn.label and is_between:
            found.add(turn.label)
    return found


def _parted(stretch: Stretch, label: re.Match[str]) -> Iterator[Stretch]:
    """The label, and what is said behind it, if that does not stand below."""
    yield Stretch(start=stretch.start, end=label.end(1), hint="byline")
    if label.end() < stretch.end:
        yield stretch.model_copy(update={"start": label.end()})
