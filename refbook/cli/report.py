"""How findings are told: one function a form, all listed in REPORTS."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from refbook.cli.terminal import counted, plain
from refbook.model.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one file gave.

    Attributes:
        file: as the user named it.
        findings: in the order of their places.
        lines: line number -> text of the lines that findings point at.
        items: how many records were checked.
        error: why the file could not be read; "" when it could.
    """

    file: str
    findings: Sequence[Finding] = ()
    lines: Mapping[int, str] = field(default_factory=dict)
    items: int = 0
    error: str = ""


Report = Callable[[Sequence[Checked]], str]


def text(checked: Sequence[Checked]) -> str:
    """For people: each finding with its line underlined, then a summary."""
    blocks = [block for result in checked for block in _blocks(result)]
    return "\n\n".join([*blocks, _summary(checked)])


def concise(checked: Sequence[Checked]) -> str:
    """One line a finding: `file:line:column: severity CODE message`."""
    lines = [f"{plain(result.error)}" for result in checked if result.error]
    lines += [_headline(result, finding) for result in checked for finding in result.findings]
    return "\n".join([*lines, _summary(checked)])


def as_json(checked: Sequence[Checked]) -> str:
    """A JSON object: `findings` with 1-based places, `errors` for files that could not be read."""
    found = [finding.as_dict() | {"file": result.file} for result in checked for finding in result.findings]
    errors = [{"file": result.file, "message": result.error} for result in checked if result.error]
    return json.dumps({"findings": found, "errors": errors}, ensure_ascii=False, indent=2)


def github(checked: Sequence[Checked]) -> str:
    """Workflow commands that GitHub Actions shows beside the changed lines."""
    lines = [
        _command("error", f"file={_property(result.file)}", result.error)
        for result in checked
        if result.error
    ]
    lines += [_annotation(result, finding) for result in checked for finding in result.findings]
    return "\n".join([*lines, _summary(checked)])


REPORTS: Final[dict[str, Report]] = {"text": text, "concise": concise, "json": as_json, "github": github}


def _blocks(result: Checked) -> Iterator[str]:
    if result.error:
        yield f"error: {plain(result.error)}"
    for finding in result.findings:
        parts = [_headline(result, finding), *_excerpt(result, finding)]
        if finding.hint:
            parts.append(f"  = {plain(finding.hint)}")
        yield "\n".join(parts)


def _headline(result: Checked, finding: Finding) -> str:
    subject = f" [{finding.item}]" if finding.item else ""
    place = finding.place or result.file
    return plain(f"{place}: {finding.severity} {finding.code}{subject} {finding.message}").replace("\n", " ")


WIDTH: Final = 100
"""Columns of a source line that are shown; a longer line is cut round the finding."""


def _excerpt(result: Checked, finding: Finding) -> list[str]:
    span = finding.span
    if span is None or not (line := result.lines.get(span.line, "")).strip():
        return []
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    cut = max(0, start - WIDTH // 4) if len(line) > WIDTH else 0
    # One column a character, also where a control character would move the cursor.
    shown = "".join(char if char.isprintable() else " " for char in line[cut : cut + WIDTH])
    width = max(1, min(end - cut, len(shown)) - (start - cut))
    margin = " " * len(str(span.line))
    before, after = "…" if cut else "", "…" if cut + WIDTH < len(line) else ""
    under = f"{' ' * (start - cut + len(before))}{'^' * width}"
    return [f"{span.line} | {before}{shown}{after}", f"{margin} | {under}"]


def _summary(checked: Sequence[Checked]) -> str:
    counts = Counter(finding.severity for result in checked for finding in result.findings)
    unread = sum(bool(result.error) for result in checked)
    found = [counted(counts[severity], severity) for severity in reversed(Severity) if counts[severity]]
    found += [f"{counted(unread, 'file')} could not be read"] * bool(unread)
    records = counted(sum(result.items for result in checked), "record")
    where = f"in {records}, {counted(len(checked), 'file')}"
    return f"{', '.join(found)} {where}" if found else f"nothing to object to {where}"


_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _annotation(result: Checked, finding: Finding) -> str:
    place = [f"file={_property(result.file)}"]
    if finding.span:
        place += [f"line={finding.span.line}", f"col={finding.span.column}"]
    place.append(f"title={finding.code}")
    message = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    return _command(_LEVELS[finding.severity], ",".join(place), message)


def _command(level: str, place: str, message: str) -> str:
    return f"::{level} {place}::{_escape(message)}"


def _escape(message: str) -> str:
    # What GitHub's own toolkit escapes, so that no text from a file can begin a command of its own.
    return plain(message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(value: str) -> str:
    return _escape(value).replace(":", "%3A").replace(",", "%2C")
