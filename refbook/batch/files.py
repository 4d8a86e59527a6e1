"""Which files a user means by a list of paths."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from refbook.errors import ReadError

STDIN = "-"

SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})
"""Folders that hold other people's files; hidden folders are skipped too."""


def expand(
    paths: Iterable[str], suffixes: frozenset[str], meant: Callable[[str], bool] = lambda file: True
) -> list[str]:
    """The files that a list of files, folders and `-` (standard input) stands for.

    A folder stands for all files below it whose names end in one of the suffixes and which are meant, in
    alphabetical order; a file named by itself is taken whatever it is. Nothing is listed twice.

    Args:
        paths: as the user typed them.
        suffixes: file name endings with the dot, lower case.
        meant: True for a file found in a folder that is to be taken.

    Raises:
        ReadError: a path does not exist, or no folder holds such a file.
    """
    files: dict[str, None] = {}
    for path in paths:
        files.update(dict.fromkeys(_files(path, suffixes, meant)))
    return list(files)


def _files(path: str, suffixes: frozenset[str], meant: Callable[[str], bool]) -> list[str]:
    if path == STDIN or not Path(path).is_dir():
        if path != STDIN and not os.path.lexists(path):
            raise ReadError("there is no such file or folder", file=path)
        return [path]
    found = sorted(filter(meant, _below(Path(path), suffixes)))
    if not found:
        known = ", ".join(sorted(suffixes))
        raise ReadError("the folder holds no reference files", file=path, hint=f"looked for {known}")
    return found


def _below(folder: Path, suffixes: frozenset[str]) -> Iterator[str]:
    # os.walk does not follow links to folders, so a link to a parent ends nothing in a loop.
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS]
        for name in names:
            if Path(name).suffix.lower() in suffixes and not name.startswith("."):
                yield str(Path(parent, name))
