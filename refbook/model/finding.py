"""The one currency for trouble: what readers could not understand and what rules object to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from refbook.model.source import Edit, Span
from refbook.model.variable import Value, plain


class Severity(StrEnum):
    """How bad it is; ordered, so that `--fail-on warning` is a comparison."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return _RANKS[self]


_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Fix:
    """A proposed change: of one field of one item, or of the text itself.

    Attributes:
        value: what the field should hold; None removes the field.
        safe: True when the meaning cannot change.
        edits: changes of the file's text, for what is wrong with how something is written; then `value`
            counts for nothing.
    """

    value: Value | None
    safe: bool = False
    edits: tuple[Edit, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The fix as plain data; text edits have the offsets of what they replace."""
        if self.edits:
            edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in self.edits]
            return {"edits": edits, "safe": self.safe}
        return {"value": plain(self.value), "safe": self.safe}


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of trouble, with a code that stays the same for ever.

    Attributes:
        code: `RB`, a group letter, three digits.
        name: the same in words, joined by hyphens, for people.
        severity: what it counts as unless configured otherwise.
        summary: one line: what it finds.
        why: why it matters to a reader of the bibliography.
        bad: an example that it finds, as CSL-YAML or in the format it is about.
        good: the example made right.
        sources: specifications and style guides it rests on.
        opinionated: True when editors disagree about it: it is off unless it is selected by its code.
        settings: for what finds nothing until the project says what it wants: the settings of the example.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str = ""
    bad: str = ""
    good: str = ""
    sources: tuple[str, ...] = ()
    opinionated: bool = False
    settings: str = ""

    def at(
        self, message: str, span: Span | None = None, *, hint: str = "", item: str = "", field: str = ""
    ) -> Finding:
        """A finding of this kind at a place."""
        return Finding(
            code=self.code,
            severity=self.severity,
            message=message,
            hint=hint,
            span=span,
            item=item,
            field=field,
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of trouble at one place.

    Attributes:
        code: the code of its `Problem`.
        severity: error, warning or info.
        message: what is wrong, in one sentence without a full stop.
        hint: what to do about it.
        span: where; None when it concerns no place in a file.
        item: the id of the item it is about, or "".
        field: the CSL variable (or the format's own field) it is about, or "".
        fix: a change that would end it.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    span: Span | None = None
    item: str = ""
    field: str = ""
    fix: Fix | None = None

    @property
    def place(self) -> str:
        """`file:line:column`, or as much of it as is known.

        >>> Finding("RBS001", Severity.ERROR, "oops", span=Span("a.bib", 3, 7)).place
        'a.bib:3:7'
        """
        return str(self.span) if self.span else ""

    def as_dict(self) -> dict[str, Any]:
        """The finding as plain data, for JSON output; places are 1-based lines and columns."""
        data: dict[str, Any] = {
            "code": self.code,
            "severity": str(self.severity),
            "message": self.message,
            "hint": self.hint,
            "item": self.item,
            "field": self.field,
        }
        if self.span:
            data |= {
                "file": self.span.file,
                "line": self.span.line,
                "column": self.span.column,
                "end_line": self.span.end_line,
                "end_column": self.span.end_column,
            }
        if self.fix:
            data["fix"] = self.fix.as_dict()
        return data
