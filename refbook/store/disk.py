"""A library that lies in files: any number of them, of any format, found through an index.

The files are the truth. The index is brought up to date when the library is opened: what has the size and the
time of change that it had, or else the same content, is not read again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from difflib import get_close_matches
from hashlib import file_digest
from pathlib import Path
from types import TracebackType
from typing import Self

from refbook.api import is_meant, read
from refbook.api.registry import formats
from refbook.batch.files import expand
from refbook.errors import MissingItem, ReadError
from refbook.formats.decode import decode
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Span, Text
from refbook.store import rows, schema, sql
from refbook.store.problems import UNREADABLE
from refbook.store.query import match


class DiskLibrary:
    """The items of a file, or of all files of a folder, in the order of the files.

    Looks like a `Library` where it can: `library[id]`, `in`, `len`, iteration, `find`. Items are read from
    the index when they are asked for, so that the library need not fit in memory.

    Args:
        path: a file or a folder.
        index: the index's own file; one in the user's cache folder unless given.
        format: the format of the files; by suffix and content unless given.

    Raises:
        ReadError: the path does not exist, is a file that cannot be read, or a folder without references.
    """

    def __init__(
        self, path: str | Path, *, index: str | Path | None = None, format: str | None = None
    ) -> None:
        self.path = Path(path)
        self.format = format
        self._texts: dict[str, Text] = {}
        self._wanted()
        self._index = schema.connect(self.path, Path(index) if index else None)
        self.refresh()

    # Files

    @property
    def files(self) -> tuple[str, ...]:
        """The files, in order."""
        return tuple(path for (path,) in self._index.execute(sql.FILES))

    def refresh(self) -> None:
        """Bring the index up to date with the files.

        Raises:
            ReadError: as when the library is opened.
        """
        self._texts.clear()
        files = self._wanted()
        try:
            self._update(files)
        except sqlite3.DatabaseError:  # locked by another program, read-only, the disk full, damaged within
            self._index.close()
            self._index = schema.in_memory()
            self._update(files)

    def _update(self, files: list[str]) -> None:
        known = {path: (mtime_ns, size) for path, mtime_ns, size in self._index.execute(sql.STATES)}
        for path in known.keys() - set(files):
            with self._index:
                self._forget(path)
        for path in files:
            state = Path(path).stat()
            if known.get(path) != (state.st_mtime_ns, state.st_size):
                self._take(path, state.st_mtime_ns, state.st_size)
        self._index.executescript(schema.INDEXES)

    def _wanted(self) -> list[str]:
        """The files that the path stands for."""
        suffixes = {suffix for each in formats() if each.reader for suffix in each.suffixes}
        return expand([str(self.path)], frozenset(suffixes), is_meant)

    def _take(self, path: str, mtime_ns: int, size: int) -> None:
        """Read a file anew, unless only its time has changed."""
        digest = _digest(path)
        with self._index:
            held = self._index.execute(sql.DIGEST, [path]).fetchone()
            if held and held[0] == digest:
                self._index.execute(sql.TOUCH_FILE, [mtime_ns, size, path])
                return
            reading, findings = self._reading(path)
            self._forget(path)
            row = [path, mtime_ns, size, digest, rows.findings_text(findings)]
            file = self._index.execute(sql.ADD_FILE, row).lastrowid
            if reading is not None:
                self._add(file or 0, reading)

    def _reading(self, path: str) -> tuple[Reading | None, list[Finding]]:
        """A file's items and findings; in a folder one that cannot be read is a finding."""
        try:
            reading = read(path, format=self.format)
        except ReadError as error:
            if not self.path.is_dir():
                raise
            place = Span(path, error.line or 1, error.column or 1)
            return None, [UNREADABLE.at(error.message, place, hint=error.hint or "")]
        return reading, list(reading.findings)

    def _forget(self, path: str) -> None:
        for query in sql.FORGET:
            self._index.execute(query, [path])

    def _add(self, file: int, reading: Reading) -> None:
        execute = self._index.execute
        last = execute(sql.LAST).fetchone()[0] or 0
        for number, row in enumerate(rows.rows_of(reading), start=last + 1):
            execute(sql.ADD_ITEM, [number, file, number - last, row.id, row.csl, row.places, row.work])
            execute(sql.ADD_WORDS, [number, *row.words])
            self._index.executemany(sql.ADD_KEY, [(key, number) for key in row.keys])

    # Looking up

    def get(self, id: str) -> Item | None:
        """The first item with that id, or None."""
        return self._one(sql.BY_ID, id)

    def __getitem__(self, id: str) -> Item:
        """The first item with that id.

        Raises:
            MissingItem: there is none; the message names the closest id.
        """
        found = self.get(id)
        if found is None:
            near = get_close_matches(id, self._ids_like(id), n=1)
            raise MissingItem(f"there is no item {id!r}", hint=f"did you mean {near[0]!r}?" if near else None)
        return found

    def _ids_like(self, id: str) -> list[str]:
        query = match(f"id:{id[:3]}")
        return [each for (each,) in self._index.execute(sql.IDS_LIKE, [query])] if query else []

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.get(id) is not None

    def __len__(self) -> int:
        return int(self._index.execute(sql.COUNT).fetchone()[0])

    def __iter__(self) -> Iterator[Item]:
        return (rows.item_of(csl) for (csl,) in self._index.execute(sql.ALL))

    def find(self, identifier: str) -> Item | None:
        """The first item with that DOI, ISBN, PMID, PMCID or URL, however it is written; or None."""
        return self._one(sql.BY_KEY, Identifier.parse(identifier).key)

    def search(self, query: str, limit: int = 20) -> list[Item]:
        """The items that hold all words of a query, the best first.

        Args:
            query: words or their beginnings; "a phrase"; `author:`, `title:`, `journal:`, `year:`, `type:` or
                `key:` before a word that must stand there.
            limit: at most so many.
        """
        return [item for item, _ in self.hits(query, limit)]

    def hits(self, query: str, limit: int = 20) -> list[tuple[Item, Span | None]]:
        """What `search` finds, each with its place."""
        wanted = match(query)
        if not wanted:
            return []
        numbers = self._index.execute(sql.SEARCH, [wanted, max(limit, 0)]).fetchall()
        return [self._placed(*self._index.execute(sql.BY_ROW, number).fetchone()) for number in numbers]

    def _one(self, query: str, value: str | int) -> Item | None:
        found = self._index.execute(query, [value]).fetchone()
        return rows.item_of(found[0]) if found else None

    # Places and trouble

    def place(self, id: str, variable: str = "") -> Span | None:
        """Where the first item with that id, or a variable of it, stands; else the item's place."""
        found = self._index.execute(sql.PLACES, [id]).fetchone()
        if found is None:
            return None
        _, path, places = found
        return self._span(path, json.loads(places), variable)

    def _placed(self, csl: str, path: str, places: str) -> tuple[Item, Span | None]:
        return rows.item_of(csl), self._span(path, json.loads(places), "")

    def _span(self, path: str, places: dict[str, list[int]], variable: str) -> Span | None:
        offsets = places.get(variable) or places.get("")
        return self._text(path).span(*offsets) if offsets else None

    def _text(self, path: str) -> Text:
        if path not in self._texts:
            self._texts[path] = decode(Path(path).read_bytes(), path)[0]
        return self._texts[path]

    @property
    def findings(self) -> list[Finding]:
        """What the readers could not understand, file by file."""
        return [each for (text,) in self._index.execute(sql.FINDINGS) for each in rows.findings_of(text)]

    def duplicates(self) -> list[tuple[str, ...]]:
        """Ids of the items that have an identifier, or title, year and first name, in common."""
        groups: dict[str, list[str]] = {}
        for query in (sql.SAME_KEY, sql.SAME_WORK):
            for key, id in self._index.execute(query):
                groups.setdefault(key, []).append(id)
        return list(dict.fromkeys(tuple(group) for group in groups.values()))

    # The whole

    def load(self) -> Library:
        """All items in memory."""
        return Library(self)

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"DiskLibrary({str(self.path)!r}, {len(self)} items)"


def _digest(path: str) -> bytes:
    with Path(path).open("rb") as file:
        return file_digest(file, "blake2b").digest()
