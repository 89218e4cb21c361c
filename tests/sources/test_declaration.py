from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.sources.declaration import parse_sources, read_sources, sources_to_ask
from claimx.sources.kinds import FeedSource, FolderSource

ONE_OF_THE_KINDS = "expected one of the kinds folder, remote, jsonl, warc, urls, feed, sitemap"
GOOD = """# where we look
[[source]]
name = "ours"
kind = "folder"
path = "pages"

[[source]]
name = "harbour-news"
kind = "feed"
url = "https://news.example.org/rss"
allow_hosts = ["intranet"]
delay_seconds = 2
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Holds a folder of pages and two files."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "urls.txt").touch()
    (tmp_path / "a.jsonl.gz").touch()
    return tmp_path


def mistakes_in(folder: Path, *lines: str) -> list[str]:
    return [f"{mistake.line}: {mistake.message}" for mistake in parse_sources("\n".join(lines), folder)[1]]


def test_sources_are_read_in_their_order(folder: Path) -> None:
    """Paths begin where the file lies, wherever the command is called."""
    (folder / "sources.toml").write_text(GOOD)
    assert read_sources(folder / "sources.toml") == (
        FolderSource(name="ours", kind="folder", path=folder / "pages"),
        FeedSource(
            name="harbour-news",
            kind="feed",
            url="https://news.example.org/rss",
            allow_hosts=("intranet",),
            delay_seconds=2,
        ),
    )


@pytest.mark.parametrize(
    "lines",
    [
        ('kind = "urls"', 'path = "urls.txt"'),
        ('kind = "jsonl"', 'path = "a.jsonl.gz"'),
        ('kind = "sitemap"', 'url = "http://a.example/sitemap.xml"'),
        ('kind = "sitemap"', 'url = "http://a.example/a"\nlastmod_margin_hours = inf\nrevisit_hours = 6'),
        ('kind = "folder"', 'path = "pages"\npattern = "**/*.html"'),
        ('kind = "remote"', 'url = "s3://bucket/a"\npattern = "*.md"\noptions = { endpoint_url = "http://a.example" }'),
        ('kind = "feed"', 'url = "http://a.example/rss"\nrevisit_hours = inf'),
    ],
)
def test_every_kind_can_be_declared(folder: Path, lines: tuple[str, str]) -> None:
    """One table each, with a name."""
    assert mistakes_in(folder, "[[source]]", 'name = "a"', *lines) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('url = "https://a.example/"\ndelay = 1', "5: unknown key 'delay'; a source of kind 'feed' has name, "),
        ('url = "https://a.example/"\nallow_host = []', "did you mean 'allow_hosts'?"),
        ("", "1: 'url' is missing; a source of kind 'feed' needs it; add url = ..."),
        ('url = "a.example/rss"', "4: url: expected an http or https URL; found 'a.example/rss'; correct it"),
        ('url = "https://"', "expected an http or https URL"),
        ('url = "https://[::1"', "expected an http or https URL"),
        ('url = "https://a.example/"\ndelay_seconds = -1', "5: delay_seconds: Input should be greater than"),
        ('url = "https://a.example/"\nrevisit_hours = -1', "5: revisit_hours: Input should be greater than"),
        ('url = "https://a.example/"\nallow_hosts = "a"', "5: allow_hosts: Input should be a valid tuple; found 'a'"),
    ],
)
def test_a_mistake_is_explained_with_its_line(folder: Path, line: str, said: str) -> None:
    """What was expected, what was found, and what to do."""
    (found,) = mistakes_in(folder, "[[source]]", 'name = "a"', 'kind = "feed"', line)
    assert said in found


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (['kind = "fed"'], f"3: {ONE_OF_THE_KINDS}; found 'fed'"),
        ([], f"1: {ONE_OF_THE_KINDS}; found none; add kind = ..."),
        (['kind = "folder"', 'path = "pagse"'], "4: path: expected a folder that is there; found 'pagse'; correct it"),
        (['kind = "urls"', 'path = "pages"'], "4: path: expected a file that is there; found 'pages'; correct it"),
        (['kind = "folder"', 'path = "pages"', 'pattern = "../*"'], "5: pattern: expected a pattern of paths below"),
        (['kind = "folder"', 'path = "pages"', 'pattern = "/a"'], "5: pattern: expected a pattern of paths below"),
        (['kind = "remote"', 'url = "bucket/a"'], "4: url: expected the URL of a storage, such as s3://bucket/folder"),
        (['kind = "remote"', 'url = "zip://a::s3://b"'], "4: url: expected the URL of a storage, such as"),
        (['kind = "remote"', 'url = "https://a.example"'], "4: url: expected the URL of a storage; https: is for"),
        (['kind = "remote"', 'url = "sftp://me:x@a.example/b"'], "4: url: expected a URL without a password"),
        (['kind = "remote"', 'url = "s3://b"', "options = { secret = 1 }"], "5: options: expected no secrets, found"),
        (['kind = "jsonl"', 'path = "urls.txt"'], "4: path: expected a name that ends in one of .jsonl, .ndjson"),
    ],
)
def test_kinds_and_paths_are_checked(folder: Path, lines: list[str], said: str) -> None:
    """A source that gives nothing is told before the first run."""
    (found,) = mistakes_in(folder, "[[source]]", 'name = "a"', *lines)
    assert found.startswith(said)


@pytest.mark.parametrize("line", ['url = "sftp://me:hush@a.example"', 'url = "s3://b"\noptions = { secret = "hush" }'])
def test_secrets_are_not_told(folder: Path, line: str) -> None:
    """They have no place in the file, and less in what is said about it."""
    (found,) = mistakes_in(folder, "[[source]]", 'name = "a"', 'kind = "remote"', line)
    assert "the environment is the place for it" in found
    assert "hush" not in found


def test_a_run_asks_what_may_come_back(folder: Path) -> None:
    """A disk that is not mounted this morning is no mistake of the file, of which no waiting heals one."""
    lines = ["[[source]]", 'name = "a"', 'kind = "folder"', 'path = "mounted/later"']
    (folder / "sources.toml").write_text("\n".join(lines))
    assert [source.name for source in sources_to_ask(folder / "sources.toml")] == ["a"]
    (folder / "sources.toml").write_text("\n".join([*lines, "patern = 1"]))
    with pytest.raises(StopRun, match="unknown key 'patern'"):
        sources_to_ask(folder / "sources.toml")


def test_names_are_given_once(folder: Path) -> None:
    """They tell sources apart; the line of the first is named."""
    table = ("[[source]]", 'name = "a"', 'kind = "folder"', 'path = "pages"')
    assert mistakes_in(folder, *table, *table) == ["6: the name 'a' stands in line 2 too; choose another"]


def test_names_are_plain(folder: Path) -> None:
    """They stand in file names and logs."""
    (found,) = mistakes_in(folder, "[[source]]", 'name = "Our pages"', 'kind = "folder"', 'path = "pages"')
    assert found.startswith("2: name: expected small letters, digits")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[source]]\nname = \n", "2: expected TOML; found a mistake of syntax"),
        ("", "1: expected a [[source]] table for each source; found none; add one"),
        ("[source]\nname = 'a'", "1: expected a [[source]] table"),
        ("source = [1]", "1: expected a [[source]] table"),
        (f"[[source]]\nname = {'9' * 5000}\nkind = 'feed'", "2: expected TOML; found a mistake of syntax: Exceeds"),
    ],
)
def test_a_file_that_declares_nothing_is_a_mistake(folder: Path, text: str, said: str) -> None:
    """It is more likely to be the wrong file than to be meant."""
    assert mistakes_in(folder, text)[0].startswith(said)


def test_unknown_tables_are_mistakes(folder: Path) -> None:
    """A misspelt [[sources]] is not passed over."""
    found = mistakes_in(folder, *GOOD.splitlines(), "[[sources]]", 'name = "b"')
    assert found == ["13: unknown key 'sources'; a file of sources holds [[source]] tables only"]


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    """In the order of their lines, each beginning with file and line, as compilers do."""
    path = folder / "sources.toml"
    path.write_text("[[source]]\nname = 'a'\nkind = 'x'\n[[source]]\nname = 'a'\nkind = 'feed'\n")
    with pytest.raises(StopRun) as stopped:
        read_sources(path)
    assert [line.split(": ")[0] for line in str(stopped.value).splitlines()] == [f"{path}:{n}" for n in (3, 4, 5)]


def test_pages_are_named_the_same_from_wherever_the_file_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By hand from its folder or by a timer from the root: a page under another name would be another page."""
    file = folder / "sources.toml"
    file.write_text('[[source]]\nname = "ours"\nkind = "folder"\npath = "."\n')
    monkeypatch.chdir(folder)
    assert read_sources(Path("sources.toml")) == read_sources(file)


def test_pages_keep_their_names_though_the_way_to_the_file_leads_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``--sources ../news/sources.toml`` means the same pages from everywhere."""
    (folder / "sources.toml").write_text(GOOD)
    (folder / "beside").mkdir()
    monkeypatch.chdir(folder / "beside")
    assert read_sources(Path("../sources.toml")) == read_sources(folder / "sources.toml")


def test_a_file_that_is_not_there_stops_the_run(folder: Path) -> None:
    """With its name."""
    with pytest.raises(StopRun, match=r"nowhere\.toml: expected a file that declares sources"):
        read_sources(folder / "nowhere.toml")
