r"""Text of strangers in a report: nothing of it moves a cursor, or is a command to what runs the check.

GitHub Actions obeys lines that begin with `::`, and `##[` anywhere in a line; Azure Pipelines obeys `##vso[`
and TeamCity `##teamcity[`. They read all that a program prints, whatever its form.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from refbook.rules.words import visible

_COMMAND: Final = re.compile(r"##(?=\w*\[)")
_LINE_ENDS: Final = re.compile(r"[\r\n]+")


def line(text: str) -> str:
    r"""Text of strangers as a part of a line: one line, all of it visible, no command of a build server.

    >>> print(line("a\nb\x1b[31m ##vso[task.setvariable]"))
    a b\x1b[31m # vso[task.setvariable]
    """
    return _COMMAND.sub("# ", visible(_LINE_ENDS.sub(" ", text)))


def excerpt(source: str) -> str:
    r"""A line of a file that is shown as it is, each character in its column: what is not visible is a space.

    >>> excerpt("a\tb\u202e ##[x]")
    'a b  # [x]'
    """
    return line("".join(char if char.isprintable() else " " for char in source))


def beginning(text: str) -> str:
    """The same for what a line begins with: `::` begins a command of GitHub Actions.

    >>> beginning("::error::x.bib:1:1: oops")
    './::error::x.bib:1:1: oops'
    """
    text = line(text)
    return f"./{text}" if text.lstrip().startswith("::") else text


def as_json(data: Any) -> str:
    r"""Data as JSON in which characters that are not visible, and commands, are written as escapes.

    >>> print(as_json({"a": "é\x9b ##[add-path]"}))
    {
      "a": "é\u009b \u0023\u0023[add-path]"
    }
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    text = _COMMAND.sub(r"\\u0023\\u0023", text)
    return "\n".join(part if part.isprintable() else _escaped(part) for part in text.split("\n"))


def _escaped(part: str) -> str:
    """Only strings hold such characters: the rest of JSON is ASCII."""
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in part)


def utf8(text: str) -> str:
    r"""Text that can be encoded: what is no UTF-8, as in the name of some files, is escaped.

    >>> utf8("a\udcffb")
    'a\\udcffb'
    """
    return text.encode("utf-8", "backslashreplace").decode()
