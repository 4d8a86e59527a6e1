"""How often each problem was found: a table for a first look at a large collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from refbook.cli.reports.summary import summary
from refbook.lint.checked import Checked


def statistics(checked: Sequence[Checked]) -> str:
    """One line a problem, the most frequent first: its count, code, name, and `*` where it can be fixed."""
    found = [finding for result in checked for finding in result.findings]
    counts = Counter(finding.code for finding in found)
    fixable = {finding.code for finding in found if finding.fix}
    width = len(str(max(counts.values(), default=0)))
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    names = _names(counts)
    lines = [
        f"{count:>{width}}  {code}  {'*' if code in fixable else ' '}  {names[code]}".rstrip()
        for code, count in rows
    ]
    legend = ["* refbook check --fix or --unsafe-fixes can change some of these"] * bool(fixable)
    return "\n".join([*lines, *legend, summary(checked)])


def _names(codes: Counter[str]) -> dict[str, str]:
    from refbook import api  # knows every problem, and so loads every rule

    known = api.problems() if codes else {}
    return {code: known[code].name if code in known else "" for code in codes}
