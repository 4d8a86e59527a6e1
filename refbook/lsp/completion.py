"""The keys that can be cited where somebody types one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lsprotocol.types import CompletionItem, CompletionItemKind, CompletionList, TextEdit

from refbook.lsp.citing import Cited
from refbook.lsp.positions import Positions
from refbook.model.item import Item
from refbook.rules.words import visible, without_markup

TRIGGERS: Final = ("@", "{", ",")

MOST: Final = 200
"""So many keys are offered at once; the editor asks again as more is typed."""


def completions(
    places: Positions, offset: int, found: Cited | None, items: Iterable[Item], uri: str = ""
) -> CompletionList:
    """The works that can be cited at an offset: those whose key, title or people have what is typed.

    Args:
        places: the document.
        offset: where somebody types.
        found: the key that begins there, as far as it is written.
        items: the works there are.
        uri: the document, for who asks for more about an offer.
    """
    if found is None:
        return CompletionList(is_incomplete=False, items=[])
    typed = places.text.content[found.start : offset].casefold()
    fitting = sorted(
        (item for item in items if typed in _words(item)),
        key=lambda item: (not item.id.casefold().startswith(typed), item.id),
    )
    where = places.range(found.start, max(offset, found.end))
    offered = [
        _offer(item, TextEdit(where, item.id), number, uri) for number, item in enumerate(fitting[:MOST])
    ]
    return CompletionList(is_incomplete=len(fitting) > MOST, items=offered)


def _offer(item: Item, edit: TextEdit, number: int, uri: str) -> CompletionItem:
    return CompletionItem(
        label=visible(item.id),
        kind=CompletionItemKind.Reference,
        detail=described(item),
        filter_text=_words(item),
        sort_text=f"{number:04}",
        text_edit=edit,
        data=[uri, item.id],
    )


def described(item: Item) -> str:
    """A work in a few words: who, when, what.

    >>> described(Item("a", "book", author=["Fiori, Antonio"], issued=2011, title="L’Asia Orientale"))
    'Fiori 2011, L’Asia Orientale'
    """
    people = item.names("author") or item.names("editor")
    who = (people[0].family or people[0].literal) if people else ""
    when = str(item.issued) if item.issued else ""
    start = " ".join(part for part in (who, when) if part)
    return visible(", ".join(part for part in (start, without_markup(item.text("title"))) if part))


def _words(item: Item) -> str:
    return f"{item.id} {described(item)}".casefold()
