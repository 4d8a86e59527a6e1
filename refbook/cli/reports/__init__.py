"""How findings are told: one file a form, all listed in REPORTS.

A report is one string, and whatever the files hold it cannot act on what shows it: see `safe`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from refbook.cli.reports.concise import concise
from refbook.cli.reports.github import github
from refbook.cli.reports.gitlab import gitlab
from refbook.cli.reports.json_report import json_report
from refbook.cli.reports.junit import junit
from refbook.cli.reports.rdjson import rdjson
from refbook.cli.reports.sarif import sarif
from refbook.cli.reports.statistics import statistics
from refbook.cli.reports.text import text
from refbook.lint.checked import Checked

Report = Callable[[Sequence[Checked]], str]

REPORTS: Final[dict[str, Report]] = {
    "text": text,
    "concise": concise,
    "json": json_report,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "junit": junit,
    "rdjson": rdjson,
}
"""What `--output-format` calls it -> the report."""

__all__ = ["REPORTS", "Checked", "Report", "statistics"]
