"""Under which condition it holds, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.qualify.judging import told

#: Sentence, kind, cue, negation.
SENTENCES = [
    ("If the dam leaks, prices could rise.", "conditional", "If", None),
    ("Prices could rise if the dam leaks.", "conditional", "if", None),
    ("Unless it rains, the mill stops.", "conditional", "Unless", None),
    ("It is open whether the dam leaks, or if it will be sold.", "asserted", None, None),
    ("Absent a deal, the mill would close.", "conditional", "Absent", None),
    ("In the absence of a deal, the mill will close.", "conditional", "In the absence of", None),
    ("In the absence of rain, the millers rested.", "asserted", None, None),
    ("Millers can stay provided they pay.", "conditional", "provided", None),
    ("The mill would close should the dam break.", "conditional", "should", None),
    ("The council will, if millers agree, mend the dam.", "conditional", "if", None),
    ("It was a clear, if small, step.", "asserted", None, None),
    ("Without the dam the mill would stop.", "conditional", "Without", None),
    ("The mill cannot run without water.", "conditional", "without", "cannot"),
    ("The mill would stop without water.", "conditional", "without", None),
    ("The mill would run without stopping.", "asserted", None, None),
    ("If you look at the dam, it leaks.", "asserted", None, None),
    ("If one wants to know why the dam leaks, the rain is to blame.", "asserted", None, None),
    ("If the last flood is any guide, the dam will hold.", "asserted", None, None),
    ("If there is a time to leave, it is now.", "asserted", None, None),
    ("Prices rise, because if the dam leaks, the mill stops.", "asserted", None, None),
    ("It is not clear if the dam leaks.", "asserted", None, "not"),
    ("Peace holds for only as long as the rain does.", "asserted", None, None),
    ("The dam will last — at least in part — if it rains.", "conditional", "if", None),
    ("They asked if the dam leaks.", "asserted", None, None),
    ("The flood left fields seemingly without soil.", "asserted", None, None),
    ("What if the dam leaks?", "asserted", None, None),
    ("The dam would have held had it been mended.", "conditional", "had", None),
    ("The dam would've held, had it been mended.", "conditional", "had", None),
    ("Without the dam, the mill would've stopped.", "conditional", "Without", None),
    ("The mill would have stopped without the dam.", "conditional", "without", None),
    ("The court met in a case which held that dams stand only if mended.", "asserted", None, None),
    ("The survey shows a clear, if small, leak.", "asserted", None, None),
    ("Visitors were wondering if the dam leaks.", "asserted", None, None),
    ("Without care and money to do the work, the mill will stop.", "conditional", "Without", None),
    ("If it holds, the mill should be worth more.", "conditional", "If", None),
    ("If not, we will leave.", "conditional", "If", None),
    ("It seems likely that the mill, if mended, would stand.", "conditional", "if", None),
    ("So long as the dam holds, the mill runs.", "conditional", "So long as", None),
    ("They packed in case it rained.", "asserted", None, None),
    ("In case you missed it, the dam leaks.", "asserted", None, None),
    ("In case it rains, the gate stays shut.", "conditional", "In case", None),
    ("Some lasted as long as 70 days.", "asserted", None, None),
    ("The law lets millers leave if they want.", "asserted", None, None),
    ("Millers mend the dam if they want to stay.", "conditional", "if", None),
    ("The council is considering if the dam leaks.", "asserted", None, None),
    ("Provided it rains, the mill runs.", "conditional", "Provided", None),
    ("Provided with water, the mill runs.", "asserted", None, None),
    ("The dam would hold, were it mended.", "conditional", "were", None),
    ("The dam will hold, provided it is mended.", "conditional", "provided", None),
    ("The dam will hold, so long as it is mended.", "conditional", "so long as", None),
    ("The mill, if the dam fails, will stop.", "conditional", "if", None),
    ("The dam holds, providing the mill with water.", "asserted", None, None),
    ("The mill would pay half of that, subject to a vote.", "conditional", "subject to", None),
    ("The rule is simple: if it rains, the gate opens.", "conditional", "if", None),
    ("If you listen closely, the dam creaks.", "asserted", None, None),
    ("If you think about it, the dam is old.", "asserted", None, None),
    ("The union will sue, she said, if any miller leaves.", "conditional", "if", None),
    ("Little, if anything, leaks.", "asserted", None, None),
    ("Millers tried to figure out if it leaks.", "asserted", None, None),
    ("The mill would pay, subject to a vote.", "conditional", "subject to", None),
    ("Millers are subject to the levy.", "asserted", None, None),
    ("The mill will close, provided that it leaks.", "conditional", "provided that", None),
    ("Open the gates, and it is clear that the dam leaks.", "conditional", "Open", None),
    ("In case after case, mills were saved.", "asserted", None, None),
    ("They were right in rashly assuming that the dam leaks.", "asserted", None, None),
    ("Even assuming that it leaks, the mill runs.", "asserted", None, None),
    ("The plan is subject to approval by the council.", "conditional", "subject to", None),
    ("The dam is subject to flooding.", "asserted", None, None),
    # what only stands for a condition that was named before
    ("If so, the ferry stops.", "conditional", "If", None),
    ("And if not, the ferry stops.", "conditional", "if", None),
    ("The ferry would have sunk if not for the pumps.", "conditional", "if", None),
    ("They asked if so many barges are old.", "asserted", None, None),
    # comparatives, nothing, names
    ("The toll would be even higher if the ferry were sold.", "conditional", "if", None),
    ("The ferry stops even if it rains.", "asserted", None, None),
    ("If nothing changes, the ferry stops.", "conditional", "If", None),
    ("If nothing else, the ferry is dry.", "asserted", None, None),
    ("Assuming Kofi leaves, the ferry stops.", "conditional", "Assuming", None),
    # a condition of what is only asked about
    ("The log shows how much they would lose if the ferry sank.", "asserted", None, None),
    ("Sailors tested if the pumps were dry.", "asserted", None, None),
    ("The crew left without knowing if the ferry would sail.", "asserted", None, None),
    ("The owner decides if the ferry sails.", "asserted", None, None),
    ("The owner found that if it rains, the ferry stops.", "conditional", "if", None),
    # a condition of what only explains, concedes, contrasts, or stands in brackets
    ("Fares are low because the line would lose riders if they rose.", "asserted", None, None),
    ("The ferry is safe, though it would sink if the pumps failed.", "asserted", None, None),
    ("Trade grew while the crews would strike if the fares rose.", "asserted", None, None),
    ("They sailed a while ago if the log is right.", "conditional", "if", None),
    ("The line rarely stops (unless the river freezes).", "asserted", None, None),
    ("The line (the oldest here) stops if the river freezes.", "conditional", "if", None),
    ("(If the river freezes, the line stops.)", "conditional", "If", None),
    ("It was a clear — if small — gain.", "asserted", None, None),
    # what is recommended whatever the condition, and what somebody has to do only then
    ("If the river freezes, let us walk.", "recommended", "let us", None),
    ("If the pumps fail, the crew had better leave.", "recommended", "had better", None),
    ("If fares fall, now is the time to sell.", "recommended", "is the time to", None),
    ("If the river freezes, they have to walk.", "conditional", "If", None),
    # what is barred by a deed, and not by a condition
    ("Barring a frost, the line will open in May.", "conditional", "Barring", None),
    ("Barring those sailors from the dock would help the rest.", "asserted", None, None),
]


@pytest.mark.parametrize(("text", "kind", "cue", "negation"), SENTENCES)
def test_conditions_are_told(text: str, kind: str, cue: str | None, negation: str | None) -> None:
    """A condition is one of what is claimed, and of nothing within it."""
    assert told(text) == (kind, cue, negation)
