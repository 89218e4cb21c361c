"""The words of a stretch, and those that pages use around articles: names, dates, agencies, professions."""

from __future__ import annotations

import re

# Initials, "Mc" and "Mr." are words like others: were they told apart, a name could be read in two ways, and a line of
# thirty names in a billion.
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĆČĎĐĘĚĞİŁŃŇŐŘŚŞŠŤŮŰŹŻŽ]"
#: Before surnames: Romance, Dutch and German, Nordic, Arabic and Hebrew.
PARTICLE = (
    r"(?:de|da|das|dos|di|del|della|dei|des|du|la|le|y|van|von|vom|zu|zum|zur|der|den|ter|ten|af|av"
    r"|al|el|ul|bin|ibn|bint|ben)"
)
#: ``Roe``, ``al-Harbi``, ``d'Arcy``, ``de la Torre``: its particles make no word of a name.
_NAME_WORD = rf"(?:{PARTICLE} ){{0,2}}(?:(?:{PARTICLE}-|[dl]['’]){_CAPITAL}|{_CAPITAL})[\w'’-]*\.?"
NAME = rf"{_CAPITAL}[\w'’.-]*(?: {_NAME_WORD}){{1,4}}"
NAMES = rf"{NAME}(?:(?:, | and |, and | & ){NAME})*"
#: What stands before names and a colon, in any case.
AUTHOR_LABEL = r"(?:(?:lead )?authors?|byline)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
#: Of a year that goes without saying.
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
DATE = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d+ (?:minute|hour|day|week)s? ago)"
)
PICTURE = r"(?:photo(?:graph)?|image|picture|pic|illustration|graphic|cover|map|chart|figure|fig)"
AGENCY = (
    r"(?:ap(?: photo)?|associated press|getty(?: images)?|reuters|afp|shutterstock|unsplash|istock(?:photo)?|alamy"
    r"|epa|pa(?: wire)?|bloomberg|flickr|wikimedia(?: commons)?|pixabay|pexels|anadolu|xinhua|handout|file|supplied)"
)
SHARING = (
    r"(?:share|tweet|pin|pin it|e-?mail|print|save|copy|link|bookmark|facebook|twitter|x"
    r"|linkedin|reddit|telegram"
    r"|pinterest|flipboard|instagram|whatsapp|messenger|bluesky|threads|mastodon|youtube|tiktok|kakaotalk|line|wechat"
    r"|this|the|article|story|post|page|on|via|by|to|with|gift|more|comment|listen|follow|like|us|download|embed|transcript|pdf|rss)"
)
_ROLE = (
    r"(?:correspondent|reporter|journalist|editor|columnist|writer|author|novelist|poet|essayist|freelancer?|fellow"
    r"|professor|lecturer|teacher|researcher|analyst|director|contributor|producer|photographer|founder|co-founder"
    r"|president|executive|economist|scholar|historian|scientist|engineer|lawyer|attorney|consultant|advis[eo]r"
    r"|student|associate|minister|ambassador|diplomat|head|member|partner|chair(?:man|woman)?|physician"
    r"|doctor|candidate"
    r"|archivist|curator|librarian|manager|officer|expert|specialist|strategist|councillor|activist"
    r"|campaigner|host|broadcaster"
    r"|publisher|veteran|nurse|farmer|investor|psychologist|sociologist|biologist|geographer|theologian"
    r"|philosopher|critic|commentator|assistant|coordinator|administrator)"
)

#: A life at the end of an article: ``Ann Roe is a reporter at ...``, ``Bo Lee covers energy``; judged there only.
#: ``The Harbour Forum was held for ... correspondent banks`` is none: no person's name begins with an article.
LIFE = re.compile(
    rf"^[—–-]?(?:(?!The ){NAMES}(?:, (?:Jr|Sr)\.?)?|(?:The|Our) (?:author|writer|columnist)s?),?(?: [^.]{{1,60}},)?"
    rf" (?:is|was|are|were|has been|serves as|works as)\b.{{0,120}}?\b(?i:{_ROLE})s?\b"
    rf"|^(?!The ){NAMES} (?:writes|covers|reports|teaches|edits|runs|leads|directs|lives|has (?:covered|written"
    r"|reported)|holds|works|heads)\b"
    rf"|^(?!The ){NAMES} \(@\w{{2,30}}\),? [a-z]"
    rf"|^(?!The ){NAMES}, (?:an?|the) [^,.]{{0,100}}\b(?i:{_ROLE})s?\b[^,.]{{0,100}},? (?:is|was|writes|covers|teaches"
    r"|directs|leads)\b"
)
#: A line that is a name and nothing else, not in capitals throughout, as headings are.
PERSON = re.compile(rf"^(?=.*[a-z]){NAME}$")

#: What begins an item: a sign, or a number with a stop.
BULLET = re.compile(r"\s*(?:[•‣◦▪●·*]|[-–](?=\s)|\(?\d{1,2}[.)](?=\s))\s+")
#: ``Figure 3: The quay``; a sentence says ``Figure 3 shows``.
CAPTION = re.compile(r"^(?:fig(?:ure)?|table|exhibit|chart|box|map)\.? ?[A-Z]?\d+(?:[.-]\d+)*\w?[.:|]\s", re.IGNORECASE)
# Longer ones hold a part of the text.
MAX_CAPTION_CHARACTERS = 400

#: What heads the works that an article cites.
WORKS = r"(?:notes|footnotes|endnotes|references|bibliography|works cited)"

_MARKUP = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\s]{0,600}(?:\s\"[^\"]{0,200}\")?\)")
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
# What is cleaned for judging; a stretch longer than this is body, however it begins.
_MAX_JUDGED_CHARACTERS = 2_000


def bare(stretch: str) -> str:
    """The words of a stretch as a reader sees them, cut at ``_MAX_JUDGED_CHARACTERS``."""
    words = stretch[:_MAX_JUDGED_CHARACTERS]
    # Most stretches have neither, and to look for a character is cheaper than to try a pattern everywhere.
    words = _MARKUP.sub(r"\1", words) if "[" in words else words
    words = _EMPHASIS.sub("", words) if "*" in words or "_" in words else words
    return " ".join(words.split())
