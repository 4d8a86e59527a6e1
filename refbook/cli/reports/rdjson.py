"""Reviewdog's diagnostic format: findings as comments of a review, wherever the code is kept.

Source: reviewdog, "Reviewdog Diagnostic Format" (rdjson).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from refbook.cli.reports.message import message
from refbook.cli.reports.paths import from_root
from refbook.cli.reports.safe import as_json, line
from refbook.lint.checked import Checked
from refbook.model.finding import Finding, Severity

_LEVELS: Final = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def rdjson(checked: Sequence[Checked]) -> str:
    """A JSON object with one diagnostic a finding."""
    diagnostics = [each for result in checked for each in _diagnostics(result)]
    return as_json({"source": {"name": "refbook"}, "diagnostics": diagnostics})


def _diagnostics(result: Checked) -> Iterator[dict[str, Any]]:
    path = from_root(result.file)
    if result.error:
        yield {"message": line(result.error), "location": {"path": path}, "severity": "ERROR"}
    for finding in result.findings:
        yield {
            "message": message(finding),
            "location": {"path": path} | _range(result, finding),
            "severity": _LEVELS[finding.severity],
            "code": {"value": finding.code},
        }


def _range(result: Checked, finding: Finding) -> dict[str, Any]:
    span = finding.span
    if span is None:
        return {}
    end = _position(result, span.end_line, span.end_column)
    return {"range": {"start": _position(result, span.line, span.column), "end": end}}


def _position(result: Checked, number: int, column: int) -> dict[str, int]:
    """A place with its column counted in bytes: "Column number, starting at 1 (byte count in UTF-8)"."""
    if number not in result.lines:
        return {"line": number}
    before = result.lines[number][: column - 1]
    return {"line": number, "column": len(before.encode("utf-8", "replace")) + 1}
