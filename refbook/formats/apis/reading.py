"""Records of a service's JSON -> Reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, NamedTuple, TypeAlias, cast

from refbook.formats.apis.draft import Draft
from refbook.formats.apis.recognise import ZOTERO, Api
from refbook.formats.articledata import Entry
from refbook.formats.cslitem import Ids, Record
from refbook.formats.jsontext import JsonText
from refbook.formats.plain import MAX_DEPTH, Path, kind_of
from refbook.formats.problems import NOT_AN_ITEM
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text

MAX_WRAPPERS: Final = 6
"""Records are looked for so many levels deep: an answer's message's list's record's attributes are five."""

_NESTED: Final = (dict, list)

DraftOf: TypeAlias = "Callable[[Mapping[str, Any]], Draft]"


class _Work(NamedTuple):
    """A record and the Item it became."""

    path: Path
    draft: Draft


def read(document: JsonText, data: Any, api: Api) -> Reading:
    """Read the records of a service.

    Args:
        document: the JSON text.
        data: what it holds.
        api: the service.
    """
    findings = list(document.findings)
    entries = list(records(data, api))
    if api is ZOTERO:
        from refbook.formats.apis.zotero_children import with_children

        entries = with_children(entries, document, findings)
    draft_of = _draft_of(api)
    works = [_Work(entry.path, draft_of(entry.value)) for entry in _objects(entries, document, findings)]
    items = _named(works)
    for item, work in zip(items, works, strict=True):
        _report(document, work, item.id, findings)
    places = Places(document.text, locate=_Locate(document, draft_of, [work.path for work in works]))
    return Reading(Library(items), places, findings=findings)


def records(data: Any, api: Api) -> Iterator[Entry]:
    """The records in data, each with the way to it; what is no record is given too, to be reported.

    A stack, not a recursion: what a file nests is no business of the program's.
    """
    left: list[Entry] = [Entry((), data)]
    while left:
        entry = left.pop()
        value, path = entry.value, entry.path
        inner = _wrapped(value, api) if len(path) < MAX_WRAPPERS else ""
        if isinstance(value, list) and len(path) < MAX_WRAPPERS:
            left += [Entry((*path, index), each) for index, each in reversed(list(enumerate(value)))]
        elif inner:
            left.append(Entry((*path, inner), value[inner]))
        else:
            yield entry


def _wrapped(value: Any, api: Api) -> str:
    """The key under which an object that is no record holds some; "" for none."""
    if not isinstance(value, Mapping) or api.is_record(value):
        return ""
    return next((key for key in api.wrappers if isinstance(value.get(key), dict | list)), "")


def _draft_of(api: Api) -> DraftOf:
    return cast(DraftOf, import_module(api.module).draft_of)


def _objects(entries: list[Entry], document: JsonText, findings: list[Finding]) -> Iterator[Entry]:
    for entry in entries:
        record = Record(document, entry.path, "", findings)
        if not isinstance(entry.value, Mapping) or not entry.value:
            record.report(NOT_AN_ITEM, f"{kind_of(entry.value)} is no record")
        elif _is_deep(entry.value):
            yield entry._replace(value={key: record.kept(value, key) for key, value in entry.value.items()})
        else:
            yield entry


def _is_deep(value: Any) -> bool:
    """True when something in a record may be nested too deeply; looked at level by level, which is quick."""
    level = [value]
    for _ in range(MAX_DEPTH):
        inside = [each.values() if type(each) is dict else each for each in level]
        level = [part for parts in inside for part in parts if type(part) in _NESTED]
        if not level:
            return False
    return True


def _named(works: list[_Work]) -> list[Item]:
    """The items, with ids made up for those that have none."""
    items = [work.draft.item() for work in works]
    ids = Ids(item.id for item in items if item.id)
    return [item if item.id else item.replace(id=ids.made_up(item)) for item in items]


def _report(document: JsonText, work: _Work, id: str, findings: list[Finding]) -> None:
    record = Record(document, work.path, id, findings)
    for each in work.draft.reports:
        record.report(each.problem, each.message, *each.steps, hint=each.hint)


@dataclass(slots=True)
class _Locate:
    """Where the fields of items stand; a record is read once more when somebody asks. See `Places.locate`."""

    document: JsonText
    draft_of: DraftOf
    paths: list[Path]
    last: tuple[int, Mapping[str, Path]] = (-1, {})

    def __call__(self, item: int, variable: str) -> tuple[int, int] | None:
        path = self.paths[item]
        if not variable:
            return self.document.find(path)
        steps = self._steps(item).get(variable)
        return self.document.find(path + steps) if steps else None

    def _steps(self, item: int) -> Mapping[str, Path]:
        if self.last[0] != item:
            start, end = self.document.find(self.paths[item])
            data = JsonText(Text("", self.document.text.content[start:end])).data
            self.last = item, self.draft_of(data).places if isinstance(data, Mapping) else {}
        return self.last[1]
