"""Tables: the words by which a sentence says whose claim it is."""

from __future__ import annotations

from claimx.tokens import words
from claimx.wordclasses import (
    COORDINATORS,
    DETERMINERS,
    FIRST_PERSON,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

#: Verbs whose subject asserts what follows, with or without "that".
SAYING = words(
    """
    say says said tell tells told argue argues argued warn warns warned insist insists insisted complain complains
    complained contend contends contended remark remarks remarked allege alleges alleged concede concedes conceded
    acknowledge acknowledges acknowledged caution cautions cautioned predict predicts predicted recall recalls
    recalled boast boasts boasted testify testifies testified protest protests protested lament laments lamented
    accuse accuses accused blame blames blamed urge urges urged recommend recommends recommended describe describes
    described saying
    """
)
#: Of these, the ones that may stand before their subject without a quotation: "The dam leaks, said the mayor".
INVERTING = (
    SAYING
    - words(
        """
        tell tells told accuse accuses accused blame blames blamed urge urges urged recommend recommends recommended
        describe describes described saying
        """
    )
) | words(
    """
    note notes noted explain explains explained write writes wrote observe observes observed add adds added conclude
    concludes concluded reckon reckons reckoned reply replies replied admit admits admitted report reports reported
    announce announces announced declare declares declared claim claims claimed suggest suggests suggested
    """
)
#: Of these, the ones that are nouns as well.
SAYINGS = words("protest protests remark remarks")
#: Of these, the ones that are participles before one of :data:`PLACED`: "the changes described above".
PARTICIPIAL = words("described recommended predicted alleged acknowledged recalled blamed accused urged")
PLACED = words("above below here earlier elsewhere by")
#: Verbs that attribute where "that", a clause or a quotation follows, and else do something else.
HOLDING = words(
    """
    believe believes believed think thinks thought fear fears feared hope hopes hoped expect expects expected find finds
    found show shows showed suggest suggests suggested report reports reported claim claims claimed estimate estimates
    estimated note notes noted observe observes observed calculate calculates calculated worry worries worried doubt
    doubts doubted indicate indicates indicated confirm confirms confirmed reveal reveals revealed states stated
    demonstrate demonstrates demonstrated feel feels felt imply implies implied promise promises promised propose
    proposes proposed advise advises advised answer answers answered suspect suspects suspected deny denies denied vow
    vows vowed pledge pledges pledged demand demands demanded object objects objected counter counters countered reply
    replies replied respond responds responded explain explains explained admit admits admitted agree agrees agreed
    write writes wrote hold holds held swear swears swore project projects projected forecast forecasts see sees saw
    reckon reckons reckoned conclude concludes concluded add adds added maintain maintains maintained announce announces
    announced declare declares declared assert asserts asserted stress stresses stressed emphasise emphasises emphasised
    emphasize emphasizes emphasized underline underlines underlined underscore underscores underscored reiterate
    reiterates reiterated highlight highlights highlighted grant grants granted speculate speculates speculated theorize
    theorizes theorized surmise surmises surmised recount recounts recounted attest attests attested proclaim proclaims
    proclaimed profess professes professed posit posits posited opine opines opined determine determines determined
    rules ruled decide decides decided discover discovers discovered disclose discloses disclosed hint hints hinted
    assure assures assured inform informs informed affirm affirms affirmed reaffirm reaffirms reaffirmed clarify
    clarifies clarified guess guesses guessed tweet tweets tweeted mention mentions mentioned specify specifies
    specified stipulate stipulates stipulated dispute disputes disputed accept accepts accepted signal signals signaled
    signalled written prove proves proved
    outline outlines outlined assume assumes assumed charge charges charged quip quips quipped joke jokes joked grumble
    grumbles grumbled documents documented details detailed reason reasons reasoned fret frets fretted
    hypothesise hypothesised hypothesize hypothesized theorise theorises theorised foresee foresees foresaw decree
    decrees decreed concur concurs concurred muse mused muses bemoan bemoans bemoaned postulate postulates postulated
    """
)
#: Verbs that attribute only beside a quotation.
UTTERING = words(
    """
    ask asks asked begin begins began repeat repeats repeated shout shouts shouted whisper whispers whispered laugh
    laughs laughed smile smiles smiled sigh sighs sighed continue continues continued retort retorts retorted call
    calls called remind reminds reminded reminding wonder wonders wondered read reads puts elaborate elaborates
    elaborated quote quotes quoted post posts posted exclaim exclaims exclaimed mutter mutters muttered scream screams
    screamed scoff scoffs scoffed
    """
)
#: Verbs that attribute a figure: "puts the cost at 5", "counted 5".
MEASURING = words(
    """
    put puts estimate estimates estimated reckon reckons reckoned value values valued count counts counted
    """
)
#: Of these, and of forecasts, a figure may follow: "had estimated a 3.4 percent rise".
ESTIMATING = words("estimate estimates estimated forecast forecasts projected predicted")
#: Verbs that attribute a wish where "for" or an infinitive follows.
ASKING = words(
    """
    ask asks asked call calls called encourage encourages encouraged advise advises advised implore implores implored
    beg begs begged
    """
)
#: Verbs that attribute with a word behind them: "points out".
PHRASAL = {
    **dict.fromkeys(("point", "points", "pointed", "lay", "lays", "laid", "spell", "spells", "spelled"), "out"),
}
#: Of these, the ones that attribute outside an aside as well.
POINTING = words("point points pointed")
#: Adjectives whose subject asserts what "that" begins: "is adamant that".
MINDED = words(
    "adamant confident convinced optimistic hopeful worried concerned afraid skeptical sceptical doubtful certain sure"
)
#: "expressed fears that", "raises the concern that"
VOICING = words(
    """
    express expresses expressed voice voices voiced share shares shared hold holds held issue issues issued make makes
    made take takes took
    """
)
VOICED = words(
    """
    fear fears concern concerns hope hopes view views belief doubt doubts worry worries opinion confidence warning
    warnings suspicion suspicions assurance assurances claim claims promise promises allegation allegations argument
    case clear
    """
)
#: Verbs that attribute a forecast, unless their subject expects to act itself.
EXPECTING = words("expect expects expected forecast forecasts predict predicts predicted project projects projected")
#: Participles of what somebody says, where "by" follows: "is forecast by the bank".
SAID_BY = words(
    """
    forecast estimated projected predicted reckoned calculated put expected said accused blamed viewed seen described
    regarded considered
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
SURVEYS = words("survey poll study report census")
CARRIED_OUT = words("carried conducted ran did took made published commissioned")
#: What may stand between a subject and its verb.
BETWEEN = words(
    """
    afterwards has have had been would also then earlier later long often once still now already recently repeatedly
    rightly quite always sometimes further usually generally frequently itself himself herself themselves all both each
    do does did only just since previously even keep keeps kept somehow likewise nonetheless nevertheless instead
    perhaps famously first therefore thus indeed merely simply seldom rarely soon again initially
    """
)
NEGATED = words("not never nor cannot")
#: Words that may open a sentence and are no part of its subject.
OPENERS = words(
    """
    but and yet still so or nor meanwhile however moreover also then now here there again indeed nevertheless thus
    therefore instead finally even later today yesterday elsewhere perhaps only just nearly almost about
    """
)
#: A phrase that begins with one of these, in front, ends with a comma: "In Lindow, officials said".
ADVERBIAL = PREPOSITIONS | SUBORDINATORS | words("asked speaking according")
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
RULING = words(
    """
    rules ruled determine determines determined discover discovers discovered accept accepts accepted grant grants
    granted signal signals signaled signalled inform informs informed assure assures assured
    """
)
#: Behind "as" these tell what somebody does, and not what is so: "As officials respond, prices fall".
DOING = words("respond responds responded answer answers answered object objects objected see sees saw feel feels felt")
#: These attribute an infinitive: "She claims to have seen it".
CLAIMING_TO = words("claim claims claimed profess professes professed purport purports purported")
#: Of the same, those that attribute where the subject is a name: "Pakistan claims the United States violates".
CLAIMING = words("claim claims report reports fear fears estimate estimates hope hopes")
#: Of a clause behind these the subject needs no determiner: "announced new rules will apply".
STATING = words(
    """
    announce announces announced believe believes believed think thinks thought claimed conclude concludes concluded
    found confirmed suggest suggests hope hoped
    """
)
#: These report what a noun phrase tells: "Retailers reported falling sales", "The state reported 40 cases".
REPORTING = words("report reports reported noted")
#: Of a person these attribute what a noun phrase tells: "He emphasised the need for care".
EMPHASISING = words(
    """
    emphasise emphasises emphasised emphasize emphasizes emphasized stress stresses stressed reiterate reiterates
    reiterated
    """
)
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
SHOWING = words("show shows showed demonstrate demonstrates demonstrated prove proves proved")
FINDING = words(
    """
    find finds found show shows showed suggest suggests suggested estimate estimates estimated put puts indicate
    indicates indicated reveal reveals revealed confirm confirms confirmed assume assumes assumed
    """
)
TELLING = words("tell tells told")
#: Whoever does so speaks, though the writer call him his own: "my aunt says".
SPEAKING = words("say says said tell tells told")
#: What follows these with "to" is what somebody is going to do: "pledged to mend the dam that leaks".
INTENDING = words("pledges pledged promises promised vows vowed agree agreed decide decided")
#: Before "to say": "used to say", "likes to say", "went on to say".
WONT = words("used like likes liked on")
#: Objects of "tell" and "say" with which nothing is asserted.
TOLD = words("things story stories tale tales truth nothing little anything lie lies")
#: "Speaking to", "Fearing that"; but "Modelling by"
BEHIND_PARTICIPLE = words("that to in on at with for about")
#: Capitals at the beginning of a sentence that name nobody.
FUNCTION_WORDS = (
    PRONOUNS | FIRST_PERSON | SUBORDINATORS | COORDINATORS | DETERMINERS | PREPOSITIONS | OPENERS | RELATIVES
) | words("what you there here not yes if")
#: What ends a noun phrase that follows its verb.
AFTER_SPEAKER = words(
    """
    who which that when after before as while whose where wiping speaking adding referring holding looking last
    yesterday today earlier later because if and but during on until since
    """
)
#: Left over at the end of a phrase, these are no part of it: "a statement based | on", "trends | upon which".
TRAILING = words("just only also based here there")
#: With "by" these say whose it is: "a report released on Monday by the bank".
PUBLISHED = words("published released conducted issued carried")
#: A subject is cut before these: "records seen by the paper".
QUALIFYING = PUBLISHED | words("who whose which that i we such seen interviewed surveyed polled quoted") | {"(", ","}
