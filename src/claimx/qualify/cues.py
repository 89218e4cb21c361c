"""Tables: the words that make a claim less than a plain fact, and the words that negate it."""

from __future__ import annotations

from claimx.assertion import ModalityKind
from claimx.tokens import words
from claimx.wordclasses import DEMONSTRATIVES, PRONOUNS, RELATIVES, SUBORDINATORS

CONDITIONS = (
    "if", "only if", "unless", "provided that", "providing that", "as long as", "so long as", "in case",
    "on condition that", "assuming that",
)  # fmt: skip
POSSIBILITIES = (
    "may", "might", "could", "can", "likely", "perhaps", "possibly", "maybe", "probably", "unlikely",
    *(f"{be} expected to" for be in ("is", "are", "was", "were", "be")),
    *(f"{be} {likely} to" for be in ("is", "are", "was", "were", "be") for likely in ("likely", "unlikely")),
    "risks", "threatens to", "threaten to", "threatening to", "appears", "appear", "seems", "seem", "looks set to",
    "look set to", "looks like", "look like", "potential", "potentially", "a chance", "the chance", "a risk of",
    "the risk of", "probability", "possible", "we expect", "i expect",
)  # fmt: skip
RECOMMENDATIONS = (
    "should", "ought to", "must", "need to", "needs to", "has to", "have to", "supposed to",
    "is time to", "it is time to", "is time for", "it is time for", "we call for", "call for", "calls for",
    "urges", "urge", "recommends", "recommend", "let us", "let's", "better to", "had better",
    *(
        f"{it} {crucial} {to}"
        for it in ("it is", "it's", "it remains", "it will be")
        for crucial in ("crucial", "essential", "important", "vital", "necessary", "imperative", "critical")
        for to in ("to", "that", "for")
    ),
)  # fmt: skip
PLANS = (
    "plans to", "plan to", "planned to", "is planning to", "are planning to", "intends to", "intend to", "intended to",
    "aims to", "aim to", "aimed to", "has agreed to", "have agreed to", "agreed to", "is due to", "are due to",
    "is set to", "are set to", "is scheduled to", "are scheduled to", "vowed to", "vows to",
    "promised to", "promises to", "pledged to", "pledges to", "has decided to", "have decided to", "decided to",
    "wants to", "want to", "hopes to", "hope to", "plan is to", "aim is to", "goal is to", "idea is to",
    "promised", "promises", "vowed", "pledged",
)  # fmt: skip
CUES: dict[str, ModalityKind] = {
    **dict.fromkeys(POSSIBILITIES, "possible"),
    **dict.fromkeys(RECOMMENDATIONS, "recommended"),
    **dict.fromkeys(PLANS, "planned"),
}
#: Words that attribute and at once say that something is wanted or intended.
ATTRIBUTING: dict[str, ModalityKind] = {
    **dict.fromkeys(
        words(
            "ask asks asked call calls called urge urges urged recommend recommends recommended demand demands demanded"
        ),
        "recommended",
    ),
    **dict.fromkeys(words("advise advises advised propose proposes proposed"), "recommended"),
    **dict.fromkeys(words("promise promises promised vow vows vowed pledge pledges pledged"), "planned"),
}
#: Of several cues an auxiliary counts before an adverb, and an adverb before a noun or an adjective.
ADVERBS = words("likely perhaps possibly maybe probably potentially unlikely")
WEAK = words("a the potential possible probability")
#: These stand even where there is a condition.
STRONG = words("should ought must need needs it")

NO_CONDITION_AFTER = words("as ask asks asked wonder wonders wondered know knows knew see even whether sure tell")
NO_CONDITION_BEFORE = words("not any anything only so ever nothing")
#: "is to" tells a plan before a deed, unless one of these is what is so: "the effect is to".
ABSTRACT = words(
    """
    way effect purpose task challenge trick point result answer step job first second best alternative role
    """
)
#: These nouns look like verbs behind what belongs to a noun: "a call for".
NOUNLIKE = words("call calls need plan plans risks promises hope aim")
#: A condition that inverts its verb: "Should the rains fail,".
INVERTED = words("should were had")
#: A condition behind one of these belongs to another clause.
PARTING = {";", ":", "—", "–"}
#: "such a dire need to" is a noun.
BEFORE_NOUN = words("a an any no such")
#: What may stand before an epistemic "should", and what follows it: "Inflation should ease".
MEASURES = words(
    """
    inflation growth rate rates price prices demand output unemployment rents rent cost costs wages yields economy
    exports imports supply market sales employment spending investment confidence gdp turnout temperatures emissions
    it
    """
)
MOVEMENTS = words(
    """
    rise fall ease slow peak recover return drop climb decline grow shrink stabilise stabilize improve narrow widen
    settle bottom remain reach be pick moderate
    """
)
#: "is due to" names a cause, "is to blame" none, where one of these follows.
NO_PLAN_BEFORE = words("the a an its their his her this that lack blame be")
COMPARING = words("as more less equally")
#: "You can see" claims no possibility.
PERCEIVED = words("see hear tell feel")

#: What begins another clause behind "and".
SUBJECTS = PRONOUNS | DEMONSTRATIVES | words("i you we")
NOMINATIVE = words("i you he she it we they")
#: These end a main clause of which no verb is known, too.
HARD_SUBORDINATORS = words("because although though whereas unless if")
#: Words that join a sentence to the one before, and are no part of its main clause.
JOINTS = words(
    "but and yet so still or nor meanwhile however also then now here thus therefore instead indeed first second third"
    " fourth finally that"
)
#: What begins with one of these, in front of the main clause, ends with a comma.
ADVERBIAL = SUBORDINATORS | words(
    "in on at by for with under over among across between despite like as once during within from to after given of"
    " without asked set behind down"
)
#: Behind a comma these begin another clause, or an addition.
ENDING_BEHIND_COMMA = (
    SUBORDINATORS | RELATIVES | words("and but or so yet nor whereas not as with although leaving including")
)
#: How the word behind "would have" ends where it is a participle.
PARTICIPLES = ("ed", "en", "wn", "ne", "nt", "ght", "old", "ome", "ood", "aid", "ut", "ade", "lt", "ost", "ld", "et")
NEGATIONS = words("not never no nobody nothing none neither nor nowhere cannot")
#: Behind "no" or "not" these leave the claim as it stands.
UNNEGATED = words("only just least more fewer less doubt merely necessarily")
#: "no" behind one of these belongs to a phrase: "at no cost", "almost nothing".
WITHIN_PHRASES = words("at almost of with for next and nearly from to in")
#: "not" negates the main verb behind an auxiliary, or behind one of these.
BEFORE_NOT = words("do is it they he she we i you there this that also still often now then just") | set('“"‘')
