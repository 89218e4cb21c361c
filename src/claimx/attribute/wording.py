"""Tables: the words by which a sentence says whose claim it is."""

from __future__ import annotations

from claimx.english.inflection import finite, forms, participles, pasts
from claimx.english.tokens import words
from claimx.english.wordclasses import (
    COORDINATORS,
    DETERMINERS,
    FIRST_PERSON,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

#: These may name whom they tell before what they say: "told the council on Monday".
TELLING = words("tell tells told")
#: Verbs whose subject asserts what follows, with or without "that".
SAYING = (
    TELLING
    | words("say says said saying protested")
    | forms(
        """
    argue warn insist complain contend remark allege concede acknowledge caution predict recall boast testify lament
    accuse blame urge recommend describe
    """
    )
)
#: Of these, the ones that may stand before their subject without a quotation: "The dam leaks, said the mayor".
INVERTING = (SAYING - TELLING - {"saying"} - forms("accuse blame urge recommend describe")) | (
    forms("note explain observe add conclude reckon reply report announce declare claim suggest admit")
    | words("write writes wrote")
)
#: Of these, the ones that are nouns as well.
SAYINGS = words("remark remarks caution cautions recall recalls lament laments")
#: Of these, the ones that are participles before one of :data:`PLACED`: "the changes described above".
PARTICIPIAL = words("described recommended predicted alleged acknowledged recalled blamed accused urged")
PLACED = words("above below here earlier elsewhere by")
#: Verbs that attribute where "that", a clause or a quotation follows, and else do something else.
HOLDING = forms(
    """
    believe fear hope expect show suggest report claim estimate note observe calculate worry doubt indicate confirm
    reveal demonstrate imply promise propose advise answer suspect deny vow pledge demand object counter reply respond
    explain agree project reckon conclude add maintain announce declare assert stress emphasise emphasize underline
    underscore reiterate highlight grant speculate theorize surmise recount attest proclaim profess posit opine
    determine decide discover disclose hint assure inform affirm reaffirm clarify guess tweet mention specify
    stipulate dispute accept signal prove outline assume charge joke grumble reason theorise decree muse bemoan
    postulate admit quip fret concur hypothesise hypothesize
    """
)
HOLDING |= finite("state rule document detail") | words(
    """
    think thinks thought find finds found feel feels felt write writes wrote written hold holds held swear swears swore
    see sees saw foresee foresees foresaw forecast forecasts signalled
    """
)
#: Verbs that attribute where "that" follows, and else seldom do.
THINKING = (
    forms(
        """
        anticipate apprise avow aver certify confess confide consider deduce
        enthuse envisage envision exclaim gather gloat infer insinuate interject intimate marvel notify ordain
        plead pontificate pray preach presume pronounce prophesy recollect rejoice relate
        remind remonstrate resolve restate submit suppose verify vouch wail whine intone fume gush brag rebut
        """
    )
    | pasts(
        """
        comment conjecture counsel despair figure fuss gripe groan guarantee judge lecture
        mandate moan order ponder question record regret request require snap
        thunder trumpet venture volunteer wager warrant
        """
    )
    | words("foretell foretells foretold teaches taught")
)
#: Of these and of :data:`HOLDING`, the ones that name whom they tell before "that".
INFORMING = forms("remind inform assure notify")
#: What these propose may be a deed: "proposed mending the dam".
PROPOSING = forms("propose suggest recommend")
#: Participles of those who say so: "is warning that", ", adding that".
STATING_NOW = participles(
    """
    say tell add note argue warn write claim insist explain declare assert assure state predict allege complain
    acknowledge contend maintain announce suggest promise concede caution boast lament remind remark deny hint report
    admit observe stress emphasize emphasise reiterate reply respond counter conclude testify protest affirm confirm
    vow pledge recall joke quip tweet confess speculate theorize grumble brag plead urge demand
    """
)
#: Verbs that attribute only beside a quotation.
UTTERING = forms(
    """
    ask repeat shout whisper laugh smile sigh continue retort call remind wonder elaborate quote post exclaim mutter
    scream scoff
    """
) | words("begin begins began reminding read reads puts")
#: Verbs that attribute a figure: "puts the cost at 5", "counted 5".
MEASURING = forms("estimate reckon value count") | words("put puts")
#: Of these, and of forecasts, a figure may follow: "had estimated a 3.4 percent rise".
ESTIMATING = forms("estimate") | words("forecast forecasts projected predicted")
#: Verbs that attribute a wish where "for" or an infinitive follows.
ASKING = forms("ask call encourage advise implore beg")
#: Verbs that attribute what others are to do, "wants the council to mend it", and what is named: "cited weak sales".
WANTING, CITING = words("want wants wanted"), forms("cite")
#: Verbs that attribute beside a quotation only, with "on" behind them.
GOING = words("goes went")
#: Verbs that attribute with a word behind them: "points out".
PHRASAL = dict.fromkeys(forms("point spell") | words("lay lays laid"), "out") | dict.fromkeys(GOING, "on")
#: Of these, the ones that attribute outside an aside as well.
POINTING = forms("point")
#: Adjectives whose subject asserts what "that" begins: "is adamant that".
MINDED = words(
    "adamant confident convinced optimistic hopeful worried concerned afraid skeptical sceptical doubtful certain sure"
)
#: "expressed fears that", "raises the concern that"
VOICING = forms("express voice share issue") | words("hold holds held make makes made take takes took")
VOICED = words(
    """
    fear fears concern concerns hope hopes view views belief doubt doubts worry worries opinion confidence warning
    warnings suspicion suspicions assurance assurances claim claims promise promises allegation allegations argument
    case clear
    """
)
#: Verbs that attribute a forecast, unless their subject expects to act itself.
EXPECTING = forms("expect predict project") | words("forecast forecasts")
#: Participles of what somebody says, where "by" follows: "is forecast by the bank".
SAID_BY = words(
    """
    forecast estimated projected predicted reckoned calculated put expected said accused blamed viewed seen described
    regarded considered cited reported noted
    """
)
#: What stands before the charge, behind those who make it.
OF_WHAT = {
    "accused": "of", "blamed": "for", **dict.fromkeys(("viewed", "seen", "described", "regarded", "considered"), "as"),
}  # fmt: skip
#: Participles that attribute to nobody where "at" follows: "is estimated at".
PUT_AT = words("estimated put reckoned valued")
#: Participles that charge, and do not say who does: "has been accused of".
CHARGED = words("accused suspected")
#: In these somebody says it: "said an analyst in a note".
UTTERANCES = words(
    """
    note statement interview letter speech tweet email post blog memo message release column essay briefing
    testimony filing video podcast commentary presentation conference call hearing article report paper
    """
)
SURVEYS = words("survey poll study report census")
CARRIED_OUT = words("carried conducted ran did took made published commissioned")
PERFECT = words("has have had")
#: What may stand between a subject and its verb.
BETWEEN = words(
    """
    afterwards has have had been would also then earlier later long often once still now already recently repeatedly
    rightly quite always sometimes further usually generally frequently itself himself herself themselves all both each
    do does did only just since previously even keep keeps kept somehow likewise nonetheless nevertheless instead
    perhaps famously first almost nearly somewhat rather therefore thus indeed merely simply seldom rarely soon
    again initially
    """
)
NEGATED = words("not never nor cannot")
#: Words that may open a sentence and are no part of its subject.
OPENERS = words(
    """
    likewise similarly additionally furthermore consequently hence otherwise overall conversely accordingly besides
    regardless nonetheless ultimately sometimes often recently currently previously unfortunately fortunately
    surprisingly interestingly importantly notably curiously ironically sadly clearly obviously admittedly certainly
    surely basically essentially eventually separately specifically rather maybe please alas oddly typically usually
    generally initially originally historically traditionally increasingly simply frankly apparently evidently
    but and yet still so or nor meanwhile however moreover also then now here there again indeed nevertheless thus
    therefore instead finally even later today yesterday elsewhere perhaps only just nearly almost about
    """
)
#: A phrase that begins with one of these, in front, ends with a comma: "In Lindow, officials said".
ADVERBIAL = (PREPOSITIONS | SUBORDINATORS) | words(
    """
    asked speaking according aside apart depending based compared given thanks due owing prior contrary unlike except
    regarding concerning considering following excluding barring notwithstanding faced citing asking responding
    referring whatever wherever whenever whichever
    """
)
#: Verbs whose form is that of a noun: they attribute where "that" or a quotation follows at once.
NOUNLIKE = words(
    """
    states estimates estimate reports report claims claim fears fear hopes hope demands demand notes note forecast
    forecasts projects project shows show finds holds hold doubts doubt promises promise objects object answers
    answer counters counter replies reply worries worry proposes pledges pledge vows vow puts put value values count
    counts charge charges joke jokes documents details reason reasons decree decrees
    """
)
#: In an aside these tell what somebody does: ", who ruled in exile,".
RULING = forms("determine discover accept grant signal inform assure") | finite("rule") | {"signalled"}
#: Behind "as" these tell what somebody does, and not what is so: "As officials respond, prices fall".
DOING = forms("respond answer object decide") | words("see sees saw feel feels felt")
#: These attribute an infinitive: "She claims to have seen it".
CLAIMING_TO = forms("claim profess purport")
#: Of the same, those that attribute where the subject is a name: "Pakistan claims the United States violates".
CLAIMING = words("claim claims report reports fear fears estimate estimates hope hopes")
#: Of a clause behind these the subject needs no determiner: "announced new rules will apply".
STATING = forms("announce believe conclude") | words(
    "think thinks thought claimed found confirmed suggest suggests hope hoped revealed noted"
)
#: These report what a noun phrase tells: "Retailers reported falling sales", "The state reported 40 cases".
REPORTING = forms("report") | words("note noted indicated mentioned")
#: Of a person these attribute what a noun phrase tells: "He emphasised the need for care".
EMPHASISING = forms("emphasise emphasize stress reiterate")
#: Of these the subject need not be a person, and what follows need not be a clause: "an audit found more".
FINDINGS = words(
    """
    survey poll study report analysis investigation research review audit data census test figures inquiry surveys
    polls studies reports analyses investigations reviews audits tests documents records statistics numbers estimates
    findings results model models modelling modeling projections filings paper papers evidence experiments simulations
    hearing hearings trial trials
    """
)
#: Of these the subject must be one of :data:`FINDINGS`: an event that "shows that" says nothing.
SHOWING = forms("show demonstrate prove")
FINDING = forms("show suggest estimate indicate reveal confirm assume") | words("find finds found put puts")
#: Whoever does so speaks, though the writer call him his own: "my aunt says".
SPEAKING = words("say says said") | TELLING
#: What follows these with "to" is what somebody is going to do: "pledged to mend the dam that leaks".
INTENDING = finite("pledge promise vow") | words("agree agreed decide decided")
#: Before "to say": "used to say", "likes to say", "went on to say", "continues to say".
WONT = words("used like likes liked on continue continues continued")
#: Objects of "tell" and "say" with which nothing is asserted.
TOLD = words("things story stories tale tales truth nothing little anything lie lies goodbye farewell")
#: "Speaking to", "Fearing that"; but "Modelling by"
BEHIND_PARTICIPLE = words("that to in on at with for about clear")
#: Capitals at the beginning of a sentence that name nobody.
FUNCTION_WORDS = (
    PRONOUNS | FIRST_PERSON | SUBORDINATORS | COORDINATORS | DETERMINERS | PREPOSITIONS | OPENERS | RELATIVES
) | words("what you not yes")
#: What ends a noun phrase that follows its verb.
AFTER_SPEAKER = words(
    """
    who which that when after before as while whose where wiping speaking adding referring holding looking last
    yesterday today earlier later because if and but during on until since
    """
)
#: Left over at the end of a phrase, these are no part of it: "a statement based | on", "trends | upon which".
TRAILING = words("just only also based")
#: Behind a noun these tell which it is: "a report released on Monday by the bank", "the millers surveyed".
PUBLISHED, ASKED = (
    words("published released conducted issued carried"),
    words("interviewed surveyed polled quoted living"),
)
#: A subject is cut before these: "a miller | whose fields flood".
QUALIFYING = words("who whose which that i we such seen") | {"(", ","}
