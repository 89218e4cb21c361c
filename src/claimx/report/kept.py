"""An output folder -> the articles that hold, their claims, and the refusals: what the report is made of.

Only the files that ``listed`` gives are read. Days are read from the newest on, until enough is there, so that a
folder of any size costs what is shown of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timezone
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from pydantic import Field, TypeAdapter, ValidationError

from claimx.load.current import Lineage, Moment, answer, answer_of
from claimx.records import ARTICLES, CLAIMS, REFUSALS, Article, Claim, ModelId, Record, Refusal
from claimx.report.lastrun import n_lines_of
from claimx.report.lines import Line, lines_in, record_of, records_at
from claimx.store.files import Written, lying_at

#: 90 real articles with 2,410 claims cost 0.45 MB of page, so that 20,000 make one of 4 MB; it chooses among them
#: within a tenth of a second.
_N_CLAIMS = 20_000
#: Articles without claims cost too: of the same 90, half a byte a character, so that this makes 11 MB.
_N_CHARACTERS = 20_000_000
#: Refusals are counted all, and listed so far.
_N_REFUSALS = 500
_TIME, _MODEL = TypeAdapter(datetime), TypeAdapter(ModelId | None)


class Choice(Record):
    """How much of a folder is shown."""

    n_claims: int = Field(default=_N_CLAIMS, ge=1)
    n_characters: int = Field(default=_N_CHARACTERS, ge=1)
    n_refusals: int = Field(default=_N_REFUSALS, ge=0)
    since: date | None = Field(default=None, description="The UTC day of the first run that is shown.")


class Judged(NamedTuple):
    """An article and its claims, in the order of the text."""

    article: Article
    claims: tuple[Claim, ...]


class Kept(NamedTuple):
    """What a folder holds, as far as it was chosen; ``n_lines`` counts all there is, by kind."""

    judged: tuple[Judged, ...]
    refusals: tuple[Refusal, ...]
    n_refused: dict[str, int]
    n_lines: dict[str, int]
    n_superseded: int
    is_cut: bool


class _Entry(NamedTuple):
    """Where the line of an article lies, and what must be known before it is read."""

    written: Moment
    answer: str
    article_id: str
    supersedes: str | None
    n_characters: int
    path: Path
    offset: int


def kept_in(out: Path, listed: Sequence[Written], choice: Choice) -> Kept:
    """Whole articles, the newest day first, until ``choice`` is met; one that a newer one supersedes is left out.

    An article that was read more than once is shown as it was read last.

    Raises:
        StopRun: a file is missing or holds a line that is no record.
    """
    days = _days_of(listed, choice.since)
    found = _Gathering(choice)
    for files in days:
        found.add_day(out, files)
        if found.is_full:
            break
    refused, n_refused = _refusals(out, days, choice.n_refusals)
    is_cut = found.is_full or len(days) < len(_days_of(listed, None))
    found.settle(is_all_read=not is_cut)
    judged = sorted(found.judged, key=_newest_first)
    return Kept(tuple(judged), refused, n_refused, n_lines_of(listed), found.n_superseded, is_cut)


class _Gathering:
    """The articles gathered so far, newest first."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._known: set[str] = set()
        self._lineage = Lineage()
        self._n_claims = 0
        self._n_characters = 0
        self.judged: list[Judged] = []
        self.n_superseded = 0
        self.is_full = False

    def add_day(self, out: Path, files: dict[str, list[str]]) -> None:
        claims = [lying_at(out, path) for path in files[CLAIMS]]
        n_claims = Counter(line.values["article_id"] for path in claims for line in lines_in(path, Claim))
        chosen = []
        entries = _entries([lying_at(out, path) for path in files[ARTICLES]])
        for entry in entries:
            self._lineage.add(entry.article_id, entry.supersedes, entry.written)
        for entry in filter(self._holds, _held(entries)):
            self.is_full = not self._has_room(n_claims[entry.article_id], entry.n_characters)
            if self.is_full:
                break
            chosen.append(entry)
        found = _claims_of({entry.article_id: entry.answer for entry in chosen}, claims)
        self.judged += [Judged(article, found[article.article_id]) for article in _articles(chosen)]

    def settle(self, *, is_all_read: bool) -> None:
        """A clock that was put back dates what took the place of an article before that article."""
        over = self._lineage.superseded(is_all_read=is_all_read)
        held = [one for one in self.judged if one.article.article_id not in over]
        self.n_superseded += len(self.judged) - len(held)
        self.judged = held

    def _has_room(self, n_claims: int, n_characters: int) -> bool:
        """One article is always shown, whatever its size."""
        is_first = not self._n_characters
        self._n_claims += n_claims
        self._n_characters += n_characters
        fits = self._n_claims <= self._choice.n_claims and self._n_characters <= self._choice.n_characters
        return is_first or fits

    def _holds(self, entry: _Entry) -> bool:
        """Is it the last word on its article, whose older lines hold no longer? What it supersedes does not either."""
        if entry.article_id in self._known:
            return False
        self._known.add(entry.article_id)
        is_superseded = self._lineage.is_superseded(entry.article_id, is_all_read=False)
        self.n_superseded += is_superseded
        return not is_superseded


