"""Every question that is put to the index, by name. Columns: see `schema.TABLES`."""

from __future__ import annotations

from typing import Final

# Files

FILES: Final = "SELECT path FROM files ORDER BY path"
STATES: Final = "SELECT path, mtime_ns, size FROM files"
DIGEST: Final = "SELECT digest FROM files WHERE path = ?"
FINDINGS: Final = "SELECT findings FROM files ORDER BY path"
ADD_FILE: Final = "INSERT INTO files (path, mtime_ns, size, digest, findings) VALUES (?, ?, ?, ?, ?)"
TOUCH_FILE: Final = "UPDATE files SET mtime_ns = ?, size = ? WHERE path = ?"

FORGET: Final = (
    """DELETE FROM words WHERE rowid IN
    (SELECT items.rowid FROM items JOIN files ON files.id = file WHERE path = ?)""",
    """DELETE FROM identifiers WHERE item IN
    (SELECT items.rowid FROM items JOIN files ON files.id = file WHERE path = ?)""",
    "DELETE FROM items WHERE file IN (SELECT id FROM files WHERE path = ?)",
    "DELETE FROM files WHERE path = ?",
)
"""All that is known of a file, in this order."""

# Items

LAST: Final = "SELECT max(rowid) FROM items"
ADD_ITEM: Final = (
    "INSERT INTO items (rowid, file, position, id, csl, places, work) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
ADD_WORDS: Final = (
    "INSERT INTO words (rowid, id, title, author, container, year, type, rest)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
ADD_KEY: Final = "INSERT INTO identifiers (key, item) VALUES (?, ?)"

COUNT: Final = "SELECT count(*) FROM items"
ALL: Final = "SELECT csl FROM items JOIN files ON files.id = file ORDER BY path, position"
BY_ID: Final = (
    "SELECT csl FROM items JOIN files ON files.id = file WHERE items.id = ? ORDER BY path, position LIMIT 1"
)
BY_ROW: Final = "SELECT csl, path, places FROM items JOIN files ON files.id = file WHERE items.rowid = ?"
BY_KEY: Final = (
    "SELECT csl FROM identifiers JOIN items ON items.rowid = item JOIN files ON files.id = file"
    " WHERE key = ? ORDER BY path, position LIMIT 1"
)
PLACES: Final = (
    "SELECT csl, path, places FROM items JOIN files ON files.id = file WHERE items.id = ?"
    " ORDER BY path, position LIMIT 1"
)
IDS_LIKE: Final = "SELECT id FROM words WHERE words MATCH ? LIMIT 1000"
# A word in the key or the title says more than one in the abstract.
SEARCH: Final = (
    "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 8, 6, 5, 3, 3, 1, 1), rowid LIMIT ?"
)
SAME_KEY: Final = (
    "SELECT key, items.id FROM identifiers JOIN items ON items.rowid = item"
    " WHERE key IN (SELECT key FROM identifiers GROUP BY key HAVING count(*) > 1) ORDER BY key, items.rowid"
)
SAME_WORK: Final = (
    "SELECT work, id FROM items WHERE work != ''"
    " AND work IN (SELECT work FROM items GROUP BY work HAVING count(*) > 1) ORDER BY work, rowid"
)
