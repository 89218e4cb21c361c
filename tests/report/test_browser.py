"""The report in a browser, at the widths of a phone and a desk, light and dark, small and large.

Left out unless CLAIMX_TEST_CHROMIUM names a Chromium: ``.ci/browser`` installs one, playwright and axe, and runs them.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from claimx.report.page import write_report
from tests.report.folders import filled

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE, CHROMIUM = "CLAIMX_TEST_AXE", "CLAIMX_TEST_CHROMIUM"
WIDTHS = {"phone": (360, 740), "desk": (1280, 800)}
ROWS = "#claims-table tbody tr"


#: What can be used, outside the dialog, which is closed; the heads of the columns are not there on a phone.
CONTROLS = """[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(
    (one) => one.checkVisibility() && !one.disabled && !one.closest('dialog, thead'))"""


class Sight(NamedTuple):
    """Who looks, and at how much."""

    width: str
    scheme: str
    size: str


Files = Callable[[str], Path]
SIGHTS = [Sight(width, scheme, size) for size in ("ten", "many") for width in WIDTHS for scheme in ("light", "dark")]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = os.environ.get(CHROMIUM)
    if not chromium:
        pytest.skip(f"{CHROMIUM} holds no path of a Chromium; .ci/browser installs one")
    playwright = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install 'claimx[browser]'")
    with playwright.sync_playwright() as opened:
        # A container's root has no user to hand its sandbox to.
        started = opened.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield started
        started.close()


@pytest.fixture(scope="session")
def files(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A report of 13 claims, and one of 20,000; each is made when a browser first looks at it."""

    @cache
    def file(size: str) -> Path:
        out = tmp_path_factory.mktemp("browser") / "out"
        made = filled(out, 2, harm=True) if size == "ten" else filled(out, 1666, n_sentences=16)
        return write_report(made)

    return file


@pytest.fixture(params=SIGHTS, ids=["-".join(sight) for sight in SIGHTS])
def seen(request: pytest.FixtureRequest, browser: Browser, files: Files) -> Iterator[Page]:
    """The report, opened from disk; whatever it complains about or asks of the network fails the test."""
    yield from opened(browser, files, request.param)


@pytest.fixture(params=SIGHTS[:4], ids=["-".join(sight) for sight in SIGHTS[:4]])
def small(request: pytest.FixtureRequest, browser: Browser, files: Files) -> Iterator[Page]:
    yield from opened(browser, files, request.param)


@pytest.fixture
def desk(browser: Browser, files: Files) -> Iterator[Page]:
    yield from opened(browser, files, Sight("desk", "light", "ten"))


def opened(browser: Browser, files: Files, sight: Sight) -> Iterator[Page]:
    width, height = WIDTHS[sight.width]
    scheme: Any = sight.scheme
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith("file:") else complaints.append(request.url))
    page.goto(files(sight.size).as_uri())
    page.wait_for_selector(ROWS)
    yield page
    assert page.evaluate("window.harmed") is None
    context.close()
    assert not complaints


def n_rows(page: Page) -> int:
    return int(page.locator(ROWS).count())


