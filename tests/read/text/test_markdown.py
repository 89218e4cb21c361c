from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.read.text.markdown import read_markdown
from claimx.records import Article, Page
from tests.read.conftest import FETCHED, Outline

SOURCE = """\
---
title: "Bees on the Roof"
author: Ann Roe
date: 2025-06-01
site: The Rooftop Review
url: https://rooftop.example/bees
tags: [bees, towns]
---

# Bees on the Roof

*What a town learnt from forty hives.*

![Hives](hives.jpg)
*The hives in June. Photo: Bo Lee*

The hives went up in spring, and by autumn the gardens below them had twice the fruit. Nobody had planned it.

## What went wrong ##

> The bees swarmed on market day.
> Stalls were abandoned.

1. The council *must* move the hives.
2. Stalls need nets.
   - Nets are cheap.

Honey and money
---------------

Sales reached **£4,000** in the first year, and the school bought a minibus with them, which is named after a queen.

| Year | Jars |
| ---- | ---- |
| 2024 | 300  |

```python
jars = 300
```

**Read next**

- [A goat on the lawn](/goat)
"""


def test_blocks_without_their_markers(outline_of: Callable[..., Outline]) -> None:
    """Blocks leave out the markers at their start; front matter, tables, code and links elsewhere are furniture."""
    outline = outline_of(SOURCE, source="bees.md")
    assert [(kind, text.split("\n")[0][:24]) for kind, text in outline] == [
        ("boilerplate", "---"),
        ("title", "Bees on the Roof"),
        ("boilerplate", "*What a town learnt from"),
        ("caption", "![Hives](hives.jpg)"),
        ("paragraph", "The hives went up in spr"),
        ("heading", "What went wrong"),
        ("quotation", "The bees swarmed on mark"),
        ("list item", "The council *must* move "),
        ("list item", "Stalls need nets."),
        ("list item", "Nets are cheap."),
        ("heading", "Honey and money"),
        ("paragraph", "Sales reached **£4,000**"),
        ("boilerplate", "| Year | Jars |"),
        ("boilerplate", "```python"),
        ("boilerplate", "**Read next**"),
        ("boilerplate", "[A goat on the lawn](/go"),
    ]


def test_front_matter_speaks_for_the_article(article_of: Callable[..., Article]) -> None:
    """Title, authors, date, outlet and address come from front matter."""
    article = article_of(SOURCE, media_type="text/markdown; charset=utf-8")
    assert article.text == SOURCE
    assert (article.title, article.authors, article.outlet) == ("Bees on the Roof", ("Ann Roe",), "The Rooftop Review")
    assert (article.published, article.url) == (date(2025, 6, 1), "https://rooftop.example/bees")


@pytest.mark.parametrize(
    ("matter", "read"),
    [
        ("title: >-\n  Bees on\n  the Roof\nauthor:\n  - name: Ann Roe\n", ("Bees on the Roof", ("Ann Roe",), None)),
        ("image:\n  source: A Picture Desk\n  title: Hives\ntitle: Bees\n", ("Bees", (), None)),
        ("title: Bees # a note\nauthor: 'Ann O''Roe'\noutlet: The Roof", ("Bees", ("Ann O'Roe",), "The Roof")),
        (
            "title: Bees: a history\nauthors: [Ann Roe, Bo Lee]\noutlet: 'x'",
            ("Bees: a history", ("Ann Roe", "Bo Lee"), "x"),
        ),
        ("title: " + "[" * 5_000, ("Heading", (), None)),
        ("- a list\n- of things", ("Heading", (), None)),
    ],
)
def test_front_matter_as_people_write_it(
    matter: str, read: tuple[str, tuple[str, ...], str | None], article_of: Callable[..., Article]
) -> None:
    """YAML with all that it may hold; and what is no YAML, line by line."""
    article = article_of(
        f"---\n{matter}\n---\n# Heading\n\n{'The bees came back to the roof in May. ' * 9}", source="a.md"
    )
    assert (article.title, article.authors, article.outlet) == read


def test_windows_line_ends(article_of: Callable[..., Article]) -> None:
    """CRLF stays in the text and moves no block."""
    plain, windows = article_of(SOURCE, source="a.md"), article_of(SOURCE.replace("\n", "\r\n"), source="a.md")
    assert [block.kind for block in plain.blocks] == [block.kind for block in windows.blocks]
    assert "\r\n" in windows.text


@given(st.text(st.sampled_from(list("ab #>-*_`[]()!|1.\n\r\x00\té🙂=")), max_size=200))
def test_blocks_lie_in_the_source(source: str) -> None:
    """Whatever the source, it is unchanged, and its blocks are stretches of it, in order."""
    draft = read_markdown(source, Page(content=b"", source="desk", fetched=FETCHED))
    assert draft.text == source
    position = 0
    for block in draft.blocks:
        assert position <= block.start < block.end <= len(source)
        position = block.end
