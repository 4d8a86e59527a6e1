"""The index's tables, and opening it: a database that can be deleted at any time.

An index that is damaged, of another version or not writable is replaced by a new one, in memory if need be:
it makes a library slower, never wrong.
"""

from __future__ import annotations

import contextlib
import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import Final

from refbook.cache import cache_folder

VERSION: Final = 1
"""Raised when the tables change; an index of another version is built anew."""

TABLES: Final = """
CREATE TABLE files (
    id INTEGER PRIMARY KEY, path TEXT UNIQUE, mtime_ns INTEGER, size INTEGER, digest BLOB, findings TEXT
);
CREATE TABLE items (
    rowid INTEGER PRIMARY KEY, file INTEGER, position INTEGER, id TEXT, csl TEXT, places TEXT, work TEXT
);
CREATE TABLE identifiers (key TEXT, item INTEGER);
CREATE VIRTUAL TABLE words USING fts5(
    id, title, author, container, year, type, rest, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
"""
# Built when the first file is in: filling an index in order is what takes longest.
INDEXES: Final = """
CREATE INDEX IF NOT EXISTS items_of_id ON items (id);
CREATE INDEX IF NOT EXISTS items_of_file ON items (file, position);
CREATE INDEX IF NOT EXISTS items_of_work ON items (work);
CREATE INDEX IF NOT EXISTS identifiers_of_key ON identifiers (key);
CREATE INDEX IF NOT EXISTS identifiers_of_item ON identifiers (item);
"""

_PRAGMAS: Final = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;"


def connect(path: Path, where: Path | None = None) -> sqlite3.Connection:
    """The index of a file or folder: as it is kept, else a new one.

    Args:
        path: the file or folder.
        where: the index's own file; one in the user's cache folder unless given.
    """
    try:
        kept = where or index_of(path)
        kept.parent.mkdir(parents=True, exist_ok=True)
        return _opened(kept)
    except (OSError, RuntimeError, sqlite3.Error):
        return in_memory()


def in_memory() -> sqlite3.Connection:
    """An index that ends with the program."""
    return _prepared(sqlite3.connect(":memory:"))


def index_of(path: Path) -> Path:
    """Where the index of a file or folder is kept."""
    name = sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return cache_folder() / "libraries" / f"{name}.sqlite"


def _opened(kept: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(kept, timeout=2)
    try:
        return _prepared(connection)
    except sqlite3.DatabaseError as error:
        connection.close()
        if isinstance(error, sqlite3.OperationalError):
            raise  # locked, read-only or full: it may be good, and somebody else's
    for ending in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            kept.with_name(kept.name + ending).unlink()
    return _prepared(sqlite3.connect(kept, timeout=2))


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The connection with tables of this version; what another version left is dropped."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.executescript(_PRAGMAS)
    if version != VERSION:
        with connection:
            for name in ("files", "items", "identifiers", "words"):
                connection.execute(f"DROP TABLE IF EXISTS {name}")
            connection.executescript(TABLES)
            connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("SELECT id FROM items LIMIT 1")
    return connection
