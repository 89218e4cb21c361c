"""Articles made of given sentences, and what is said of who asserts them."""

from __future__ import annotations

from claimx.assertion import Attribution
from claimx.attribute import attribute
from claimx.extract import Extraction
from claimx.records import Sentence
from claimx.span import Excerpt
from tests.report.made import extraction_of


def article(*paragraphs: tuple[str, ...]) -> tuple[Extraction, list[Sentence]]:
    """An article whose paragraphs are given sentence by sentence, and those sentences."""
    extraction = extraction_of("\n".join(" ".join(sentences) for sentences in paragraphs))
    found: list[Sentence] = []
    for number, (block, sentences) in enumerate(zip(extraction.article.blocks, paragraphs, strict=True)):
        start = block.start
        for text in sentences:
            place = {"sentence_index": len(found), "paragraph_index": number, "section": None}
            found.append(Sentence(start=start, end=start + len(text), text=text, **place))
            start += len(text) + 1
    return extraction, found


def attributions(*paragraphs: tuple[str, ...]) -> tuple[Attribution, ...]:
    extraction, sentences = article(*paragraphs)
    return attribute(extraction.article, sentences)


def text_of(excerpt: Excerpt | None) -> str | None:
    return excerpt.text if excerpt else None


def speakers(*paragraphs: tuple[str, ...]) -> list[tuple[str, str | None]]:
    return [(said.voice, text_of(said.speaker)) for said in attributions(*paragraphs)]


def judged(text: str) -> tuple[str, str | None, str | None]:
    """Voice, speaker and cue of one sentence."""
    (said,) = attributions((text,))
    return said.voice, text_of(said.speaker), text_of(said.cue)
