"""Block quotations, and what somebody signs."""

from __future__ import annotations

from claimx.attribute import attribute
from claimx.records import Block
from tests.attribute.reading import article, speakers, text_of


def test_a_block_quotation_needs_no_marks() -> None:
    """Its speaker is whoever introduces it with a colon, and else unknown."""
    extraction, sentences = article(("Ama Boateng put it well:",), ("The dam leaks.",), ("It rained.",))
    blocks = [
        Block(start=block.start, end=block.end, kind="quotation" if number == 1 else "paragraph")
        for number, block in enumerate(extraction.article.blocks)
    ]
    quoting = extraction.article.model_copy(update={"blocks": tuple(blocks)})
    said = attribute(quoting, sentences)
    assert [(one.voice, text_of(one.speaker)) for one in said] == [
        ("writer", None),
        ("quoted", "Ama Boateng"),
        ("writer", None),
    ]


def test_a_block_quotation_that_nobody_introduces_is_nobodys() -> None:
    """Who spoke before does not go on in it; of a list in blocks all items are whose the first is."""
    paragraphs = (("“It rained,” said Kofi Mensah.", "This is all."), ("The dam leaks.", "It did."), ("Mend it.",))
    extraction, sentences = article(*paragraphs)
    kinds = ("paragraph", "quotation", "quotation")
    for text, speaker in (("This is all.", None), ("He wrote this:", "Kofi Mensah")):
        first = sentences[1].model_copy(update={"text": text})
        blocks = tuple(
            block.model_copy(update={"kind": kind})
            for block, kind in zip(extraction.article.blocks, kinds, strict=True)
        )
        said = attribute(
            extraction.article.model_copy(update={"blocks": blocks}), [sentences[0], first, *sentences[2:]]
        )
        assert [(one.voice, text_of(one.speaker)) for one in said[2:]] == [("quoted", speaker)] * 3


def test_what_is_signed_is_somebodys_words() -> None:
    """A paragraph of praise or a message set apart, below which stands a name or an account."""
    praise = speakers(("Words of thanks:",), ("She mended the dam.", "We are grateful.", "— Ama Boateng, miller"))
    assert praise == [("writer", None), ("quoted", "Ama Boateng"), ("quoted", "Ama Boateng"), ("writer", None)]
    message = speakers(("The dam leaks.", "Mend it now! — Efua Osei-Bonsu (@efua) May 3"), ("It rained.",))
    assert message == [("quoted", "Efua Osei-Bonsu"), ("quoted", "Efua Osei-Bonsu"), ("writer", None)]
    apart = speakers(("It rained.",), ("The dam leaks.",), ("—Kumasi Mill (@mill) May 3",))
    assert apart == [("writer", None), ("quoted", "Kumasi Mill"), ("writer", None)]
    about = speakers(("The dam leaks.", "— Ama Boateng is a miller."), ("Mills: - Ama Boateng, Kumasi.",))
    assert {voice for voice, _ in about} == {"writer"}
