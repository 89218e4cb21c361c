"""Does "will" announce what somebody is going to do, or foretell what is going to happen?"""

from __future__ import annotations

from claimx.tokens import Line, words

#: What may stand between "will" and its verb.
BETWEEN_WILL = words("not also then soon first now only")
#: A verb of something that somebody does on purpose: behind "will" it tells a plan and no forecast.
DEEDS = words(
    """
    open build invest spend launch publish hold introduce create hire recruit buy sell offer provide pay fund meet
    vote review report start begin train install extend appeal file sign join move send give put close host run
    bring deliver submit present announce discuss consider decide set support expand plant test replace repair ban
    investigate examine explore suspend resume unveil deploy withdraw seek
    """
)
#: Passive participles of the same.
DONE = words(
    """
    opened built invested spent launched published held introduced created hired bought sold offered provided paid
    funded reviewed started trained installed extended filed signed moved sent given put closed demolished driven
    brought delivered submitted presented announced discussed considered decided set expanded planted tested
    replaced repaired banned
    """
)


def is_deed(line: Line, will: int) -> bool:
    """Does a verb follow "will", or the "to" of "is to", of something that somebody does on purpose?"""
    index = will + 1
    while line.lower(index) in BETWEEN_WILL:
        index += 1
    if line.lower(index) == "be":
        return line.lower(index + 1) in DONE
    return line.lower(index) in DEEDS
