"""Title, authors and day of a document: as its first page shows them, and as the program that made it was told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimx.read.authors import AUTHOR_LEAD, signer, signers, split_authors
from claimx.read.dates import to_date
from claimx.read.draft import Metadata, Stretch
from claimx.read.people import OFFICE, is_house, is_office_or_thing
from claimx.read.rules import find_rule
from claimx.read.vocabulary import NAME, PERSON, bare
from claimx.records import BODY_KINDS, Block, BlockKind

MAX_TITLE_CHARACTERS = 250
# Names stand below the title, or below its second line.
MAX_LINES_TO_NAMES = 2
# How far down the title may be: below a kicker, a date, a menu.
_MAX_LINES_ABOVE_TITLE = 6
_LIFE_NAME = re.compile(rf"({NAME}) (?:is|was|writes|covers|reports|teaches)\b")
#: What programs write into the title of a document that was given none.
_NO_TITLE = re.compile(
    r"^(?:untitled|(?:word )?document|title|slide|presentation|layout)\b.{0,12}$|^microsoft \w+ - |\.\w{2,5}$"
    r"|^\W*$|_|^\S+$",
    re.IGNORECASE,
)
#: What stands at names of authors and leads to notes.
_MARKS = re.compile(r"[*∗†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]|(?<=[a-z])\d(?:,\d)*")


def with_title(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Mark the first line that is no furniture as the title, if it is short enough and not the only one.

    Where one is marked already, that is it.
    """
    if any(stretch.hint == "title" for stretch in stretches):
        return stretches
    for index, stretch in enumerate(stretches[:_MAX_LINES_ABOVE_TITLE]):
        words = bare(text[stretch.start : stretch.end])
        if find_rule(words) is None and stretch.hint != "boilerplate":
            if _may_be_title(words, stretch) and index + 1 < len(stretches):
                stretches[index] = stretch.model_copy(update={"hint": "title"})
            return stretches
    return stretches


def mark_title(text: str, stretches: list[Stretch], declared: str | None) -> list[Stretch]:
    """The text may repeat the declared title as its first line; without a declared title nothing is guessed."""
    if stretches and declared:
        first = stretches[0]
        if bare(text[first.start : first.end]).lower() == bare(declared).lower():
            stretches[0] = first.model_copy(update={"hint": "title"})
    return stretches


def _may_be_title(words: str, stretch: Stretch) -> bool:
    return (
        stretch.hint is None and len(words) <= MAX_TITLE_CHARACTERS and not re.search(r"[.,;:]$|[.!?] .*[.!?]$", words)
    )


def metadata_of(text: str, blocks: Sequence[Block]) -> Metadata:
    """Title, authors and date as the blocks above the article show them; authors also from below it."""
    first_body = next((index for index, block in enumerate(blocks) if block.kind in BODY_KINDS), len(blocks))
    header = [(block.kind, bare(text[block.start : block.end])) for block in blocks[:first_body]]
    footer = [(block.kind, bare(text[block.start : block.end])) for block in blocks[first_body:]]
    dates = (to_date(words) for kind, words in header if kind in ("byline", "boilerplate"))
    return Metadata(
        title=next((words for kind, words in header if kind == "title"), None),
        authors=next(filter(None, (_authors(kind, words) for kind, words in header + footer)), ()),
        published=next(filter(None, dates), None),
    )


def _authors(kind: BlockKind, words: str) -> tuple[str, ...]:
    """The names in ``By Ann Roe and Bo Lee | 3 May``, in a line that is only a name, or at the start of a life."""
    if kind == "biography":
        life = _LIFE_NAME.match(words)
        return (life[1],) if life else ()
    if kind != "byline":
        return ()
    return signers(words) if AUTHOR_LEAD.match(words) else signer(words)


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
    return tuple(name for name in names if not (is_office_or_thing(name) or is_house(name)))


def signed(text: str, blocks: Sequence[Block]) -> Metadata:
    """What blocks show, as in other formats; and names in a row."""
    shown = metadata_of(text, blocks)
    rows = (names_in(text[block.start : block.end]) for block in blocks if block.kind == "byline")
    persons = tuple(name for name in shown.authors if not is_office_or_thing(name))
    return shown.model_copy(update={"authors": persons or next(filter(None, rows), ())})


def names_in(line: str) -> tuple[str, ...]:
    """``Ann Roe, Bo Lee and Cy Poe`` as their names; nothing where any part of it is none, or there is but one."""
    names = [name.strip(" ,") for name in split_authors(_MARKS.sub("", line)) if name.strip(" ,")]
    are_names = len(names) > 1 and all(PERSON.match(name) and not is_office_or_thing(name) for name in names)
    return tuple(names) if are_names else ()


def is_affiliation(line: str) -> bool:
    """Where the authors work, and how they are reached: below their names, and no sentence."""
    return bool(OFFICE.search(line) or "@" in line) and not line.endswith((".", ":", "?"))
