"""`refbook rule`: what a code means and what to do about it."""

from __future__ import annotations

import sys
from difflib import get_close_matches

import click

from refbook import api
from refbook.cli.terminal import console, emit
from refbook.model.finding import Problem
from refbook.rules.explain import explain


@click.command()
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Explain a rule: what it finds, why it matters, an example, a better one. Without CODE: list them all.

    \b
    refbook rule RBD001
    refbook rule ambiguous-date
    """
    known = api.problems()
    if code is None:
        emit("\n".join(_line(problem) for problem in known.values()))
        return
    problem = _find(code, known)
    page = explain(problem)
    if sys.stdout.isatty():
        from rich.markdown import Markdown

        console().print(Markdown(page))
    else:
        emit(page)


def _line(problem: Problem) -> str:
    return f"{problem.code}  {problem.severity:<7}  {problem.name:<32}  {problem.summary}"


def _find(code: str, known: dict[str, Problem]) -> Problem:
    names = {problem.name: problem for problem in known.values()}
    found = known.get(code.upper()) or names.get(code.lower())
    if found is None:
        close = get_close_matches(code.upper(), known, n=1) or get_close_matches(code.lower(), names, n=1)
        hint = f"did you mean {close[0]}?" if close else "refbook rule lists them all"
        raise click.UsageError(f"no rule {code!r}: {hint}")
    return found
