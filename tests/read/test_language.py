from __future__ import annotations

import pytest

from claimx.errors import RefusePage
from claimx.read.language import require_language


def test_expected_language() -> None:
    """The code of the language is given back."""
    assert require_language("The board has voted to buy two cranes for the harbour. " * 4, "en") == "en"


def test_other_language() -> None:
    """A text in another language is refused, and the message names both."""
    with pytest.raises(RefusePage, match="'en'; found 'fr'") as refusal:
        require_language("Le conseil du port a voté hier soir l'achat de deux grues électriques. " * 4, "en")
    assert refusal.value.reason == "not English"
