"""Headings that nothing marks but their shape, and lists that lost their bullets."""

from __future__ import annotations

import re
from collections.abc import Container, Set
from itertools import pairwise

from claimx.read.layout.lines import MAX_HEADING_CHARACTERS, QUOTE_MARKS, Line, Lines, Names
from claimx.read.vocabulary import NAME
from claimx.records import BlockKind

# ``Risks ahead:`` heads a section; longer lines with a colon are sentences unless in title case.
_MAX_COLON_HEADING_WORDS = 6
# Articles in question-and-answer form have more; other articles seldom have as many.
_MAX_QUESTION_HEADINGS = 3
# Of the words of four letters and more, in title case; ``US-Pakistani Cooperation of some`` is none.
_MIN_CAPITAL_SHARE = 0.7
# Titles, standfirsts and bylines; what is longer is text, though it may be said again.
_MAX_HEADER_CHARACTERS = 200
# Fewer open lines below a colon are a heading and its paragraph.
_MIN_LIST_ITEMS = 2

# Where headings are links, they are so throughout: a page of stories in brief.
_MIN_LINKED_HEADINGS = 3

_SENTENCE_WORDS = re.compile(
    r"\b(?:said|says|told|adds?|added|wrote|writes|asks?|asked|is|are|was|were|has|have|had|will|include[sd]?|follows?"
    r"|[Ll]et['’]s)\b|^(?:[Hh]ere|[Tt]here|[Tt]hat)['’]s\b|^[Pp]lease\b|\b(?:this|these|following|below|here):$"
)
#: ``Transport Secretary Ann Roe said:``, in title case for her sake.
_SAID = re.compile(r"\b(?:said|says|told [^:]{1,40}|added|adds|wrote|writes|asked|commented|continued|explained):$")
#: Two sentences, for a heading is one; shorter words before the stop are abbreviations.
_TWO_SENTENCES = re.compile(r"[a-z]{6,}[.!] [A-Z]")
#: What no heading holds, and what leads away from the article: addresses, keywords, numbers of steps and of pages,
#: brackets around the whole.
_NO_HEADING = re.compile(
    r"^[(\[][^()\[\]]*[)\]]$"
    r"|https?://|[a-z],\w|^(?!(?:19|20)\d\d\b)[\W\d]*$"
    r"|^(?:also|related|more|read|see|watch|listen|plus)(?: \w+){0,2}: ",
    re.IGNORECASE,
)
#: What is listed below, where the format has no lists: ``a) The board``, ``2. The mayor``.
_ITEM = re.compile(r"(?:\(?[a-z\d]{1,2}[.)]|[•*–-]) ")
#: In the middle of a sentence that goes on in code or in a table.
_OPEN_END = re.compile(r"\b(?:an?|and|as|by|for|from|in|into|is|are|like|of|or|than|the|to|via|with)$")
#: ``Tickets: 555 0143``: a line of particulars.
_PARTICULARS = re.compile(r": [+(\d][\d\s().-]{4,}$")
_SIGNATURE = re.compile(
    rf"^{NAME}, [^.:!?]{{0,60}}\b(?:correspondent|reporter|editor|columnist|writer|journalist|photographer|producer)s?$"
)
#: Titles begin these with a capital.
_LONG_SMALL_WORD = re.compile(r"\b[a-z]{5,}")
_QUESTION_START = re.compile(
    r"^(?:\d+[.)] )?(?:what|why|how|who|when|where|which|is|are|can|could|will|would|does|do|did|should|has|have)\b",
    re.IGNORECASE,
)


def as_heading(lines: Lines, names: Names) -> Names:
    """Short lines without a full stop that head a paragraph; at the very end they head nothing, and are furniture."""
    found: dict[int, BlockKind] = {}
    following: Line | None = None
    linked = _linked_headings(lines)
    looks_right = _looks_like_heading if _questions_may_head(lines) else _looks_like_statement
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if index in names:
            continue
        may_head = line.hint not in ("quotation", "list item") and not _is_spoken(lines, index)
        may_head = may_head and not _leads_to_a_table(lines, index)
        if line.hint == "heading" or (may_head and looks_right(line, following)):
            found[index] = _kind(line, linked) if following and not _is_above_marked(lines, index) else "boilerplate"
        else:
            following = line
    return found | _heading_of_all(lines, names, found)


def _kind(line: Line, linked: Container[Line]) -> BlockKind:
    """What looks like a heading and has text below it: some of them head nothing."""
    if _SIGNATURE.match(line.words):
        return "byline"
    if line.hint == "heading":
        return "boilerplate" if line.is_aside and line not in linked else "heading"
    is_two = _TWO_SENTENCES.search(line.words) and not _is_title_case(line.words)
    return "boilerplate" if line.is_aside or is_two or _NO_HEADING.search(line.words) else "heading"


def _is_above_marked(lines: Lines, index: int) -> bool:
    """A line that nothing marks, right above a heading that is marked: a button, not the heading of no text."""
    return lines[index].hint != "heading" and lines[index + 1].hint == "heading"


