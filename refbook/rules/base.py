"""What authors of rules and those who run them need, in one place."""

from __future__ import annotations

from refbook.model.finding import Finding, Fix, Severity
from refbook.rules.definition import ARTICLE, Field, Hit, Rule, Settings, rule
from refbook.rules.echoes import without_echoes
from refbook.rules.registry import ENTRY_POINTS, load, selected
from refbook.rules.runner import check

__all__ = [
    "ARTICLE",
    "ENTRY_POINTS",
    "Field",
    "Finding",
    "Fix",
    "Hit",
    "Rule",
    "Settings",
    "Severity",
    "check",
    "load",
    "rule",
    "selected",
    "without_echoes",
]