def found(page: Page) -> str:
    return str(page.locator("#found").inner_text())


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Look again till it holds, for half a minute; to wait in the page is what its own rules for scripts forbid."""
    for _ in range(1_200):
        if holds():
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"after half a minute still {found(page)}")


def ends(page: Page, address: str) -> bool:
    return str(page.url).endswith(address)


def focused(page: Page) -> str:
    """Id, name or text of what has the focus."""
    script = "(({id, name, innerText, localName}) => id || name || innerText || localName)(document.activeElement)"
    return str(page.evaluate(script)).strip()


def test_nothing_reaches_beyond_the_edge(seen: Page) -> None:
    """Nobody scrolls sideways, over the page or over an article."""
    assert seen.evaluate("document.documentElement.scrollWidth <= innerWidth")
    seen.locator(f"{ROWS} .sentence").first.click()
    seen.wait_for_selector("#reader .about")
    assert seen.evaluate(
        "(({scrollWidth, clientWidth}) => scrollWidth <= clientWidth)(document.querySelector('#reader'))"
    )
    assert seen.evaluate(
        "[...document.querySelectorAll('#reader .about')].every((note) => {"
        " const {left, right} = note.getBoundingClientRect(); return left >= 0 && right <= innerWidth; })"
    )


def test_claims_are_chosen_by_what_is_known_of_them(seen: Page) -> None:
    """Words, label, outlet, voice, how surely, dates, uncertain only: each narrows, and all can be undone."""
    everything = found(seen)
    seen.locator("#label").select_option(label="statistic")
    assert found(seen) != everything
    assert all("statistic" in row for row in seen.locator(f"{ROWS} .labels").all_inner_texts())
    seen.locator("#voice").select_option("reported")
    seen.locator("#modality").select_option("asserted")
    assert set(seen.locator(f"{ROWS} .modality").all_inner_texts()) <= {"asserted"}
    seen.get_by_role("button", name="Show all").click()
    until(seen, lambda: found(seen) == everything)
    seen.locator("#words").fill("FERRY nurses")
    until(seen, lambda: found(seen) != everything)
    assert all("second ferry" in row for row in seen.locator(f"{ROWS} .sentence").all_inner_texts())
    seen.locator("#uncertain").check()
    assert n_rows(seen) > 0
    seen.locator("#from").fill("2031-01-01")
    assert (n_rows(seen), found(seen)[:4]) == (0, "0 of")


def test_claims_with_figures_are_chosen_and_show_them(desk: Page) -> None:
    """By the kind of the figure, which is marked in the sentence."""
    marked = desk.locator(f"{ROWS} .sentence:has(.quantity)").count()
    desk.locator("#figures").select_option("any kind")
    assert 0 < n_rows(desk) == marked
    desk.locator("#figures").select_option("count")
    assert n_rows(desk) == marked
    assert "12 percent" in desk.locator(f"{ROWS} .quantity").all_inner_texts()


def test_claims_are_chosen_by_who_makes_them(desk: Page) -> None:
    """Part of a name is enough; names that occur are suggested."""
    suggested = desk.locator("#speakers option").evaluate_all("(found) => found.map((one) => one.value)")
    assert "Tomas Lind" in suggested
    everything = found(desk)
    desk.locator("#speaker").fill("tomas li")
    until(desk, lambda: found(desk) != everything)
    assert n_rows(desk) > 0
    assert all("Tomas Lind" in said for said in desk.locator(f"{ROWS} .voice").all_inner_texts())
    desk.locator("#speaker").fill("nobody of that name")
    until(desk, lambda: found(desk).startswith("0 of"))
    assert desk.locator("#save").is_disabled()


def test_a_title_without_end_leaves_room_for_the_next_claim(desk: Page) -> None:
    """Three lines of it are shown in the table, all of it in the article."""
    heights = desk.locator(f"{ROWS} .what .title").evaluate_all("(found) => found.map((one) => one.offsetHeight)")
    desk.locator(f"{ROWS} .what .title").first.evaluate("(one) => (one.textContent = 'No end '.repeat(200))")
    assert desk.locator(f"{ROWS} .what .title").first.evaluate("(one) => one.offsetHeight") <= 3 * min(heights) + 2


def test_what_was_chosen_is_saved_as_a_table(desk: Page) -> None:
    """A row a claim, in the order in which they stand, and nothing in it that a spreadsheet would run."""
    desk.locator("#figures").select_option("any kind")
    with desk.expect_download() as saving:
        desk.get_by_role("button", name="Save these as CSV").click()
    with open(saving.value.path(), newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    sentences = [" ".join(row["text"].split()) for row in rows]
    assert sentences == [" ".join(text.split()) for text in desk.locator(f"{ROWS} .sentence").all_inner_texts()]
    assert {"claim_id", "outlet", "challenge", "speaker", "modality"} < rows[0].keys()
    assert any(row["figures"] == "12" for row in rows)
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert [cell for cell in cells if cell.startswith("'=1+1 ")]


def test_where_no_script_runs_nothing_stands_that_does_not_work(browser: Browser, files: Files) -> None:
    """No field to choose by, no empty table: what stands there instead says why."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files("ten").as_uri())
    assert not page.locator("#choice, #save, .list").filter(visible=True).count()
    assert page.locator("#claims .note").is_visible()
    assert page.locator("#articles .note").is_visible()
    context.close()


