"""A printing press for tests: lines of text at places on sheets, as the bytes of a PDF."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field

#: A4, in points.
WIDTH, HEIGHT = 595, 842
LEFT = 72.0
TOP = 770.0
SIZE = 10.0
LEADING = 13.0
# Helvetica's letters are half as wide as high: ninety of them fill the sheet between its margins.
N_LETTERS = 90
#: A picture of one grey point, stretched over the sheet: what a scanner makes.
PICTURE = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
#: Asks for a password: the digests fit no empty one.
LOCK = b" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"


@dataclass
class Sheet:
    """One page; ``y`` counts upwards from its foot, and ``place`` is where the next line goes."""

    marks: list[bytes] = field(default_factory=list)
    place: float = TOP
    turn: int = 0

    def line(self, text: str, x: float = LEFT, y: float | None = None, size: float = SIZE) -> Sheet:
        """One line, at a place of its own or below the last one."""
        if y is None:
            y, self.place = self.place, self.place - LEADING * size / SIZE
        return self.draw(text, f"1 0 0 1 {x} {y}", size)

    def draw(self, text: str, matrix: str, size: float = SIZE) -> Sheet:
        """A line as the matrix places, turns and stretches it."""
        words = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        self.marks.append(b"BT /F1 %f Tf %s Tm (%s) Tj ET" % (size, matrix.encode(), words))
        return self

    def skip(self, points: float = LEADING) -> Sheet:
        """White space above the next line."""
        self.place -= points
        return self

    def text(
        self, words: str, x: float = LEFT, size: float = SIZE, n_letters: int = N_LETTERS, indent: float = 0.0
    ) -> Sheet:
        """A paragraph, its lines broken between words and its first one moved in by ``indent``."""
        for number, row in enumerate(textwrap.wrap(words, n_letters, break_on_hyphens=False)):
            self.line(row, x + (0 if number else indent), size=size)
        return self


def print_pdf(*sheets: Sheet, info: Mapping[str, str] | None = None, trailer: bytes = b"") -> bytes:
    """The sheets as one document; ``trailer`` is added to the dictionary that readers look at first."""
    n_sheets = len(sheets)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(n_sheets))
    said = b" ".join(b"/%s <FEFF%s>" % (key.encode(), _hex(value)) for key, value in (info or {}).items())
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 %d %d] >>" % (kids, n_sheets, WIDTH, HEIGHT),
        b"<< %s >>" % said,
    ]
    for number, sheet in enumerate(sheets):
        content = b"\n".join(sheet.marks)
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Rotate %d /Resources << /Font << /F1 %s >> >> >>"
            % (5 + 2 * number, sheet.turn, FONT)
        )
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _bound(bodies, trailer)


def _hex(value: str) -> bytes:
    return value.encode("utf-16-be").hex().encode()


def _bound(bodies: list[bytes], trailer: bytes) -> bytes:
    """Number the objects, and add the table that says where each begins."""
    out = bytearray(b"%PDF-1.4\n")
    starts = []
    for number, body in enumerate(bodies, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(bodies) + 1, table)
    last = out.index(b"xref\n")
    out += b"trailer << /Size %d /Root 1 0 R /Info 3 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(bodies) + 1,
        trailer,
        last,
    )
    return bytes(out)
