"""What each stretch of an article is, from its words and from where it stands.

:func:`name_blocks` below is the place to begin. First ``interviews`` are parted where a speaker begins, and each
stretch becomes one of the ``lines`` that the passes judge. The passes are asked in order; each names the lines that it
is sure of, and the first name given stays:

- what the format says, and what it says no more of below the end of the article: comments, and the works that are cited
  (``references``); what the rules say of the words of one line, and of the box below it; links that ask to be followed;
  what is in another language;
- what stands above the article (``header``); lists that lost their bullets; what is said twice (``repeats``); who wrote
  it (``biography``), and titles of others at the end;
- of what is left, what heads a part: ``headings``.

What no pass names is body: a paragraph, a list item or a quotation, as the format says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from claimx.read.draft import Stretch
from claimx.read.foreign import is_foreign
from claimx.read.layout.biography import as_biography
from claimx.read.layout.header import as_header
from claimx.read.layout.headings import as_heading, as_list
from claimx.read.layout.interviews import split_speakers
from claimx.read.layout.lines import FINAL, MAX_HEADING_CHARACTERS, Line, Lines, Names, make_line
from claimx.read.layout.references import MAX_LINES, heads_works
from claimx.read.layout.repeats import as_repeats
from claimx.records import BODY_KINDS, Block, BlockKind

# A tail ("Comments", "Notes") begins after most of the article, or it is a heading.
_TAIL_SHARE = 0.5
# Of a page with more it is the language, which is not asked here.
_MAX_FOREIGN_SHARE = 0.5
# The title of another article; two sentences are no title.
_MAX_LINK_CHARACTERS = 200
_INVITATION = re.compile(r"[(\[]?(?:browse|check out|click|explore|hear|listen|read|see|view|watch)\b", re.IGNORECASE)
# Of 2,265 pages and articles four ended in a list of so many titles below a sentence, and three of these were links.
_MIN_LAST_TITLES = 3


def name_blocks(text: str, stretches: Iterable[Stretch]) -> tuple[Block, ...]:
    """One block for each stretch, in order."""
    lines = [make_line(text, stretch) for stretch in split_speakers(text, stretches)]
    names: dict[int, BlockKind] = {}
    for find_names in _PASSES:
        for index, kind in find_names(lines, names).items():
            names.setdefault(index, kind)
    return tuple(
        Block(start=line.start, end=line.end, kind=names.get(index) or line.hint or "paragraph")
        for index, line in enumerate(lines)
    )


def _as_format_says(lines: Lines, _: Names) -> Names:
    """Titles and what is not body; what the format calls body or heading may still turn out otherwise."""
    return {
        index: line.hint
        for index, line in enumerate(lines)
        if line.hint and line.hint not in BODY_KINDS and line.hint != "heading"
    }


def _as_rules_say(lines: Lines, names: Names) -> Names:
    """Each line by its own words."""
    return {
        index: line.rule.kind for index, line in enumerate(lines) if line.rule and line.rule.scope in ("line", "header")
    }


def _as_tail(lines: Lines, names: Names) -> Names:
    """Everything below "Leave a Reply" or "References", if most of the article stands above it, or works are listed."""
    found: dict[int, BlockKind] = {}
    whole = sum(line.length for line in lines)
    above = 0
    kind: BlockKind | None = None
    for index, line in enumerate(lines):
        rule = line.rule if line.rule and line.rule.scope == "tail" else None
        if rule and (above >= _TAIL_SHARE * whole or heads_works(lines[index : index + MAX_LINES])):
            kind = rule.kind
        if kind:
            found[index] = kind
        above += line.length
    return found


def _as_box(lines: Lines, names: Names) -> Names:
    """The short lines below "Related stories", and rows of links, up to the next sentence."""
    found: dict[int, BlockKind] = {}
    inside = False
    for index, line in enumerate(lines):
        opens = bool(line.rule and line.rule.scope == "box" and len(line.words) <= MAX_HEADING_CHARACTERS)
        goes_on = index in names or line.is_aside or _is_link_text(line)
        inside = opens or (inside and line.hint != "heading" and goes_on)
        if inside:
            found[index] = "boilerplate"
    return found


def _is_link_text(line: Line) -> bool:
    return line.length <= _MAX_LINK_CHARACTERS and not line.words.endswith((".", ":", "”", '"'))


def _as_invitation(lines: Lines, names: Names) -> Names:
    """Links to other pages that ask to follow them, in a sentence: ``See the best of the quay in pictures.``"""
    return {index: "boilerplate" for index, line in enumerate(lines) if line.is_aside and _INVITATION.match(line.words)}


def _as_foreign(lines: Lines, names: Names) -> Names:
    """What is in another language than the most of the article."""
    found = [index for index, line in enumerate(lines) if index not in names and is_foreign(line.words)]
    n_foreign = sum(lines[index].length for index in found)
    n_whole = sum(line.length for index, line in enumerate(lines) if index not in names)
    return dict.fromkeys(found, "boilerplate") if n_foreign <= _MAX_FOREIGN_SHARE * n_whole else {}


def _as_last_list(lines: Lines, names: Names) -> Names:
    """Titles of other articles in a list at the end, whose heading was left out; below a sentence, they are no part."""
    body = [index for index in range(len(lines)) if names.get(index, "paragraph") in BODY_KINDS]
    n_items = next((n for n, index in enumerate(reversed(body)) if lines[index].hint != "list item"), 0)
    items = body[len(body) - n_items :]
    titles = [index for index in items if lines[index].lacks_full_stop and lines[index].is_short]
    if len(titles) < _MIN_LAST_TITLES or len(titles) <= len(items) / 2:
        return {}
    above = lines[body[-n_items - 1]]
    is_sentence = above.hint != "heading" and FINAL.search(above.words)
    return dict.fromkeys(titles, "boilerplate") if is_sentence else {}


_PASSES: tuple[Callable[[Lines, Names], Names], ...] = (
    _as_format_says,
    _as_tail,
    _as_rules_say,
    _as_box,
    _as_invitation,
    _as_foreign,
    as_header,
    as_list,
    as_repeats,
    as_biography,
    _as_last_list,
    as_heading,
)
