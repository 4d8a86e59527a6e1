"""Text with CSL-JSON's inline markup -> LaTeX that cannot do anything but print.

Every character that LaTeX could act on is written as a command for that character; only markup that is
well nested and math made of harmless commands become LaTeX. Letters stay Unicode: BibTeX passes bytes
through, biber reads UTF-8.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.formats.bibtex.math_tables import HARMLESS
from refbook.formats.bibtex.protect import KEEP, needs_no_case
from refbook.formats.bibtex.sentence import protect

_ESCAPES: Final = {
    "\\": r"\textbackslash{}",
    # \{ would do for LaTeX, but BibTeX counts the brace in it.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "\u00a0": "~",
    "\u2009": r"\,",
    "\u00ad": r"\-",
    "--": "-{}",
    "''": "'{}",
}
_ESCAPED: Final = re.compile(r"[\\{}$&%#_~^`\u00a0\u2009\u00ad]|-(?=-)|'(?=')")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACE: Final = re.compile(r"[ \t\r\n\f\v]+")

_TAGS: Final = {
    "<i>": ("</i>", r"\emph{"),
    "<b>": ("</b>", r"\textbf{"),
    "<sup>": ("</sup>", r"\textsuperscript{"),
    "<sub>": ("</sub>", r"\textsubscript{"),
    '<span style="font-variant:small-caps;">': ("</span>", r"\textsc{"),
    '<span style="font-variant: small-caps;">': ("</span>", r"\textsc{"),
    '<span class="nocase">': ("</span>", "{"),
}
_TAG: Final = re.compile("|".join(map(re.escape, [*_TAGS, "</i>", "</b>", "</sup>", "</sub>", "</span>"])))
_MATH: Final = re.compile(r"\$(?!\s)([^$\n]{1,500})(?<![\s\\])\$(?!\d)")
_MATH_SIGN: Final = re.compile(r"[\\^_]")
_MATH_TOKEN: Final = re.compile(r"\\([A-Za-z]+)|\\[,;:! |]|[^\\$%#&~]", re.DOTALL)


def encode(text: str) -> str:
    """LaTeX that prints a text and does nothing else.

    >>> encode("R&D <i>in vivo</i>"), encode("\\\\input")
    ('R\\\\&D \\\\emph{in vivo}', '\\\\textbackslash{}input')
    """
    text = _clean(text)
    return _marked_up(text) if "<" in text else _with_math(text)


def encode_title(text: str, language: str = "") -> str:
    """The same for a title: words whose capitals English styles would make small stand in braces.

    >>> encode_title("On <i>New</i> Modernities"), encode_title("A day in Pavia")
    ('On \\\\emph{New} {Modernities}', 'A day in {Pavia}')
    """
    text = protect(_clean(text), language)
    latex = _marked_up(text) if "<" in text else _with_math(text)
    return latex.replace(KEEP[0], "{").replace(KEEP[1], "}")


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", _SPACE.sub(" ", text)).strip(" ")


def _marked_up(text: str) -> str:
    """Tags that pair become commands; any other is text."""
    pairs = _pairs(text)
    parts, at = [], 0
    for tag in _TAG.finditer(text):
        latex = pairs.get(tag.start())
        if latex is not None:
            parts += [_with_math(text[at : tag.start()]), latex]
            at = tag.end()
            if latex in ("{", "{{") and not text[at : at + 1].isalnum():
                parts.append("{}")  # as in `group`
    return "".join([*parts, _with_math(text[at:])])


def group(latex: str) -> str:
    """LaTeX in braces that hold it together.

    A brace before a backslash would make a special character ("BibTeXing", section 4.1), which holds nothing.

    >>> group("Barnes and Noble"), group(r"\\& Co")
    ('{Barnes and Noble}', '{{}\\\\& Co}')
    """
    return f"{{{{}}{latex}}}" if latex.startswith("\\") else f"{{{latex}}}"


def _pairs(text: str) -> dict[int, str]:
    """Offset of a tag that pairs -> its LaTeX."""
    pairs: dict[int, str] = {}
    opened: list[tuple[int, str, str]] = []
    for tag in _TAG.finditer(text):
        if tag[0] in _TAGS:
            opened.append((tag.start(), *_TAGS[tag[0]]))
        elif opened and opened[-1][1] == tag[0]:
            start, _, latex = opened.pop()
            content = text[text.index(">", start) + 1 : tag.start()]
            # One pair of braces keeps capitals only while a title is read: see `protect`.
            is_double = latex == "{" and not needs_no_case(content)
            pairs |= {start: "{{", tag.start(): "}}"} if is_double else {start: latex, tag.start(): "}"}
    return pairs


def _with_math(text: str) -> str:
    if "$" not in text:
        return _plain(text)
    parts, at = [], 0
    for math in _MATH.finditer(text):
        if _is_harmless(math[1]):
            parts += [_plain(text[at : math.start()]), math[0]]
            at = math.end()
    return "".join([*parts, _plain(text[at:])])


def _is_harmless(math: str) -> bool:
    """True when math has balanced braces and no command that could do more than print.

    "$5 or 6$" is money, not math: it has no sign that only math has.
    """
    depth, at = 0, 0
    if not _MATH_SIGN.search(math):
        return False
    while at < len(math):
        token = _MATH_TOKEN.match(math, at)
        if token is None or (token[1] and token[1] not in HARMLESS) or "^^" in math:
            return False
        depth += (token[0] == "{") - (token[0] == "}")
        if depth < 0:
            return False
        at = token.end()
    return depth == 0


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda char: _ESCAPES[char[0] * 2 if char[0] in "-'" else char[0]], text)


_UNSAFE_RAW: Final = re.compile(r"[\\{}^]")


def encode_raw(text: str) -> str:
    """A file name or the like, which is never typeset: only what could act is escaped.

    >>> encode_raw("a_b {1}.pdf")
    'a_b \\\\textbraceleft{}1\\\\textbraceright{}.pdf'
    """
    return _UNSAFE_RAW.sub(lambda char: _ESCAPES[char[0]], _clean(text))


# "<" and ">" are safe, and common in the DOIs of the nineties.
_UNSAFE_VERBATIM: Final = re.compile(r"[\\{}^\s\x00-\x1f\x7f-\x9f\"`|]")


def encode_verbatim(text: str) -> str:
    """A URL or DOI: its own escape, the percent sign, for the few characters LaTeX or BibTeX would act on.

    >>> encode_verbatim("https://example.org/a_b{c}")
    'https://example.org/a_b%7Bc%7D'
    """
    return _UNSAFE_VERBATIM.sub(lambda char: "".join(f"%{byte:02X}" for byte in char[0].encode()), text)
