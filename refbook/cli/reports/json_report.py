"""A JSON object for programs of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from refbook.cli.reports.safe import as_json
from refbook.lint.checked import Checked


def json_report(checked: Sequence[Checked]) -> str:
    """`findings` with 1-based places, and `errors` for files that could not be read."""
    found = [finding.as_dict() | {"file": result.file} for result in checked for finding in result.findings]
    errors = [{"file": result.file, "message": result.error} for result in checked if result.error]
    return as_json({"findings": found, "errors": errors})
