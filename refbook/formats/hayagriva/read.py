"""Hayagriva YAML -> Library."""

from __future__ import annotations

from typing import Any

from refbook.formats.cslitem import Record
from refbook.formats.hayagriva import entry as e
from refbook.formats.hayagriva.check import check_entry
from refbook.formats.hayagriva.mapping import KEPT
from refbook.formats.hayagriva.problems import NOT_AN_ENTRY, NOT_ENTRIES
from refbook.formats.plain import is_too_deep, kind_of, quoted
from refbook.formats.problems import TOO_DEEP
from refbook.formats.yamltext import YamlText
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text


def read(text: Text) -> Reading:
    """Read Hayagriva YAML.

    Source: The Hayagriva YAML File Format.

    >>> reading = read(Text("refs.yml", "fiori:\\n  type: Article\\n  title: A\\n  parent: {title: Korea}"))
    >>> reading.library["fiori"].type, reading.library["fiori"].container_title
    ('article-journal', 'Korea')
    """
    document = YamlText(text)
    places = Places(text)
    items: list[Item] = []
    findings: list[Finding] = document.findings
    data = document.data
    if not isinstance(data, dict):
        if data is not None:
            span = text.span(*document.find(()))
            hint = "write each entry under its key"
            findings.append(NOT_ENTRIES.at(f"the file is {kind_of(data)}, not entries", span, hint=hint))
        data = {}
    for key, value in data.items():
        record = Record(document, (key,), key, findings)
        if isinstance(value, dict):
            items.append(_item(record, value, len(items), places))
        else:
            message = f"{quoted(key)} is {kind_of(value)}, not an entry"
            record.report(NOT_AN_ENTRY, message, hint="write type, title and author under it")
    return Reading(Library(items), places, None, findings)


def _item(record: Record, data: dict[str, Any], index: int, places: Places) -> Item:
    places.add(index, "", *record.document.find(record.path))
    if is_too_deep(data):
        record.report(
            TOO_DEEP, f"{quoted(record.id)} is nested too deeply", hint="it is kept as its source text"
        )
        start, end = record.document.find(record.path)
        return Item.of(record.id, "document", {}, {KEPT: record.document.text.content[start:end]})
    check_entry(record, data)
    reading = e.Reading(data)
    for variable, steps in reading.steps.items():
        places.add(index, variable, *record.document.find(record.path + steps))
    item = Item.of(record.id, reading.type, reading.variables)
    return item.replace(extra=e.extra_of(item, data))
