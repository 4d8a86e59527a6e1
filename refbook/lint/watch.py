"""Waiting for files to change, by looking at them again and again: no library, on any file system."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from time import sleep
from typing import Final, TypeAlias

INTERVAL: Final = 0.5
"""Seconds between two looks."""

_Stamps: TypeAlias = dict[str, tuple[int, int, int]]


def rounds(
    files: Callable[[], Iterable[str]], *, wait: Callable[[], object] = lambda: sleep(INTERVAL)
) -> Iterator[None]:
    """Once at first, and again whenever a file is written, comes or goes; for ever.

    Args:
        files: the files there are now.
        wait: what is done between two looks.
    """
    before: _Stamps | None = None
    while True:
        now = _stamps(files())
        if now != before:
            before = now
            yield
        else:
            wait()


def _stamps(files: Iterable[str]) -> _Stamps:
    stamps: _Stamps = {}
    for file in files:
        try:
            status = os.stat(file)  # noqa: PTH116 - pathlib takes longer
        except OSError:
            continue
        stamps[file] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return stamps
