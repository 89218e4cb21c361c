"""The door of the readers: whatever the bytes are, an article or a refusal, in little time and memory."""

from __future__ import annotations

import codecs
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest
from lxml.html import fromstring

from claimx.errors import RefusePage
from claimx.quantify import quantify
from claimx.read import read
from claimx.read.html import hints
from claimx.read.html.hints import named_parts
from claimx.read.html.limits import MAX_ATTRIBUTES, MAX_BLOCKS, MAX_ELEMENTS, has_few_attributes
from claimx.read.html.mend import mend
from claimx.read.pdf.apart import Apart, Bounds
from claimx.records import Article
from claimx.settings import Settings
from tests.hostile.conftest import PROSE, answer_of, made
from tests.read.press import FONT, Sheet, _bound, print_pdf

HTML = f"<html><head><title>The river</title></head><body><article><p>{PROSE * 4}</p>%s</article></body></html>"
HTML_TYPE, PLAIN_TYPE = "text/html", "text/plain"
DEEP = 10_000
WITHIN_300_MB = 300


def test_a_page_of_200_megabytes_is_refused_unread(within: Callable[[int, str], str]) -> None:
    """Its size is looked at before its bytes are decoded: memory stays flat, but for the page itself."""
    program = f"""
        import resource
        from claimx.read import read
        from claimx.read.html import markup
        from claimx.settings import Settings
        from claimx.errors import RefusePage
        from tests.hostile.conftest import made
        page = made(b"<p>" + b"x" * 200_000_000, {HTML_TYPE!r})
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            read(page, Settings())
        except RefusePage as refused:
            print(refused.reason, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
    """
    *reason, n_kilobytes = within(1500, program).split()
    assert reason == ["too", "large"]
    assert int(n_kilobytes) < 10_000


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (HTML % ("<div>" * DEEP + PROSE), HTML_TYPE),
        (HTML % ("<table><tr><td>" * 400 + PROSE), HTML_TYPE),
        (HTML % ("<ul><li>" * (DEEP // 2) + PROSE), HTML_TYPE),
        ("# The river\n\n" + PROSE * 4 + "\n\n" + ">" * DEEP + " deep", "text/markdown"),
        ("# The river\n\n" + PROSE * 4 + "\n\n" + "[" * DEEP, "text/markdown"),
        ("[" * DEEP, "application/json"),
        ('{"text":' * DEEP, "application/json"),
        ('{"text": "' + PROSE * 4 + '", "author": ' + '{"name":' * 900 + "1" + "}" * 900 + "}", "application/json"),
        (HTML % ('<script type="application/ld+json">' + '{"@graph":' * DEEP + "</script>"), HTML_TYPE),
        (PROSE * 4 + "(" * DEEP, PLAIN_TYPE),
    ],
)
def test_nesting_has_no_depth_at_which_a_reader_falls(content: str, media_type: str) -> None:
    """10,000 of anything in one another: an article or a refusal."""
    assert isinstance(answer_of(content, media_type), Article | str)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        + "".join(f'<!ENTITY {chr(c)} "{f"&{chr(c - 1)};" * 10}">' for c in range(ord("c"), ord("k")))
        + "]>",
        '<!DOCTYPE html [<!ENTITY j SYSTEM "file:///etc/passwd">]>',
    ],
    ids=["laughs", "file"],
)
def test_entities_of_a_page_are_not_replaced(doctype: str) -> None:
    """Neither by what grows a billionfold, nor by a file."""
    answer = answer_of('<?xml version="1.0"?>' + doctype + HTML % f"<p>&j; {PROSE}</p>", "application/xhtml+xml")
    assert isinstance(answer, Article)
    assert len(answer.text) < 2_000
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    ("block", "n", "what"),
    [
        ("<i>x</i>", MAX_ELEMENTS, f"{MAX_ELEMENTS} elements"),
        ("<td>x", MAX_BLOCKS, f"{MAX_BLOCKS} blocks"),
        ("<a>x</a>", 7_000, "pairs of elements"),
        ("<sup>1</sup>" + " words" * 100, 2_000, "characters times elements that no block parts"),
        ("<div>x</div>" + " words" * 200, 5_000, "characters times elements"),
    ],
)
def test_a_page_of_too_many_parts_is_refused_unparsed(block: str, n: int, what: str) -> None:
    """What compares them takes quadratic time; the limit is counted in the source."""
    with pytest.raises(RefusePage, match=f"at most .*{what}") as refused:
        read(made(HTML % (block * (n + 1)), HTML_TYPE), Settings())
    assert refused.value.reason == "too large"


