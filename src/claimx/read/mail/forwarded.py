"""A message that was sent on: who wrote it, and when, stands above it, and so does what was added to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimx.read.dates import to_date
from claimx.read.draft import Draft, Metadata
from claimx.read.spacing import LINE_BREAK

#: What programs write before the subject of a message that is answered, and of one that is sent on.
ANSWER = re.compile(r"(?:re|aw)(?:\[\d+\])?\s*:", re.IGNORECASE)
SENT_ON = re.compile(r"(?:fwd?|wg|tr)\s*:", re.IGNORECASE)
#: The headers of the message within, as programs repeat them, in English, German or French; some set them in bold.
_LABEL = re.compile(
    r"(?<!\S)\*?(?:(?P<sender>From|Von|De)|(?P<day>Date|Sent|Datum|Gesendet|Envoyé)|(?P<subject>Subject|Betreff|Objet|Sujet)"
    r"|(?P<other>To|An|À|Pour|Cc|Bcc|Reply-To|Antwort an|Importance|Priority|Wichtigkeit|Attachments?|Anlagen?))"
    r"\s?:\*?(?=\s)"
)
#: What some programs write above them, on a line of its own.
_BORDER = re.compile(
    r"^[^\w\n]*(?:(?:Begin )?forwarded message|original message|(?:Anfang der )?weitergeleitete(?:n)? Nachricht"
    r"|Ursprüngliche Nachricht|(?:Début du )?message (?:transféré|réexpédié|transmis)|message d['’]origine)[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
#: Behind a name, its address.
_ADDRESS = re.compile(r"[<\[]")
_BLANK_LINE = re.compile(r"\n\s*\n")
_MIN_LABELS = 3
# From one header to the next, however many are written to.
_MAX_GAP = 2_000
# Above the first header stands what was added, below a message that was sent on twice another one.
_MAX_ABOVE = 2_000
# What is left of the last header on lines of its own: the end of a list of names, no paragraph.
_MAX_REST = 300
_MAX_NAME = 100

_Head = Sequence[re.Match[str]]


def freed(draft: Draft) -> Draft:
    """The message within, alone; its own sender is the outlet, as of every message."""
    head = _head_of(draft.text)
    border = _BORDER.search(draft.text, 0, _MAX_ABOVE)
    found = head[-1] if head else border
    if not found:
        return draft
    end = _end_of(draft.text, found.end())
    blocks = (
        block.model_copy(update={"kind": "boilerplate"}) if block.start < end and block.kind != "title" else block
        for block in draft.blocks
    )
    told = _told(draft.text, head)
    return draft.model_copy(update={"blocks": tuple(blocks), "metadata": told.or_else(draft.metadata)})


def unquoted(text: str) -> str:
    """The plain text without the marks that some programs set before every line of what they send on."""
    lines = LINE_BREAK.split(text)
    first = next((number for number, line in enumerate(lines) if line.startswith(">")), len(lines))
    said, quoted = lines[:first], lines[first:]
    n_said = sum(1 for line in quoted if line.strip())
    is_quoted = 2 * sum(1 for line in quoted if line.startswith(">")) > n_said
    return "\n".join([*said, *map(_unmarked, quoted)]) if is_quoted else text


def _unmarked(line: str) -> str:
    return line.removeprefix(">").removeprefix(" ")


def _head_of(text: str) -> _Head:
    """The headers of the innermost message, if there are any: of one within another, if that was sent on itself."""
    found: _Head = ()
    for head in filter(_is_head, _rows_in(text)):
        end = found[-1].end() if found else 0
        if head[0].start() - end > _MAX_ABOVE or (found and not SENT_ON.match(_values(text, found).get("subject", ""))):
            break
        found = head
    return found


def _is_head(row: _Head) -> bool:
    return len(row) >= _MIN_LABELS and any(label["sender"] for label in row)


def _rows_in(text: str) -> Iterator[_Head]:
    """Labels one below the other, none of them twice, and nothing between them but what they name."""
    row: list[re.Match[str]] = []
    for label in _LABEL.finditer(text):
        if row and not _goes_on(text, row, label):
            yield row
            row = []
        row.append(label)
    yield row


def _goes_on(text: str, row: _Head, label: re.Match[str]) -> bool:
    value = text[row[-1].end() : label.start()]
    is_alone = len(value) <= _MAX_GAP and not _BLANK_LINE.search(value.strip())
    return is_alone and all(_kind(label) != _kind(one) for one in row)


def _kind(label: re.Match[str]) -> str | None:
    """Of those that are looked at; the others by their words."""
    return label[0] if label.lastgroup == "other" else label.lastgroup


def _values(text: str, head: _Head) -> dict[str | None, str]:
    """What stands behind each label: up to the next, or the end of its line."""
    ends = [*(label.start() for label in head[1:]), *(_line_end(text, label.end()) for label in head[-1:])]
    return {label.lastgroup: text[label.end() : end].strip() for label, end in zip(head, ends, strict=True)}


def _told(text: str, head: _Head) -> Metadata:
    """What the headers say of who sent it, and when."""
    values = _values(text, head)
    name = _ADDRESS.split(values.get("sender", ""), maxsplit=1)[0].strip("\"' ")
    is_name = 0 < len(name) <= _MAX_NAME and "@" not in name
    return Metadata(outlet=name if is_name else None, published=to_date(values.get("day", "")))


def _end_of(text: str, position: int) -> int:
    """The end of the line, or of the lines that belong to it."""
    line, blank = _line_end(text, position), _BLANK_LINE.search(text, position)
    paragraph = blank.start() if blank else len(text)
    return paragraph if paragraph - line <= _MAX_REST else line


def _line_end(text: str, position: int) -> int:
    found = LINE_BREAK.search(text, position)
    return found.start() if found else len(text)
