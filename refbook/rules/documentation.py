"""A rule's documentation: its docstring, read into a `Problem`."""

from __future__ import annotations

from inspect import cleandoc
from textwrap import dedent
from typing import Final

from refbook.model.finding import Problem, Severity

SECTIONS: Final = ("Settings:", "Bad:", "Good:", "Sources:")
"""The headings a rule's docstring has after its summary and its reason, each before a block."""


def problem(code: str, name: str, severity: Severity, docstring: str) -> Problem:
    """The kind of trouble that a rule's docstring describes.

    The first line says what the rule finds; the paragraphs before the first heading say why it matters;
    "Settings:" holds those of the examples, as TOML, for rules that need them; "Bad:" and "Good:" hold
    examples in CSL-YAML, parted by `---` when there are several; "Sources:" names one source a line.

    >>> found = problem("RBX001", "odd", Severity.INFO, '''An odd thing.
    ...
    ...     It puzzles readers.
    ...
    ...     Bad:
    ...         title: Odd
    ...     Sources:
    ...         Somebody said so.
    ...     ''')
    >>> found.summary, found.why, found.bad, found.sources
    ('An odd thing', 'It puzzles readers.', 'title: Odd', ('Somebody said so.',))
    """
    blocks = _blocks(docstring)
    summary, _, why = blocks[""].partition("\n")
    return Problem(
        code=code,
        name=name,
        severity=severity,
        summary=summary.removesuffix("."),
        why=why.strip(),
        bad=blocks["Bad:"],
        good=blocks["Good:"],
        sources=tuple(blocks["Sources:"].splitlines()),
        settings=blocks["Settings:"],
    )


def _blocks(docstring: str) -> dict[str, str]:
    """Heading -> its block; the text before the first heading stands under ""."""
    lines: dict[str, list[str]] = {heading: [] for heading in ("", *SECTIONS)}
    heading = ""
    for line in cleandoc(docstring).splitlines():
        if line in SECTIONS:
            heading = line
        else:
            lines[heading].append(line)
    return {heading: dedent("\n".join(block)).strip("\n") for heading, block in lines.items()}
