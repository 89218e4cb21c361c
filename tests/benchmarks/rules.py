"""What is each rule of reading worth? How many sentences are read otherwise when it always says no.

    python -m tests.benchmarks.rules [PATH ...] [--fewer-than 5]

PATH is what ``claimx extract`` takes: a folder, a file of articles; without one it is the two corpora. A rule is a
function of ``attribute/``, ``qualify/`` or ``quantify/`` that answers yes or no, or finds something or nothing. Each is
switched off by itself, and the articles in which it said yes are read again. Printed are the rules that fewer sentences
than that would miss. Over a thousand articles, those are the ones to take away, unless they keep another rule from
being wrong; of two that say the same both show up, so take away one, and count again.
"""

from __future__ import annotations

import argparse
import ast
import functools
import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from claimx.errors import RefusePage
from claimx.modelfolder import shipped_segmenter
from claimx.read import read
from claimx.records import Article, Sentence
from claimx.segment import Segmenter
from claimx.settings import Settings
from claimx.sources.folder import pages_of
from claimx.training.gold import NO_TIME

CORPUS = Path(__file__).parents[2] / "corpus"
PACKAGES = ("claimx.attribute", "claimx.qualify", "claimx.quantify")
#: A rule that says yes in more articles than these is no candidate, and takes long to measure.
MOST_ARTICLES = 300

Answers = list[tuple[Any, ...]]


@dataclass
class Rule:
    """One function, where it stands, and in which articles it said yes."""

    module: str
    line: int
    name: str
    articles: set[int] = field(default_factory=set)
    n_yes: int = 0


class Switchboard:
    """All rules, what is read at the moment, and which rule is off."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.off: Rule | None = None
        self.article = -1

    def wired(self, module: str, line: int, no: bool | None) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """The decorator that every rule gets: it says ``no`` while its rule is off."""

        def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
            rule = Rule(module, line, function.__name__)
            self.rules.append(rule)

            @functools.wraps(function)
            def ask(*arguments: Any, **named: Any) -> Any:
                if self.off is rule:
                    return no
                answer = function(*arguments, **named)
                if answer is not None and answer is not False and self.off is None:
                    rule.n_yes += 1
                    rule.articles.add(self.article)
                return answer

            return ask

        return decorate


class Wiring(importlib.abc.MetaPathFinder, importlib.abc.SourceLoader):
    """Imports the packages of rules with the decorator on every rule."""

    def __init__(self, board: Switchboard) -> None:
        self._board = board

    def find_spec(self, name: str, path: Sequence[str] | None, _: ModuleType | None = None) -> Any:
        """Where the module is, to be loaded from here; of other packages nothing."""
        found = importlib.machinery.PathFinder.find_spec(name, path) if name.startswith(PACKAGES) else None
        if not found or not found.origin:
            return None
        inner = found.submodule_search_locations
        return importlib.util.spec_from_file_location(name, found.origin, loader=self, submodule_search_locations=inner)

    def get_filename(self, fullname: str) -> str:
        """The file of a module."""
        found = importlib.util.find_spec(fullname)
        return found.origin or "" if found else ""

    def get_data(self, path: str) -> bytes:
        """The source; there is no cache of it, for what is compiled is something else."""
        if not path.endswith(".py"):
            raise OSError(path)
        return Path(path).read_bytes()

    def source_to_code(self, data: Any, path: Any = "<string>", **_: Any) -> CodeType:  # type: ignore[override]
        """The module, wired."""
        tree = ast.parse(data)
        for node in ast.walk(tree):
            returned = ast.unparse(node.returns) if isinstance(node, ast.FunctionDef) and node.returns else ""
            if isinstance(node, ast.FunctionDef) and not node.decorator_list and returned.endswith(("bool", "| None")):
                no = ast.Constant(False if returned == "bool" else None)
                place = [ast.Name("__name__", ast.Load()), ast.Constant(node.lineno), no]
                node.decorator_list = [ast.Call(ast.Name("wired", ast.Load()), place, [])]
        return compile(ast.fix_missing_locations(tree), path, "exec")

    def exec_module(self, module: ModuleType) -> None:
        """As any module, but the decorator has a name in it."""
        vars(module)["wired"] = self._board.wired
        super().exec_module(module)


def texts_of(paths: Sequence[Path]) -> list[tuple[Article, list[Sentence]]]:
    """The articles of files and folders, in sentences; what is refused is left out."""
    segment = Segmenter.from_folder(shipped_segmenter())
    texts = []
    for page in (page for path in paths for page in pages_of(path, fetched=NO_TIME)):
        try:
            article = read(page, Settings())
            texts.append((article, list(segment(article))))
        except RefusePage:
            continue
    return texts


def read_by_rules(article: Article, sentences: Sequence[Sentence]) -> Answers:
    """What the rules say of each sentence: who says it, how surely, and its figures."""
    from claimx.attribute import attribute
    from claimx.qualify import qualify
    from claimx.quantify import meant_by, quantify

    currencies = meant_by(article.text, article.url)
    said = zip(sentences, attribute(article, sentences), strict=True)
    return [(by, qualify(one, by), quantify(one.text, one.start, currencies)) for one, by in said]


def worth(board: Switchboard, texts: Sequence[tuple[Article, list[Sentence]]]) -> Iterator[tuple[Rule, int]]:
    """Each rule that is no common one, and how many sentences are read otherwise without it; the rarest first."""
    usual = []
    for board.article, text in enumerate(texts):
        usual.append(read_by_rules(*text))
    rare = [rule for rule in board.rules if len(rule.articles) <= MOST_ARTICLES]
    for board.off in track(sorted(rare, key=lambda rule: rule.n_yes), "rules"):
        yield board.off, sum(_n_otherwise(texts[number], usual[number]) for number in board.off.articles)


def _n_otherwise(text: tuple[Article, list[Sentence]], usual: Answers) -> int:
    """How many sentences are read otherwise now: all, if they cannot be read at all."""
    try:
        now = read_by_rules(*text)
    except Exception:  # what relied on the rule that is off
        return len(usual)
    return sum(one != other for one, other in zip(usual, now, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[CORPUS / "articles", CORPUS / "news" / "articles"])
    parser.add_argument("--fewer-than", type=int, default=5)
    chosen = parser.parse_args()
    if any(name.startswith(PACKAGES) for name in sys.modules):
        raise SystemExit("the rules were imported before they could be wired: run this as a program of its own")
    board = Switchboard()
    sys.meta_path.insert(0, Wiring(board))
    texts = texts_of(chosen.paths)
    n_sentences = sum(len(sentences) for _, sentences in texts)
    table = Table("rule", "line", "says yes", "sentences", title=f"{len(texts):,} articles, {n_sentences:,} sentences")
    for rule, n_otherwise in worth(board, texts):
        if n_otherwise < chosen.fewer_than:
            table.add_row(f"{rule.module}.{rule.name}", str(rule.line), str(rule.n_yes), str(n_otherwise))
    Console().print(table)


if __name__ == "__main__":
    main()
