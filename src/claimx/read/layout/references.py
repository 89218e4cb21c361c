"""Lists of works that an article cites, wherever they stand: a page may show no more than the abstract above them."""

from __future__ import annotations

import re

from claimx.read.layout.lines import Lines
from claimx.read.vocabulary import WORKS

#: Fewer lines that cite a work may be sentences that do.
_MIN_WORKS = 3
#: From the heading on; what stands further below tells no more.
MAX_LINES = 60
_HEADING = re.compile(rf"{WORKS}\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\W*\d{1,3}\W*")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
#: Volume and pages, initials behind or before a name, and what else is written in lists only.
_CITED = re.compile(
    r"\b\d{1,4} ?\(\d{1,4}\)|[;:,] ?\d{1,5}[-–]\d{1,5}\b|\bpp?\. ?\d|\bet al\b|\bdoi\b|https?://|\b[Rr]etrieved\b"
    r"|\b[Aa]ccessed\b|\b[Vv]ol\. ?\d|[A-Z][\w’'-]+,? (?:[A-Z]\. ?){1,3}|[A-Z][\w’'-]+ [A-Z]{1,3}[,.]"
)


def heads_works(lines: Lines) -> bool:
    """Is the first line "References", or the like, and do the others, numbers apart, mostly cite a work each?"""
    if not _HEADING.fullmatch(lines[0].words):
        return False
    entries = [line.words for line in lines[1:] if not _NUMBER.fullmatch(line.words)]
    n_works = sum(bool(_YEAR.search(words) and _CITED.search(words)) for words in entries)
    return n_works >= _MIN_WORKS and n_works > len(entries) / 2
