"""Whose picture it is and what it shows, who wrote and who helped: a part of the table of rules, written like it."""

from __future__ import annotations

from claimx.read.rules.rule import Rule, rules_of
from claimx.read.vocabulary import AGENCY, AUTHOR_LABEL, DATE, NAMES, PICTURE

CREDITS: tuple[Rule, ...] = (
    # Captions and credits.
    *rules_of(
        "caption",
        r"^[\[(]?(?:(?:file|stock|cover|representational|undated|handout|archive"
        rf"|courtesy) )*{PICTURE}s?(?: (?:credit|courtesy|source|caption))?s?"
        r"(?: \d+)?(?: (?:by|of|from|via|courtesy of|taken by))?\s*[:/|©]",
        r"^[\[(]?(?:(?:photo|image|picture|video|cover|data)s? )?(?:credit|courtesy|source|caption)s?\s*:"
        r"|^(?:image|media) (?:source|caption), ?\S",
        rf"^(?:file|stock|representative|representational|undated|handout|archive) {PICTURE}s?\b",
        rf"^{PICTURE}s? (?:by|courtesy(?: of)?|via|credit)\b",
        (
            rf"[\[(—–-] ?(?:file )?{PICTURE}s?(?: (?:credit|courtesy|by|source))?s?\s*[:/ ].{{0,80}}[\])]?\.?$",
            *("[", "(", "—", "–", "-"),
        ),
        rf"^{PICTURE}s? (?:is |are )?(?:used )?(?:only )?for (?:representation(?:al)?|illustration|illustrative"
        rf"|reference)"
        r"(?: purposes?)?(?: only)?\W*$",
        r"^(?:figure|fig\.?|table|chart|graph|map|exhibit) [a-z]?\d{1,2}(?:\.\d+)?(?:[.:]| ?[–—-]) [^.!?]{3,120}$",
        r"^notes?: (?:data|figures|numbers|percentages|totals|amounts|values|estimates) (?:are|is|may|do|have|exclude"
        r"|include|refer)\b[^“\"]{0,160}$",
        (rf"(?:\. |^){PICTURE}s?(?: credits?)?(?: by)?: [^.]{{1,80}}\.?$", ": "),
        (
            rf"(?:[/|(\[©—–]|\bvia\b|\bcredit:?)\s*{AGENCY}\b[\w\s/.,'’&-]{{0,60}}[)\]]?\.?$",
            *("/", "|", "(", "[", "©", "—", "–", "via", "credit"),
        ),
        (r"(?:^|[.;] )(?:reuters|afp|ap photo|getty images|epa)/[A-Z]", "/"),
        r"^(?:pictured|above|below|clockwise|(?:top|bottom|far|main)? ?(?:left|right|image|picture)"
        r"|from left)\b[\w ]{0,20}:",
        scope="header",
    ),
    *rules_of(
        "caption",
        (rf"[.!?] (?:Photo|Image|Picture)s? by {NAMES}(?: for (?:the )?{NAMES})?\.?$", "photo", "image", "picture"),
        scope="header",
        flags=0,
    ),
    # Who wrote, who helped.
    *rules_of(
        "byline",
        r"^(?:(?i:(?:words|text|story|written|report(?:ed)?|interview|analysis|column|review|opinion|posted"
        r"|published|essay) )?[Bb]y:?|Author"
        rf"|(?i:{AUTHOR_LABEL}):) {NAMES}(?:$|,? (?:in|at|for|on) [A-Z]| ?[,;|·•(–—/-]|  |\s(?:Published|Updated)\b"
        r"|\s?\d)[^.!?]{0,120}\.?[^.!?]{0,40}$",
        r"^B[Yy] [A-Z][A-Z'’.-]+(?: [A-Z'’.,&-]+){1,8}$",
        r"^\(?(?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Tt]ranslated"
        r"|[Pp]roduced|[Gg]raphics?)(?: and (?:writing|editing|reporting))?(?: for [\w ]+)? by [A-Z]",
        r"^Contributing(?: (?:reporters?|writers?|editors?))?: [A-Z][^.!?“\"]{2,200}\.?$",
        rf"^(?:Edited|(?:Medically )?[Rr]eviewed|Fact[- ][Cc]hecked) [Bb]y:? {NAMES}(?:, [A-Z][\w.]{{1,4}})?$",
        scope="header",
        flags=0,
    ),
    *rules_of(
        "byline",
        (
            r"\bcontributed (?:reporting |research )?(?:to|for) this (?:report|story|article|post|piece)\b"
            r"|\bcontributed reporting\b",
            "contributed",
        ),
    ),
    *rules_of(
        "byline",
        r"^(?:—|–|--) ?\w[^.!?]{1,80}[^.!?,;:”\"’']$",
        r"^(?:(?:our|special|staff|legal|political|business|sports?|senior|city|foreign|web|news|[a-z]{2,3}) ){1,3}"
        r"(?:correspondents?|reporters?|bureau|desk)$",
        r"^(?:ap|afp|cnn|reuters|agence france-presse|(?:the )?associated press|web desk|news ?desk"
        r"|staff(?: writers?| reporters?)?"
        r"|our correspondent|agencies|(?:the )?editorial board|guest (?:writer|column|contributor))$",
        rf"^[^.!?]{{2,60}}[,|·•–—-] {DATE}[^.!?]{{0,40}}$",
        scope="header",
    ),
    *rules_of(
        "byline",
        rf"^(?:—|–|--?) ?[^“\"]{{1,80}} \(@\w{{1,30}}\) {DATE}\W*$",
        r"^\W*with (?:agency )?inputs? from\b[^.!?,]{1,60}\W*$",
        rf"^(?:[—–-]{{1,2}} ?{AGENCY}|==\w+)$",
        r"^[(\[]?(?:ani|bernama|dpa|express news service|gna|ians|kyodo|pti|upi|xinhua)[)\]]?$",
    ),
)
