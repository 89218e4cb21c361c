"""Times that other words tell than dates: stretches that the article has named, eras, and so long ago."""

from __future__ import annotations

import re


def either(*words: str) -> str:
    """The words in both cases: a search without case takes nearly twice as long."""
    return "|".join(sorted({*words, *(word[0].upper() + word[1:] for word in words)}))


#: "From a year ago" is what something is set beside.
BESIDE = "".join(f"(?<!{word} )" for word in ("from", "than", "on", "above", "below", "against"))
#: Stretches that the article has named: "over the same period", "by the end of the school year".
SPAN = (
    r"(?:the|that|this|an?(?= \w+-(?:year|month|week|day)))"
    r" (?:same |whole |entire |full |next |\w+-(?:year|month|week|day) )?(?:time )?"
    r"(?:period|stretch|decade|century|school year|season)\b"
    r"(?: (?:last year|a year (?:ago|earlier)))?(?! (?:of|to|that|ending|before|after|earlier|in|when)\b)"
)
SINCE_START = rf"(?:{either('since', 'by', 'before', 'at', 'from')}) the (?:end|start|beginning|middle|turn)"
#: What has a time of its own, and is named for it: "during the boom years", "over the course of her presidency".
DURING = (
    rf"(?:{either('during', 'throughout', 'over the course of')}) (?:the|his|her|its|their|this|that)"
    r" (?:[\w’'-]+ ){0,2}"
    r"(?:years|era|presidency|premiership|tenure|reign|term|war|pandemic|recession|crisis|campaign|lifetime|boom)\b"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
#: Before "over ten years" these make it more than ten.
_NO_STRETCH = (
    *("for", "aged", "of", "is", "was", "are", "were", "been", "to", "in", "after", "at", "than", "with", "by", "and"),
    *("or", "took", "takes", "take", "last", "lasts", "lasted", "spent", "spend", "has", "have", "had", "from", "be"),
    *("served", "age", "years", "waited", "the", "just", "well", "only", "a"),
)
#: Years and sittings that are counted from something else: "in its third year", "in that month", "in the last session".
COUNTED = (
    rf"(?:{either('in', 'during', 'by')}) (?:(?:the|its|their|his|her) (?:{'|'.join(_ORDINALS)}|final)"
    r" (?:year|month|week|quarter|decade)\b(?! (?:of|in|to|running|since|for|that|when)\b)"
    r"|(?:the same|that same|that) (?:year|month|week|quarter)\b(?: of (?:last year\b|\d{4}\b))?"
    r"(?! (?:of|last|as|that|a)\b)"
    rf"|the (?:{'|'.join(_ORDINALS[1:])}|next)(?=[,.;)]|$| and\b)"
    r"|(?:the )?(?:last|current|next|previous) (?:[Pp]arliament|[Cc]ongress|session|legislature|election cycle)\b)"
    r"|\blast (?:Congress|Parliament)(?=[,.;)]|$)"
)
#: "In the second", which is a time only behind one that says of what.
ELLIPTIC = re.compile(rf"(?:{either('in', 'during', 'by')}) the (?:{'|'.join(_ORDINALS[1:])}|next)(?=[,.;)]|$| and\b)")
UNIT = re.compile(rf"\b(?:{'|'.join(_ORDINALS)}) (?:years?|months?|weeks?|quarter|half|decade)\b")
_AGO_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d\d?)"
AGO = (
    rf"\b{BESIDE}(?:an?|(?:{_AGO_NUMBER} or )?{_AGO_NUMBER}|several|a few|a couple of)"
    r" (?:hour|day|week|month|quarter|year|decade|century)s? (?:ago|earlier)\b"
)
#: How long something took or will take: "add 40 jobs over ten years", but not "aged over ten years".
OVER = (
    "".join(f"(?<![{word[0]}{word[0].upper()}]{word[1:]} )" for word in _NO_STRETCH)
    + r"\bover (?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|many)"
    r" (?:years|months|weeks|days|decades)\b(?=[,.;:)]|$| (?:to|as|and|by|for|while|from|through|if|under|with)\b)"
)
