"""What stands between the title and the article."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.read.authors import is_signature
from claimx.read.layout.lines import MAX_STANDFIRST_CHARACTERS, Line, Lines, Names
from claimx.records import BlockKind

# Sentences of a standfirst; a second one is the article.
_MAX_LEADS = 1
# Standfirst, byline, date, reading time, caption, sharing.
_MAX_HEADER_LINES = 12
# A title case line of so few words is a heading; a standfirst has more.
_MIN_STANDFIRST_WORDS = 7


def as_header(lines: Lines, names: Names) -> Names:
    """The standfirst: what stands between the title and a byline, reading time or caption, or has no full stop."""
    title = next((index for index, line in enumerate(lines) if names.get(index) == "title"), None)
    if title is None:
        return {}
    header = _header_indices(lines, names, title + 1)
    found: dict[int, BlockKind] = {index: "boilerplate" for index in header if index not in names}
    found.update({index: "byline" for index in header if index not in names and is_signature(lines[index].words)})
    found.update(dict.fromkeys(_below_title(lines, header.stop), "boilerplate"))
    return found | dict.fromkeys(_open_points(lines, header.stop), "boilerplate")


def _open_points(lines: Lines, start: int) -> range:
    """The points of a summary between the title and the article: list items without full stops."""
    stop = start
    while stop < len(lines) and lines[stop].hint == "list item" and lines[stop].lacks_full_stop:
        stop += 1
    return range(start, stop)


def _header_indices(lines: Lines, names: Names, start: int) -> range:
    """From ``start`` to the last line of the header, with at most ``_MAX_LEADS`` sentences before its first sign."""
    stop = start
    n_leads = 0
    for index in range(start, min(len(lines), start + _MAX_HEADER_LINES)):
        line = lines[index]
        if index in names or is_signature(line.words):
            # A picture stands below the first sentence of an article as below a standfirst, and tells nothing of it.
            if stop == start and n_leads and names.get(index) == "caption":
                continue
            if _sign(lines, index) or (is_signature(line.words) and _is_beside_sign(lines, index, start)):
                stop, n_leads = index + 1, _MAX_LEADS
        elif line.length > MAX_STANDFIRST_CHARACTERS or line.hint in ("heading", "list item", "quotation"):
            break
        elif not line.lacks_full_stop:
            n_leads += 1
            if n_leads > _MAX_LEADS:
                break
    return range(start, stop)


def _sign(lines: Lines, index: int) -> BlockKind | None:
    """What the line is, if lines of its kind stand in headers."""
    rule = lines[index].rule if index < len(lines) else None
    return rule.kind if rule is not None and rule.scope == "header" else None


def _is_beside_sign(lines: Lines, index: int, start: int) -> bool:
    """A name alone signs the article right below the title or next to a date, and a picture next to its caption."""
    return index == start or any(_sign(lines, one) not in (None, "caption") for one in (index - 1, index + 1))


def _below_title(lines: Lines, index: int) -> Iterator[int]:
    """What heads the article right below its title: the series or the kind, and a standfirst."""
    if index >= len(lines) or lines[index - 1].hint != "title":
        return
    if _is_kicker(lines, index):
        yield index
        if index + 1 < len(lines) and _is_marked_lead(lines[index + 1]):
            yield index + 1
    elif _is_marked_lead(lines[index]) or (_is_open_lead(lines[index]) and not _goes_on(lines, index)):
        yield index


def _goes_on(lines: Lines, index: int) -> bool:
    """Whether the next line is the rest of the sentence, which a page or a copy of it has torn."""
    below = lines[index + 1].words if index + 1 < len(lines) else ""
    return below[:1].islower() and below[:2].islower()


def _is_marked_lead(line: Line) -> bool:
    """Marked as a heading, and longer than one."""
    return line.hint == "heading" and not line.is_short and line.length <= MAX_STANDFIRST_CHARACTERS


def _is_open_lead(line: Line) -> bool:
    """Longer than a heading, without a full stop; a heading with a colon names a part."""
    may_lead = line.hint in (None, "paragraph") or (line.hint == "heading" and ":" not in line.words)
    is_long = len(line.words.split()) >= _MIN_STANDFIRST_WORDS
    return may_lead and line.lacks_full_stop and is_long and line.length <= MAX_STANDFIRST_CHARACTERS


def _is_kicker(lines: Lines, index: int) -> bool:
    """The kind of article; or a heading above what the page itself sets as a standfirst: the series, or the part."""
    if lines[index].is_kind or lines[index].hint != "heading" or index + 1 >= len(lines):
        return lines[index].is_kind
    below = lines[index + 1]
    is_named = below.hint == "boilerplate" and len(below.words.split()) >= _MIN_STANDFIRST_WORDS
    return is_named or _is_marked_lead(below)
