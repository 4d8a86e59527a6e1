"""Notes, attachments and annotations that the Web API lists beside the items they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refbook.formats.apis.problems import NOT_A_WORK
from refbook.formats.articledata import Entry
from refbook.formats.cslitem import Record
from refbook.formats.plain import Document, quoted
from refbook.model.finding import Finding

_KEPT_UNDER: Final[Mapping[str, str]] = {
    "note": "notes",
    "attachment": "attachments",
    "annotation": "annotations",
}
"""Item type that is no work -> the key under which its item keeps it."""


def with_children(entries: list[Entry], document: Document, findings: list[Finding]) -> list[Entry]:
    """The works, each with its notes and attachments; those of no work here are reported."""
    works = [entry for entry in entries if _kind(entry.value) not in _KEPT_UNDER]
    if len(works) == len(entries):
        return works
    index = {key: at for at, work in enumerate(works) if (key := _key(work.value))}
    for entry in entries:
        kind = _kind(entry.value)
        if kind in _KEPT_UNDER:
            parent = index.get(str(entry.value.get("parentItem", "")))
            if parent is None:
                message = f"a record of the type {quoted(kind)} that belongs to no work here"
                record = Record(document, entry.path, "", findings)
                record.report(NOT_A_WORK, message, hint="it is passed over")
            else:
                works[parent] = _with(works[parent], _KEPT_UNDER[kind], entry.value)
    return works


def _kind(value: Any) -> str:
    return str(value.get("itemType", "")) if isinstance(value, Mapping) else ""


def _key(value: Any) -> str:
    return str(value.get("key") or value.get("itemKey") or "") if isinstance(value, Mapping) else ""


def _with(entry: Entry, name: str, child: Mapping[str, Any]) -> Entry:
    before = entry.value.get(name)
    children = before if isinstance(before, list) else []
    return entry._replace(value={**entry.value, name: [*children, child]})
