"""Documents in RTF, written by hand as Word, WordPad, TextEdit and press databases write them."""

from __future__ import annotations

FONTS = r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\froman\fcharset2 Symbol;}{\f2\fnil\fcharset204 Arial Cyr;}"
FONTS += r"{\f3\fnil\fcharset2 Wingdings;}{\f4\fmodern\fcharset128\fprq1{\*\panose 02}MS Mincho{\*\falt Gothic};}}"
STYLES = (
    r"{\stylesheet{\ql\fs24 Normal;}{\s1\sbasedon0\snext0\b\fs36 heading 1;}{\s2\outlinelevel1 Kapitel;}"
    r"{\s3\sbasedon5 Mein Titel,MT;}{\s4 Quote;}{\s5\sbasedon0 Title;}{\s6 toc 1;}{\s7\sbasedon7 Loop;}"
    r"{\*\cs10\additive Title;}}"
)


def rich(*blocks: str, title: str = "", author: str = "") -> bytes:
    """A document of what stands below its header."""
    info = rf"{{\info{{\title {title}}}{{\author {author}}}{{\creatim\yr2019\mo1\dy2}}{{\*\company The Post}}}}"
    colours = r"{\colortbl;\red0\green0\blue0;}{\*\generator Hand 1.0;}"
    return "\n".join([rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{colours}{STYLES}{info}", *blocks, "}"]).encode("latin-1")


def line(text: str, properties: str = "") -> str:
    r"""A paragraph: ``line("Cranes", r"\s1")``."""
    return rf"\pard\plain{properties} {text}\par"


def row(*cells: str) -> str:
    r"""A row of a table."""
    edges = "".join(rf"\cellx{1000 * number}" for number in range(1, len(cells) + 1))
    written = "".join(rf"{cell}\cell " for cell in cells)
    return rf"\trowd{edges}\pard\plain\intbl {written}\row"
