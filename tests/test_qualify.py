"""How surely: the main clause of what is claimed decides, and whoever says it does not."""

from __future__ import annotations

import pytest

from claimx.assertion import Modality
from claimx.qualify import qualify
from tests.test_attribute import article, attributions, text_of

#: Sentence, kind, cue, negation.
SENTENCES = [
    ("The dam leaks.", "asserted", None, None),
    ("Prices will fall.", "asserted", None, None),
    ("A levy would raise two billion.", "asserted", None, None),
    ("The dam may leak.", "possible", "may", None),
    ("On 4 May the dam leaked.", "asserted", None, None),
    ("Prices are expected to fall.", "possible", "are expected to", None),
    ("Prices are forecast to fall.", "possible", "are forecast to", None),
    ("The dam, it seems, leaks.", "possible", "seems", None),
    ("They were twice as likely to leave.", "asserted", None, None),
    ("The council should mend the dam.", "recommended", "should", None),
    ("The council needs to mend the dam.", "recommended", "needs to", None),
    ("There is no need to mend the dam.", "asserted", None, "no"),
    ("It is essential to mend the dam.", "recommended", "It is essential to", None),
    ("Mend the dam.", "recommended", "Mend", None),
    ("First, count the cracks.", "recommended", "count", None),
    ("Ring-fence the money.", "recommended", "Ring-fence", None),
    ("Demand also fell.", "asserted", None, None),
    ("The council plans to mend the dam.", "planned", "plans to", None),
    ("The council will open three mills.", "planned", "will", None),
    ("The council will on Monday open three mills.", "planned", "will", None),
    ("The council will next year open three mills.", "planned", "will", None),
    ("The houses will be demolished.", "planned", "will", None),
    ("The loss is due to a leak.", "asserted", None, None),
    ("If the dam leaks, prices could rise.", "conditional", "If", None),
    ("Prices could rise if the dam leaks.", "conditional", "if", None),
    ("Unless it rains, the mill stops.", "conditional", "Unless", None),
    ("Without the dam the mill would stop.", "conditional", "Without", None),
    ("It would have stopped the mill.", "conditional", "would have", None),
    ("If the dam leaks, the council should mend it.", "recommended", "should", None),
    ("They asked if the dam leaks.", "asserted", None, None),
    ("The dam does not leak.", "asserted", None, "not"),
    ("The dam doesn’t leak.", "asserted", None, "n’t"),
    ("The dam can no longer hold.", "asserted", None, "no longer"),
    ("Nobody mends the dam.", "asserted", None, "Nobody"),
    ("The dam has no gate.", "asserted", None, "no"),
    ("Not only the dam leaks.", "asserted", None, None),
    ("Those who do not work lose.", "asserted", None, None),
    ("Bill No. 38 mends the dam.", "asserted", None, None),
    ("The mill that could stop belongs to Ama.", "asserted", None, None),
    ("The mill stopped, and it could burn.", "asserted", None, None),
    ("The catch is that the dam may leak.", "possible", "may", None),
    ("The bank says that prices may fall.", "possible", "may", None),
    ("Prices may fall, the bank says.", "possible", "may", None),
    ("The union urged the council to act.", "recommended", "urged", None),
    ("A petition asks for a new dam.", "recommended", "asks for", None),
    ("The mayor promised that the council would act.", "planned", "promised", None),
    ("“The council should act,” said Ama Boateng, who may leave.", "recommended", "should", None),
    ("The dam appears to leak.", "possible", "appears", None),
    ("Officials have seemed to waver.", "possible", "seemed", None),
    ("The crack appeared in March.", "asserted", None, None),
    ("The mill stopped after what appears to be a leak.", "asserted", None, None),
    ("More leaks are expected on Sunday.", "possible", "are expected", None),
    ("The cost is projected to rise.", "possible", "is projected to", None),
    ("The owners risk losing the mill.", "possible", "risk", None),
    ("The flood must have cracked the dam.", "possible", "must", None),
    ("It is more likely that the dam leaks.", "possible", "likely", None),
    ("Millers know how likely a leak is.", "asserted", None, None),
    ("The potential loss of the mill is a worry.", "asserted", None, None),
    ("Perhaps more importantly, the dam leaks.", "asserted", None, None),
    ("Built, perhaps, with care, the dam leaks.", "asserted", None, None),
    ("A clue to that could be found in the mill.", "possible", "could", None),
    ("The dam could not hold.", "asserted", None, "not"),
    ("They explain what we should call a leak.", "asserted", None, None),
    ("The roof is in a state no mill can bear.", "asserted", None, None),
    ("The leak is threatening to the mill.", "asserted", None, None),
    ("New pumps are needed.", "recommended", "are needed", None),
    ("Maybe it’s time for a new dam.", "recommended", "it’s time for", None),
    ("The council shouldn’t wait.", "recommended", "should", "n’t"),
    ("Owners are urged to mend the dam.", "recommended", "are urged to", None),
    ("The pump was supposed to run.", "asserted", None, None),
    ("Then decide whether to mend the dam.", "recommended", "decide", None),
    ("Put simply, the dam leaks.", "asserted", None, None),
    ("That design gave the dam its strength.", "asserted", None, None),
    ("Neither the dam nor the mill leaks.", "asserted", None, "Neither"),
    ("We will keep the mill open.", "planned", "will", None),
    ("We’ll mend the dam.", "planned", "’ll", None),
    ("We will see a drier year.", "asserted", None, None),
    ("The ministry will create jobs.", "planned", "will", None),
    ("The levy will create jobs.", "asserted", None, None),
    ("The council is going to open the mill.", "planned", "going to", None),
    ("The mayor is to receive the plans.", "planned", "is to", None),
    ("The best way to build big is to start small.", "asserted", None, None),
    ("A new dam is planned for 2027.", "planned", "is planned", None),
    ("Millers don’t want to move.", "asserted", None, "n’t"),
    ("Millers want to know the cost.", "asserted", None, None),
    ("Those who want to leave can do so.", "possible", "can", None),
    ("The levy was intended to help.", "asserted", None, None),
    ("An investment plan to mend the dam failed.", "asserted", None, None),
    ("The agency recommends that owners not mend it unless it leaks.", "recommended", "recommends", "not"),
    ("The court met in a case which held that dams stand only if mended.", "asserted", None, None),
    ("The survey shows a clear, if small, leak.", "asserted", None, None),
    ("Visitors were wondering if the dam leaks.", "asserted", None, None),
    ("Without care and money to do the work, the mill will stop.", "conditional", "Without", None),
    ("The war would have spread to the mill.", "conditional", "would have", None),
    ("Considering no dam has leaked, the council should wait.", "recommended", "should", None),
    ("This means that we do not pay.", "asserted", None, "not"),
    ("It is clear that the dam does not leak.", "asserted", None, "not"),
    ("You’re not alone.", "asserted", None, "not"),
    ("Not all of the dams leak.", "asserted", None, "Not"),
    ("That will not necessarily help.", "asserted", None, "not"),
    ("No matter how it rains, the dam holds.", "asserted", None, None),
    ("In times of need, no mill was open.", "asserted", None, "no"),
    ("He surprised the council by saying the dam isn’t safe.", "asserted", None, None),
    ("The state offered to help, but the mill never took it up.", "asserted", None, None),
    ("Ama Boateng warned that the leak could “drown the mill and the fields behind it”.", "possible", "could", None),
    ("Women are most likely to move.", "possible", "likely", None),
    ("The first four pumps are to be delivered in June.", "planned", "are to", None),
    ("Now is the time to mend the dam.", "recommended", "is the time to", None),
    ("Even though it rains, the dam cannot fill.", "asserted", None, "cannot"),
    ("Unfortunately, we didn’t mend the dam, and most of it was lost.", "asserted", None, "n’t"),
    ("Having such dams, however, will not help the small, poor or dry states.", "asserted", None, "not"),
    ("What happened is not a leak.", "asserted", None, "not"),
    ("What should not happen is a leak.", "recommended", "should", "not"),
    ("The mayor appears not to have noticed.", "possible", "appears", "not"),
    ("3. Repeal the levy.", "recommended", "Repeal", None),
    ("Address this leak first.", "recommended", "Address", None),
    ("Engineers said they expect the dam to hold.", "possible", "expect", None),
    ("The mayor called on the council to mend the dam.", "recommended", "called on", None),
    ("Both claim not to know the dam.", "asserted", None, "not"),
    ("The dam — and the mill, for that matter — must be mended.", "recommended", "must", None),
    ("The dam may leak, but the mill stands.", "asserted", None, None),
    ("That is why the council should mend the dam.", "recommended", "should", None),
    ("This means we do not pay.", "asserted", None, "not"),
    ("It is clear to all of us in Kumasi that the dam will not leak.", "asserted", None, "not"),
    ("It is of course vital in such a year that the dam holds.", "recommended", "vital", None),
    ("It’s an important dam, but one that leaks.", "asserted", None, None),
    ("The cuts that the mills are now pledged to make can only hurt.", "possible", "can", None),
    ("Owners who’d seen nothing must now pay.", "recommended", "must", None),
    ("Ama leaves faster than she can be replaced.", "asserted", None, None),
    ("If it holds, the mill should be worth more.", "conditional", "If", None),
    ("If not, we will leave.", "conditional", "If", None),
    ("It seems likely that the mill, if mended, would stand.", "conditional", "if", None),
    ("So long as the dam holds, the mill runs.", "conditional", "So long as", None),
    ("Sign the form, or it will not count.", "recommended", "Sign", None),
    ("Let us mend the dam.", "recommended", "Let us", None),
    ("Do you see the leak?", "asserted", None, None),
    ("Why would the council want to mend it?", "asserted", None, None),
    ("The mayor announced that the council would not mend the dam.", "planned", "would", "not"),
    ("We’re going to charge the mills.", "planned", "going to", None),
    ("The ministry plans a second dam.", "planned", "plans", None),
    ("Fees are to be capped at two cents.", "planned", "are to", None),
    ("The mayor proposes to mend the dam.", "planned", "proposes to", None),
    ("He called a meeting and unveiled plans to mend the dam.", "asserted", None, None),
    ("A wiser mayor would seek to mend it.", "asserted", None, None),
    ("The mills will run out of water.", "asserted", None, None),
    ("In the weeks ahead we plan to mend it, which takes time.", "planned", "plan to", None),
]


def judged(text: str) -> Modality:
    _, (sentence,) = article((text,))
    (attribution,) = attributions((text,))
    return qualify(sentence, attribution)


@pytest.mark.parametrize(("text", "kind", "cue", "negation"), SENTENCES)
def test_the_main_clause_shows_how_surely_it_is_put(
    text: str, kind: str, cue: str | None, negation: str | None
) -> None:
    """Kind, cue and negation are those that a reader would give to what is claimed."""
    modality = judged(text)
    assert (modality.kind, text_of(modality.cue), text_of(modality.negation)) == (kind, cue, negation)


def test_spans_are_places_in_the_article() -> None:
    """Offsets count from the beginning of the article, not of the sentence."""
    extraction, sentences = article(("It rained.", "The dam may not hold."))
    modality = qualify(sentences[1], attributions(("It rained.", "The dam may not hold."))[1])
    assert modality.cue
    assert modality.negation
    text = extraction.article.text
    assert text[modality.cue.start : modality.negation.end] == "may not"
