from __future__ import annotations

import pytest

from claimx.errors import RefusePage
from claimx.read.language import require_english


def test_english() -> None:
    """Nothing is said of it."""
    require_english("The board has voted to buy two cranes for the harbour. " * 4)


def test_other_language() -> None:
    """A text in another language is refused, and the message names both."""
    with pytest.raises(RefusePage, match="'en'; found 'fr'") as refusal:
        require_english("Le conseil du port a voté hier soir l'achat de deux grues électriques. " * 4)
    assert refusal.value.reason == "not English"
