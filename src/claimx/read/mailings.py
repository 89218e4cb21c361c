"""What newsletters and letters say of their own way: where else they can be seen, to whom they go, how one leaves.

The patterns are a part of the table of rules, and are written as that is.
"""

from __future__ import annotations

_LETTER = r"(?:e-?mail|newsletter|message|mailing|briefing)"
_MINE = r"(?:(?:your|my) )?(?:e-?mail |subscription |communication )?(?:preferences|subscriptions?)"

MAILINGS: tuple[str | tuple[str, ...], ...] = (
    # Above the text.
    r"^(?:view|read|open|see)\b.{0,60}\bin (?:your|an?|the) (?:web ?)?browser\b.{0,300}$",
    rf"^(?:view|read|open) (?:(?:this|the|it) )?(?:{_LETTER} )?(?:online|in app)\W*(?:https?://\S+)?$",
    r"^(?:(?:having )?(?:trouble|problems) (?:view|read|see|display)ing|can['’]?t (?:see|read|view))"
    rf" this {_LETTER}\b.{{0,200}}$",
    rf"^(?:was )?this {_LETTER} (?:was )?(?:forwarded|sent on) to you\b.{{0,200}}$",
    rf"^forwarded (?:to you|this {_LETTER})\b.{{0,200}}$",
    r"^did (?:someone|a (?:friend|colleague)) (?:forward|send|share) (?:you )?this\b.{0,160}$",
    # Below it.
    r"^you(?:['’]re| are|['’]ve| have)?(?: currently)? (?:receiv(?:e|ed|ing)|getting|got) (?:this|these|our)\b.{0,40}"
    rf"\b{_LETTER}s?\b",
    r"^you(?:['’]re| are)(?: currently)? (?:an?|on) .{0,40}\b(?:subscriber (?:to|of)|mailing list)\b.{0,300}$",
    r"^this (?:e-?mail|newsletter|mailing) (?:was|is|has been) (?:sent|delivered|addressed|intended|meant)\b",
    r"^this message (?:was|is|has been) sent to \S+@",
    r"^to (?:unsubscribe|(?:opt out|be removed|stop|update|change|manage)\b.{0,60}"
    rf"\b(?:these (?:e-?mails|newsletters)|this (?:mailing )?list|{_MINE}))\b",
    r"^if you\b.{0,60}\b(?:receiv\w+ (?:these|our|such) (?:e-?mails|newsletters|messages)|to unsubscribe)\b",
    r"^(?:want|would you like) to (?:change|stop)\b.{0,60}\b(?:these e-?mails|hear from us|preferences)\b",
    rf"^(?:update|manage|change|edit) {_MINE}\b[^.]{{0,80}}$",
    r"^unsubscribe\W{1,3}https?://\S+$",
    r"^(?:our|the) (?:mailing|postal) address is\b",
    r"^(?:please )?add (?:us|\S+@\S+|(?:this|our) address) to your (?:address book|contacts|safe senders)\b",
    # Above what is answered, or sent on.
    (r"^on\b.{0,160}(?:@|\d:\d\d).{0,160}\bwrote:$", "wrote:"),
    r"^-{2,} ?(?:forwarded|original) message ?-{2,}(?:$| from:)|^begin forwarded message:$",
    r"^(?:from|to|cc|bcc|reply-to):.{0,200}@.{0,200}$",
)
