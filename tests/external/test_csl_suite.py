"""The official processor test suite: everything passes but what is listed, and all that is listed fails."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from refbook.csl import terms
from tests.external import adapters, ratchet

GOAL = 662
"""At least so many of the 670 fixtures pass."""


@pytest.fixture(scope="module")
def suite(shared: Path) -> ModuleType:
    """The parser and judge of the fixtures."""
    spec = importlib.util.spec_from_file_location("csl_suite", shared / "csl-suite" / "csl_suite.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def failures(suite: ModuleType, shared: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the fixtures that fail with the locales the suite was written for."""
    monkeypatch.setenv("REFBOOK_CSL_LOCALES", str(shared / "csl-suite" / "locales"))
    terms._file.cache_clear()
    fixtures = suite.load_suite(shared / "csl-suite" / "fixtures")
    assert len(fixtures) == 670
    return {each.name for each in fixtures if suite.judge(each, _result(each)) not in ("exact", "normalised")}


def _result(fixture: object) -> dict[str, str]:
    try:
        return {"output": adapters.csl_fixture(fixture)}
    except Exception as error:
        return {"error": repr(error)}


def test_the_suite_fails_where_we_know_and_why(failures: set[str]) -> None:
    known = set(ratchet.known("csl_suite"))
    assert sorted(failures - known) == [], "these passed before"
    assert sorted(known - failures) == [], "these pass now: take them off the list"
    assert 670 - len(failures) >= GOAL


def test_every_known_failure_has_a_reason() -> None:
    assert [name for name, reason in ratchet.known("csl_suite").items() if "CSL 1.0.2" not in reason] == []
