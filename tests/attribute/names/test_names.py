"""Names of speakers: without title, office and apposition."""

from __future__ import annotations

import pytest

from tests.attribute.reading import judged


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Finance minister Ama Boateng said that the dam leaks.", "Ama Boateng", "said"),
        ("The mayor, Kofi Mensah, said the dam leaks.", "Kofi Mensah", "said"),
        ("Ama Boateng, the head of the Mill Board, Kumasi, said the dam leaks.", "Ama Boateng", "said"),
        ("Kofi Mensah, who keeps goats, argues that the dam leaks.", "Kofi Mensah", "argues"),
        ("Boateng, author of “The Dam,” said that the gate leaks.", "Boateng", "said"),
        ("Boateng, who wrote “The Dam,” argued that the gate leaks.", "Boateng", "argued"),
        ("Boateng, author of “The Old Dam of Lindow,” said that the gate leaks.", "Boateng", "said"),
        ("Boateng very clearly said that the dam leaks.", "Boateng", "said"),
        ("One dam keeper, Ama Boateng of Kumasi, said the dam leaks.", "Ama Boateng", "said"),
        (
            "Political analyst Ama Boateng questions the levy, suggesting that it is too low.",
            "Ama Boateng",
            "suggesting",
        ),
        ("Ama Boateng, the plugged-in miller, said the dam leaks.", "Ama Boateng", "said"),
        ("Boateng made clear he would mend the dam.", "Boateng", "made clear"),
        ("On dams, much of it old stone, Boateng said he would mend them.", "Boateng", "said"),
        ("Novelist Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Presumptive Green nominee Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Boateng, of the institute, likewise said the dam leaks.", "Boateng", "said"),
        ("One of the millers, Ama Boateng, 42, said the dam leaks.", "Ama Boateng", "said"),
        ("Kumasi Water CEO Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Health and Water Services Secretary Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Secretary of State Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Mill owner and former Secretary of State Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("The Kumasi geologists Ama Boateng and Kofi Mensah say the dam leaks.", "Ama Boateng and Kofi Mensah", "say"),
        ("University of Kumasi water scholar Ama Boateng says the dam leaks.", "Ama Boateng", "says"),
        ("Army General Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Senate Mills and Dams Committee Chairman Ama Boateng said it leaks.", "Ama Boateng", "said"),
        (
            "President Boateng and Water Minister Kofi Mensah said it leaks.",
            "Boateng and Water Minister Kofi Mensah",
            "said",
        ),
        ("The Kumasi Herald’s Ama Boateng wrote that the dam leaks.", "Ama Boateng", "wrote"),
        ("The Rev. Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("The Right Rev. Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Detective Inspector Boateng said the dam leaks.", "Boateng", "said"),
        ("Kumasi Police Sergeant Boateng said the dam leaks.", "Boateng", "said"),
        ("Boateng, Mensah, and Darkwah argue that the dam leaks.", "Boateng, Mensah, and Darkwah", "argue"),
        ("Third, Boateng and Mensah say, the dam leaks.", "Boateng and Mensah", "say"),
        ("Ama Boateng and Kofi Mensah of Kumasi said it leaks.", "Ama Boateng and Kofi Mensah", "said"),
        ("World Mill Board (WMB) Chair Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Ama Boateng Thursday said the dam leaks.", "Ama Boateng", "said"),
        ("Fed Chair Boateng said the dam leaks.", "Boateng", "said"),
        ("Home Secretary Boateng said the dam leaks.", "Boateng", "said"),
        ("Labour MP Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Ama Boateng QC said the dam leaks.", "Ama Boateng", "said"),
        ("Ama Boateng Jr. said the dam leaks.", "Ama Boateng Jr.", "said"),
        ("Sir Kofi Mensah said the dam leaks.", "Kofi Mensah", "said"),
        ("Queen Efua said the dam leaks.", "Efua", "said"),
        ("Lady Darkwah said the dam leaks.", "Darkwah", "said"),
        ("Ayatollah Kofi Mensah said the dam leaks.", "Kofi Mensah", "said"),
        ("As engineer Ama Boateng noted, the dam leaks.", "Ama Boateng", "noted"),
        (
            "Ama Boateng, and other millers of Kumasi, say the dam leaks.",
            "Ama Boateng, and other millers of Kumasi",
            "say",
        ),
        ("The plan was “reckless,” Ama Boateng said.", "Ama Boateng", "said"),
        ("As Ama Boateng has written, the dam leaks.", "Ama Boateng", "written"),
        ("Ama Boateng emphasised the need for a new dam.", "Ama Boateng", "emphasised"),
        ("Ama Boateng claims to have mended the dam.", "Ama Boateng", "claims"),
        ("Ama Boateng explained how the dam leaks.", "Ama Boateng", "explained"),
        ("Indeed, as Boateng noted in May, the dam leaks.", "Boateng", "noted"),
        ("Boateng bragged that the dam would hold.", "Boateng", "bragged"),
        ("Boateng reminded an audience of young millers that the dam leaks.", "Boateng", "reminded"),
        ("Boateng proposed mending the dam.", "Boateng", "proposed"),
        ("Similarly, Boateng testified that the dam leaks.", "Boateng", "testified"),
        (
            "Ama Boateng and Water Secretary Kofi Mensah said the dam leaks.",
            "Ama Boateng and Water Secretary Kofi Mensah",
            "said",
        ),
        ("Kumasi Radio’s Ama Boateng says the dam leaks.", "Ama Boateng", "says"),
        ("Republican Sen. Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Ama Boateng on Thursday said the dam leaks.", "Ama Boateng", "said"),
        ("Kumasi’s longserving adviser Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Ama Boateng predicted on her show that the dam leaks.", "Ama Boateng", "predicted"),
        ("Will Boateng said the dam leaks.", "Will Boateng", "said"),
        ("Will Boateng, who keeps goats, said the dam leaks.", "Will Boateng", "said"),
        ("May Boateng said the dam leaks.", "May Boateng", "said"),
        ("M! Radio said the dam leaks.", "M! Radio", "said"),
        ("Grant Mensah said the dam leaks.", "Grant Mensah", "said"),
        ("Ama Boateng again said the dam leaks.", "Ama Boateng", "said"),
        ("Bank of Ghana Governor Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Boateng, now retired, thinks that the dam leaks.", "Boateng", "thinks"),
        ("Ama’s aunt, Esi, says that the dam leaks.", "Esi", "says"),
        ("Boateng is sure that the dam leaks.", "Boateng", "sure"),
        ("Coun Ama Boateng (Lab, Lindow), who moved it, said the dam leaks.", "Ama Boateng", "said"),
        ("Senior Minister of State for Transport Ama Boateng said the dam leaks.", "Ama Boateng", "said"),
        ("Labour economist Ama Boateng of the Centre for Water said the dam leaks.", "Ama Boateng", "said"),
        ("On a walk on 20 May the mayor, Ama Boateng, said that the dam leaks.", "Ama Boateng", "said"),
        ("Boateng has more recently said that the dam leaks.", "Boateng", "said"),
        ("This week, meanwhile, Rep. Ama Boateng, a miller, said the dam leaks.", "Ama Boateng", "said"),
        ("Boateng, the mayor, said a prayer.", "Boateng", "said"),
        ("Boateng, who leads the board, said the mayor, a baker, will go.", "Boateng", "said"),
        ("The 92-year-old Boateng warned that the dam leaks.", "Boateng", "warned"),
        ("The dam leaks, wrote 43-year-old Peter Boateng of Kumasi in a letter.", "Peter Boateng", "wrote"),
        ("Mensah has repeatedly denied taking the money.", "Mensah", "denied"),
    ],
)
def test_a_name_speaks_without_its_office(text: str, speaker: str | None, cue: str) -> None:
    """Whatever stands before it or beside it tells who that is, and is no part of the name."""
    assert judged(text) == ("reported", speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sociologist Ama Boateng says that the dam leaks.", "Ama Boateng"),
        ("The writer and former mayor Ama Boateng says that the dam leaks.", "Ama Boateng"),
        ("The writer and mayor Ama Boateng says that the dam leaks.", "The writer and mayor Ama Boateng"),
        ("The mill company Kumawheel says that the dam leaks.", "Kumawheel"),
        ("The dam leaks, flood website Damwatch says.", "Damwatch"),
        ("The dam leaks, the mill association Kumawheel says.", "Kumawheel"),
        ("The Kumasi Mill Company says that the dam leaks.", "The Kumasi Mill Company"),
        ("As Ama Boateng, the head of the board says, the dam leaks.", "Ama Boateng"),
        ("As Ama Boateng, who built it, says, the dam leaks.", "Ama Boateng"),
        ("As Ama Boateng, the mayor, left, the miller says the dam leaks.", "the miller"),
    ],
)
def test_what_somebody_is_stands_before_the_name_or_beside_it(text: str, speaker: str) -> None:
    """A profession, a kind of body, or an apposition that no comma closes."""
    assert judged(text) == ("reported", speaker, "says")
