r"""Where in a document a work is cited: `@key` in Markdown, `\cite{key}` in LaTeX.

Sources: Pandoc User's Guide, "Citation syntax"; the biblatex manual, 3.9 "Citation Commands", which all have
"cite" in their names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_MARKDOWN: Final = re.compile(r"(?<![\w@\\.])@(?:\{([^{}\n]*)\}?|([\w:.#$%&\-+?<>~/]*))")
_LATEX: Final = re.compile(
    r"\\[a-zA-Z]*cite[a-zA-Z]*\*?(?:\s*\[[^\]\n]*\]){0,2}\s*\{([^{}]*)\}?", re.IGNORECASE
)
_KEY: Final = re.compile(r"[^,\s]*")

_TEX: Final = (".tex", ".ltx", ".latex", ".sty", ".cls")
_MD: Final = (".md", ".markdown", ".rmd", ".qmd", ".mdx", ".txt")


@dataclass(frozen=True, slots=True)
class Cited:
    """A key in a document.

    Attributes:
        key: the key, as far as it is written.
        start: the offset where it begins.
        end: the offset behind it.
    """

    key: str
    start: int
    end: int


def cited_at(content: str, offset: int, file: str) -> Cited | None:
    """The key that stands at an offset, or that somebody begins to write there; None where no work is cited.

    >>> cited_at("see [@fiori2011, p. 3]", 8, "a.md")
    Cited(key='fiori2011', start=6, end=15)
    >>> cited_at(r"\\autocite[3]{kim, fio", 21, "a.tex")
    Cited(key='fio', start=18, end=21)
    """
    name = file.lower()
    if name.endswith(_TEX):
        return _in_latex(content, offset)
    return _in_markdown(content, offset) if name.endswith(_MD) else None


def _in_markdown(content: str, offset: int) -> Cited | None:
    start, line = _line(content, offset)
    for found in _MARKDOWN.finditer(line):
        group = 1 if found[1] is not None else 2
        begin, end = (start + place for place in found.span(group))
        if begin <= offset <= end:
            key = found[group].rstrip(":.#$%&-+?<>~/") if offset < end else found[group]
            return Cited(key, begin, begin + len(key))
    return None


def _in_latex(content: str, offset: int) -> Cited | None:
    start, line = _line(content, offset)
    for found in _LATEX.finditer(line):
        if start + found.start(1) <= offset <= start + found.end(1):
            return _among(content, start + found.start(1), start + found.end(1), offset)
    return None


def _among(content: str, start: int, end: int, offset: int) -> Cited:
    """The key at an offset in a list of keys with commas between them."""
    begin = max(start, content.rfind(",", start, offset) + 1)
    begin += len(content[begin:offset]) - len(content[begin:offset].lstrip())
    found = _KEY.match(content, begin, end)
    key = found[0] if found else ""
    return Cited(key, begin, begin + len(key))


def _line(content: str, offset: int) -> tuple[int, str]:
    start = content.rfind("\n", 0, offset) + 1
    end = content.find("\n", offset)
    return start, content[start : len(content) if end < 0 else end]
