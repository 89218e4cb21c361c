"""Interviews in which every turn begins with the name of the speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from claimx.read.draft import Stretch

# ``Himal Ledger: Why?``, ``**Q:** Why?``, ``MS. ROE: Because.``
_LABEL = re.compile(r"([*_]{0,3}[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,4}:[*_]{0,3})\s+(?=\S)")
# A label that opens fewer paragraphs is the beginning of a sentence ("Verdict: ...").
_MIN_TURNS = 3


def split_speakers(text: str, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Part recurring labels from what is said after them, so that a sentence begins where the speaker does."""
    whole = list(stretches)
    labels = [_LABEL.match(text, stretch.start, stretch.end) for stretch in whole]
    n_turns = Counter(label[1] for label in labels if label)
    for stretch, label in zip(whole, labels, strict=True):
        if label and stretch.hint in (None, "paragraph") and n_turns[label[1]] >= _MIN_TURNS:
            yield Stretch(start=stretch.start, end=label.end(1), hint="byline")
            yield stretch.model_copy(update={"start": label.end()})
        else:
            yield stretch
