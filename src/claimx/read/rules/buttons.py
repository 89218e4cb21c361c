"""What a page says of its own works around an article: buttons, forms, players, pages, what failed to load.

The patterns are a part of the table of rules, and are written as that is.
"""

from __future__ import annotations

_THIS = r"(?:article|page|content|story|post|report|paper|entry|work|item)"

BUTTONS: tuple[str | tuple[str, ...], ...] = (
    # What readers may do with the page, and with what others wrote below it.
    rf"^(?:cite|print|save|reuse|rate|republish|bookmark|report|recommend) this {_THIS}\W*$",
    r"^(?:report|suggest|submit|flag|notice|spot(?:ted)?)(?: an?)?(?: \w+)? (?:error|correction|problem|typo|mistake"
    rf"|inaccuracy)s?(?: (?:with|on|in) this {_THIS})?\W*$",
    r"^(?:toggle navigation|close|please wait|(?:read|show) less|remove ads|why am i seeing this ad|full ?screen"
    r"|(?:copy link )?link copied|take (?:our|the) (?:survey|quiz|poll)|have your say|vote now|click to tweet"
    r"|pre-?order now|buy (?:the book|tickets?|now)(?: here)?|apply (?:now|here)|register here(?: to attend)?"
    r"|add to cart|video player is loading|(?:your )?privacy choices)\W*$",
    r"^do not sell (?:or share )?my\b.{0,40}$|^we value your privacy\b|^this site is protected by recaptcha\b",
    r"^(?:\d{1,2}:)?\d{1,2}:\d\d(?: ?/ ?(?:\d{1,2}:)?\d{1,2}:\d\d)?$",
    r"^(?:listen to|play)(?: an audio version of)?(?: this| the)? ?(?:article|story|page)\b[^.!?“\"]{0,30}$",
    r"^audio (?:version )?(?:was |is )?(?:created|generated|produced) (?:using|by)\b[^.!?“\"]{0,60}[.!]?$",
    r"^thank you for (?:your|the) feedback\W*$|^like loading\W*$",
    r"^(?:view|open|save|read|download)(?: (?:this|the|full|our|report|article|paper|document|brief))*"
    r"(?: as| in|,)? ?\(?(?:a )?pdf\b[^.!?]{0,30}(?:\.\d[^.!?]{0,10})?$",
    r"^(?:show|view|hide|see|open|load|post|add|write|leave)(?: (?:all|the|more|your|a|\d+))* comments?"
    r"(?: \(\d+\))?\W*$",
    r"^be the first to (?:comment|know|like|share|review|hear|leave a comment)\b[^.!?“\"]{0,40}[.!]?$",
    r"^sort(?:ed)? by\b[^.!?]{0,30}$",
    (
        r"^(?:share|tell|let|leave|post|drop|join|add|give|what|which|do you|have your|please|sound off)\b[^“\"]{0,120}"
        r"\b(?:in (?:the|our) comments?(?: section)?(?: below)?|comments? (?:section )?below)\W*$",
        "comment",
    ),
    r"^comments (?:have been|are|were)(?: now)? (?:closed|disabled|turned off|moderated)\b[^“\"]{0,60}$",
    r"^(?:all )?(?:comments|conversations|discussions) (?:are|must|will)\b[^.“\"]{0,80}"
    r"\b(?:moderated|(?:community |our )guidelines|code of conduct|(?:comment|comments|community) policy)\b"
    r"[^“\"]{0,80}$",
    r"^we encourage (?:all )?(?:our )?readers to\b[^“\"]{0,120}\b(?:comments?|views|conversation)\b",
    r"^[\w .'’&]{2,40} is committed to maintaining a (?:lively|civil|respectful)\b",
    r"^read (?:the|our) [\w'’ ]{1,30}(?:standards|policy|policies|guidelines)\W*$|^jump to section\W*$",
    # Who paid for it.
    r"^(?:paid for|brought to you) by [^.!?,]{1,40}$|^(?:content by|in association with) [^.!?,]{1,40}$"
    r"|^(?:advertisement|paid|partner) (?:feature|content|post)$",
    # What was written for machines: codes of a system, times and addresses.
    (r"^\[(\w+)(?: [^\[\]]*)?\].{0,300}\[/\1\]$", "[/"),
    r"^(?:\d{4}-\d\d-\d\dt\d\d:\d\d\S* )+https?://\S+$",
    # Where it leads: to the next page, and back.
    r"^\W*(?:next|previous|prev|older|newer) (?:article|post|story|page|entry|articles|posts|stories|entries)"
    r"(?: ?[:»›→|].{0,120})?\W*$",
    r"^(?:[«‹←]|<+) ?(?:previous|prev|back|older)\b.{0,80}$|^(?:next|newer) ?(?:[»›→]|>+)$",
    r"^(?:page )?\d{1,3} (?:of|/) \d{1,3}$",
    r"^(?:back|return|go) to (?:(?:all|the|our) )*(?:news|home ?page|blog|articles|publications|search|overview|stories"
    r"|press releases)\b[^.!?“\"]{0,30}$",
    r"^(?:(?:skip|jump) to )?(?:the )?(?:main|page|site) (?:content|navigation)\W*$",
    r"^(?:article|page|story) (?:tools|options|utilities)\W*$",
    # What does not show, or would, and what forms answer.
    r"^this (?:advertisement|ad) has not loaded\b|^article content$",
    r"^(?:please )?enable javascript\b|^(?:sorry, )?your browser does(?: not|n['’]t) support\b",
    r"^to (?:play|view|see|watch|use) this \w+\b[^“\"]{0,60}\bjavascript\b",
    r"^this (?:video|content|clip|audio) is (?:not |no longer |un)(?:currently )?available\b[^“\"]{0,60}$",
    r"^(?:oops\W+)?(?:an error (?:has )?occurred|something went wrong|there was an? (?:error|problem)|we encountered an"
    r" (?:issue|error))\b[^“\"]{0,60}\b(?:try again|please provide)\b[^“\"]{0,40}$",
    r"^(?:a welcome e-?mail is\b|(?:please )?check your (?:e-?mail|inbox)\b)[^“\"]{0,140}$",
    r"^by continuing to (?:use|browse|visit)\b[^“\"]{0,60}\b(?:agree|consent|accept)\b",
    r"^(?:(?:third-party|external)(?: \w+)?|this) content (?:is|may be)\b[^“\"]{0,120}"
    r"\b(?:cookies|third part(?:y|ies)|consent)\b[^“\"]{0,120}$",
    r"^this (?:article|story|page) (?:includes|contains) content (?:provided by|from|hosted)\b",
    r"^(?:click|tap|swipe|pinch|hover|scan)\b[^.!?“\"]{0,50}\b(?:enlarge|zoom|expand|photos|images|pictures|gallery"
    r"|qr code|full[- ]?screen)\b[^.!?“\"]{0,30}[.!]?$",
    r"^(?:watch|listen to|hear|view) the (?:(?:full|whole|complete|entire) )?(?:interview|episode|video|segment"
    r"|conversation|podcast|debate|speech)(?: in full)? (?:below|above|here)[.!]?$",
    # Whose page it is, and what a library calls it.
    r"^(?:official websites use|secure \S+ websites use|an? \.(?:gov|mil) website)\b",
    r"^(?=.*\d)(?:doi|e-?isbn|isbn|e-?issn|issn|jel(?: codes?| classification)?)\b:? ?[\w./ ,():-]{3,80}$",
    r"^full text (?:is )?available (?:at|here|online)\b.{0,100}$",
    r"^visit [\w .'’&-]{1,60} (?:at|on|online at) (?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?\.?$",
)
