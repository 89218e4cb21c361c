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
