"""Measures how long refbook and others take to read a .bib file, as whole processes, side by side.

    python benchmarks/bibtex.py                             1,000, 10,000 and 100,000 entries: half an hour
    python benchmarks/bibtex.py --sizes 1000 --runs 1       a minute
    python benchmarks/bibtex.py --bib my.bib --peers none   a file of your own, repeated with other keys

Each process reads the file and counts its entries; one that counts others than there are has failed. They do
not do the same: refbook, pandoc and citation-js give CSL items, with names divided and LaTeX decoded, refbook
with the place of each value and what is wrong; pybtex divides names; bibtexparser leaves values as they are,
unless "full". The table gives medians, and the highest memory.
What is not in the environment is looked for beside the other peers (README.md): citation-js' packages
`@citation-js/core` and `@citation-js/plugin-bibtex` in `node`, bibtexparser 2 in an environment of that name.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import Process
from pathlib import Path
from statistics import median
from typing import Final

from measure import Cost, measure
from processors import HERE, OWN, environment, folder, run_python
from tables import table

SIZES: Final = (1_000, 10_000, 100_000)
MADE: Final = 1_000
"""Entries of the file that is repeated, unless one is given."""

_KEY: Final = re.compile(r"^(@(?!string|comment|preamble)\w+\{)([^,\s]+),", re.IGNORECASE | re.MULTILINE)

_REFBOOK: Final = "import refbook as r, sys; n = len(r.read(sys.argv[1]).library)"
_PYBTEX: Final = "import pybtex.database as d, sys; n = len(d.parse_file(sys.argv[1]).entries)"
_RAW: Final = "import bibtexparser as b, sys; n = len(b.parse_file(sys.argv[1]).entries)"
_FULL: Final = (
    "import bibtexparser as b, bibtexparser.middlewares as m, sys; "
    "more = [m.SeparateCoAuthors(), m.SplitNameParts(), m.LatexDecodingMiddleware()]; "
    "n = len(b.parse_file(sys.argv[1], append_middleware=more).entries)"
)
_COUNT: Final = "; sys.exit(n != int(sys.argv[2]) and f'{n} entries')"
_NODE: Final = (
    "const at = {paths: [process.argv[3]]};"
    'const load = name => require(require.resolve("@citation-js/" + name, at));'
    'const {plugins} = load("core"); load("plugin-bibtex");'
    'const text = require("fs").readFileSync(process.argv[1], "utf8");'
    'const n = plugins.input.chain(text, {generateGraph: false, forceType: "@bibtex/text"}).length;'
    "if (n != process.argv[2]) throw n + ' entries';"
)


@dataclass(frozen=True, slots=True)
class Reader:
    """A program that reads .bib files.

    Attributes:
        name: what the table calls it.
        command: its command line; `{file}`, `{size}` and `{node}` (where npm installed) are filled in.
        needs: a command that succeeds where it is installed.
    """

    name: str
    command: tuple[str, ...]
    needs: tuple[str, ...]

    def is_installed(self) -> bool:
        """Whether it can be run here."""
        if shutil.which(self.needs[0]) is None:
            return False
        needs = _filled(self.needs, Path(), 0)
        return not subprocess.run(needs, capture_output=True, check=False).returncode  # noqa: S603

    def cost(self, file: Path, size: int, limit: float) -> Cost:
        """What reading a file of that many entries costs."""
        return measure(_filled(self.command, file, size), limit, environment())


def _filled(words: Sequence[str], file: Path, size: int) -> list[str]:
    values = {"{file}": str(file), "{size}": str(size), "{node}": str(folder() / "node")}
    return [values.get(word, word) for word in words]


def _python(name: str, code: str, package: str, python: str = sys.executable) -> Reader:
    return Reader(
        name, (python, "-c", code + _COUNT, "{file}", "{size}"), (python, "-c", f"import {package}")
    )


_PARSER: Final = str(folder() / "bibtexparser" / "bin" / "python")
_FIND: Final = 'require.resolve("@citation-js/plugin-bibtex", {paths: [process.argv[1]]})'

READERS: Final = (
    _python(OWN, _REFBOOK, "refbook"),
    _python("pybtex", _PYBTEX, "pybtex"),
    _python("bibtexparser", _RAW, "bibtexparser.middlewares", _PARSER),
    _python("bibtexparser, full", _FULL, "bibtexparser.middlewares", _PARSER),
    Reader(
        "citation-js", ("node", "-e", _NODE, "{file}", "{size}", "{node}"), ("node", "-e", _FIND, "{node}")
    ),
    Reader(
        "pandoc",
        ("pandoc", "-f", "bibtex", "-t", "csljson", "-o", os.devnull, "{file}"),
        ("pandoc", "--version"),
    ),
)


def repeat(bib: Path, size: int, file: Path) -> None:
    """Write a .bib file of that many entries: the same again and again, each time with other keys."""
    text = bib.read_text(encoding="utf-8")
    entries = [found.start() for found in _KEY.finditer(text)]
    whole, rest = divmod(size, len(entries))
    with file.open("w", encoding="utf-8") as out:
        for time in range(whole):
            out.write(_KEY.sub(rf"\1\2-{time},", text))
        out.write(_KEY.sub(rf"\1\2-{whole},", text[: entries[rest]]))


def made(place: Path) -> Path:
    """The invented library of the other benchmarks, as refbook writes it."""
    items, bib = place / "items.json", place / "items.bib"
    run_python(HERE / "make_library.py", "--kind", "mixed", "--size", str(MADE), items)
    code = "import refbook, sys; refbook.write(refbook.read(sys.argv[1]), sys.argv[2])"
    subprocess.run([sys.executable, "-c", code, str(items), str(bib)], check=True)  # noqa: S603
    return bib


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of several runs; a failure of one is the failure of all."""
    failed = next((cost for cost in costs if cost.failure), None)
    return failed or Cost(
        median(cost.cpu for cost in costs),
        median(cost.wall for cost in costs),
        max(cost.memory for cost in costs),
    )


