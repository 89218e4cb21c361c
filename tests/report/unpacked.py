"""The data of a page, as its script unpacks them."""

from __future__ import annotations

import base64
import gzip
import json
import re
from typing import Any


def data_of(html: str) -> dict[str, Any]:
    packed = re.findall(r'<script type="application/octet-stream" id="data">([A-Za-z0-9+/=]*)</script>', html)
    assert len(packed) == 1
    data: dict[str, Any] = json.loads(gzip.decompress(base64.b64decode(packed[0])))
    return data