def test_claims_are_put_in_order(desk: Page) -> None:
    """As they are read, the newest article first, until else is asked for, by the field or the heads of the columns."""
    days = [str(desk.evaluate("Date.parse", day)) for day in desk.locator(f"{ROWS} td.date").all_inner_texts()]
    assert days == sorted(days, key=float, reverse=True)
    titles = desk.locator(f"{ROWS} .what .title").all_inner_texts()
    first = desk.locator(f"{ROWS} .sentence").all_inner_texts()[: titles.count(titles[0])]
    assert set(titles[: len(first)]) == {titles[0]}
    assert desk.locator("th[aria-sort='descending']").inner_text().startswith("Date")
    desk.get_by_role("link", name="uncertain first").click()
    until(desk, lambda: desk.locator("th[aria-sort]").inner_text().startswith("Labels"))
    texts = desk.locator(f"{ROWS} .labels").all_inner_texts()
    doubts = [bool(text.count("uncertain") + text.count("below the threshold")) for text in texts]
    assert doubts == sorted(doubts, reverse=True)
    assert {True, False} == {*doubts}
    head = desk.get_by_role("button", name="Outlet")
    head.click()
    outlets = desk.locator(f"{ROWS} td.outlet").all_inner_texts()
    assert outlets == sorted(outlets)
    assert desk.locator("th[aria-sort='ascending']").inner_text().startswith("Outlet")
    assert desk.locator("#order").input_value() == "outlet"
    desk.get_by_role("button", name="Show all").click()
    until(desk, lambda: desk.locator(f"{ROWS} .sentence").all_inner_texts()[: len(first)] == first)
    desk.locator(f"{ROWS} .sentence").first.click()
    read = " ".join(desk.locator("#reader .claim").all_inner_texts())
    assert [read.index(text) for text in first] == sorted(read.index(text) for text in first)


def test_a_label_that_was_nearly_given_says_why_it_was_not(desk: Page) -> None:
    """In words: a number alone looks like a mistake."""
    chip = desk.locator(f"{ROWS} .chip.near").first.inner_text()
    assert " ".join(chip.split()) == "challenge 0.25 below the threshold"


def test_what_is_chosen_stands_in_the_address(desk: Page) -> None:
    """It is there after a reload, and wherever the address is sent to."""
    everything, plain = found(desk), desk.url
    desk.locator("#label").select_option("opportunity")
    desk.locator("#order").select_option("probable")
    desk.locator("#outlet").select_option(index=1)
    outlet = desk.locator("#outlet").input_value()
    desk.locator("#words").fill("ferry & co")
    until(desk, lambda: "ferry" in desk.url)
    desk.locator("#words").fill("e")
    until(desk, lambda: desk.url.split("#")[1].startswith("words=e&label=opportunity&outlet="))
    desk.locator("#uncertain").check()
    said, address = found(desk), desk.url
    assert said != everything
    for arrive in (desk.reload, lambda: (desk.goto("about:blank"), desk.goto(address))):
        arrive()
        desk.locator("#found", has_text=said).wait_for()
        assert desk.locator("#outlet").input_value() == outlet
        assert desk.locator("#order").input_value() == "probable"
        assert desk.locator("#words").input_value() == "e"
        assert desk.locator("#uncertain").is_checked()
        assert desk.url == address
    desk.get_by_role("button", name="Show all").click()
    until(desk, lambda: desk.url == plain and found(desk) == everything)


