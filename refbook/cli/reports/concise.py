"""One line a finding, as compilers write them: editors and scripts can follow it."""

from __future__ import annotations

from collections.abc import Sequence

from refbook.cli.reports.safe import beginning
from refbook.cli.reports.summary import summary
from refbook.lint.checked import Checked
from refbook.model.finding import Finding


def concise(checked: Sequence[Checked]) -> str:
    """One line a finding: `file:line:column: severity CODE message`."""
    lines = [beginning(result.error) for result in checked if result.error]
    lines += [headline(result, finding) for result in checked for finding in result.findings]
    return "\n".join([*lines, summary(checked)])


def headline(result: Checked, finding: Finding) -> str:
    """A finding in one line."""
    subject = f" [{finding.item}]" if finding.item else ""
    place = finding.place or result.file
    return beginning(f"{place}: {finding.severity} {finding.code}{subject} {finding.message}")
