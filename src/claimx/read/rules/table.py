"""What is never the article: one table, read from top to bottom, the first rule that fits wins."""

from __future__ import annotations

from claimx.read.rules.appeals import APPEALS
from claimx.read.rules.buttons import BUTTONS
from claimx.read.rules.credits import CREDITS
from claimx.read.rules.mailings import MAILINGS
from claimx.read.rules.notes import NOTES, RELEASE_ENDS, VIEWS
from claimx.read.rules.rule import Rule, rules_of
from claimx.read.vocabulary import DATE, DAY, SHARING, WORKS

RULES: tuple[Rule, ...] = (
    # The forms and lists below an article.
    *rules_of(
        "boilerplate",
        r"^(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment)s?\b.{0,60}$",
        r"^(?:cancel reply|join the (?:conversation|discussion)|comments are closed\.?|no comments(?: yet)?)$",
        r"^(?:comments?|responses?|replies|discussion)(?: \(?\d+\)?)?:?$",
        r"^your e-?mail address will not be published",
        scope="tail",
    ),
    *rules_of("biography", r"^about the (?:author|writer|contributor|columnist|reporter)s?:?$", scope="tail"),
    *rules_of("boilerplate", rf"^{WORKS}:?$", *RELEASE_ENDS, scope="tail"),
    *rules_of(
        "boilerplate",
        r"^(?:related|recommended|suggested|similar)"
        r"(?: (?:stories|articles?|coverage|posts?|content|news|reading|topics?|links?|items?|for you))?:?$",
        r"^(?:you (?:may|might) (?:also|be)|don['’]t miss|in case you missed|must[- ]reads?\b).{0,40}$",
        r"^(?:(?:what to )?read|up|watch|listen) next:?$|^(?:from )?around the web$|^from our partners$",
        r"^(?:related|latest|featured) (?:documents|publications|experts|resources|reports|research|events|videos?"
        r"|stories)$"
        r"|^(?:people are|others) also read(?:ing)?$|^also in this section$|^(?:our )?top picks$|^in this series:?$",
        r"^(?:sponsored|promoted|external|useful) (?:links|stories|posts)$|^you may have missed$"
        r"|^(?:(?:more )?(?:articles|stories)|posts) by [^.!?,]{2,40}$|^explore more on these topics:?$",
        r"^(?:trending|popular|most|latest|recent|top|more|other|further|editor['’]?s['’]?) ?"
        r"(?:now|read|viewed|shared|commented|popular|trending|posts?|stories|articles|news|reading|picks?|headlines"
        r"|from \w.{0,30}|on this (?:story|topic)|in \w+)?(?: (?:in|from|on) [\w ]{1,30})?:?$",
        r"^(?:in this (?:article|story|section|issue|package)|table of contents|contents|jump to|see also):?$",
        scope="box",
    ),
    # Reading times.
    *rules_of(
        "boilerplate",
        r"^(?:[^.!?]|\bNo\.){0,60}\b\d{1,3}(?:[-–]\d+)?[- ]?min(?:ute)?s?\.?[- ]read(?:ing)?\b[^.!?]{0,60}$",
        r"^home\b ?[»›>/|·]",
        r"^(?:estimated )?(?:read(?:ing)?|listening) time\b.{0,30}$",
        scope="header",
    ),
    # Players and sharing, which stand below the first sentence of an article as below a standfirst.
    *rules_of(
        "boilerplate",
        r"^\d{1,3}[- ]?min(?:ute)?s?\.?[- ]listen\W*$",
        r"^(?:listen(?: to this (?:article|story))?|play(?: audio| video)?|audio"
        r"|video)(?: ?[(·|-]? ?\d+[: ]?\d* ?(?:min(?:ute)?s?)?\)?)?$",
        rf"^{SHARING}(?:[\s,/|·•:+&-]+{SHARING})*\W*$",
        r"^\d[\d,.]* ?[km]? ?(?:comments?|shares?|views?|likes?|replies|responses?|retweets?|claps?)\.?$",
        r"^(?:advert(?:isement|ising)?|ad|sponsored(?: content)?|promoted(?: content)?|paid content"
        r"|loading(?: [\w ]{1,30}[.…]{2,}|\W*)|skip (?:ad.*|to .{0,30}))$",
        r"^(?:advertis\w+\W+)?(?:story|article) continues(?: (?:below|after)\b.{0,40}|\W*)$",
        r"^(?:promoted|sponsored|presented) by [^.!?,]{1,40}$",
        r"^(?:open image in gallery|view gallery|generate key takeaways|(?:purchase|acquire) licensing rights"
        r"|advertisement\W+scroll to continue|duration:? \d+:\d\d)(?:, opens new tab)?\W*$",
        r"^(?:continue reading|scroll (?:down )?(?:to continue|for more)|back to top|(?:view|show|load"
        r"|see) (?:all|more)|expand)\b.{0,40}$",
        # Links to other articles.
        r"^(?:also )?(?:read|see|watch|listen|view|learn|find out)(?: more| also| next"
        r"| now)*(?: about [\w ]{1,40})? ?[:»›>→|]",
        r"^(?:read|learn|find out|see|watch) (?:more|also|next)\W*$|^(?:now watch|read this (?:story )?next) ?[:|]",
        r"^(?:also (?:read|see|in|on)|related(?: \w+)?|recommended|see also|don['’]t miss|previously"
        r"|in pictures|gallery|more on this) ?[:|»]",
        r"^[(\[] ?(?:read|see|watch|listen|view|more|also|related|photos?|videos?|timeline)(?: \w+){0,3}: "
        r".{0,200}[)\]]\.?$",
        r"^more (?:from|on) [^.!?:]{2,60}(?:: [^.!?:]{2,120}| ?[»›→])$",
        r"^visit\b[^.]{0,60}\bfor more\b[^.]{0,40}\.?$",
        (r"^[^.“\"]{0,80}\bclick here\W*$", "click here"),
        r"^(?:for more (?:information|stories|news|details)(?: like this)?,? (?:please )?(?:visit|see|go to"
        r"|click|check|contact)"
        r"|click here)\b",
        # Above and below posts of others.
        r"^view (?:this|more)(?: (?:post|photo|video|profile))? on (?:instagram|threads|facebook|tiktok)\W*$",
        r"^a (?:post|photo|video|reel) (?:posted|shared) by [^.!?]{1,80}\(@[\w.]{2,30}\)(?: on .{1,40})?$",
        # Their beginnings, cut off in the middle of a sentence.
        (r"[^\W\d_],? \[(?:…|\.{3})\]$", "[…]", "[...]"),
        (r"(?:…|\.{3}) ?(?:read )?more$", "more"),
        *APPEALS,
        *BUTTONS,
        *MAILINGS,
        *NOTES,
        # Cookies, rights, terms.
        r"^(?:this (?:web)?site|we|our (?:web)?site|our partners)\b.{0,60}\bcookies?\b",
        (r"\bcookies?\b.{0,80}\b(?:consent|policy|preferences|settings)\b", "cookie"),
        r"^(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences| consent| and (?:close|continue))\b",
        r"^(?:©|\(c\)|copyright (?:©|\(c\)|by\b|\d{4}))",
        (
            r"\ball rights reserved\b|\bunauthori[sz]ed reproduction\b|\bmay not be (?:published"
            r"|reproduced).{0,60}(?:broadcast|rewritten|redistributed|permission)",
            *("rights reserved", "reproduction", "may not be"),
        ),
        r"^(?:terms(?: of (?:use|service)| (?:and|&) conditions)?|privacy(?: policy| notice)?|contact(?: us)?"
        r"|about(?: us)?|home|faq|menu|search)"
        r"(?:\W+(?:terms|privacy|contact|about|policy|us|home|faq|of|use|service|and|conditions))*\W*$",
        r"^save my name,? e-?mail|^required fields are marked|^(?:comment|name|e-?mail|website|phone|message) \*$",
    ),
    # Dates, tags, notes of the desk.
    *rules_of(
        "boilerplate",
        r"^(?:(?:first )?(?:published|posted|updated|modified|issued)|last (?:updated|modified)|date"
        rf"|as of)?(?: on| at)?\s*:?\s*{DATE}[\w\s:.,|()·•+–-]{{0,60}}$",
        scope="header",
    ),
    *rules_of(
        "boilerplate",
        r"^(?:tags?|topics?|categor(?:y|ies)|filed under|keywords?|posted in|tagged(?: with| as)?|more on"
        r"|labels?|hashtags?|section)\s*:",
        r"^(?:#\w+[\s,·|]*)+$",
        # How letters end, and how papers want to be cited.
        r"^(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|(?:with )?(?:kind|best|warm) regards)\W*$",
        r"^(?:suggested|recommended|preferred) citation\W|^(?:how to cite|(?:please )?cite (?:this \w+ )?as)\b.{0,40}:",
        r"^(?:correct(?:ions?|ed)(?: and clarifications)?|clarifications?|editor['’]?s['’]? note|note to readers"
        rf"|disclaimer|disclosure)s?(?: \([^)]{{1,40}}\)| of [\w ]{{1,20}}|,?(?: on)? (?:{DATE}|{DAY})"
        r"(?:,?(?: at)? \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?)?)?\s*[:—–]",
        r"^(?:update\b[^:.!?]{0,30}: )?(?:this|the) "
        r"(?:article|story|post|piece|report|column|essay|interview|op-ed|brief|commentary|letter|excerpt)(?: (?:was"
        r"|has been|is|first|originally|also|above))+ "
        r"(?:updated|corrected|amended|published|appeared|republished|adapted|translated|syndicated|edited"
        r"|produced|part of|based on)\b",
        r"^first (?:published|appeared) (?:in|on|by)(?: [^\s\d.,]+){1,5}\.?$|^\W*except for the headline\b",
        r"^this is a (?:breaking|developing)(?: news)? story\b.{0,120}$",
        r"^this (?:article|story|report|post|video) (?:contains|includes|discusses) [^.!?,]{0,40}"
        r"\b(?:distressing|disturbing|upsetting|spoilers)\b[^.!?,]{0,40}[.!]?$",
        r"^(?:(?:all|the|market) )*(?:data|quotes) (?:is|are) delayed(?: by)?(?: at least)? \d+ minutes\W*$",
        r"^\W+(?:30|ends?)\W+$",
        r"^originally (?:published|posted|appeared)(?: \w+){0,3} (?:on|in|by|at)\b.{0,80}$",
        r"^updated (?:at |on )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?\.?$",
        r"^an earlier version of this\b",
        r"^(?:(?:this|the|our)(?: \w+){0,2} (?:article|story|post|piece|work|text|page|site|website|content|report)s?"
        r"|(?:all )?(?:content|text|articles)|except (?:as|where)|unless otherwise|(?:re)?published|licen[cs]ed"
        r"|available|creative commons)\b[^.]{0,160}\b(?:creative commons\b|under\b[^.]{0,40}\bcc[ -](?:by|0))",
        (r"\bcc[ -]by(?:[ -](?:sa|nc|nd))*,? ?\d\.\d[)\]]?$", "cc by", "cc-by"),
        r"^(?:did (?:we|you)|do you have|have (?:a|you|something)|got (?:a|an)|want to)\b.{0,160}(?:@"
        r"|click here|let us know|write to|contact us|get in touch|letters? (?:section|page)|tip\b|correction)",
        (
            r"\bletters? to the editor\b.{0,200}(?:@|\b(?:e-?mail|hear (?:from you|what you think)|submit|write to)\b)",
            *("letter to the editor", "letters to the editor"),
        ),
        r"^our standards\b|^\W*with (?:a report|reports|reporting|assistance|additional reporting|files) (?:from|by)\b",
        (
            r"\bviews?(?: and opinions?)?(?: expressed)?\b.{0,60}\b(?:his|her|their|the author['’]?s['’]?|my"
            r"|our)(?: personal)? own\b"
            r"|^(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b",
            *("view", "opinions"),
        ),
        r"^\W*$|^(?:ends?|more|(?:last |first )?(?:published|updated|modified|posted)(?: (?:on|at|in|by))?)\W*$",
        r"^(?:(?:release|publication) )?date:$",
        r"^(?:opinion|analysis|editorial|commentary|exclusive|breaking(?: news)?|explainer|news|world|politics"
        r"|business|(?:press|news|media) (?:release|statement|advisory)|for immediate release|op-?ed|memo(?:randum)?"
        r"|(?:policy|issue|research|briefing|working|discussion) (?:brief|note|paper))\W*$",
        r"^embargo(?:ed)?(?: until| to|:) [^.!?]{1,40}$",
    ),
    *CREDITS,
    # Authors' lives, wherever they stand, if they give themselves away.
    *rules_of(
        "biography",
        r"^(?:the (?:author|writer|columnist)s? (?:is|are|was|were|teach|work|write|live|served)\b"
        r"|about the (?:author|writer)s?\b)",
        (
            r"\b(?:tweets?|posts)(?: (?:at|as|from|under))? ?@\w|\b(?:tweets?|posts) on (?:twitter|x|bluesky)\b"
            r"|\bon (?:twitter|x|bluesky)(?: at|:)? ?@\w",
            *("@", " on twitter", " on x", " on bluesky"),
        ),
        (
            r"\b(?:can|may) be (?:reached|contacted|followed|found)(?: online)?(?: at| on| via| by)\b.{0,60}(?:@"
            r"|www\.|\.(?:com|org|net)\b|twitter|linkedin|e-?mail)",
            *("be reached", "be contacted", "be followed", "be found"),
        ),
        (
            r"\b(?:follow|find|write to|reach|e-?mail|contact) (?:him|her|them|me)\b.{0,30}(?:@|www\.|\.(?:com"
            r"|org|net)\b|twitter|linkedin|facebook)",
            *("@", "www.", ".com", ".org", ".net", "twitter", "linkedin", "facebook"),
        ),
        (r"\bcontact: ?[\w.+-]+@", "contact:"),
    ),
    *rules_of("boilerplate", *VIEWS),
)
