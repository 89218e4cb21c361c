"""The fullest form in which an article names a speaker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.assertion import Attribution
from claimx.attribute import with_name
from claimx.attribute.names.fullnames import FullNames
from claimx.span import Excerpt

CONTROL = "Centre for Mill Control and Prevention"


def name_in(text: str, words: str) -> str | None:
    """Of the words where they stand last in the text."""
    start = text.rindex(words)
    found = FullNames(text).full(Excerpt(text=words, start=start, end=start + len(words)))
    assert found is None or text[found.start : found.end] == found.text
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ama Boateng runs the mill. It leaks, Boateng said.", "Boateng", "Ama Boateng"),
        ("It leaks, Boateng said. Mayor Ama Boateng runs the mill.", "Boateng", "Ama Boateng"),
        ("Was Boateng right? Ama Boateng said it, Boateng said.", "Boateng", "Ama Boateng"),
        ("Brave Efua Boateng Has Come. Then Efua Boateng went. It leaks, Boateng said.", "Boateng", "Efua Boateng"),
        ("WATCH Boateng now. It leaks, Boateng said.", "Boateng", "Boateng"),
        ("Secretary of State Ama Boateng came. It leaks, Boateng said.", "Boateng", "Ama Boateng"),
        ("Kumasi College’s Ama Boateng came. It leaks, Boateng said.", "Boateng", "Ama Boateng"),
        ("Ama K. Boateng came. It leaks, Ama Boateng said.", "Ama Boateng", "Ama K. Boateng"),
        (
            "Ama Boateng came. Ama Boateng left. Ama K. Boateng ate. It leaks, Boateng said.",
            "Boateng",
            "Ama K. Boateng",
        ),
        ("Ama Boateng Ama K. Boateng came. It leaks, Ama Boateng said.", "Ama Boateng", "Ama Boateng"),
        ("The New Mill Times told of a new dam. It leaks, the Times said.", "the Times", "New Mill Times"),
        ("Juan de la Cruz came. It leaks, Cruz said.", "Cruz", "Juan de la Cruz"),
        ("Sarah Boateng came. It leaks, Sarah said.", "Sarah", "Sarah Boateng"),
        ("The World Mill Board (WMB) met. It leaks, the WMB said.", "the WMB", "World Mill Board"),
        ("The Mill & Lodging Union met. It leaks, the MLU said.", "the MLU", "Mill & Lodging Union"),
        ("It leaks, the WMB said.", "the WMB", "WMB"),
        ("It leaks, the World Mill Board said.", "the World Mill Board", "World Mill Board"),
        ("It leaks, the Bank of Ghana said.", "the Bank of Ghana", "Bank of Ghana"),
        (
            "The Centre for Mills in the West warned us.",
            "The Centre for Mills in the West",
            "Centre for Mills in the West",
        ),
        ("The millers in the West warned us.", "The millers in the West", None),
        ("It leaks, A. K. Boateng said.", "A. K. Boateng", "A. K. Boateng"),
        ("Harbour Democrats met. It leaks, Democrats said.", "Democrats", None),
        ("Mayor Ama Boateng came. It leaks, the mayor said.", "the mayor", "Ama Boateng"),
        ("The Ministry of Roads met. It leaks, the ministry said.", "the ministry", "Ministry of Roads"),
        ("Bill Mensah came. William Mensah left. It leaks, Bill Mensah said.", "Bill Mensah", "William Mensah"),
        ("Bill Mensah came. Bill Mensah ate. William Mensah left. It leaks, Mensah said.", "Mensah", "William Mensah"),
        ("Bill Mensah came. Kofi Mensah left. It leaks, Bill Mensah said.", "Bill Mensah", "Bill Mensah"),
        ("We met Will Mensah. It will leak, Mensah said.", "Mensah", "Will Mensah"),
        ("Will Mensah runs the mill. It will leak, Mensah said.", "Mensah", "Will Mensah"),
        ("Will Mensah run the mill? It will leak, Mensah said.", "Mensah", "Mensah"),
        ("It leaks. Will Mensah mend it?", "Will Mensah", "Mensah"),
        ("It leaks, a Mrs Mensah said.", "a Mrs Mensah", "Mensah"),
        ("Sir Kofi came. Kofi Mensah left. It leaks, Sir Kofi said.", "Sir Kofi", "Kofi Mensah"),
        ("Sir Kofi came. It leaks, Sir Kofi said.", "Sir Kofi", "Sir Kofi"),
        ("Unlike Mensah, we came. It leaks, Mensah said.", "Mensah", "Mensah"),
        ("Ghanaian Mensah came. It leaks, Mensah said.", "Mensah", "Mensah"),
        ("It leaks, Ghanaian Peter K. Mensah said.", "Ghanaian Peter K. Mensah", "Peter K. Mensah"),
        ("Dawn French came. It leaks, French said.", "French", "Dawn French"),
        ("Proud Ghana came. It leaks, Ghana said.", "Ghana", "Ghana"),
        ("The Herald Tuesday told of it. It leaks, the Herald said.", "the Herald", "Herald"),
        ("The World Mill Board’s dam fell. It leaks, the WMB said.", "the WMB", "World Mill Board"),
        ("The Bureau of Mills’ dam fell. It leaks, the BM said.", "the BM", "Bureau of Mills"),
        ("The EU and the US met. It leaks, the EU said.", "the EU", "EU"),
        (
            "The Small Mill Act passed. The Small Mill Agency met. A Small Mill Agency clerk left. It leaks, SMA said.",
            "SMA",
            "Small Mill Agency",
        ),
        ("The Department of Mills and Dams met. It leaks, MAD said.", "MAD", "MAD"),
        ("The Department of Mills and Dams met. It leaks, MD said.", "MD", "Department of Mills and Dams"),
        ("The Dam Safety Institute and Prevention met. It leaks, DSI said.", "DSI", "Dam Safety Institute"),
        ("The Centre for Mill Control and Prevention met. It leaks, CMC said.", "CMC", CONTROL),
        ("The Centre for Mill Control and Togo met. Togo left. It leaks, CMC said.", "CMC", "Centre for Mill Control"),
        ("It leaks, the General Board of Mills said.", "the General Board of Mills", "General Board of Mills"),
        ("It leaks, the Liberal Democrats said.", "the Liberal Democrats", "Liberal Democrats"),
        ("It leaks, the Boateng administration said.", "the Boateng administration", "Boateng administration"),
        ("It leaks, the Ghanaian government said.", "the Ghanaian government", "Ghanaian government"),
        ("The Boateng campaign met. It leaks, the campaign said.", "the campaign", "Boateng campaign"),
        ("Mr Boateng met his wife, Ama Boateng. It leaks, Boateng said.", "Boateng", "Ama Boateng"),
        ("President Boateng met his wife, Ama Boateng. It leaks, the president said.", "the president", "Boateng"),
        ("Secretary of Dam Affairs Peter Mensah left. It leaks, Mensah said.", "Mensah", "Peter Mensah"),
        ("Kumawheel Has Its Day. It leaks, Kumawheel said.", "Kumawheel", "Kumawheel"),
        ("Ghana’s Water Ministry met. It leaks, the ministry said.", "the ministry", "Ghana’s Water Ministry"),
    ],
)
def test_a_name_is_told_in_full(text: str, words: str, name: str) -> None:
    """Without titles, wherever in the article the rest of it stands."""
    assert name_in(text, words) == name


@pytest.mark.parametrize(
    "words",
    [
        "critics",
        "Critics",
        "Local authorities",
        "Ghanaian officials",
        "Millers of Kumasi",
        "Modelling by the Mill Board",
        "a spokesman for the Mill Board",
        "a memoir by an aide to former defence secretary Ama Boateng",
        "the mayor",
        "the ministry",
        "Ama Boateng and others",
        "Ghanaians",
        "the Portuguese",
        "one Ghanaian",
        "A Ghanaian",
        "many Kumasi Millers",
        "Six Districts",
        "Democrats",
        "the Republican",
        "the government",
        "the administration",
        "the new administration",
        "the former mayor’s administration",
        "Kumasi Democrats",
        "the Kumasi Democrat",
        "Tuesday",
        "a report published Tuesday",
        "the Director-General of the World Mill Organization",
    ],
)
def test_words_that_name_nobody_have_no_name(words: str) -> None:
    """Groups, works, and offices of which nobody says who holds them."""
    assert name_in(f"The mill leaks. {words} said so, as critics will.", words) is None


def test_the_name_that_is_met_most_often_is_chosen() -> None:
    """Of two who share a surname."""
    text = "Ama Boateng came. Kofi Boateng came late. Ama Boateng went. It leaks, Boateng said."
    assert name_in(text, "Boateng") == "Ama Boateng"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mensah spoke. Kofi Mensah Jr. came.", "Kofi Mensah Jr."),
        ("Mensah spoke. Kofi Mensah, III, came.", "Kofi Mensah, III"),
        ("Mensah spoke. Kofi Mensah and Kofi Mensah Jr. came.", "Kofi Mensah"),
        ("Mensah spoke. Kofi Mensah came. Jr. Mills fell.", "Kofi Mensah"),
        ("Mensah spoke, Jr. Mills fell.", "Mensah"),
    ],
)
def test_whoever_shares_a_name_with_a_parent_is_told_so(text: str, name: str) -> None:
    """Where the article names the one alone."""
    said = Attribution(voice="reported", speaker=Excerpt(text="Mensah", start=0, end=6), cue=None)
    found = with_name(text, said).name
    assert found
    assert (found.text, text[found.start : found.end]) == (name, name)


def test_a_pronoun_that_nobody_is_known_for_stays_without_a_name() -> None:
    """And so does the writer."""
    she = Attribution(voice="reported", speaker=Excerpt(text="she", start=0, end=3), cue=None)
    writer = Attribution(voice="writer", speaker=None, cue=None)
    assert with_name("she said", she).name is None
    assert with_name("she said", writer) == writer


@given(st.text(alphabet="AaBb .’'-&()“\n", min_size=1, max_size=60), st.data())
def test_any_words_give_a_name_of_the_text_or_none(text: str, data: st.DataObject) -> None:
    """Whatever a page holds: verbatim, or nothing."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = FullNames(text).full(Excerpt(text=text[start:end], start=start, end=end))
    assert found is None or text[found.start : found.end] == found.text