def _days_of(listed: Iterable[Written], since: date | None) -> list[dict[str, list[str]]]:
    """The paths of each UTC day by their kind, the newest day first."""
    days: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted(listed):
        day = one.path.split("/")[1]
        if since is None or day >= since.isoformat():
            days[day][one.kind].append(one.path)
    return [days[day] for day in sorted(days, reverse=True)]


def _entries(paths: Iterable[Path]) -> list[_Entry]:
    """The lines of the articles of a day."""
    return [_entry_of(line) for path in paths for line in lines_in(path, Article)]


def _held(entries: Iterable[_Entry]) -> list[_Entry]:
    """Of each article the line that belongs to the answer that holds; those fetched last first."""
    held = {entry.article_id: entry for entry in sorted(entries, key=lambda entry: (entry.answer, entry.written))}
    return sorted(held.values(), reverse=True, key=lambda entry: (entry.written, entry.article_id))


def _entry_of(line: Line) -> _Entry:
    found = line.values
    try:
        fetched, model = _TIME.validate_python(found["fetched"]), _MODEL.validate_python(found.get("model"))
    except ValidationError:
        whole = record_of(Article, line.written, line.path)  # which says what is wrong with it
        fetched, model = whole.fetched, whole.model
    written = Moment(line.path.parent.name, fetched.astimezone(timezone.utc))
    answered = answer("", found["schema_version"], model)
    number, before = found["article_id"], found.get("supersedes")
    return _Entry(written, answered, number, before, len(found["text"]), line.path, line.offset)


def _articles(entries: Iterable[_Entry]) -> Iterator[Article]:
    """File by file, in the order of their lines."""
    offsets: dict[Path, list[int]] = defaultdict(list)
    for entry in entries:
        offsets[entry.path].append(entry.offset)
    for path, of_file in offsets.items():
        yield from records_at(path, Article, of_file)


def _claims_of(answers: Mapping[str, str], paths: Iterable[Path]) -> dict[str, tuple[Claim, ...]]:
    """By article, from the files of one day; where several models judged on it, the answer that holds, whole.

    ``answers`` holds that of the article's own line, which is an answer without claims where none has any.
    """
    found: dict[str, dict[str, dict[tuple[int, int], Claim]]] = defaultdict(lambda: defaultdict(dict))
    for line in chain.from_iterable(lines_in(path, Claim) for path in paths):
        if line.values["article_id"] in answers:
            claim = record_of(Claim, line.written, line.path)
            found[claim.article_id][answer_of(claim, "")][claim.start, claim.end] = claim
    holding = {number: by[max(by)] for number, by in found.items() if max(by) >= answers[number]}
    return defaultdict(tuple, {key: tuple(claims[span] for span in sorted(claims)) for key, claims in holding.items()})


def _refusals(
    out: Path, days: Iterable[dict[str, list[str]]], n_shown: int
) -> tuple[tuple[Refusal, ...], dict[str, int]]:
    """The newest of them, and how many there are by reason; a page that was refused again counts once."""
    shown: list[Refusal] = []
    n_refused: Counter[str] = Counter()
    known: set[tuple[str, str]] = set()
    for files in days:
        lines = [line for path in files[REFUSALS] for line in lines_in(lying_at(out, path), Refusal)]
        lines.sort(reverse=True, key=lambda line: (line.values["fetched"], line.written))
        today = list(_new_pages(lines, known))
        n_refused.update(line.values["reason"] for line in today)
        shown += [record_of(Refusal, line.written, line.path) for line in today[: n_shown - len(shown)]]
    return tuple(shown), dict(sorted(n_refused.items()))


def _new_pages(lines: Iterable[Line], known: set[tuple[str, str]]) -> Iterator[Line]:
    """The first refusal of each page that is not known yet, and is from then on."""
    for line in lines:
        page = line.values["source"], line.values["page_sha256"]
        if page not in known:
            known.add(page)
            yield line


def _newest_first(judged: Judged) -> tuple[int, str]:
    published = judged.article.published
    return (-published.toordinal() if published else 0, judged.article.article_id)
