"""What pages say of themselves around an article: whose views it gives, where it was printed, what else there is.

The patterns are a part of the table of rules, and are written as that is.
"""

from __future__ import annotations

_TEXT = r"(?:article|post|blog|essay|piece|commentary|column|publication|statement|paper|report|speech|podcast|website)"
_MATTER = r"(?:stor(?:y|ies)|articles?|news|analysis|content|posts?|reporting|essays?)"

NOTES: tuple[str | tuple[str, ...], ...] = (
    # Whose views these are.
    rf"^(?:note: ?)?this {_TEXT} (?:only )?(?:gives|represents|reflects|expresses|presents)"
    r" (?:only )?the (?:personal )?(?:views|opinions)\b",
    (
        r"^[^“\"]{0,200}\b(?:views?|opinions?)\b[^.“\"]{0,60}\bexpressed (?:here|herein|in|on|by the author)\b"
        r"[^.“\"]{0,160}\bnot necessarily (?:represent|reflect)",
        "not necessarily",
    ),
    (
        r"^[^“\"]{0,200}\bthe views expressed\b[^.“\"]{0,40}\b(?:his|hers|theirs|mine|ours|the author['’]s) alone\b",
        "alone",
    ),
    # Where it was printed, and how it was written down.
    rf"^an? (?:(?:longer|shorter|earlier|different|abridged) )?version of this (?:{_TEXT}|story) (?:appears|appeared"
    rf"|ran|was (?:first )?published)\b",
    r"^a correction was made (?:on|to)\b|^published in the print edition\b",
    (r"\btext may not be in its final form\b", "final form"),
    r"^(?:press|news|media) release(?: (?:no|nr|number)\b\.?)?:? ?[\w/.-]{0,16}\d[\w/.-]{0,16}$",
    r"^reproduction (?:of [^.]{1,40} )?is (?:permitted|authori[sz]ed|allowed)\b",
    # What a desk did with it, and who paid for it.
    r"^\((?:updates?|adds?|corrects?|recasts?|refiles?|repeats?|rewrites?|removes?|clarifies|writes through)\b"
    r"[^()“\"]{3,160}\)\.?$",
    rf"^\(this (?:{_TEXT}|story|copy) (?:has been|has not been|was|is)\b[^()“\"]{{0,200}}\)\.?$",
    r"^the above (?:article|story|report|text) (?:was|is|has been|first|originally)\b[^“\"]{0,120}$",
    r"^\(?(?:us ?)?[$£€¥]? ?1(?:\.0+)?(?: [a-z. ]{2,20})? = (?:us ?)?[$£€¥]? ?\d[\d.,]*(?: [a-z. ]{2,30})?\)?\.?$",
    r"^this (?:story|article|series|reporting) (?:was|is|has been) (?:supported|made possible|funded|co-?published)"
    r"(?: in part)? (?:by|with|through)\b[^“\"]{0,200}$",
    r"^(?:reporting|support|funding) for this (?:story|article|series|reporting|publication|project|work|research"
    r"|report"
    r"|paper) (?:(?:was|is) (?:generously )?(?:provided|supported|made possible|funded)|came from|comes from)"
    r"\b[^“\"]{0,200}$",
    # What authors say of their work.
    r"^(?:all|any) (?:remaining )?errors (?:are|remain)\b[^.!?“\"]{0,40}\.?$",
    r"^the authors?\b[^.!?“\"]{0,20}\b(?:declares?|reports?|has|have)(?: that)?"
    r"(?: there (?:is|are)| (?:s?he|they) (?:has|have))? no (?:competing|conflicts? of|financial|potential)\b",
    r"^the authors? (?:would like to |wish(?:es)? to |gratefully )?(?:thank|acknowledge)s?\b[^“\"]{0,300}$",
    r"^the findings, interpretations,? and conclusions\b|^[\w .'’-]{2,60} does not take institutional positions\b",
    (r"\bnot work for, consult,? (?:to,? )?own shares in\b", "own shares in"),
    r"^republish (?:this|our) (?:articles?|stor(?:y|ies)|work)\b[^“\"]{0,120}$"
    r"|^we believe in the free flow of information\W*$",
    r"^(?:distributed|provided|syndicated|powered) by [^.!?,“\"]{2,60}[.!]?$|^published by .{2,60} with permission\b",
    (r"\bassumes? no responsibility for (?:its|the|any) content\b", "no responsibility"),
    r"^copyright:? [^.!?“\"]{2,60}?,? (?<!\b(?:in|of|by) )(?:19|20)\d\d(?: ?[-–—|·] [^.!?“\"]{0,60})?\.?$",
    rf"^this (?:{_TEXT}|transcript|audio|text|translation|summary|story|video) (?:was|is|has been) (?:auto-?generated"
    r"|automatically \w+|(?:generated|translated|transcribed|produced|created|written) (?:automatically|by (?:ai|an? ai"
    r"|a machine)|with the (?:help|aid|assistance) of (?:ai|artificial)|using (?:ai|artificial|generative)))\b"
    r"[^“\"]{0,160}$",
    r"^this is an opinion (?:column|piece|article)\b[^“\"]{0,120}$",
    r"^\(?(?:the (?:author|writer) (?:is|was)\b[^()“\"]{0,160}\. )?(?:the )?views (?:expressed )?(?:here )?are"
    r" (?:strictly |entirely )?personal\.?\)?$",
    r"^(?:(?:content|trigger|graphic) )*(?:warning|caution) ?[:—–-] ?(?:this|the following|contains)\b[^“\"]{0,160}$",
    # What it is no advice for, and where there is help.
    r"^(?!.*\bsa(?:id|ys?)\b)(?:this|the|all|any|nothing)\b[^.“\"]{0,60}"
    r"\b(?:information|article|content|material|post|report|website|site"
    r"|publication|blog|newsletter)\b[^.“\"]{0,120}\b(?:not|nothing)\b[^.“\"]{0,60}\b(?:advice|solicitation)\b"
    r"[^“\"]{0,120}$",
    r"^past performance is (?:no|not)\b[^.!?“\"]{0,60}\b(?:future|guarantee)\b[^.!?“\"]{0,40}[.!]?$",
    r"^the value of (?:your )?investments?\b[^.“\"]{0,40}\b(?:can|may) (?:go|fall)\b[^.!?“\"]{0,120}[.!]?$",
    r"^market data provided by\b|^quotes (?:are )?(?:displayed|delayed)\b[^.!?“\"]{0,80}[.!]?$",
    r"^if you(?: or someone you (?:know|love)|(?:['’]ve| have) been affected| (?:need|are in need of) (?:help|support))"
    r"\b[^“\"]{0,200}\b(?:call|text|dial|contact|visit|reach|hotline|helpline|help is available)\b[^“\"]{0,160}$",
    r"^in the (?:uk|u\.?k\.|us|u\.?s\.?|united states|uk and ireland|australia)\b[^“\"]{0,40}\b(?:samaritans|lifeline"
    r"|helpline|hotline)\b[^“\"]{0,80}\d{3}",
    # What readers are asked.
    r"^(?:was|is|did you find) (?:this|the) (?:page|article|answer|story|guide|information|content)\b[^.!?]{0,30}"
    r"\b(?:helpful|useful)\?",
    r"^(?:enjoy(?:ed|ing)?|lik(?:e|ed|ing)|lov(?:e|ed|ing)) (?:this|what you(?:['’]re)?) ?[^.!?]{0,40}\?.{0,160}$",
    rf"^(?:want|looking for) (?:more )?{_MATTER} like (?:this|these)\b.{{0,80}}$",
    r"^(?:please )?read our comments? policy\b[^.!?]{0,60}[.!]?$",
    r"^(?:with your (?:permission|consent),? )?we and our (?:\d[\d,.]* )?(?:[a-z]+ ){0,2}partners\b[^.]{0,40}"
    r"\b(?:store|process|use|share|collect)\b[^.]{0,80}\b(?:cookies|data|information|identifiers|geolocation)\b",
    # What else there is: the data, the whole report, a film.
    r"^download (?:the|this|our|all)(?: [\w'’-]+){1,4} (?:as|in) (?:an? )?"
    r"(?:csv|excel|json|pdf|spreadsheet|word|xlsx?)\b[^.!?]{0,30}\.?$",
    r"^download (?:the |this |our )?(?:full |complete |whole )?(?:report|paper|pdf|data(?:set)?|summary|briefing"
    r"|publication|slides)(?: (?:as|in|here|now|from)\b[^.!?,]{0,40})?\W*$",
    rf"^read (?:the|our|his|her|their|my) (?:full|whole|complete|entire|original) (?:{_TEXT}|story|text|release"
    r"|transcript|interview|letter)(?: (?:here|on|at|in)\b[^.!?,]{0,40})?\W*$",
    r"^(?:listen to|watch|see|hear) (?:our|the|this|an?) [^.!?,“\"]{1,80}:$",
    r"^(?:video|audio|photos?|gallery|watch|listen)(?: \w+){0,2} (?:above|below) ?[:|]",
    r"^for more [\w ,&'’-]{1,60}, (?:please )?(?:visit|click|follow|subscribe|download|join)\b[^.!?“\"]{0,120}\W*$",
    # To whom one may write or telephone.
    r"^(?:media|press|investor) contacts?: .{2,80}$|^(?:you can )?(?:reach|contact|e-?mail) [\w .'’-]{2,40} at \S+@\S+",
    r"^for (?:more|further) (?:information|details)\b[^.!?]{0,40}\bcontact:?$",
    r"^to contact the (?:reporters?|editors?|authors?|writers?)\b[^.!?“\"]{0,60}\b(?:story|article|report)\b.{0,160}$",
    r"^(?:for )?(?:(?:media|press|further|general|all|more) )*(?:enquiries|inquiries|queries|interviews)\b"
    r"[^.!?“\"]{0,20}(?:please )?(?:contact|call|e-?mail)\b[^“\"]{0,160}(?:\d[\d ()-]{6,}|@)[^“\"]{0,80}$",
    (
        r"^(?=.{1,160}[,:;|] ?(?:[a-z-]+:? )?(?:\+\d|\(\d{2,5}\)|\d)[\d ().-]{6,}\d)"
        r"[^.!?“\"]{1,120}[,:;|] ?(?:[a-z-]+:? )?[\w+-]+(?:[.][\w+-]+){0,2}@[\w-]+\.\w[^!?“\"]{0,160}$",
        "@",
    ),
)
#: Whose views these are, at the end of a life too, which tells who wrote.
VIEWS: tuple[tuple[str, ...], ...] = (
    (
        r"\b(?:views?|opinions?|positions|conclusions)\b[^.“\"]{0,80}\b(?:expressed|presented|contained)\b"
        r"[^.“\"]{0,100}\b(?:are|is|be|remain)\b[^.“\"]{0,20}\b(?:those|that|the (?:sole )?responsibility) of"
        r"(?: \w+){0,4} (?:authors?|writers?|contributors?|staff)\b",
        *("expressed", "presented", "contained"),
    ),
)
#: What heads the end of a release: all below it is for editors.
RELEASE_ENDS: tuple[str, ...] = (
    r"^notes? (?:to|for) (?:the )?editors?:?$",
    r"^(?:for )?(?:further |more )?(?:media|press|investors?)(?: (?:and|&) (?:media|press|investors?))?"
    r" (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations)(?: (?:details|information))?:?$",
    r"^(?:contacts?|contact (?:details|information|us)|acknowledge?ments?(?: and disclosures?)?):?$",
    r"^(?:(?:cautionary|special) (?:note|statement) (?:regarding|on|about|concerning) )?"
    r"forward[- ]looking statements?:?$",
    r"^safe[- ]harbou?r(?: statement)?:?$",
    r"^(?:(?:declaration of )?(?:conflicts? of|competing) interests?|author contributions"
    r"|data availability(?: statement)?)$",
    r"^(?:disclaimers?|(?:important )?disclosures?|legal (?:notice|disclaimer))$",
)