def test_the_way_back_undoes_a_choice(desk: Page) -> None:
    """One step a choice, and a word is one, however it was typed; the way forward makes it again."""
    seen = [(found(desk), desk.url)]
    desk.locator("#label").select_option("statistic")
    seen.append((found(desk), desk.url))
    for letters in ("12", "12 per", "12 percent"):
        desk.locator("#words").fill(letters)
        until(desk, partial(ends, desk, f"#words={letters.replace(' ', '+')}&label=statistic"))
    seen.append((found(desk), desk.url))
    assert len(set(seen)) == 3
    for step, expected in ((desk.go_back, 1), (desk.go_back, 0), (desk.go_forward, 1), (desk.go_forward, 2)):
        step()
        until(desk, partial(ends, desk, seen[expected][1]))
        assert found(desk) == seen[expected][0]
    assert desk.locator("#words").input_value() == "12 percent"


def test_what_is_read_leaves_what_was_chosen(desk: Page) -> None:
    """Closing the article, and the way back from it, lead to the same rows."""
    desk.locator("#label").select_option("statistic")
    said, address = found(desk), desk.url
    for leave in (lambda: desk.get_by_role("button", name="Close").click(), desk.go_back):
        desk.locator(f"{ROWS} .sentence").first.click()
        desk.wait_for_selector("#reader .claim.current")
        assert "#claim=" in desk.url
        leave()
        desk.wait_for_selector("#reader", state="hidden")
        until(desk, lambda: desk.url == address)
        assert (found(desk), desk.locator("#label").input_value()) == (said, "statistic")
    desk.locator("nav a", has_text="Articles").click()
    assert (found(desk), desk.locator("#label").input_value()) == (said, "statistic")


@pytest.mark.parametrize(
    "address",
    [
        "#nothing",
        "#claim=0",
        "#article=",
        "#label=rumour&order=upwards&from=tomorrow&uncertain=perhaps&voice=%00&colour=blue",
        "#figures=%E0%A4%A&=&&words",
    ],
)
def test_an_address_that_names_nothing_known_is_passed_over(desk: Page, address: str) -> None:
    """An old bookmark, or a slip of the pen, shows all there is."""
    everything, plain = found(desk), desk.url
    desk.goto("about:blank")
    desk.goto(f"{plain}{address}")
    desk.wait_for_selector(ROWS)
    assert found(desk) == everything
    assert desk.locator("#order").input_value() == "newest"
    assert desk.locator("#reader").is_hidden()


def test_rows_come_a_page_at_a_time(browser: Browser, files: Files) -> None:
    """20,000 claims are never 20,000 rows."""
    for page in opened(browser, files, Sight("desk", "light", "many")):
        assert n_rows(page) == 25
        pager = page.get_by_role("group", name="Pages of claims")
        assert "1–25 of 19,992" in pager.inner_text()
        pager.get_by_role("button", name="Next").click()
        assert "26–50 of 19,992" in pager.inner_text()
        pager.get_by_label("claims a page").select_option("100")
        assert n_rows(page) == 100


def test_an_article_is_read_with_its_claims_in_place(small: Page) -> None:
    """A claim leads to its sentence in the text; the note beside it says the rest; Escape goes back step by step."""
    sentence = small.locator(f"{ROWS} .sentence", has_text="12 percent in three").first
    sentence.click()
    current = small.locator("#reader .claim.current")
    assert current.inner_text().startswith("Rents rose by 12 percent in three years")
    assert current.locator(".quantity").inner_text() == "12 percent"
    note = current.get_by_role("note").inner_text()
    assert all(part in note for part in ("challenge", "0.88", "statistic", "the writer", "asserted", "12"))
    assert "Claim 2 of 6" in small.locator("#place").inner_text()
    small.keyboard.press("Escape")
    assert small.locator("#reader .about").count() == 0
    assert small.locator("#reader").is_visible()
    small.keyboard.press("Escape")
    assert small.locator("#reader").is_hidden()
    small.locator(":focus", has_text="Rents rose").first.wait_for()
    assert focused(small).startswith("Rents rose")


