"""Messages as programs for mail save them, written by hand so that they may break the rules."""

from __future__ import annotations

from collections.abc import Mapping

BODY = (
    "The harbour board of Welmouth voted on Tuesday to buy two electric cranes, after a debate of three hours.",
    "The purchase will cost 12 million euros, twice the sum that the town had set aside in its budget for the year.",
    "Fishermen fear that the noise of the works could drive the herring from the bay for a second spring in a row.",
)
PLAIN = "\r\n\r\n".join(BODY)
POSTMARK = "From news@post.example Tue May  5 09:00:00 2026\r\n"
HEADERS: Mapping[str, str] = {
    "Received": "from mail.post.example by mx.desk.example; Tue, 5 May 2026 07:00:01 +0000",
    "From": '"The Harbour Letter" <news@post.example>',
    "To": "desk@desk.example",
    "Subject": "Two cranes for Welmouth",
    "Date": "Tue, 05 May 2026 09:00:00 +0200",
    "Message-ID": "<1@post.example>",
    "MIME-Version": "1.0",
}
#: What Chrome and Edge write above a page that they save.
BLINK: Mapping[str, str | None] = {
    "From": "<Saved by Blink>",
    "Snapshot-Content-Location": "https://post.example/cranes?utm_source=letter",
    "Subject": "Two cranes for Welmouth | The Harbour Post",
    "Date": "Fri, 8 May 2026 10:00:00 -0000",
    "MIME-Version": "1.0",
    "Content-Type": 'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Border--1----"',
}


def message(*parts: str | bytes, kind: str = "mixed", **headers: str | None) -> bytes:
    """Parts as ``part`` makes them, under the usual headers; ``message_id=None`` and ``from_=None`` leave one out."""
    changed = {name.strip("_").replace("_", "-").lower(): value for name, value in headers.items()}
    whole = {name.lower(): (name, value) for name, value in HEADERS.items()}
    whole |= {name: (name, value) for name, value in changed.items() if value is not None}
    lines = [f"{name}: {value}" for key, (name, value) in whole.items() if changed.get(key, value) is not None]
    return "\r\n".join(lines).encode() + b"\r\n" + (parts_in(*parts, kind=kind) if len(parts) > 1 else _raw(parts[0]))


def parts_in(*parts: str | bytes, kind: str = "mixed") -> bytes:
    """A part that holds parts."""
    border = f"={kind}={len(b''.join(map(_raw, parts)))}="
    inner = b"".join(b"--" + border.encode() + b"\r\n" + _raw(one) + b"\r\n" for one in parts)
    start = f'Content-Type: multipart/{kind}; boundary="{border}"\r\n\r\n'.encode()
    return start + inner + b"--" + border.encode() + b"--\r\n"


def part(content: str | bytes, media_type: str = "text/plain; charset=utf-8", **headers: str) -> bytes:
    """A part with its own headers: ``content_transfer_encoding="base64"``."""
    lines = [f"Content-Type: {media_type}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + _raw(content)


def saved(*parts: bytes, head: Mapping[str, str | None] = BLINK) -> bytes:
    """A page as a browser saves it, with what it shows in parts of its own."""
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items() if value is not None)
    border = b"\r\n------Border--1----"
    whole = b"".join(border + b"\r\n" + one for one in parts) + border + b"--\r\n"
    return lines.encode("utf-8", "surrogateescape") + whole


def html_of(*paragraphs: str) -> str:
    """As newsletters are laid out: every paragraph in the cell of a table in the cell of a table."""
    cell = '<table width="100%"><tbody><tr><td valign="top" class="mcnTextContent">{}</td></tr></tbody></table>'
    rows = "".join(f"<tr><td>{cell.format(f'<p>{words}</p>')}</td></tr>" for words in paragraphs)
    return f"<!doctype html><html><body><center><table id='bodyTable'>{rows}</table></center></body></html>"


def _raw(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
