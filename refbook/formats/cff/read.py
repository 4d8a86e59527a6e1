"""CITATION.cff -> Library: the work itself, the preferred citation, the references."""

from __future__ import annotations

from typing import Any, Final

from refbook.formats.cff import schema, types
from refbook.formats.cff.check import check_reference, check_work
from refbook.formats.cff.mapping import PREFERRED, ROLE, TYPE
from refbook.formats.cff.problems import NOT_A_MAPPING, WRONG_VALUE
from refbook.formats.cff.work import Reader
from refbook.formats.cslitem import Ids, Record
from refbook.formats.plain import Path, kind_of
from refbook.formats.yamltext import YamlText
from refbook.model.finding import Finding
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places, Text

NO_WORK: Final = "This file lists works and belongs to no software or dataset."
"""The message of a file written of other works alone; such a file has references only."""


def read(text: Text) -> Reading:
    """Read a CITATION.cff.

    Returns:
        The work itself, the preferred citation (`cff-role` in its `extra`) and the references, in this order.

    Source: CFF 1.2.0, schema guide.

    >>> cff = "cff-version: 1.2.0\\nmessage: Cite it.\\ntitle: T\\nauthors: [{name: A}]"
    >>> reading = read(Text("CITATION.cff", cff))
    >>> reading.library["a"].title, reading.library["a"].type, reading.findings
    ('T', 'software', [])
    """
    document = YamlText(text)
    reader = _File(document)
    if isinstance(document.data, dict):
        reader.read(document.data)
    else:
        reader.refuse(document.data)
    return Reading(Library(reader.named()), reader.places, None, reader.findings)


class _File:
    """The works of one file."""

    def __init__(self, document: YamlText) -> None:
        self.document = document
        self.places = Places(document.text)
        self.findings: list[Finding] = document.findings
        self.items: list[Item] = []

    def refuse(self, data: Any) -> None:
        """Say that the file is none."""
        what = "is empty" if data is None else f"is {kind_of(data)}, not keys and values"
        span = self.document.text.span(*self.document.find(()))
        hint = f"begin with cff-version: {schema.DEFAULT_VERSION}"
        self.findings.append(NOT_A_MAPPING.at(f"the file {what}", span, hint=hint))

    def read(self, data: dict[str, Any]) -> None:
        """Read the works."""
        record = self._record(())
        check_work(record, data)
        if data.get("message") != NO_WORK:
            self._add(record, data, self._work_type(data))
        preferred = data.get("preferred-citation")
        if preferred is not None:
            self._reference(("preferred-citation",), preferred, {ROLE: PREFERRED})
        references = data.get("references")
        if isinstance(references, list):
            for index, value in enumerate(references):
                self._reference(("references", index), value, {})

    def named(self) -> list[Item]:
        """The items with ids, which the format has not."""
        ids = Ids(())
        return [item.replace(id=ids.made_up(item)) for item in self.items]

    def _record(self, path: Path) -> Record:
        return Record(self.document, path, "", self.findings)

    def _work_type(self, data: dict[str, Any]) -> str:
        type_ = data.get("type")
        return str(type_) if type_ in types.WORK_TYPES else "software"

    def _reference(self, path: Path, value: Any, extra: dict[str, Any]) -> None:
        record = self._record(path)
        if not isinstance(value, dict):
            message = f"{'a reference' if not extra else PREFERRED} is {kind_of(value)}, not a work"
            record.report(WRONG_VALUE, message, hint="write type, authors and title")
            return
        check_reference(record, value)
        cff = value.get("type")
        cff = cff if isinstance(cff, str) else "generic"
        type_ = types.csl_type(cff, value)
        if types.WRITE.get(type_) != cff:
            extra = {**extra, TYPE: str(cff)}
        self._add(record, value, type_, extra)

    def _add(
        self, record: Record, data: dict[str, Any], type_: str, extra: dict[str, Any] | None = None
    ) -> None:
        item = Reader(record, data, type_, len(self.items), self.places).item()
        kept = _without_defaults(dict(item.extra), type_)
        self.items.append(item.replace(extra={**(extra or {}), **kept}))


def _without_defaults(extra: dict[str, Any], type_: str) -> dict[str, Any]:
    """Without what is written into every file."""
    message = schema.DATASET_MESSAGE if type_ == "dataset" else schema.DEFAULT_MESSAGE
    defaults = {"cff-version": schema.DEFAULT_VERSION, "message": message}
    return {key: value for key, value in extra.items() if defaults.get(key) != value}
