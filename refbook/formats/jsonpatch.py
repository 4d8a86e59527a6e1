"""Changes a JSON file only where its items change."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from refbook.errors import WriteError
from refbook.formats import friendly
from refbook.formats.articledata import Locate
from refbook.formats.csljson import read
from refbook.formats.cslvalues import CSL
from refbook.formats.datachange import Change, Plainly, as_csl, as_people_write
from refbook.formats.datapatch import patch_data
from refbook.formats.flow import Place, removals, separator
from refbook.formats.jsontext import JsonText
from refbook.formats.plain import Path
from refbook.model.item import Item
from refbook.model.source import Edit, Text

_NAME: Final = re.compile(r'[\s,]*("(?:[^"\\]++|\\.)*+")(\s*:\s*)', re.DOTALL)
_ESCAPED: Final = re.compile(r"\\u[0-9a-fA-F]{4}")


def patch(text: Text, before: Sequence[Item], after: Iterable[Item]) -> list[Edit]:
    """What to change in a JSON file so that it says what its items say now.

    A value that changes keeps its place and its shape; new ones look like those around them.

    Args:
        text: the file.
        before: the items that reading it gave: its library, or its article alone.
        after: what it shall say.

    Raises:
        WriteError: the file is no JSON or of a service, does not hold the items `before`, or cannot say what
            the items say.

    >>> from refbook.formats.edits import apply
    >>> text = Text("a.json", '[{"id": "a", "volume": 1}]')
    >>> old = read(text).library
    >>> apply(text.content, patch(text, old.items, [old["a"].replace(volume=2, title="T")]))
    '[{"id": "a", "volume": 2, "title": "T"}]'
    """
    return patch_data(text, before, after, read=read, editor=_Editor, plainly=_plainly, whole=_whole)


def _plainly(locate: Locate) -> Plainly:
    return as_csl if locate.dialect is CSL else as_people_write


def _whole(item: Item, locate: Locate) -> dict[str, Any]:
    return item.to_csl() if locate.dialect is CSL else friendly.to_data(item)


class _Editor:
    """A JSON text that is changed."""

    def __init__(self, text: Text, locate: Locate) -> None:
        self.content = text.content
        self.document = JsonText(text)
        try:
            self.data: Any = json.loads(text.content)
        except (ValueError, RecursionError):
            hint = "mend it first: refbook check tells where"
            raise WriteError("the file is not JSON and is not changed", file=text.file, hint=hint) from None

    def edits(self, changes: Sequence[Change]) -> Iterator[Edit]:
        """The edits that make the changes."""
        gone: dict[Path, set[str | int]] = defaultdict(set)
        put: dict[Path, list[Change]] = defaultdict(list)
        for change in changes:
            if change.kind == "drop":
                gone[change.path[:-1]].add(change.path[-1])
            elif change.kind == "set":
                yield self._set(change)
            else:
                put[change.path].append(change)
        for path in {**gone, **put}:
            yield from self._container(path, gone.get(path, set()), put.get(path, []))

    def _set(self, change: Change) -> Edit:
        start, end = self._find(change.path)
        old = self.content[start:end]
        ascii = _ESCAPED.search(old) is not None and old.isascii()
        return Edit(start, end, json.dumps(change.value, ensure_ascii=ascii))

    def _find(self, path: Path) -> Place:
        if path and path[-1] not in self.document.keys(path[:-1]):
            raise WriteError("a name occurs twice in one object", file=self.document.text.file)
        return self.document.find(path)

    def _container(self, path: Path, gone: set[str | int], put: list[Change]) -> Iterator[Edit]:
        whole = self._find(path)
        members = self._members(path, whole)
        places = list(members.values())
        yield from removals(places, {at for at, key in enumerate(members) if key in gone})
        if not put:
            return
        colon = self._colon(whole, places)
        between = separator(self.content, whole, places)
        texts = [self._member(change, colon, between) for change in put]
        at = places[-1][1] if places else whole[0] + 1
        lead = between if places else ""
        yield Edit(at, at, lead + between.join(texts))

    def _members(self, path: Path, whole: Place) -> Mapping[str | int, Place]:
        """The members of an object or a list, each with its name."""
        is_object = self.content[whole[0]] == "{"
        at = whole[0] + 1
        members: dict[str | int, Place] = {}
        for key in self.document.keys(path):
            start, end = self.document.find((*path, key))
            name = _NAME.match(self.content, at) if is_object else None
            members[key] = (name.start(1) if name else start, end)
            at = end
        return members

    def _colon(self, whole: Place, places: Sequence[Place]) -> str:
        first = _NAME.match(self.content, whole[0] + 1) if places else None
        return first[2] if first else ": "

    def _member(self, change: Change, colon: str, between: str) -> str:
        name = json.dumps(change.key, ensure_ascii=False) + colon if change.kind == "add" else ""
        indent = between.rpartition("\n")[2] if "\n" in between else None
        return name + _written(change.value, indent)


def _written(value: Any, indent: str | None) -> str:
    """A value on one line, or with a line for each of its members when it is an object in a list."""
    if indent is None or not isinstance(value, dict):
        return _dump(value)
    step = "\t" if "\t" in indent else "  "
    members = [f"{indent}{step}{_dump(key)}: {_dump(part)}" for key, part in value.items()]
    return "{\n" + ",\n".join(members) + f"\n{indent}}}"


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
