"""Changes a file of plain data, JSON or YAML, only where its items change.

::

    before, after ─ match ─▶ parts that differ ─ shape ─▶ changes of the data ─▶ edits ─ read again ─▶ edits

Comments, order, white space and the manner of every value that stays are left byte for byte. The edits are
given back only when the changed text, read again, says what the items say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeAlias

from refbook.errors import WriteError
from refbook.formats.articledata import Locate
from refbook.formats.bibtex.patch_match import Matching, match
from refbook.formats.bibtex.patch_parts import Part, changed, taken
from refbook.formats.datachange import Change, Plainly, Shaper, differences
from refbook.formats.edits import apply, ordered
from refbook.formats.plain import Path, quoted
from refbook.model.article import Article
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Edit, Text

_OWN: tuple[tuple[str, str], ...] = (("subtitle", "subtitle"), ("original-language", "original_language"))
"""What only an article has and what can be changed in place: its keys, and the attributes."""


class Editor(Protocol):
    """A text of plain data that can be changed.

    Attributes:
        data: the data.
    """

    data: Any

    def edits(self, changes: Sequence[Change]) -> Iterable[Edit]:
        """The edits that make the changes; WriteError where there is no way to write one."""
        ...


Read: TypeAlias = Callable[[Text], Reading]


def patch_data(
    text: Text,
    before: Sequence[Item],
    after: Iterable[Item],
    *,
    read: Read,
    editor: Callable[[Text, Locate], Editor],
    plainly: Callable[[Locate], Plainly],
    whole: Callable[[Item, Locate], dict[str, Any]],
) -> list[Edit]:
    """What to change in a file of plain data so that it says what its items say now.

    Args:
        text: the file.
        before: the items that reading it gave: its library, or its article alone.
        after: what it shall say.
        read: its reader.
        editor: what changes its text.
        plainly: how it likes to write new values.
        whole: how it writes a new item.

    Raises:
        WriteError: the file does not hold the items `before`, or cannot say what the items say.
    """
    wanted = list(after)
    matching = match(before, wanted)
    if matching.is_unchanged(before):
        return []
    reading = read(text)
    patch = _Patch(reading, _locate(reading), before, matching)
    shaper = Shaper(patch.locate.dialect, plainly(patch.locate))
    document = editor(text, patch.locate)
    changes = list(patch.changes(document.data, shaper, lambda item: whole(item, patch.locate)))
    edits = ordered(document.edits(changes))
    patch.refuse_unless_said(read(Text(text.file, apply(text.content, edits))))
    return edits


def _locate(reading: Reading) -> Locate:
    locate = reading.places.locate
    if not isinstance(locate, Locate):
        hint = "write it anew"
        raise WriteError("this kind of file cannot be changed in place", file=reading.file, hint=hint)
    return locate


class _Patch:
    """The changes of one file."""

    def __init__(self, reading: Reading, locate: Locate, before: Sequence[Item], matching: Matching) -> None:
        self.locate = locate
        self.file = reading.file
        self.is_article = reading.article is not None and len(before) == 1 and isinstance(before[0], Article)
        self.items, self.paths = _held(reading, locate, is_article=self.is_article)
        self.before = list(before)
        self.added = matching.added
        self.kept = matching.kept
        self.library = list(reading.library) if self.is_article else []
        if [item.id for item in self.items] != [item.id for item in before]:
            hint = "read it again"
            raise WriteError("the file does not hold the items that were read", file=self.file, hint=hint)
        self.wanted = [self._wanted(index) for index, new in enumerate(self.kept) if new is not None]

    def _wanted(self, index: int) -> Item:
        """What an item shall say: what the file says, but for the parts that changed."""
        new, item = self.kept[index], self.items[index]
        if new is None or new is self.before[index]:
            return item
        for part in changed(self.before[index], new):
            item = taken(item, part, new)
        return item

    # Changes

    def changes(self, data: Any, shaper: Shaper, whole: Callable[[Item], dict[str, Any]]) -> Iterator[Change]:
        """The changes of the data."""
        gone = [index for index, new in enumerate(self.kept) if new is None]
        for index, new in enumerate(self.kept):
            if new is not None and new is not self.before[index]:
                yield from self._of_item(data, shaper, index, new)
        if self.is_article:
            yield from self._of_references(data, shaper)
        if gone or self.added:
            yield from self._of_list(data, gone, [whole(item) for item in self.added])

    def _of_item(self, data: Any, shaper: Shaper, index: int, new: Item) -> Iterator[Change]:
        path, old = self.paths[index], self.before[index]
        yield from self._of_object(data, shaper, path, old, new, self.items[index])

    def _of_object(
        self, data: Any, shaper: Shaper, path: Path, old: Item, new: Item, read: Item
    ) -> Iterator[Change]:
        held = _at(data, path)
        now = held
        for part in [*changed(old, new), *_emptied(old, new)]:
            if part.kind == "extra" and part.name not in new.extra and _is_filled(part.name, new, shaper):
                continue  # what stood there was no value; now one does
            if not isinstance(now, dict) or (part.kind == "id" and _is_named_outside(now, path, old, shaper)):
                raise self._refusal(new, [part])
            changed_to = shaper.changed(now, part, read, new)
            if changed_to is None:
                raise self._refusal(new, [part])
            now = changed_to
        if isinstance(old, Article) and isinstance(new, Article) and isinstance(now, dict):
            now = self._of_article(now, old, new)
        yield from differences(held, now, path)

    def _of_article(self, data: dict[str, Any], old: Article, new: Article) -> dict[str, Any]:
        """The object of an article with its own texts changed."""
        if (old.images, old.body) != (new.images, new.body):
            raise self._refusal(new, [Part("variable", "images or text")])
        for key, attribute in _OWN:
            value = getattr(new, attribute)
            if value != getattr(old, attribute):
                held = self.locate.dialect.key(data, key) or key
                data = {name: each for name, each in data.items() if name != held}
                data |= {held: value} if value else {}
        return data

    def _of_references(self, data: Any, shaper: Shaper) -> Iterator[Change]:
        old, new = self.before[0], self.kept[0]
        if not (isinstance(old, Article) and isinstance(new, Article)) or old.references == new.references:
            return
        pairs = list(zip(old.references, new.references, strict=False))
        if len(old.references) != len(new.references):
            raise self._refusal(new, [Part("variable", "references")])
        for index, (was, now) in enumerate(pairs):
            yield from self._of_object(data, shaper, self.locate.paths[index], was, now, self.library[index])

    def _of_list(self, data: Any, gone: list[int], added: list[dict[str, Any]]) -> Iterator[Change]:
        """Items that come and go."""
        parents = {path[:-1] for path in self.paths if path}
        parent = parents.pop() if len(parents) == 1 else None
        held = _at(data, parent) if parent is not None else data if not self.paths else None
        parent = parent or ()
        if not isinstance(held, list):
            message, hint = "items can neither be put in nor taken out", "change it by hand"
            raise WriteError(message, file=self.file, hint=hint)
        left = [value for at, value in enumerate(held) if (*parent, at) not in {self.paths[n] for n in gone}]
        if not left:
            yield Change("set", parent, added)
            return
        yield from (Change("drop", self.paths[index]) for index in gone)
        yield from (Change("insert", parent, value) for value in added)

    # Refusing

    def refuse_unless_said(self, now: Reading) -> None:
        """Raise when a file does not say what it shall."""
        found, _ = _held(now, _locate(now), is_article=self.is_article)
        wanted = [*self.wanted, *self.added]
        if len(found) != len(wanted):
            message = "changing the file would change how many items it has"
            raise WriteError(message, file=self.file, hint="change it by hand")
        for item, new in zip(found, wanted, strict=True):
            if wrong := [part for part in changed(item, new) if not self._is_made_up(part, item)]:
                raise self._refusal(new, wrong)
            if isinstance(new, Article) and isinstance(item, Article):
                self._refuse_unless_same(item, new)

    def _refuse_unless_same(self, item: Article, new: Article) -> None:
        kept = next((each for each in self.kept if isinstance(each, Article)), new)
        if item.images != new.images or item.body != new.body or item.subtitle != kept.subtitle:
            raise self._refusal(new, [Part("variable", "subtitle, images or text")])
        old = self.before[0]
        was = old.references if isinstance(old, Article) else Library()
        for at, (found, wish) in enumerate(zip(item.references, kept.references, strict=True)):
            for part in changed(was.items[at], wish):
                wrong = part.of(found) != part.of(wish)
                if wrong:
                    raise self._refusal(wish, [part])

    def _is_made_up(self, part: Part, item: Item) -> bool:
        """An id that the file does not give follows from the names and the year."""
        return part.kind == "id" and all(item.id != old.id for old in self.before) and not self._renames()

    def _renames(self) -> bool:
        pairs = zip(self.before, self.kept, strict=True)
        return any(new is not None and new.id != old.id for old, new in pairs)

    def _refusal(self, item: Item, parts: Sequence[Part]) -> WriteError:
        what = ", ".join(part.name or part.kind for part in parts)
        message = f"the item {quoted(item.id)} cannot be changed to say its {what}"
        return WriteError(message, file=self.file, hint="change it by hand")


def _held(reading: Reading, locate: Locate, *, is_article: bool) -> tuple[list[Item], list[Path]]:
    if is_article and reading.article is not None:
        return [reading.article], [locate.article]
    return list(reading.library), list(locate.paths)


def _emptied(old: Item, new: Item) -> list[Part]:
    """The keys without a value that are to go: that they held nothing is no difference of the items."""
    return [Part("extra", key) for key, value in old.extra.items() if value is None and key not in new.extra]


def _is_filled(key: str, item: Item, shaper: Shaper) -> bool:
    return shaper.dialect.variable(key) in item.variables


def _is_named_outside(data: dict[str, Any], path: Path, item: Item, shaper: Shaper) -> bool:
    """True for an item whose id is the key of its object."""
    return shaper.dialect.key(data, "id") is None and bool(path) and path[-1] == item.id


def _at(data: Any, path: Path) -> Any:
    """The value at a path; None where there is none."""
    for key in path:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return None
    return data
