"""Items -> files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from refbook.api.reading import Source, read
from refbook.api.registry import formats, own_formats, required
from refbook.errors import WriteError
from refbook.model.format import Format, Reading
from refbook.model.item import Item


def write(
    items: Reading | Item | Iterable[Item], path: str | Path | None = None, *, format: str | None = None
) -> str:
    """Write references, or an article whole.

    Args:
        items: a library, items, one item or article, or a reading.
        path: the file to save to, replaced at once when it is complete; nothing is saved unless given.
        format: the name of a format; by the path's suffix unless given; CSL-JSON without either.

    Returns:
        The text.

    Raises:
        UnknownFormat: there is no such format.
        WriteError: the format cannot be written, or the file cannot be saved.

    >>> print(write(Item("fiori2011", "book", title="L’Asia Orientale"), format="yaml"), end="")
    references:
    - id: fiori2011
      type: book
      title: L’Asia Orientale
    """
    text = "".join(pieces(items, path, format=format))
    if path is not None:
        from refbook.formats.save import save

        save(path, [text])
    return text


def pieces(
    items: Reading | Item | Iterable[Item], path: str | Path | None = None, *, format: str | None = None
) -> Iterable[str]:
    """The text that `write` gives, in pieces of about an item each; items are taken when they are needed.

    Args:
        items: as `write`.
        path: whose suffix says the format when none is given; nothing is saved.
        format: the name of a format.

    Raises:
        UnknownFormat: there is no such format.
        WriteError: the format cannot be written.
    """
    return to_write(path, format).pieces(_items(items))


def save(items: Reading | Item | Iterable[Item], path: str | Path, *, format: str | None = None) -> None:
    """Write references to a file without ever holding all of its text in memory.

    Raises:
        UnknownFormat: there is no such format.
        WriteError: the format cannot be written, or the file cannot be saved; what was there is still there.
    """
    from refbook.formats.save import save as save_text

    save_text(path, pieces(items, path, format=format))


def to_write(path: str | Path | None, format: str | None) -> Format:
    """The format to write: the one named, else that of the path, else CSL-JSON."""
    from refbook.formats.sniff import names, of_suffix

    if format is not None or path is None:
        return required(format or "csl-json", writes=True)
    found = of_suffix(str(path), own_formats(), writes=True) or of_suffix(str(path), formats(), writes=True)
    if found is None:
        hint = f"say --to and one of {names(formats(), writes=True)}"
        raise WriteError("no format that can be written has this suffix", file=str(path), hint=hint)
    return found


def _items(items: Reading | Item | Iterable[Item]) -> Iterable[Item]:
    if isinstance(items, Reading):
        return [items.article] if items.article is not None else items.library
    return [items] if isinstance(items, Item) else items


def convert(
    source: Source, path: str | Path | None = None, *, format: str | None = None, to: str | None = None
) -> str:
    """Convert a file into another format; an article goes whole.

    Args:
        source: as `read`.
        path: where to save; nothing is saved unless given.
        format: the format of the source.
        to: the format to write; by the path's suffix unless given.

    Raises:
        ReadError: as `read`.
        WriteError: as `write`.
    """
    return write(read(source, format=format), path, format=to)
