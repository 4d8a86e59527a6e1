"""Results as plain rows and back: a third of the time that it takes to keep them as objects."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from refbook.lint.checked import Checked
from refbook.model.finding import Finding, Fix, Severity
from refbook.model.source import Edit, Span

Row: TypeAlias = tuple[Any, ...]

_SEVERITIES: Final = {severity.value: severity for severity in Severity}


def packed(checked: Checked) -> Row:
    """A result as tuples, texts and numbers; the values of fixes as they are.

    >>> unpacked(packed(Checked("a.bib", items=2))).items
    2
    """
    rows = [_row(finding) for finding in checked.findings]
    return checked.file, rows, dict(checked.lines), checked.items, checked.error


def unpacked(row: Row) -> Checked:
    """The result of which `packed` made a row.

    Raises:
        ValueError, TypeError, KeyError: it is no such row.
    """
    file, rows, lines, items, error = row
    return Checked(file, [_finding(*each) for each in rows], lines, items, error)


def _row(finding: Finding) -> Row:
    span, fix = finding.span, finding.fix
    place = span and (span.file, span.line, span.column, span.end_line, span.end_column)
    change = fix and (fix.value, fix.safe, [(edit.start, edit.end, edit.text) for edit in fix.edits])
    about = (finding.message, finding.hint, finding.item, finding.field)
    return (finding.code, finding.severity.value, *about, place, change)


def _finding(
    code: str,
    severity: str,
    message: str,
    hint: str,
    item: str,
    field: str,
    place: Row | None,
    change: Row | None,
) -> Finding:
    span = Span(*place) if place else None
    fix = Fix(change[0], change[1], tuple(Edit(*edit) for edit in change[2])) if change else None
    return Finding(code, _SEVERITIES[severity], message, hint, span, item, field, fix)
