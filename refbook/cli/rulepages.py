"""The pages of `docs/rules`: one a problem and an index, all from the problems' own documentation.

`python -m refbook.cli.rulepages docs/rules` writes them; `make rules` does that.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from refbook import api
from refbook.model.finding import Problem
from refbook.rules.explain import explain
from refbook.rules.groups import GROUPS, Group

INDEX: Final = "README.md"

_HEAD: Final = """\
# What refbook finds

Every finding has a code that stays the same for ever. `refbook rule CODE` prints a page of these. A problem
marked *opinionated* is off unless it is selected by its code: editors disagree about it.
These pages are made from the rules themselves by `make rules`.
"""


def pages() -> dict[str, str]:
    """File name -> Markdown: the index, and one page a problem."""
    problems = api.problems()
    return {INDEX: index(problems.values())} | {f"{code}.md": explain(problems[code]) for code in problems}


def index(problems: Iterable[Problem]) -> str:
    """The list of problems by group."""
    known = list(problems)
    sections = (
        _section(group, [each for each in known if each.code[2] == letter])
        for letter, group in GROUPS.items()
    )
    return "\n".join([_HEAD, *(section for section in sections if section)])


def _section(group: Group, problems: list[Problem]) -> str:
    if not problems:
        return ""
    head = [f"## {group.title}", "", "| Code | Name | | What it finds |", "|---|---|---|---|"]
    return "\n".join([*head, *map(_row, problems), ""])


def _row(problem: Problem) -> str:
    kind = f"{problem.severity}, opinionated" if problem.opinionated else str(problem.severity)
    summary = problem.summary.removesuffix(".").replace("|", "\\|").replace("<", "&lt;")
    return f"| [{problem.code}]({problem.code}.md) | {problem.name} | {kind} | {summary} |"


def differences(folder: Path) -> Iterator[str]:
    """The names of pages that are missing, out of date or of no problem."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    yield from sorted(name for name in wanted | there if wanted.get(name) != there.get(name))


def write(folder: Path) -> None:
    """Make the pages in a folder what they should be; pages of no problem are deleted."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for name in differences(folder):
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8")
        else:
            (folder / name).unlink()


if __name__ == "__main__":
    write(Path(sys.argv[1]))
