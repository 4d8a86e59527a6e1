r"""RTF 1.9.1: what every word processor opens.

A bibliography is a whole document; `render` gives the inside of a paragraph, for a document that is there
already. Everything is ASCII: other characters are `\u` escapes with "?" for readers older than Unicode (the
`\uc1` of the header, which is also the default).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from refbook.output.entry import Entry, Line, lines
from refbook.output.medium import Medium
from refbook.output.urls import percent_encoded
from refbook.richtext import Style
from refbook.richtext.tree import plain

_HEADER: Final = (
    r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times New Roman;}}"
    "\n"
    r"\f0\fs24"
    "\n"
)
_SPECIAL: Final = re.compile(r"[\\{}]|[^\x20-\x7e]")
# In a field's instruction, quotation marks and backslashes mean something, and in RTF, braces.
_IN_URL: Final = re.compile(r'[\\{}"]|[^\x21-\x7e]')

# In twips, 1/1440 of an inch.
_HANG: Final = 720
_CHARACTER: Final = 160
"""Room enough for one character of a number in the margin, at 12 points."""


class RtfOutput(Medium):
    """RTF."""

    marks: ClassVar[Mapping[Style, tuple[str, str]]] = {
        Style.ITALIC: (r"{\i ", "}"),
        Style.OBLIQUE: (r"{\i ", "}"),
        Style.UPRIGHT: (r"{\i0 ", "}"),
        Style.BOLD: (r"{\b ", "}"),
        Style.REGULAR: (r"{\b0 ", "}"),
        Style.SMALL_CAPS: (r"{\scaps ", "}"),
        Style.FULL_CAPS: (r"{\scaps0 ", "}"),
        Style.UNDERLINE: (r"{\ul ", "}"),
        Style.NO_LINE: (r"{\ulnone ", "}"),
        Style.SUPERSCRIPT: (r"{\super ", "}"),
        Style.SUBSCRIPT: (r"{\sub ", "}"),
        Style.BASELINE: (r"{\nosupersub ", "}"),
    }
    line_break: ClassVar[str] = "\\line\n"
    indent: ClassVar[str] = r"\tab "

    def bibliography(self, entries: Sequence[Entry]) -> str:
        """A document of hanging paragraphs; numbers stand in the margin, before a tab."""
        items = [lines(self.visible(entry.blocks)) for entry in entries]
        widest = max([len(plain(line.margin)) for item in items for line in item], default=0)
        hang = max(_HANG, _CHARACTER * widest)
        paragraphs = [
            self._paragraph(line, hang, is_first=index == 0)
            for item in items
            for index, line in enumerate(item)
        ]
        return f"{_HEADER}{''.join(paragraphs)}}}"

    def _paragraph(self, line: Line, hang: int, *, is_first: bool) -> str:
        left = 2 * hang if line.indented else hang
        layout = rf"\pard\li{left}\sa120"
        if is_first and not line.indented:
            layout += rf"\fi-{hang}\tx{hang}"
        margin = self.inlines(line.margin).strip(" ")
        content = self.inlines(tuple(line.children)).strip(" ")
        label = rf"{margin}\tab " if margin else ""
        return f"{layout} {label}{content}\\par\n"

    def escape(self, text: str) -> str:
        r"""Text in ASCII without a backslash or brace that RTF would act on.

        >>> print(RtfOutput().escape(r"{\object} – 𝄞"))
        \{\\object\} \u8211? \u-10188?\u-8930?
        """
        return _SPECIAL.sub(_escaped, text)

    def link(self, url: str, content: str) -> str:
        """A field with a hyperlink."""
        url = _IN_URL.sub(percent_encoded, url)
        return rf'{{\field{{\*\fldinst{{HYPERLINK "{url}"}}}}{{\fldrslt{{{content}}}}}}}'


def _escaped(match: re.Match[str]) -> str:
    r"""A special character; `\u` takes a UTF-16 unit as a signed number, so most of Unicode takes two."""
    character = match[0]
    if character in "\\{}":
        return f"\\{character}"
    units = character.encode("utf-16-le", "surrogatepass")
    return "".join(
        rf"\u{int.from_bytes(units[start : start + 2], 'little', signed=True)}?"
        for start in range(0, len(units), 2)
    )
