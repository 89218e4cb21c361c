from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.errors import RefusePage
from claimx.read.foreign import is_foreign
from claimx.records import Article
from tests.read.conftest import Outline
from tests.read.post import BODY

SPANISH = "Esta tarde se cierra el puente viejo porque la marea subió más de lo que se esperaba, y hay que repararlo."


@pytest.mark.parametrize(
    "words",
    [
        SPANISH,
        "Ce matin les pêcheurs ont trouvé le quai fermé, et personne ne leur a dit pour combien de temps.",
        "Der Hafen bleibt bis Montag geschlossen, weil sich die neuen Kräne nicht drehen und auch nicht heben.",
        "Il ponte vecchio è stato chiuso per una settimana, ma gli operai non sono ancora al lavoro.",
        "A ponte foi fechada ontem, mas os barcos não esperam e já estão à procura de um outro porto.",
        "De brug blijft dicht omdat het water te hoog staat, maar de boten varen nog wel naar het eiland.",
        "Most jest zamknięty, ale łodzie nie czekają i płyną do portu, który jest po drugiej stronie.",
        "Bron är stängd till måndag, men båtarna går som vanligt och det finns plats för alla.",
        "Jembatan itu ditutup karena air naik, dan kapal tidak akan datang ke pelabuhan untuk dua hari.",
        "Sarado ang tulay dahil sa baha, kaya hindi makatawid ang mga tao sa kabila ng ilog.",
        "Pul band hai kyunki nadi ka paani badh gaya, aur log ghar se bahar nahi ja rahe hain.",
        "Мост закрыт до понедельника, и лодки стоят у причала.",
        "橋は月曜日まで閉鎖され、船は港に入ることができません。",
        "أغلق الجسر حتى يوم الاثنين بسبب ارتفاع المياه في النهر",
    ],
)
def test_what_is_plainly_another_language(words: str) -> None:
    """By its letters, or by the small words that its sentences need."""
    assert is_foreign(words)


@pytest.mark.parametrize(
    "words",
    [
        "“La marea subió más de lo que se esperaba, y hay que reparar el puente,” she said, and went home.",
        "They call it “das Ende der Kräne, wie wir sie kennen, und nicht nur hier”.",
        "Museo de la Marina; Plaza de los Pescadores; Puente de las Ánimas; Casa del Faro",
        "Ana de la Cruz, Luis van den Berg, Jean-Marie du Pont, Otto von Hagen, Pia della Rovere",
        "Cod up 3 per cent, herring down 4, mackerel unchanged; quays full, boats late, ice short.",
        "Quayside Freight Ltd, 14 Harbour Road, Port Ness. Tel 555 0143, fax 555 0144",
        "La vie en rose, à la carte",
        "The harbour (港, minato) lies below Καστέλλα",
        "Der Zettel im Fass. Nicht ohne mich",
        "",
    ],
)
def test_what_is_english_or_too_short_to_tell(words: str) -> None:
    """Sentences that quote another language, lists of names and places, and what has few small words at all."""
    assert not is_foreign(words)


def test_a_post_in_another_language_is_no_text(outline_of: Callable[..., Outline]) -> None:
    """Whether it is quoted, or stands in a paragraph; English around it is read."""
    page = (
        f"<html><body><article><h1>Bridge shut</h1><p>{BODY[0]} {BODY[1]}</p><blockquote><p>{SPANISH}</p></blockquote>"
    )
    outline = outline_of(
        f"{page}<p>{SPANISH[:-1]} hoy.</p><p>The mayor wrote so. {BODY[2]}</p></article></body></html>"
    )
    assert [kind for kind, _ in outline] == ["title", "paragraph", "boilerplate", "boilerplate", "paragraph"]


def test_a_page_in_another_language_is_still_refused_for_it(article_of: Callable[..., Article]) -> None:
    """And not because nothing of it is text."""
    with pytest.raises(RefusePage, match="found 'es'") as refusal:
        article_of("Puente cerrado\n\n" + f"{SPANISH}\n\n{SPANISH[:60]} y no se abre.\n\n" * 8)
    assert refusal.value.reason == "not English"


def test_a_release_in_two_languages_is_read_in_english(outline_of: Callable[..., Outline]) -> None:
    """Whichever comes first."""
    english, spanish = "".join(f"<p>{line}</p>" for line in BODY * 2), f"<p>{SPANISH}</p><p>{SPANISH[:-1]} hoy.</p>"
    for text in (english + spanish, spanish + english):
        outline = outline_of(f"<html><body><article><h1>Bridge shut</h1>{text}</article></body></html>")
        assert {line for kind, line in outline if kind == "paragraph"} == set(BODY)
