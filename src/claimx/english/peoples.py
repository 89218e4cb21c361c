"""What people are called by where they come from, what they believe, and how they vote.

With a capital they look like names, and name nobody: "Ghanaians", "a Ghanaian", "the Portuguese".
"""

from __future__ import annotations

from claimx.english.tokens import words

#: Nouns, of which many are adjectives as well: "a Ghanaian", "Ghanaian", "Ghanaians".
_ONE_OF_THEM = words(
    """
    african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian
    azerbaijani azeri bahraini bangladeshi belarusian belgian bolivian bosnian botswanan brazilian briton bulgarian
    californian cambodian cameroonian canadian catalan chechen chilean colombian croat croatian cuban cypriot czech
    dane dominican ecuadorian egyptian emirati eritrean estonian ethiopian european filipino finn floridian gambian
    georgian ghanaian greek guatemalan guinean haitian honduran hungarian icelander indian indonesian iranian iraqi
    israeli italian ivorian jamaican jordanian kazakh kenyan korean kosovar kurd kuwaiti latvian lebanese liberian
    libyan lithuanian macedonian malawian malaysian malian mauritian mexican moldovan mongolian montenegrin moroccan
    mozambican namibian nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan pashtun
    peruvian pole qatari romanian russian rwandan salvadoran saudi scot senegalese serb serbian singaporean slovak
    slovakian slovene slovenian somali spaniard sudanese swede syrian taiwanese tajik tanzanian texan thai tibetan
    tunisian turk turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese yemeni zambian zimbabwean
    afghan bahamian barbadian belizean bhutanese burmese congolese fijian gabonese guyanese maltese nigerien
    surinamese togolese trinidadian tutsi hutu uighur uyghur yazidi
    muslim jew catholic protestant hindu sikh buddhist mormon sunni shiite islamist zionist nazi communist
    """
)
#: Adjectives, by which all of them are called: "the Portuguese".
_ALL_OF_THEM = words(
    """
    british chinese danish dutch english finnish french icelandic irish japanese jewish kurdish polish portuguese
    scottish spanish swedish swiss turkish welsh arabic islamic orthodox
    """
)
#: Who belongs to a party, or votes for it.
_PARTISANS = words("democrat republican conservative liberal tory socialist")
#: Each as it stands before a noun, or for one person.
PEOPLES = _ONE_OF_THEM | _ALL_OF_THEM
#: "A Democrat", "Democrats"
PARTISANS = _PARTISANS | {f"{one}s" for one in _PARTISANS} | {"tories"}
#: For one or more of any: "a Ghanaian", "Ghanaians", "the Portuguese", "Democrats".
GROUPS = PEOPLES | {f"{one}s" for one in _ONE_OF_THEM} | PARTISANS
