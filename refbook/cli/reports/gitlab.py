"""GitLab's Code Quality report: findings in merge requests, new ones apart from old ones.

Source: GitLab Docs, "Code Quality", "Code Quality report format".
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from refbook.cli.reports.fingerprint import digest, fingerprint
from refbook.cli.reports.message import message
from refbook.cli.reports.paths import from_root
from refbook.cli.reports.safe import as_json, line
from refbook.lint.checked import Checked
from refbook.model.finding import Finding, Severity

_LEVELS: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(checked: Sequence[Checked]) -> str:
    """A JSON array with one object a finding."""
    return as_json(list(_issues(checked)))


def _issues(checked: Sequence[Checked]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for result in checked:
        path = from_root(result.file, os.environ.get("CI_PROJECT_DIR", ""))
        if result.error:
            yield _issue(path, "unreadable-file", "blocker", result.error, digest(path, "unreadable"))
        for finding in result.findings:
            mark = fingerprint(path, finding)
            seen[mark] += 1
            # "A unique fingerprint": the second of two equal findings needs its own.
            yield _finding(path, finding, mark if seen[mark] == 1 else digest(mark, str(seen[mark])))


def _finding(path: str, finding: Finding, mark: str) -> dict[str, Any]:
    subject = f"[{finding.item}] " if finding.item else ""
    level = _LEVELS[finding.severity]
    begin = finding.span.line if finding.span else 1
    return _issue(path, finding.code, level, subject + message(finding), mark, begin)


def _issue(path: str, name: str, level: str, text: str, mark: str, begin: int = 1) -> dict[str, Any]:
    return {
        "description": line(text),
        "check_name": name,
        "fingerprint": mark,
        "severity": level,
        "location": {"path": path, "lines": {"begin": begin}},
    }
