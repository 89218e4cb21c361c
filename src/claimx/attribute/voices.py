"""Sentences in order -> their attributions: what is quoted, what is reported, and by whom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, zip_longest

from claimx.assertion import Attribution, Voice
from claimx.attribute.cast import Cast
from claimx.attribute.heard import Heard, hear
from claimx.attribute.introduced import introduced
from claimx.attribute.named import Named, key_of
from claimx.attribute.quotations import Piece, paragraphs_of, pieces_of
from claimx.attribute.signatures import signed
from claimx.english.wordclasses import PRONOUNS
from claimx.records import Article, Block, Sentence
from claimx.span import Excerpt

#: Sentences behind the beginning of a quotation that may name its speaker.
_LOOK_AHEAD = 3


def attribute(article: Article, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """Who asserts each of the ``sentences``, which are those of ``article`` in order.

    Only quotations look beyond their sentence: one that runs on keeps the speaker that its own words, or those
    before it, name.
    """
    pieces = pieces_of(paragraphs_of(sentences))
    heard = [hear(sentence, pieces) for sentence in sentences]
    heard[:-1] = [one.before(following) for one, following in pairwise(heard)]
    blocks = list(_set_apart(article.blocks))
    return tuple(_attributions(article.text, heard, blocks))


def _set_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The block quotations; those that follow one another, as the items of a list do, are one."""
    for is_quotation, run in groupby(blocks, key=lambda block: block.kind == "quotation"):
        if is_quotation:
            first, *others = run
            yield first.model_copy(update={"end": others[-1].end}) if others else first


def _attributions(text: str, heard: Sequence[Heard], blocks: Sequence[Block]) -> Iterator[Attribution]:
    """One attribution a sentence, in order."""
    quotations = _speakers_of_quotations(heard)
    signatures = introduced(heard) | signed(heard)
    known = Named()
    cast = Cast(text)
    for number, one in enumerate(heard):
        block = _block_quotation(one.sentence, blocks)
        signature = signatures.get(number)
        goes_on = number > 0 and heard[number - 1].voice != "writer" and known.spoke and one.holds_fragment
        voice: Voice = "quoted" if (block or signature or goes_on) and one.voice == "writer" else one.voice
        speaker, cue = (None, None) if voice == "writer" else (one.speaker, one.cue)
        if voice == "quoted" and not (one.clause or speaker):
            speaker = signature or _of_quotation(one, quotations) or _runs_on(heard, number, block, known)
            if speaker and speaker.text.lower() in PRONOUNS:
                speaker = cast.bearer(one, speaker) or speaker
            if speaker and speaker.start > one.sentence.start:
                speaker = known.named_before(speaker)
        name = cast.meant(one, speaker)
        known.hear(one, speaker if voice == "quoted" else None, meant=cast.spoke, is_set_apart=block is not None)
        yield Attribution(voice=voice, speaker=speaker, name=name, cue=cue)


def _block_quotation(sentence: Sentence, blocks: Sequence[Block]) -> Block | None:
    """The block quotation in which the sentence stands."""
    number = bisect_right(blocks, sentence.start, key=lambda block: block.start) - 1
    return blocks[number] if number >= 0 and sentence.start < blocks[number].end else None


def _speakers_of_quotations(heard: Sequence[Heard]) -> dict[Piece, Excerpt]:
    """Piece of a quotation -> the speaker whom a sentence names beside it, or beside another piece; no pronouns.

    A piece that names nobody has the speaker of the one before it, or of the first that names one. One that names
    somebody else begins another quotation, of which the mark before it was forgotten.
    """
    own: dict[Piece, Excerpt | None] = {}
    for one, following in zip_longest(heard, heard[1:]):
        speaker = following.tag if following and _turns(one, following) else one.speaker
        named = speaker if speaker and speaker.text.lower() not in PRONOUNS else None
        for piece in one.pieces:
            beside = one.voice == "quoted" or (one.voice == "reported" and piece.end > one.sentence.end)
            own[piece] = own.get(piece) or (named if beside else None)
    first = {piece.quotation: speaker for piece, speaker in reversed(own.items()) if speaker}
    found: dict[Piece, Excerpt] = {}
    for piece, speaker in own.items():
        before = first.get(piece.quotation)
        if speaker and before and key_of(speaker) != key_of(before):
            first[piece.quotation] = before = speaker
        if before:
            found[piece] = before
    return found


def _turns(one: Heard, following: Heard) -> bool:
    return one.turns_to_speaker and one.sentence.paragraph_index == following.sentence.paragraph_index


def _of_quotation(one: Heard, named: dict[Piece, Excerpt]) -> Excerpt | None:
    return next((named[piece] for piece in one.pieces if piece in named), None)


def _runs_on(heard: Sequence[Heard], number: int, block: Block | None, known: Named) -> Excerpt | None:
    """The speaker of the quotation before; or whom the sentences behind name; or who was named just before."""
    one = heard[number]
    if one.is_captioned:
        return one.excerpt(one.caption)
    before = heard[number - 1] if number else None
    is_within = before is not None and block is not None and before.sentence.start >= block.start
    if block and not (before and (is_within or before.sentence.text.endswith(":"))):
        return None  # A block that nothing introduces may be anybody's words.
    if before and before.voice == "writer" and before.sentence.text.endswith(":") and before.caption:
        return before.excerpt(before.caption)
    if before and (before.voice == "quoted" or is_within or one.holds_fragment):
        return known.spoke
    for later in heard[number + 1 : number + 1 + _LOOK_AHEAD]:
        if later.sentence.paragraph_index != one.sentence.paragraph_index or later.voice != "quoted":
            break
        if speaker := later.speaker:
            return speaker
    return known.just_named()
