"""Which stretch of an English article is in another language: a post, a verse, the same release once more.

Told by its letters, or by words that sentences of a language cannot do without. The identifier that judges the
``language`` of a whole text errs on single lines: names, works and lists are many languages to it. A sentence that
quotes foreign words has English ones around them, and is English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Of 86,000 lines of articles that are English none has as many of another language, and none of those above;
#: of 259 in ten other languages three in four are told.
_MIN_WORDS = 8
_MIN_KINDS = 3
_MIN_SHARE = 0.15
# A shorter one is a name, or how it is written at home.
_MIN_LETTERS = 20
# To look at the first ones is enough.
_MAX_CHARACTERS = 500

_WORD = re.compile(r"[^\W\d_]+")
#: Greek and all that follows, but for the Latin letters of Vietnamese and those that are printed wide or as one.
_OTHER_LETTER = re.compile(r"[^\W\d_\u0000-\u036f\u1d00-\u1fff\u2100-\u218f\u2c60-\u2c7f\ua720-\ua7ff\ufb00-\uff5a]")
#: Of English and of none of the others; with "The" many names of papers and films begin, which others write as well.
_ENGLISH = (
    "and that this with from they were been have has which who what when how their there these those would could should"
    " about because into than then our your his its she you it said says"
)
#: Of each, words that are none of English, and stand in no names, as "de" and "las" do.
_OTHERS: tuple[str, ...] = (
    # Afrikaans, Catalan, Czech, Danish
    "en het nie dat om te vir met sy hulle ons wat ook aan maar deur word nog kan",
    "que una per amb són però aquest aquesta ha ser als està més també",
    "se na je že ve jako ale pro jsem byl jsou po za které který není bylo si jak",
    "og det som er på med af et ikke har til den jeg fra var vi kan de en så også eller blev efter",
    # Dutch, Finnish, French, German
    "het een en dat niet zijn op voor met aan er maar om ook als bij door naar dan nog wordt uit heeft hebben deze dit",
    "ja ei että se hän oli ovat kun mutta myös joka mukaan kuin sen ole tai jos niin",
    "que qui une pour dans est sur pas avec par au aux ce cette ces sa ses elle nous vous je ils sont été mais où comme"
    " tout fait leur ont et en se un lui même aussi très après depuis",
    "und der das den dem ist nicht ein eine einen einem einer mit auf für auch sich es er sie wir ich im zu zum zur wie"
    " dass als nach bei aus wird werden sind haben noch nur aber oder wenn über durch kann mehr wurde um",
    # Hindi in Latin letters, Hungarian, Indonesian and Malay, Italian
    "hai ki ka mein nahi nahin aur ko ye yeh hum hain kya bhi tha woh kar raha rahi liye",
    "az és hogy nem egy ez van volt meg csak mint már vagy egyik lesz",
    "yang dan di dengan untuk ini itu dari tidak akan pada ke dalam adalah juga oleh saya kami mereka telah sudah atau"
    " ada bisa karena kita boleh kerana",
    "che di il per una non è sono anche più ma gli lo un si questo questa dopo sua suo"
    " hanno stato essere tra cui perché molto",
    # Norwegian, Polish, Portuguese, Romanian
    "og det som er på med av et ikke har til den jeg fra var vi kan de en så også eller ble etter",
    "nie się na jest że jak za od dla oraz czy przez był była było tym tylko są jego jej które który po",
    "que não uma para com por mais como foi são ao aos seu sua pelo pela também já muito os em na um se ele ela"
    " está isso mas quando até sem você nós",
    "și pe nu este că pentru un mai sunt să ce sau prin după fost",
    # Spanish, Swahili, Swedish, Tagalog
    "que una por para como más pero sus este esta está fue también hay se lo su en es un muy sobre cuando nos porque"
    " todo desde hasta donde han mi ya ser según",
    "ya wa kwa ni katika kuwa hii huo hiyo yake wake kama hapa lakini pia watu cha baada hiki sasa",
    "och att det som är för på med av ett inte har till den jag från var vi kan de en så också eller efter",
    "ang ng mga na sa ay ko mo niya nila ito hindi po kay namin natin ako siya kung yung lang naman rin",
    # Turkish, Vietnamese
    "ve bir bu için ile da daha olarak olan gibi kadar ama değil sonra çok",
    "và của là có không được cho các trong một với người này đã đến những khi",
)
_ENGLISH_WORDS = frozenset(_ENGLISH.split())
_WORDS_OF_OTHERS = tuple(frozenset(words.split()) for words in _OTHERS)


def is_foreign(words: str) -> bool:
    """Whether a collapsed stretch, long enough to tell, is plainly in another language."""
    if " the " in words or " and " in words:  # as in most stretches of an article; to part one into words takes longer
        return False
    words = words[:_MAX_CHARACTERS]
    found = _WORD.findall(words.lower())
    if not _ENGLISH_WORDS.isdisjoint(found):
        return False
    return _has_other_words(found) or (not words.isascii() and _has_other_letters(words))


def _has_other_letters(words: str) -> bool:
    n_letters = sum(map(str.isalpha, words))
    return n_letters >= _MIN_LETTERS and 2 * len(_OTHER_LETTER.findall(words)) > n_letters


def _has_other_words(found: Sequence[str]) -> bool:
    """Enough words of one language, of several kinds."""
    if len(found) < _MIN_WORDS:
        return False
    kinds = frozenset(found)
    nearest = max((kinds & words for words in _WORDS_OF_OTHERS), key=len)
    n_words = sum(word in nearest for word in found)
    return len(nearest) >= _MIN_KINDS and n_words >= _MIN_SHARE * len(found)
