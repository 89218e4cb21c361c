"""Which word negates what is claimed, if any does."""

from __future__ import annotations

import pytest

from tests.attribute.reading import text_of
from tests.qualify.judging import judged

SENTENCES = [
    # the main predication
    ("The dam is simply not safe.", "not"),
    ("The dam is therefore not safe.", "not"),
    ("The dam isn’t safe.", "n’t"),
    ("Why did they not mend it?", "not"),
    ("The dam was “not entirely tight”.", "not"),
    ("The council has shown zero interest.", "zero"),
    ("The dam is by no means safe.", "no"),
    ("The council is in no position to pay.", "no"),
    # the subject, or a sentence without a verb
    ("Not all of the gates are tight.", "Not"),
    ("In Lindow not a single gate is tight.", "not"),
    ("Although it rained, no gate was opened.", "no"),
    ("Not a penny.", "Not"),
    # behind what only seems
    ("It seems that the dam does not leak.", "not"),
    ("It appears the dam has not leaked.", "not"),
    ("It is likely that the mill will not open.", "not"),
    # fixed phrases
    ("No wonder the dam leaks.", None),
    ("There is no question that the dam leaks.", None),
    ("Not surprisingly, the dam leaks.", None),
    ("Not to mention the gates.", None),
    ("Were it not for the dam, Lindow would flood.", None),
    ("The near-zero level worries millers.", None),
    # what is set right
    ("The money went not to the mill but to the dam.", None),
    ("The money will no longer go to mills, but to dams.", None),
    ("The levy should not be paid immediately, but rather spread over years.", None),
    ("It was not a leak, but a flood that ruined them.", None),
    ("It is not so much a leak as a flood.", None),
    ("The dam did not leak, but in Kumasi a gate broke.", "not"),
    # what is denied before what is said of the same thing
    ("The dam is not old, but it leaks.", None),
    ("I’m no miller, but I can count.", "no"),
    ("I am not a miller, but I suspect that it leaks.", None),
    ("The dam is not old, but gates rust.", "not"),
    ("Might not be pretty, but it holds.", "not"),
    # beside the main verb
    ("The bank was fined for not paying in time.", None),
    ("The slope is too steep for snow not to slide.", None),
    ("Mills gain, but not their workers.", None),
    ("Like it or not the dam leaks.", None),
    ("Doing nothing is a choice.", None),
    ("When you can’t sleep you can read.", None),
    ("We opened the gate so the wall wouldn’t break.", None),
    ("As long as it doesn't rain they can work.", None),
    ("You saw a flood like you’ve never seen.", None),
    ("Mills like Lindow’s do not leak.", "not"),
    ("No-one mends the dam.", "No-one"),
    ("The mayor said no -", "no"),
    ("Mending it was no small feat.", None),
    # within the subject
    ("Millers who have no gate walk.", None),
    ("Millers who came had no gate.", "no"),
    ("Storing sacks nobody looks at is dear.", None),
    ("A mill nobody trusts is no mill.", "no"),
    ("Nobody who came left.", "Nobody"),
    ("In May nobody was paid.", "nobody"),
    ("Lindow pays for a mill nobody wants.", None),
    ("The council asked no one in Lindow.", "no one"),
    ("What nobody says is that the dam leaks.", None),
    ("What nobody has mended is the gate.", "nobody"),
    # what has the word and denies nothing
    ("The millers could not help but laugh.", None),
    ("The millers cannot but laugh.", None),
    ("The millers could not help the mayor.", "not"),
    ("It was not until May that the dam leaked.", None),
    ("The dam was not mended until May.", "not"),
    ("A No Rain year is the worst for a mill.", None),
    ("The no vote won in Lindow.", None),
    ("The law needs 67 no votes in Lindow.", None),
    ("On the river the No 3 mill won twice.", None),
    ("On the river no mill won twice.", "no"),
    ("The mill has no more than ten gates.", None),
    ("The mill has no more water.", "no"),
    ("We know nothing more about the leak.", "nothing"),
    ("The leak was nothing more than a rumour.", None),
    ("Mills are no more likely to leak than dams.", "no"),
    ("The need has never been more urgent.", "never"),
    # whole phrases, and what is urged
    ("In no case may the gate be opened.", "no"),
    ("Let us not forget the millers.", "not"),
    # "no longer" belongs to the verb, wherever that is
    ("Shortages of coal no longer worry the crew.", "no longer"),
    ("The ferry is, the mayor says, no longer safe.", "no longer"),
    ("It has, the council says, not been sold.", "not"),
    ("To no longer be first would hurt them.", None),
    ("They own a ferry they no longer need.", None),
    # the auxiliary behind a relative clause that has its verb
    ("The barges that the council bought aren’t dry.", "n’t"),
    # the number of a house or of a player, and what everybody knows
    ("She met No 26 seed Ama Boateng on Friday.", None),
    ("No 12-year-old may steer the ferry.", "No"),
    ("It was no secret that the ferry leaked.", None),
    ("They held no secret ballot.", "no"),
    # what is set right by words that begin alike
    ("The cause was not public money but public neglect.", None),
    ("The crew sailed not by day but by night.", None),
    ("The ferry is not safe but the crew runs it.", "not"),
    # nobody is able to
    ("No sailor could lift it.", "No"),
]


@pytest.mark.parametrize(("text", "negation"), SENTENCES)
def test_only_a_word_that_negates_the_main_predication_is_given(text: str, negation: str | None) -> None:
    """No word of a clause or phrase within it, and none that is set right at once."""
    assert text_of(judged(text).negation) == negation
