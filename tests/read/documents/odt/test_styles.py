from __future__ import annotations

import pytest
from lxml.etree import fromstring

from claimx.read.documents.odt.styles import Styles, styles_of, usual_size
from claimx.read.documents.styles import NO_STYLE, Style
from tests.read.opentext import style, styles_part


def read(*styles: str) -> Styles:
    return styles_of(fromstring(styles_part("".join(styles))), None)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", NO_STYLE),
        ('fo:font-weight="bold"', Style(is_bold=True)),
        ('fo:font-weight="700"', Style(is_bold=True)),
        ('fo:font-weight="normal"', Style(is_bold=False)),
        ('fo:font-size="10.5pt"', Style(size=21)),
        ('fo:font-size="120%"', NO_STYLE),
        ('fo:font-size="0pt"', NO_STYLE),
        ('fo:font-size="99999999999999999999pt"', NO_STYLE),
        ('text:display="none"', Style(is_hidden=True)),
        ('text:display="true"', Style(is_hidden=False)),
        ('style:text-line-through-style="none"', Style(is_struck=False)),
        ('style:text-line-through-style="solid"', Style(is_struck=True)),
        ('style:text-position="-33% 58%"', NO_STYLE),
        ('style:text-position="0% 100%"', NO_STYLE),
        ('style:text-position="super 58%"', Style(is_raised=True)),
    ],
)
def test_a_style_says_how_words_are_set(words: str, said: Style) -> None:
    """And nothing else of it."""
    assert read(style("a", words))["paragraph", "a"] == said


@pytest.mark.parametrize(
    ("name", "more", "hint"),
    [
        ("Heading_20_1", "", "heading"),
        ("a", 'style:display-name="Heading 1"', "heading"),
        ("Contents_20_2", "", "boilerplate"),
        ("Kapitel", 'style:default-outline-level="2"', "heading"),
        ("Kapitel", 'style:default-outline-level=""', None),
        ("Text_20_body", "", None),
    ],
)
def test_a_style_is_known_by_its_name_or_by_its_level(name: str, more: str, hint: str | None) -> None:
    """The name is that which is shown, or else that in which signs are numbers."""
    assert read(style(name, more=more))["paragraph", name].hint == hint


def test_a_style_takes_what_it_does_not_say_from_its_base() -> None:
    """Of its own family; what is built in a circle, or on nothing, says what it says itself."""
    styles = read(
        style("a", 'fo:font-weight="bold"', base="b"),
        style("b", 'fo:font-size="12pt"', base="a"),
        style("a", 'text:display="none"', family="text", base="b"),
    )
    assert styles["paragraph", "a"] == styles["paragraph", "b"] == Style(is_bold=True, size=24)
    assert styles["text", "a"] == Style(is_hidden=True)


def test_text_is_as_large_as_any_paragraph() -> None:
    """Whose style does not say it."""
    size = '<style:text-properties fo:font-size="12pt"/>'
    usual = f'<style:default-style style:family="paragraph">{size}</style:default-style>'
    other = usual.replace("paragraph", "graphic").replace("12pt", "18pt")
    assert usual_size(None, fromstring(styles_part(other + usual))) == 24
    assert usual_size(fromstring(styles_part(other)), None) == 20
