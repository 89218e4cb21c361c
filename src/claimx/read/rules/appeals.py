"""What sites ask of their readers between the lines of an article: to subscribe, to give, to buy, to write.

The patterns are a part of the table of rules, and are written as that is.
"""

from __future__ import annotations

APPEALS: tuple[str | tuple[str, ...], ...] = (
    # Newsletters, subscriptions, gifts, accounts.
    r"^(?:sign up|signup|subscribe|get|receive|join|register|enter|want|like what)\b.{0,160}"
    r"\b(?:newsletters?|inbox|alerts?|podcast|channel|briefing|e-?mails?|updates)\b.{0,120}$",
    (r"\b(?:to|in) your inbox\b", "your inbox"),
    (r"^[^“\"]{0,250}\bsign up (?:for|to) our\b.{0,40}\bnewsletters?\b", "newsletter"),
    r"^get (?:the |our )?(?:daily|weekly|latest|breaking|top)\b[\w ]{0,30}\bnews\W*$",
    r"^get\b.{0,160}\bfor (?:only|just|as little as) \S{1,12} (?:a|per) (?:day|week|month|year)\W*$",
    r"^subscribe(?:$|\W*$| (?:now|today|here|to|for)\b[^.]{0,60}\.?$)",
    r"^(?:already a (?:subscriber|member)|log ?in|sign ?in|create (?:a|an|your) (?:free )?account"
    r"|register(?: now| for free)?)\b.{0,60}$",
    r"^(?:thank you|thanks) for (?:signing up|subscribing|reading|your interest)\b",
    r"^by (?:signing up|subscribing|clicking|providing|submitting|registering"
    r"|entering)\b.{0,200}\b(?:agree|accept|consent|acknowledge)",
    r"^(?:no spam|unsubscribe|you can unsubscribe)\b.{0,80}$",
    r"^(?:support (?:our|independent|quality|us)|donate|become an? (?:member|supporter|subscriber|patron)"
    r"|make a donation)\b.{0,100}$",
    r"^get\b.{0,80}\b(?:delivered (?:to|through) your|subscriptions service)\b",
    r"^sign ?(?:up|in)\b[^.]{0,60}\b(?:or|to) (?:sign|log) ?(?:up|in)\b[^.]{0,40}\.?$",
    r"^(?:for|to (?:read|see) more)\b[^.]{0,80}(?:, (?:please )?|\bor )(?:subscribe|sign up)\b",
    r"^(?:help us (?:report|investigate)|tell us more about)\b|^support [\w -]{1,30}journalism\b",
    (r"\bsubscribe to support\b", "subscribe to support"),
    (r"\bsign up for\b[^.]{0,60}\band we['’]ll send you\b", "sign up for"),
    (
        r"\bis an? (?:[\w-]+ )?news(?: ?room| organi[sz]ation| outlet| site)\b.{0,120}"
        r"\b(?:sign up|subscribe|donate)\b",
        *("sign up", "subscribe", "donate"),
    ),
    r"^to (?:view|read|see|finish|continue(?: reading)?)\b.{0,20}\b(?:story|article|post)\b.{0,20}"
    r"\b(?:subscribe|register|log ?in|sign ?(?:in|up))\b",
    r"^this is a preview of subscri\w+ content\b",
    r"^if you(?:['’]re| are) (?:seeing this|already a (?:subscriber|member))\b",
    # Offers, limits and gifts, in a sentence that says nothing else.
    r"^(?:(?:get|enjoy) )?unlimited (?:digital )?access\b[^.!?]{0,60}\bfor (?:just |only |as little as )?[$£€]\S{1,6}"
    r"(?: (?:a|per) (?:day|week|month|year))?\W*$",
    r"^(?:get (?:up to )?\d\d?(?:%| percent) off|save (?:up to )?\d\d?(?:%| percent) on)\b[^.!?]{0,40}"
    r"\bsubscriptions?\b[^.!?,]{0,40}[.!]?$",
    r"^your (?:(?:tax-deductible|generous|monthly) )*(?:gift|donation|contribution) will be (?:doubled|tripled"
    r"|matched)\b[^.!?,]{0,60}[.!]?$",
    r"^join (?:(?:more than|over) )?\d[\d,.]*k? (?:other )?(?:readers|subscribers|supporters)\b[^.!?,“\"]{0,80}[.!]?$",
    r"^you(?:['’]ve| have) (?:reached|read|used)\b[^.!?]{0,60}\bfree (?:articles?|stories)\b[^.!?]{0,60}[.!]?$",
    r"^download (?:the|our) (?:[\w-]+ ){0,4}app(?: (?:on|from|for|now|to|today)\b[^.!?,“\"]{0,60})?[.!]?$",
    # For money, with what it is for; whoever writes of journalism does not ask readers for help.
    r"^we(?:['’]ve| have) (?:got )?a (?:small )?favou?r to ask\b",
    r"^(?:if everyone who reads|we (?:rely|depend) on)\b[^.!?“\"]{0,80}\bour (?:reporting|journalism|newsroom)\b"
    r"[^“\"]{0,160}$",
    r"^your (?:support|donation|gift|contribution|subscription|membership)s?(?: today| now)? (?:makes?|helps?|powers?"
    r"|funds?|keeps?|ensures?|allows?|enables?|supports?)\b[^.!?“\"]{0,120}[.!]?$",
    r"^for (?:as little as|just|only) [$£€]\S{1,6},? you can\b[^“\"]{0,160}$",
    r"^[^“\"]{0,60}\b(?:can|could|will|would) you (?:please )?(?:chip in|donate|make a (?:donation|contribution|gift))"
    r"\b[^“\"]{0,120}$",
    r"^[^.!?“\"]{0,80}\bjournalism\b[^.!?“\"]{0,60}[.!] (?:please )?(?:help|support|subscribe|donate|join|become)"
    r"\b[^“\"]{0,120}$",
    r"^help (?:us )?(?:keep|fund|sustain|protect)\b[^.!?“\"]{0,60}\b(?:news|journalism|reporting|newsroom|free for"
    r"|power to account)\b[^.!?“\"]{0,60}[.!]?$",
    r"^now,? more than ever,? [^.!?“\"]{0,60}\byour (?:support|help)\b[^“\"]{0,60}$"
    r"|^will you help us\b[^.!?“\"]{0,60}\?$",
    r"^all (?:donations|gifts|contributions) (?:are|will be) (?:fully )?(?:tax[- ]deductible|matched|doubled)\b",
    r"^every (?:contribution|donation|gift)\b[^.!?“\"]{0,40}\b(?:counts|helps|makes a difference)[.!]?$",
    r"^our mission is to (?:provide|deliver|bring|produce|publish)\b[^.!?“\"]{0,80}\b(?:news|reporting|journalism)"
    r"\b[^.!?“\"]{0,80}[.!]?$",
    (r"^[^“\"]{0,300}\b(?:readers|listeners|viewers|supporters|donors) like you\b", "like you"),
    (r"^[^“\"]{0,300}[.!?–—-] subscribe (?:now|today)[.!]*$", "subscribe"),
    (r"^[^“\"]{0,300}\. do i qualify\?$", "do i qualify"),
    # For a look at more, where the page is for those who pay or sign up.
    r"^enjoying our (?:latest )?(?:content|stories|coverage)\?.{0,80}$",
    r"^access the (?:most recent|latest) (?:journalism|news|stories)\b[^.!?“\"]{0,60}\.?$",
    r"^explore (?:our|more of our) (?:latest |recent |full )?(?:coverage|stories|articles|content|news)\b"
    r"[^.!?,“\"]{0,60}\.?$",
    r"^this (?:story|article|content|post) is (?:(?:exclusive(?:ly)?|only|available|reserved) )+(?:to|for) (?:our )?"
    r"(?:(?:paying|registered|premium) )?(?:subscribers|members)\b[^“\"]{0,120}$",
    r"^(?:you have|you['’]ve got|this is your)\b[^.!?“\"]{0,30}\bfree (?:articles?|stor(?:y|ies))\b"
    r"[^.!?“\"]{0,40}[.!]?$",
    r"^(?:more than |over |nearly )?\d[\d,.]*k? (?:readers|subscribers|people)\b[^.!?“\"]{0,30}\bour\b[^.!?“\"]{0,30}"
    r"\b(?:newsletters?|briefings?)\b.{0,60}$",
    r"^join our (?:community|mailing list|readers|network)\b[^.!?“\"]{0,80}[.!]?$",
    r"^sign up (?:(?:here )?to (?:get|receive)|for (?:our|free))"
    r"\b[^.!?“\"]{0,100}[.!]?$|^interested in more newsletters\b",
    r"^already (?:registered|subscribed|have an account)\?.{0,60}$|^(?:try|get) unlimited access\b[^.!?“\"]{0,60}$",
    r"^then [$£€]\d[\d.]* (?:per|a|every) (?:week|month|year)\b[^“\"]{0,160}$|^you are reading a premium\b",
    r"^unlock (?:this|the full|all|unlimited)\b[^.!?“\"]{0,60}\b(?:article|story|content|access|subscription)\b"
    r"[^.!?“\"]{0,40}[.!]?$",
    r"^(?:(?:give|gift|buy|share)(?: an?| this| full)? (?:gift )?(?:subscription|article)"
    r"|save (?:this )?(?:article )?for"
    r" later|follow (?:this|the) (?:author|topics?)\b[^.!?“\"]{0,40})\W*$",
    r"^keep up(?: to date)? with (?:the latest|our)\b[^.!?“\"]{0,80}[.!]?$",
    r"^for the latest\b[^.!?“\"]{0,60}\b(?:follow|subscribe|sign up|visit|join|download)\b[^.!?“\"]{0,60}[.!]?$",
    r"^stay (?:informed|up[- ]to[- ]date|connected|tuned|ahead(?: of the curve)?|in the know|updated|in touch)"
    r" (?:with|on|to|by) (?:us|our|the latest|all the|breaking|daily)\b[^.!?“\"]{0,120}\W*$",
    r"^(?:get|install) (?:the|our) (?:[\w-]+ ){0,4}app(?: and get [^.!?“\"]{0,60}| (?:on|from|for|now|to|today)\b"
    r"[^.!?,“\"]{0,60})?[.!]?$",
    r"^(?:tap here to )?(?:add|make) [\w .'’&-]{1,40} (?:as )?(?:a|your) (?:preferred|trusted) (?:news )?source\b"
    r"[^.!?“\"]{0,40}[.!]?$",
    r"^like us on\b[^.!?“\"]{0,80}[.!]?$|^listen and subscribe\b.{0,100}$",
    r"^(?:send|submit|e-?mail)(?: us)?(?: your)? (?:(?:news|story) )?(?:tips?|ideas|letters|photos)(?: and \w+)?"
    r" (?:to|at)\b.{0,80}@",
    # What shops pay to whoever sends them customers.
    (r"^[^“\"]{0,300}\bwe\b[^.“]{0,20} (?:earn|receive|get)\b[^.“]{0,40}\bcommissions?\b", "commission"),
    (
        r"^[^“\"]{0,300}\bcommissions? (?:on|from|for|when|if)\b[^.“]{0,60}"
        r"\b(?:this (?:article|page|post|site|story)|our (?:links?|site))\b",
        "commission",
    ),
    (r"\baffiliate (?:commission|links?)\b", "affiliate"),
    r"^as an amazon associate\b|^prices (?:were|are) (?:correct|accurate) at (?:the )?time of\b",
    (
        r"\bpublished (?:weekly|monthly|quarterly|\w+ times a (?:year|month|week))\b.{0,20}\bsubscribe\b",
        "subscribe",
    ),
    # Addresses and accounts on a line of their own.
    r"^(?:(?:e-?mail|contact|write to|reach|twitter|x)[^.@]{0,60}[: ] ?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\.?"
    r"(?: (?:\(end\)|@\w+|(?:twitter|x|facebook|instagram|linkedin)\.com/\S+))*$",
    r"^(?:contact|phone|tel(?:ephone)?|call|fax)(?: us)?\.?: ?[+(]?\d[\d\s;,./()+-]{5,}(?:or [\d\s()+-]{6,})?\.?$",
    r"^(?:get in touch with|contact|e-?mail|write to) (?:us|our)\b.{0,60}"
    r"(?:@|\be-?mail|\b(?:team|desk|newsroom)\b)",
    r"^(?:please )?feel free to (?:send|e-?mail|write|let|contact) us\b",
    r"^if you (?:have|would like|want|spot|see)\b.{0,120}\b(?:send us|e-?mail|contact us|write to)\b.{0,60}@",
    r"^(?:would you like|want) to comment\b.{0,60}\?$",
    r"^(?:follow\b.{0,80}|twitter ?:? ?|x ?:? ?)?@\w{2,30}\.?$",
    r"^follow\b.{0,80}\b(?:on|via) (?:twitter|x|facebook|instagram|linkedin|whatsapp|google news|bluesky"
    r"|telegram)\b.{0,80}$",
    r"^(?:https?://|www\.)\S+$",
)
