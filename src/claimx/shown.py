"""Text that came from anywhere -> text that may stand in a terminal, a log or a page that people open.

Pages, servers and file names choose their own words. None of them may command a terminal, forge a line of a log, or
carry a secret out: a password or token in a URL is for the server that it was given to.
"""

from __future__ import annotations

import re
import unicodedata

_REPLACEMENT = "\ufffd"
#: Categories of characters that a terminal may obey, reorder or fail to encode instead of showing them.
_UNSHOWN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MASK = "***"
#: A name and password before the host, up to the last ``@`` of what may be one, as parsers of URLs read it.
_USERINFO = re.compile(r"(?<=://)[^\s/?#\"'<>]{1,500}@")
#: Parameters by which servers know whom they serve: API keys, signatures of Amazon and Google, sessions.
_SECRET_PARAMETER = re.compile(
    r"((?:[?&;#]|\b)(?:[\w.-]{0,40}[_.-])?(?:token|api_?key|app_?key|key|auth|secret|passw(?:or)?d|passwd|pwd|signature"
    r"|sig|credential|session(?:_?id)?|sslpassword)=)[^&;#\s\"'<>)]{0,2000}[^&;#\s\"'<>),.:]",
    re.IGNORECASE,
)


def harmless(text: str) -> str:
    """The text with each character that could command the terminal replaced, one for one, by U+FFFD.

    Line feeds stay; a tab becomes a space.
    """
    return "".join(_harmless(character) for character in text)


def _harmless(character: str) -> str:
    if character == "\n":
        return character
    if character == "\t":
        return " "
    unshown = unicodedata.category(character) in _UNSHOWN or character in _BIDI_CONTROLS
    return _REPLACEMENT if unshown else character


def discreet(text: str) -> str:
    """The text with the passwords, and the values of parameters named like secrets, of the URLs in it masked."""
    return _SECRET_PARAMETER.sub(rf"\g<1>{_MASK}", _USERINFO.sub(f"{_MASK}@", text))


def shown(text: str) -> str:
    """A message that anyone may read: harmless and discreet; its line feeds stay."""
    return harmless(discreet(text))


def shown_in_line(text: str) -> str:
    """The same in one line, whatever the text holds."""
    return shown(text).replace("\n", " ")
