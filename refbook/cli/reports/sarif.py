"""SARIF 2.1.0: the Static Analysis Results Interchange Format, which code hosts and editors read.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; the sections are named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from refbook.cli.reports.fingerprint import fingerprint
from refbook.cli.reports.message import message
from refbook.cli.reports.paths import as_uri, from_root
from refbook.cli.reports.safe import as_json, line
from refbook.lint.checked import Checked
from refbook.model.finding import Finding, Problem, Severity
from refbook.model.source import Span

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(checked: Sequence[Checked]) -> str:
    """One run with the rules that found something, and a result a finding."""
    from refbook import __version__

    codes = dict.fromkeys(finding.code for result in checked for finding in result.findings)
    numbers = {code: number for number, code in enumerate(codes)}
    driver = {"name": "refbook", "version": __version__, "rules": _rules(codes)}
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(checked)],
        # 3.14.17: "Each character takes up one column".
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(result, finding, numbers[finding.code])
            for result in checked
            for finding in result.findings
        ],
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(codes: Mapping[str, object]) -> list[dict[str, Any]]:
    """3.49: reporting descriptors."""
    from refbook import api  # knows every problem, and so loads every rule

    known = api.problems() if codes else {}
    return [_rule(known[code]) if code in known else {"id": code} for code in codes]


def _rule(problem: Problem) -> dict[str, Any]:
    from refbook.rules.explain import explain

    return {
        "id": problem.code,
        "name": problem.name,
        "shortDescription": {"text": problem.summary},
        "fullDescription": {"text": problem.why or problem.summary},
        "help": {"text": problem.why or problem.summary, "markdown": explain(problem)},
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }


def _invocation(checked: Sequence[Checked]) -> dict[str, Any]:
    """3.20: files that cannot be read are notifications, for no rule was broken."""
    unread = [result for result in checked if result.error]
    notes = [
        {"level": "error", "message": {"text": _text(line(result.error))}, "locations": [_place(result.file)]}
        for result in unread
    ]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": notes}


def _result(result: Checked, finding: Finding, rule: int) -> dict[str, Any]:
    """3.27: results."""
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _text(message(finding))},
        "locations": [_place(result.file, finding)],
        "partialFingerprints": {"finding/v1": fingerprint(from_root(result.file), finding)},
    }


def _text(text: str) -> str:
    """3.11.6: `[text](target)` in a message is a link, and nothing of a file may become one."""
    return text.replace("](", "] (")


def _place(file: str, finding: Finding | None = None) -> dict[str, Any]:
    """3.28: a location, with the item and field as its logical location."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": as_uri(file)}}
    place: dict[str, Any] = {"physicalLocation": physical}
    if finding and finding.span:
        physical["region"] = _region(finding.span)
    if finding and finding.item:
        name = f"{finding.item}.{finding.field}" if finding.field else finding.item
        place["logicalLocations"] = [{"name": line(finding.item), "fullyQualifiedName": line(name)}]
    return place


def _region(span: Span) -> dict[str, int]:
    """3.30: "the value of endColumn is one greater than the column number of the last character"."""
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
