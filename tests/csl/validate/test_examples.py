"""Every problem is tested from its own documentation: its bad example is found, its good one is not."""

from __future__ import annotations

import pytest

from refbook.csl.validate import PROBLEMS, validate
from refbook.model.finding import Problem
from refbook.rules.groups import group_of

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info>
  <title>T</title><id>http://example.org/t</id><updated>2026-02-04T12:00:00+00:00</updated>
  <rights license="http://creativecommons.org/licenses/by-sa/3.0/"/>
</info>
{top}
<citation><layout>{layout}</layout></citation>
{bibliography}
</style>"""
BIBLIOGRAPHY = '<bibliography><layout><text variable="title"/></layout></bibliography>'


def whole(example: str) -> str:
    """An example as a file: an element is put where it belongs in a style without faults."""
    layout, top, bibliography = '<text variable="title"/>', "", BIBLIOGRAPHY
    if example.startswith(("<style", "<html")):
        return example
    if example.startswith("<?"):
        return f"{example}\n{STYLE.format(top=top, layout=layout, bibliography=bibliography)}"
    if example.startswith("<bibliography"):
        bibliography = example
    elif example.startswith(("<macro", "<locale")):
        top = example
    else:
        layout = example
    return STYLE.format(top=top, layout=layout, bibliography=bibliography)


def codes(style: str) -> set[str]:
    return {finding.code for finding in validate(style)}


def documented(of: str) -> list[object]:
    return [
        pytest.param(problem, id=problem.name) for problem in PROBLEMS if getattr(problem, of).startswith("<")
    ]


def test_the_style_of_these_tests_is_right() -> None:
    assert validate(whole('<text variable="title"/>')) == []


@pytest.mark.parametrize("problem", documented("bad"))
def test_bad_examples_are_found(problem: Problem) -> None:
    assert problem.code in codes(whole(problem.bad))


@pytest.mark.parametrize("problem", documented("good"))
def test_good_examples_are_not(problem: Problem) -> None:
    assert problem.code not in codes(whole(problem.good))


def test_problems_are_documented_and_their_codes_unique() -> None:
    assert len({problem.code for problem in PROBLEMS}) == len(PROBLEMS)
    assert len({problem.name for problem in PROBLEMS}) == len(PROBLEMS)
    for problem in PROBLEMS:
        assert problem.summary
        assert problem.why
        assert group_of(problem.code).letter == "C"