def _linked_headings(lines: Lines) -> Set[Line]:
    """Those that head a text although they are links: each its own, on a page where most are links."""
    headings = [line for line in lines if line.hint == "heading"]
    linked = [line for line in headings if line.is_aside]
    if len(linked) < _MIN_LINKED_HEADINGS or len(linked) <= len(headings) / 2:
        return frozenset()
    in_rows = {line for pair in pairwise(lines) for line in pair if all(one.is_aside for one in pair)}
    return frozenset(linked) - in_rows


def _heading_of_all(lines: Lines, names: Names, found: Names) -> dict[int, BlockKind]:
    """The only heading, unmarked and with no text above it, parts nothing: a standfirst, a place, a date.

    A question there is how an article begins.
    """
    headings = [index for index, kind in found.items() if kind == "heading"]
    if len(headings) != 1 or lines[headings[0]].hint == "heading":
        return {}
    above = (index for index in range(headings[0]) if index not in found)
    has_text = any(index not in names or lines[index].length > _MAX_HEADER_CHARACTERS for index in above)
    return {} if has_text else {headings[0]: "paragraph" if _is_question(lines[headings[0]].words) else "boilerplate"}


def _is_question(words: str) -> bool:
    """As a sentence asks it, and no title, though it may be full of names."""
    return words.endswith("?") and (not _is_title_case(words) or bool(_LONG_SMALL_WORD.search(words)))


def _leads_to_a_table(lines: Lines, index: int) -> bool:
    """``On a Monday you get:`` or ``It is set by``, and below it a table, or code, which the format calls no text."""
    below, words = lines[index + 1 : index + 2], lines[index].words
    return (
        any(line.hint == "boilerplate" for line in below)
        and bool(words.endswith(":") or _OPEN_END.search(words))
        and not _is_title_case(words)
    )


def _is_spoken(lines: Lines, index: int) -> bool:
    """Below the name of a speaker even "No" is text."""
    return index > 0 and lines[index - 1].hint == "byline"


def _questions_may_head(lines: Lines) -> bool:
    """Not on pages that mark their headings, nor in interviews, where questions are many and are text."""
    n_questions = sum(1 for line in lines if line.is_short and line.words.endswith("?"))
    return n_questions <= _MAX_QUESTION_HEADINGS and not any(line.hint == "heading" for line in lines)


def _looks_like_heading(line: Line, following: Line | None) -> bool:
    if line.words.endswith("?"):
        single = line.words.count("?") == 1 and line.is_short
        return following is not None and single and bool(_QUESTION_START.match(line.words))
    return _looks_like_statement(line, following)


def _looks_like_statement(line: Line, following: Line | None) -> bool:
    if not line.is_short or not _begins_a_line(line.words) or _PARTICULARS.search(line.words):
        return False
    if line.words.endswith(":"):
        return _is_colon_heading(line, following)
    return line.lacks_full_stop and not line.words.endswith("?")


def _is_colon_heading(line: Line, following: Line | None) -> bool:
    """``Challenges to Cooperation:`` heads a section; ``The plan has three parts:`` leads to a list or a quotation."""
    if following is None or following.words.startswith((*QUOTE_MARKS, "—", "–", "-")):
        return False
    if following.hint == "quotation" or _SAID.search(line.words):
        return False
    if _is_title_case(line.words):
        return True
    is_short = len(line.words.split()) <= _MAX_COLON_HEADING_WORDS
    return is_short and not _is_item(following) and not _SENTENCE_WORDS.search(line.words)


def _is_item(line: Line) -> bool:
    return line.hint == "list item" or bool(_ITEM.match(line.words))


def _is_title_case(words: str) -> bool:
    long_words = re.findall(r"[^\W\d_]{4,}", words)
    n_capitals = sum(1 for word in long_words if word[0].isupper())
    return bool(long_words) and n_capitals >= _MIN_CAPITAL_SHARE * len(long_words)


def _begins_a_line(words: str) -> bool:
    first = words.lstrip(QUOTE_MARKS + "([ ")[:1]
    return first.isupper() or first.isdigit()


def as_list(lines: Lines, names: Names) -> Names:
    """Two or more short open lines below a colon are a list whose bullets were lost."""
    found: dict[int, BlockKind] = {}
    for index, line in enumerate(lines):
        if index in names or not line.words.endswith(":") or _is_title_case(line.words):
            continue
        run = _open_run(lines, names, index + 1)
        if len(run) >= _MIN_LIST_ITEMS:
            found.update(dict.fromkeys(run, "list item"))
    return found


def _open_run(lines: Lines, names: Names, start: int) -> range:
    stop = start
    while (
        stop < len(lines)
        and stop not in names
        and lines[stop].hint in (None, "paragraph")
        and _is_open_item(lines[stop])
    ):
        stop += 1
    return range(start, stop)


def _is_open_item(line: Line) -> bool:
    return line.length <= 2 * MAX_HEADING_CHARACTERS and (line.lacks_full_stop or line.words.endswith((";", ",")))
