"""Changes a .bib file only where its items change.

::

    before, after ─ match ─▶ parts that differ ─ changes ─▶ entries ─▶ edits ─ read again ─▶ edits
                                    ▲──────────── what still differs ───────────┘

Comments, order, white space, spelling, @strings and every field that says what it said stay byte for byte.
The edits are given back only when the changed text, read again, says what the items say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from refbook.errors import WriteError
from refbook.formats.bibtex.keys import Keys
from refbook.formats.bibtex.patch_changes import WAYS, Changer
from refbook.formats.bibtex.patch_entry import Entry, Slot
from refbook.formats.bibtex.patch_file import BibFile
from refbook.formats.bibtex.patch_match import Matching, match
from refbook.formats.bibtex.patch_parts import Part, changed, parts, taken
from refbook.formats.bibtex.read import read
from refbook.formats.bibtex.write import write, write_biblatex
from refbook.formats.edits import apply, ordered
from refbook.formats.log import shown
from refbook.model.article import Article
from refbook.model.item import Item
from refbook.model.source import Edit, Text

_ROUNDS: Final = 2 * len(WAYS)
"""The file is read again at most so many times; what a change of a parent does to its children takes two."""

_MANY_FIELDS: Final = 500
"""In longer entries only the fields that certainly make a value together are changed together."""


def patch(text: Text, before: Sequence[Item], after: Iterable[Item]) -> list[Edit]:
    """What to change in a .bib file so that it says what its items say now.

    A field that changes keeps its name, its place and its delimiters, and as much of its value as says what
    it said; its @strings become text. New fields and entries look like those around them; the order of the
    file stays.

    Args:
        text: the file.
        before: the items that reading it gave.
        after: what it shall say, as far as BibTeX can; an item that is the same object has not changed.

    Returns:
        The edits, in the order of the file; none when nothing changed.

    Raises:
        WriteError: the file does not hold the items `before`, or cannot say what the items say.

    >>> text = Text("a.bib", '@string{acm = "ACM"}\\n@book{a, publisher = acm, year = 2011 }')
    >>> old = read(text).library
    >>> apply(text.content, patch(text, old.items, [old["a"].replace(issued=2012)]))
    '@string{acm = "ACM"}\\n@book{a, publisher = acm, year = 2012 }'
    """
    new = [item.as_item() if isinstance(item, Article) else item for item in after]
    matching = match(before, new)
    return [] if matching.is_unchanged(before) else _Patch(text, before, matching).edits()


def verified(text: Text, edits: Iterable[Edit], before: Sequence[Item], after: Iterable[Item]) -> str:
    """The text with its edits, if it then says what the items say.

    Args:
        text: the file.
        edits: what to change in it.
        before: the items that reading it gave.
        after: what it shall say, as far as BibTeX can; new items stand last.

    Raises:
        WriteError: it says something else; the message names the first entry and what is wrong in it.

    >>> text = Text("a.bib", "@book{a, title = {T}}")
    >>> verified(text, [Edit(18, 19, "V")], read(text).library.items, [Item("a", "book", title="U")])
    Traceback (most recent call last):
    refbook.errors.WriteError: a.bib: the entry 'a' cannot be changed to say its title (change it by hand)
    """
    matching = match(before, list(after))
    plan = _Patch(text, before, matching)
    content = apply(text.content, edits)
    plan.refuse_unless_said(BibFile.of(Text(text.file, content)))
    return content


class _Patch:
    """The changes of one file while they are found."""

    def __init__(self, text: Text, before: Sequence[Item], matching: Matching) -> None:
        self.file = BibFile.of(text)
        if [item.id for item in self.file.items] != [item.id for item in before]:
            hint = "read it again"
            raise WriteError("the file does not hold the items that were read", file=text.file, hint=hint)
        keys = Keys()
        self.indices = [index for index, new in enumerate(matching.kept) if new is not None]
        self.wanted: list[Item] = []
        self._want(before, matching, keys)
        self.added = [with_id(item, keys.key_for(item.id)) for item in matching.added]
        self.manner = self.file.manner()
        self.dialect = self.file.dialect
        self.entries: dict[int, Entry] = {}
        self.attempts: Counter[tuple[int, Part]] = Counter()

    def _want(self, before: Sequence[Item], matching: Matching, keys: Keys) -> None:
        """What the kept entries shall say: what they say now, but for the parts that changed."""
        renamed = []
        for index in self.indices:
            new, item = matching.kept[index], self.file.items[index]
            for part in changed(before[index], new) if new is not None else ():
                item = taken(item, part, new or item)
            if item.id == before[index].id:
                keys.key_for(item.id)
            else:
                renamed.append(len(self.wanted))
            self.wanted.append(item)
        for at in renamed:
            self.wanted[at] = with_id(self.wanted[at], keys.key_for(self.wanted[at].id))

    # Rounds

    def edits(self) -> list[Edit]:
        """The edits after which the file says what is wanted."""
        self._plan([self.file.items[index] for index in self.indices], None)
        edits: list[Edit] = []
        now = self.file
        for _ in range(_ROUNDS):
            edits, last = self._collected(), edits
            if edits != last:
                now = BibFile.of(Text(self.file.reading.file, apply(self.file.content, edits)))
            if len(now.items) != len(self.wanted) + len(self.added):
                break
            if not self._plan(now.items[: len(self.wanted)], now):
                self.refuse_unless_said(now)
                return edits
        raise self._refusal(now)

    def _plan(self, items: Sequence[Item], now: BibFile | None) -> bool:
        """Change the entries that do not say what they shall; False when there is none, or no way left."""
        found = False
        for at, item in enumerate(items):
            if item is not self.wanted[at] and (wrong := self._wrong(item, self.wanted[at], now is not None)):
                found |= self._plan_entry(at, item, wrong, now)
        return found

    def _plan_entry(self, at: int, item: Item, wrong: list[Part], now: BibFile | None) -> bool:
        index = self.indices[at]
        entry = self.entries.get(index)
        if entry is None:
            entry = Entry(self.file.content, self.file.blocks[index], self.manner)
            self.entries[index] = entry
        file, position = (now, at) if now else (self.file, index)
        places = {part: file.place(position, part, entry) for part in wrong}
        changer = Changer(entry, item, self._free(file, position, entry), self.dialect)
        found = False
        for part in wrong:
            attempt = self.attempts[index, part]
            if attempt == len(WAYS):
                continue
            found = True
            if part.kind == "id":
                entry.key = self.wanted[at].id
            elif places[part].is_inherited and now is None:
                continue  # perhaps the parent changes in the same way
            else:
                changer.change(part, self.wanted[at], places[part], WAYS[attempt])
            self.attempts[index, part] += 1
        return found

    def _free(self, file: BibFile, position: int, entry: Entry) -> list[Slot]:
        """The fields of an entry in which no part of its item stands."""
        if len(entry.slots) > _MANY_FIELDS:
            return []
        every = parts(file.items[position])
        taken_up = {file.place(position, part, entry).slot for part in every}
        return [slot for slot in entry.living if slot not in taken_up]

    def _wrong(self, now: Item, wanted: Item, is_read_again: bool) -> list[Part]:
        """The parts that are not what they shall be, nor what BibTeX makes of that."""
        wrong = changed(now, wanted)
        if not wrong or not is_read_again:
            return wrong
        for held in held_of(wanted):
            wrong = [part for part in wrong if part.of(now) != part.of(held)]
        return wrong

    def _collected(self) -> list[Edit]:
        """All edits so far."""
        edits = [edit for entry in self.entries.values() for edit in entry.edits()]
        kept = set(self.indices)
        blocks = self.file.blocks
        edits += [self.file.removal(block) for index, block in enumerate(blocks) if index not in kept]
        if self.added:
            last = blocks[self.indices[-1]] if self.indices else None
            edits.append(self.file.addition(self.added, last))
        return ordered(edits)

    # Refusing

    def refuse_unless_said(self, now: BibFile) -> None:
        """Raise when a file does not say what it shall."""
        wanted = [*self.wanted, *self.added]
        is_said = len(now.items) == len(wanted) and not any(
            self._wrong(item, new, True) for item, new in zip(now.items, wanted, strict=True)
        )
        if not is_said:
            raise self._refusal(now)

    def _refusal(self, now: BibFile) -> WriteError:
        file, hint = now.reading.file, "change it by hand"
        wanted = [*self.wanted, *self.added]
        for item, new in zip(now.items, wanted, strict=False):
            if wrong := self._wrong(item, new, True):
                what = ", ".join(part.name or part.kind for part in wrong)
                message = f"the entry {shown(new.id)} cannot be changed to say its {what}"
                return WriteError(message, file=file, hint=hint)
        return WriteError("changing the file would change how many entries it has", file=file, hint=hint)


def with_id(item: Item, id: str) -> Item:
    """An item with another id."""
    return item if item.id == id else taken(item, Part("id"), Item(id))


def held_of(item: Item) -> list[Item]:
    """An item as it comes back from each dialect."""
    files = ("".join(writer([item])) for writer in (write, write_biblatex))
    return [found for file in files for found in read(Text("", file)).library][:2]