def test_many_raised_figures_take_no_time() -> None:
    """What stands before each is looked at, and no more than that; a minute for this page, once."""
    began = time.perf_counter()
    assert isinstance(
        answer_of(HTML % (f"<p>{PROSE}</p><div>" + ("<sup>1</sup>" + " words" * 60) * 2_000), HTML_TYPE), Article
    )
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize(
    "part",
    [
        f"<article><h2>The gate</h2><p>{PROSE * 4}</p></article>",
        "<table><tr><td>5</td></tr></table><p>Note: It was wet.</p>",
        "<div class='row'><a href='/gate'><img src='a.jpg'></a><a href='/gate'>The gate</a></div>",
        "<div><a href='/gate'><img src='a.jpg'></a>",
    ],
)
def test_what_stands_on_a_page_thousands_of_times_is_compared_with_it_once(part: str) -> None:
    """What others wrote, and notes below tables: to read the page again for each took a minute."""
    tree = fromstring(
        f"<html><body><article><h1>The river</h1><p>{PROSE * 9}</p></article>{part * 6_000}</body></html>"
    )
    began = time.perf_counter()
    mend(tree)
    assert time.perf_counter() - began < 20


def test_a_tag_of_too_many_attributes_is_refused_unparsed() -> None:
    """Their names are compared in pairs: of three million, in a page of 30 MB, for hours."""
    names = " ".join(f"a{number}" for number in range(50_000))
    with pytest.raises(RefusePage, match="attributes in one element"):
        read(made(HTML % f"<div {names}>x</div>", HTML_TYPE), Settings())


@pytest.mark.parametrize(
    "dress",
    [
        "<i %s>",
        "<i a='>' %s>",
        '<i a=">" %s>',
        "<i a='<b>'%s>",
        "<i/%s/>",
        "<I\n%s",
        "<i = %s>",
        "<script>a<b </script><i %s>",
    ],
)
def test_attributes_are_counted_as_a_browser_counts_them(dress: str) -> None:
    """In whatever dress: no mark of quotation and no sign hides the end of a tag, or the next one."""
    names = " ".join(f"a{number}" for number in range(MAX_ATTRIBUTES))
    assert has_few_attributes(dress % names[:-20])
    assert not has_few_attributes(dress % (names + " b"))


@pytest.mark.parametrize("raw", ["<script>if a<b %s</script>", "<style>a<b %s</style>", "<p>%s</p>"])
def test_words_that_are_no_attributes_are_not_counted(raw: str) -> None:
    """Neither those of a text nor those of a script, which may hold what looks like a tag."""
    assert has_few_attributes(raw % ("word " * (3 * MAX_ATTRIBUTES)))


def test_parts_in_one_another_are_put_together_once() -> None:
    """The work is counted, not timed: the texts that are looked at grow as the page does, however deep it nests.

    The outermost part is too long for one in all three, so that the parts within it are asked for their names too.
    """
    counts = []
    for depth in (50, 100, 200):
        tree = fromstring("<body>" + "<div class=ad>" * depth + "<i>x</i>" * 40 * depth + "</div>" * depth + "</body>")
        counts.append(n_lines_run(hints, lambda: named_parts(tree)))  # noqa: B023
    assert counts[2] < 2.2 * counts[1] < 5 * counts[0]


def n_lines_run(module: ModuleType, call: Callable[[], object]) -> int:
    """How many lines of a module a call runs."""
    n_lines = 0

    def count(frame: FrameType, event: str, _: object) -> Any:
        nonlocal n_lines
        n_lines += event == "line"
        return count if frame.f_code.co_filename == module.__file__ else None

    before = sys.gettrace()
    sys.settrace(count)
    try:
        call()
    finally:
        sys.settrace(before)
    return n_lines


@pytest.mark.parametrize("media_type", [HTML_TYPE, PLAIN_TYPE, "text/markdown"])
def test_a_text_of_a_books_length_is_refused(media_type: str) -> None:
    """To judge it would take minutes; in HTML it is the article that counts, not the markup."""
    n_copies = Settings().max_article_characters // len(PROSE) + 2
    text = HTML % f"<p>{PROSE * n_copies}</p>" if media_type == HTML_TYPE else PROSE * n_copies
    assert answer_of(text, media_type) == "too large"


@pytest.mark.parametrize(
    "content",
    [
        PROSE * 4 + "\0" * 3 + PROSE,
        PROSE * 4 + "\ud800" + PROSE,
        PROSE * 4 + "\udfff\ud800" + PROSE,
        HTML % f"<p>&#xD800; &#0; &#x110000; {PROSE}</p>",
        '{"text": "' + PROSE * 4 + '\\ud800"}',
    ],
    ids=["NUL", "surrogate", "swapped", "references", "JSON"],
)
@pytest.mark.parametrize("media_type", [HTML_TYPE, PLAIN_TYPE, "application/json", "text/markdown"])
def test_nuls_and_halves_of_pairs_do_no_harm(content: str, media_type: str) -> None:
    """They are characters, or are refused; the text can always be written as UTF-8 or has its U+FFFD."""
    answer = answer_of(content, media_type)
    assert not isinstance(answer, Article) or answer.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252", "utf-32"])
