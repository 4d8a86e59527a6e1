"""Real .bib files, changed in place: only what changes is written, and it is read again as it was meant."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from refbook.errors import ReadError, WriteError
from refbook.formats.bibtex.document import document
from refbook.formats.bibtex.patch import patch
from refbook.formats.bibtex.read import read
from refbook.formats.decode import decode
from refbook.formats.edits import apply
from refbook.formats.patched import patched
from refbook.model.date import Date
from refbook.model.format import Format, Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text

BIB = Format("bibtex", "BibTeX", patcher="refbook.formats.bibtex.patch:patch")
SAMPLE = 200
REFUSED = 0.01
"""Share of changes of broken and odd files that may be refused: nothing is written then."""


def readable(shared: Path, limit: int) -> Iterator[tuple[bytes, Reading]]:
    for path in sorted([*(shared / "corpora").rglob("*.bib"), *(shared / "torture").rglob("*.bib")]):
        data = path.read_bytes() if path.stat().st_size < limit else b""
        try:
            text, _ = decode(data, path.name)
            yield data, read(text)
        except ReadError:
            continue


def different(item: Item, chance: random.Random) -> tuple[str, object]:
    """A variable of an item and another value for it; None one time in eight."""
    variable = chance.choice(list(item.variables))
    value = item.variables[variable]
    if chance.random() < 1 / 8:
        return variable, None
    if isinstance(value, tuple):
        return variable, (*value[:-1], Name("Zuse", "Konrad"))
    if isinstance(value, Date):
        return variable, str((value.year or 2000) + 1)
    texts = {"page": "77-78", "language": "fr", "DOI": "10.1000/x", "URL": "https://example.org/"}
    return variable, texts.get(variable) or f"{str(value).rpartition(' ')[0]} & others".strip(" &")


def test_the_same_items_leave_every_file_byte_for_byte(shared: Path) -> None:
    for data, reading in readable(shared, 10**6):
        copies = [item.replace(id=item.id) for item in reading.library]
        assert patched(data, reading, copies, BIB) == data


def test_one_change_in_every_small_file(shared: Path) -> None:
    chance = random.Random(11)
    total = refused = 0
    for _, reading in readable(shared, 60_000):
        items = list(reading.library)
        at = chance.choice([index for index, item in enumerate(items) if item.variables] or [-1])
        if at < 0:
            continue
        variable, value = different(items[at], chance)
        items[at] = items[at].replace(**{variable.replace("-", "_"): value})
        total += 1
        try:
            edits = patch(reading.places.text, reading.library.items, items)
        except WriteError:
            refused += 1
            continue
        again = read(Text("a.bib", apply(reading.places.text.content, edits))).library
        assert len(again) == len(items)
    assert refused <= REFUSED * total


@pytest.mark.parametrize("name", ["beebe-tugboat.bib", "cdl.bib", "glottolog-evobib.bib"])
def test_changes_of_a_large_file(shared: Path, name: str) -> None:
    text, _ = decode((shared / "corpora" / "bib-large" / name).read_bytes(), name)
    reading = read(text)
    before, after = reading.library.items, list(reading.library)
    chance = random.Random(5)
    chosen = chance.sample([index for index, item in enumerate(before) if item.variables], SAMPLE)
    for index in chosen:
        variable, value = different(before[index], chance)
        after[index] = before[index].replace(**{variable.replace("-", "_"): value})
    edits = patch(text, before, after)
    entries = [block for block in document(text).blocks if block.kind == "entry"]
    blocks = [entries[index] for index in chosen]
    assert all(any(block.start <= edit.start <= edit.end <= block.end for block in blocks) for edit in edits)
    again = read(Text(name, apply(text.content, edits))).library.items
    assert [again[i] for i in range(len(before)) if i not in set(chosen)] == [
        before[i] for i in range(len(before)) if i not in set(chosen)
    ]
    assert sum(again[index] == after[index] for index in chosen) >= SAMPLE * 0.98  # what BibTeX cannot hold
