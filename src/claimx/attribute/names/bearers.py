"""A name and the article around it -> whose it is: a person's or a body's, and which pronouns may stand for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from claimx.attribute import timewords, wording
from claimx.attribute.names import titles
from claimx.attribute.names.occurrences import Occurrences
from claimx.english.givennames import GIVEN, HER, HIS
from claimx.english.peoples import GROUPS, PARTISANS, PEOPLES
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import PREPOSITIONS, is_finite

_COURTESY = dict.fromkeys(("mr", "sir", "lord"), "he") | dict.fromkeys(("mrs", "ms", "miss", "lady", "dame"), "she")
#: Of these, what stands before a given name: "Sir Kofi".
_KNIGHTED = titles.BEFORE_GIVEN_NAMES & _COURTESY.keys()
#: Behind a name: an age, or what somebody did.
_AGED = re.compile(r", (?:[1-9]\d,|who\b)")
#: The words behind a comma, among which an office may be.
_APPOSED = re.compile(r",((?: [\w’'-]+){1,4})")
#: Offices that are surnames as well.
_SURNAMES = words("king queen prince bishop pope dean chancellor head singer judge justice marshal provost poet major")
_NO_SURNAMES = titles.BEFORE_NAMES - _SURNAMES
#: "Mayor Ama Boateng", "said Ama Boateng"; but not "told Mill Radio"
_BEFORE_PERSONS = titles.BEFORE_NAMES | (wording.SAYING - wording.INFORMING - {"told", "tells", "tell"})
#: More capitals in a row are no initials: "EIP Card".
_MOST_INITIALS = 2
#: With these begin the names of places and houses, and of no person.
_OF_PLACES = words(
    """
    north south east west northern southern eastern western central new old great white black united saudi supreme wall
    san los las el fort lake mount port upper lower international national federal
    """
)
_GROUPS = GROUPS | timewords.TIMES
#: "Liberal Democrats" are a party.
_PARTIES = words("liberal christian social free national new")
_JOINTS = PREPOSITIONS | {"and", "&"}
#: Of whom it is not known whether "he" or "she" means them.
SOMEBODY = frozenset({"he", "she"})
_NOBODY: frozenset[str] = frozenset()


@cache
def _countries() -> frozenset[str]:
    return frozenset(Locale("en").territories.values())


def is_abbreviated(name: str) -> bool:
    """ "WMB" """
    return name.isupper() and len(name) > 1 and " " not in name


def may_be_place(name: str) -> bool:
    """A country, or a word by which a people is called: its longer form is seldom of the same."""
    return name in _countries() or name.lower() in PEOPLES


def is_group(name: str) -> bool:
    """ "Ghanaians", "the Portuguese", "Kumasi Democrats", "the Kumasi Democrat", "Tuesday"; not "Liberal Democrats" """
    *before, last = name.lower().split()
    if not before:
        return last in _GROUPS
    return last in PARTISANS and before[-1] not in _PARTIES and before[0] not in GIVEN


def may_be_person(name: str) -> bool:
    """Has it the form of a person's name, given and last, of which the article shows no more?"""
    first, *more = name.split()
    is_joined = not _JOINTS.isdisjoint(name.lower().split())
    is_place = first.lower() in _OF_PLACES or not _countries().isdisjoint((name, *more))
    of_people = first.lower() not in GIVEN and not PEOPLES.isdisjoint(name.lower().split())
    is_thing = is_joined or is_place or of_people or first.isupper() or _is_portfolio(name)
    return bool(more) and not (is_thing or _is_office(more[-1]) or _is_of_body(name))


def _is_of_body(name: str) -> bool:
    return is_abbreviated(name) or name.split()[-1].lower() in titles.BODIES


def _is_portfolio(name: str) -> bool:
    """ "the minister for Foreign Affairs, who" """
    return titles.PORTFOLIOS.issuperset(name.lower().split())


def pronouns_of(article: Occurrences, name: str) -> frozenset[str]:
    """Of "he", "she" and "it" those that may stand for ``name``, a full one; none where it may be a place or a work."""
    if _is_of_body(name):
        return frozenset({"it"})
    surname, given = name.split()[-1], name.split()[0].lower()
    told = {_COURTESY[title] for title in _words_before(article, surname) if title in _COURTESY}
    told |= {_COURTESY[title] for title in _words_before(article, name.split()[0]) if title in _KNIGHTED}
    if len(told) == 1:
        return frozenset(told)
    if not _is_person(article, name):
        return frozenset({"it"}) if " " in name and "the" in _words_before(article, name) else _NOBODY
    return SOMEBODY - {"she" if given in HIS else "he" if given in HER else ""}


def _words_before(article: Occurrences, name: str) -> Iterator[str]:
    return (article.word_before(start).lower() for start, _ in article.places(name))


def _is_person(article: Occurrences, name: str) -> bool:
    """Does a given name, a title, an age, an office, a verb of saying, or a surname alone show that it is?"""
    first, *more = name.split()
    if (
        (first.isupper() and len(first) > _MOST_INITIALS)
        or name.lower() in timewords.TIMES
        or _is_portfolio(name)
        or not _JOINTS.isdisjoint(name.lower().split())
    ):
        return False
    if name in _countries() or is_group(name):
        return False
    if first.lower() in GIVEN or not _BEFORE_PERSONS.isdisjoint(_words_before(article, name)):
        return True
    if first.lower() in _OF_PLACES or are_nouns(article, name):
        return False
    surname = name.split()[-1]
    if not _countries().isdisjoint((name, surname)) or _is_office(surname):
        return False
    if any(_is_told_of(article.text, end) for _, end in article.places(surname)):
        return True
    return bool(more) and (
        _stands_alone(article, surname) or any(_speaks(article, end) for _, end in article.places(name))
    )


def _is_told_of(text: str, end: int) -> bool:
    """ "Boateng, 52", "Boateng, head of mills" """
    apposed = _APPOSED.match(text, end)
    return _AGED.match(text, end) is not None or (
        apposed is not None and not titles.BEFORE_NAMES.isdisjoint(apposed[1].split())
    )


def _speaks(article: Occurrences, end: int) -> bool:
    """ "Ama Boateng says", "Ama Boateng, a miller" """
    return article.word_behind(end) in wording.SAYING or article.text.startswith((", a ", ", an "), end)


def _is_office(word: str) -> bool:
    """ "House Democrats", "Kentucky Republican"; but "Martin Luther King" """
    return word.lower() in _NO_SURNAMES or (
        word.endswith("s") and word.lower().removesuffix("s") in titles.BEFORE_NAMES
    )


def are_nouns(article: Occurrences, name: str) -> bool:
    """Are all its words others in small letters: "Mill Safety" where "mill" and "safety" stand too?"""
    return all(article.holds(word.lower()) for word in name.split())


def _stands_alone(article: Occurrences, surname: str) -> bool:
    """ "when Boateng came", "Boateng came"; but not "when the House came", "House leaders came" """
    is_noun = article.holds(surname.lower())
    for start, end in article.places(surname):
        before, behind = article.word_before(start), article.word_behind(end)
        if before.islower() and before != "the" and behind.islower():
            return True
        parted = not before or article.text[start - 2] in {",", "."}
        if parted and not is_noun and is_finite(Line(behind), 0):
            return True
    return False
