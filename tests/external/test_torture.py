"""Inputs that are meant to break readers: what is judged otherwise than wanted is listed, with its reason."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from tests.external import ratchet

ADAPTER = Path(__file__).with_name("torture_adapter.py")
FORMATS = ("bib", "csljson", "csl", "yaml", "ris", "cff", "article")
NEVER = ("crash", "hang", "memory", "injection", "forbidden", "raw-control-char", "lost")
"""Verdicts that no reason excuses."""

WARNINGS = 0.94
"""Of the rows that want a warning, at least this share has it, in the line wanted. The goal is 0.95."""


@pytest.fixture(scope="module")
def verdicts(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """Row -> what is expected of it, and what is said of us."""
    pytest.importorskip("html5lib")
    told = tmp_path_factory.mktemp("torture") / "verdicts.tsv"
    score = shared / "torture" / "score.py"
    command = [sys.executable, str(score), str(ADAPTER), "--tsv", str(told), "--limit-s", "60"]
    subprocess.run(command, check=True, capture_output=True, cwd=ADAPTER.parents[2])
    with told.open(encoding="utf-8") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {row[0]: (row[1], row[2]) for row in rows}


@pytest.mark.parametrize("format", FORMATS)
def test_rows_fail_where_we_know_and_why(format: str, verdicts: dict[str, tuple[str, str]]) -> None:
    of_format = {row: verdict for row, (_, verdict) in verdicts.items() if row.startswith(f"{format}/")}
    failures = {row for row, verdict in of_format.items() if verdict != "pass"}
    known = {row for row in ratchet.known("torture") if row.startswith(f"{format}/")}
    assert of_format
    assert sorted(failures - known) == [], "these passed before"
    assert sorted(known - failures) == [], "these pass now: take them off the list"


def test_nothing_breaks_hangs_or_is_lost(verdicts: dict[str, tuple[str, str]]) -> None:
    assert {row: verdict for row, (_, verdict) in verdicts.items() if verdict in NEVER} == {}


def test_warnings_are_given_where_they_belong(verdicts: dict[str, tuple[str, str]]) -> None:
    wanted = [verdict for expected, verdict in verdicts.values() if expected == "parsed with warning"]
    assert wanted.count("pass") / len(wanted) >= WARNINGS


def test_every_known_failure_has_a_reason() -> None:
    assert [row for row, reason in ratchet.known("torture").items() if len(reason.split()) < 4] == []
