"""Tables of boundaries that are none, by what stands before and behind them, and of boundaries that are missing.

Their words are closed classes; beside them they know the shape of a name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimx.segment.boundarywords import (
    ABOUT,
    CAPITAL,
    LOWER_CASE,
    MONTH,
    NAME,
    NO_LINK,
    NUMBERED,
    OPENER,
    SAID,
    SHORT_MONTH,
    SHORTENED,
    SOURCE,
    SPEAKER,
    TITLE,
    WITHIN,
    ZONE,
)


class _Rule(NamedTuple):
    """``before`` is searched in what precedes a place, ``after`` matched at it."""

    before: re.Pattern[str]
    after: re.Pattern[str]

    def holds(self, before: str, text: str, start: int) -> bool:
        return bool(self.after.match(text, start) and self.before.search(before))


def _rule(before: str, after: str = "") -> _Rule:
    """What precedes ends with ``before``."""
    return _Rule(re.compile(rf"(?:{before})\Z"), re.compile(after))


# Words that belong to the name before: "Kestrel Inc.", "Foods Pvt. Ltd."
_COMPANY = _rule("", r"(?:Inc|INC|Ltd|LTD|Corp|Co|Jr|LLC|PLC)\b(?!-)")
_NUMBER = _rule('[^.!?:;…"”]', r"(?:No|Nos)\. ?\d")
# A number or a letter that counts what follows it, which opens a line or follows a sentence.
_COUNTER = r"(?:(?:\A|\n)\s*[(#*]*(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})|[.:;!?](?<!\bNo\.)\s+[(#*]*\d{1,2})\."

#: Boundaries to take away behind a full stop.
AFTER_STOP = (
    _COMPANY,
    _rule(rf"\b{TITLE}\.", rf"{CAPITAL}|\d(?:st|nd|rd|th)\b"),
    _rule(r"\b(?:St|Ste|Mt|Ft)\.", rf"(?!{OPENER}){CAPITAL}"),
    # Words that a figure follows: "No. 6", "pop. 11,900", "et al. (2016)", "Sept. 12".
    _rule(r"\b(?i:No|Nos|Art|Sec|Figs?|Vol|Ch|Eq|pp|pop|ca|al|est|approx|ext|para)\.", r"[(\[]?\d"),
    _rule(rf"\b(?:[cp]|{SHORT_MONTH})\.", r"\d"),
    _rule(r"\b(?:Bk|Ch|Pt|Vol)\.", r"[IVX]+\b"),
    # Words between two others: "Roe v. Wade", "e.g. Iceland".
    _rule(r"\b(?:vs?|e\.?g|i\.?e|cf|viz|a\.k\.a)\."),
    # Hours: "8 p.m. ET".
    _rule(r"\b[ap]\.m\.", rf"{ZONE}\b"),
    _rule(_COUNTER),
    # Initials in a row, after a title, or between two names: "P. V. Raghunandan", "Dr. Ben C. Uy", "Julie K. Brown".
    _rule(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof)(?:\. \w+)?)\.? [A-Z]\.", CAPITAL),
    _rule(r"\b[A-Z][a-z]*\.? [A-Z]\.", r"[A-Z]\. "),
    _rule(rf"\b(?!{NUMBERED}\b)[A-Z][a-z’'-]*[a-z] [A-HJ-Z]\.", NAME),
    # A sentence goes on in lower case after an abbreviation, or an ellipsis: "the C.I.A. officer", "6 p.m. (or later)".
    _rule(rf"(?:\b[A-Za-z]\.[A-Za-z][a-z]?|\. ?|\b{SHORTENED})\.", rf"(?:[—–-] ?|\((?!{SOURCE}))?[a-z]"),
    # A full stop within a name: "Quay.Net pays".
    _rule(r"\b[A-Z]\w*\.", rf"(?<!\s)(?!{OPENER})[A-Z]\w*,? [a-z]"),
)
#: Boundaries to take away behind any other mark.
AFTER_MARK = (
    _COMPANY,
    _NUMBER,
    # A colon or a comma behind a few words: "They had one problem: Nobody came". After "Dear Ms Imrie,", one begins.
    _rule(r"\w [\w’'-]+ [^\W\d]+[,:]", NO_LINK),
    _rule(r"\w[,’'”\")]* \(?[\w’'-]+[,’'”\")]* \(?[^\W\d][\w’'-]*[”\"’')]*:", NO_LINK),
    _rule(r"\b(?:The|An?|One|Another|Next|Bottom|Also|His|Her|Its|Their|Our|My) [a-z]+:"),
    _rule(r"\b(?:in|since|of|for|on|by) (?:\w+\.? )?\d{1,4}:|, \d{4}:", NO_LINK),
    _rule(":", '[“"‘]'),
    _rule(r"[(\[“‘][^()\[\]“”‘’]{2,50}:", NO_LINK),
    _rule(r"\b(?:In|By|Since|Until|From) (?:\d{4}|[A-Z][a-z]+),"),
    _rule(r"\b(?!Sincerely|Respectfully|Cordially|Warmly)[A-Z][a-z]+ly,"),
    # What was said, and who said it: "“Two!” she said", "“Two?” Ms Imrie asked".
    _rule(",[\"'”’]+"),
    _rule("[.!?…,][\"'”’]", LOWER_CASE),
    _rule("[!?]", rf"(?:he |she |they |we )?{SAID}\b"),
    _rule("[!?][\"'”’]+", rf"(?:{SPEAKER}{SAID}|I asked)(?=[.,:;]| (?:{ABOUT}\b|{CAPITAL}))"),
    # Brackets within a sentence: "the plan (good!) works", "Vice President [Ada] Boateng".
    _rule(r"(?:\A|[^.!?…\"”’\s] ?)\[[A-Z]?[a-z]+\]", r"[^\W\d_]"),
    _rule(r"(?:\b(?:etc|seq|[A-Z][a-z]+|[A-Z]\.[A-Z])\.|!|\([^()]{,20}\?)[)\]]", LOWER_CASE),
    # The author and the date of a message: "— Harbour Watch (@harbourwatch) May 6".
    _rule("[—–-]", r"[^.!?]{2,40} \(@"),
    _rule(r"\(@\w+\)", rf"{MONTH} \d"),
    _rule("…", r"[\[(]?[a-z]"),
    _rule(r"\b(?i:aha|ah|oh|hey|huh)[!?]", "[a-z]+[ ,]"),
    _rule("[?!]", r"(?:and|or) \(?\d\)"),
    # Marks that end nothing: "C++ code", "Mother!: The Reckoning", "Platt (Vt.), Ada Boateng", "the users’ choice".
    _rule(r"\w\+\+", rf"(?!{OPENER})"),
    _rule('[!?]["”’]?:'),
    _rule(r"[.)],|,(?:\[\d{1,3}\])+"),
    _rule("[a-z]s[’']", rf"(?!{OPENER})"),
    _rule(r"\([A-Z]{2,}\)", rf"{NAME} \w"),
    _rule(r"[^.!?…\s]", r"\[(?:\d{1,3}\]|[a-z])|[,;]"),
    # The place of a report: "LONDON - Nobody came", "LONDON, May 6 (Harbourwire) - Nobody came".
    _rule(r"\A[A-Z]{2}[\w.,’'/ -]{1,40}(?: \([A-Z]\w+\))? ?(?:--?|[–—])"),
    # An aside between dashes: "there is reason - lots of it! - to wonder".
    _rule('[!?]["”’]*|[.…]["”’]+', "(?:[—–]|--?) ?[a-z]"),
    # By what name somebody goes, and what somebody left out: "Ada “Tug” Boateng", "[the one of] ‘Low Water’".
    _rule(r"\b[A-Z][\w’'-]+ (?:“[^”.!?…,]{1,30}”|\"[^\".!?…,]{1,30}\")", NAME),
    _rule(r"[\w’']\]", "[“‘]"),
    # A title that asks: "Who Owns the Quay? was printed".
    _rule(rf"\b(?!{OPENER})[A-Z][\w’'-]+ (?:(?:{WITHIN}) ){{0,2}}[A-Z][\w’'-]+[?!]", r"(?!https?:|pic\.)[a-z]"),
    # An opening mark by itself.
    _rule(r"(?:\A|\n)[\"“”‘'(\[—–-]"),
    _rule("[.!?][\"”’']? [“‘']", r"(?<!\s)"),
    # Names that end in a mark: "Yahoo! Japan". Those that are also cries ("Hello!") may end a sentence.
    _rule(r"\b(?:Yahoo|Jeopardy|Yum|Joomla|Earth First|Democracy Now|Moulin Rouge|Mamma Mia|E)!", rf"(?!{OPENER})\w"),
)
#: No sentence of an article ends behind a word or a figure within a line; in mail some do, behind an hour or an address
#: and before a date or an address, and headings may stand before "The ferry is late". (Of 49 such boundaries in 12,885
#: sentences of pages, a dozen were any; in UD EWT, which is half mail, nine of ten.)
STAMPED = (
    _rule(r"\d:\d\d(?: [AaPp][Mm])?|\S@\S+|\w\.\w\S+|\d{5,}", rf"(?![a-z]|{ZONE}\b)"),
    _rule("", rf"\d\d?/\d\d?/\d\d|https?:|(?!A ){OPENER} [a-z]"),
)
#: Boundaries to lay where the match ends.
SPLITS = (
    # A blank line, and an item of a list on a line of its own.
    re.compile(r"\n[ \t\r\f\v]*\n\s*"),
    re.compile(r"\n[ \t]*(?=[-•*‣·▪–] |\d{1,2}[.)] )"),
    # A note mark behind the full stop: "in 2024.[2] Bed nets".
    re.compile(r"[.!?][\"”’)]{0,2}(?:\[\d{1,3}\])+\s+(?=[\"“‘]?[A-Z])"),
    # The same without brackets, behind a word that no figure belongs to: "of patients.1,2 Bed nets".
    re.compile(r"(?<=[a-z]{4})[.!?][\"”’)]{0,2}\d{1,2}(?:[,–-]\d{1,2})*\s+(?=[\"“‘]?[A-Z])"),
)
#: Boundaries to lay behind a full stop.
ENDS = (
    # Hours, days, scores and answers: "8 p.m. ET. Nobody", "Apr. 3. Ada Boateng", "2-1. Fans", "No. Ada Boateng".
    _rule(rf"\b[ap]\.m\. {ZONE}\.", "[\"“‘']?[A-Z]"),
    _rule(r"\b[ap]\.m\.", '["“‘]'),
    _rule(rf"\b{SHORT_MONTH}\. \d{{1,2}}\.", '["“‘]?[A-Z]'),
    _rule(r"\b\d+[–-]\d+\.", '["“‘]?[A-Z]'),
    _rule(r"(?:\A|[.!?:”] )No\.", '["“‘]?[A-Z]'),
    # A small figure that words go on to: "up from 9. Exports fell", "April 3. Ada Boateng".
    _rule(r"[a-z],? [$£€]?\d{1,2}\.", '["“‘]?[A-Z]'),
    # So has a long word in full: "the Northern Ferrymen. Ada Boateng".
    _rule(r"\b[A-Z][a-z]{6,}\.", "[A-Z][A-Za-z]"),
    # A party and its state have a comma behind them within a sentence: "said Boateng, D-Calif. Nobody".
    _rule(r"\b[DRI]-[A-Z]\w*\.", '["“]?[A-Z]'),
)
# A full stop that may be part of a word or a figure ends the sentence where no name, but "The" or "He", follows,
NEW_SENTENCE = re.compile(
    rf"[\"“‘(]?(?:{OPENER}|(?<!\b[A-Z]\. )(?:[A-Z][a-z]{{3,}}ly|First|Second|Third|Next|Later|Today),)"
)
# but not where it belongs to a title, a number that counts, an ellipsis, or a word between two others.
GOES_ON = re.compile(
    rf"(?:\b(?:{TITLE}|vs?|feat|ft|e\.g|i\.e|cf|viz|[Pp]\.?[Ss]|Vol|Pt|Ch)\.|\. ?\.|\\\.|[*#]\d\.|{_COUNTER})\Z"
)
