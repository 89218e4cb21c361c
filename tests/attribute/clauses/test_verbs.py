"""Verbs before what somebody says: which of them attribute, and by what follows."""

from __future__ import annotations

import pytest

from tests.attribute.reading import judged, speakers


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The panel suggested that the dam leaks.", "The panel", "suggested"),
        ("Two millers have since claimed that the dam leaks.", "Two millers", "claimed"),
        ("The mayor has over the past few months repeatedly warned that it leaks.", "The mayor", "warned"),
        ("The mayor had in the past claimed that the dam leaks.", "The mayor", "claimed"),
        ("The mayor feels that the dam leaks.", "The mayor", "feels"),
        ("City officials fear hundreds of jobs will go.", "City officials", "fear"),
        ("Kumasi engineers claim the dam helps the town.", "Kumasi engineers", "claim"),
        ("The 37-year-old revealed Kofi Mensah paid her.", "The 37-year-old", "revealed"),
        ("Another miller rather bluntly wrote that the dam leaks.", "Another miller", "wrote"),
        ("The Mill Trust, a Kumasi-based think tank, concluded that it leaks.", "The Mill Trust", "concluded"),
        ("Most millers surveyed by the board think the dam will leak.", "Most millers surveyed by the board", "think"),
        (
            "The board’s survey released prior to Easter showed a leak.",
            "The board’s survey released prior to Easter",
            "showed",
        ),
        ("Bakers are now advising millers to mend the dam.", "Bakers", "advising"),
        ("The president stressed Boateng’s years at the mill.", "The president", "stressed"),
        ("She tried to reassure the millers, saying the dam would hold.", "She", "saying"),
        ("One miller indicated difficulties with wheels.", "One miller", "indicated"),
        ("She is confident the dam will hold.", "She", "confident"),
        ("The radio quoted regional millers saying the dam has burst.", "regional millers", "saying"),
        ("In Kumasi, critics argue that the dam leaks.", "critics", "argue"),
        ("A survey by the ministry found that the dam leaks.", "A survey by the ministry", "found"),
        ("An audit puts the loss at $4 million.", "An audit", "puts"),
        ("The family reported that the dam leaks.", "The family", "reported"),
        ("He added that the dam leaks.", "He", "added"),
        ("The study claims, basically, that the dam leaks.", "The study", "claims"),
        ("Engineers concluded in a study of 2015 that the dam leaks.", "Engineers", "concluded"),
        ("The Times reports Friday morning that the dam leaks.", "The Times", "reports"),
        ("They claim the dam doesn’t leak.", "They", "claim"),
        ("Too many people report being cheated.", "Too many people", "report"),
        ("But as the engineers have noted, the dam leaks.", "the engineers", "noted"),
        ("The mayor called the rule “a relic”.", "The mayor", "called"),
        (
            "The report by the ministry - which nobody has read - found that the dam leaks.",
            "The report by the ministry",
            "found",
        ),
        ("The board last April estimated that the dam leaks.", "The board", "estimated"),
        ("A study published in May found that the dam leaks.", "A study published in May", "found"),
        (
            "A poll of millers in the St. Asaph area found that the dam leaks.",
            "A poll of millers in the St. Asaph area",
            "found",
        ),
        ("Engineers from Kumasi searched the logs, and found that the dam leaks.", "Engineers from Kumasi", "found"),
        (
            "A study published in June by the mill office found that it leaks.",
            "A study published in June by the mill office",
            "found",
        ),
        ("Kumasi’s Safe Water Outlook survey found that the dam leaks.", "Kumasi’s Safe Water Outlook survey", "found"),
        ("The mayor encourages millers to mend the dam.", "The mayor", "encourages"),
        ("The mayor called on the council to mend the dam.", "The mayor", "called on"),
        ("Millers are calling for a levy on water.", "Millers", "calling for"),
        ("The mayor defended the dam, saying it holds.", "The mayor", "saying"),
        ("The mayor defended himself by saying that the dam held.", "The mayor", "saying"),
        ("The board issued a warning to farmers saying the dam leaked.", "The board", "saying"),
        ("Some millers see the dam as a waste.", "Some millers", "see"),
        ("The mayor regards the dam as well built.", "The mayor", "regards"),
        ("Some engineers are claiming the dam will leak.", "Some engineers", "claiming"),
        ("The mayor quipped that the dam leaks.", "The mayor", "quipped"),
        ("The court ruled in Board v. Mills that the dam leaks.", "The court", "ruled"),
        ("Millers also reported little demand.", "Millers", "reported"),
        ("Data from the water board suggest that the dam leaks.", "Data from the water board", "suggest"),
        ("The second part of the report shows that the dam leaks.", "The second part of the report", "shows"),
        ("Some builders suggested that the dam leaks.", "Some builders", "suggested"),
        ("Official records show the dam leaks.", "Official records", "show"),
        ("Millers reported falling sales.", "Millers", "reported"),
        ("The district reported 40 new leaks.", "The district", "reported"),
        ("The mayor is adamant that the dam leaks.", "The mayor", "adamant"),
        ("Millers have expressed fears that the dam leaks.", "Millers", "expressed fears"),
        ("Aside from the levy, millers argue that the dam leaks.", "millers", "argue"),
        ("Over half the millers expect the dam to leak.", "Over half the millers", "expect"),
        (
            "In Lindow, around 30 percent of the millers think that the dam leaks.",
            "around 30 percent of the millers",
            "think",
        ),
        ("Several warned the dam leaks.", "Several", "warned"),
        ("Many assumed that the dam would hold.", "Many", "assumed"),
        ("The board confessed that the dam leaks.", "The board", "confessed"),
        ("Millers are remarking to their children that the dam leaks.", "Millers", "remarking"),
        ("The Union of Millers (UOM) reviewed 40 dams and found that most leak.", "The Union of Millers", "found"),
        (
            "The latest figures from the ministry show the dam has leaked.",
            "The latest figures from the ministry",
            "show",
        ),
        ("The council’s Committee on Dams believes that the dam leaks.", "The council’s Committee on Dams", "believes"),
        ("In 2010, it found, the dam leaked.", "it", "found"),
        ("Both claim not to have mended the dam.", "Both", "claim"),
        ("The surveyed engineers think that the dam leaks.", "The surveyed engineers", "think"),
        ("The dam, he and his defenders contend, leaks.", "he and his defenders", "contend"),
        ("The companies claim that the dam leaks.", "The companies", "claim"),
        ("The miller fears that the dam leaks.", "The miller", "fears"),
        ("Officials announced new gates will open.", "Officials", "announced"),
        ("Engineers had estimated a 3.4 percent loss.", "Engineers", "estimated"),
        ("Millers noted a rise in prices.", "Millers", "noted"),
        ("A study published last year found that the dam leaks.", "A study published last year", "found"),
        ("The figures, released on Monday, show a leak.", "The figures", "show"),
        ("Engineers wrote in May that the dam leaks.", "Engineers", "wrote"),
        ("The mayor dismissed the leak as “a drip”.", "The mayor", "dismissed"),
        ("The agency has made clear that the dam leaks.", "The agency", "made clear"),
        ("The agency is of the view that the dam leaks.", "The agency", "is of the view"),
        ("The ministry claimed the flood happened to help.", "The ministry", "claimed"),
        ("Millers have been asking for a dam.", "Millers", "asking"),
        ("The bank is now warning that the dam leaks.", "The bank", "warning"),
        ("Dams leak, official figures show.", "official figures", "show"),
        ("Its model assumes a leak every year.", "Its model", "assumes"),
        ("The board had advised that the dam be mended.", "The board", "advised"),
        ("Two millers in the north, who argue that it leaks, left.", "Two millers in the north", "argue"),
        ("The mayor doubts whether the dam holds.", "The mayor", "doubts"),
        ("The mayor denied any wrongdoing.", "The mayor", "denied"),
        ("Evidence from the Mill Board suggests that it leaks.", "Evidence from the Mill Board", "suggests"),
    ],
)
def test_a_verb_attributes_what_follows_it(text: str, speaker: str | None, cue: str) -> None:
    """A clause, a wish, a figure, a view."""
    assert judged(text) == ("reported", speaker, cue)


