"""What newsletters and letters say of their own way: where else they can be seen, to whom they go, how one leaves.

The patterns are a part of the table of rules, and are written as that is.
"""

from __future__ import annotations

_LETTER = r"(?:e-?mail|newsletter|message|mailing|briefing)"
_MINE = r"(?:(?:your|my) )?(?:e-?mail |subscription |communication )?(?:preferences|subscriptions?)"
_JOINING = r"\?(?:\W{1,3}(?:please )?(?:subscribe|sign up|join|click|get your)\b.{0,80})?$"
_DOING = r"(?:please )?(?:click|visit|follow|reply|answer|write|use|go to|log in|you can|let us know)"

#: Each takes a whole line, for a paragraph may begin as any of them: "To unsubscribe took seven clicks".
MAILINGS: tuple[str | tuple[str, ...], ...] = (
    # Above the text.
    rf"^(?:view|read|open|see) (?:(?:this|the|it) )?(?:{_LETTER} )?"
    r"(?:online|in app|in (?:your|an?|the) (?:web ?)?browser)\W*(?:https?://\S+)?\W*$",
    rf"^(?:(?:having )?(?:trouble|problems) (?:view|read|see|display)ing|can['’]?t (?:see|read|view)) this {_LETTER}\?"
    r".{0,60}\b(?:browser|online|here|https?://).{0,80}$",
    rf"^(?:was )?this {_LETTER} (?:was )?(?:forwarded|sent on) to you{_JOINING}",
    rf"^forwarded (?:to you|this {_LETTER}){_JOINING}",
    rf"^did (?:someone|a (?:friend|colleague)) (?:forward|send) (?:you )?this(?: {_LETTER})?(?: to you)?{_JOINING}",
    # Below it.
    r"^you(?:['’]re| are|['’]ve| have)?(?: currently)? (?:receiv(?:e|ed|ing)|getting|got) (?:this|these|our)\b.{0,40}"
    rf"\b{_LETTER}s?,? (?:because|since|as) (?:you|an? (?:subscriber|member|reader|customer)|\S+@)\b.{{0,200}}$",
    r"^you(?:['’]re| are)(?: currently)? (?:on|subscribed to) (?:our|this)\b.{0,40}\bmailing list\b.{0,80}$",
    r"^you(?:['’]re| are)(?: currently)? an? (?:free|paid|paying) subscriber to .{1,60}$",
    rf"^this {_LETTER} (?:was|is|has been) (?:sent|delivered|addressed) to \S+@\w.{{0,120}}$",
    rf"^to (?:unsubscribe|opt out|be removed|stop|update|change|manage)\b(?:[^,:]{{0,80}}[,:])? {_DOING}\b.{{0,120}}$",
    r"^if you\b.{0,60}\b(?:receiv\w+ (?:these|our|such) (?:e-?mails|newsletters|messages)|to unsubscribe)"
    rf"[^,:]{{0,30}}[,:] {_DOING}\b.{{0,120}}$",
    r"^(?:want|would you like) to"
    r" (?:change how you (?:hear from us|receive these e-?mails)|stop receiving these e-?mails)\?.{0,120}$",
    rf"^(?:update|manage|change|edit) {_MINE}(?:\W{{1,3}}(?:or )?unsubscribe\b.{{0,30}})?\W*$",
    r"^unsubscribe\W{1,3}https?://\S+$",
    r"^our mailing address is:.{0,160}$",
    r"^(?:please )?add (?:us|\S+@\S+|(?:this|our) address)"
    r" to your (?:address book|contacts|safe senders)(?: list)?\W*$",
    # Above what is answered, or sent on.
    (r"^on\b.{0,120}(?:<\S+@\S+>|\b\d{4}\W{1,3}(?:at )?\d{1,2}:\d\d\b.{0,60})\W*\bwrote:$", "wrote:"),
    r"^-{2,} ?(?:forwarded|original) message ?-{2,}(?:$| from:)|^begin forwarded message:$",
    r"^(?:from|to|cc|bcc|reply-to): ?(?:[^<>@]{0,80}<\S+@\S+>|\S+@\w\S+)(?:[,;].{0,160})?$",
)