@pytest.mark.parametrize("label", ["utf-8", "utf-16", "koi8-r", "shift_jis", "iso-2022-kr", "x-none", "zip", "idna"])
def test_a_label_that_lies_does_no_harm(encoding: str, label: str) -> None:
    """The bytes are trusted before the label; a label that names no charset is none."""
    answer = answer_of((PROSE * 4).encode(encoding), f"text/plain; charset={label}")
    assert isinstance(answer, Article)
    assert answer.text == PROSE * 4


def test_encodings_that_change_within_a_page_cost_characters_only() -> None:
    """Half of it UTF-8, half Windows-1252: the page is read, and what fits neither is U+FFFD or one wrong letter."""
    mixed = (PROSE * 2 + "Ärzte – “gut”. " * 9).encode() + ("café " * 3 + PROSE * 2).encode("cp1252")
    answer = answer_of(codecs.BOM_UTF8 + mixed, PLAIN_TYPE)
    assert isinstance(answer, Article)
    assert "Ärzte" in answer.text


def forms_in_forms(depth: int) -> bytes:
    """A sheet on which a form draws ten forms, each of which draws ten, and so on."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
        b"<< >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /X0 6 0 R >> >> >>",
        b"<< /Length 7 >>\nstream\n/X0 Do \nendstream",
    ]
    for level in range(depth):
        is_last = level == depth - 1
        content = b"BT /F1 10 Tf 72 700 Td (lol ) Tj ET" if is_last else b"/X%d Do " % (level + 1) * 10
        drawn = b"/XObject << /X%d %d 0 R >>" % (level + 1, 7 + level)
        resources = b"/Font << /F1 %s >>" % FONT if is_last else drawn
        bodies.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << %s >> /Length %d >>"
            b"\nstream\n%s\nendstream" % (resources, len(content), content)
        )
    return _bound(bodies, b"")


def unpacks_to(n_bytes: int) -> bytes:
    """A sheet whose content is packed twice, to almost nothing."""
    packed = zlib.compress(zlib.compress(bytes(n_bytes), 9), 9)
    return _bound(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
            b"<< >>",
            b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>",
            b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
        ],
        b"",
    )


def test_a_pdf_that_laughs_is_ended() -> None:
    """Two kilobytes draw a billion words; the process that reads them ends, and the next one reads the next page."""
    opened = Apart(Bounds(n_seconds=1))
    try:
        with pytest.raises(RefusePage, match=r"opens within (1 seconds|\d+ MB)"):
            opened(forms_in_forms(9), Settings())
        assert opened(print_pdf(Sheet().line("Two cranes")), Settings()).n_glyphs == len("Two cranes")
    finally:
        opened.close()


def test_a_pdf_that_unpacks_to_more_than_memory_is_refused() -> None:
    """The limit is that of the process that reads it; this one keeps its memory."""
    opened = Apart(Bounds(n_seconds=20, n_bytes=400 * 1024**2))
    try:
        with pytest.raises(RefusePage, match="opens within 400 MB"):
            opened(unpacks_to(300_000_000), Settings())
    finally:
        opened.close()


def test_a_pdf_at_which_claimx_fell_over_is_not_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads it another time, with what was missing, finds it where it was."""
    (tmp_path / "pypdfium2.py").write_text("raise ImportError('a library is missing')")
    monkeypatch.syspath_prepend(tmp_path)
    opened = Apart()
    try:
        with pytest.raises(RuntimeError, match="a library is missing"):
            opened(print_pdf(Sheet().line("Two cranes")), Settings())
    finally:
        opened.close()


#: Text that a pattern could try in many ways; each is repeated.
PATIENCE = [
    "(", "[", "*", "_", "'", '"', "`", "$", "1", "1,", "1.", "A. ", ". ", ".[1]", "a\u0301", "\U0001f469\u200d", "one ",
    "two hundred and ", "since ", "12 percent of 400 homes and ", "$5 million to ", "3 May 2024 ", "- ", "# ", "![](",
    "[a](", "<a ", "<!-- ", "&#", "\n- b", "Ann Roe ", "Ann Roe: ", " ", "\t", "\n", "a b: \n\n", "| ", "|\n|-", "~",
    "<p>", "</p>", "In it, ", "in fact, in the hills, ", "“No,” he said, ", "will ", "3 May ", "In Not” ",
]  # fmt: skip


@pytest.mark.parametrize("unit", PATIENCE)
def test_what_patterns_could_try_in_many_ways_is_read(unit: str) -> None:
    """Thousands of each, in every format, give an article or a refusal; `tests/fuzz/scaling.py` measures the time."""
    for media_type in (PLAIN_TYPE, "text/markdown", HTML_TYPE):
        assert isinstance(answer_of(PROSE * 4 + "\n\n# x" + unit * 1_500 + "y", media_type), Article | str)


@pytest.mark.parametrize("unit", [unit for unit in PATIENCE if unit.strip()])
def test_figures_in_a_sentence_without_end(unit: str) -> None:
    """Every rule looks at a bounded stretch, and every quantity is where it says."""
    sentence = "About " + unit * 800 + "12 percent"
    for found in quantify(sentence):
        assert sentence[found.start : found.end] == found.text
