"""Tables: the words that stand before a name, and the small ones within it."""

from __future__ import annotations

from claimx.english.tokens import words

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
    housing environment justice planning culture sport water trade industry foreign home affairs interior staff
    """
)
#: As they are shortened; of these, those in :data:`ABBREVIATED` are part of no name: "Republican Sen. Ama Boateng".
ABBREVIATED = words(
    """
    coun cllr ald mr mrs ms dr prof sen rep gov amb gen col lt capt sgt rev hon sens reps messrs rt
    cdr cmdr lieut maj cpl pvt pte adm brig det insp supt msgr
    """
)
#: Of courtesy, of rank, of orders, of the bench, before a name.
HONORIFICS = ABBREVIATED | words(
    """
    miss mx madam madame mme mlle monsieur señor señora signor signora herr frau dona shri smt datuk dato alhaji hajia
    sir dame lord lady baron baroness viscount viscountess sr sra ret professor
    reverend fr father sister brother cardinal monsignor patriarch swami sheikh sheik ayatollah mullah maulana
    captain lieutenant colonel general major brigadier marshal commodore sergeant corporal detective constable trooper
    justice judge magistrate comrade consul
    """
)
#: Of these, the ones that belong to a given name that stands alone: "Sir Kofi"; but "Lady Boateng" is Boateng.
BEFORE_GIVEN_NAMES = words("sir dame sheikh sister brother")
#: What an employer may stand before: "Army General Ama Boateng".
_RANKS = words(
    """
    general colonel captain lieutenant sergeant marshal brigadier commodore corporal detective constable trooper sir
    dame lord lady reverend father cardinal ayatollah executive deputy assemblyman assemblywoman assemblymember
    councilman councilwoman councilmember taoiseach mp msp mep
    """
)
#: What the first half of a title may be: "Rear Admiral", "First Lady", "Assistant Commissioner".
FIRST_HALVES = words(
    """
    rear field air group wing squadron fleet flight first second petty warrant master staff lance assistant associate
    solicitor crown grand special right very
    """
)
_ROLES = _HOLDERS | words(
    """
    candidate nominee
    deputy vice prime foreign finance health interior defence defense education energy executive emeritus nurse coach
    doctor engineer agent commander inspector superintendent sheriff supervisor treasurer comptroller undersecretary
    assemblyman assemblywoman assemblymember councilman councilwoman councilmember senator emperor empress emir sultan
    taoiseach provost pastor imam rabbi mp msp mep
    """
)
#: What may stand right before a name and is no part of it.
TITLES = HONORIFICS | _ROLES
#: Both: what may stand before a name.
BEFORE_NAMES = TITLES | OFFICES
#: What shows whose something is, and is no part of the name.
OWNERS = ("'s", "’s")
#: The same behind an "s".
APOSTROPHES = ("'", "’")
#: What somebody holds whose employer may stand before it.
HELD = OFFICES | _RANKS
#: Behind a name: they are no part of it, as "Jr." is.
POSTNOMINALS = words("mp msp mep qc kc sc obe cbe mbe phd md esq jd mba rn")
#: Other words within names that a stop follows: "St. Cloud", "Feb. 3".
SHORTENED = words("st mt ft jan feb aug sept oct nov dec no jr sr inc corp co ltd")
#: Small words within names.
PARTICLES = words("de da do dos das del della der den van von el al bin ibn ben la le los y e ter ten du di af av")
#: What ends the name of no person: "Ama Boateng’s Labour Department".
BODIES = words(
    """
    department service services commission committee agency office ministry party court bureau institute university
    center centre council board bank government administration police army union association group fund school
    college foundation society review times post news campaign team authority company report congress senate
    parliament organization organisation motors electric club league unit force corps hospital trust federation
    alliance coalition co inc corp ltd plc county panel tribunal inquiry watchdog
    """
)
