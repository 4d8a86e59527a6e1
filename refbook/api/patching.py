"""Changing a file that people keep: only what changed is written anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from refbook.api.registry import chosen
from refbook.errors import ReadError
from refbook.model.item import Item


def patch(path: str | Path, items: Iterable[Item], *, format: str | None = None) -> bool:
    """Make a file say what its items say now; everything that did not change stays byte for byte.

    Comments, order, spelling, indentation, line ends and encoding of the file stay. Items are matched with
    those of the file by their order and ids; new ones are added at the end, missing ones deleted.

    Args:
        path: the file, in a format that can be patched (BibTeX, BibLaTeX).
        items: what it shall hold.
        format: its format; by suffix and content unless given.

    Returns:
        True when something changed and was saved.

    Raises:
        ReadError: the file cannot be read.
        WriteError: it is in a format that can only be written as a whole, cannot say what the items say, or
            cannot be saved; it is as it was.

    >>> import tempfile; from refbook import read
    >>> with tempfile.NamedTemporaryFile(suffix=".bib") as file:
    ...     _ = Path(file.name).write_text("% mine\\n@book{a, year = 2011 }")
    ...     old = read(file.name).library["a"]
    ...     _ = patch(file.name, [old.replace(issued=2012)])
    ...     Path(file.name).read_text()
    '% mine\\n@book{a, year = 2012 }'
    """
    from refbook.formats.decode import decode
    from refbook.formats.patched import patched
    from refbook.formats.save import replace_content

    file = str(path)
    data = _content(path)
    text, _ = decode(data, file, utf16=True)
    found, _ = chosen(text, format)
    after = patched(data, found.read(text), items, found)
    if after == data:
        return False
    replace_content(path, data, after)
    return True


def _content(path: str | Path) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}", file=str(path)) from error
