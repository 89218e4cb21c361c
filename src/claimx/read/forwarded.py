"""A message that was sent on: who wrote it, and when, stands above it, and so does what was added to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimx.read.dates import to_date
from claimx.read.draft import Draft, Metadata
from claimx.read.plain import LINE_BREAK

#: The headers of the message within, as programs repeat them, in English, German or French; some set them in bold.
_LABEL = re.compile(
    r"(?<!\S)\*?(?:(?P<sender>From|Von|De)|(?P<day>Date|Sent|Datum|Gesendet|Envoyé)"
    r"|(?P<other>Subject|Betreff|Objet|To|An|À|Cc|Reply-To|Antwort an)):\*?(?=\s)"
)
#: What some programs write above them.
_BORDER = re.compile(r"^.*(?:Forwarded message|Begin forwarded message|Original Message).*$", re.I | re.M)
#: Behind a name, its address.
_ADDRESS = re.compile(r"[<\[]")
_MIN_LABELS = 3
# From one header to the next, however many are written to.
_MAX_GAP = 500
# Above the first header stands what was added, below a message that was sent on twice another one.
_MAX_ABOVE = 2_000

_Head = Sequence[re.Match[str]]


def freed(draft: Draft) -> Draft:
    """The message within, alone; its own sender is the outlet, as of every message."""
    head = _head_of(draft.text)
    border = _BORDER.search(draft.text, 0, _MAX_ABOVE)
    found = head[-1] if head else border
    if not found:
        return draft
    end = _line_end(draft.text, found.end())
    blocks = (
        block.model_copy(update={"kind": "boilerplate"}) if block.start < end and block.kind != "title" else block
        for block in draft.blocks
    )
    told = _told(draft.text, head, end)
    return draft.model_copy(update={"blocks": tuple(blocks), "metadata": told.or_else(draft.metadata)})


def unquoted(text: str) -> str:
    """The plain text without the marks that some programs set before every line of what they send on."""
    lines = LINE_BREAK.split(text)
    n_said = sum(1 for line in lines if line.strip())
    is_quoted = 2 * sum(1 for line in lines if line.startswith(">")) > n_said
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines) if is_quoted else text


def _head_of(text: str) -> _Head:
    """The headers of the innermost message, if there are any."""
    found: _Head = ()
    for head in filter(_is_head, _rows_in(text)):
        end = found[-1].end() if found else 0
        if head[0].start() - end > _MAX_ABOVE:
            break
        found = head
    return found


def _is_head(row: _Head) -> bool:
    return len(row) >= _MIN_LABELS and any(label["sender"] for label in row)


def _rows_in(text: str) -> Iterator[_Head]:
    """Labels one below the other, none of them twice."""
    row: list[re.Match[str]] = []
    for label in _LABEL.finditer(text):
        if row and (label.start() - row[-1].end() > _MAX_GAP or label[0] in {one[0] for one in row}):
            yield row
            row = []
        row.append(label)
    yield row


def _told(text: str, head: _Head, end: int) -> Metadata:
    """What the headers say of who sent it, and when."""
    ends = [*(label.start() for label in head[1:]), end]
    values = {label.lastgroup: text[label.end() : stop].strip() for label, stop in zip(head, ends, strict=False)}
    name, *address = _ADDRESS.split(values.get("sender", ""), maxsplit=1)
    is_name = address and "@" not in name
    return Metadata(outlet=name.strip("\"' ") or None if is_name else None, published=to_date(values.get("day", "")))


def _line_end(text: str, position: int) -> int:
    found = LINE_BREAK.search(text, position)
    return found.start() if found else len(text)
