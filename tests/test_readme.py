"""What the README shows is what happens."""

from __future__ import annotations

import contextlib
import doctest
import io
import re
from pathlib import Path

import pytest

from refbook.cli.app import COMMANDS, run


def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def test_its_examples_give_what_they_say(root: Path) -> None:
    result = doctest.testfile(str(root / "README.md"), module_relative=False)
    assert result.attempted > 2
    assert result.failed == 0


def test_its_program_runs_and_prints_its_comments(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program,) = re.findall(r"```python\n(import refbook.*?)```", readme(root), re.S)
    monkeypatch.chdir(root)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program, "README.md", "exec"), {})
    printed = out.getvalue()
    assert "(Fiori, 2011, pp. 12–15)" in printed
    assert "Fiori, A. (2011). *L’Asia Orientale Dal 1945 ai giorni nostri*. il Mulino." in printed


def test_its_first_screen_is_real_output(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    shown = re.findall(r"^\$ refbook (.*)\n((?:(?!\$ ).*\n)*?)(?=\n\$|…|```)", readme(root), re.M)
    assert len(shown) >= 3
    for words, expected in shown:
        run(words.split())
        assert expected.rstrip("\n") in "".join(capsys.readouterr()), words


def test_it_lists_every_command(root: Path) -> None:
    assert [name for name in COMMANDS if f"`refbook {name}" not in readme(root)] == []