def test_adverbs_and_small_words_hide_no_verb_that_says_so() -> None:
    """Millers again report, a mayor also reveals how, "at least" counts, and "All Things Milled" tells nothing."""
    assert speakers(("Millers again report a rise in prices.",)) == [("reported", "Millers")]
    assert speakers(("Boateng also revealed how the mayor had sold the dam.",)) == [("reported", "Boateng")]
    assert speakers(("Every mill reported at least modest losses.",)) == [("reported", "Every mill")]
    assert speakers(("Boateng told All Things Milled that it leaks.",)) == [("reported", "Boateng")]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The millers complained most loudly about the levy.", "writer"),
        ("Millers protested against the levy.", "writer"),
        ("Boateng testified before the council on Monday.", "writer"),
        ("Boateng testified before the council that the dam leaks.", "reported"),
        ("The town boasts some of the oldest mills of the valley.", "writer"),
        ("The town boasts three mills.", "writer"),
        ("Boateng boasted that three mills had closed.", "reported"),
        ("The town said no to the dam.", "writer"),
        ("The town said no dam was needed.", "reported"),
    ],
)
def test_a_deed_that_is_done_with_words_claims_nothing(text: str, voice: str) -> None:
    """Whoever testifies or boasts says something only where the sentence tells what."""
    assert speakers((text,))[0][0] == voice


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("This was a folly, as the flood has just demonstrated.", "writer"),
        ("As their names suggest, the mills are of wood.", "writer"),
        ("The policy encouraged the board not to mend the dam.", "writer"),
        ("The town's need of flour demands that we mend it.", "writer"),
        ("The dam leaks, figures show.", "reported"),
        ("The dam leaks, as a study showed.", "reported"),
        ("As Boateng has shown, the dam leaks.", "writer"),
        ("The mayor encouraged the board to mend the dam.", "reported"),
    ],
)
def test_what_lets_one_conclude_says_nothing(text: str, voice: str) -> None:
    """A flood demonstrates and a policy encourages, but only somebody, or what somebody wrote, says so."""
    assert speakers((text,))[0][0] == voice


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The board wants the mayor to mend the dam.", "The board", "wants"),
        ("Two thirds of the millers wanted Kofi Mensah to leave.", "Two thirds of the millers", "wanted"),
        ("The board wants to mend the dam.", None, None),
        ("The board wants a chance to mend the dam.", None, None),
        ("The board wants access to the gate.", None, None),
        ("The board wants a new dam.", None, None),
        ("Boateng wants you to know that the dam holds.", None, None),
        ("People who want the board to act should vote.", None, None),
        ("We want the board to act.", None, None),
        ("Many bakers cited weak sales.", "Many bakers", "cited"),
        ("86 percent of the bakers cited the noise of the mill.", "86 percent of the bakers", "cited"),
        ("Boateng cited a study of old dams.", None, None),
        ("Boateng often cites Kofi Mensah.", None, None),
        ("The judge cited a case from 1905.", None, None),
        ("The leak cited in the letter was mended.", None, None),
        ("The mayor asked whether the dam leaks.", "The mayor", "asked"),
        ("A miller asked her if the dam had ever leaked.", "A miller", "asked"),
        ("Boateng asked why the gate was shut.", "Boateng", "asked"),
        ("I asked the mayor why the gate was shut.", None, None),
        ("Boateng left when asked if the dam leaks.", None, None),
        ("The board asked two bakers who live there.", None, None),
        ("Boateng criticised the board for the leak.", "Boateng", "criticised"),
        ("Environmental groups condemned the dam.", "Environmental groups", "condemned"),
        ("Boateng slammed the board for the leak.", "Boateng", "slammed"),
        ("Boateng slammed the door.", None, None),
        ("The judge condemned him to death.", None, None),
        ("The dam has been criticised.", None, None),
        ("Millers report increased demand for flour.", "Millers", "report"),
        ("Millers report very weak sales.", "Millers", "report"),
        ("Several bakers note a rise in sales.", "Several bakers", "note"),
        ("Millers in Kumasi report a rise in sales.", "Millers in Kumasi", "report"),
        ("The mill report increased fears of a leak.", None, None),
        ("Boateng reacted angrily, saying the dam would hold.", "Boateng", "saying"),
        ("Boateng opened the gate, saying the dam would hold.", None, None),
    ],
)
def test_what_is_wanted_cited_asked_and_criticised_is_somebodys(
    text: str, speaker: str | None, cue: str | None
) -> None:
    """Whoever wants others to act, or criticises, says so; a source that is cited, and a deed, claim nothing."""
    assert judged(text) == ("reported" if speaker else "writer", speaker, cue)
