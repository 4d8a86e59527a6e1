"""Workflow commands that GitHub Actions shows beside the changed lines.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from refbook.cli.reports.safe import line
from refbook.cli.reports.summary import summary
from refbook.lint.checked import Checked
from refbook.model.finding import Finding, Severity

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(checked: Sequence[Checked]) -> str:
    """One workflow command a finding, then a summary."""
    unread = [result for result in checked if result.error]
    lines = [_command("error", f"file={_property(result.file)}", result.error) for result in unread]
    lines += [_annotation(result, finding) for result in checked for finding in result.findings]
    return "\n".join([*lines, summary(checked)])


def _annotation(result: Checked, finding: Finding) -> str:
    place = [f"file={_property(result.file)}", *_place(finding), f"title={_property(finding.code)}"]
    return _command(_LEVELS[finding.severity], ",".join(place), _message(finding))


def _message(finding: Finding) -> str:
    return f"{finding.message} ({finding.hint})" if finding.hint else finding.message


def _place(finding: Finding) -> list[str]:
    span = finding.span
    if span is None:
        return []
    place = [f"line={span.line}", f"col={span.column}"]
    # Columns of an end on another line are refused.
    return [*place, f"endLine={span.end_line}"] if span.end_line > span.line else place


def _command(level: str, place: str, message: str) -> str:
    return f"::{level} {place}::{_escaped(message)}"


def _escaped(message: str) -> str:
    # What GitHub's own toolkit escapes, so that no text from a file can begin a command of its own.
    return line(message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")
