"""What an entry must change to say something else of its work: the parts that differ, one after the other.

The writer says which fields a part stands in: the fields that differ when the item is written without the
change and with it, in the dialect whose fields the entry has. A part that the file has in a field of another
name (`location` for `address`) stays in that field. What a change did is seen when the file is read again;
where the part still differs it is tried another way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from refbook.formats.bibtex.mapping import SUBTITLES
from refbook.formats.bibtex.patch_entry import Entry, Slot
from refbook.formats.bibtex.patch_parts import Part, taken
from refbook.formats.bibtex.patch_value import inside, merged
from refbook.formats.bibtex.write import Dialect, entry_fields
from refbook.model.item import Item

Way = Literal["words", "value", "anew", "other"]

WAYS: Final[tuple[Way, ...]] = ("words", "value", "anew", "other", "value")
"""How a part is changed, tried in turn: the words that differ; the value, in the fields that the entry has;
the fields that the writer would write; those of the other dialect, which may then need more."""

_DIALECTS: Final[tuple[Dialect, Dialect]] = ("bibtex", "biblatex")
_TELLING: Final[Mapping[str, Dialect]] = {
    "year": "bibtex",
    "journal": "bibtex",
    "address": "bibtex",
    "date": "biblatex",
    "journaltitle": "biblatex",
    "location": "biblatex",
}
"""Fields that one dialect has and the other has not."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of an item stands now.

    Attributes:
        slot: the entry's own field that holds it; None for none.
        is_inherited: True when it stands in another entry.
    """

    slot: Slot | None = None
    is_inherited: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A change of an item in one dialect.

    Attributes:
        dialect: which.
        type: the entry type, if it changes.
        old: all fields as they would be written without the change.
        new: all fields as they are written with it.
        changes: the fields that differ, with the new LaTeX; None for those that go.
    """

    dialect: Dialect
    type: str
    old: Mapping[str, str]
    new: Mapping[str, str]
    changes: Mapping[str, str | None]


def dialect_of(names: Iterable[str], otherwise: Dialect) -> Dialect:
    """The dialect whose fields are more.

    >>> dialect_of(["title", "date"], "bibtex"), dialect_of(["title"], "bibtex")
    ('biblatex', 'bibtex')
    """
    counts = Counter(_TELLING[name] for name in names if name in _TELLING)
    return counts.most_common(1)[0][0] if counts else otherwise


def written(old: Item, new: Item, dialect: Dialect) -> Written:
    """What writing says of a change.

    >>> written(Item("a", issued=2011), Item("a", issued=2012, volume=1), "bibtex").changes
    {'volume': '1', 'year': '2012'}
    """
    (old_type, before), (new_type, after) = entry_fields(old, dialect), entry_fields(new, dialect)
    changes = {name: after.get(name) for name in (*before, *after) if before.get(name) != after.get(name)}
    type = new_type if new_type != old_type else ""
    return Written(dialect, type, before, after, _in_order(changes, after))


def _in_order(changes: dict[str, str | None], after: Mapping[str, str]) -> dict[str, str | None]:
    gone = {name: value for name, value in changes.items() if value is None}
    return gone | {name: changes[name] for name in after if name in changes}


