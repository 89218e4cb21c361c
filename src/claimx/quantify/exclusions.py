"""Digits and number words that are no quantities: dates, times, names, ordinals. Found first, and left out."""

from __future__ import annotations

import re
from typing import NamedTuple, get_args

from claimx.quantify.clues import LABELS, LABELS_IN_ANY_CASE, Clue
from claimx.quantify.times.calendar import BEGINNINGS, DAY, ENDED, MONTH, NO_NUMBER, OF_ERA, UNCOUNTED, YEAR
from claimx.quantify.units.signs import CODE_OF_MONEY, LETTER_OF_MONEY

#: Of children that somebody has, what shows a film in "4K", and the goals of sustainable development.
_FEW = "two|three|four|five|six|seven|eight|nine|ten"
_VOTES = "vote|ruling|decision|majority|verdict|split"
_SCREENS = (
    "TVs?|UHD|HD|HDR|Ultra|OLED|QLED|videos?|screens?|displays?|films?|movies?|footage|resolution|streaming|streams?"
    "|content|cameras?|monitors?|projectors?|recording"
)
_GOAL = r"(?:1[0-7]|[1-9])"
#: What points are counted of outside a game.
_AHEAD = "lead|margin|advantage|edge|deficit|gap|swing|rise|increase|gain|jump|hike|drop|fall|decline|cut"
#: What parts the groups of "25 000".
_BLANK = "[ \u00a0\u202f\u2009]"


class _Exclusion(NamedTuple):
    """A shape that is no quantity, and the clue without which it is nowhere in a sentence."""

    pattern: re.Pattern[str]
    clue: Clue


def _shape(pattern: str, clue: Clue = "digit") -> _Exclusion:
    """A row of the table below; most shapes need a digit and no more."""
    return _Exclusion(re.compile(pattern), clue)


