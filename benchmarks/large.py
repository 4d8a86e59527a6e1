"""Measures what refbook does with large libraries: reading, looking for duplicates, writing, searching.

    python benchmarks/large.py                        10,000 and 100,000 entries: some minutes
    python benchmarks/large.py --sizes 10000

Reading, finding duplicates and writing are whole processes; look-up and search are times within one, with
the index made before. The libraries are invented, as those of the other benchmarks.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Final

from measure import measure
from processors import HERE, run_python

_WORK: Final = (
    "import sys; from refbook import api; reading = api.read(sys.argv[1]); "
    "api.check(reading, select=['RBK']); api.save(reading, sys.argv[2], format='biblatex')"
)
_OPEN: Final = "import sys, refbook; len(refbook.Library.open(sys.argv[1], index=sys.argv[2]))"
_LIMIT: Final = 600
_TIMES: Final = 20


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", default="10000,100000", help="numbers of entries")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, arguments.sizes.split(",")):
            file = made(Path(folder), size)
            print(f"\n{size:,} entries, {file.stat().st_size / 1e6:.1f} MB\n")
            for label, cpu, wall, memory in _rows(file, Path(folder)):
                print(f"{label:<34} {cpu:>8} CPU s {wall:>8} s {memory:>6} MB")


def made(folder: Path, size: int) -> Path:
    """An invented library of that size, as refbook writes it."""
    items, bib = folder / f"{size}.json", folder / f"{size}.bib"
    run_python(HERE / "make_library.py", "--kind", "mixed", "--size", str(size), items)
    code = "import sys; from refbook import api; api.save(api.read(sys.argv[1]), sys.argv[2])"
    subprocess.run([sys.executable, "-c", code, str(items), str(bib)], check=True)  # noqa: S603
    return bib


def _rows(file: Path, folder: Path) -> Iterator[list[str]]:
    index = folder / f"{file.stem}.sqlite"
    for label, code, other in (
        ("read, look for duplicates, write", _WORK, folder / "out.bib"),
        ("open the first time, index made", _OPEN, index),
        ("open again, nothing changed", _OPEN, index),
    ):
        cost = measure([sys.executable, "-c", code, str(file), str(other)], _LIMIT)
        yield [label, cost.failure or f"{cost.cpu:.2f}", f"{cost.wall:.2f}", f"{cost.memory:.0f}"]
    yield from _look_ups(file, index)


def _look_ups(file: Path, index: Path) -> Iterator[list[str]]:
    import refbook

    with refbook.Library.open(file, index=index) as library:
        item = next(iter(library))
        word = re.findall(r"\w{5,}", item.text("title"))[0]
        yield ["look up a key", "", _time(lambda: library[item.id]), ""]
        yield ["search for a word", "", _time(lambda: library.search(word)), ""]
        yield ["search for a name", "", _time(lambda: library.search(f"author:{item.author[0].family}")), ""]


def _time(work: Callable[[], object]) -> str:
    times = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return f"{median(times):.4f}"


if __name__ == "__main__":
    main()
