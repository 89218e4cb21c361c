"""Words that end a noun phrase, and words that stand in one."""

from __future__ import annotations

from claimx.english.tokens import words
from claimx.english.wordclasses import POSSESSIVES
from claimx.quantify.nouns.plurals import PEOPLES

#: Words that end a noun phrase.
STOPS = words(
    """a an the this that these those of in on at by for from to into onto with without within over under above
    below between among across after before during since until till against about around through throughout
    toward towards per via than as like and or but nor so yet if when while whereas because although though
    unless whether where who whom whose which what why how is are was were be been being am has have had having
    do does did will would shall should can could may might must not no never i you he she it we they me him her
    us them my your his its our their mine yours ours theirs said says say told tells there here then now also
    just only even still already again once ago later earlier apart away back down up out off more less fewer
    most least very too much many each every both all any some such same other another either neither yes left
    remain remained live lived worked died die killed took take went go came come made make became become
    got get gave give comes goes becomes includes rose fell increased decreased grew
    dropped today tomorrow yesterday tonight nearly
    almost roughly perhaps alone worth late early old long tall wide high deep including according due despite
    versus vs minus plus behind beyond inside outside near beside besides upon amid it's he's she's they're
    we're i'm i'll i've i'd ever don't doesn't didn't isn't aren't wasn't weren't won't can't cannot couldn't"""
)
#: In capitals these are names, "30 US states", and in small letters pronouns.
INITIALISMS = frozenset({"US", "IT", "WHO"})
#: "The", "these", "their": what follows is a whole that is known.
DEFINITE = POSSESSIVES | words("the these those")
#: Plurals that stand before another: "sports cars". Behind any other, a word in -s is a verb: "2,300 riders ask".
BEFORE_PLURAL = PEOPLES | words(
    "sports sales arms savings goods customs systems women men rights services jobs awards news operations sciences"
    " appropriations resources relations admissions athletics securities futures options earnings foods parts works"
    " communications telecommunications electronics human people police standards"
)
#: Endings of adjectives, which stand before what "one" counts.
ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ful", "ic", "able", "ible", "ary", "less", "ish", "est", "ern", "ed", "ing")
ADJECTIVES = words(
    """new big small large major good great key main recent young old long short high low
    prior separate single different more additional extra further full local clear simple senior top huge possible
    weird strange rare tiny poor rich wild quiet first last final"""
)
