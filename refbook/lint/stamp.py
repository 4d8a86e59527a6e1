"""What stands for refbook's own code: kept results are of use only to the code that made them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

import refbook


@cache
def stamp() -> str:
    """A short text that changes with every change of a file of refbook; "" where it has no files.

    Names, sizes and times of the files are compared, which takes some milliseconds.
    """
    folder = Path(refbook.__file__).parent
    files = sorted(_files(str(folder)))
    checksum = f"{crc32(repr(files).encode()):08x}"
    return f"{refbook.__version__} {len(files)} {checksum}" if files else ""


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from _files(entry.path)
                elif entry.name.endswith((".py", ".so", ".pyd")):
                    status = entry.stat()
                    yield entry.path, status.st_size, status.st_mtime_ns
    except OSError:
        return  # an archive
