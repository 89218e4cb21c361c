from __future__ import annotations

import pytest

from claimx.sources.pattern import EVERYTHING, check_pattern, is_kept_by_programs, matches


@pytest.mark.parametrize(
    ("pattern", "fitting", "others"),
    [
        ("*.html", ["a.html", ".html"], ["a/b.html", "a.HTML", "a.html.gz"]),
        ("**/*.html", ["a.html", "a/b/c.html"], ["a/b.txt", "a.html/b"]),
        ("2026/**", ["2026/a", "2026/11/25/a"], ["2025/a", "a/2026/a"]),
        ("**/drafts/*", ["drafts/a", "a/b/drafts/c"], ["drafts/a/b", "drafts"]),
        ("a/**/b/**/c", ["a/b/c", "a/x/b/y/z/c", "a/b/b/c/c"], ["a/c", "b/c"]),
        ("[ab]?.md", ["a1.md", "bx.md"], ["c1.md", "a.md"]),
        (EVERYTHING, ["a", "a/b/c"], []),
    ],
)
def test_a_pattern_fits_all_of_a_path(pattern: str, fitting: list[str], others: list[str]) -> None:
    """A name is a name and ``**`` any number of folders, none included; capitals matter on every system."""
    assert [path for path in [*fitting, *others] if matches(check_pattern(pattern), path.split("/"))] == fitting


@pytest.mark.parametrize("pattern", ["", "/a", "a//b", "../a", "a/", "./a"])
def test_a_pattern_that_fits_nothing_is_a_mistake(pattern: str) -> None:
    """It is meant otherwise."""
    with pytest.raises(ValueError, match="expected a pattern"):
        check_pattern(pattern)


def test_no_pattern_takes_long() -> None:
    """Where one way is tried after the other, this would take longer than the world is old."""
    assert not matches("/".join(["**", "*"] * 50) + "/b", ["a"] * 200)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (".git", True),
        ("~$report.docx", True),
        ("notes.md~", True),
        ("story.html.crdownload", True),
        ("story.html.filepart", True),
        ("story.html.PART", True),
        ("story.tmp", True),
        ("part", False),
        ("a.party", False),
        ("~notes.md", False),
        ("a.bak", True),
        ("#notes.md#", True),
        ("Thumbs.db", True),
        ("desktop.ini", True),
        ("#2 notes.md", False),
        ("tmp.html", False),
    ],
)
def test_what_programs_keep_is_known_by_its_name(name: str, expected: bool) -> None:
    """A download that is not done is half an article, and the next run would find the whole under another name."""
    assert is_kept_by_programs(name) is expected
