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
    rf"^a version of this (?:{_TEXT}|story) (?:appears|appeared|ran|was (?:first )?published)\b",
    r"^a correction was made (?:on|to)\b|^published in the print edition\b",
    (r"\btext may not be in its final form\b", "final form"),
    r"^(?:press|news|media) release(?: (?:no|nr|number)\b\.?)?:? ?[\w/.-]{0,16}\d[\w/.-]{0,16}$",
    r"^reproduction (?:of [^.]{1,40} )?is (?:permitted|authori[sz]ed|allowed)\b",
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
)
