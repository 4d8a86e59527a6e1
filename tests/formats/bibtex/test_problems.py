from __future__ import annotations

import re

import pytest

from refbook.formats.bibtex.problems import PROBLEMS
from refbook.formats.bibtex.read import read
from refbook.model.finding import Problem
from refbook.model.source import Text

# These need inputs too large to show as an example; test_limits.py has them.
LIMITS = {"expansion-limit", "control-character", "nesting-limit", "inheritance-limit", "too-many-findings"}


def codes(text: str) -> set[str]:
    return {finding.code for finding in read(Text("a.bib", text)).findings}


@pytest.mark.parametrize("problem", [p for p in PROBLEMS if p.name not in LIMITS], ids=lambda p: p.name)
def test_finds_its_bad_example_and_nothing_in_its_good_one(problem: Problem) -> None:
    assert codes(problem.bad) == {problem.code}
    assert codes(problem.good) == set()


def test_codes_are_of_the_group_and_unique() -> None:
    assert all(re.fullmatch(r"RBS0[0-4]\d", problem.code) for problem in PROBLEMS)
    assert (
        len({problem.code for problem in PROBLEMS})
        == len({problem.name for problem in PROBLEMS})
        == len(PROBLEMS)
    )
