"""`refbook fmt`: what it writes, what it says and its exit status."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refbook.cli.fmt import command

ROUGH = "@Book{a,title={T}}\n"
SMOOTH = "@book{a,\n  title = {T},\n}\n"


def run(*words: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(command, [str(word) for word in words], input=stdin, standalone_mode=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.bib"
    path.write_text(ROUGH)
    return path


def test_a_file_is_formatted_once(file: Path) -> None:
    assert run(file).return_value == 0
    assert file.read_text() == SMOOTH
    assert "left as it is" in run(file).stderr


def test_check_writes_nothing_and_fails(file: Path) -> None:
    result = run(file, "--check")
    assert (result.return_value, file.read_text()) == (1, ROUGH)
    assert f"would format {file}" in result.output
    file.write_text(SMOOTH)
    assert run(file, "--check").return_value == 0


def test_diff_shows_what_would_change(file: Path) -> None:
    result = run(file, "--diff")
    assert (result.return_value, file.read_text()) == (1, ROUGH)
    assert "-@Book{a,title={T}}\n+@book{a,\n" in result.stdout


def test_settings_and_options(file: Path) -> None:
    file.with_name("refbook.toml").write_text("[fmt]\nindent = 4\nalign = true\n")
    run(file)
    assert "    title = {T},\n" in file.read_text()
    run(file, "--indent", "1")
    assert "\n title = {T},\n" in file.read_text()
    run(file, "--isolated")
    assert file.read_text() == SMOOTH


def test_wrong_settings_are_named(file: Path) -> None:
    file.with_name("refbook.toml").write_text("[fmt]\nident = 4\n")
    result = run(file)
    assert (result.return_value, file.read_text()) == (2, ROUGH)
    assert "did you mean indent" in result.stderr


def test_standard_input() -> None:
    assert run("-", stdin=ROUGH).output == SMOOTH


def test_a_folder_and_a_file_of_another_format(file: Path) -> None:
    other = file.with_name("b.yaml")
    other.write_text("- id: a\n  type: book\n  title: T\n")
    assert run(file.parent).return_value == 0
    assert file.read_text() == SMOOTH
    result = run(other)
    assert result.return_value == 2
    assert "only .bib files" in result.stderr
