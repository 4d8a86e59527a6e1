"""The pytest plugin, in projects made up here."""

from __future__ import annotations

from pathlib import Path

import pytest

from refbook.testing import pytest_plugin

pytest_plugins = ["pytester"]

CLEAN = "@book{a, author = {Kim, Bo}, title = {T}, publisher = {P}, year = 1999}\n"
WRONG = CLEAN.replace("year", "isbn = {123}, year")


@pytest.fixture
def project(pytester: pytest.Pytester, root: Path) -> pytest.Pytester:
    pytester.makefile(".ini", pytest="[pytest]\nfilterwarnings = error\n")
    (pytester.path / "refs").mkdir()
    (pytester.path / "refs" / "clean.bib").write_text(CLEAN)
    (pytester.path / "refs" / "wrong.bib").write_text(WRONG)
    (pytester.path / "refs" / "settings.json").write_text('{"name": "x"}')
    (pytester.path / "refs" / "prose.md").write_text("# Read me\n")
    pytester.makepyfile(test_code="def test_code(): pass\n")
    return pytester


def ran(project: pytest.Pytester, *words: str) -> pytest.RunResult:
    """A run of pytest with the plugin loaded once, whether or not it is installed."""
    options = ("-p", "no:cacheprovider", "-p", "no:refbook")
    return project.runpytest_inprocess(*options, *words, plugins=[pytest_plugin])


def test_nothing_happens_unless_it_is_asked_for(project: pytest.Pytester) -> None:
    ran(project).assert_outcomes(passed=1)


def test_every_reference_file_is_one_test(project: pytest.Pytester) -> None:
    result = ran(project, "--refbook", "refs", "-v")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["refs/clean.bib::refbook PASSED*", "refs/wrong.bib::refbook FAILED*"])


def test_other_tests_run_too(project: pytest.Pytester) -> None:
    ran(project, "--refbook").assert_outcomes(passed=2, failed=1)


def test_a_failure_shows_the_findings_and_no_traceback(project: pytest.Pytester) -> None:
    result = ran(project, "--refbook", "refs")
    result.stdout.fnmatch_lines(
        [
            "*refbook check wrong.bib*",
            "refs/wrong.bib:1:*: error RBI003 [[]a[]] *",
            "1 | @book{a, author = {Kim, Bo}*",
            "  | *^^^",
            "1 error in 1 record, 1 file",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_settings_of_the_project_count(project: pytest.Pytester) -> None:
    (project.path / "refbook.toml").write_text('[per-file-ignores]\n"refs/wrong.bib" = ["RBI003"]\n')
    ran(project, "--refbook", "refs").assert_outcomes(passed=2)
    (project.path / "refbook.toml").write_text('exclude = ["refs/wrong.bib"]\n')
    ran(project, "--refbook", "refs").assert_outcomes(passed=1)


def test_what_fails_can_be_chosen(project: pytest.Pytester) -> None:
    (project.path / "refs" / "wrong.bib").write_text(CLEAN.replace("author = {Kim, Bo}, ", ""))
    ran(project, "--refbook", "refs").assert_outcomes(passed=1, failed=1)
    ran(project, "--refbook", "--refbook-fail-on", "error", "refs").assert_outcomes(passed=2)


def test_a_file_that_cannot_be_read_fails(project: pytest.Pytester) -> None:
    (project.path / "refs" / "broken.json").write_bytes(b'[{"id": "a"')
    result = ran(project, "--refbook", "refs/broken.json")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*refs/broken.json:1:*"])


def test_a_file_named_by_itself_is_taken_whatever_it_holds(project: pytest.Pytester) -> None:
    ran(project, "--refbook", "refs/settings.json").assert_outcomes(failed=1)


def test_wrong_settings_are_told_without_a_traceback(project: pytest.Pytester) -> None:
    (project.path / "refbook.toml").write_text("ingore = []\n")
    result = ran(project, "--refbook", "refs")
    assert result.ret != 0
    result.stdout.fnmatch_lines(["refbook.toml:1:1: there is no setting*did you mean ignore?*"])
    result.stdout.no_fnmatch_line("*config_files.py*")


def test_tests_can_be_selected_by_marker(project: pytest.Pytester) -> None:
    ran(project, "--refbook", "-m", "refbook", "--strict-markers").assert_outcomes(
        passed=1, failed=1, deselected=1
    )
