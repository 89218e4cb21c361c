"""Tables: the words that stand before a name, and the small ones within it."""

from __future__ import annotations

from claimx.tokens import words

_HOLDERS = words(
    """
    president minister secretary senator governor mayor councillor councilor alderman chancellor premier chief
    commissioner director chairman chairwoman chair spokesman spokeswoman economist analyst king queen prince
    princess pope bishop archbishop archdeacon representative congressman congresswoman ambassador admiral officer
    attorney ceo founder speaker
    """
)
#: Offices that a name follows: what stands before the last of them is part of the office.
OFFICES = _HOLDERS | words(
    """
    editor leader head professor justice judge supervisor superintendent treasurer comptroller sheriff inspector envoy
    negotiator spokesperson manager strategist adviser advisor whip coordinator counsel commander publisher principal
    dean provost delegate administrator nominee candidate novelist author writer actor actress singer artist
    poet historian philosopher scientist researcher physicist epidemiologist psychologist lawyer journalist columnist
    reporter correspondent activist teacher student pastor rabbi imam investor banker billionaire businessman
    businesswoman entrepreneur lawmaker legislator undersecretary republican democrat scholar defender supporter
    commentator specialist expert
    """
)
#: What a secretary or a minister is one of: "Secretary of State Ama Boateng".
PORTFOLIOS = words(
    """
    state defense defence education health labor labour commerce energy transportation transport agriculture war finance
    housing environment justice planning culture sport water trade industry foreign home affairs interior
    """
)
HONORIFICS = words(
    """
    mr mrs ms miss mx messrs dr prof professor sir dame lord lady rev reverend hon sr sra dona capt captain cdr
    cmdr lt col colonel gen general maj major sgt sergeant justice judge rep sen gov amb ret fr sister brother
    sens reps baroness baron coun cllr ald shri smt datuk dato alhaji hajia sheikh herr frau mme
    """
)
#: Of these, the ones that are part of no name: "Republican Sen. Ama Boateng".
ABBREVIATED = words("coun cllr ald mr mrs ms dr prof sen rep gov amb gen col lt capt sgt rev hon sens reps")
#: What an employer may stand before: "Army General Ama Boateng".
RANKS = words("general colonel captain lieutenant sergeant marshal sir dame lord lady executive")
ROLES = _HOLDERS | words(
    """
    candidate nominee
    deputy vice prime foreign finance health interior defence defense education energy executive emeritus nurse coach
    doctor engineer
    """
)
#: Other words within names that a stop follows: "St. Cloud", "Feb. 3".
SHORTENED = words("st mt ft jan feb aug sept oct nov dec no")
#: Small words within names.
PARTICLES = words("de da do dos das del della der den van von el al bin ibn ben la le los y e ter ten du di af av")
#: What ends the name of no person: "Ama Boateng’s Labour Department".
BODIES = words(
    """
    department service services commission committee agency office ministry party court bureau institute university
    center centre council board bank government administration police army union association group fund school college
    foundation society review times post news campaign team authority company report congress senate parliament
    motors electric club league unit force corps hospital co inc corp ltd plc county
    """
)
