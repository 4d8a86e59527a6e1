"""What checking a library costs, as a whole process, next to the programs that are installed.

    python benchmarks/check.py refs-1000.bib refs-10000.bib

A program that is not installed has no row. The programs do not look for the same: refbook runs all its usual
rules, bibtex-tidy looks for duplicates only, biber validates the data model.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Final

from measure import Cost, measure

LIMIT: Final = 300.0
RUNS: Final = 3

CHECKERS: Final[dict[str, tuple[str, ...]]] = {
    "refbook": (sys.executable, "-m", "refbook", "check", "--isolated", "--no-cache", "--exit-zero"),
    "bibtex-tidy": ("bibtex-tidy", "--duplicates", "--quiet", "--no-modify"),
    "biber": ("biber", "--tool", "--validate-datamodel", "--output-file=/dev/null"),
}
"""Name -> the command, before the file."""


def least(command: tuple[str, ...], file: Path) -> Cost:
    """The cheapest of some runs: what else the machine does only ever adds."""
    return min((measure([*command, file], LIMIT) for _ in range(RUNS)), key=lambda cost: cost.cpu)


def row(name: str, file: Path, cost: Cost) -> str:
    """A row of the table."""
    figures = cost.failure or f"{cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f}"
    return f"| {file.name} | {name} | {figures} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What checking a library costs.")
    parser.add_argument("files", nargs="+", type=Path)
    print("| library | program | CPU s | wall s | peak MB |\n|---|---|---:|---:|---:|")
    for file in parser.parse_args().files:
        for name, command in CHECKERS.items():
            if shutil.which(command[0]):
                print(row(name, file, least(command, file)), flush=True)


if __name__ == "__main__":
    main()
