"""An article and its claims, drawn for a terminal.

Every mark is also a character, so that nothing is lost where there is no colour.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from claimx.records import BODY_KINDS, LABELS, Block, BlockKind, Label, ScoredSentence
from claimx.report.figures import figure_of
from claimx.shown import harmless as harmless

if TYPE_CHECKING:
    from claimx.extract import Extraction

#: Apart in hue and in lightness, so that they differ for readers who do not tell red from green.
COLOURS: dict[Label, str] = {"opportunity": "bright_green", "challenge": "magenta", "statistic": "cyan"}
TAGS: dict[Label, str] = {label: label[0].upper() for label in LABELS}
#: Before the text of a block; kinds that are not named here are written as ``[kind]``.
_MARKS: dict[BlockKind, str] = {"title": "", "heading": "## ", "paragraph": "", "list item": "- ", "quotation": "> "}
_start = attrgetter("start")
#: Longer lines are hard to follow, however wide the window is.
_MAX_WIDTH = 100


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Whoever called knows what to do; a console would end the process with a status of its own."""
        raise


def console_for(stream: IO[str]) -> Console:
    """A console that takes text as it is: no markup, no emoji codes, no highlighting."""
    console = _Console(file=stream, markup=False, emoji=False, highlight=False)
    console.width = min(console.width, _MAX_WIDTH)
    return console


def legend() -> Text:
    """What the tags and their marks mean."""
    line = Text()
    for label in LABELS:
        line.append(f"[{TAGS[label]}] {label}", COLOURS[label])
        line.append("   ")
    return line.append(
        "[C?] given, yet close   (C?) close, yet not given   {12 percent} figures   <who, how surely>", "dim"
    )


def drawing_of(extraction: Extraction) -> Iterator[Text]:
    """One text a block, in reading order, after the title and what is known of the article."""
    article = extraction.article
    if article.title and not any(block.kind == "title" for block in article.blocks):
        yield Text(harmless(article.title), "bold")
    known = [article.outlet, ", ".join(article.authors), article.published and article.published.isoformat()]
    yield Text(harmless(" | ".join(part for part in [*known, article.url or article.source] if part)), "dim")
    for block in article.blocks:
        yield _drawn(article.text, block, extraction.sentences)


def _drawn(text: str, block: Block, sentences: Sequence[ScoredSentence]) -> Text:
    if block.kind in BODY_KINDS:
        return _judged(text, block, sentences)
    style = "bold" if block.kind in {"title", "heading"} else "dim"
    mark = _MARKS.get(block.kind, f"[{block.kind}] ")
    return Text(mark + harmless(text[block.start : block.end]), style)


def _judged(text: str, block: Block, sentences: Sequence[ScoredSentence]) -> Text:
    """A body block with its sentences coloured and tagged; what lies between them stays plain."""
    drawn = Text(_MARKS[block.kind])
    position = block.start
    first, behind = (bisect_left(sentences, at, key=_start) for at in (block.start, block.end))
    for sentence in sentences[first:behind]:
        drawn.append(harmless(text[position : sentence.start]))
        drawn.append_text(_coloured(sentence))
        drawn.append_text(_tags(sentence)).append(_figures(sentence) + _assertion(sentence), "dim")
        position = sentence.end
    return drawn.append(harmless(text[position : block.end]))


def _coloured(sentence: ScoredSentence) -> Text:
    """The sentence in the colour of its first label, its quantities underlined."""
    drawn = Text(harmless(sentence.text), COLOURS[sentence.labels[0]] if sentence.labels else "")
    for quantity in sentence.quantities:
        drawn.stylize("underline", quantity.start - sentence.start, quantity.end - sentence.start)
    return drawn


def _figures(sentence: ScoredSentence) -> str:
    """For example `` {12 percent, 3 to 5 USD}``: what was read, for those who see no underline and those who do."""
    figures = ", ".join(map(figure_of, sentence.quantities))
    return harmless(f" {{{figures}}}") if figures else ""


def _assertion(sentence: ScoredSentence) -> str:
    """For example `` <Ama Boateng, possible>``: who says a claim, and how surely; no word of plain facts."""
    if not (sentence.labels and sentence.attribution and sentence.modality):
        return ""
    attribution, modality = sentence.attribution, sentence.modality
    said = [attribution.said_by or attribution.voice] * (attribution.voice != "writer")
    kind: list[str] = [modality.kind] * (modality.kind != "asserted")
    return harmless(f" <{', '.join(said + kind)}>") if said or kind else ""


def _tags(sentence: ScoredSentence) -> Text:
    """For example `` [C S?] (O?)``: given labels in brackets, those nearly given in parentheses."""
    given = [_tag(label, "?" if label in sentence.uncertain else "") for label in sentence.labels]
    near = [_tag(label, "?") for label in sentence.uncertain if label not in sentence.labels]
    tags = Text()
    for tagged, (opening, closing) in ((given, "[]"), (near, "()")):
        if tagged:
            tags.append(f" {opening}").append_text(Text(" ").join(tagged)).append(closing)
    return tags


def _tag(label: Label, mark: str) -> Text:
    return Text(TAGS[label] + mark, f"bold {COLOURS[label]}")
