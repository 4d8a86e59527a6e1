"""`pytest --refbook references/`: every reference file is a test that fails as `refbook check` does.

The settings are those of `refbook check`: the nearest `refbook.toml` or `pyproject.toml` above each file.
Everything of refbook is imported when a file is checked, for pytest loads this plugin in every project.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from refbook.lint.checked import Checked
    from refbook.lint.config import Config

_SEVERITIES = ("info", "warning", "error")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The plugin's options."""
    group = parser.getgroup("refbook")
    group.addoption("--refbook", action="store_true", help="check references and articles, a test a file")
    group.addoption(
        "--refbook-fail-on",
        choices=_SEVERITIES,
        metavar="SEVERITY",
        help="the least severity that makes a test fail: info, warning or error (default: by the settings)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """The marker that `pytest -m refbook` selects by."""
    config.addinivalue_line("markers", "refbook: a file of references that refbook checks")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ReferenceFile | None:
    """A collector for a file that holds references or an article."""
    if not parent.config.getoption("--refbook") or not _is_meant(file_path, parent.config):
        return None
    return ReferenceFile.from_parent(parent, path=file_path)


def _is_meant(path: Path, config: pytest.Config) -> bool:
    """As `refbook check` takes files of folders; one that is named by itself is taken whatever it is."""
    from refbook import api

    suffixes = {suffix for format in api.formats() if format.reader for suffix in format.suffixes}
    if path.suffix.lower() not in suffixes:
        return False
    named = (config.invocation_params.dir / argument for argument in config.args)
    if any(each == path for each in named):
        return True
    return api.is_meant(str(path)) and not _settings(path).excludes(str(path))


def _settings(path: Path) -> Config:
    from refbook.errors import RefbookError
    from refbook.lint.config_files import Configs

    try:
        return Configs().of(str(path))
    except RefbookError as error:
        raise pytest.Collector.CollectError(str(error)) from error  # shown without a traceback


class ReferenceFile(pytest.File):
    """A file of references."""

    def collect(self) -> Iterator[ReferenceCheck]:
        """Its one test."""
        yield ReferenceCheck.from_parent(self, name="refbook")


class ReferenceCheck(pytest.Item):
    """The check of one file."""

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.add_marker("refbook")

    def runtest(self) -> None:
        """Check the file.

        Raises:
            FindingsFound: something counts as a failure, or the file cannot be read.
        """
        from refbook.lint.run import check_file
        from refbook.model.finding import Severity

        # As the user would name it: from where pytest was started.
        file = os.path.relpath(self.path, self.config.invocation_params.dir)
        config = _settings(self.path)
        asked = self.config.getoption("--refbook-fail-on")
        worst = Severity(asked) if asked else config.fail_on
        checked = check_file(file, config)
        if checked.error or any(finding.severity.rank >= worst.rank for finding in checked.findings):
            raise FindingsFound(checked)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings as `refbook check` prints them, without a traceback."""
        if isinstance(excinfo.value, FindingsFound):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the test stands, and what it is called."""
        return self.path, None, f"refbook check {self.path.name}"


class FindingsFound(Exception):
    """A file has findings that count as a failure.

    Args:
        checked: what checking it gave.
    """

    def __init__(self, checked: Checked) -> None:
        super().__init__(checked)
        self.checked = checked

    def __str__(self) -> str:
        from refbook.cli.reports import REPORTS

        return REPORTS["text"]([self.checked])
