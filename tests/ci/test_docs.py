"""What docs/ci.md tells people to type exists."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
import yaml

from refbook.cli.app import app
from refbook.cli.reports import REPORTS


@pytest.fixture
def text(root: Path) -> str:
    return (root / "docs" / "ci.md").read_text(encoding="utf-8")


def test_every_form_of_report_is_described(text: str) -> None:
    assert [
        form for form in REPORTS if form != "text" and f"`{form}`" not in text.replace("format ", "format `")
    ] == []


def test_commands_have_the_options_they_are_shown_with(text: str) -> None:
    command = app.get_command(click.Context(app), "check")
    assert command
    options = {name for option in command.params for name in option.opts}
    shown = {
        word for line in re.findall(r"refbook check[^`\n]*", text) for word in re.findall(r"--[\w-]+", line)
    }
    assert shown
    assert shown <= options


def test_yaml_examples_are_yaml_and_use_inputs_there_are(text: str, root: Path) -> None:
    inputs = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))["inputs"]
    examples = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert examples
    workflow = yaml.safe_load(examples[0])
    (step,) = [each for each in workflow["jobs"]["check"]["steps"] if "refbook" in each["uses"]]
    assert set(step["with"]) <= set(inputs)
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for example in examples:
        if "…\n" not in example:
            yaml.safe_load(example)
        assert set(re.findall(r"id: (\S+)", example)) <= {hook["id"] for hook in hooks}
