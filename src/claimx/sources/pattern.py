"""Which files of a folder are meant: ``*``, ``?`` and ``[...]`` within a name, ``**`` for any number of folders.

Never those that programs keep there for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase

EVERYTHING = "**"
_ANY_FOLDERS = "**"
#: What is hidden, what Word writes beside an open document, what editors keep of an earlier state, what browsers and
#: WinSCP are not done with yet, half an article, and what Windows notes of a folder.
_KEPT_BY_PROGRAMS = re.compile(
    r"\.|~\$|(?s:.*)(?:~|\.(?:bak|crdownload|download|filepart|opdownload|part|partial|tmp))\Z|#(?s:.*)#\Z"
    r"|(?:desktop\.ini|thumbs\.db)\Z",
    re.IGNORECASE,
)


def check_pattern(pattern: str) -> str:
    """The pattern itself.

    Raises:
        ValueError: it fits no path below a folder.
    """
    parts = pattern.split("/")
    if "" in parts or {".", ".."} & set(parts):
        raise ValueError("expected a pattern of paths below the folder, such as **/*.html")
    return pattern


def is_kept_by_programs(name: str) -> bool:
    """Whether this is the name of a file or folder that nobody put there to be read."""
    return bool(_KEPT_BY_PROGRAMS.match(name))


def matches(pattern: str, names: Sequence[str]) -> bool:
    """Whether the names of a file and the folders above it, outermost first, fit all of the pattern.

    Every way through the pattern is followed at once, so that no pattern takes long (Thompson, 1968).
    """
    parts = pattern.split("/")
    ways = _onward({0}, parts)
    for name in names:
        stay = {way for way in ways if way < len(parts) and parts[way] == _ANY_FOLDERS}
        step = {way + 1 for way in ways - stay if way < len(parts) and fnmatchcase(name, parts[way])}
        ways = _onward(stay | step, parts)
    return len(parts) in ways


def _onward(ways: set[int], parts: Sequence[str]) -> set[int]:
    """``**`` fits no folder too: who stands before it stands behind it as well."""
    reached = set(ways)
    for number, part in enumerate(parts):
        if number in reached and part == _ANY_FOLDERS:
            reached.add(number + 1)
    return reached