class Changer:
    """Changes one entry towards an item.

    Args:
        entry: takes the changes.
        now: what the file says of the work now.
        free: the fields in which no part of the item stands: they add something to another one, or say
            nothing.
        dialect: that of the file.
    """

    def __init__(self, entry: Entry, now: Item, free: Collection[Slot], dialect: Dialect) -> None:
        self.entry = entry
        self.now = now
        self.free = free
        self.own: set[str] = set()
        self.dialect = dialect_of((slot.name for slot in entry.living), dialect)

    def change(self, part: Part, wanted: Item, place: Place, way: Way) -> None:
        """Make one part what it is in another item.

        Args:
            part: what shall change; not the id.
            wanted: the item that has it as it shall be.
            place: where it stands.
            way: how.
        """
        new = taken(self.now, part, wanted)
        both = {dialect: written(self.now, new, dialect) for dialect in _DIALECTS}
        self.now = new
        self.own = {*both["bibtex"].old, *both["biblatex"].old}
        dialect = self._dialect(both, place.slot)
        other = next(each for each in _DIALECTS if each != dialect)
        if way == "other":
            dialect, other = other, dialect
        if both[dialect].type:
            self.entry.type = both[dialect].type
        if place.is_inherited and part.of(wanted) is None:
            self._empty([*both[dialect].changes, *both[other].changes])
        elif way in ("anew", "other"):
            self._write_anew(both[dialect], place.slot)
        else:
            self._change_fields(both[dialect], place.slot, merges=way == "words")
            self._change_echoes(both[other], both[dialect].changes, place.slot)

    def _dialect(self, both: Mapping[Dialect, Written], slot: Slot | None) -> Dialect:
        """The dialect in which the entry says this part."""

        def fits(dialect: Dialect) -> tuple[bool, int, bool]:
            own = both[dialect]
            held = sum(self.entry.slot(name) is not None for name in own.changes)
            return slot is not None and slot.name in own.old, held, dialect == self.dialect

        return max(_DIALECTS, key=fits)

    def _empty(self, names: Iterable[str]) -> None:
        """What another entry says is taken back by an empty field."""
        for name in dict.fromkeys(names):
            self.entry.set(name, "")

    def _write_anew(self, change: Written, slot: Slot | None) -> None:
        """As the writer does, whatever the entry had."""
        if slot is not None and slot.name not in change.changes:
            self.entry.drop(slot)
        for name, latex in change.changes.items():
            self._set(name, latex)

    def _set(self, name: str, latex: str | None) -> None:
        if latex is not None:
            self.entry.set(name, latex)
        elif (slot := self.entry.slot(name)) is not None:
            self.entry.drop(slot)

    # The fields that the entry has

    def _change_fields(self, change: Written, slot: Slot | None, *, merges: bool) -> None:
        if slot is not None and slot.name not in change.old:
            self._change_alias(change, slot, merges=merges)
            return
        changes = dict(change.changes)
        if slot is not None and not merges:
            changes |= {slot.name: change.new.get(slot.name)}  # it may hold more than the writer puts there
        for name, latex in changes.items():
            held = slot if slot is not None and slot.name == name else self.entry.slot(name)
            if held is None or latex is None:
                self._set_or_drop(held, name, latex)
            else:
                self._rewrite(held, change.old.get(name, ""), latex, merges=merges)

    def _set_or_drop(self, held: Slot | None, name: str, latex: str | None) -> None:
        if latex is not None:
            self.entry.set(name, latex)
        elif held is not None:
            self._drop_whole(held)

    def _change_alias(self, change: Written, slot: Slot, *, merges: bool) -> None:
        """The entry has the part in a field that the writer does not use."""
        new = [(name, latex) for name, latex in change.changes.items() if latex is not None]
        if len(new) == 1:
            name, latex = new[0]
            self._rewrite(slot, change.old.get(name, ""), latex, merges=merges)
            return
        self._drop_whole(slot)
        for name, latex in new:
            self.entry.set(name, latex)

    def _rewrite(self, slot: Slot, old: str, new: str, *, merges: bool) -> None:
        """Change the words that differ, in the field or in its subtitle; else the whole value."""
        slots = [slot, *self._additions(slot, "" if merges else old)]
        if (
            len(slots) == 1 and inside(slot.value) == new
        ):  # what is wrong comes from elsewhere: an inherited subtitle
            self._empty(name for name in SUBTITLES.get(slot.name, ()) if name)
            return
        texts = [inside(each.value) for each in slots]
        changed = merged(texts, old, new) if merges and all(texts) else None
        if changed is None:
            self.entry.rewrite(slot, new)
            for each in slots[1:]:
                self.entry.drop(each)
            return
        for each, text, latex in zip(slots, texts, changed, strict=True):
            if text != latex:
                self.entry.rewrite(each, latex)

    def _drop_whole(self, slot: Slot) -> None:
        for each in [slot, *self._additions(slot)]:
            self.entry.drop(each)

    def _additions(self, slot: Slot, whole: str = "") -> list[Slot]:
        """The fields that add something to another: a subtitle; whatever else stands in the whole value."""
        names = SUBTITLES.get(slot.name, ())
        return [
            each
            for each in self.entry.living
            if each is not slot and (each.name in names or (each in self.free and self._is_part(each, whole)))
        ]

    def _is_part(self, slot: Slot, whole: str) -> bool:
        text = " ".join(inside(slot.value).split())
        is_own = slot.name in self.own
        return bool(text) and not is_own and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", whole) is not None

    def _change_echoes(self, change: Written, done: Mapping[str, str | None], place: Slot | None) -> None:
        """A field of the other dialect that says the same beside it: `year` beside `date`."""
        for name, latex in change.changes.items():
            slot = self.entry.slot(name)
            if slot is None or slot is place or name in done or inside(slot.value) != change.old.get(name):
                continue
            if latex is None:
                self.entry.drop(slot)
            else:
                self.entry.rewrite(slot, latex)
