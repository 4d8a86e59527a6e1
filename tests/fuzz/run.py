"""The long run: `python -m tests.fuzz.run [--seconds N] [--start N] [READER ...]`.

Each reader gets its share of the time. A failing input is made as small as it goes and saved under build/fuzz
with how to make it fail again; failures of one kind are told once, with how often they came.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

from tests.fuzz.mutator import minimised, mutant
from tests.fuzz.seeds import READERS, seeds
from tests.fuzz.target import Failure, failure

ROOT: Final = Path(__file__).parents[2]
FOUND: Final = ROOT / "build" / "fuzz"
MAX_MEGABYTES: Final = 256
_BATCH: Final = 200


def fuzz(reader: str, seconds: float, start: int, saved: Counter[str]) -> int:
    """Try mutants until the time is over; how many there were."""
    data = seeds(reader, ROOT.parent / "shared")
    end = time.monotonic() + seconds
    first = start
    while time.monotonic() < end:
        before = _megabytes()
        for number in range(first, first + _BATCH):
            _try(reader, data, number, saved)
        first += _BATCH
        if _megabytes() - before > MAX_MEGABYTES:
            saved[f"{reader}: {_megabytes() - before} MB more in the {_BATCH} inputs before {first}"] += 1
    return first - start


def _try(reader: str, data: list[bytes], number: int, saved: Counter[str]) -> None:
    seed = f"{reader} {number}"
    # A fifth begins with the small example, which is denser than files are.
    made = mutant(seed, data[0 if number % 5 == 0 else number % len(data)], data)
    found = failure(reader, made, seed)
    if found is None:
        return
    kind = f"{reader}: {found.kind}"
    saved[kind] += 1
    if saved[kind] == 1:
        _save(reader, made, seed, found)


def _save(reader: str, made: bytes, seed: str, found: Failure) -> None:
    def fails(data: bytes) -> bool:
        again = failure(reader, data, seed)
        return again is not None and again.kind == found.kind

    is_quick = not found.kind.startswith(("Hang", "slow"))
    small = minimised(made, fails, tries=600 if is_quick else 12)
    name = f"{reader}-{hashlib.sha256(small).hexdigest()[:10]}"
    FOUND.mkdir(parents=True, exist_ok=True)
    (FOUND / f"{name}.bin").write_bytes(small)
    again = f"python -m tests.fuzz.run --again build/fuzz/{name}.bin --seed '{seed}' {reader}"
    (FOUND / f"{name}.txt").write_text(f"{found.kind}\n{found.detail}\n\n{again}\n", encoding="utf-8")
    print(f"  {found.kind}: {found.detail[:150]}\n    {small[:100]!r}\n    {again}", flush=True)


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Run it; 1 when anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readers", nargs="*", help="all when none is given")
    parser.add_argument("--seconds", type=float, default=600, help="for all readers together")
    parser.add_argument("--start", type=int, default=0, help="the number of the first mutant")
    parser.add_argument("--again", type=Path, help="a saved input to try again")
    parser.add_argument("--seed", default="", help="with --again: what it was made from")
    options = parser.parse_args()
    readers = options.readers or list(READERS)
    if options.again:
        print(failure(readers[0], options.again.read_bytes(), options.seed))
        return 0
    saved: Counter[str] = Counter()
    for reader in readers:
        count = fuzz(reader, options.seconds / len(readers), options.start, saved)
        print(f"{reader}: {count} inputs", flush=True)
    for kind, times in sorted(saved.items()):
        print(f"FAILED {times:6}  {kind}")
    return 1 if saved else 0


if __name__ == "__main__":
    sys.exit(main())
