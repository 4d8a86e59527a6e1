"""What other people's build servers run: the manifests name commands and options there are, and do work."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from refbook.cli.app import app

BOOK = "@book{a, author = {Kim, Bo}, title = {T}, publisher = {P}, isbn = {123}, year = 2011}\n"


def manifest(root: Path, name: str) -> Any:
    return yaml.safe_load((root / name).read_text(encoding="utf-8"))


def assert_is_understood(words: list[str]) -> None:
    """A command line that the commands of this version understand."""
    assert words[0] == "refbook"
    command = app.get_command(click.Context(app), words[1])
    assert command is not None, words
    options = {name for option in command.params for name in option.opts}
    assert [word for word in words[2:] if word.startswith("--") and word not in options] == []


def test_hooks_run_commands_there_are(root: Path) -> None:
    hooks = manifest(root, ".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["refbook-check", "refbook-fix", "refbook-fmt"]
    for hook in hooks:
        assert hook["language"] == "python"
        assert_is_understood(hook["entry"].split())


@pytest.mark.parametrize("file", ["refs.bib", "a/REFS.BIB", "CITATION.cff", "x.csl.json", "x.csl.yml"])
def test_hooks_take_files_of_references(root: Path, file: str) -> None:
    assert re.search(manifest(root, ".pre-commit-hooks.yaml")[0]["files"], file)


@pytest.mark.parametrize("file", ["package.json", "README.md", ".github/workflows/a.yml", "x.bib.bak"])
def test_hooks_leave_other_files_alone(root: Path, file: str) -> None:
    assert not re.search(manifest(root, ".pre-commit-hooks.yaml")[0]["files"], file)


def test_the_gitlab_template_runs_commands_there_are(root: Path) -> None:
    job = manifest(root, "ci/gitlab.yml")["refbook"]
    commands = [re.split(r"\s[>|]", line)[0].split() for line in job["script"]]
    for words in commands:
        assert_is_understood([word for word in words if not word.startswith("$")])
    assert f"> {job['artifacts']['reports']['codequality']} " in job["script"][0]


def _action(root: Path, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's last step, as GitHub runs it."""
    action = manifest(root, "action.yml")
    step = action["runs"]["steps"][-1]
    given = {name: each["default"] for name, each in action["inputs"].items()}
    given |= {name.replace("_", "-"): value for name, value in inputs.items()}
    values = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
        for name, value in step["env"].items()
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | values | {"PATH": path, "PYTHONPATH": str(root)}
    # How GitHub starts `shell: bash`.
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_action_puts_no_input_into_its_script(root: Path) -> None:
    for step in manifest(root, "action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_action_annotates_and_fails(root: Path, tmp_path: Path) -> None:
    (tmp_path / "my refs").mkdir()
    (tmp_path / "my refs" / "a.bib").write_text(BOOK)
    ran = _action(root, tmp_path, paths="my refs\n", args="--select\nRBI", sarif_file="out.sarif")
    assert ran.returncode == 1
    assert ran.stdout.startswith("::error file=my refs/a.bib,line=1,")
    assert json.loads((tmp_path / "out.sarif").read_text())["runs"][0]["results"]


def test_the_action_runs_no_input(root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(BOOK)
    evil = "a.bib\n$(touch owned)\n`touch owned`\n; touch owned"
    ran = _action(root, tmp_path, paths=evil, args="--select=RBI", fail_on="error")
    assert ran.returncode == 2
    assert not (tmp_path / "owned").exists()
