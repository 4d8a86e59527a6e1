"""What a file of a format does not say of the items that were written to it.

Nothing here knows what a format can hold: the file is read back and compared. Only of formats that are not
read the writer itself says which variables it carries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final, NamedTuple

from refbook.api.reading import read_text
from refbook.api.registry import required
from refbook.errors import ReadError
from refbook.model.article import Article
from refbook.model.format import Format
from refbook.model.item import Item

_AT_ONCE: Final = 1_000
"""So many items are written and read back together."""


class Loss(NamedTuple):
    """One thing that is not in the file, or reads differently there.

    Attributes:
        item: the item's id.
        name: the variable; the name of a field that CSL does not know; "id" or "type"; "item" for all of it.
        value: what it was, as plain data.
        became: what is read back; None when nothing is.
    """

    item: str
    name: str
    value: Any
    became: Any = None


def losses(items: Iterable[Item], format: str) -> Iterator[Loss]:
    """What is lost of items when they are written in a format, in their order.

    Args:
        items: the items; taken as they are needed.
        format: the name of a format.

    Raises:
        UnknownFormat: there is no such format.
        WriteError: the format cannot be written.

    >>> fiori = Item("fiori2011", "book", title="L’Asia Orientale", license="CC BY 4.0")
    >>> [loss.name for loss in losses([fiori], "wikipedia")]
    ['license']
    """
    chosen = required(format, writes=True)
    rest = iter(items)
    while some := list(islice(rest, _AT_ONCE)):
        yield from _not_held(some, chosen) if not chosen.reader else _not_read_back(some, chosen)


def _not_held(items: Iterable[Item], format: Format) -> Iterator[Loss]:
    for item in items:
        cited = item.as_item() if isinstance(item, Article) else item
        data = {**cited.to_csl(), **(_own(item.to_csl().get("custom")) if cited is not item else {})}
        held = format.holds(item) if format.held else data.keys()
        kept = {"id", "type", *held}
        yield from (Loss(item.id, name, value) for name, value in data.items() if name not in kept)


def _not_read_back(items: list[Item], format: Format) -> Iterator[Loss]:
    try:
        reading = read_text(format.write(items), format.name)
    except ReadError:
        yield from (Loss(item.id, "item", item.to_csl()) for item in items)
        return
    back: list[Item] = [reading.article] if reading.article is not None else list(reading.library)
    for item, read in zip(items, _paired(items, back), strict=True):
        if item != read:
            yield from _differences(item, read)


def _paired(items: list[Item], back: list[Item]) -> list[Item | None]:
    """For each item what it was read back as: by its place, or by its id when some did not come back."""
    if len(back) == len(items):
        return list(back)
    by_id = {item.id: item for item in reversed(back)}
    return [by_id.get(item.id) for item in items]


def _differences(item: Item, read: Item | None) -> Iterator[Loss]:
    data = item.to_csl()
    if read is None:
        yield Loss(item.id, "item", data)
        return
    cited = item.as_item() if isinstance(item, Article) and not isinstance(read, Article) else item
    now = read.to_csl()
    for name, value in cited.to_csl().items():
        if not _is_same(value, now.get(name)):
            yield Loss(item.id, name, value, now.get(name))
    if cited is not item:
        yield from (Loss(item.id, name, value) for name, value in _own(data.get("custom")).items())


def _own(custom: object) -> Mapping[str, Any]:
    """What only articles have; the subtitle went into the title."""
    return (
        {name: value for name, value in custom.items() if name != "subtitle"}
        if isinstance(custom, dict)
        else {}
    )


def _is_same(value: Any, now: Any) -> bool:
    return value == now or (isinstance(value, int | str) and str(value) == str(now))
