"""Whether a noun is a plural, and its singular, by its form and a table of exceptions."""

from __future__ import annotations

from claimx.english.tokens import words

#: Words in -s that are no plurals, besides all in -ss and -us, and nearly all in -is.
_NOT_PLURAL = words("always perhaps overseas news gas lens yes")
#: Peoples whose name is its own plural.
PEOPLES = words(
    "chinese japanese vietnamese portuguese lebanese sudanese congolese taiwanese burmese swiss amish rohingya roma"
    " inuit sami maasai zulu"
)
_INVARIANT = PEOPLES | words(
    """people staff police personnel aircraft sheep fish cattle species series crew offspring spacecraft troops salmon
    trout cod tuna deer moose elk bison swine shrimp squid poultry livestock fps"""
)
#: Plurals in -is; every other word that ends so is none.
_IN_IS = words(
    """iraqis israelis pakistanis saudis nepalis bangladeshis somalis kuwaitis yemenis emiratis omanis qataris bahrainis
    azerbaijanis punjabis bengalis yazidis houthis sunnis nazis taxis skis bikinis rabbis tsunamis safaris kiwis"""
)
#: Names in -s that stand before what is counted and are no plurals: "50 Texas towns".
_NAMES_IN_S = words("texas kansas arkansas massachusetts honduras wales dallas barclays reuters hamas")
_IRREGULAR = {
    "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "oxen": "ox", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf",
    "shelves": "shelf", "leaves": "leaf", "halves": "half", "thieves": "thief", "loaves": "loaf", "calves": "calf",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "crises": "crisis",
    "analyses": "analysis", "axes": "axis", "indices": "index", "vertices": "vertex", "matrices": "matrix",
    "movies": "movie", "cookies": "cookie", "ties": "tie", "pies": "pie", "zombies": "zombie", "calories": "calorie",
    "quizzes": "quiz", "gases": "gas", "lenses": "lens", "caches": "cache", "headaches": "headache", "shoes": "shoe",
    "percent": "percent", "menus": "menu", "gurus": "guru", "diagnoses": "diagnosis", "hypotheses": "hypothesis",
    "theses": "thesis", "oases": "oasis", "syntheses": "synthesis", "toes": "toe", "canoes": "canoe",
    "alumni": "alumnus", "larvae": "larva", "referenda": "referendum", "scarves": "scarf", "hooves": "hoof",
    "wharves": "wharf", "elves": "elf", "canvases": "canvas", "atlases": "atlas", "aliases": "alias",
    "abuses": "abuse", "niches": "niche", "avalanches": "avalanche", "tranches": "tranche", "moustaches": "moustache",
    "creches": "creche", "aches": "ache",
}  # fmt: skip
#: Nouns in -ie, whose plural looks like one of "-y".
_IRREGULAR |= {
    f"{noun}s": noun
    for noun in words(
        """goalie rookie selfie hoodie foodie techie junkie birdie bogie budgie caddie cabbie bookie
        townie yuppie hippie indie aussie sortie prairie genie newbie smoothie brownie veggie freebie quickie
        collie eyrie pixie groupie roadie cutie oldie baddie goodie magpie"""
    )
}
#: Ending of a plural, that of its singular; the first that fits.
_ENDINGS = (
    ("sses", "ss"), ("ouses", "ouse"), ("auses", "ause"), ("fuses", "fuse"), ("cuses", "cuse"), ("uses", "us"),
    ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("ies", "y"), ("oes", "o"), ("men", "man"), ("s", ""),
)  # fmt: skip
#: "Guardsmen" are several, and these are one; so is everything shorter, such as "omen".
_NO_MEN = words("specimen regimen abdomen acumen bitumen cyclamen stamen")
_LONGEST_OMEN = 5
_LEAST_INITIALS = 2
_SINGULARS = _NOT_PLURAL | _NAMES_IN_S


def singular(noun: str) -> str:
    """The lemma of a noun; what is no plural stays as it is."""
    word = noun.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if _is_of_initials(noun):
        return noun[:-1]
    if not is_plural(word) or word in _INVARIANT:
        return word if noun.islower() else noun
    stem = next(word.removesuffix(ending) + replaced for ending, replaced in _ENDINGS if word.endswith(ending))
    return stem if word != "s" else word


def is_plural(noun: str) -> bool:
    """By its form alone: "houses", "people", "Germans"; not "is", "gas" and "Toyota's"."""
    word = noun.lower()
    if word in _IRREGULAR or word in _INVARIANT or _is_of_initials(noun):
        return True
    if word.endswith("men") and len(word) > _LONGEST_OMEN:
        return word not in _NO_MEN
    return (
        word[-1:] == "s"
        and (word[-2:] not in {"ss", "us", "is", "'s", "’s"} or word in _IN_IS)
        and len(word) > 2
        and word not in _SINGULARS
    )


def _is_of_initials(noun: str) -> bool:
    """As in "MPs" and "ICUs"."""
    return len(noun) > _LEAST_INITIALS and noun[:-1].isupper() and noun[-1] == "s"
