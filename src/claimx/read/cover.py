"""Title, authors and day of a document: as its first page shows them, and as the program that made it was told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from claimx.read.dates import to_date
from claimx.read.draft import Metadata
from claimx.read.metadata import is_house, split_authors
from claimx.read.pieces import Row
from claimx.read.plain import MAX_TITLE_CHARACTERS, metadata_of
from claimx.read.signatures import OFFICE, is_no_person
from claimx.read.vocabulary import DATE, PERSON
from claimx.records import Block

#: What programs write into the title of a document that was given none.
_NO_TITLE = re.compile(
    r"^(?:untitled|(?:word )?document|title|slide|presentation|layout)\b.{0,12}$|^microsoft \w+ - |\.\w{2,5}$"
    r"|^\W*$|_|^\S+$",
    re.IGNORECASE,
)
#: What stands at names of authors and leads to notes.
_MARKS = re.compile(r"[*∗†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]|(?<=[a-z])\d(?:,\d)*")
#: A line that is a date and nothing else, but for the day of the week, the hour, and what happened then.
_DATED = re.compile(
    rf"^(?P<out>(?:first |last )?(?:published|posted|updated|issued|released|dated?)(?: on)?:? )?{DATE}"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?$",
    re.IGNORECASE,
)


def declared_title(written: str) -> str | None:
    """The title in the properties of a document, unless a program made it up."""
    title = " ".join(written.split())
    return None if _NO_TITLE.search(title) or len(title) > MAX_TITLE_CHARACTERS else title


def is_declared(text: str, declared: str | None) -> bool:
    """Whether the text is the declared title, which may name the outlet behind it."""
    first = re.split(r"\s+[|–—·-]\s+(?=[^|–—·-]+$)", declared or "")[0]
    return bool(declared) and _letters(text) in (_letters(declared), _letters(first))


def _letters(words: str | None) -> str:
    return re.sub(r"[\W_]+", "", words or "").lower()


def persons_in(written: str) -> tuple[str, ...]:
    """The authors in the properties of a document, as far as they are persons."""
    names = (name for name in split_authors(written) if PERSON.match(name))
    return tuple(name for name in names if not (is_no_person(name) or is_house(name)))


def signed(text: str, blocks: Sequence[Block]) -> Metadata:
    """What blocks show, as in other formats; and names in a row."""
    shown = metadata_of(text, blocks)
    rows = (names_in(text[block.start : block.end]) for block in blocks if block.kind == "byline")
    persons = tuple(name for name in shown.authors if not is_no_person(name))
    return shown.model_copy(update={"authors": persons or next(filter(None, rows), ())})


def names_in(line: str) -> tuple[str, ...]:
    """``Ann Roe, Bo Lee and Cy Poe`` as their names; nothing where any part of it is none, or there is but one."""
    names = [name.strip(" ,") for name in split_authors(_MARKS.sub("", line)) if name.strip(" ,")]
    are_names = len(names) > 1 and all(PERSON.match(name) and not is_no_person(name) for name in names)
    return tuple(names) if are_names else ()


def is_affiliation(line: str) -> bool:
    """Where the authors work, and how they are reached: below their names, and no sentence."""
    return bool(OFFICE.search(line) or "@" in line) and not line.endswith((".", ":", "?"))


def date_on(rows: Iterable[Row], *, labelled: bool) -> date | None:
    """The first date that stands alone on a row of the first page, or the first that says it is of publication."""
    found = (_DATED.match(row.text) for row in rows if row.page == 0)
    dates = (to_date(match[0]) for match in found if match and (match["out"] or not labelled))
    return next(filter(None, dates), None)
