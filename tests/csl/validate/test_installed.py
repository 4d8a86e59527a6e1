"""Published styles follow the schema: an error in one would be ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from refbook.csl import folders
from refbook.csl.validate import validate
from refbook.model.finding import Severity

INDEPENDENT = sorted(folders.installed_styles().glob("*.csl"))
DEPENDENT = sorted((folders.installed_styles() / "dependent").glob("*.csl"))
OWN = sorted(folders.own_styles().glob("*.csl"))


@pytest.mark.parametrize("part", range(10))
def test_independent_styles(part: int) -> None:
    errors = {file.name: found for file in INDEPENDENT[part::140] if (found := mistakes(file))}
    assert errors == {}


def test_dependent_styles() -> None:
    errors = {file.name: found for file in DEPENDENT[::160] if (found := mistakes(file))}
    assert errors == {}


def test_the_projects_own_styles_have_nothing_to_object_to() -> None:
    assert OWN
    assert {file.name: validate(file) for file in OWN} == {file.name: [] for file in OWN}


def mistakes(file: Path) -> list[str]:
    return [
        f"{finding.place} {finding.message}"
        for finding in validate(file)
        if finding.severity is Severity.ERROR
    ]
