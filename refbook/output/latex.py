"""LaTeX: commands for formatting, every special character escaped, Unicode kept.

Documents need `hyperref` for links, and an engine that reads UTF-8 (every one since 2018).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from refbook.output.entry import Entry, Line, lines
from refbook.output.medium import Medium
from refbook.output.urls import percent_encoded
from refbook.richtext import Style

_ESCAPES: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "`": r"\textasciigrave{}",
}
# TeX's fonts draw some pairs as one character: "--" as a dash, "''" and ",," as quotation marks.
_SPECIAL: Final = re.compile(r"[\\{}$&#%_^~<>|`]|-(?=-)|'(?=')|,(?=,)")
# In the argument of \href these would end the argument or the line, or be read as TeX's own notation.
_IN_URL: Final = re.compile(r"[\\{}^~]")
_URL_SPECIAL: Final = re.compile(r"[%#&$_]")

_PLAIN_LIST: Final = r"\begin{list}{}{\leftmargin=2em \itemindent=-2em \labelwidth=0pt \labelsep=0pt}"
_NUMBERED_LIST: Final = r"\begin{list}{}{\leftmargin=3em \labelwidth=2.5em \labelsep=.5em}"


class LatexOutput(Medium):
    """LaTeX."""

    marks: ClassVar[Mapping[Style, tuple[str, str]]] = {
        Style.ITALIC: (r"\textit{", "}"),
        Style.OBLIQUE: (r"\textsl{", "}"),
        Style.UPRIGHT: (r"\textup{", "}"),
        Style.BOLD: (r"\textbf{", "}"),
        Style.REGULAR: (r"\textmd{", "}"),
        Style.SMALL_CAPS: (r"\textsc{", "}"),
        Style.FULL_CAPS: (r"\textnormal{", "}"),
        Style.UNDERLINE: (r"\underline{", "}"),
        Style.SUPERSCRIPT: (r"\textsuperscript{", "}"),
        Style.SUBSCRIPT: (r"\textsubscript{", "}"),
    }
    line_break: ClassVar[str] = "\\newline{}\n"
    indent: ClassVar[str] = r"\hspace*{2em}"

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """A `list` environment: hanging paragraphs, or labels in the margin when the style has them."""
        items = [lines(self.visible(entry.blocks)) for entry in entries]
        numbered = any(line.margin for item in items for line in item)
        written = [self._item(item) for item in items]
        return "\n".join([_NUMBERED_LIST if numbered else _PLAIN_LIST, *written, r"\end{list}"])

    def _item(self, item: list[Line]) -> str:
        # Always with a label, if an empty one: text that begins with "[" must not become one.
        label = self.inlines(item[0].margin).strip(" ") if item else ""
        rest = [Line((), line.indented, line.children) for line in item[:1]] + item[1:]
        content = self.line_break.join([self.line(line) for line in rest])
        return rf"\item[{{{label}}}] {content}" if label else rf"\item[] {content}"

    def escape(self, text: str) -> str:
        r"""Text without any character that TeX would act on: `\input{…}` prints as it stands."""
        return _SPECIAL.sub(_escaped, text)

    def link(self, url: str, content: str) -> str:
        r"""An `\href`."""
        url = _URL_SPECIAL.sub(r"\\\g<0>", _IN_URL.sub(percent_encoded, url))
        return rf"\href{{{url}}}{{{content}}}"


def _escaped(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or match[0] + "{}"
