"""A rule's page."""

from __future__ import annotations

from refbook.rules.base import load
from refbook.rules.explain import explain


def test_a_page_says_what_why_and_what_is_better() -> None:
    page = explain(load()["RBD003"].problem)
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert headings == ["# RBD003: ambiguous-date", "## Why", "## Example", "## Better", "## Sources"]
    assert "*(Dates, warning)*" in page
    assert "issued: 04/02/2026" in page.partition("## Better")[0]
    assert "issued: 2026-02-04" in page.partition("## Better")[2]


def test_every_rule_has_a_page() -> None:
    for rule in load().values():
        assert explain(rule.problem).startswith(f"# {rule.code}: {rule.name}\n\n{rule.problem.summary}.")
