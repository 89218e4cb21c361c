"""The closed classes of words, and the shapes of names, by which boundaries are judged: each a group for a pattern."""

from __future__ import annotations


def _any_of(words: str) -> str:
    """A group for a pattern: one of the words."""
    return f"(?:{'|'.join(words.split())})"


LOWER_CASE = "[a-z]"
CAPITAL = r"[^\W\d_a-z]"
NO_LINK = "(?!http|[*#])"
#: Words that begin a sentence, and hardly ever go on with a name.
OPENER = (
    _any_of(
        "The An? He She It They We You I My Our His Her Its Their Your This That These Those There Here But And Or So"
        " Yet Nor In At By On With From For After Before Between During Since Until Despite Once When While Where How"
        " What Why Who Which Whether Whereas If As Because Although Though However Instead Besides Meanwhile Then Also"
        " Even Only Such Not Some Most Many All Both Each Every Any Another Neither Nobody Everyone Nothing Let Hi"
        " Thanks"
    )
    + r"\b(?!-)"
)
NAME = rf"(?!{OPENER})[A-Z][\w’'-]*[a-z]"
MONTH = _any_of("January February March April May June July August September October November December")
SHORT_MONTH = _any_of("Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec")
ZONE = _any_of(
    "[ECMP][SD]?T GMT UTC BST [CEW]ES?T IST A[CEW][SD]?T [HJKS]K?T NZ[SD]?T Eastern Central Mountain Pacific"
)
#: Titles and offices, which a name follows: "Capt. Nestor Liwag". "Sr.", "Jr." and "Inc." may end a sentence.
TITLE = _any_of(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Hon Fr Msgr Reps? Sens? Govs? Pres Gen Lt Col Maj Capt Cdr Cmdr Comdr Sgt Cpl"
    " Spc Pfc Pvt Det Supt Insp Amb Atty Adm Brig Engr Cllr Ald Asst"
)
#: What a number or a letter belongs to: "Figure 2", "Schedule A", "Medicare Part B".
NUMBERED = _any_of(
    "[Cc]olumn Figure Table Chapter Part Section Myth Exhibit Phase Step Article Title Schedule Lesson Group Level"
    " Page Rule Season Episode Act Tier Grade Type Plan War Vitamin Class Appendix Category Option Route Line Division"
    " Generation Gen Hepatitis Series Team Room Building Terminal Zone Area Model Problem Solution Example Listing"
    " Goals? Company Studio Formula Factor Gate Block Hall Bank"
)
SAID = _any_of("said says asked asks added adds wrote writes replied shouted cried wondered exclaimed recalled tweeted")
SPEAKER = rf"(?!{OPENER})(?:(?:{TITLE}\.|[A-Z][\w’'-]+) ){{1,3}}"
ABOUT = _any_of("of in to at on as when about after before with")
#: Words that are small within titles.
WITHIN = _any_of("an? and at by for from in of on or the to with")
#: Words cut short behind which a sentence goes on.
SHORTENED = _any_of("Inc Ltd Corp Co Jr Sr etc ft pct incl al bbls? lbs? oz gal hrs? yds? sq cu voc Ed")
#: What stands in brackets by itself: where a picture or a figure is from.
SOURCE = _any_of("see via credit emphasis http www pic")
