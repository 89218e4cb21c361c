"""Imports go down, every heavy dependency has one door, and no file or function grows a tail."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "claimx"

#: From the ground up; a module imports from its own floor's siblings of the same folder, and from floors below.
FLOORS = (
    ("errors", "shown"),
    ("span",),
    ("quantity", "assertion"),
    ("records",),
    ("settings", "modelfolder", "schema", "interval", "databases"),
    (
        "read",
        "segment",
        "window",
        "score",
        "decide",
        "english",
        "quantify",
        "attribute",
        "qualify",
        "likeness",
        "sources",
        "downloads",
    ),
    ("extract",),
    ("canary",),
    ("store", "work", "run", "books"),
    ("load",),
    ("export", "report", "drift"),
    ("training",),
    # Above training, for what people answer becomes its gold.
    ("review",),
    ("cli",),
    ("__main__",),
)
#: Modules of one floor that build on each other, lower ones first.
STAIRS = {
    "read": {"sources"},
    "downloads": {"sources", "read"},
    "score": {"window"},
    "quantify": {"english"},
    "attribute": {"english"},
    "qualify": {"english", "attribute"},
    "likeness": {"english", "quantify"},
    "books": {"store"},
    "work": {"store", "books"},
    "run": {"store", "books", "work"},
    "drift": {"report"},
}
#: Within these, lower ones first; what is not named here is lower than all of these, but in ``training``: there it is a
#: run, and higher.
PARTS = {
    "read": ("rules", "cover", "layout", "text", "html", "documents", "pdf", "mail", "formats", "__init__"),
    "attribute": (
        *("quotations", "names", "speakers", "clauses", "unquoted", "heard"),
        *("signatures", "introduced", "named", "cast", "voices", "reattributed", "__init__"),
    ),
    "qualify": (
        *("mainclause", "attributing", "instructions", "modals", "conditions", "negations", "outweighed"),
        *("announced", "presented", "wishes", "judged", "overruled", "__init__"),
    ),
    "quantify": (
        *("units", "times", "exclusions", "nouns", "amounts", "topics", "changes", "shapes", "lenders"),
        *("grammar", "__init__"),
    ),
    "training": ("data", "evaluate", "encoders", "export", "fit", "distil", "assertions", "release"),
}
FRONT_DOOR = "__init__"
RELATIVE = "a relative import"

#: Who may import what is heavy; ``training`` and ``flows`` stand for the whole folder.
DOORS = {
    "torch": {"training.encoders", "training.export", "training.fit", "training.distil", "training.assertions"},
    "transformers": {"training.encoders", "training.distil"},
    "onnx": {"training.export"},
    "sklearn": {"training.evaluate"},
    "matplotlib": {"training.evaluate", "report"},
    "onnxruntime": {"score", "training.export"},
    "tokenizers": {"score", "training.data"},
    "spacy": {"segment", "training.segmenter"},
    "thinc": {"segment", "training.segmenter"},
    "threadpoolctl": {"segment"},
    "trafilatura": {"read.html.maintext"},
    "pypdfium2": {"read.pdf.pdfium"},
    "httpx": {"sources.web", "sources.transport"},
    "sqlalchemy": {"databases", "store.ledger", "export.sql"},
    "pyarrow": {"schema.readers", "export.forms", "export.duck"},
    "duckdb": {"export.duck"},
    "polars": {"schema.readers"},
    "datasets": {"schema.readers"},
    "fsspec": {"sources.remote"},
    "fastwarc": {"sources.warc"},
    "feedparser": {"sources.feed"},
    "protego": {"sources.robots"},
    "jinja2": {"report.page"},
    "vl_convert": {"report.charts"},
    "courlan": {"sources.canonical"},
    "prefect": {"flows"},
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "base", "manager", "core", "misc"}
N_LINES_OF_FILE = 250
N_LINES_OF_FUNCTION = 40


class Import(NamedTuple):
    """One import of one module."""

    path: Path
    line: int
    module: str

    def __str__(self) -> str:
        text = self.path.read_text(encoding="utf-8").splitlines()[self.line - 1].strip()
        return f"{self.path.relative_to(ROOT)}:{self.line}: {text}"


@cache
def files() -> list[Path]:
    return sorted([*PACKAGE.rglob("*.py"), *(ROOT / "flows").glob("*.py")])


def name_of(path: Path) -> str:
    """``read.html``, ``run``, ``flows``: where a file stands in the tables above."""
    if not path.is_relative_to(PACKAGE):
        return "flows"
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def folders_of(name: str) -> list[str]:
    """``store.ledger.pages`` -> ``store``, ``store.ledger``, ``store.ledger.pages``."""
    return list(accumulate(name.split("."), "{}.{}".format))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> tuple[Import, ...]:
    return tuple(imports_in(tree_of(path), path))


def imports_in(tree: ast.Module, path: Path) -> Iterator[Import]:
    """Every import at run time, those inside functions included; what only types need goes any way."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting.extend(node.orelse)
        elif isinstance(node, ast.Import):
            yield from (Import(path, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from _imported_from(node, path)
        else:
            waiting.extend(ast.iter_child_nodes(node))


def _imported_from(node: ast.ImportFrom, path: Path) -> Iterator[Import]:
    if node.level:
        yield Import(path, node.lineno, RELATIVE)
        return
    for alias in node.names:
        inner = f"{node.module}.{alias.name}"
        if inner != "claimx.__version__":
            yield Import(path, node.lineno, inner if _is_module(inner) else node.module or "")


def _is_module(dotted: str) -> bool:
    place = ROOT.joinpath("src", *dotted.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


def floor_of(name: str) -> int:
    """The number of the floor; the whole package, which is the front door, counts as the highest."""
    first = name.split(".")[0]
    return next((number for number, floor in enumerate(FLOORS) if first in floor), len(FLOORS))


def goes_up(found: Import) -> bool:
    """Does this import of our own package climb, or step sideways where there are no stairs?"""
    own = name_of(found.path)
    if own in {"flows", FRONT_DOOR} or not found.module.startswith("claimx"):
        return found.module == RELATIVE
    mine, theirs = own.split(".")[0], found.module.partition(".")[2]
    if not theirs:  # from claimx import Extractor, as a user would
        return floor_of(own) < floor_of("cli")
    if theirs.split(".")[0] == mine or theirs.split(".")[0] in STAIRS.get(mine, ()):
        return False
    return floor_of(theirs) >= floor_of(own)


def test_imports_go_down() -> None:
    """errors <- records <- settings <- stages <- extract <- store, run <- training <- cli <- flows."""
    wrong = [str(found) for path in files() for found in imports(path) if goes_up(found)]
    assert not wrong, "these imports go up or sideways; move what they need down:\n" + "\n".join(wrong)


@pytest.mark.parametrize("package", PARTS)
def test_a_part_imports_only_those_below_it(package: str) -> None:
    """A message may hold HTML or a document; what reads these knows nothing of messages. So with names and clauses."""
    places = {name: place for place, name in enumerate(PARTS[package], start=1)}
    others = len(PARTS[package]) + 1 if package == "training" else 0
    found = [(path, one) for path in files() if package in name_of(path).split(".") for one in imports(path)]
    wrong = [
        str(one)
        for path, one in found
        if one.module.startswith(f"claimx.{package}.")
        and places.get(_part_of_package(f"{name_of(path)}.__init__"), others)
        < places.get(_part_of_package(one.module.partition(".")[2]), others)
    ]
    assert not wrong, "these imports go up; move what they need down:\n" + "\n".join(wrong)


def _part_of_package(name: str) -> str:
    """``html`` of ``read.html.imprint.own``."""
    return name.split(".")[1]


@pytest.mark.parametrize("dependency", DOORS)
def test_each_heavy_dependency_has_one_door(dependency: str) -> None:
    """Extracting needs no torch and no Prefect; and what is to be replaced is replaced in one place."""
    wrong = [
        str(found)
        for path in files()
        for found in imports(path)
        if found.module.split(".")[0] == dependency and not DOORS[dependency] & set(folders_of(name_of(path)))
    ]
    assert not wrong, f"{dependency} belongs to {', '.join(sorted(DOORS[dependency]))}:\n" + "\n".join(wrong)


def test_every_module_stands_on_a_floor() -> None:
    """A new module takes its place in ``FLOORS``, so that the order stays a decision."""
    names = {name_of(path).split(".")[0] for path in files()} - {FRONT_DOOR, "flows"}
    assert names <= {name for floor in FLOORS for name in floor}


def test_every_module_is_named_after_what_it_holds() -> None:
    """Drawers for everything hold everything."""
    parts = {part for path in [*files(), *(ROOT / "tests").rglob("*.py")] for part in path.with_suffix("").parts}
    named = {part for part in parts if part in FORBIDDEN_NAMES}
    assert not named - set(ROOT.parts)


def test_files_are_short() -> None:
    """A file that is longer has two subjects."""
    lengths = {path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in files()}
    wrong = [f"{path} has {n} lines" for path, n in lengths.items() if n > N_LINES_OF_FILE]
    assert not wrong, "\n".join(wrong)


PACKAGES = sorted({path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.glob("*/**/[!_]*.py")})


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_tells_the_order_of_its_modules(package: str) -> None:
    """Who opens a package for the first time reads its docstring, and finds each module in it, in the order of work."""
    folder = PACKAGE / package
    told = ast.get_docstring(tree_of(folder / "__init__.py")) or ""
    parts = {*folder.glob("[!_]*.py"), *(path.parent for path in folder.glob("*/__init__.py"))}
    wrong = sorted(path.stem for path in parts if f"``{path.stem}``" not in told)
    assert not wrong, f"{package}/__init__.py does not say what these are for: {', '.join(wrong)}"


def test_a_name_is_bound_once() -> None:
    """Of two tables of one name in one module the later wins, and a rule silently reads the wrong one."""
    wrong = [f"{name_of(path)}.{name}" for path in files() for name, n in _bound(tree_of(path)).items() if n > 1]
    assert not wrong, "these are bound more than once; give each table a name of its own: " + ", ".join(wrong)


def _bound(tree: ast.Module) -> Counter[str]:
    """The names that a module binds itself, outside every ``if``, with how often; decorators may add to one."""
    return Counter(name for name, node in _bindings(tree) if not getattr(node, "decorator_list", ()))


def _bindings(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    """Each name that a module binds itself, and where: functions, classes, tables and numbers."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name, node
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (one for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))
            yield from ((name.id, node) for name in names if isinstance(name.ctx, ast.Store))


def test_what_no_other_module_names_begins_with_an_underscore() -> None:
    """So a reader knows what is for others; commands, which the command line finds by itself, and types are free."""
    everywhere = [*files(), *(ROOT / "tests").rglob("*.py")]
    named = {name for path in everywhere for name in _named_elsewhere(tree_of(path))}
    wrong = [
        f"{name_of(path)}.{name}"
        for path in files()
        if path.is_relative_to(PACKAGE) and "commands" not in path.stem and path.parent.name != "cli"
        for name, node in _bindings(tree_of(path))
        if (name.isupper() or isinstance(node, ast.FunctionDef)) and not name.startswith("_") and name not in named
    ]
    assert not wrong, "these begin with no underscore, and no other module uses them: " + ", ".join(wrong)


def _named_elsewhere(tree: ast.Module) -> Iterator[str]:
    """What is imported, read as an attribute, or written in a string, as ``monkeypatch`` and ``python -c`` want it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
            yield from re.findall(r"\bimport (\w+)", node.value)


def test_functions_have_no_tail() -> None:
    """No function over 40 lines, its docstring not counted."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {n_lines(node)} lines"
        for path in files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and n_lines(node) > N_LINES_OF_FUNCTION
    ]
    assert not wrong, "\n".join(wrong)


def n_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    says = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if says else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring


@pytest.mark.parametrize(
    ("place", "line", "expected"),
    [
        ("records.py", "from claimx.settings import Settings", True),
        ("segment.py", "from claimx.read import read", True),
        ("read/html/mend.py", "import claimx.extract", True),
        ("read/html/mend.py", "from claimx import Extractor", True),
        ("read/html/mend.py", "from . import decode", True),
        ("extract.py", "from claimx.run import run", True),
        ("read/html/mend.py", "from claimx.read.decode import decode", False),
        ("score.py", "from claimx.window import windows", False),
        ("sources/web.py", "from claimx import __version__", False),
        ("cli/training.py", "from claimx.training import fit", False),
        ("extract.py", "if TYPE_CHECKING:\n    from claimx.run import run", False),
    ],
)
def test_an_import_that_goes_up_is_seen(place: str, line: str, expected: bool) -> None:
    """The rule itself: what it refuses, and what it lets pass."""
    path = PACKAGE / place
    assert any(goes_up(found) for found in imports_in(ast.parse(line), path)) is expected
