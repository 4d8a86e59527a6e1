"""Outputs: rich text in the media that people print, paste and publish in.

A medium is one file with one class; `OUTPUTS` is the list of them, and nothing is imported before it is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from refbook.errors import WriteError
from refbook.output.entry import Entry

if TYPE_CHECKING:
    from refbook.output.medium import Medium
    from refbook.richtext import RichText

__all__ = ["OUTPUTS", "Entry", "output", "render", "render_entries"]

OUTPUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text": "refbook.output.text:TextOutput",
        "html": "refbook.output.html:HtmlOutput",
        "markdown": "refbook.output.markdown:MarkdownOutput",
        "latex": "refbook.output.latex:LatexOutput",
        "rtf": "refbook.output.rtf:RtfOutput",
        "rst": "refbook.output.rst:RstOutput",
        "typst": "refbook.output.typst:TypstOutput",
        "ansi": "refbook.output.ansi:AnsiOutput",
    }
)
"""Medium -> `module:class` of its writer."""


@cache
def output(medium: str) -> Medium:
    """The writer of a medium.

    Args:
        medium: a name in `OUTPUTS`.

    Raises:
        WriteError: there is no such medium.
    """
    if medium not in OUTPUTS:
        raise WriteError(f"no output is called {medium!r}", hint=f"choose one of: {', '.join(OUTPUTS)}")
    module, _, name = OUTPUTS[medium].partition(":")
    writer: Medium = getattr(import_module(module), name)()
    return writer


def render(text: RichText, medium: str) -> str:
    """Rich text in a medium, safe for it: whatever the text holds is shown, nothing of it is obeyed.

    Args:
        text: the text.
        medium: a name in `OUTPUTS`.

    Raises:
        WriteError: there is no such medium.

    >>> from refbook.richtext import italic
    >>> render("R&D in " + italic("Nature"), "html")
    'R&#38;D in <i>Nature</i>'
    """
    return output(medium).render(text)


def render_entries(entries: Sequence[Entry], medium: str) -> str:
    r"""A bibliography in a medium.

    Args:
        entries: the entries in order.
        medium: a name in `OUTPUTS`.

    Raises:
        WriteError: there is no such medium.

    >>> from refbook.richtext import RichText
    >>> print(render_entries([Entry("a", RichText.of("Emma. 1816."), RichText.of("[1]"))], "text"))
    [1] Emma. 1816.
    """
    return output(medium).bibliography(entries)
