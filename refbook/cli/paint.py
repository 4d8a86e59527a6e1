"""Colours for findings on a terminal."""

from __future__ import annotations

import re
from typing import Final

from rich.text import Text

_STYLES: Final[tuple[tuple[str, str], ...]] = (
    (r"(?m)^\S.*?:\d+:\d+:", "bold"),
    (r"(?m)(?<=: )error(?= RB)", "bold red"),
    (r"(?m)(?<=: )warning(?= RB)", "bold yellow"),
    (r"(?m)(?<=: )info(?= RB)", "bold blue"),
    (r"(?m)(?<=(?:or|ng|fo) )RB[A-Z]\d{3}", "bold"),
    (r"(?m)^ *\d* \| +\^+$", "cyan"),
    (r"(?m)^  = .*$", "green"),
)


def paint(report: str) -> Text:
    """A report with its places, severities, underlines and hints in colour."""
    text = Text(report)
    for pattern, style in _STYLES:
        for found in re.finditer(pattern, report):
            text.stylize(style, found.start(), found.end())
    return text