def test_whoever_uses_no_mouse_learns_the_same(desk: Page) -> None:
    """Every claim of an article has a button with its name in words, and the focus on it opens what hovering opens."""
    desk.locator("#articles-table .sentence").first.press("Enter")
    # The address changes first, and the browser tells of that later.
    desk.locator("#reader-title:focus").wait_for()
    tags = desk.locator("#reader .tag")
    while not desk.evaluate("document.activeElement.matches('.tag')"):
        desk.keyboard.press("Tab")
    for number in range(6):
        assert tags.nth(number).evaluate("(tag) => tag === document.activeElement")
        assert desk.locator("#reader .about").count() == 1
        assert tags.nth(number).get_attribute("aria-expanded") == "true"
        desk.keyboard.press("Tab")
    assert desk.locator("#reader .about").count() == 0
    assert "challenge 0.88, statistic 0.88; in the writer's own voice; asserted" in (tags.nth(1).text_content() or "")


def test_hovering_shows_the_note_and_leaving_takes_it_away(desk: Page) -> None:
    """The note can be hovered itself, and a click keeps it."""
    desk.locator("#articles-table .sentence").first.click()
    claim = desk.locator("#reader .claim").nth(1)
    claim.hover()
    assert desk.locator("#reader .about").count() == 1
    desk.locator("#reader .about").hover()
    assert desk.locator("#reader .about").count() == 1
    desk.locator("#reader-title").hover()
    assert desk.locator("#reader .about").count() == 0
    claim.locator(".quantity").click()
    desk.locator("#reader-title").hover()
    assert desk.locator("#reader .about").count() == 1


def test_the_keyboard_reaches_every_control(small: Page) -> None:
    """Tab goes through all that can be used, in the order of the page, and the focus is seen."""
    wanted = int(small.evaluate(f"{CONTROLS}.length"))
    unseen = []
    for _ in range(4 * wanted):
        small.keyboard.press("Tab")
        small.evaluate("document.activeElement.reached = true")
        if small.evaluate("document.activeElement === document.body"):
            break
        if small.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none":
            unseen.append(focused(small))
    assert small.evaluate(f"{CONTROLS}.filter((one) => !one.reached).map((one) => one.outerHTML)") == []
    assert unseen == []


def test_an_address_opens_its_claim(desk: Page) -> None:
    """A link to one claim can be kept and sent; the way back closes the article."""
    href = desk.locator(f"{ROWS} .sentence").nth(2).get_attribute("href")
    desk.goto(f"{desk.url}{href}")
    desk.wait_for_selector("#reader .claim.current")
    desk.go_back()
    desk.wait_for_selector("#reader", state="hidden")


def test_paper_shows_the_article_that_is_open(desk: Page) -> None:
    """And the page without its controls where none is."""
    desk.emulate_media(media="print")
    assert not desk.locator("#choice").is_visible()
    assert desk.locator(f"{ROWS} .sentence").first.is_visible()
    desk.emulate_media(media="screen")
    desk.locator(f"{ROWS} .sentence").first.click()
    desk.emulate_media(media="print")
    assert desk.locator("#reader-text").is_visible()
    assert not desk.locator("#claims-table").is_visible()
    assert not desk.locator("#close").is_visible()


def test_axe_finds_nothing(small: Page) -> None:
    """Deque's rules for WCAG 2.2 A and AA and good practice, on the page, on an article, and with a table opened."""
    axe = os.environ.get(AXE)
    if not axe:
        pytest.skip(f"{AXE} holds no path of axe.min.js; .ci/browser fetches it")
    small.evaluate(Path(axe).read_text(encoding="utf-8") + "; 0")
    small.locator("figure summary").first.click()
    assert violations(small) == []
    small.locator(f"{ROWS} .sentence").first.click()
    small.wait_for_selector("#reader .about")
    assert violations(small) == []


def violations(page: Page) -> list[str]:
    answer = page.evaluate("axe.run()")
    return [f"{one['id']}: {node['html'][:200]}" for one in answer["violations"] for node in one["nodes"]]
