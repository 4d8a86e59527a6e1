"""A list of references: in which order its names stand, what "Id." stands for, and the keys of its works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text
from refbook.refparse import problems
from refbook.refparse.entries import Entry, entry_of, split_entries
from refbook.refparse.items import findings_of, mark, to_item
from refbook.refparse.keys import base_key, keys
from refbook.refparse.lines import read_line
from refbook.refparse.names import Order
from refbook.refparse.pieces import Draft

TEXT_GIVEN: Final = "<text>"
"""What findings call a text that came from no file."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What reading a list gave: items with their keys, and findings in the order of the file."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...]


def read_list(
    places: Places,
    stretches: Iterable[tuple[int, int]],
    language: str | None = None,
    taken: Iterable[str] = (),
) -> Listed:
    """Read the references in some stretches of a file.

    Args:
        places: the file; where items and fields stand is added to it.
        stretches: offsets of the beginning and end of each stretch.
        language: what titles are in that do not say.
        taken: keys that the items may not have.
    """
    source = places.text
    entries = [entry for start, end in stretches for entry in split_entries(source.content, start, end)]
    drafts = _read_all(entries)
    items = _with_same_authors(
        drafts, [to_item(draft, entry, language) for draft, entry in zip(drafts, entries, strict=True)]
    )
    named = [item.replace(id=key) for item, key in zip(items, keys(items, taken), strict=True)]
    findings: list[Finding] = []
    for index, (entry, draft, item) in enumerate(zip(entries, drafts, named, strict=True)):
        mark(places, index, draft, entry)
        findings += _findings(draft, item, entry, source)
    return Listed(tuple(named), tuple(findings))


def read_all(text: str, language: str | None = None) -> Reading:
    """A text that is a list of references and nothing else; see `refbook.refparse.parse_references`."""
    places = Places(Text(TEXT_GIVEN, text))
    listed = read_list(places, [(0, len(text))], language)
    return Reading(Library(listed.items), places, findings=listed.findings)


def read_one(text: str, language: str | None = None) -> tuple[Item, tuple[Finding, ...]]:
    """A text that is one reference; see `refbook.refparse.parse_reference`."""
    entry = entry_of(text, 0, len(text))
    draft = _read(entry)
    item = to_item(draft, entry, language)
    item = item.replace(id=base_key(item))
    return item, tuple(_findings(draft, item, entry, Text(TEXT_GIVEN, text)))


def _read_all(entries: list[Entry]) -> list[Draft]:
    """Read every entry; those whose names could be either way round once more when the list has shown its
    order."""
    drafts = [_read(entry) for entry in entries]
    order = vote(drafts)
    if order is None:
        return drafts
    return [
        _read(entry, order) if _is_doubtful(draft) else draft
        for entry, draft in zip(entries, drafts, strict=True)
    ]


def _read(entry: Entry, order: Order | None = None) -> Draft:
    return Draft(entry.text) if entry.is_too_long else read_line(entry.text, order)


def vote(drafts: Iterable[Draft]) -> Order | None:
    """Which half comes first in the names that lead the entries of a list; None when it does not show.

    One name is right 87 times in 100, five together 99: an author of bibliographies writes them all one way.
    """
    votes: Counter[str] = Counter()
    for draft in drafts:
        names = [piece for piece in draft.pieces if piece.field in ("author", "editor") and piece.split]
        if names and not names[0].form.endswith("?"):
            votes["given-first" if names[0].form == "given-first" else "family-first"] += 1
    if votes["family-first"] == votes["given-first"]:
        return None
    return "family-first" if votes["family-first"] > votes["given-first"] else "given-first"


def _is_doubtful(draft: Draft) -> bool:
    return any(piece.form.endswith("?") for piece in draft.pieces)


def _with_same_authors(drafts: list[Draft], items: list[Item]) -> list[Item]:
    """Give entries that begin with "Id." the author, or the editor, of the entry above."""
    found: list[Item] = []
    for draft, item in zip(drafts, items, strict=True):
        above = found[-1] if found else None
        if draft.has("same-author") and above and not item.author:
            item = item.replace(author=above.author or above.editor or None)
        found.append(item)
    return found


def _findings(draft: Draft, item: Item, entry: Entry, source: Text) -> Iterator[Finding]:
    yield from findings_of(draft, item.id, entry, source)
    piece = next((piece for piece in draft.pieces if piece.field == "same-author"), None)
    if piece and not item.author:
        said = f"“{draft.text[piece.start : piece.end]}” stands for the author above, and there is none"
        span = source.span(*entry.span(piece.start, piece.end))
        hint = "write the author's name"
        yield problems.NO_ONE_ABOVE.at(said, span, hint=hint, item=item.id, field="author")
