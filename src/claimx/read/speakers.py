"""Interviews in which every turn begins with the name of the speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from claimx.read.draft import Stretch

# ``Himal Ledger: Why?``, ``**Q:** Why?``, ``MS. ROE: Because.``, ``ANN ROE, HOST:`` above what she says
_LABEL = re.compile(
    r"([*_]{0,3}[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,4}(?:, [A-Z]{3,20})?:[*_]{0,3})(?:\s+(?=\S)|\s*\Z)"
)
# A label that opens fewer paragraphs is the beginning of a sentence ("Verdict: ...").
_MIN_TURNS = 3
#: Transcripts have the names of all who speak in capitals; ``Q:`` tells nothing of ``NOTE:``, nor a salutation.
_IN_CAPITALS = re.compile(r"[*_]{0,3}(?!DEAR )[A-Z][^a-z]{2,}:[*_]{0,3}")
#: What is heard and not said: ``(SOUNDBITE OF A CRANE)``.
_HEARD = re.compile(r"[(\[][A-Z][^a-z()\[\]]{2,80}[)\]]")


def split_speakers(text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Part recurring labels from what is said after them, so that a sentence begins where the speaker does.

    Where one in capitals recurs, all are labels: some speak only once.
    """
    whole = list(stretches)
    labels = [_LABEL.match(text, stretch.start, stretch.end) for stretch in whole]
    n_turns = Counter(label[1] for label in labels if label)
    speakers = {label for label, n in n_turns.items() if n >= _MIN_TURNS}
    is_transcript = any(map(_IN_CAPITALS.fullmatch, speakers))
    speakers |= {label for label in n_turns if is_transcript and _IN_CAPITALS.fullmatch(label)}
    for stretch, label in zip(whole, labels, strict=True):
        is_text = stretch.hint in (None, "paragraph")
        if label and is_text and label[1] in speakers:
            yield from _parted(stretch, label)
        elif is_text and is_transcript and _HEARD.fullmatch(text, stretch.start, stretch.end):
            yield stretch.model_copy(update={"hint": "boilerplate"})
        else:
            yield stretch


def _parted(stretch: Stretch, label: re.Match[str]) -> Iterator[Stretch]:
    """The label, and what is said behind it, if that does not stand below."""
    yield Stretch(start=stretch.start, end=label.end(1), hint="byline")
    if label.end() < stretch.end:
        yield stretch.model_copy(update={"start": label.end()})
