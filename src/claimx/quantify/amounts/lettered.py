"""What is no temperature, though it is written as one: the agency 18F, apartment 6C, class 8C."""

from __future__ import annotations

from claimx.english.tokens import DASHES, Line, words
from claimx.english.wordclasses import BE
from claimx.quantify.amounts import MINUSES

_LETTERS = frozenset({"C", "F"})
#: Such a letter that owns something is a name: "18F's blog".
_OWNING = words("c's f's")
#: What is warm or cold, and what makes it so.
_HEAT = words(
    """
    temperature temperatures temp temps thermometer degree degrees celsius fahrenheit heat heats heated heating heatwave
    hotter hottest warmer warmest warming colder coldest cooler coolest cooled chill chilled freezing freezer frost thaw
    melt melts melted melting boil boils boiled boiling simmer oven bake baked kettle wash washed weather sunny sunshine
    snow humid humidity fever
    """
)
#: "A high of 30C", "lows of 4C".
_EXTREMES = words("high highs low lows average maximum minimum")
#: Before a figure these say that something is so warm.
_SO_WARM = BE | words(
    "hit hits hitting reach reaches reached reaching touched topped above below minus average averaged"
)
#: Words of either side in which heat may be spoken of.
_REACH = 40


def is_lettered(line: Line, index: int) -> bool:
    """Does a letter that may be Celsius or Fahrenheit make a name of the figure that it touches?

    With a degree sign, a point or a minus it is a temperature, and without them where something is said to be so warm,
    or the sentence speaks of heat.
    """
    index += line.text_at(index) in MINUSES
    letter = index + 1
    if not line.is_glued(letter) or not line.text_at(index).isdecimal():
        return False
    if line.text_at(letter) not in _LETTERS:
        return line.lower(letter) in _OWNING
    before = line.lower(index - 1)
    is_extreme = before == "of" and line.lower(index - 2) in _EXTREMES
    is_signed = before in MINUSES and line.is_glued(index)
    is_range = line.text_at(letter + 1) in DASHES and line.is_glued(letter + 1)
    if is_extreme or is_signed or is_range or before in _SO_WARM:
        return False
    places = range(max(0, index - _REACH), index + _REACH)
    return _HEAT.isdisjoint([line.lower(place) for place in places])
