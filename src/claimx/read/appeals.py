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
    # What shops pay to whoever sends them customers.
    (r"^[^“\"]{0,300}\bwe\b[^.“]{0,20} (?:earn|receive|get)\b[^.“]{0,40}\bcommissions?\b", "commission"),
    (
        r"^[^“\"]{0,300}\bcommissions? (?:on|from|for|when|if)\b[^.“]{0,60}"
        r"\b(?:this (?:article|page|post|site|story)|our (?:links?|site))\b",
        "commission",
    ),
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
