"""A text file with one URL a line -> the pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from claimx.errors import StopRun
from claimx.sources import Answer
from claimx.sources.listing import once_each
from claimx.sources.visitor import Visitor

#: At the beginning of a line, or after a space: inside a URL it begins a fragment.
_COMMENT = "#"


def answers_of_urls(path: Path, visitor: Visitor) -> Iterator[Answer]:
    """One answer for each URL, in the order of the file.

    Raises:
        StopRun: the file can not be read; raised by the call itself.
    """
    return visitor.visits(once_each(read_urls(path)))


def read_urls(path: Path) -> list[str]:
    """The URLs of the file, without comments and empty lines.

    Raises:
        StopRun: the file can not be read, or is not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise StopRun(f"{path}: expected a text file with one URL a line; it can not be read ({error})") from error
    return [url for line in text.splitlines() if (url := _without_comment(line))]


def _without_comment(line: str) -> str:
    words = line.split()
    number = next((number for number, word in enumerate(words) if word.startswith(_COMMENT)), len(words))
    return " ".join(words[:number])
