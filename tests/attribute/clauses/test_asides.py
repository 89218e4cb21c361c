"""Who is named behind what is claimed, or within it."""

from __future__ import annotations

import pytest

from tests.attribute.reading import attributions, judged, text_of


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The dam leaks, Moody's said in May.", "Moody's", "said"),
        ("The dam leaks, the minister of water, Ama Boateng, said.", "Ama Boateng", "said"),
        ("The dam leaks, the head of the mill board, Ama Boateng, said.", "Ama Boateng", "said"),
        ("Kumasi's mayor, Kofi Mensah, said the dam leaks.", "Kofi Mensah", "said"),
        ("The dam leaks, says WHO.", "WHO", "says"),
        ("Four pumps leaked, which was a “great shame,” wrote Boateng, a miller.", "Boateng", "wrote"),
        ("The gate moved, a miller said on Monday.", "a miller", "said"),
        ("A day after the flood, the board said that the dam leaks.", "the board", "said"),
        ("The dam leaks in three places -- Ghanaian engineers said.", "Ghanaian engineers", "said"),
        ("The dam leaks, Boateng says while warning others off.", "Boateng", "says"),
        ("The dam will stay as it is, a top Kumasi official said.", "a top Kumasi official", "said"),
        ("The dam leaked in May, a new UN report said.", "a new UN report", "said"),
        ("The dam leaks, said a spokesman for the ministry.", "a spokesman for the ministry", "said"),
        ("It may hold for now, but engineers say the dam leaks.", "engineers", "say"),
        ("The dam is old, engineers say: it leaks.", "engineers", "say"),
        ("Set against that, says Ama Boateng of the mill, are the leaks.", "Ama Boateng", "says"),
        ("The dam leaks, Ama Boateng, the mayor of Kumasi, told reporters.", "Ama Boateng", "told"),
        ("The dam leaks, millers and goatherds say.", "millers and goatherds", "say"),
        ("The dam leaks, said millers and goatherds.", "millers and goatherds", "said"),
        ("The dam in Kumasi, Boateng and Mensah say, leaks.", "Boateng and Mensah", "say"),
        ("The dam leaks, former Mill and Dam Commission chief counsel Ama Boateng says.", "Ama Boateng", "says"),
        ("The dam gave way after the “big storm,” said Ama Boateng, the mayor.", "Ama Boateng", "said"),
        ("The dam leaks, as this chart lays out.", "this chart", "lays out"),
        ("The miller hasn’t returned calls, a neighbour further claimed to the Herald.", "a neighbour", "claimed"),
        ("The board estimated that goatherds, who live there, reported losses.", "The board", "estimated"),
        ("The dam feeds a lake, which will dry up, the mayor said.", "the mayor", "said"),
        ("Fevers are rarer in Lindow, WHO reported.", "WHO", "reported"),
        ("The trouble, noted Boateng, is that the dam leaks.", "Boateng", "noted"),
        ("The dam was mended twice, Kofi Mensah, chief engineer of the mill, said.", "Kofi Mensah", "said"),
        ("The dam leaks, said a spokesman on Monday.", "a spokesman", "said"),
        ("The dam leaks, Kumasi Radio’s Ama Boateng reports.", "Ama Boateng", "reports"),
        ("The dam leaks, Mayor Han Min-ji told the council.", "Han Min-ji", "told"),
        ("The dam leaks, warned the agency in March.", "the agency", "warned"),
        ("When the director, Ama Boateng, was asked, she said the dam leaks.", "she", "said"),
        ("The head of the board, Coun Ama Boateng (Lab), said the dam leaks.", "Ama Boateng", "said"),
        ("Its head, retired miller Ama Boateng, says the dam leaks.", "Ama Boateng", "says"),
        (
            "The dam leaks, said a miller with knowledge of it who asked for silence.",
            "a miller with knowledge of it",
            "said",
        ),
        ("Around 40 dams leak, the New Lindow Board reports.", "the New Lindow Board", "reports"),
        ("LINDOW - Last month, the Mill Board, a body of ten, said the dam leaks.", "the Mill Board", "said"),
        ("The mill, which opened in May, will stay, said its owner, Ama Boateng.", "Ama Boateng", "said"),
        ("The dam leaked, flooding two villages, said the mayor.", "the mayor", "said"),
        (
            "The herd fell to 40 in 2009, the latest count, said Ama Boateng, a vet who heads a trust in Lindow.",
            "Ama Boateng",
            "said",
        ),
        ("It leaks, and the gate has moved, opening a hole, said the mayor.", "the mayor", "said"),
        ("The 90-year-old Grand Miller of Lindow, Ama Boateng, said it leaks.", "Ama Boateng", "said"),
    ],
)
def test_who_speaks_may_stand_aside_of_the_claim(text: str, speaker: str | None, cue: str) -> None:
    """Between commas, behind the claim, before the verb or behind it."""
    assert judged(text) == ("reported", speaker, cue)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("As Boateng puts it, the dam is a sieve.", "puts it"),
        ("The dam is, as Boateng put it, a sieve.", "put it"),
        ("As Boateng put it last month in a closed meeting of the board, the dam is a sieve.", "put it"),
        ("As Boateng wrote in her long note to the board of mills, the dam leaks.", "wrote"),
        ("Boateng puts it at $5 million.", "puts"),
    ],
)
def test_as_somebody_puts_it_is_an_aside(text: str, cue: str) -> None:
    """It may say when and where as well; and "it" may be a sum, too."""
    (said,) = attributions((text,))
    assert (said.voice, text_of(said.speaker), text_of(said.cue)) == ("reported", "Boateng", cue)
