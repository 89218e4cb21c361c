"""A URL -> the spelling by which its page is known, whoever links to it.

courlan evens out the scheme, host, port and path. What it does to queries is too much here: it drops ``cid``,
``uid``, ``source`` and every part without ``=``, by which some sites name their articles. A page known under two
spellings costs a second look, and its content shows that it is the same; two pages known under one would cost one of
them. So only parts that are known to say where a reader came from are dropped.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlsplit

from courlan import normalize_url

from claimx.sources.tracking import without_tracking

#: Of UTF-8. The sitemap protocol allows fewer than 2,048 characters, and PostgreSQL 2,704 bytes in a key.
N_BYTES = 2_000
_USERINFO = re.compile(r"//[^/?#]*@")
_NO_DATABASE_TAKES = re.compile("[\ud800-\udfff\0]")


def canonical(url: str) -> str:
    """The URL without name and password, tracking and fragment; what is no URL stays as it is, but for its borders.

    It is for comparing and recording: what is asked for is the URL as it was given.
    """
    return recordable(_spelt(url))


def recordable(name: str) -> str:
    """The name as every database takes it for a key, and gives it back: NUL and lone surrogates become U+FFFD.

    Of one that is longer than a page's, such as the URL of ``data:``, there is the beginning and a digest.
    """
    name = storable(name)
    written = name.encode()
    if len(written) <= N_BYTES:
        return name
    digest = hashlib.sha256(written).hexdigest()
    return f"{written[: N_BYTES - 1 - len(digest)].decode(errors='ignore')}~{digest}"


def _spelt(url: str) -> str:
    try:
        parts = without_tracking(urlsplit(url.strip()))
        if not parts.netloc:
            return url.strip()
        host = parts.netloc.rpartition("@")[2]
        spelt = normalize_url(parts._replace(netloc=host, path=parts.path or "/", query="", fragment=""))
    except ValueError:
        return without_userinfo(url.strip())
    query = "&".join(part for part in parts.query.split("&") if part)
    return spelt + (f"?{query}" if query else "") + (f"#{parts.fragment}" if parts.fragment else "")


def storable(text: str) -> str:
    """The text as every database takes it: NUL (PostgreSQL) and lone surrogates (both) become U+FFFD."""
    return _NO_DATABASE_TAKES.sub("\ufffd", text)


def without_userinfo(text: str) -> str:
    """What is no URL, and may hold somebody's name and password all the same, without them."""
    return _USERINFO.sub("//", text, count=1)