_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
EXCLUSIONS = (
    # Dates
    _shape(rf"\b(?i:{MONTH}) {DAY}(?! (?:per cent|percent|million|billion)\b)(?:,? \d{{4}}\b)?", "month"),
    _shape(rf"\b{DAY}(?: of)? (?:{MONTH})(?:,? \d{{4}}\b)?", "month"),
    _shape(rf"\b{DAY}(?:, {DAY}){{0,5}},? ?(?:and|or|to|[-–]) ?{DAY}(?: of)? (?:{MONTH})", "month"),
    _shape(
        rf"\b(?:{MONTH}) {DAY}(?:, {DAY}){{0,5}},? ?(?:and|or|to|[-–]) ?{DAY}"
        r"(?![,.]\d|[%\w]| (?:per|[mb]illion|[a-z]+s)\b)",
        "month",
    ),
    _shape(r"(?i)\b(?:on|by|since|until|from) \d{1,2} (?:may|march)\b", "month"),
    _shape(rf"\b(?:{MONTH}),? {YEAR}", "month"),
    _shape(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d\d){1,2}(?![\d/-])|\b\d{4}-\d\d-\d\d\b", "joined"),
    _shape(r"\b9/11\b|\b24/7\b|\b50[-/]50\b", "joined"),
    # Years: "in 2022", "2014-2017", "2012-13", "the 2010 games", "2019's", "A.D. 1000"; and one that ends a clause
    _shape(r"\b(?:19|20)\d\d(?:[-–/](?:(?:19|20)?\d\d))\b(?! ?(?:%|per))", "year"),
    _shape(
        rf"(?i:\b(?:in|since|until|till|by|from|during|before|after|circa|early|late|mid|of|the|for|a|an|between|to|and"
        rf"|through|than|fiscal|year|spring|summer|autumn|fall|winter|quarter|A\.D\.|AD|FY|its|his|her|their|our|end|'s"
        rf"|this|on|over|into|at|with)[\s-]){YEAR}{NO_NUMBER}",
        "year",
    ),
    _shape(r"\b(?:in|constant|real|adjusted) (?:19|20)\d\d(?= (?:dollars|euros|pounds|prices)\b)", "year"),
    _shape(
        rf"(?i:\b(?:until|till|by|before|after|since|through) (?:at least|about|around|roughly)) {YEAR}{NO_NUMBER}"
        rf"|(?i:\b(?:{BEGINNINGS}) (?:in |back to )?(?:about|around|roughly)) {YEAR}{NO_NUMBER}{ENDED}",
        "year",
    ),
    _shape(rf"\b(?:A\.D\.|AD) ?\d+(?: (?:and|to) \d+)?|{OF_ERA}", "era"),
    # Any other that no word calls a number: "about 2000 came" counts, "a 2019 review" and "Tokyo 2020" do not.
    _shape(
        rf"(?=19|20){UNCOUNTED}(?<![\d.,$£€¥₹-])\b(?:19|20[0-5])\d{{1,2}}(?<=\d{{4}})\b{NO_NUMBER}",
        "year",
    ),
    _shape(r"(?<=[’'])\d\d\b(?!%)", "touched"),
    # Decades
    _shape(r"\b(?:1[5-9]|20)?\d0[’']?s\b|(?i:\b(?:the|early|mid|late)[- ])(?:1[0-4]|[1-9])\d0[’']?s\b", "touched"),
    # About so many
    _shape(
        r"(?i)\b(?:\d+- (?:and|or|to) )?(?:\d+|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?somethings?\b",
        "something",
    ),
    _shape(
        # a year or two
        rf"(?i)\ban? (?!(?:[a-z]+ )?(?:{_FEW}|dozen|hundred|thousand|million|half|third|quarter|fifth)\b)"
        r"(?:[a-z]+ ){1,2}or two\b"
        r"(?=[.,;:!?)—–-]|\s*\Z| (?:of|in|at|on|for|to|from|with|by|as|ago|later|before|after|and|but|more|away)\b)",
        "something",
    ),
    _shape(rf"(?i)\b(?:single|double|triple|{_FEW})-(?:digits?|figures?)\b", "compound"),
    # Times of the day
    _shape(
        r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[aApP]\.?[mM]\b\.?|GMT|BST|UTC|hrs)|\b\d{1,2}:\d\d(?:[:.]\d+)*\b",
        "joined",
    ),
    # Scores and odds; those that a word calls a ratio are read where they stand
    _shape(
        rf"(?<![\d.,:])(?<!voted )(?<!vote of )\b\d+(?:[.,]\d+)?(?::\d+(?:[.,]\d+)?)+\b(?!,? (?:{_VOTES})\b)",
        "joined",
    ),
    _shape(r"(?<![.,])\b(?:[01]\d|2[0-3])[0-5]\d (?:GMT|BST|UTC|CET|EST|EDT|ET|IST|hrs)\b", "zone"),  # 0640 GMT
    _shape(r"\b\d{1,2} ?(?:[aApP]\.[mM]\.|[aApP][mM]\b(?!\w)|o[’']clock)", "joined"),
    _shape(r"(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o[’']clock", "clock"),
    _shape(
        rf"(?i)\b(?:five|ten|twenty|quarter|half) past (?:{_HOURS})\b(?! [a-z]+s\b)"
        rf"|\b(?:at|by|until|till) (?:a )?quarter to (?:{_HOURS})\b(?! (?:[a-z]+s|per[a-z]*|of)\b)"
        rf"|\b(?:at|by|from|until|till|before|after|between|and|to) (?:{_HOURS})"
        r"(?= (?:in the (?:morning|afternoon|evening)|at night)\b)"
        rf"|\b(?:from|between) (?:{_HOURS}) (?:until|till) (?:{_HOURS})\b(?=[.,;:)]| (?:and|in|on|at|every)\b|\s*\Z)"
        rf"|\b(?:from|between) (?:{_HOURS}) (?:to|and) (?:{_HOURS})"
        r"(?= (?:in the (?:morning|afternoon|evening)|at night)\b)",
        "clock",
    ),
    # Ordinals
    _shape(r"(?<![\d,.])\b\d[\d,]*(?:st|nd|rd| ?th)\b"),
    _shape(
        r"(?i)\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:first|second|third|fourth|fifth|sixth"
        r"|seventh|eighth|ninth)\b|\b(?!one-)[a-z]+-(?:hundredth|thousandth|millionth)\b",
        "compound",
    ),
    # Names
    _shape(r"(?i)\bbest-of-(?:three|five|seven)\b|\b(?:three|five)-setters?\b", "compound"),  # how many games at most
    _shape(r"(?i)\b(?:two|three|four)-(?:wheel(?:er|ed)|by-(?:two|four))s?\b", "compound"),
    _shape(r"\b7[0-8]7(?: MAX(?: \d+)?|-\d+| Dreamliner|s\b| jets?\b)", "jet"),
    _shape(r"(?<![$£€¥.,\d])\b\d{3}B\b(?! [a-z]+s\b)", "touched"),
    _shape(rf"(?i)\b(?:{_FEW}|[2-9]|1\d)-in-(?:1|one)\b(?!-)", "compound"),  # a two-in-one cream
    _shape(r"\b(?:1080|1440|2160)[pi]\b", "touched"),  # what a screen shows
    _shape(rf"(?<![$£€¥.,\d])\b[48]K\b(?=(?:,? (?:and|or) [48]K)? (?i:{_SCREENS})\b)", "touched"),
    _shape(rf"(?i)(?<![\d.,])\b[23]-point(?:er)?s?\b(?! (?:{_AHEAD})\b)", "point"),  # how much a throw is worth
    _shape(r"(?i)\b(?:under|over)[- ]?\d{1,2}[’']?s\b", "touched"),
    # G7, F-16, A350-900, scp-173: letters that touch digits, unless they are a currency.
    _shape(
        rf"(?<![^\W\d_])(?!{LETTER_OF_MONEY})(?!{CODE_OF_MONEY}\d)"
        r"(?!(?:minus|sub|to|in|under|over|plus|approx|magnitude)[-.]?\d)"
        r"(?!(?:thousand|[mbtr]+illion|(?<=\d)(?:[mbt]n|[mbk]))[-‑]\d)[^\W\d_]+[-‑]?\d[^\W_]*(?:[-./][^\W_]+)*",
        "touched",
    ),
    _shape(r"\bCOP\d\d\b(?![.,]\d| ?(?:tn|bn|m|k|thousand|[mbtr]+illion)\b)", "touched"),  # no Colombian pesos
    _shape(r"\b(?!\d+[kcm]?m[23]\b)\d+[^\W\d_]+\d[^\W_]*|\b\d+-[A-Z]\d+\b", "touched"),
    _shape(r"\b[1-6]G\b|\b[1-4]D\b|\b\d+(?:st|nd|rd|th)?-(?:in|on)-\d+-?[a-z]+", "touched"),
    _shape(rf"\b(?!(?<=\d{_BLANK})\d{{3}}\b)0{{2,}}\d+\b", "zeros"),  # the 000 of 25 000 is none
    _shape(r"\b\d{3}\([a-z]\)(?:\(\d\))?", "bracket"),
    # References
    _shape(r"(?<!\w)\(\d{1,2}\)|(?:^|[;:,] |\band )\d{1,2} ?\) |\[\[\d+\]\]", "bracket"),
    _shape(r"\A\s*\d{1,3}\. +(?=[^\W\d_])"),
    _shape(r"\.(?<=[)”’\"]\.)\d{1,3}(?![\d%])"),
    _shape(r"\[\d{1,3}(?:(?:, ?|[–-])\d{1,3}){0,9}\]", "bracket"),
    # Of a journal, the year, the volume, its number and the pages: "2013;169(5):1071–80", "2016;1–7"
    _shape(
        r"\b(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?; ?\d{1,4}"
        r"(?: ?\((?:Suppl\.? ?)?\d{0,3}(?:[-–]\d{1,3})?\))?: ?[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?"
        r"|\b(?:19|20)\d\d;\d+[-–]\d+(?=[.,;)]|\s*\Z)",
        "semicolon",
    ),
    # Figures behind a label
    _shape(
        rf"\b(?:{'|'.join(map(re.escape, sorted(LABELS)))}|World Cup"
        r"|Apple Watch|Poor[’']s|S[& ]P(?:/[A-Z]+)?|Article\()[ -]\d+(?:\.\d+)?(?![\d%]|[,./-]\d)",
        "label",
    ),
    _shape(r"\b(?:No|no|Nos|(?:Number|numbers?)(?! \d{1,3},\d{3}))\.? ?\d[\d,]*\b(?! ?(?:%|per|million))"),
    _shape(
        r"(?i)\b(?:(?:grade|phase|stage|chapter|tier|category)|(?:at|in|by|from|to|until|of|for|since)"
        r" (?:year|month|week|day|round|step|level|class|section|part))"
        r" (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! [a-z]+s\b)(?!-)",
        "part",
    ),
    _shape(r"(?i)\blevel \d+ (?:out )?of \d+\b", "label"),
    _shape(
        r"(?i)\b(?:section|clause|paragraph|chapter|annex|appendix)s? \d+(?:\.\d+)+\b"
        r"(?!%|[,/-]\d| ?(?:per|[mb]illion|k?m|miles?)\b)",
        "label",
    ),
    _shape(r"\bPsalms? \d+(?::\d+(?:[-–]\d+)?)?|\bRFC ?\d+\b", "series"),
    # One of the seventeen Sustainable Development Goals, and no Sudanese pounds
    _shape(rf"\bSDGs? {_GOAL}(?:,? (?:and|to) {_GOAL})?\b(?![.,]\d| ?(?:[mb]n?|million|billion)\b)", "series"),
    _shape(
        rf"(?i)\b(?:{'|'.join(sorted(LABELS_IN_ANY_CASE))})s?"
        r"[ -]\d+(?:(?:, \d+)*,? (?:and|or|to) \d+)?\b(?![%,]\d|%|[./-]\d)",
        "label",
    ),
    # Who somebody is, and no count: "the mother of four"
    _shape(rf"(?i)\b(?:mother|father|mum|mom|dad|parents?)[ -]of[ -](?:{_FEW}|\d)\b", "parent"),
    # Telephone numbers
    _shape(
        r"(?<![\w,.])(?!\d{3}\s\d{3}\s000\b)(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,4}\)[\s-]?)?\d{3,4}[\s-]\d{3,4}(?:[\s-]\d{3,4})(?![\w,]|\.\d)",
        "joined",
    ),
    _shape(r"(?<!\w)\+\d{1,3}(?:[ -]\d{2,4}){2,4}\b", "joined"),
    _shape(
        r"\b\d{3}-\d{4}\b|(?<!\w)\(\d{3}\) ?\d{3}|\b\d{4}-\d{8}(?:-\d+)?\b|\b0\d{2,4}[ -]\d{5,8}\b",
        "joined",
    ),
    _shape(r"\b(?:[A-Z]{1,4}/)+\d+/[A-Z]{2,4}[./]\d+\b", "slash"),  # a paper of an assembly
    # Whom to call in an emergency
    _shape(
        r"\b911\b(?= (?:calls?|callers?|dispatch\w*|operators?|cent(?:er|re)s?|systems?|lines?|recordings?)\b)"
        r"|(?i:\b(?:call|dial|phon|ring)(?:l?ed|l?ing|s|e)? |\brang )(?:911|999|112)\b(?![\d,.]\d| (?!as\b)[a-z]+s\b)"
    ),
    # Addresses
    _shape(
        r"\b\d+(?:-\d+)?[A-D]? (?:(?:[A-Z][\w’'-]+|[A-Z]\.|\d+(?:st|nd|rd|th)) ){1,3}"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Drive|Square|Place)\b",
        "street",
    ),
    _shape(r"\b[A-Z]{2} \d{5}\b", "postcode"),
    # Versions
    _shape(r"(?<![\w.])\d+(?:\.\d+){2,}(?![\w])", "joined"),
    # Pronouns: "the next one"
    _shape(
        r"(?i)\b(?:no|any|every|some|each|this|the|which|another|good|last|next|right|wrong|new|old|big|single"
        r"|only(?! one-| one (?:[a-z]+ ){1,2}(?:is|was|has|had|did|does|in|of)\b)"
        r"|loved|little|first)[ -]one\b(?![ -](?:hundred|thousand|million|billion|third|quarter|half|in|per|out of))"
        r"|\bone(?:self)?[’']s\b|\bone another\b|\bat one (?:point|time|stage)\b"
        r"|\bone (?=(?:last|next|this|earlier|later) (?:this )?(?:week|month|year|spring|summer|autumn|fall|winter)\b)"
        r"|\bone (?:day|by one|after|or another|or the other|way or|and the same|and only|on one|thing)\b"
        r"|\b(?:zero[- ]sum|second to none|four-letter"
        r"|one[- ](?:way|off|sided|stop|on-one|time|size[- ]fits|liner|another|eyed))\b",
        "one",
    ),
)


_BY_CLUE = {clue: [one.pattern for one in EXCLUSIONS if one.clue == clue] for clue in get_args(Clue)}


def excluded(text: str, clues: frozenset[Clue]) -> list[tuple[int, int]]:
    """The places of everything that is no quantity, in no order; ``clues`` are those in the text."""
    patterns = (pattern for clue in clues for pattern in _BY_CLUE[clue])
    return [match.span() for pattern in patterns for match in pattern.finditer(text)]
