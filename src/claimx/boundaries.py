"""Where sentences begin, corrected: what no word or mark by itself can tell a segmenter.

Tables of boundaries that are none, by what stands before them, and of boundaries that are missing, and one rule for
closing marks. Their words are closed classes; beside them they know the shape of a name.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

# The rules look this far back from a boundary; the longest thing that they name is under 50 characters.
LOOK_BACK = 60


class Rule(NamedTuple):
    """``before`` is searched in what precedes a place, ``after`` matched at it."""

    before: re.Pattern[str]
    after: re.Pattern[str]

    def holds(self, before: str, text: str, start: int) -> bool:
        return bool(self.after.match(text, start) and self.before.search(before))


def _rule(before: str, after: str = "") -> Rule:
    """What precedes ends with ``before``."""
    return Rule(re.compile(rf"(?:{before})\Z"), re.compile(after))


def _any(words: str) -> str:
    """A group for a pattern: one of the words."""
    return f"(?:{'|'.join(words.split())})"


_LOWER_CASE = "[a-z]"
_CAPITAL = r"[^\W\d_a-z]"
_NO_LINK = "(?!http|[*#])"
#: Words that begin a sentence, and hardly ever go on with a name.
_OPENER = (
    _any(
        "The An? He She It They We You I My Our His Her Its Their Your This That These Those There Here But And Or So"
        " Yet Nor In At By On With From For After Before Between During Since Until Despite Once When While Where How"
        " What Why Who Which Whether Whereas If As Because Although Though However Instead Besides Meanwhile Then Also"
        " Even Only Such Not Some Most Many All Both Each Every Any Another Neither Nobody Everyone Nothing Let Hi"
        " Thanks"
    )
    + r"\b(?!-)"
)
#: What begins a line of an e-mail or of a timetable.
_FIELD = _any("Mon Tues? Wed Thurs? Fri Sat Sun Date Time Sent Subject") + r"\b"
_NAME = rf"(?!{_OPENER})[A-Z][\w’'-]*[a-z]"
_MONTH = _any("January February March April May June July August September October November December")
_SHORT_MONTH = _any("Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec")
_ZONE = _any("[ECMP][SD]?T GMT UTC BST [CEW]ES?T IST A[CEW][SD]?T [HJKS]K?T NZ[SD]?T Eastern Central Mountain Pacific")
#: Titles and offices, which a name follows: "Capt. Nestor Liwag". "Sr.", "Jr." and "Inc." may end a sentence.
_TITLE = _any(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Hon Fr Msgr Reps? Sens? Govs? Pres Gen Lt Col Maj Capt Cdr Cmdr Comdr Sgt Cpl"
    " Spc Pfc Pvt Det Supt Insp Amb Atty Adm Brig Engr Cllr Ald Asst"
)
#: Offices in full. Between them and a name the segmenter likes to begin: "Treasury Secretary Ada Boateng".
_OFFICE = _any(
    "Majority Minority Leader Attorney General Justice Officer Detective Sergeant Captain Colonel Admiral Professor"
    " Doctor Bishop Prince Princess King Queen Sir Lord Lady Premier CEO COO CFO Congress(?:wo)?man [Ss]ecretary"
    " [Ss]peaker [Rr]epresentative [Ss]enator [Gg]overnor [Mm]ayor [Pp]resident [Cc]hancellor [Cc]hair(?:wo)?man"
    " [Mm]inister [Jj]udge [Ss]heriff [Cc]ommissioner [Aa]mbassador [Dd]irector [Cc]oach columnist spokes(?:wo)?man"
    " nominee economist journalist author"
)
#: What a number or a letter belongs to: "Figure 2", "Schedule A", "Medicare Part B".
_NUMBERED = _any(
    "[Cc]olumn Figure Table Chapter Part Section Myth Exhibit Phase Step Article Title Schedule Lesson Group Level"
    " Page Rule Season Episode Act Tier Grade Type Plan War Vitamin Class Appendix Category Option Route Line Division"
    " Generation Gen Hepatitis Series Team Room Building Terminal Zone Area Model Problem Solution Example Listing"
    " Goals? Company Studio Formula Factor Gate Block Hall Bank"
)
_SAID = _any("said says asked asks added adds wrote writes replied shouted cried wondered exclaimed recalled tweeted")
_SPEAKER = rf"(?!{_OPENER})(?:(?:{_TITLE}\.|[A-Z][\w’'-]+) ){{1,3}}"
_ABOUT = _any("of in to at on as when about after before with")
_VERB = _any("is was are were has had may can could will would should must might did does said says also and in of")
_VERB = rf"(?:{_VERB}|[a-z]+ed)\b"
# Words that belong to the name before: "Kestrel Inc.", "Foods Pvt. Ltd."
_COMPANY = _rule("", r"(?:Inc|INC|Ltd|LTD|Corp|Co|Jr|LLC|PLC)\b(?!-)")
_NUMBER = _rule('[^.!?:;…"”]', r"(?:No|Nos)\. ?\d")
# A number or a letter that counts what follows it, which opens a line or follows a sentence.
_COUNTER = r"(?:(?:\A|\n)\s*[(#*]*(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})|[.:;!?](?<!\bNo\.)\s+[(#*]*\d{1,2})\."

#: Boundaries to take away behind a full stop.
AFTER_STOP = (
    _COMPANY,
    _rule(rf"\b{_TITLE}\.", rf"{_CAPITAL}|\d(?:st|nd|rd|th)\b"),
    _rule(r"\b(?:St|Ste|Mt|Ft)\.", rf"(?!{_OPENER}){_CAPITAL}"),
    # Words that a figure follows: "No. 6", "pop. 11,900", "et al. (2016)", "Sept. 12".
    _rule(r"\b(?i:No|Nos|Art|Sec|Figs?|Vol|Ch|Eq|pp|pop|ca|al|est|approx|ext|para)\.", r"\(?\d"),
    _rule(rf"\b(?:[cp]|{_SHORT_MONTH})\.", r"\d"),
    _rule(r"\b(?:Bk|Ch|Pt|Vol)\.", r"[IVX]+\b"),
    # Words between two others: "Roe v. Wade", "e.g. Iceland".
    _rule(r"\b(?:vs?|e\.?g|i\.?e|cf|viz|a\.k\.a)\."),
    # Hours: "8 p.m. ET".
    _rule(r"\b[ap]\.m\.", rf"{_ZONE}\b"),
    _rule(_COUNTER),
    # Initials in a row, after a title, or between two names: "P. V. Raghunandan", "Dr. Ben C. Uy", "Julie K. Brown".
    _rule(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof)(?:\. \w+)?)\.? [A-Z]\.", _CAPITAL),
    _rule(r"\b[A-Z][a-z]*\.? [A-Z]\.", r"[A-Z]\. "),
    _rule(rf"\b(?!{_NUMBERED}\b)[A-Z][a-z’'-]*[a-z] [A-HJ-Z]\.", _NAME),
    # A sentence goes on in lower case after an abbreviation, or an ellipsis: "the C.I.A. officer".
    _rule(r"(?:\b[A-Za-z]\.[A-Za-z]|\. ?|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|etc|ft))\.", "-?[a-z]"),
)
#: Boundaries to take away behind any other mark.
AFTER_MARK = (
    _COMPANY,
    _NUMBER,
    # A colon or a comma behind a few words: "They had one problem: Nobody came". After "Dear Ms Imrie,", one begins.
    _rule(r"\w [\w’'-]+ [^\W\d]+[,:]", _NO_LINK),
    _rule(r"\w[,’'”\")]* [\w’'-]+[,’'”\")]* [^\W\d][\w’'-]*[”\"’')]*:", _NO_LINK),
    _rule(r"\b(?:The|An?|One|Another|Next|Bottom|Also|His|Her|Its|Their|Our|My) [a-z]+:"),
    _rule(r"\b(?:in|since|of|for|on|by) (?:\w+\.? )?\d{1,4}:|, \d{4}:", _NO_LINK),
    _rule(":", '[“"‘]'),
    _rule(r"[(\[“‘][^()\[\]“”‘’]{2,50}:", _NO_LINK),
    _rule(r"\b(?:In|By|Since|Until|From) (?:\d{4}|[A-Z][a-z]+),"),
    _rule(r"\b(?!Sincerely|Respectfully|Cordially|Warmly)[A-Z][a-z]+ly,"),
    # What was said, and who said it: "“Two!” she said", "“Two?” Ms Imrie asked".
    _rule(",[\"'”’]+"),
    _rule("[.!?…,][\"'”’]", _LOWER_CASE),
    _rule("[!?]", rf"(?:he |she |they |we )?{_SAID}\b"),
    _rule("[!?][\"'”’]+", rf"(?:{_SPEAKER}{_SAID}|I asked)(?=[.,:;]| {_ABOUT}\b)"),
    # Brackets within a sentence: "the plan (good!) works", "Vice President [Ada] Boateng".
    _rule(r"(?:\A|[^.!?…\"”’\s] ?)\[[A-Z]?[a-z]+\]", r"[^\W\d_]"),
    _rule(r"(?:\b(?:etc|seq|[A-Z][a-z]+|[A-Z]\.[A-Z])\.|!|\([^()]{,20}\?)[)\]]", _LOWER_CASE),
    # The author and the date of a message: "— Harbour Watch (@harbourwatch) May 6".
    _rule("[—–-]", r"[^.!?]{2,40} \(@"),
    _rule(r"\(@\w+\)", rf"{_MONTH} \d"),
    _rule("…", r"[\[(]?[a-z]"),
    # An aside between dashes: "there is reason - lots of it! - to wonder".
    _rule('[!?]["”’]*|[.…]["”’]+', "(?:[—–]|--?) ?[a-z]"),
    # An opening mark by itself.
    _rule(r"(?:\A|\n)[\"“”‘'(\[–-]"),
    _rule("[.!?][\"”’']? [“‘']", r"(?<!\s)"),
    # Names that end in a mark: "Yahoo! Japan". Those that are also cries ("Hello!") may end a sentence.
    _rule(r"\b(?:Yahoo|Jeopardy|Yum|Joomla|Earth First|Democracy Now|Moulin Rouge|Mamma Mia|E)!", rf"(?!{_OPENER})\w"),
)
#: Boundaries to take away where no mark stands before them.
AFTER_WORD = (
    _NUMBER,
    _COMPANY,
    _rule(rf"\b{_OFFICE}", _NAME),
    _rule(rf"(?:\A|[\s“\"(\[]){_NUMBERED}", r"\d|[A-Z]\b|(?:One|Two|Three|Four|Five|Six)\b"),
    # A name that an article or "of" leads to goes on: "a 20-mile Bus Rapid Transit line". Of 56 such boundaries in
    # 1,070 articles and UD EWT, 53 were none; the three stood in lists of an e-mail or a review.
    _rule(
        r"\b(?:[Tt]he|[Aa]n?|of|this|its|his|her|their|our|your|every|other)(?: [\w'’-]+| [A-Z]\.[A-Z]\.){0,3}"
        r" [A-Z][\w'’-]*[a-z]",
        rf"(?!{_OPENER})[A-Z][a-z]",
    ),
    # A name goes on, and the sentence with it: "she told Ada Boateng that", "Gov. Ada Boateng left".
    _rule(
        rf"(?:(?<!\w)[a-z][a-z’'-]* [“\"‘(\[]?|/|[—–] |{_OFFICE} |{_TITLE}\. )(?<!anks )[A-Z][\w’'-]*[a-z]",
        rf"(?!{_FIELD}){_NAME}|[A-Z]\. [A-Z]",
    ),
    _rule(r"\w, (?<!anks, )(?<!Best, )[A-Z][\w’'-]*[a-z]", rf"{_NAME}(?:['’]s)?,? [a-z(]"),
    _rule(r"(?:\b(?:[Tt]he|[Ii]n|of)|['’]s) (?:\d{4}-)?\d{4}", rf"(?!{_OPENER})[A-Z][a-z]"),
    # So does one that opens a paragraph, and one that opens a sentence, if a verb follows that no heading has.
    _rule(r"\A[A-Z][\w’'-]*[a-z]", rf"{_NAME}(?:['’]s)?,? [a-z(]|[A-Z]\. [A-Z]"),
    _rule("[.!?] [A-Z][a-z]+", rf"{_NAME}(?:['’]s [a-z]| {_VERB})"),
    _rule(r"(?:(?<!\w)[a-z]+|[—–-]) \d+(?:st|nd|rd|th)", "[A-Z][a-z]"),
    _rule(r"\b[A-Z]\.[A-Z]|(?<![\w@./-])[\w-]+\.(?:com|edu|gov|net|org)", _LOWER_CASE),
    # One word does not stand alone before a verb, nor anything before a party, a note or a dash.
    _rule(r"\A\w+", "[a-z]+ [a-z]+ "),
    _rule(r"\w", r"\([DRI]\b|\([a-z]|\[\d|[—–]\s"),
    # Words that need others before them.
    _rule(
        "[a-z]", _any("of by from using and or which with as than into is was has have had said says now just") + " "
    ),
)
#: Boundaries to lay where the match ends.
SPLITS = (
    # A blank line, and an item of a list on a line of its own.
    re.compile(r"\n[ \t\r\f\v]*\n\s*"),
    re.compile(r"\n[ \t]*(?=[-•*‣·▪–] |\d{1,2}[.)] )"),
    # A note mark behind the full stop: "in 2024.[2] Bed nets".
    re.compile(r"[.!?](?:\[\d{1,3}\])+\s+(?=[\"“‘]?[A-Z])"),
)
#: Boundaries to lay behind a full stop.
ENDS = (
    # Hours, days, scores and answers: "8 p.m. ET. Nobody", "April 3. Ada Boateng", "2-1. Fans", "No. Ada Boateng".
    _rule(rf"\b[ap]\.m\. {_ZONE}\.", "[\"“‘']?[A-Z]"),
    _rule(r"\b[ap]\.m\.", '["“‘]'),
    _rule(rf"\b(?:{_MONTH}|{_SHORT_MONTH}\.) \d{{1,2}}\.", '["“‘]?[A-Z]'),
    _rule(r"\b\d+[–-]\d+\.", '["“‘]?[A-Z]'),
    _rule(r"(?:\A|[.!?:”] )No\.", '["“‘]?[A-Z]'),
    # A party and its state have a comma behind them within a sentence: "said Boateng, D-Calif. Nobody".
    _rule(r"\b[DRI]-[A-Z]\w*\.", '["“]?[A-Z]'),
)
# A full stop that may be part of a word or a figure ends the sentence where no name, but "The" or "He", follows,
_NEW_SENTENCE = re.compile(rf"[\"“‘(]?{_OPENER}")
# but not where it belongs to a title, a number that counts, an ellipsis, or a word between two others.
_GOES_ON = re.compile(
    rf"(?:\b(?:{_TITLE}|vs?|feat|ft|e\.g|i\.e|cf|viz|[Pp]\.?[Ss]|Vol|Pt|Ch)\.|\. ?\.|\\\.|[*#]\d\.|{_COUNTER})\Z"
)
_STOP = re.compile(r"\.[\"”’)]{0,2}\s+")
# Behind a longer word in lower case, no rule for full stops has anything to say: a third of the time is saved.
_PLAIN_STOP = re.compile(r"(?<=[a-z]{4}\.)(?<!pprox\.)(?<!para\.)(?<!figs\.)")

# Marks that belong to the sentence before: they touch it, and what follows does not touch them.
_CLOSING = re.compile(r"(?<=\S)(?:[”’»)\]}]|[\"'](?=\s|\Z))+\s*")


def corrected(text: str, starts: Iterable[int]) -> list[int]:
    """Where sentences start once the rules have spoken, in order."""
    moved = {_past_closing_marks(text, start) for start in starts}
    kept = {start for start in moved if start and not _is_joined(text, start)}
    laid = {match.end() for split in SPLITS for match in split.finditer(text)}
    return sorted({*kept, *laid, *_missing(text, kept), 0})


def _past_closing_marks(text: str, start: int) -> int:
    match = _CLOSING.match(text, start)
    return match.end() if match else start


def _is_joined(text: str, start: int) -> bool:
    before = _before(text, start).rstrip()
    last = before[-1:]
    if last == "." and _PLAIN_STOP.match(before, len(before)):
        return False
    rules = AFTER_STOP if last == "." else AFTER_WORD if last.isalnum() else AFTER_MARK
    return any(rule.holds(before, text, start) for rule in rules)


def _missing(text: str, known: Container[int]) -> Iterator[int]:
    """Boundaries behind full stops, but for those known."""
    for stop in _STOP.finditer(text):
        start = stop.end()
        if start not in known and _is_missing(_before(text, stop.start() + 1), text, start):
            yield start


def _is_missing(before: str, text: str, start: int) -> bool:
    if _NEW_SENTENCE.match(text, start) and not _GOES_ON.search(before):
        return True
    return any(rule.holds(before, text, start) for rule in ENDS)


def _before(text: str, place: int) -> str:
    return text[max(0, place - LOOK_BACK) : place]