def measured(
    readers: Sequence[Reader], file: Path, size: int, runs: int, limit: float
) -> Iterator[tuple[Reader, Cost]]:
    """Every reader as often as asked, in turns, so that what slows the machine slows all."""
    taken: dict[str, list[Cost]] = {reader.name: [] for reader in readers}
    for _ in range(runs):
        for reader in readers:
            if not any(cost.failure or cost.cpu > limit / 5 for cost in taken[reader.name]):
                taken[reader.name].append(reader.cost(file, size, limit))
    for reader in readers:
        yield reader, middle(taken[reader.name])


def row(size: int, reader: Reader, cost: Cost, own: Cost) -> list[str]:
    """One line of the table."""
    cells = [f"{size:,}", reader.name]
    if cost.failure:
        return [*cells, "—", "—", "—", "—", cost.failure]
    times = f"{cost.cpu / own.cpu:.1f}" if own.cpu else "—"
    return [*cells, f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.memory:.0f}", times, ""]


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=SIZES)
    parser.add_argument("--bib", type=Path, help="the file that is repeated; an invented one unless given")
    parser.add_argument(
        "--peers", help="beginnings of names, with commas between; none for none; all by default"
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=120.0, help="CPU seconds after which one is ended")
    chosen = parser.parse_args()
    wanted = None if chosen.peers is None else tuple(chosen.peers.split(","))
    readers = [
        reader
        for reader in READERS
        if (reader.name == OWN or wanted is None or reader.name.startswith(wanted)) and reader.is_installed()
    ]
    rows = []
    with tempfile.TemporaryDirectory() as name:
        bib = chosen.bib or made(Path(name))
        for size in sorted(chosen.sizes):
            file = Path(name) / f"{size}.bib"
            # In a process of its own: what this one holds would count as memory of those it starts.
            maker = Process(target=repeat, args=(bib, size, file))
            maker.start()
            maker.join()
            found = list(measured(readers, file, size, chosen.runs, chosen.limit))
            own = next(cost for reader, cost in found if reader.name == OWN)
            rows += [row(size, reader, cost, own) for reader, cost in found]
            slow = {reader.name for reader, cost in found if cost.failure}
            readers = [reader for reader in readers if reader.name == OWN or reader.name not in slow]
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}\n")
    print(table(("entries", "reader", "CPU s", "wall s", "peak MB", "× refbook", "remark"), rows))


if __name__ == "__main__":
    main()
