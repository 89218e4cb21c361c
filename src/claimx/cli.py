"""The command line: parses, calls, reports. What a command needs is imported when it runs, so that help is quick."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO, cast

from claimx import __version__, commands, contract, reviewing, upkeep
from claimx.commands import World, add_command
from claimx.door import Door, through

DESCRIPTION = """News articles in, validated claims out: each claim is a sentence of the article, verbatim,
labelled as opportunity, challenge or statistic."""
EPILOG = """exit status: 0 done; 1 every page was refused, or a line or answer is invalid; 2 wrong arguments,
model or settings; 75 a server or disk is unwell, try again later. Settings are read from the environment: CLAIMX_MODEL,
CLAIMX_N_THREADS, CLAIMX_MAX_PAGE_BYTES and others."""


def main(arguments: Sequence[str] | None = None, world: World | None = None) -> int:
    """Run one command; returns the exit status."""
    chosen = _parser().parse_args(arguments)
    world = world or _this_world()
    return through(Door("claimx", world.stdout, world.stderr), lambda: chosen.command(chosen, world))


def _this_world() -> World:
    stdin, stdout, stderr = map(_opened, (sys.stdin, sys.stdout, sys.stderr), "rww")
    for stream in (stdout, stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that lacks a character gets a question mark; the lines of extract are bytes, always UTF-8.
            stream.reconfigure(errors="replace")
    return World(stdin.buffer, stdout, stderr, os.environ)


def _opened(stream: TextIO | None, mode: str) -> TextIO:
    """The stream; where whoever calls has closed it (``claimx ... <&-``), one that holds and keeps nothing."""
    return stream or cast("TextIO", open(os.devnull, mode, encoding="utf-8"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="claimx", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--version", action="version", version=f"claimx {__version__}")
    group = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_reading(group)
    _add_keeping(group)
    contract.add(group)
    reviewing.add(group)
    _add_sources(group)
    _add_training(group)
    return parser


def _add_reading(group: Any) -> None:
    extract = add_command(group, commands.extract, name="extract", said="write the claims of pages as JSON lines")
    _add_inputs(extract)
    extract.add_argument("-o", dest="out", type=Path, metavar="FILE", help="a file, *.jsonl; default: standard output")
    extract.add_argument(
        "--all", action="store_true", help="write every sentence, with no labels where it claims nothing"
    )
    _add_inputs(
        add_command(group, commands.show, name="show", said="draw articles in the terminal, their claims coloured")
    )


def _add_keeping(group: Any) -> None:
    run = add_command(
        group, commands.run, name="run", said="keep a folder of claims, articles and refusals; new pages only"
    )
    _add_inputs(run, nargs="*")
    run.add_argument("--sources", type=Path, metavar="FILE", help="a file that declares sources, such as sources.toml")
    run.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help="the folder; made if missing")
    run.add_argument(
        "--reprocess", action="store_true", help="read known pages again where another model or version answered them"
    )
    ledger = add_command(
        group, upkeep.ledger, name="ledger", said="ask what a folder knows, or release pages that failed"
    )
    ledger.add_argument("out", type=Path, metavar="OUT", help="a folder that `claimx run` keeps")
    ledger.add_argument("question", choices=upkeep.QUESTIONS, metavar="|".join(upkeep.QUESTIONS))
    ledger.add_argument("sources", nargs="*", metavar="SOURCE", help="for retry and forget; default: all that failed")
    compact = add_command(
        group, upkeep.compact, name="compact", said="merge the small files of each day; write manifest.json"
    )
    compact.add_argument("out", type=Path, metavar="OUT", help="a folder that `claimx run` keeps")
    _add_report(group)
    _add_drift(group)
    _add_canary(group)


def _add_report(group: Any) -> None:
    report = add_command(group, upkeep.report, name="report", said="write one HTML page that shows what a folder holds")
    report.add_argument("out", type=Path, metavar="OUT", help="a folder that `claimx run` keeps")
    report.add_argument("-o", dest="file", type=Path, metavar="FILE", help="default: OUT/report.html")
    report.add_argument("--since", metavar="DATE", help="only what runs from this UTC day on gave, say 2026-01-31")
    report.add_argument("--limit", metavar="N", help="how many claims at most, the newest; default: 20000")


def _add_drift(group: Any) -> None:
    said = "see whether articles and claims are still of the kind that the model was measured on; 1 where they are not"
    drift = add_command(group, upkeep.drift, name="drift", said=said)
    drift.add_argument("out", type=Path, metavar="OUT", help="a folder that `claimx run` keeps")
    drift.add_argument("--since", metavar="DATE", help="only what runs from this UTC day on gave, say 2026-01-31")
    drift.add_argument("--model", type=Path, metavar="FOLDER", help="default: the model that ships with claimx")
    drift.add_argument("-o", dest="file", type=Path, metavar="FILE", help="the picture; default: OUT/drift.svg")
    drift.add_argument(
        "--record",
        action="store_true",
        help="keep what OUT holds as the measure of what it will hold; of a file of labelled articles, the outlets that"
        " training holds out become that of the model",
    )


def _add_canary(group: Any) -> None:
    canary = add_command(
        group, upkeep.canary, name="canary", said="see whether a model still reads the canary article as ever"
    )
    canary.add_argument("--model", type=Path, metavar="FOLDER", help="default: the model that ships with claimx")
    canary.add_argument("--record", action="store_true", help="write what it says now into the model's folder")


def _add_sources(group: Any) -> None:
    said = "the places where articles are looked for"
    sources = group.add_parser("sources", help=said, description=said[0].upper() + said[1:] + ".")
    commands_of_sources = sources.add_subparsers(title="commands", metavar="COMMAND", required=True)
    check = add_command(
        commands_of_sources, commands.check_sources, name="check", said="explain every mistake in a file"
    )
    check.add_argument(
        "file", nargs="?", type=Path, default=Path("sources.toml"), metavar="FILE", help="default: sources.toml"
    )


def _add_training(group: Any) -> None:
    train = add_command(group, commands.train, name="train", said="fit a model to labelled articles")
    _add_data(train, "the model folder to write, <name>-v<N>")
    train.add_argument("--corpus", type=Path, default=Path("corpus"), help="where parity is measured; default: corpus")
    train.add_argument(
        "--calibrated-by",
        type=Path,
        metavar="FOLDER",
        help="train on all outlets, by the recipe and with the thresholds of this model, which held some out",
    )
    said = "learn most of every target from this model, file or folder of `claimx teach`"
    _add_teacher(train, said, "articles in which it hears kept encoders read")
    teach = add_command(
        group, commands.teach, name="teach", said="let a larger encoder say what it thinks, for a teacher"
    )
    _add_data(teach, "the file to write, *.jsonl.gz", "FILE")
    teach.add_argument("--encoder", type=Path, required=True, metavar="DIR", help="the folder of an MPNet or a BERT")
    teach.add_argument("--keep", type=Path, metavar="DIR", help="keep what it became, to be imitated: train --teacher")
    _add_teacher(teach, "learn half of every target from this model or file", "articles for the kept writer too")
    _add_evaluation(group)
    curve = add_command(group, commands.learning_curve, name="learning-curve", said="see what more articles would buy")
    _add_data(curve, "where the points and the picture are kept")
    segmenter = add_command(
        group, commands.train_segmenter, name="train-segmenter", said="fit the segmenter to treebanks"
    )
    for name in ("train", "dev"):
        segmenter.add_argument(name, type=Path, metavar=name.upper(), help=f"the {name} part, CoNLL-U")
    segmenter.add_argument("folder", type=Path, metavar="FOLDER", help="the pipeline folder to write")
    segmenter.add_argument("--seed", type=int, default=0, help="default: 0")


def _add_data(parser: argparse.ArgumentParser, said: str, metavar: str = "FOLDER") -> None:
    parser.add_argument(
        "data", nargs="+", type=Path, metavar="DATA", help="labelled articles: JSON lines or CoNLL-U, packed or not"
    )
    parser.add_argument("folder", type=Path, metavar=metavar, help=said)
    parser.add_argument(
        "--annotations",
        type=Path,
        metavar="FILE",
        help="labels of articles in DATA that have none, and second readings",
    )
    parser.add_argument("--seed", type=int, default=0, help="default: 0")


def _add_teacher(parser: argparse.ArgumentParser, said: str, read: str) -> None:
    several = f"{said}; several models and files are averaged"
    parser.add_argument("--teacher", action="append", default=[], metavar="TEACHER", help=several)
    more = f"{read}: a file or folder, read as `claimx extract` would; may be given again"
    parser.add_argument("--unlabelled", action="append", default=[], metavar="PATH", help=more)


def _add_evaluation(group: Any) -> None:
    evaluate = add_command(group, commands.evaluate, name="evaluate", said="measure a model on labelled articles")
    evaluate.add_argument("model", type=Path, metavar="MODEL", help="a model folder, or the name of one that ships")
    evaluate.add_argument("data", type=Path, metavar="DATA", help="labelled articles, or a corpus folder")
    evaluate.add_argument("--held-out", action="store_true", help="only the outlets that training holds out")
    evaluate.add_argument("--baseline", type=Path, metavar="DATA", help="labelled articles to fit TF-IDF on")
    evaluate.add_argument("-o", dest="out", type=Path, default=Path("out/evaluation"), help="default: out/evaluation")
    gate = add_command(group, commands.gate, name="gate", said="raise the floors of the gate to what a model reaches")
    gate.add_argument("corpus", type=Path, metavar="CORPUS", help="the corpus folder")
    gate.add_argument("floors", type=Path, metavar="FLOORS", help="the file of floors")
    gate.add_argument("--model", type=Path, metavar="FOLDER", help="default: the model that ships with claimx")


def _add_inputs(parser: argparse.ArgumentParser, nargs: str = "+") -> None:
    parser.add_argument("inputs", nargs=nargs, metavar="INPUT", help="a file, a folder, a URL, or - for standard input")
    parser.add_argument("--model", type=Path, metavar="FOLDER", help="default: the model that ships with claimx")
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="HOST",
        help="a host to fetch from though its address is not of the open internet; may be given again",
    )


if __name__ == "__main__":
    sys.exit(main())
