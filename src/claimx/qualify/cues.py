"""Tables: the words that make a claim less than a plain fact, and the words that negate it."""

from __future__ import annotations

from claimx.assertion import ModalityKind
from claimx.english.tokens import words

#: What begins at a word: the kind that it shows, and the index behind it.
Found = tuple[ModalityKind, int]
#: What is found in a sentence: the kind that it shows, and the tokens ``start <= i < end`` that show it.
Cue = tuple[ModalityKind, tuple[int, int]]

_BE = ("is", "are", "was", "were", "be", "been")
EXPECTED = ("expected", "projected", "predicted", "anticipated", "forecast")
_SEEM = ("seem", "seems", "seemed", "appear", "appears", "appeared")
_URGED = ("urged", "advised", "encouraged", "recommended")
CRUCIAL = (
    "crucial", "essential", "important", "vital", "necessary", "imperative", "critical", "urgent", "advisable",
)  # fmt: skip
_POSSIBILITIES = (
    "all but certain to", "almost certain to",
    "may", "might", "could", "can", "likely", "perhaps", "possibly", "maybe", "probably", "unlikely",
    "could've", "might've", "may've", "must've",
    "presumably", "apparently", "seemingly", "conceivably", "arguably", "hopefully", "almost certainly",
    *_SEEM,
    *(f"{be} {expected}{to}" for be in _BE for expected in EXPECTED for to in ("", " to")), "expected to",
    *(f"{be} {likely} to" for be in _BE for likely in ("likely", "unlikely")),
    "risk", "risks", "threatens to", "threaten to", "threatening to", "looks set to", "look set to",
    "looks like", "look like", "it's expected", "stands to", "stand to",
    "potential", "potentially", "a chance", "the chance",
    "a risk of", "the risk of", "a risk that", "the risk that", "a danger that", "a danger of", "a possibility",
    "probability", "possible",
)  # fmt: skip
_RECOMMENDATIONS = (
    "should", "should've", "shouldn't", "must", "mustn't", "need to", "needs to", "has to", "have to",
    "have got to", "has got to", "supposed to", "is supposed to", "are supposed to",
    "is needed", "are needed", "is required", "are required", "i propose that", "we propose that",
    *(f"{it} {time} {to}" for it in ("is", "it is", "it's") for time in ("time", "high time") for to in ("to", "for")),
    "it is time", "it's time", "it is high time", "it's high time",
    "long past time to", "long past time for", "past time to", "past time for", "past time that", "past time we",
    "is the time to", "time has come to", "call for", "calls for", "call on", "calls on", "call upon",
    "calls upon", "urges", "urge",
    "recommends", "recommend", "let us", "let's", "better to", "had better", "would do well to",
    "would be wise to", "it is best to", "it's best to",
    *(
        f"{it} would be {good} {to}"
        for it in ("it", "that", "this")
        for good in ("good", "better", "best", "wise", "wiser", "prudent", "smart", "sensible", "helpful", "right")
        for to in ("to", "for", "if")
    ),
    *(f"it {makes} sense {to}" for makes in ("makes", "would make") for to in ("to", "for")),
    "behooves", "behoove", "behoves", "behove", "it is incumbent", "it's incumbent", "incumbent on", "incumbent upon",
    *(f"{be} {told} to" for be in ("is", "are", "be", "been") for told in _URGED),
    *(
        f"{it} {crucial} {to}"
        for it in ("it is", "it's", "it remains", "it will be", "it is also", "it is therefore", "it is now")
        for crucial in CRUCIAL
        for to in ("to", "that", "for")
    ),
)  # fmt: skip
_DECIDED = (
    "planned", "intended", "agreed", "vowed", "promised", "pledged", "decided", "proposed", "undertaken", "resolved",
    "committed", "offered", "volunteered", "opted",
)  # fmt: skip
_PLANS = (
    *(
        f"{be} {planning} to"
        for be in ("is", "are", "was", "were")
        for planning in ("planning", "preparing", "aiming", "looking", "due", "scheduled", "slated")
    ),
    *(f"{be} committed to" for be in ("is", "are", "remain", "remains")),
    *(f"{be} {planned}" for be in ("is", "are", "was", "were") for planned in ("planned", "scheduled", "slated")),
    *(f"{has} {decided} to" for has in ("has", "have", "had") for decided in _DECIDED),
    *(f"{has} {promised}" for has in ("has", "have", "had") for promised in ("promised", "vowed", "pledged")),
    "plans to", "plan to", "planned to", "committed itself to", "intends to", "intend to",
    "intended to", "aims to", "aim to", "aimed to", "agreed to", "vowed to", "vows to", "vow to", "promised to",
    "promises to", "promise to", "pledged to", "pledges to", "pledge to", "wants to", "hopes to", "hope to", "aims for",
    "is aiming for", "are aiming for",
    *(
        f"{plan} {be} to"
        for plan in ("plan", "aim", "goal", "idea", "intention", "objective", "ambition", "target", "promise", "pledge")
        for be in ("is", "was", "has been", "had been", "remains")
    ),
    "promised", "promises", "vowed", "pledged",
    "proposes to", "propose to", "proposed to", "undertook to", "undertakes to", "resolved to", "resolves to",
    *(f"{be} determined to" for be in ("is", "are", "remain", "remains")),
)  # fmt: skip
CUES: dict[str, ModalityKind] = {
    **dict.fromkeys(_POSSIBILITIES, "possible"),
    **dict.fromkeys(_RECOMMENDATIONS, "recommended"),
    **dict.fromkeys(_PLANS, "planned"),
}
#: Adverbs of doubt, which belong to a clause or to one phrase of it; "almost" where "certainly" follows.
HEDGES = words(
    """
    perhaps maybe possibly probably potentially presumably apparently seemingly conceivably arguably hopefully almost
    """
)
#: Of several cues an auxiliary counts before an adverb, and an adverb before a noun or an adjective.
ADVERBS = HEDGES | {"likely", "unlikely"}
#: The first words of "a chance", "the risk of", and nouns and adjectives that are cues by themselves.
WEAK = words("a the potential possible probability")
#: May stand between "is" and "going to", and before "have to".
BEFORE_GOING = words("not now also still just all")
#: "is due to" names a cause, "is to blame" none, where one of these follows.
NO_PLAN_BEFORE = words("the a an its their his her this that lack blame be")
#: Auxiliaries of what is not so, or not yet: "Without rain it would leak", "they will have to".
HYPOTHETICAL = words("would will could might may cannot can would've could've might've")
#: What negates, where it stands in the main clause; so does all that ends in "n't".
_NEGATIONS = words("not never no nobody nothing none neither nor nowhere cannot zero")
#: In a subject these leave nobody: "No mill can", "Neither has to".
NOBODY = words("no nobody none nothing neither")
_DENYING = {"not", "never"}
#: Without their end these are no words.
_WHOLE = words("can't won't shan't")

#: What people set: "A curfew was set to prevent looting".
SETTABLE = words(
    """
    rule rules limit limits rate rates price prices fee fees curfew bail trap traps fire fires fund funds deadline song
    poem alarm target targets
    """
)


def negates(word: str) -> bool:
    """May it negate the clause that it stands in: "not", "nobody", "isn't"?"""
    return word in _NEGATIONS or word.endswith("n't")


def denies(word: str) -> bool:
    """Does it negate the verb beside it: "not", "never", "isn't"?"""
    return word in _DENYING or word.endswith("n't")


def is_not(word: str) -> bool:
    """Is it "not", alone or at the end of another word: "isn't", "cannot"?"""
    return word.endswith(("n't", "not"))


def n_negating(word: str) -> int:
    """The characters at the end of "shouldn't" that only negate; none of "won't"."""
    return 0 if word in _WHOLE else n_contracted(word)


def n_contracted(word: str) -> int:
    """The characters of "n't" with which it ends; those of "won't" too."""
    return len("n't") if word.endswith("n't") else 0
