from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimx.read.boilerplate import find_rule, fold
from claimx.read.rule import Rule
from claimx.read.rules import RULES
from claimx.read.vocabulary import bare
from claimx.records import BlockKind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("3 mins read", "boilerplate"),
        ("· 7 min read · Download PDF (412 KB)", "boilerplate"),
        ("Reading time: 6 minutes", "boilerplate"),
        ("Share this", "boilerplate"),
        ("Facebook   X   WhatsApp   Copy link", "boilerplate"),
        ("Sign up for our newsletter", "boilerplate"),
        ("Get in-depth news of the harbour for only K85 a month.", "boilerplate"),
        ("Get the best of the harbour delivered to your inbox.", "boilerplate"),
        (
            "Bookmark post.example for the latest from the quay, and sign up for our daily newsletter, Tide.",
            "boilerplate",
        ),
        ("Get daily Harbour news", "boilerplate"),
        ("Correction, May 5: The number of cranes was misstated. It is two, not three.", "boilerplate"),
        ("CORRECTION May 6, 2025 — The name of the driver was misspelled.", "boilerplate"),
        ("Corrected on 6 May 2025: The name of the driver was misspelled.", "boilerplate"),
        ("Editor's note, May 6, 2025: The name of the driver was misspelled.", "boilerplate"),
        ("Corrections and clarifications: the name of the driver was misspelled.", "boilerplate"),
        ("Update, May 6, 2025: This story has been updated with a comment of the board.", "boilerplate"),
        ("PRESS RELEASE", "boilerplate"),
        ("For immediate release:", "boilerplate"),
        ("Embargoed until 5 May 2026, 09:00", "boilerplate"),
        ("Policy brief", "boilerplate"),
        ("Yours sincerely,", "boilerplate"),
        ("With kind regards", "boilerplate"),
        ("Suggested citation: Roe, A. (2025). Two cranes. Welmouth: Harbour Institute.", "boilerplate"),
        ("How to cite this brief: Roe, A. (2025). Two cranes. Welmouth: Harbour Institute.", "boilerplate"),
        ("View this post on Instagram", "boilerplate"),
        ("A post shared by Welmouth Harbour (@welmouth.harbour) on Mar 3, 2018 at 9:12am PST", "boilerplate"),
        ("A photo posted by Welmouth Harbour (@welmouth)", "boilerplate"),
        ("___", "boilerplate"),
        ("Read more: A crane for every town", "boilerplate"),
        ("ALSO READ | A crane for every town", "boilerplate"),
        ("Related: A crane for every town", "boilerplate"),
        ("Related Stories", "boilerplate"),
        ("(MORE: A crane for every town)", "boilerplate"),
        ("[Watch: A crane for every town]", "boilerplate"),
        ("This article is republished from the Post under a Creative Commons licence.", "boilerplate"),
        ("Except where noted, all of it is licensed under a Creative Commons licence.", "boilerplate"),
        ("The quay at dusk by Bo Lee, CC BY-SA 4.0", "boilerplate"),
        ("Subscribe", "boilerplate"),
        ("View this email in your browser", "boilerplate"),
        ("View this email in your browser (https://letters.example/view?e=1234567890)", "boilerplate"),
        ("Trouble viewing this newsletter? Open it in a web browser.", "boilerplate"),
        ("Read online", "boilerplate"),
        ("Forwarded this email? Subscribe here for more", "boilerplate"),
        ("Was this newsletter forwarded to you? Sign up here.", "boilerplate"),
        ("Did a colleague forward this to you?", "boilerplate"),
        ("You are receiving this email because you opted in via our website.", "boilerplate"),
        ("You're currently a free subscriber to The Harbour Letter.", "boilerplate"),
        ("This message was sent to ann@post.example by The Harbour Letter.", "boilerplate"),
        ("If you no longer wish to receive these emails, click here.", "boilerplate"),
        ("To unsubscribe from this list, answer with the word remove.", "boilerplate"),
        ("Want to change how you hear from us? You can update your preferences or leave.", "boilerplate"),
        ("Manage your email preferences", "boilerplate"),
        ("Unsubscribe https://letters.example/unsubscribe?u=1234567890&id=0987654321&c=1234567890ab", "boilerplate"),
        ("Our mailing address is: 1 Quay Street, Welmouth", "boilerplate"),
        ("Please add news@post.example to your address book.", "boilerplate"),
        ("On Tue, 3 May 2026 at 10:00, Bo Lee <bo@post.example> wrote:", "boilerplate"),
        ("---------- Forwarded message ----------", "boilerplate"),
        ("From: Bo Lee <bo@post.example>", "boilerplate"),
        ("We use cookies to improve your visit.", "boilerplate"),
        ("© 2025 The Harbour Post", "boilerplate"),
        ("All rights reserved.", "boilerplate"),
        ("Advertisement", "boilerplate"),
        ("Tags: cranes, harbours, money", "boilerplate"),
        ("#cranes #harbours", "boilerplate"),
        ("48 comments", "boilerplate"),
        ("Updated: 3 May 2025, 09:14 GMT", "boilerplate"),
        ("desk@post.example", "boilerplate"),
        ("Correction: An earlier version gave the wrong weight.", "boilerplate"),
        ("This article was first published in The Harbour Post.", "boilerplate"),
        ("Leave a Reply", "boilerplate"),
        ("The goats of Welmouth have eaten their way into the town hall, and the mayor […]", "boilerplate"),
        ("Nobody has counted the herring since the war.... more", "boilerplate"),
        ("For more stories like this, check our harbour page.", "boilerplate"),
        ("Get in touch with our news desk by e-mailing us at desk@post.example.", "boilerplate"),
        ("Feel free to send us your letters.", "boilerplate"),
        ("Contact: 555-0143; 555-0144 or 555-0145.", "boilerplate"),
        ("ann.roe@post.example twitter.com/annroe", "boilerplate"),
        ("roe@wire.example (END)", "boilerplate"),
        ("Would you like to comment on this story?", "boilerplate"),
        ("Sign up (it costs nothing) or sign in now.", "boilerplate"),
        ("To read the rest of this story, please subscribe to the Post.", "boilerplate"),
        ("If you're already a member, you can log in here.", "boilerplate"),
        ("Get Harbour Monthly delivered through your letterbox. Six issues for £9.", "boilerplate"),
        ("Some links are from shops, and we may earn a small commission if you buy.", "boilerplate"),
        ("The Post may receive a commission on orders placed through this article.", "boilerplate"),
        ("Originally published in The Harbour Post.", "boilerplate"),
        ("For news of the quay and more, subscribe to the letters of the Post", "boilerplate"),
        ("To read more columns, go to the front page or sign up for the daily list.", "boilerplate"),
        ("Help us report on the bridge. Do you work there?", "boilerplate"),
        ("Support coastal journalism. The Post lives on what its readers give.", "boilerplate"),
        ("The Post is free for all this week. Subscribe to support it.", "boilerplate"),
        ("Sign up for Tide Table and we'll send you three tides a week.", "boilerplate"),
        ("Harbour Watch is a nonprofit newsroom that follows the money. Sign up for its stories.", "boilerplate"),
        ("If you have seen a goat, please e-mail us at goats@post.example.", "boilerplate"),
        ("Visit the Post's front page for more stories.", "boilerplate"),
        ("Don't see the tide table above? Click here.", "boilerplate"),
        ("What do you think? Send a letter to the editor or write to letters@post.example.", "boilerplate"),
        ("Updated at 1:23 p.m. ET", "boilerplate"),
        ("Loading tides ...", "boilerplate"),
        ("Your email address will not be published.", "boilerplate"),
        ("File photo of the mayor at the crane. [Photo credit: post.example]", "caption"),
        ("A crane at dusk (Photo: Bo Lee)", "caption"),
        ("Image: Getty", "caption"),
        ("Fishermen mend nets in Welmouth, May 3, 2025. REUTERS/Bo Lee", "caption"),
        ("By Ann Roe", "byline"),
        ("By Ahmed al-Harbi and Maria del Carmen de la Fuente", "byline"),
        ("By ANN ROE and BO LEE, Harbour Correspondents", "byline"),
        ("Reporting by Ann Roe; editing by Bo Lee", "byline"),
        ("Ann Roe contributed to this report.", "byline"),
        ("About the Author", "biography"),
        ("The author is a retired pilot.", "biography"),
        ("He tweets at @annroe", "biography"),
        ("She can be reached at roe@post.example", "biography"),
    ],
)
def test_lines_that_are_never_body(line: str, kind: BlockKind) -> None:
    """Each line that sites put around articles is known by its words alone."""
    rule = find_rule(bare(line))
    assert rule is not None
    assert rule.kind == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "WELMOUTH, May 3 (Harbour Wire) — The board has voted.",
        "By Friday the cranes had stopped.",
        "By 2030, the town hopes to have ten.",
        "“Nobody could sign up for our newsletter,” the editor said.",
        "Get news of the storm to the boats, the harbour master told them.",
        "Subscribers to the old theory were few.",
        "Comments by the mayor caused an uproar in the town.",
        "The photo shows a crane falling, and nobody could say why.",
        "Share prices fell by a tenth on the news.",
        "Related costs rose faster than wages.",
        "“Read more,” her teacher told her.",
        "The newspaper's cookies were stale, but the coffee was hot.",
        "Advertisement spending fell by 9% last year.",
        "The minister posts pictures of her dog from time to time.",
        "Published in 2021, the report found that ports were sinking.",
        "According to Reuters, the deal was worth $3 billion.",
        "She emailed him twice.",
        "Corrections officers met on May 6, 2025: they want more pay.",
        "A correction of prices on May 6 came too late for the fishermen.",
        "Update of the rules on May 6: the quay will be closed for a week.",
        "By Omar al-Roe and his brothers the quay was built in 1961.",
        "A post shared by the mayor (@mayor) said that the quay would be closed for a week.",
        "View this post on Instagram as a warning, the harbour master wrote.",
        "Most of the stories were true.",
        "Home prices rose.",
        "More than half of the voters stayed away.",
        "Top of the list is the old quay.",
        "“Is this the best that the town can do? [...]",
        "Brokers earn a commission of 3 percent on each cargo that they find.",
        "“We receive no commission on these orders,” the broker said.",
        "To read the story of the harbour is to read that of the herring.",
        "Updated rules at 14 ports came into force.",
        "Contact: the word frightened everybody on the bridge.",
        "They asked for more.",
        "For a year, he had meant to subscribe to the theory.",
        "Support for the harbour fell by a third.",
        "Her letter to the editor was printed beside the tide table.",
        "If you have a boat, you have a debt, they say in Welmouth.",
        "The Post is a nonprofit newsroom, and its readers own it.",
        "Visit Welmouth in spring and you will see more goats than people.",
        "Update at 5:55 p.m. ET. A quiet night:",
        "The museum gave its pictures away under Creative Commons last year.",
        "Pictures on Quay are released under Creative Commons, and anybody may change them.",
        "They chose CC BY 4.0, and the sailors were content.",
        "To opt out of the scheme, farmers must write to the ministry by May.",
        "To unsubscribe from a streaming service took an average of seven clicks last year, the regulator found.",
        "This email was sent by the minister on 4 May, two days before the contract was signed, the inquiry heard.",
        "The mailing address is where fraud begins: a third of the ballots went to empty homes.",
        "You are on average four times as likely to be a subscriber of a paper if you own your home.",
        "You have received this briefing because ministers are afraid of the press.",
        "Did a friend share this video of a riot with you? It is four years old.",
        "On Monday at 9:30 the chancellor wrote:",
        "From: the archives of the ministry, which fell @ the start of the war, come letters of doubt.",
        "You have received the message of the fishermen, the mayor was told.",
        "This message was sent to the minister by the fishermen in May.",
        "On Monday at noon she wrote:",
        "From: the harbour master's diary.",
        "Change preferences came from the banks. They want less risk.",
        "Forwarded emails were the evidence in the trial of the harbour master.",
        "Embargoed until noon, it was out by ten.",
        "Press releases are no news.",
        "(See also the wreck of 1961, of which they talk to this day.)",
    ],
)
def test_sentences_that_look_like_furniture(sentence: str) -> None:
    """Body is not lost because it begins with a word that furniture begins with."""
    assert find_rule(bare(sentence)) is None


def test_markup_is_not_judged() -> None:
    """Emphasis and link targets are taken off before a rule looks."""
    assert bare("**By** [Ann  Roe](https://post.example/roe)\n_today_") == "By Ann Roe today"


# Patterns that look behind make most of what is drawn unfit, by chance more than the check allows.
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.needs != ("",)], ids=lambda rule: rule.needs[0])
@given(data=st.data())
def test_what_fits_a_rule_holds_what_the_rule_needs(rule: Rule, data: st.DataObject) -> None:
    """A rule that is not tried would not have fitted, whatever the case of its letters."""
    stretch = data.draw(st.from_regex(rule.pattern))
    assert any(need in fold(stretch) for need in rule.needs)


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_no_letter_is_like_another_to_patterns_alone(letter: str) -> None:
    """What a pattern that ignores case takes for a letter is that letter once it is folded."""
    everything = "".join(map(chr, range(0x3000)))
    assert {fold(found) for found in re.findall(letter, everything, re.IGNORECASE)} == {letter}
