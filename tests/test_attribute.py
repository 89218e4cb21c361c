"""Who says it: quotations keep their speaker, reports name theirs, and what is unclear is the writer's."""

from __future__ import annotations

import pytest

from claimx.assertion import Attribution
from claimx.attribute import attribute
from claimx.extract import Extraction
from claimx.records import Block, Sentence
from claimx.span import Excerpt
from tests.report.made import extraction_of

#: Sentence, voice, speaker, cue.
SINGLE = [
    ("“The dam leaks,” said Ama Boateng, a miller.", "quoted", "Ama Boateng", "said"),
    ('"The dam leaks," Dr. Ama Boateng said.', "quoted", "Ama Boateng", "said"),
    ("«The dam leaks», said the miller.", "quoted", "the miller", "said"),
    ("‘The dam leaks,’ she told reporters.", "quoted", "she", "told"),
    ("'The dam doesn't leak,' says the mayor, Kofi Mensah.", "quoted", "Kofi Mensah", "says"),
    ("Ama Boateng said: “The dam leaks.”", "quoted", "Ama Boateng", "said"),
    ("“The dam,” she said, “leaks.”", "quoted", "she", "said"),
    ("The mayor told us that the dam “leaks like an old boot”.", "quoted", "The mayor", "told"),
    ("Finance minister Ama Boateng said that the dam leaks.", "reported", "Ama Boateng", "said"),
    ("The mayor, Kofi Mensah, said the dam leaks.", "reported", "Kofi Mensah", "said"),
    ("Moody's said the dam leaks.", "reported", "Moody's", "said"),
    ("The dam leaks, Moody's said in May.", "reported", "Moody's", "said"),
    ("The bank's said losses are large.", "writer", None, None),
    ("The dam leaks, the minister of water, Ama Boateng, said.", "reported", "Ama Boateng", "said"),
    ("The dam leaks, the head of the mill board, Ama Boateng, said.", "reported", "Ama Boateng", "said"),
    ("Ama Boateng, the head of the Mill Board, Kumasi, said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("The panel suggested that the dam leaks.", "reported", "The panel", "suggested"),
    ("Nearly half of the millers said the dam leaks.", "reported", "Nearly half of the millers", "said"),
    ("Almost immediately she said the dam leaks.", "reported", "she", "said"),
    ("Kumasi's mayor, Kofi Mensah, said the dam leaks.", "reported", "Kofi Mensah", "said"),
    ("“The dam leaks,” said Kumasi's mayor, Kofi Mensah.", "quoted", "Kofi Mensah", "said"),
    ("The mayor, however, said he had done nothing wrong.", "reported", "The mayor", "said"),
    ("The mayor said nothing.", "writer", None, None),
    ("The mayor said nothing could be done.", "reported", "The mayor", "said"),
    ("The mayor said that things had got worse.", "reported", "The mayor", "said"),
    ("Kofi Mensah, who keeps goats, argues that the dam leaks.", "reported", "Kofi Mensah", "argues"),
    ("According to the World Bank, the dam leaks.", "reported", "the World Bank", "According to"),
    ("The dam leaks, according to the World Bank.", "reported", "the World Bank", "according to"),
    ("The dam leaks, says WHO.", "reported", "WHO", "says"),
    ("According to WHO, the dam leaks.", "reported", "WHO", "According to"),
    ("A spokesman for the WHO said that the dam leaks.", "reported", "A spokesman for the WHO", "said"),
    ("It was the mayor who said so.", "writer", None, None),
    ("Two millers have since claimed that the dam leaks.", "reported", "Two millers", "claimed"),
    ("The mayor has over the past few months repeatedly warned that it leaks.", "reported", "The mayor", "warned"),
    ("The mayor had in the past claimed that the dam leaks.", "reported", "The mayor", "claimed"),
    ("Prices have over the past few months repeatedly fallen that low.", "writer", None, None),
    ("Fears since reports of a leak are great.", "writer", None, None),
    ("Boateng, author of “The Dam,” said that the gate leaks.", "reported", "Boateng", "said"),
    ("Boateng, who wrote “The Dam,” argued that the gate leaks.", "reported", "Boateng", "argued"),
    ("Boateng, author of “The Old Dam of Lindow,” said that the gate leaks.", "reported", "Boateng", "said"),
    ("A poem called “The Old Dam of Lindow,” went on to win a prize.", "writer", None, None),
    ("“The Old Dam of Lindow,” said Boateng.", "quoted", "Boateng", "said"),
    ("Four pumps leaked, which was a “great shame,” wrote Boateng, a miller.", "reported", "Boateng", "wrote"),
    ("It was revealed by the board that the dam leaks.", "reported", "the board", "revealed"),
    ("It was announced by Ama Boateng on Monday that the dam leaks.", "reported", "Ama Boateng", "announced"),
    ("It was announced by the board that has the dam.", "writer", None, None),
    ("The levy was announced by the board that the town chose.", "writer", None, None),
    ("The mill feels like a find this year that we need.", "writer", None, None),
    ("The mayor feels that the dam leaks.", "reported", "The mayor", "feels"),
    ("The leak was seen by passing millers.", "writer", None, None),
    ("The leak is seen by millers as a warning.", "reported", "millers", "seen"),
    ("The dam is considered by engineers to be safe.", "reported", "engineers", "considered"),
    ("The gate may have moved, a rumour the mayor denied on Monday.", "writer", None, None),
    ("The gate moved, a miller said on Monday.", "reported", "a miller", "said"),
    ("Kofi was asked about a call he reportedly made.", "writer", None, None),
    ("He reportedly made a call.", "reported", None, "reportedly"),
    ("City officials fear hundreds of jobs will go.", "reported", "City officials", "fear"),
    ("Kumasi engineers claim the dam helps the town.", "reported", "Kumasi engineers", "claim"),
    ("Kumasi engineers claim damages caused by the leak.", "writer", None, None),
    ("Kumasi engineers fear losing their jobs.", "writer", None, None),
    ("The 37-year-old revealed Kofi Mensah paid her.", "reported", "The 37-year-old", "revealed"),
    ("The drought revealed that the dam leaks.", "writer", None, None),
    ("Another miller rather bluntly wrote that the dam leaks.", "reported", "Another miller", "wrote"),
    ("Boateng very clearly said that the dam leaks.", "reported", "Boateng", "said"),
    ("“It leaks,” said dam geologist Ama Boateng of Kumasi’s Mill Board.", "quoted", "Ama Boateng", "said"),
    (
        "The Millers’ Independent Water Trust said the dam leaks.",
        "reported",
        "The Millers’ Independent Water Trust",
        "said",
    ),
    ("The Mill Trust, a Kumasi-based think tank, concluded that it leaks.", "reported", "The Mill Trust", "concluded"),
    ("She went on, “It leaks in three places.”", "quoted", "She", "went on"),
    ("The mayor went on in her letter, “It leaks in three places.”", "quoted", "The mayor", "went on"),
    ("She went on to win a prize, “The Golden Wheel of Kumasi.”", "writer", None, None),
    ("The dam broke, life went on.", "writer", None, None),
    ("In May, about a month after the dam broke, the board said it leaks.", "reported", "the board", "said"),
    ("In May, a month after the flood, prices fell.", "writer", None, None),
    ("The dam, engineers say, leaks.", "reported", "engineers", "say"),
    (
        "Most millers surveyed by the board think the dam will leak.",
        "reported",
        "Most millers surveyed by the board",
        "think",
    ),
    (
        "The board’s survey released prior to Easter showed that the dam leaks.",
        "reported",
        "The board’s survey",
        "showed",
    ),
    ("Bakers are now advising millers to mend the dam.", "reported", "Bakers", "advising"),
    ("The president stressed Boateng’s years at the mill.", "reported", "The president", "stressed"),
    ("Leaks were again cited by millers in several towns.", "reported", "millers in several towns", "cited"),
    ("Mills.com says the dam leaks.", "reported", "Mills.com", "says"),
    ("Now the cheers and told-you-sos might be premature.", "writer", None, None),
    ("The kind things millers say about your dam are read as well.", "writer", None, None),
    ("Boateng has long complained about the leak.", "writer", None, None),
    ("One dam keeper, Ama Boateng of Kumasi, said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("“The dam leaks,” said millers at the Kumasi Board in a note.", "quoted", "millers at the Kumasi Board", "said"),
    ("She tried to reassure the millers, saying the dam would hold.", "reported", "She", "saying"),
    (
        "The council met, with the mayor concluding, “The dam leaks in three places.”",
        "quoted",
        "the mayor",
        "concluding",
    ),
    ("The council met, with the mayor saying the dam leaks.", "writer", None, None),
    ("The dam leaks more than most, per the same board.", "reported", "the same board", "per"),
    ("The dam loses a ton per day.", "writer", None, None),
    ("A day after the flood, the board said that the dam leaks.", "reported", "the board", "said"),
    ("Boateng was expecting a levy, and a chance to mend the dam.", "writer", None, None),
    (
        "Political analyst Ama Boateng questions the levy, suggesting that it is too low.",
        "reported",
        "Ama Boateng",
        "suggesting",
    ),
    ("You may grind flour, add water to a bowl, or bake.", "writer", None, None),
    ("Millers shun the levy, for it comes close to saying, “The dam was ours.”", "writer", None, None),
    ("Millers look on with respect and greed: “What can we make of it?”", "quoted", None, None),
    ("One reason is that the A380’s reported losses are small.", "writer", None, None),
    ("The dam leaks in three places -- Ghanaian engineers said.", "reported", "Ghanaian engineers", "said"),
    ("The dam leaks, Boateng says while warning others off.", "reported", "Boateng", "says"),
    ("Ama Boateng, the plugged-in miller, said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Boateng insisted on mending the dam.", "writer", None, None),
    ("Its rules on foreign mills prevented it from leaking.", "writer", None, None),
    ("The bank sees no link between improving dams and prices.", "writer", None, None),
    ("One miller indicated difficulties with wheels.", "reported", "One miller", "indicated"),
    ("Boateng made clear he would mend the dam.", "reported", "Boateng", "made clear"),
    ("She is confident the dam will hold.", "reported", "She", "confident"),
    ("They praised the mill, which found that most dams leak.", "writer", None, None),
    ("The dam will stay as it is, a top Kumasi official said.", "reported", "a top Kumasi official", "said"),
    ("The dam leaked in May, a new UN report said.", "reported", "a new UN report", "said"),
    ("On Tuesday she allegedly stole the mill.", "reported", None, "allegedly"),
    ("The mill said like-for-like sales fell.", "reported", "The mill", "said"),
    ("The levy is described by those close to talks as a leak.", "reported", "those close to talks", "described"),
    ("Other, less commonly reported, leaks are small.", "writer", None, None),
    ("If the dam leaks, please tell me about it.", "writer", None, None),
    ("The radio quoted regional millers saying the dam has burst.", "reported", "regional millers", "saying"),
    ("On dams, much of it old stone, Boateng said he would mend them.", "reported", "Boateng", "said"),
    ("Miller Ama Boateng, lamented Sunday’s leak.", "writer", None, None),
    ("The dam leaks, said a spokesman for the ministry.", "reported", "a spokesman for the ministry", "said"),
    ("In Kumasi, critics argue that the dam leaks.", "reported", "critics", "argue"),
    ("A survey by the ministry found that the dam leaks.", "reported", "A survey by the ministry", "found"),
    ("An audit puts the loss at $4 million.", "reported", "An audit", "puts"),
    ("The family reported that the dam leaks.", "reported", "The family", "reported"),
    ("The assembly said that the dam leaks.", "reported", "The assembly", "said"),
    ("The loss is forecast by the bank to double.", "reported", "the bank", "forecast"),
    ("The port is blamed by the mayor for the leak.", "reported", "the mayor", "blamed"),
    ("The loss is estimated at $4 million.", "reported", None, "is estimated"),
    ("The loss is now estimated at $4 million.", "reported", None, "is now estimated"),
    ("The mayor is being accused of waste.", "reported", None, "accused"),
    ("In a survey by the ministry, most millers want a levy.", "reported", "the ministry", "survey"),
    ("In a poll of 90 millers that the board carried out, most want a levy.", "reported", "the board", "poll"),
    ("In a survey, most millers want a levy.", "writer", None, None),
    ("The dam is said to leak.", "reported", None, "is said to"),
    ("The dam reportedly leaks.", "reported", None, "reportedly"),
    ("He added that the dam leaks.", "reported", "He", "added"),
    ("The dam leaks.", "writer", None, None),
    ("The so-called “training dam” leaks.", "writer", None, None),
    ("Her book is called “The Leaking Dam”.", "writer", None, None),
    ("The dam leaks, and critics say it always did.", "writer", None, None),
    ("He did not say whether the dam leaks.", "writer", None, None),
    ("I think the dam leaks.", "writer", None, None),
    ("Reports of leaks are rare, and estimates vary.", "writer", None, None),
    ("The board admitted 40 pupils.", "writer", None, None),
    ("She told the story of the dam.", "writer", None, None),
    ("Anyone who says so has not seen the dam.", "writer", None, None),
    ("“The dam leaks,” gushed Ama Boateng.", "quoted", "Ama Boateng", "gushed"),
    ("On 11 June the mayor told staff that the dam leaks.", "reported", "the mayor", "told"),
    ("It may hold for now, but engineers say the dam leaks.", "reported", "engineers", "say"),
    ("Fearing that it would break, engineers said the dam leaks.", "reported", "engineers", "said"),
    ("Jared Ahmed said the dam leaks.", "reported", "Jared Ahmed", "said"),
    ("Novelist Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Presumptive Green nominee Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Boateng, of the institute, likewise said the dam leaks.", "reported", "Boateng", "said"),
    ("The study claims, basically, that the dam leaks.", "reported", "The study", "claims"),
    ("Engineers concluded in a study of 2015 that the dam leaks.", "reported", "Engineers", "concluded"),
    ("The Times reports Friday morning that the dam leaks.", "reported", "The Times", "reports"),
    ("They claim the dam doesn’t leak.", "reported", "They", "claim"),
    ("Too many people report being cheated.", "reported", "Too many people", "report"),
    ("But as the engineers have noted, the dam leaks.", "reported", "the engineers", "noted"),
    ("The dam is old, engineers say: it leaks.", "reported", "engineers", "say"),
    ("The dam, she told a committee of the council, leaks.", "reported", "she", "told"),
    ("Set against that, says Ama Boateng of the mill, are the leaks.", "reported", "Ama Boateng", "says"),
    ("The mayor called the rule “a relic”.", "reported", "The mayor", "called"),
    ("Ama Boateng, a miller at Kumasi: “The dam leaks day and night.”", "quoted", "Ama Boateng", None),
    ('“The dam leaks," said Ama Boateng. "It always did.”', "quoted", "Ama Boateng", "said"),
    ("None of that is true, and yet the mayor said it.", "writer", None, None),
    ("Nothing in it says how much the dam leaks.", "writer", None, None),
    ("The dam leaks in five of the ten largest states: nobody mends it.", "writer", None, None),
    ("The millers are led by supposedly honest men.", "writer", None, None),
    ("“The dam leaks,” Ama Boateng shrugged.", "quoted", "Ama Boateng", "shrugged"),
    ("“The dam leaks,” his daughter, Ama Boateng, wrote to the paper.", "quoted", "Ama Boateng", "wrote"),
    (
        "Since the flood, “the dam leaks day and night,” his daughter, Ama Boateng, wrote.",
        "quoted",
        "Ama Boateng",
        "wrote",
    ),
    (
        "Kofi Mensah “mended the dam with clay and old sacks” himself, the miller points out.",
        "quoted",
        "the miller",
        "points out",
    ),
    ("Ama Boateng shook her head, saying: “The dam leaks.”", "quoted", "Ama Boateng", "saying"),
    ("The answer was short: “The dam leaks because nobody looks after it.”", "quoted", None, None),
    ("The best question is, “Does the dam leak at night as well?”", "writer", None, None),
    ("His last book is: “The Dam That Leaked”.", "writer", None, None),
    ("One of the millers, Ama Boateng, 42, said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("The dam leaks, Ama Boateng, the mayor of Kumasi, told reporters.", "reported", "Ama Boateng", "told"),
    (
        "The report by the ministry - which nobody has read - found that the dam leaks.",
        "reported",
        "The report by the ministry",
        "found",
    ),
    ("Engineers interviewed for this article said the dam leaks.", "reported", "Engineers", "said"),
    ("The board last April estimated that the dam leaks.", "reported", "The board", "estimated"),
    ("A B&N spokesman said the dam leaks.", "reported", "A B&N spokesman", "said"),
    ("Kumasi Water CEO Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Health and Water Services Secretary Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Secretary of State Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Mill owner and former Secretary of State Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    (
        "The Kumasi geologists Ama Boateng and Kofi Mensah say the dam leaks.",
        "reported",
        "Ama Boateng and Kofi Mensah",
        "say",
    ),
    ("University of Kumasi water scholar Ama Boateng says the dam leaks.", "reported", "Ama Boateng", "says"),
    ("Army General Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Senate Mills and Dams Committee Chairman Ama Boateng said it leaks.", "reported", "Ama Boateng", "said"),
    (
        "President Boateng and Water Minister Kofi Mensah said it leaks.",
        "reported",
        "Boateng and Water Minister Kofi Mensah",
        "said",
    ),
    ("The Kumasi Herald’s Ama Boateng wrote that the dam leaks.", "reported", "Ama Boateng", "wrote"),
    ("The Rev. Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("The Right Rev. Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("“The dam leaks,” said Rear Adm. Ama Boateng.", "quoted", "Ama Boateng", "said"),
    ("Detective Inspector Boateng said the dam leaks.", "reported", "Boateng", "said"),
    ("Kumasi Police Sergeant Boateng said the dam leaks.", "reported", "Boateng", "said"),
    ("Millers, goatherds and farmers say the dam leaks.", "reported", "Millers, goatherds and farmers", "say"),
    (
        "Millers, old goatherds, and the board alike say it leaks.",
        "reported",
        "Millers, old goatherds, and the board",
        "say",
    ),
    ("Boateng, Mensah, and Darkwah argue that the dam leaks.", "reported", "Boateng, Mensah, and Darkwah", "argue"),
    ("Third, Boateng and Mensah say, the dam leaks.", "reported", "Boateng and Mensah", "say"),
    ("The dam leaks, millers and goatherds say.", "reported", "millers and goatherds", "say"),
    ("Millers as well as goatherds say the dam leaks.", "reported", "Millers as well as goatherds", "say"),
    ("Ama Boateng and Kofi Mensah of Kumasi said it leaks.", "reported", "Ama Boateng and Kofi Mensah", "said"),
    ("The dam leaks, said millers and goatherds.", "reported", "millers and goatherds", "said"),
    ("“The dam leaks,” said the mayor and left.", "quoted", "the mayor", "said"),
    ("“The dam leaks,” said Boateng and other millers.", "quoted", "Boateng and other millers", "said"),
    ("According to the mayor and the board, the dam leaks.", "reported", "the mayor and the board", "According to"),
    ("Millers in Kumasi, Tamale and Ho say the dam leaks.", "reported", "Millers in Kumasi, Tamale and Ho", "say"),
    ("The dam in Kumasi, Boateng and Mensah say, leaks.", "reported", "Boateng and Mensah", "say"),
    ("World Mill Board (WMB) Chair Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Ama Boateng Thursday said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Fed Chair Boateng said the dam leaks.", "reported", "Boateng", "said"),
    (
        "Mill Board Chair Committee members said the dam leaks.",
        "reported",
        "Mill Board Chair Committee members",
        "said",
    ),
    ("Home Secretary Boateng said the dam leaks.", "reported", "Boateng", "said"),
    ("Labour MP Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Ama Boateng QC said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Ama Boateng Jr. said the dam leaks.", "reported", "Ama Boateng Jr.", "said"),
    ("“The dam leaks,” Sir Kofi said.", "quoted", "Sir Kofi", "said"),
    ("Sir Kofi Mensah said the dam leaks.", "reported", "Kofi Mensah", "said"),
    ("Queen Efua said the dam leaks.", "reported", "Efua", "said"),
    ("Lady Darkwah said the dam leaks.", "reported", "Darkwah", "said"),
    ("Ayatollah Kofi Mensah said the dam leaks.", "reported", "Kofi Mensah", "said"),
    (
        "The dam leaks, former Mill and Dam Commission chief counsel Ama Boateng says.",
        "reported",
        "Ama Boateng",
        "says",
    ),
    ("As engineer Ama Boateng noted, the dam leaks.", "reported", "Ama Boateng", "noted"),
    (
        "Ama Boateng, and other millers of Kumasi, say the dam leaks.",
        "reported",
        "Ama Boateng, and other millers of Kumasi",
        "say",
    ),
    (
        "The dam leaks, according to a study published on Monday by the mill office.",
        "reported",
        "a study published on Monday by the mill office",
        "according to",
    ),
    ("A study published in May found that the dam leaks.", "reported", "A study", "found"),
    (
        "A poll of millers in the St. Asaph area found that the dam leaks.",
        "reported",
        "A poll of millers in the St. Asaph area",
        "found",
    ),
    (
        "Engineers from Kumasi searched the logs, and found that the dam leaks.",
        "reported",
        "Engineers from Kumasi",
        "found",
    ),
    ("Kumasi water officials are calling it old and say that it leaks.", "reported", "Kumasi water officials", "say"),
    ("“The dam leaks,” said Boateng in a letter to the mayor.", "quoted", "Boateng", "said"),
    ("“The dam leaks,” said Boateng of Kumasi.", "quoted", "Boateng of Kumasi", "said"),
    ("Fellow miller, water engineer Ama Boateng, 60, of Kumasi, said: “It leaks.”", "quoted", "Ama Boateng", "said"),
    ("Mill owners, including Ama Boateng, say the dam leaks.", "reported", "Mill owners", "say"),
    ("But last week the miller said that the dam leaks.", "reported", "the miller", "said"),
    (
        "A study published in June by the mill office found that it leaks.",
        "reported",
        "A study published in June by the mill office",
        "found",
    ),
    ("A letter sent in May said that the dam leaks.", "reported", "A letter sent in May", "said"),
    ("General Motors said the dam leaks.", "reported", "General Motors", "said"),
    (
        "The independent Kumasi Water Office said the dam leaks.",
        "reported",
        "The independent Kumasi Water Office",
        "said",
    ),
    ("Critics of President Ama Boateng say the dam leaks.", "reported", "Critics of President Ama Boateng", "say"),
    (
        "Kumasi’s Safe Water Outlook survey found that the dam leaks.",
        "reported",
        "Kumasi’s Safe Water Outlook survey",
        "found",
    ),
    (
        "The dam leaks, according to Ama Boateng and Kofi Mensah.",
        "reported",
        "Ama Boateng and Kofi Mensah",
        "according to",
    ),
    (
        "The dam leaks, according to Ama Boateng and her colleagues.",
        "reported",
        "Ama Boateng and her colleagues",
        "according to",
    ),
    ("The dam leaks, according to the Department of Justice.", "reported", "the Department of Justice", "according to"),
    ("The rooms are arranged according to size.", "writer", None, None),
    ("The plan was “reckless,” Ama Boateng said.", "reported", "Ama Boateng", "said"),
    ("It fell into the so-called “valley of death,” the mayor said.", "reported", "the mayor", "said"),
    ("The dam gave way after the “big storm,” said Ama Boateng, the mayor.", "reported", "Ama Boateng", "said"),
    ("The miller who calls himself “Mudlark,” said in court that he was sorry.", "writer", None, None),
    ("As Ama Boateng has written, the dam leaks.", "reported", "Ama Boateng", "written"),
    ("The dam leaks, as this chart lays out.", "reported", "this chart", "lays out"),
    ("Ama Boateng emphasised the need for a new dam.", "reported", "Ama Boateng", "emphasised"),
    ("The flood emphasised the need for a new dam.", "writer", None, None),
    ("The mayor encourages millers to mend the dam.", "reported", "The mayor", "encourages"),
    ("The mayor called on the council to mend the dam.", "reported", "The mayor", "called on"),
    ("Millers are calling for a levy on water.", "reported", "Millers", "calling for"),
    ("The mayor defended the dam, saying it holds.", "reported", "The mayor", "saying"),
    ("The mayor surprised us by saying that the dam had leaked.", "writer", None, None),
    ("The mayor defended himself by saying that the dam held.", "reported", "The mayor", "saying"),
    ("The board issued a warning to farmers saying the dam leaked.", "reported", "The board", "saying"),
    ("The mayor walked away, saying that the dam “leaks like an old boot”.", "quoted", "The mayor", "saying"),
    ("Ama Boateng resigned—telling a meeting in Salem, N.H., “The dam leaks.”", "quoted", "Ama Boateng", "telling"),
    ("The mayor built a dam, saying it would hold.", "writer", None, None),
    ("It has also been claimed that the dam leaks.", "reported", None, "has also been claimed"),
    ("The dam, it is argued, leaks.", "reported", None, "is argued"),
    ("Water prices have been described as unfair.", "reported", None, "have been described as"),
    ("The leak that is described as dangerous was mended.", "writer", None, None),
    ("The dam reportedly leaks, according to the bank.", "reported", "the bank", "according to"),
    ("The remedy, we've been told by engineers, is a new dam.", "reported", "engineers", "told"),
    ("Some millers see the dam as a waste.", "reported", "Some millers", "see"),
    ("The mayor regards the dam as well built.", "reported", "The mayor", "regards"),
    ("The millers saw the dam as it broke.", "writer", None, None),
    ("They gave their views in new ways as well.", "writer", None, None),
    ("The press slammed the dam as “a sieve of clay, built by fools”.", "quoted", "The press", "slammed"),
    ("And critics might say that the dam leaks.", "reported", "critics", "say"),
    ("One might say that the dam leaks.", "writer", None, None),
    ("Some engineers are claiming the dam will leak.", "reported", "Some engineers", "claiming"),
    ("The soft clay is suggesting the dam will leak.", "writer", None, None),
    ("The mayor quipped that the dam leaks.", "reported", "The mayor", "quipped"),
    ("The court ruled in Board v. Mills that the dam leaks.", "reported", "The court", "ruled"),
    ("US officials said that the dam leaks.", "reported", "US officials", "said"),
    ("The dam leaks, according to US engineers.", "reported", "US engineers", "according to"),
    ("The miller from Lindow looked at the dam and said that it leaks.", "reported", "The miller from Lindow", "said"),
    ("The dam was mended, and according to the mayor it holds.", "writer", None, None),
    ("The dam feeds a lake, which holds carp, according to the mayor.", "writer", None, None),
    ("The dam feeds a lake, which, he argues, will dry up.", "writer", None, None),
    ("The dam feeds a lake, which will dry up, the mayor said.", "reported", "the mayor", "said"),
    ("The board proceeds according to agreed steps.", "writer", None, None),
    ("Fevers are rarer in Lindow, WHO reported.", "reported", "WHO", "reported"),
    ("Millers also reported little demand.", "reported", "Millers", "reported"),
    ("“The dam leaks,” Connolly began, before the lights went out.", "quoted", "Connolly", "began"),
    ("The mayor reportedly told the board that the dam leaks.", "reported", "The mayor", "told"),
    ("The mayor was quoted by Lindow Radio as saying the dam leaks.", "reported", "The mayor", "quoted"),
    ("The evidence suggests that the dam leaks.", "writer", None, None),
    ("Research has found that dams leak.", "writer", None, None),
    ("Data from the water board suggest that the dam leaks.", "reported", "Data from the water board", "suggest"),
    ("The second part of the report shows that the dam leaks.", "reported", "The second part of the report", "shows"),
    ("These price trends suggest that the dam leaks.", "writer", None, None),
    ("Some builders suggested that the dam leaks.", "reported", "Some builders", "suggested"),
    ("“It leaks like a sieve,” as one miller put it.", "quoted", "one miller", "put it"),
    ("Ama Boateng claims to have mended the dam.", "reported", "Ama Boateng", "claims"),
    ("Ama Boateng explained how the dam leaks.", "reported", "Ama Boateng", "explained"),
    ("The drought explains why the dam leaks.", "writer", None, None),
    ("Official records show the dam leaks.", "reported", "Official records", "show"),
    ("The flood showed that the dam leaks.", "writer", None, None),
    ("Millers reported falling sales.", "reported", "Millers", "reported"),
    ("The district reported 40 new leaks.", "reported", "The district", "reported"),
    ("While the district reported 40 leaks, the dam stood.", "writer", None, None),
    ("The mayor is adamant that the dam leaks.", "reported", "The mayor", "adamant"),
    ("Millers have expressed fears that the dam leaks.", "reported", "Millers", "expressed fears"),
    ("The levy is seen by millers as a burden.", "reported", "millers", "seen"),
    ("The council has also been accused of neglect.", "reported", None, "accused"),
    ("Quick take: Millers say the dam leaks.", "reported", "Millers", "say"),
    ("Indeed, as Boateng noted in May, the dam leaks.", "reported", "Boateng", "noted"),
    ("Aside from the levy, millers argue that the dam leaks.", "reported", "millers", "argue"),
    (
        "On Monday, in a letter to the board, just one day after the flood, the mayor said that the dam leaks.",
        "reported",
        "the mayor",
        "said",
    ),
    ("The big picture: Millers say the dam leaks.", "reported", "Millers", "say"),
    ("Over half the millers expect the dam to leak.", "reported", "Over half the millers", "expect"),
    (
        "In Lindow, around 30 percent of the millers think that the dam leaks.",
        "reported",
        "around 30 percent of the millers",
        "think",
    ),
    ("Several warned the dam leaks.", "reported", "Several", "warned"),
    ("Few millers believe that the dam leaks.", "writer", None, None),
    ("Many assumed that the dam would hold.", "reported", "Many", "assumed"),
    ("This plan assumes that the dam will hold.", "writer", None, None),
    ("The trouble, noted Boateng, is that the dam leaks.", "reported", "Boateng", "noted"),
    ("The dam was mended twice, Kofi Mensah, chief engineer of the mill, said.", "reported", "Kofi Mensah", "said"),
    ("As the flood proved, dams leak.", "writer", None, None),
    ("As has been widely reported, the dam leaks.", "reported", None, "has been widely reported"),
    ("Boateng bragged that the dam would hold.", "reported", "Boateng", "bragged"),
    ("The board confessed that the dam leaks.", "reported", "The board", "confessed"),
    ("Millers are remarking to their children that the dam leaks.", "reported", "Millers", "remarking"),
    ("Boateng reminded an audience of young millers that the dam leaks.", "reported", "Boateng", "reminded"),
    ("Boateng proposed mending the dam.", "reported", "Boateng", "proposed"),
    ("The last slim hope that the dam might hold is gone.", "writer", None, None),
    ("The levy that millers say was rushed is gone.", "writer", None, None),
    ("Its dams have been universally acknowledged as safe.", "writer", None, None),
    ("Similarly, Boateng testified that the dam leaks.", "reported", "Boateng", "testified"),
    (
        "The Union of Millers (UOM) reviewed 40 dams and found that most leak.",
        "reported",
        "The Union of Millers",
        "found",
    ),
    (
        "The latest figures from the ministry show the dam has leaked.",
        "reported",
        "The latest figures from the ministry",
        "show",
    ),
    ("Boateng issued a statement saying, “The dam leaks in three places.”", "quoted", "Boateng", "saying"),
    ("The dam is widely believed to leak.", "reported", None, "is widely believed to"),
    ("It is commonly believed that the dam leaks.", "reported", None, "is commonly believed"),
    ("The mill stands where the dam allegedly leaks.", "writer", None, None),
    ("The mayor’s call for a new dam is late.", "writer", None, None),
    ("The changes described above mend the dam.", "writer", None, None),
    ("Sometimes they say things that hurt.", "writer", None, None),
    ("Let’s tell the mayor that the dam leaks.", "writer", None, None),
    (
        "Ama Boateng and Water Secretary Kofi Mensah said the dam leaks.",
        "reported",
        "Ama Boateng and Water Secretary Kofi Mensah",
        "said",
    ),
    ("Kumasi Radio’s Ama Boateng says the dam leaks.", "reported", "Ama Boateng", "says"),
    (
        "The council’s Committee on Dams believes that the dam leaks.",
        "reported",
        "The council’s Committee on Dams",
        "believes",
    ),
    (
        "The dam leaks, according to a note from the Joint Committee on Water.",
        "reported",
        "a note from the Joint Committee on Water",
        "according to",
    ),
    ("The dam leaks, said a spokesman on Monday.", "reported", "a spokesman", "said"),
    ("The agency earlier said the dam leaks.", "reported", "The agency", "said"),
    ("In 2010, it found, the dam leaked.", "reported", "it", "found"),
    ("Not so long ago I would have agreed that the dam leaks.", "writer", None, None),
    ("“The dam leaks,” WHO Director Ama Boateng said at a meeting.", "quoted", "Ama Boateng", "said"),
    ("As officials respond with pumps, the dam leaks.", "writer", None, None),
    ("Both claim not to have mended the dam.", "reported", "Both", "claim"),
    ("Republican Sen. Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("“The dam leaks,” Director-General Ama Boateng said.", "quoted", "Ama Boateng", "said"),
    ("Ama Boateng on Thursday said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Kumasi’s longserving adviser Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Ghana’s Water Department said the dam leaks.", "reported", "Ghana’s Water Department", "said"),
    ("The surveyed engineers think that the dam leaks.", "reported", "The surveyed engineers", "think"),
    ("Ama Boateng predicted on her show that the dam leaks.", "reported", "Ama Boateng", "predicted"),
    ("The dam, he and his defenders contend, leaks.", "reported", "he and his defenders", "contend"),
    ("The dam leaks, Kumasi Radio’s Ama Boateng reports.", "reported", "Ama Boateng", "reports"),
    ("They set out to mend the dam.", "writer", None, None),
    ("The leaks have raised concerns that the dam will break.", "writer", None, None),
    ("But gradually you discover that the dam leaks.", "writer", None, None),
    ("It’s easy to look at the dam and think that it leaks.", "writer", None, None),
    ("Politics, not water, explains why the dam leaks.", "writer", None, None),
    ("Ama Boateng, who ruled in exile, mended the dam.", "writer", None, None),
    ("The companies claim that the dam leaks.", "reported", "The companies", "claim"),
    ("The miller fears that the dam leaks.", "reported", "The miller", "fears"),
    (
        "An aide to House Speaker Ama Boateng said the dam leaks.",
        "reported",
        "An aide to House Speaker Ama Boateng",
        "said",
    ),
    ("The dam leaks, according to figures released Wednesday.", "reported", "figures", "according to"),
    ("The mayor on Sunday afternoon said the dam leaks.", "reported", "The mayor", "said"),
    ("The next day Kumasi said the dam leaks.", "reported", "Kumasi", "said"),
    ("Ama Boateng again said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Bank of Ghana Governor Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("The dam leaks, Mayor Han Min-ji told the council.", "reported", "Han Min-ji", "told"),
    ("Officials announced new gates will open.", "reported", "Officials", "announced"),
    ("The council agreed and mended the dam.", "writer", None, None),
    ("Engineers had estimated a 3.4 percent loss.", "reported", "Engineers", "estimated"),
    ("Their estimate of 332 leaks is high.", "writer", None, None),
    ("Millers noted a rise in prices.", "reported", "Millers", "noted"),
    ("They fear being drowned by what they have built.", "writer", None, None),
    ("History suggests that the dam leaks.", "writer", None, None),
    ("Where floods come with, say, a storm, the dam leaks.", "writer", None, None),
    ("As the judge ruled, labour protests are lawful.", "writer", None, None),
    ("The dam, which leaks, was reportedly mended.", "reported", None, "reportedly"),
    ("A miller whose fields flood said the dam leaks.", "reported", "A miller", "said"),
    ("Those who live below it say the dam leaks.", "reported", "Those who live below it", "say"),
    ("People I met said the dam leaks.", "reported", "People", "said"),
    ("The miller, whose fields flood, said the dam leaks.", "reported", "The miller", "said"),
    ("“The dam leaks,” one miller, who asked not to be named, told me.", "quoted", "one miller", "told"),
    ("A study published last year found that the dam leaks.", "reported", "A study", "found"),
    ("The figures, released on Monday, show a leak.", "reported", "The figures", "show"),
    ("My aunt used to say that the dam leaks.", "reported", "My aunt", "say"),
    ("The mayor went on to say that the dam leaks.", "reported", "The mayor", "say"),
    ("The mayor smiled and said that the dam leaks.", "reported", "The mayor", "said"),
    ("The mill opened after millers marched and protested a levy.", "writer", None, None),
    ("The mayor was quoted as saying that the dam leaks.", "reported", "The mayor", "quoted"),
    ("Parliament was told in May that the dam leaks.", "reported", None, "was told"),
    ("Engineers wrote in May that the dam leaks.", "reported", "Engineers", "wrote"),
    ("It is estimated that 40 dams leak.", "reported", None, "is estimated"),
    ("It has been said that the dam leaks.", "reported", None, "has been said"),
    ("Rumour has it that the dam leaks.", "reported", None, "Rumour has it that"),
    ("The mayor dismissed the leak as “a drip”.", "reported", "The mayor", "dismissed"),
    ("He condemns the dam, but sees no lake as an answer.", "writer", None, None),
    ("Its director, Kofi Mensah, calls the dam “a sieve of clay”.", "quoted", "Kofi Mensah", "calls"),
    ("Critics such as Boateng say the dam leaks.", "reported", "Critics", "say"),
    ("Boateng, now retired, thinks that the dam leaks.", "reported", "Boateng", "thinks"),
    ("In a speech on Monday the mayor said the dam leaks.", "reported", "the mayor", "said"),
    ("Mensah agreed to join a council that had mended it.", "writer", None, None),
    ("The first says that the dam leaks.", "reported", "The first", "says"),
    ("No one claims that the dam leaks.", "writer", None, None),
    ("Ama’s aunt, Esi, says that the dam leaks.", "reported", "Esi", "says"),
    ("The ministry, Minfin, said that the dam leaks.", "reported", "The ministry", "said"),
    ("At least nine millers said the dam leaks.", "reported", "At least nine millers", "said"),
    ("More than half of the millers said the dam leaks.", "reported", "More than half of the millers", "said"),
    ("60% say the dam leaks.", "reported", "60%", "say"),
    ("Nine in ten say the dam leaks.", "reported", "Nine in ten", "say"),
    ("Mills with fewer than ten hands and no new reported leaks were open.", "writer", None, None),
    ("The dam leaks, warned the agency in March.", "reported", "the agency", "warned"),
    ("The agency has made clear that the dam leaks.", "reported", "The agency", "made clear"),
    ("The agency is of the view that the dam leaks.", "reported", "The agency", "is of the view"),
    ("Boateng is sure that the dam leaks.", "reported", "Boateng", "sure"),
    ("Boateng is not sure that the dam leaks.", "writer", None, None),
    ("The dam leaks, I am told.", "reported", None, "am told"),
    ("They are taxed according to the old rules.", "writer", None, None),
    ("When the director, Ama Boateng, was asked, she said the dam leaks.", "reported", "she", "said"),
    ("The ministry claimed the flood happened to help.", "reported", "The ministry", "claimed"),
    ("They found the mill buried in mud.", "writer", None, None),
    ("Her answer was short: “It still leaks.”", "quoted", None, None),
    ("There is a saying that millers and their wives love to repeat: “It leaks.”", "writer", None, None),
    ("Two more recently said that the dam leaks.", "reported", "Two more", "said"),
    ("Coun Ama Boateng (Lab, Lindow), who moved it, said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("The head of the board, Coun Ama Boateng (Lab), said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Its head, retired miller Ama Boateng, says the dam leaks.", "reported", "Ama Boateng", "says"),
    ("Some millers, including Ama Boateng, say the dam leaks.", "reported", "Some millers", "say"),
    ("Senior Minister of State for Transport Ama Boateng said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("Labour economist Ama Boateng of the Centre for Water said the dam leaks.", "reported", "Ama Boateng", "said"),
    (
        "The dam leaks, said a miller with knowledge of it who asked for silence.",
        "reported",
        "a miller with knowledge of it",
        "said",
    ),
    ("The dam leaked in May, he said in a report last week.", "reported", "he", "said"),
    ("Millers have been asking for a dam.", "reported", "Millers", "asking"),
    ("The bank is now warning that the dam leaks.", "reported", "The bank", "warning"),
    ("The light is warning ships.", "writer", None, None),
    ("Around 40 dams leak, the New Lindow Board reports.", "reported", "the New Lindow Board", "reports"),
    ("The gaps among member states, and leaks, are known.", "writer", None, None),
    ("Dams leak, official figures show.", "reported", "official figures", "show"),
    ("It was Ama Boateng, not the mayor, who said it leaks.", "writer", None, None),
    ("In her view the dam leaks.", "reported", "her", "In her view"),
    ("Its model assumes a leak every year.", "reported", "Its model", "assumes"),
    ("The mayor assumes the worst.", "writer", None, None),
    ("On a walk on 20 May the mayor, Ama Boateng, said that the dam leaks.", "reported", "Ama Boateng", "said"),
    (
        "Ama Boateng, who studies dams and mills at the Institute for Water in Lindow, called it “a brave old dam”.",
        "quoted",
        "Ama Boateng",
        "called",
    ),
    ("The board had advised that the dam be mended.", "reported", "The board", "advised"),
    ("Growth was forecast by the World Bank at 3%.", "reported", "the World Bank", "forecast"),
    ("Two weeks ago the ministry said that the dam leaks.", "reported", "the ministry", "said"),
    ("The mill drains a previously reported leak.", "writer", None, None),
    ("The most commonly reported leaks are those that millers dig.", "writer", None, None),
    ("The mayor most recently said the dam leaks.", "reported", "The mayor", "said"),
    ("Boateng has more recently said that the dam leaks.", "reported", "Boateng", "said"),
    ("Millers most often say the dam leaks.", "reported", "Millers", "say"),
    ("In its annual report the bank says that the dam leaks.", "reported", "the bank", "says"),
    ("The levy in the plan announced Monday by the mayor was set to rise.", "writer", None, None),
    ("But the papers provide no such estimate.", "writer", None, None),
    ("The firm will hire ninety millers, provided the court agrees.", "writer", None, None),
    ("The mill, whose owner describes it as green, burns coal.", "writer", None, None),
    ("The mayor, whose mill leaks, says that the dam is old.", "reported", "The mayor", "says"),
    ("This closely resembles the logic of millers in the north, who argue that a levy is theft.", "writer", None, None),
    ("The plan pleased millers in the north, who argue that a levy is theft.", "writer", None, None),
    ("Two millers in the north, who argue that it leaks, left.", "reported", "Two millers in the north", "argue"),
    ("In fact, the report cites a study by Mensah and Boateng, which found that the dam leaks.", "writer", None, None),
    ("On Monday, however, the mayor, a former baker, said he was ill.", "reported", "the mayor", "said"),
    ("This week, meanwhile, Rep. Ama Boateng, a miller, said the dam leaks.", "reported", "Ama Boateng", "said"),
    ("LINDOW - Last month, the Mill Board, a body of ten, said the dam leaks.", "reported", "the Mill Board", "said"),
    ("NATO - and the EU - said the dam leaks.", "reported", "NATO", "said"),
    ("As with any flood and, indeed, many leaks, the blame that falls is shared.", "writer", None, None),
    ("The mill, which opened in May, will stay, said its owner, Ama Boateng.", "reported", "Ama Boateng", "said"),
    ("The dam leaked, flooding two villages, said the mayor.", "reported", "the mayor", "said"),
    (
        "The herd fell to 40 in 2009, the latest count, said Ama Boateng, a vet who heads a trust in Lindow.",
        "reported",
        "Ama Boateng",
        "said",
    ),
    ("Boateng, the mayor, said a prayer.", "reported", "Boateng", "said"),
    ("Boateng, who leads the board, said the mayor, a baker, will go.", "reported", "Boateng", "said"),
    ("The gate broke, and Ama Boateng, the mayor, said the miller limps.", "writer", None, None),
    ("It leaks, and the gate has moved, opening a hole, said the mayor.", "reported", "the mayor", "said"),
    ("“We lost,” club captain Ama Boateng said.", "quoted", "Ama Boateng", "said"),
    ("“It leaks,” water scholar Ama Boateng writes in The Mill.", "quoted", "Ama Boateng", "writes"),
    ("“We lost,” the club captain Ama Boateng said.", "quoted", "Ama Boateng", "said"),
    ("“Stop,” people close to Boateng said.", "quoted", "people close to Boateng", "said"),
    ("In the old mayor’s view, the deal is dead.", "reported", "the old mayor", "In the old mayor’s view"),
    ("The deal, in Mensah's opinion, is dead.", "reported", "Mensah", "in Mensah's opinion"),
    ("By the ministry’s own reckoning, it leaks.", "reported", "the ministry", "By the ministry’s own reckoning"),
    ("By his account, the dam leaks.", "reported", "his", "By his account"),
    ("On the bank’s figures, the dam leaks.", "reported", "the bank", "On the bank’s figures"),
    ("On last year’s figures, the dam leaks.", "writer", None, None),
    ("By anyone’s account, the dam leaks.", "writer", None, None),
    ("Mensah’s view of the dam is a sad one.", "writer", None, None),
    ("In his view of her, Boateng was unkind.", "writer", None, None),
    ("Millers should leave, its envoy, Ama Boateng, was quoted as saying.", "reported", "Ama Boateng", "quoted"),
    ("It leaks, and Boateng was quoted as saying that it is old.", "writer", None, None),
    ("The 92-year-old Boateng warned that the dam leaks.", "reported", "Boateng", "warned"),
    ("The 90-year-old Grand Miller of Lindow, Ama Boateng, said it leaks.", "reported", "Ama Boateng", "said"),
    ("The mayor doubts whether the dam holds.", "reported", "The mayor", "doubts"),
    ("The mayor denied any wrongdoing.", "reported", "The mayor", "denied"),
    ("Mensah has repeatedly denied taking the money.", "reported", "Mensah", "denied"),
    ("The judge denied bail.", "writer", None, None),
    ("The doctrine denies our innate capacity.", "writer", None, None),
    ("Evidence from Lindow suggests that the dam leaks.", "writer", None, None),
    ("Evidence from the Mill Board suggests that it leaks.", "reported", "Evidence from the Mill Board", "suggests"),
]


def article(*paragraphs: tuple[str, ...]) -> tuple[Extraction, list[Sentence]]:
    """An article whose paragraphs are given sentence by sentence, and those sentences."""
    extraction = extraction_of("\n".join(" ".join(sentences) for sentences in paragraphs))
    found: list[Sentence] = []
    for number, (block, sentences) in enumerate(zip(extraction.article.blocks, paragraphs, strict=True)):
        start = block.start
        for text in sentences:
            place = {"sentence_index": len(found), "paragraph_index": number, "section": None}
            found.append(Sentence(start=start, end=start + len(text), text=text, **place))
            start += len(text) + 1
    return extraction, found


def attributions(*paragraphs: tuple[str, ...]) -> tuple[Attribution, ...]:
    extraction, sentences = article(*paragraphs)
    return attribute(extraction.article, sentences)


def text_of(excerpt: Excerpt | None) -> str | None:
    return excerpt.text if excerpt else None


def speakers(*paragraphs: tuple[str, ...]) -> list[tuple[str, str | None]]:
    return [(said.voice, text_of(said.speaker)) for said in attributions(*paragraphs)]


@pytest.mark.parametrize(("text", "voice", "speaker", "cue"), SINGLE)
def test_a_sentence_says_whose_claim_it_is(text: str, voice: str, speaker: str | None, cue: str | None) -> None:
    """Voice, speaker and cue are those that a reader would give, and the writer's where it is unclear."""
    (said,) = attributions((text,))
    assert (said.voice, text_of(said.speaker), text_of(said.cue)) == (voice, speaker, cue)


def test_a_quotation_of_several_sentences_keeps_its_speaker() -> None:
    """Whether the speaker is named before it, behind it or in its midst."""
    behind = speakers(("“The dam leaks.", "It always did,” said Ama Boateng."))
    before = speakers(("Ama Boateng said: “The dam leaks.", "It always did.”"))
    midst = speakers(("“The dam leaks,” said Ama Boateng.", "“It always did.", "Nobody cares.”"))
    assert set(behind + before + midst) == {("quoted", "Ama Boateng")}


def test_a_quotation_of_several_paragraphs_keeps_its_speaker() -> None:
    """An opening mark that is repeated in the next paragraph goes on with the same words."""
    said = speakers(("“The dam leaks,” said Ama Boateng.", "“It always did."), ("“Nobody cares.”",), ("It rained.",))
    assert said == [("quoted", "Ama Boateng")] * 3 + [("writer", None)]


def test_a_paragraph_that_names_a_new_speaker_begins_a_new_quotation() -> None:
    """Though the one before is not closed: the mark was forgotten, and each keeps what is theirs."""
    said = speakers(("Ama Boateng said: “The dam leaks.", "Mend it."), ("“It holds.", "Mind it,” said Kofi Mensah."))
    assert [speaker for _, speaker in said] == ["Ama Boateng"] * 2 + ["Kofi Mensah"] * 2
    same = attributions(("Ama Boateng said: “The dam leaks.",), ("“Mend it.", "It fails,” Boateng added."))
    assert same[1].speaker == same[0].speaker


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    """One forgotten mark does not make the rest of the article a quotation."""
    assert [voice for voice, _ in speakers(("“The dam leaks.",), ("It rained.",))] == ["quoted", "writer"]


def test_a_mark_in_place_of_an_apostrophe_opens_nothing() -> None:
    """'The 1960 "s' and 'the millers "wheel' quote nobody, but what a second mark closes, or a verb opens, does."""
    assert speakers(('Both dams leak since the 1960 "s.', "Nobody mends them.")) == [("writer", None)] * 2
    assert speakers(('Both dams hold the millers "water.', "Nobody mends them.")) == [("writer", None)] * 2
    said = speakers(('Ama Boateng replies "The dam leaks.', "It always did."))
    assert said == [("quoted", "Ama Boateng")] * 2
    assert speakers(('Ama Boateng told the millers "to mend the old dam."',))[0] == ("quoted", "Ama Boateng")


def test_a_straight_mark_may_close_what_a_curly_one_opened() -> None:
    """Mixed marks do not make the rest of the paragraph a quotation."""
    said = speakers(('“The dam leaks," Ama Boateng said.', "It rained."))
    assert said == [("quoted", "Ama Boateng"), ("writer", None)]


def test_the_place_of_a_mark_tells_more_than_its_shape() -> None:
    """Marks the wrong way round, typed twice, free on both sides or glued to a word open and close all the same."""
    rain = ("writer", None)
    for leaks in (
        "“The dam leaks.“",
        "”The dam leaks.”",
        "‘‘The dam leaks.’’",
        "''The dam leaks.''",
        '" The dam leaks."',
    ):
        assert speakers((f"Ama Boateng said: {leaks}",), ("It rained.",)) == [("quoted", "Ama Boateng"), rain]
    mixed = speakers(("“The millers ask 'Who mends it?'\" Ama Boateng said.", "It rained.", 'Goats “fear" it.'))
    assert mixed == [("quoted", "Ama Boateng"), rain, rain]
    assert speakers(('"It leaks,"Ama Boateng said."It did."It rained.',))[0] == ("quoted", "Ama Boateng")


def test_a_quotation_within_one_is_part_of_it() -> None:
    """Though it is set in the same marks; inches and apostrophes gone wrong are no marks at all."""
    for said in (
        "“The board wrote “mend it” and left,” Ama Boateng said.",
        "“The board wrote “mend it” instead of “tear it down” and left,” Ama Boateng said.",
        '"The board wrote "mend it" and left," Ama Boateng said.',
        '“The board wrote "mend it" and left,” Ama Boateng said.',
        '"The 6" pipe leaks and it always did," Ama Boateng said.',
    ):
        assert speakers((said, "It rained.")) == [("quoted", "Ama Boateng"), ("writer", None)]
    wrong = speakers(('The millers "boats hold, and the Mill States "gates leak since May.', "Nobody mends them."))
    assert wrong == [("writer", None)] * 2


def test_a_missing_mark_ends_where_its_speaker_is_named() -> None:
    """Before the words that say whose it is, before the next quotation, and with the paragraph."""
    rain = ("writer", None)
    assert speakers(("“The dam leaks, Ama Boateng said.", "It rained.")) == [("quoted", "Ama Boateng"), rain]
    assert speakers(('"It leaks!" said Boateng.', '"It always did, added Boateng.', "It rained."))[-1] == rain
    told = speakers(("The board sat.", "“The dam leaks.", "Kofi Mensah said it rained."))
    assert told[-1] == ("reported", "Kofi Mensah")
    again = speakers(("“The dam leaks.", "“It always did,” said Kofi Mensah."), ("It rained.",))
    assert again[1:] == [("quoted", "Kofi Mensah"), rain]
    assert speakers(("The board builds “messaging dams.", "These leak."), ("It rained.",)) == [rain] * 3


def test_paragraphs_may_be_parted_within_a_quotation() -> None:
    """What closes behind a stop though nothing opened it goes on with what was open, or began with its sentence."""
    for opening, closing in (("“", "”"), ('"', '"'), ('"', ' "')):
        parted = speakers((f"Ama Boateng said: {opening}The dam leaks.",), (f"It always did.{closing}", "It rained."))
        assert parted == [("quoted", "Ama Boateng")] * 2 + [("writer", None)]
    lost = speakers(("It rained.", "The dam leaks,” said Ama Boateng."))
    assert lost == [("writer", None), ("quoted", "Ama Boateng")]
    whole = speakers(("Ama Boateng writes:",), ("The dam leaks.", "It always did.”"), ("It rained.",))
    assert whole[1:] == [("quoted", "Ama Boateng")] * 2 + [("writer", None)]
    assert speakers(("The board’s dam is a” wreck.",)) == [("writer", None)]
    inches = speakers(('Ama Boateng said: "The dam leaks.',), ('The gate is 6" thick.', "It rained."))
    assert inches[1:] == [("writer", None)] * 2


def test_a_mark_that_stands_in_the_next_sentence_quotes_nothing_there() -> None:
    """It closes what came before."""
    said = speakers(('Ama Boateng said: "The dam leaks.', '" Critics say it rained.'))
    assert said == [("quoted", "Ama Boateng"), ("reported", "Critics")]


def test_a_pronoun_is_kept_as_written_and_resolved_only_where_a_quotation_runs_on() -> None:
    """The sentence with "she said" names her so; the next one has only the name before."""
    said = speakers(("Ama Boateng keeps the mill.", "“The dam leaks,” she said.", "“It always did.”"))
    assert said == [("writer", None), ("quoted", "she"), ("quoted", "Ama Boateng")]


def test_a_surname_is_known_once_its_owner_has_been_named() -> None:
    """Whether the full name stood alone or owned something."""
    said = speakers(
        ("Ama Boateng’s mill stands.", "In spring, Boateng measured the dam.", "“It leaks.", "Mend it,” she said.")
    )
    assert said[2:] == [("quoted", "Boateng"), ("quoted", "she")]


def test_a_quotation_takes_the_name_before_it_though_a_surname_follows() -> None:
    """Whose words they are is said behind, but who that is was said before; a new name stays where it is."""
    paragraph = ("“The dam leaks.", "It always did,” said Boateng.")
    known = attributions(("Ama Boateng keeps the mill.",), paragraph)
    assert [text_of(said.speaker) for said in known] == [None, "Ama Boateng", "Boateng"]
    expert = attributions(
        ("“It is an old dam,” the engineer says.", "“It leaks.", "It always did,” the engineer says.")
    )
    assert expert[1].speaker == expert[0].speaker
    assert speakers(("Kofi Mensah keeps the mill.",), paragraph)[1] == ("quoted", "Boateng")


@pytest.mark.parametrize(
    ("named", "speaker"),
    [
        ("Then Ama Boateng made a show called Old Dam.", "Ama Boateng"),
        ("Then Ama Boateng made the film Old Dam.", "Ama Boateng"),
        ("The former Chief Milling Officer for Kumasi Mills, Ama Boateng, had come by train.", "Ama Boateng"),
        ("Then came a miller called Ama Boateng.", "Ama Boateng"),
        ("She’s called Ama Boateng, she left a bank.", "Ama Boateng"),
    ],
)
def test_works_and_offices_say_nothing(named: str, speaker: str) -> None:
    """A quotation that names nobody belongs to the person named before it, and not to a work or an office."""
    found = speakers((named, "“It leaks in three places, and nobody mends it.”"))
    assert found[-1] == ("quoted", speaker)


def test_a_surname_is_known_wherever_its_owner_was_named() -> None:
    """Also behind a preposition; what somebody owns leaves the name."""
    placed = speakers(("A plan was torn up by Mayor Ama Boateng.", "Boateng came."), ("“The dam leaks.”",))
    assert placed[-1] == ("quoted", "Boateng")
    owned = speakers(
        ("Ms Boateng’s mill stands.",),
        (
            "“The dam leaks.",
            "It did.”",
        ),
    )
    assert owned[1:] == [("quoted", "Boateng")] * 2


def test_a_heading_names_nobody_whose_words_might_follow() -> None:
    """Its capitals are no names; nor is a group of people "she"."""
    headed = speakers(("The Dam Leaks Says Mill Owner",), ("“It always did and it always will.”",))
    assert headed == [("writer", None), ("quoted", None)]
    she = speakers(("Ama Boateng was called late by Democrats.", "“The dam leaks,” she said.", "“It did.”"))
    assert she[-1] == ("quoted", "Ama Boateng")


def test_a_person_named_beside_a_body_is_whose_words_follow() -> None:
    """And a name behind the pronoun that speaks is somebody else's."""
    beside = speakers(("The Mill Council thanked the engineer Ama Boateng.", "“The dam leaks,” she said.", "“It did.”"))
    assert beside[-1] == ("quoted", "Ama Boateng")
    behind = speakers(("Ama Boateng came.", "“The dam leaks,” she told the rival, Kofi Mensah.", "“It did.”"))
    assert behind[-1] == ("quoted", "Ama Boateng")


def test_a_question_has_the_speaker_with_whom_the_next_sentence_begins() -> None:
    """Where the mark behind "?" was read as the end of a sentence, what follows says whose words they are."""
    asked = speakers(("The council met.", "“Who mends the old dam?”", "Mayor Ama Boateng told reporters on Monday."))
    assert asked[1] == ("quoted", "Ama Boateng")
    apart = speakers(("Kofi Mensah came.", "“Who mends it?”"), ("Ama Boateng told reporters on Monday that it leaks.",))
    assert apart[1] == ("quoted", "Kofi Mensah")


def test_a_sentence_cut_off_at_a_title_takes_the_name_that_follows() -> None:
    """Where the stop of "Rep." was read as the end of a sentence, the next one begins with the speaker."""
    behind = speakers(("“The dam leaks,” said Rep.", "Ama Boateng of Kumasi."))
    assert behind[0] == ("quoted", "Ama Boateng")
    assert speakers(("“The dam leaks,” Republican Rep.", "Ama Boateng said."))[0] == ("quoted", "Ama Boateng")
    assert speakers(("“The dam leaks,” the mayor told Rep.", "Ama Boateng."))[0] == ("quoted", "the mayor")
    office = speakers(("“The dam leaks and it always did,” Kumasi mill spokesman Lt.", "Col. Ama Boateng said."))
    assert office[0] == ("quoted", "Ama Boateng")
    ranked = speakers(("“The dam leaks,” said Lt.", "Col. Ama Boateng.", "“It did.”"))
    assert [ranked[0], ranked[2]] == [("quoted", "Ama Boateng")] * 2


def test_a_thing_that_was_only_named_says_nothing() -> None:
    """A name that only tells more of a noun is nobody's; a single word is a person's where an age follows."""
    assert speakers(("Old Fury wheels have burst.",), ("“The dam leaks.”",))[-1] == ("quoted", None)
    aged = speakers(("Efua, 21, a student of mills, was hurt.",), ("She said: “The dam leaks.", "It did.”"))
    assert aged[1:] == [("quoted", "She"), ("quoted", "Efua")]


def test_a_mark_typed_twice_opens_once() -> None:
    """It is no quotation of nothing."""
    assert speakers(('""The dam leaks in three places," Boateng said.',)) == [("quoted", "Boateng")]


def test_a_quotation_that_nobody_is_named_for_has_no_speaker() -> None:
    """Nobody is guessed."""
    assert speakers(("It rained.", "“The dam leaks.”")) == [("writer", None), ("quoted", None)]


def test_a_quotation_that_only_a_colon_introduces_has_no_speaker() -> None:
    """Whoever was named before need not be the one whose words they are."""
    said = speakers(("“The dam leaks,” said Ama Boateng.", "There was one reply: “It always did and always will.”"))
    assert said == [("quoted", "Ama Boateng"), ("quoted", None)]


def test_a_colon_may_follow_what_a_name_does() -> None:
    """Who stands before the verb, or alone with an office, says what the colon introduces."""
    for before in ("Boateng had this answer:", "Mill owner Ama Boateng replied in verse:", "Boateng, a miller:"):
        ((voice, speaker),) = speakers((f"{before} “The dam leaks and always did.”",))
        assert (voice, speaker) in {("quoted", "Boateng"), ("quoted", "Ama Boateng")}
    assert speakers(("Boateng’s answer was short: “The dam leaks and always did.”",)) == [("quoted", None)]


def test_a_quotation_that_a_report_opens_keeps_its_speaker() -> None:
    """What is said in part in the writer's words goes on in marks; a colon may end the sentence before."""
    said = speakers(("Ama Boateng told the mayor that the dam is “old.", "It leaks.”", "“No,” said Kofi Mensah."))
    assert [speaker for _, speaker in said] == ["Ama Boateng", "Ama Boateng", "Kofi Mensah"]
    colon = speakers(("Kofi Mensah came.",), ("Ama Boateng had an answer:",), ("“The dam leaks.",))
    assert colon[-1] == ("quoted", "Ama Boateng")


def test_a_block_quotation_needs_no_marks() -> None:
    """Its speaker is whoever introduces it with a colon, and else unknown."""
    extraction, sentences = article(("Ama Boateng put it well:",), ("The dam leaks.",), ("It rained.",))
    blocks = [
        Block(start=block.start, end=block.end, kind="quotation" if number == 1 else "paragraph")
        for number, block in enumerate(extraction.article.blocks)
    ]
    quoting = extraction.article.model_copy(update={"blocks": tuple(blocks)})
    said = attribute(quoting, sentences)
    assert [(one.voice, text_of(one.speaker)) for one in said] == [
        ("writer", None),
        ("quoted", "Ama Boateng"),
        ("writer", None),
    ]


def test_a_block_quotation_that_nobody_introduces_is_nobodys() -> None:
    """Who spoke before does not go on in it; of a list in blocks all items are whose the first is."""
    paragraphs = (("“It rained,” said Kofi Mensah.", "This is all."), ("The dam leaks.", "It did."), ("Mend it.",))
    extraction, sentences = article(*paragraphs)
    kinds = ("paragraph", "quotation", "quotation")
    for text, speaker in (("This is all.", None), ("He wrote this:", "Kofi Mensah")):
        first = sentences[1].model_copy(update={"text": text})
        blocks = tuple(
            block.model_copy(update={"kind": kind})
            for block, kind in zip(extraction.article.blocks, kinds, strict=True)
        )
        said = attribute(
            extraction.article.model_copy(update={"blocks": blocks}), [sentences[0], first, *sentences[2:]]
        )
        assert [(one.voice, text_of(one.speaker)) for one in said[2:]] == [("quoted", speaker)] * 3


def test_what_is_signed_is_somebodys_words() -> None:
    """A paragraph of praise or a message set apart, below which stands a name or an account."""
    praise = speakers(("Words of thanks:",), ("She mended the dam.", "We are grateful.", "— Ama Boateng, miller"))
    assert praise == [("writer", None), ("quoted", "Ama Boateng"), ("quoted", "Ama Boateng"), ("writer", None)]
    message = speakers(("The dam leaks.", "Mend it now! — Efua Osei-Bonsu (@efua) May 3"), ("It rained.",))
    assert message == [("quoted", "Efua Osei-Bonsu"), ("quoted", "Efua Osei-Bonsu"), ("writer", None)]
    apart = speakers(("It rained.",), ("The dam leaks.",), ("—Kumasi Mill (@mill) May 3",))
    assert apart == [("writer", None), ("quoted", "Kumasi Mill"), ("writer", None)]
    about = speakers(("The dam leaks.", "— Ama Boateng is a miller."), ("Mills: - Ama Boateng, Kumasi.",))
    assert {voice for voice, _ in about} == {"writer"}


def test_spans_are_places_in_the_article() -> None:
    """Offsets count from the beginning of the article, also of a speaker who is named in another sentence."""
    extraction, sentences = article(("It rained.", "“The dam leaks.", "It always did,” said Ama Boateng."))
    for said in attribute(extraction.article, sentences)[1:]:
        assert said.speaker
        assert extraction.article.text[said.speaker.start : said.speaker.end] == "Ama Boateng"


def test_a_person_who_was_named_before_an_adverb_and_a_verb_speaks_on() -> None:
    """ "Just" is no noun that the name tells more of."""
    said = speakers(("Mill President Ama Boateng just smiled at us.",), ("“It leaks,” she said.", "“We must wait.”"))
    assert said[-1] == ("quoted", "Ama Boateng")


@pytest.mark.parametrize(
    "text",
    [
        "The current blame game leads nowhere.",
        "Only four local recall votes have ever passed.",
        "The town cites leaks as the main reason it has no mill.",
        "Old gates and weak pumps underscore the need for extreme caution.",
        "The mills failed in several towns, including an increase in water stress, and closed.",
        "Certain boards of the valley still support projects that drain the lake.",
        "And facile claims that the dam holds look less convincing now.",
        "The new rules that the board passed help the millers.",
        "The board also sought to wiggle out of its promise that the dam would hold.",
    ],
)
def test_a_noun_is_no_verb_that_its_subject_would_not_agree_with(text: str) -> None:
    """What has no ending belongs to several, what ends in "s" to one, and what "new" stands before is a noun."""
    assert speakers((text,)) == [("writer", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Millers across Kumasi fear that the dam leaks.", "Millers across Kumasi"),
        ("Officials in the capital fear that the dam leaks.", "Officials in the capital"),
        ("Critics fear that the dam leaks.", "Critics"),
        ("Skeptics reply that the dam leaks.", "Skeptics"),
        ("The town's board claims that the dam leaks.", "The town's board"),
        ("The United Nations estimates that two dams leak.", "The United Nations"),
        ("Boateng may claim she mended it.", "Boateng"),
    ],
)
def test_a_verb_that_agrees_with_its_subject_is_none_of_these(text: str, speaker: str) -> None:
    """Officials fear, a board fears, and behind "may" anybody fears."""
    assert speakers((text,)) == [("reported", speaker)]


def test_an_instruction_has_no_speaker() -> None:
    """A verb without an ending behind "and" has several subjects, or is an imperative as the first verb is."""
    for text in ("Print this page and ask others to read it.", "Keep the gate shut, and urge millers to wait."):
        assert speakers((text,)) == [("writer", None)]
    assert speakers(("Millers met and urge the board to wait.",)) == [("reported", "Millers")]


def test_a_participle_is_no_verb_of_its_subject() -> None:
    """Who was surveyed, what was published in March, and "who's" leave the verb to the words that follow."""
    assert speakers(("Half of the millers surveyed noted that it leaks.",)) == [
        ("reported", "Half of the millers surveyed")
    ]
    assert speakers(("A study published March 3 in a journal of mills found that it leaks.",)) == [
        ("reported", "A study")
    ]
    assert speakers(("Ama Boateng, a miller who's a judge, said the dam leaks.",)) == [("reported", "Ama Boateng")]
    assert speakers(("A highly anticipated mill board report found that it leaks.",))[0][0] == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "Having said that, the dam is old.",
        "If you cannot mend the dam, explain why.",
        "If there are rules, explain them.",
        "Given the polls show that mills are loved, the board should build more.",
        "Opening it at night at least reminds millers that it is old.",
        "The leak annoyed the mayor, who said that she would mend it.",
        "There was a strong band of millers from Kumasi, who denounced the levy as a theft.",
    ],
)
def test_what_is_no_subject_says_nothing(text: str) -> None:
    """No subject begins with a gerund and its object, or with "given"; nor has it a verb before "who"."""
    assert speakers((text,)) == [("writer", None)]


def test_a_participle_may_be_part_of_a_subject() -> None:
    """Leading millers speak, and so does a board of milling."""
    assert speakers(("Leading millers say that the dam leaks.",)) == [("reported", "Leading millers")]
    assert speakers(("Such boards say that the dam leaks.",)) == [("reported", "Such boards")]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The board sold pictures supposedly showing the leak.", "writer"),
        ("Boateng, supposedly the wiser of the two, closed the mill.", "writer"),
        ("She was fined after having allegedly broken the gate.", "writer"),
        ("The offer fell short of the sum reportedly demanded by Boateng.", "writer"),
        ("She paid him, supposedly to help the mill.", "writer"),
        ("The mill is supposedly in use.", "reported"),
        ("Boateng reportedly sold the mill.", "reported"),
        ("The mill has reportedly been sold by Boateng.", "reported"),
    ],
)
def test_hearsay_of_a_part_is_none_of_the_claim(text: str, voice: str) -> None:
    """ "Supposedly" is about the whole where it stands beside the verb."""
    assert speakers((text,)) == [(voice, None)]


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
    "speaker",
    [
        "Millers in the Kumasi, Tamale, and Ho districts",
        "Millers from the wheat, oats, and old maize trades",
        "Firms making flour, bread, and dry cakes",
        "Millers in Kumasi, Tamale, and elsewhere",
    ],
)
def test_a_list_may_be_part_of_what_a_subject_is_told_apart_by(speaker: str) -> None:
    """The millers speak, and not the last of their districts or trades."""
    assert speakers((f"{speaker} reported that the dam leaks.",)) == [("reported", speaker)]
    assert speakers(("It rains in Kumasi, and millers reported that the dam leaks.",)) == [("writer", None)]


def test_adverbs_and_small_words_hide_no_verb_that_says_so() -> None:
    """Millers again report, a mayor also reveals how, "at least" counts, and "All Things Milled" tells nothing."""
    assert speakers(("Millers again report a rise in prices.",)) == [("reported", "Millers")]
    assert speakers(("Boateng also revealed how the mayor had sold the dam.",)) == [("reported", "Boateng")]
    assert speakers(("Every mill reported at least modest losses.",)) == [("reported", "Every mill")]
    assert speakers(("Boateng told All Things Milled that it leaks.",)) == [("reported", "Boateng")]


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


def test_a_verb_looks_no_further_back_than_to_the_clause_before() -> None:
    """A subject that many clauses part from it is not shared, so that long sentences take as long as their words."""
    assert speakers(("The miller laughed and said the dam leaks.",)) == [("reported", "The miller")]
    assert speakers(("The miller laughed" + " of old gates" * 30 + " and said the dam leaks.",)) == [("writer", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A lawyer representing the families claims that the dam leaks.", "A lawyer representing the families"),
        ("The agency overseeing banks reports that fees fell.", "The agency overseeing banks"),
        ("The couple sold their house and say the council ignored them.", "The couple"),
        ("The jury met and say they were misled.", "The jury"),
    ],
)
def test_one_whom_a_participle_qualifies_is_one_and_several_may_be_one_word(text: str, speaker: str) -> None:
    """The plural behind a participle is not the subject; and a couple say."""
    (attribution,) = attributions((text,))
    assert (attribution.voice, text_of(attribution.speaker)) == ("reported", speaker)
