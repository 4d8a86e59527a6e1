"""A rule's page: what it finds, why that matters, what is better."""

from __future__ import annotations

from collections.abc import Iterator

from refbook.model.finding import Problem
from refbook.rules.groups import GROUPS


def explain(problem: Problem) -> str:
    """The page of a problem as Markdown, for `refbook rule CODE` and for the documentation.

    It takes a `Problem`, so that what readers report is explained in the same way; for a rule, pass
    `rule.problem`.

    >>> from refbook.model.finding import Severity
    >>> print(explain(Problem("RBD009", "odd-day", Severity.INFO, "A day that is odd", why="They confuse.")))
    # RBD009: odd-day
    <BLANKLINE>
    A day that is odd. *(Dates, info)*
    <BLANKLINE>
    ## Why
    <BLANKLINE>
    They confuse.
    <BLANKLINE>
    """
    return "\n\n".join(_parts(problem)) + "\n"


def _parts(problem: Problem) -> Iterator[str]:
    group = GROUPS.get(problem.code[2:3])
    kind = f"{group.title}, {problem.severity}" if group else str(problem.severity)
    yield f"# {problem.code}: {problem.name}"
    yield f"{problem.summary.removesuffix('.')}. *({kind})*"
    if problem.why:
        yield f"## Why\n\n{problem.why}"
    if problem.settings:
        yield f"## Settings\n\n{_example(problem.settings)}"
    if problem.bad:
        yield f"## Example\n\n{_example(problem.bad)}"
    if problem.good:
        yield f"## Better\n\n{_example(problem.good)}"
    if problem.sources:
        yield "## Sources\n\n" + "\n".join(f"- {source}" for source in problem.sources)


def _example(text: str) -> str:
    return f"```\n{text}\n```"
