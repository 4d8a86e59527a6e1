"""The last line of a report: how much was found, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from refbook.cli.terminal import counted
from refbook.lint.checked import Checked
from refbook.model.finding import Severity


def summary(checked: Sequence[Checked]) -> str:
    """How many findings of which severity in how many records and files.

    >>> summary([Checked("a.bib", items=2)])
    'nothing to object to in 2 records, 1 file'
    """
    counts = Counter(finding.severity for result in checked for finding in result.findings)
    unread = sum(bool(result.error) for result in checked)
    found = [counted(counts[severity], severity) for severity in reversed(Severity) if counts[severity]]
    found += [f"{counted(unread, 'file')} could not be read"] * bool(unread)
    records = counted(sum(result.items for result in checked), "record")
    where = f"in {records}, {counted(len(checked), 'file')}"
    return f"{', '.join(found)} {where}" if found else f"nothing to object to {where}"
