"""The same work on many files, on one core or several, results in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

R = TypeVar("R")

WORTH_A_PROCESS = 16
"""Fewer files than this are done sooner in one process than it takes to start others."""


def each(files: Sequence[str], work: Callable[[str], R], *, jobs: int = 1) -> Iterator[tuple[str, R]]:
    """Each file with what `work` makes of it, in order, as soon as it is known.

    Args:
        files: paths.
        work: a module-level function or a `functools.partial` of one, so that it can be sent to other
            processes; it must not raise.
        jobs: how many processes; 0 for one a core.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(files))
    if jobs <= 1 or len(files) < WORTH_A_PROCESS:
        yield from ((file, work(file)) for file in files)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        yield from zip(files, pool.map(work, files, chunksize=max(1, len(files) // (jobs * 4))), strict=True)
