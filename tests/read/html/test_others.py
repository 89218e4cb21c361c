"""Boxes that are no part of an article: what asks for consent, and for addresses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.read.html.markup import parsed
from claimx.read.html.others import drop_others
from tests.read.conftest import Outline

LINES = (
    "The bakers of Oldmarket will bake at night again, after the council lifted a rule that is older than its hall.",
    "Neighbours had asked for the rule in 1911, when the ovens were fired with coal and the flues stood below windows.",
    "Eleven of the town's fourteen bakeries heat with electricity now, and the other three will follow by the spring.",
    "Bread will not be cheaper, the guild says, but it will be there when the first tram leaves, at ten to five.",
)
CONSENT = (
    "<div class='site-consent'><div><p>We and our 312 partners store information on your device, such as cookies, and"
    " process personal data for advertising and analytics.</p><p>You may accept all of it, or change your preferences"
    " at any time in the privacy centre, which is linked below every page.</p></div></div>"
)
SIGN_UP = (
    "<div class='group'><h3>Crumbs</h3><p>What is baked and why, every Saturday morning.</p>"
    "<form><input type='email'><button>Send</button></form></div>"
)


def _page(above: str, between: str) -> str:
    text = f"<p>{LINES[0]}</p><p>{LINES[1]}</p>{between}<p>{LINES[2]}</p><p>{LINES[3]}</p>"
    return (
        f"<html lang='en'><head><title>Bakers</title></head><body>{above}<div id='x'><h1>Bakers</h1><div>{text}</div>"
        "</div></body></html>"
    )


ALERTS = SIGN_UP.replace("type='email'", "type='text' name='emailAddress'")


@pytest.mark.parametrize(("above", "between"), [(CONSENT, ""), ("", CONSENT), ("", SIGN_UP), ("", ALERTS)])
def test_boxes_are_left_out(outline_of: Callable[..., Outline], above: str, between: str) -> None:
    """Wherever they stand."""
    assert outline_of(_page(above, between)) == [("title", "Bakers"), *(("paragraph", line) for line in LINES)]


def test_a_box_of_a_recipe_stays_in_the_page() -> None:
    """Cookies are baked, too."""
    box = "<div class='oat-cookies'><p>Her cookies need oats, butter, a pinch of salt, and an hour of rest.</p></div>"
    tree = parsed(_page("", box))
    drop_others(tree)
    assert "an hour of rest" in tree.text_content()


def test_a_form_around_the_page_is_the_page(outline_of: Callable[..., Outline]) -> None:
    """Some systems set all of it in one, fields and all."""
    page = _page("", "").replace("<body>", "<body><form>").replace("</body>", "<input type='email'></form></body>")
    assert [text for kind, text in outline_of(page) if kind == "paragraph"] == list(LINES)
