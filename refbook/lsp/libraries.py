"""The works that a document can cite: its own, those of open documents, and those of files in the workspace.

A document names no file: whatever it says, only reference files below the workspace's folders are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from refbook import api
from refbook.batch.files import expand
from refbook.errors import RefbookError
from refbook.model.item import Item

MOST_FILES: Final = 200
"""So many reference files of a workspace are read."""

MOST_BYTES: Final = 32 * 2**20
"""Larger ones are passed over: an editor is no place to wait."""


@dataclass(slots=True)
class Libraries:
    """The reference files below some folders, each read again only when it changed."""

    _known: dict[str, tuple[int, Mapping[str, Item]]] = field(default_factory=dict)

    def items(self, folders: Iterable[str], without: Iterable[str] = ()) -> dict[str, Item]:
        """Key -> work, of all reference files below the folders.

        Args:
            folders: where to look.
            without: files that are left out, for they are open and known better.
        """
        left_out = set(without)
        found: dict[str, Item] = {}
        for file in islice(_files(folders), MOST_FILES):
            if file not in left_out:
                found = {**self._read(file), **found}
        return found

    def _read(self, file: str) -> Mapping[str, Item]:
        try:
            status = Path(file).stat()
        except OSError:
            return {}
        known = self._known.get(file)
        if known is None or known[0] != status.st_mtime_ns:
            known = (status.st_mtime_ns, _items(file) if status.st_size <= MOST_BYTES else {})
            self._known[file] = known
        return known[1]


def _items(file: str) -> dict[str, Item]:
    try:
        return {item.id: item for item in reversed(api.read(file).library.items)}
    except RefbookError:
        return {}


def _files(folders: Iterable[str]) -> list[str]:
    suffixes = frozenset(
        suffix for format in api.formats() if format.reader for suffix in format.suffixes if suffix != ".txt"
    )
    try:
        return expand((folder for folder in folders if Path(folder).is_dir()), suffixes, api.is_meant)
    except RefbookError:
        return []
