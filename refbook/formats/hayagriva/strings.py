"""Formattable strings <-> texts with CSL's markup.

Source: The Hayagriva YAML File Format, “Formattable String”: braces keep the case of what they hold, dollars
hold mathematics of Typst, which stays as it is; a backslash makes plain characters of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from refbook.richtext import parse
from refbook.richtext.tree import Inline, Style, Styled

_TOKEN: Final = re.compile(r"\\[\\{}$]|\$(?:[^$\\]|\\.)*\$|[{}]", re.DOTALL)
_SPECIAL: Final = re.compile(r"[\\{}$]")
# As pandoc tells mathematics from prices: no space inside the dollars, no digit after them.
_MATH: Final = re.compile(r"(\$[^\s$\\](?:[^$\\]*[^\s$\\])?\$)(?!\d)")
_OPEN: Final = '<span class="nocase">'
_CLOSE: Final = "</span>"


def read_string(text: str) -> str:
    r"""The text of a formattable string, with CSL's markup for what keeps its case.

    >>> read_string("{imagiNary} Publishing"), read_string(r"50 \$")
    ('<span class="nocase">imagiNary</span> Publishing', '50 $')
    """
    if not _SPECIAL.search(text):
        return text
    depth, done, parts = 0, 0, []
    for token in _TOKEN.finditer(text):
        parts.append(text[done : token.start()])
        done = token.end()
        found = token[0]
        if found == "{":
            parts.append(_OPEN if depth == 0 else "")
            depth += 1
        elif found == "}" and depth:
            depth -= 1
            parts.append(_CLOSE if depth == 0 else "")
        else:
            parts.append(found[1:] if found[0] == "\\" else found)
    parts.append(text[done:])
    return "".join([*parts, _CLOSE if depth else ""])


def write_string(text: str) -> str:
    r"""The formattable string of a text: braces for what keeps its case, no other markup.

    >>> write_string('<span class="nocase">imagiNary</span> <i>Publishing</i>'), write_string("50 $")
    ('{imagiNary} Publishing', '50 \\$')
    """
    if "<" not in text:
        return _escape(text)
    return "".join(_written(parse(text).children))


def _written(children: Iterable[Inline]) -> Iterable[str]:
    for child in children:
        if isinstance(child, str):
            yield _escape(child)
        else:
            inner = "".join(_written(child.children))
            keeps_case = isinstance(child, Styled) and child.style is Style.NOCASE
            yield f"{{{inner}}}" if keeps_case and inner else inner


def _escape(text: str) -> str:
    if not _SPECIAL.search(text):
        return text
    parts = _MATH.split(text)
    return "".join(part if index % 2 else _SPECIAL.sub(r"\\\g<0>", part) for index, part in enumerate(parts))


def read_formattable(value: Any) -> tuple[str, str] | None:
    """A string, or a mapping with a value and a short form; None for anything else.

    >>> read_formattable({"value": "World Wide Developer Conference", "short": "WWDC"})
    ('World Wide Developer Conference', 'WWDC')
    """
    if isinstance(value, str):
        return (read_string(str(value)), "") if value else None
    if not isinstance(value, dict):
        return None
    found = read_formattable(value.get("value"))
    if found is None:
        return None
    text = found[0]
    if value.get("verbatim") == "true" and _OPEN not in text:
        text = f"{_OPEN}{text}{_CLOSE}"
    short = read_formattable(value.get("short"))
    return text, short[0] if short else found[1]


def write_formattable(text: str, short: str = "") -> Any:
    """The string, or a mapping where there is a short form."""
    if not short:
        return write_string(text)
    return {"value": write_string(text), "short": write_string(short)}
