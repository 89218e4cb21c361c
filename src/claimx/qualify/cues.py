"""Tables: the words that make a claim less than a plain fact, and the words that negate it."""

from __future__ import annotations

from claimx.assertion import ModalityKind
from claimx.inflection import forms, participles
from claimx.tokens import words
from claimx.wordclasses import (
    DEMONSTRATIVES,
    DETERMINERS,
    NOMINATIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

#: Of what stands at a word: the kind that it shows, and the index behind it.
Found = tuple[ModalityKind, int]

_BE = ("is", "are", "was", "were", "be", "been")
_EXPECTED = ("expected", "projected", "predicted", "anticipated", "forecast")
_SEEM = ("seem", "seems", "seemed", "appear", "appears", "appeared")
_URGED = ("urged", "advised", "encouraged", "recommended")
CRUCIAL = (
    "crucial", "essential", "important", "vital", "necessary", "imperative", "critical", "urgent", "advisable",
)  # fmt: skip
CONDITIONS = (
    "if", "only if", "unless", "provided that", "providing that", "as long as", "so long as", "in case",
    "on condition that", "assuming that", "in the event that", "in the event of", "subject to",
)  # fmt: skip
POSSIBILITIES = (
    "all but certain to", "almost certain to",
    "may", "might", "could", "can", "likely", "perhaps", "possibly", "maybe", "probably", "unlikely",
    "could've", "might've", "may've", "must've",
    "presumably", "apparently", "seemingly", "conceivably", "arguably", "hopefully", "almost certainly",
    *_SEEM,
    *(f"{be} {expected}{to}" for be in _BE for expected in _EXPECTED for to in ("", " to")), "expected to",
    *(f"{be} {likely} to" for be in _BE for likely in ("likely", "unlikely")),
    "risk", "risks", "threatens to", "threaten to", "threatening to", "looks set to", "look set to",
    "looks like", "look like", "hopes to", "hope to", "it's expected", "stands to", "stand to",
    "potential", "potentially", "a chance", "the chance",
    "a risk of", "the risk of", "a risk that", "the risk that", "a danger that", "a danger of", "a possibility",
    "probability", "possible",
)  # fmt: skip
RECOMMENDATIONS = (
    "should", "should've", "shouldn't", "must", "mustn't", "need to", "needs to", "has to", "have to",
    "have got to", "has got to", "supposed to", "is needed", "are needed",
    "is required", "are required", "i propose that", "we propose that",
    *(f"{it} {time} {to}" for it in ("is", "it is", "it's") for time in ("time", "high time") for to in ("to", "for")),
    "it is time", "it's time", "it is high time", "it's high time",
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
    "it is incumbent", "it's incumbent", "incumbent on", "incumbent upon",
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
PLANS = (
    *(
        f"{be} {planning} to"
        for be in ("is", "are", "was", "were")
        for planning in ("planning", "preparing", "aiming", "looking", "due", "scheduled", "slated")
    ),
    *(f"{be} committed to" for be in ("is", "are", "remain", "remains")),
    *(f"{be} {planned}" for be in ("is", "are", "was", "were") for planned in ("planned", "scheduled", "slated")),
    *(f"{has} {decided} to" for has in ("has", "have", "had") for decided in _DECIDED),
    *(f"{has} {promised}" for has in ("has", "have", "had") for promised in ("promised", "vowed", "pledged")),
    "plans to", "plan to", "planned to", "seeks to", "seek to", "committed itself to", "intends to", "intend to",
    "intended to", "aims to", "aim to", "aimed to", "agreed to", "vowed to", "vows to", "vow to", "promised to",
    "promises to", "promise to", "pledged to", "pledges to", "pledge to", "wants to", "aims for",
    "is aiming for", "are aiming for",
    *(f"{plan} is to" for plan in ("plan", "aim", "goal", "idea", "intention", "objective", "ambition")),
    "promised", "promises", "vowed", "pledged",
    "proposes to", "propose to", "proposed to", "undertook to", "undertakes to", "resolved to", "resolves to",
    *(f"{be} determined to" for be in ("is", "are", "remain", "remains")),
)  # fmt: skip
CUES: dict[str, ModalityKind] = {
    **dict.fromkeys(POSSIBILITIES, "possible"),
    **dict.fromkeys(RECOMMENDATIONS, "recommended"),
    **dict.fromkeys(PLANS, "planned"),
    "would've": "conditional",
}
#: "intends to": the verbs of plans in the present, which no noun is.
INTENDING = words("intends plans aims hopes wants seeks proposes promises pledges vows")
#: Words that attribute and at once say that something is wanted, intended or expected.
ATTRIBUTING: dict[str, ModalityKind] = {
    **dict.fromkeys(forms("ask call urge demand recommend encourage advise propose"), "recommended"),
    **dict.fromkeys(participles("ask call urge demand"), "recommended"),
    **dict.fromkeys(forms("expect"), "possible"),
    **dict.fromkeys(forms("promise vow pledge"), "planned"),
}
#: Adverbs of doubt, which belong to a clause or to one phrase of it; "almost" where "certainly" follows.
HEDGES = words(
    """
    perhaps maybe possibly probably potentially presumably apparently seemingly conceivably arguably hopefully almost
    """
)
#: Of several cues an auxiliary counts before an adverb, and an adverb before a noun or an adjective.
ADVERBS = HEDGES | {"likely", "unlikely"}
WEAK = words("a the potential possible probability")
#: These stand even where there is a condition.
STRONG = words("should shouldn't ought must mustn't need needs it")

#: Behind one of these "if" means "whether", or compares, or concedes.
NO_CONDITION_AFTER = words(
    """
    as ask asks asked asking wonder wonders wondered wondering know knows knew see seeing figure figuring figured
    even whether sure tell unclear doubt doubts doubted determine determines determining check checks checking
    checked find question questions questioned questioning matter what especially particularly consider considers
    considered considering debate debates debated debating decide deciding discuss discussing
    """
)
#: "if they want": what they do they do as they like.
LIKING = words("want wants wanted wish wishes wished like please")
NO_CONDITION_BEFORE = words("not only so ever nothing possible needed necessary need")
#: Behind "if" these condition nothing: "little, if anything, leaks".
IF_ANY = words("any anything anybody")
#: "is to" tells a plan before a deed, unless one of these is what is so: "the effect is to".
ABSTRACT = words(
    """
    way effect purpose task challenge trick point result answer step job first second best alternative role innovation
    option solution key secret temptation tendency remedy cure lesson advice choice
    """
)
#: These nouns look like verbs behind what belongs to a noun: "a call for".
NOUNLIKE = words("call calls need plan plans risks promises hope aim demands")
#: In this form they are verbs behind a plural only: "the states plan to", but not "an investment plan to".
SINGULAR = words("plan promise pledge vow aim call urge demand")
PLURALS = words("i you we they people men women children police who also still now both all and to do did don't not")
#: What is to be done with something, and yet no plan: "are to be found".
FOUND = words("found seen expected welcomed feared blamed believed trusted avoided regretted hoped taken given")
#: What promises, where nothing follows, is no plan.
BARE = words("promises promised vowed pledged")
BEFORE_GOING = words("not now also still just all")
#: Verbs behind one of :data:`PLANNERS`; behind another verb of their clause they are nouns: "unveiled plans to".
PLANNING = words("plans promises pledges vows hopes aims plan")
PLANNERS = PRONOUNS | words("i we you who which that also now still both all and do to")
#: "may" grants what "but" then outweighs.
GRANTING = words("may might")
#: A condition that inverts its verb: "Should the rains fail,".
INVERTED = words("should were had")
#: A clause that begins with one of these, and no phrase: "Provided it rains,".
PROVIDING = words("provided assuming supposing")
BEGINNING = DETERMINERS | NOMINATIVES | {"there"}
#: A condition behind one of these belongs to another clause.
PARTING = {";", ":", "—", "–"}
#: "such a dire need to" is a noun.
BEFORE_NOUN = words("a an any no such")
#: Of these the first word before "is to" only says which it is; the others tell what it is, wherever they stand.
ORDINAL = words("first second best result role alternative")
#: "is due to" names a cause, "is to blame" none, where one of these follows.
NO_PLAN_BEFORE = words("the a an its their his her this that lack blame be")
COMPARING = (words("as more less equally how") | DETERMINERS) - {"most"}
#: Behind one of these "to" has no verb that is wanted: "you may want to", "they don't want to".
UNWILLING = words("not never nobody you may might would cannot can give gives gave giving")
#: To want these is no plan.
ATTITUDES = words("know see be have hear believe think feel say understand")
#: A condition behind "it is likely that" is one of what is claimed.
OPINIONS = words("likely unlikely clear possible probable certain true sure")
#: What is said of these is what is claimed: "It is clear that", "This means that".
TRANSPARENT = words("clear obvious true evident plain undeniable means mean meant")
#: What these mean is claimed, with "that" or without.
MEANING = words("means mean meant")
#: What somebody has to do for these nobody recommends: "The trouble is that".
TROUBLES = words("threat threats problem problems trouble difficulty danger drawback snag downside result")
#: What the writer thinks is claimed as well: "I think that prices may fall".
THINKING = words("think believe reckon")
#: A relative clause that one of these begins has conditions of its own.
#: Behind one of these a clause of its own follows without a pronoun: "all you have to do is".
PRONOMINAL = words("all what everything")
RELATING = words("which who whom whose where")
#: "appear" shows no doubt before one of these: "did not appear when".
PLACES = (PREPOSITIONS - {"like", "to"}) | {"when", "where"}
#: "You can see" claims no possibility.
PERCEIVED = words("see hear tell feel")

#: What begins another clause behind "and".
SUBJECTS = NOMINATIVES | DEMONSTRATIVES
OBJECTIVE = words("him them us me")
#: Auxiliaries that may follow another: "could have", "did they do".
BASE_FORMS = words("have do need")
#: These end a main clause of which no verb is known, too.
HARD_SUBORDINATORS = words("because although though whereas unless if what")
#: Words that join a sentence to the one before, and are no part of its main clause.
JOINTS = words(
    "but and yet so still or nor meanwhile however also then now here thus therefore instead indeed first second third"
    " fourth finally that"
)
#: Subordinators that only begin what is free of the main clause: "Whatever it costs,".
_FREE = words("whenever wherever whatever whichever whoever inasmuch insofar lest")
#: What begins with one of these, in front of the main clause, ends with a comma.
ADVERBIAL = SUBORDINATORS | PREPOSITIONS | _FREE | words("given asked set down considering assuming")
#: A clause that one of these begins has a verb of its own.
SUBORDINATE = SUBORDINATORS | _FREE | words("what what's considering assuming given")
#: Of these, the ones that add only to a clause that has a verb.
ADDING = words("with leaving although")
#: Behind a comma these begin another clause, or an addition.
ENDING_BEHIND_COMMA = SUBORDINATORS | RELATIVES | words("and but or so yet nor whereas not as with leaving including")
#: How the word behind "would have" ends where it is a participle.
PARTICIPLES = (
    "ed",
    "en",
    "wn",
    "ne",
    "sent",
    "spent",
    "lent",
    "meant",
    "burnt",
    "learnt",
    "ght",
    "old",
    "ome",
    "ood",
    "aid",
    "ut",
    "ade",
    "lt",
    "ost",
    "ld",
    "et",
    "spread",
    "run",
    "hit",
    "kept",
    "left",
)
#: Without this, that "would" be.
HYPOTHETICAL = words("would will could might may cannot can")
NEGATIONS = words("not never no nobody nothing none neither nor nowhere cannot zero")
#: "as long as" begins one, too.
LONG = words("long soon far")
