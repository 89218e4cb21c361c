"""Title, outlet, authors and date of an HTML page: what it declares, what it shows, and what can be inferred.

:func:`imprint_of` below is the place to begin. It takes what is ``declared``, then what stands on the page's ``own``
parts: ``bylines`` and ``datelines``. ``titles`` tells the title from the name of the site, which else the ``masthead``
shows. What neither says is inferred by whoever calls, from a page without the names and days of others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from claimx.read.draft import Metadata
from claimx.read.html.imprint.bylines import linked, signed_by, signed_in_text
from claimx.read.html.imprint.datelines import dated, dated_in_text, shown_day, surely
from claimx.read.html.imprint.declared import Declared, declared_metadata, deepest
from claimx.read.html.imprint.own import Own, drop_foreign
from claimx.read.html.imprint.titles import named
from claimx.read.html.markup import HOME, letters
from claimx.read.people import is_house, is_person, is_thing

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Shorter names of houses (``AP``) begin the names of persons.
_MIN_PART_CHARACTERS = 4


def imprint_of(tree: HtmlElement, address: str | None, infer: Callable[[], Metadata]) -> Metadata:
    """What the page declares; what it does not, its reader sees, or is inferred.

    To infer takes 10 ms of 60: a quarter of the real pages need it, where a third do not declare all.
    """
    declared = declared_metadata(tree)
    own = Own(tree, declared.title)
    signed, seen = signed_by(own), dated(own)
    inferred: Callable[[], Metadata] = Metadata
    known = (name for name in (*declared.authors, *signed) if not _is_one_of(name, declared.houses))
    if not any(map(is_person, known)):
        signed = signed_in_text(own) or signed
    is_whole = declared.title and declared.outlet and declared.authors and declared.published
    if not is_whole or not (_of_article(declared.url) or address):
        # What is dropped for inferring has none of the names that the page has for itself.
        seen = seen or dated_in_text(own)
        drop_foreign(tree)
        inferred = cache(infer)
    url = _of_article(declared.url) or deepest(declared.url, inferred().url)
    title, outlet = named(tree, declared, inferred, url or address)
    return Metadata(
        title=title,
        url=_of_article(url),
        outlet=outlet,
        authors=_authors(_known(declared, inferred, signed) or linked(own), signed, (outlet or "", *declared.houses)),
        published=shown_day(declared.published, seen) or surely(inferred().published, tree, address),
    )


def _of_article(url: str | None) -> str | None:
    """An address, unless it is that of the site: some declare it on all of their pages."""
    return None if not url or HOME.fullmatch(url) else url


def _known(declared: Declared, inferred: Callable[[], Metadata], signed: tuple[str, ...]) -> tuple[str, ...]:
    """The authors that are declared first, or elsewhere and shown too; then those shown; then those inferred.

    What was inferred and is neither a name nor a house is none of an author (``Account You're logged``), nor is the
    name of a document (``Policy Brief``).
    """
    is_other = not set(signed) & set(declared.authors)
    is_confirmed = signed and is_other and any(set(signed) <= set(names) for names in declared.signatures)
    if is_confirmed or (signed and not declared.authors):
        return signed
    if declared.authors:
        return declared.authors
    may_be = (name for name in inferred().authors if " " not in name or is_person(name) or is_house(name))
    return tuple(name for name in may_be if not is_thing(name))


def _authors(known: tuple[str, ...], signed: tuple[str, ...], houses: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the byline where it names more, or the page knows but itself, or a house."""
    tail = rf"[\s.,|-]+{re.escape(houses[0])}$" if houses[0] else "$"
    cut = tuple(re.sub(tail, "", author, flags=re.IGNORECASE) for author in known)
    authors = tuple(next((one for one in signed if author.startswith(f"{one} ")), author) for author in cut)
    others = tuple(author for author in authors if not _is_one_of(author, houses))
    # Beside the house its place: ``The Harbour Post, Welmouth``.
    persons = others if len(others) == len(authors) else tuple(filter(is_person, others))
    signed = tuple(person for person in signed if not _is_one_of(person, houses))
    if any(map(is_person, signed)) and not any(map(is_person, persons)):
        return signed
    unsigned = {person.lower() for person in persons} - {person.lower() for person in signed}
    house = tuple(author for author in authors if _is_one_of(author, houses))
    return signed if signed and not unsigned and len(signed) > len(persons) else persons or house


def _is_one_of(author: str, houses: Iterable[str]) -> bool:
    return any(_is_same(author, house) for house in houses)


def _is_same(author: str, outlet: str) -> bool:
    """Whether the page names itself; not so if it is its author's (``Ann Roe's Diary``)."""
    if re.match(rf"{re.escape(author)}['’]s\b", outlet):
        return False
    one, other = letters(author), letters(outlet)
    is_part = min(len(one), len(other)) >= _MIN_PART_CHARACTERS and (one.startswith(other) or other.startswith(one))
    return bool(one) and (one == other or is_part)
