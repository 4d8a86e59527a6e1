"""Formatters: modules, or anything else, with `preformat` and a callable for each formatting.

The three that citeproc-py has stand for refbook's outputs; one of a program's own is asked for every piece.
"""

from __future__ import annotations

from typing import Final

from refbook.compat.citeproc.formatter import html, plain, rst
from refbook.compat.citeproc.formatter.custom import CustomOutput
from refbook.output import output
from refbook.output.medium import Medium

__all__ = ["html", "medium_of", "plain", "rst"]

_OUTPUTS: Final = ((plain, "text"), (html, "html"), (rst, "rst"))


def medium_of(formatter: object) -> Medium:
    """What writes for a formatter: refbook's output for one of these modules, else the formatter itself.

    >>> type(medium_of(html)).__name__
    'HtmlOutput'
    """
    medium = next((name for module, name in _OUTPUTS if formatter is module), None)
    return CustomOutput(formatter) if medium is None else output(medium)
