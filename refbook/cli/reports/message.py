"""A finding as one sentence, for forms without a place for what to do about it."""

from __future__ import annotations

from refbook.cli.reports.safe import line
from refbook.model.finding import Finding


def message(finding: Finding) -> str:
    """What is wrong, and in brackets what to do about it, on one line."""
    return line(f"{finding.message} ({finding.hint})" if finding.hint else finding.message)
