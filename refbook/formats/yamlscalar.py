"""Scalars and short collections as YAML, in the manner of those that they replace."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Final

from refbook.formats.friendly import typed
from refbook.formats.yamltext import Plain, YamlText
from refbook.model.source import Text

# In double quotes YAML knows all escapes of JSON; these characters must be escaped besides.
_SPECIAL: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_BLOCK_HEAD: Final = re.compile(r"[|>][^\r\n]*(?:\r\n|\r|\n)")
_MARKS: Final = re.compile(r"(?:[&!]\S*\s+)+")
_MISREAD: Final = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null|~|0[0-9]+|[0-9][0-9_:]*[_:][0-9]+")


def scalar(value: Any, style: str = "", *, in_flow: bool = False) -> str:
    """A text, number, boolean or null as a scalar.

    Args:
        value: what it shall say.
        style: the quotation mark it shall have, if it can; "" for none.
        in_flow: True inside brackets.

    >>> scalar("a"), scalar("a: b"), scalar("it's", "'"), scalar("no"), scalar("a, b", in_flow=True)
    ('a', "'a: b'", "'it''s'", "'no'", "'a, b'")
    """
    if value is None:
        return "null"
    if not isinstance(value, str):
        return _number(value)
    plain = value if style == "" and not _MISREAD.fullmatch(value) else None
    single = "'" + value.replace("'", "''") + "'" if style != '"' and value.isprintable() else None
    for candidate in (plain, single):
        if candidate is not None and _says(candidate, value, in_flow=in_flow, is_plain=candidate is plain):
            return candidate
    return _double(value)


def _number(value: Any) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
    return json.dumps(value, default=str)


def _double(value: str) -> str:
    escaped = json.dumps(value, ensure_ascii=False)
    return _SPECIAL.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped)


def _says(candidate: str, value: str, *, in_flow: bool, is_plain: bool) -> bool:
    """True when a reader takes a scalar for the value and for nothing else."""
    document = YamlText(Text("", f"[{candidate}]" if in_flow else f"- {candidate}\n"))
    data = document.data
    if document.findings or not isinstance(data, list) or len(data) != 1 or data[0] != value:
        return False
    return isinstance(data[0], str) and isinstance(data[0], Plain) == is_plain


def flow(value: Any) -> str:
    """A value on one line.

    >>> flow({"family": "Fiori", "given": ["A, B", 1]})
    "{family: Fiori, given: ['A, B', 1]}"
    """
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{scalar(key, in_flow=True)}: {flow(part)}" for key, part in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return _typed_scalar(value, in_flow=True)


def _typed_scalar(value: Any, *, in_flow: bool) -> str:
    """Text that looks like a number is quoted, so that it stays text."""
    style = "'" if isinstance(value, str) and not isinstance(typed(Plain(value)), str) else ""
    return scalar(value, style, in_flow=in_flow)


def rewritten(source: str, old: str, value: Any, style: str, *, in_flow: bool) -> str:
    """The source of a scalar that says something else, in the manner of what stood there.

    Args:
        source: what stands there, with its anchor and tag.
        old: what it says.
        value: what it shall say.
        style: how it is quoted, or the character of its block.
        in_flow: True inside brackets.

    >>> rewritten("|\\n  A\\n  B\\n", "A\\nB\\n", "A\\nC\\n", "|", in_flow=False)
    '|\\n  A\\n  C\\n'
    """
    marks = _MARKS.match(source)
    head = marks[0] if marks else ""
    body = source[len(head) :]
    if style in ("|", ">") and isinstance(value, str):
        block = _block(body, old, value)
        if block is not None:
            return head + block
    if isinstance(value, str) and (merged := _merged(body, old, value, style)):
        return head + merged
    if isinstance(value, dict | list):
        return head + flow(value)
    return head + scalar(value, style if style in ("'", '"') else "", in_flow=in_flow) + _line_end(body)


def _line_end(body: str) -> str:
    return body[len(body.rstrip()) :] if body[:1] in "|>" else ""


def _block(body: str, old: str, value: str) -> str | None:
    """A block with other text; None when its lines do not show how."""
    first = _BLOCK_HEAD.match(body)
    if first is None or not value.strip():
        return None
    rest = body[first.end() :]
    start, end = _difference(old, value)
    was, now = old[start : len(old) - end], value[start : len(value) - end]
    if was.strip() and "\n" not in was + now and rest.count(was) == 1:
        changed = first[0] + rest.replace(was, now)
        if _block_says(changed, value):
            return changed
    if body[0] != "|":
        return None
    eol = "\r\n" if first[0].endswith("\r\n") else first[0][-1]
    indent = rest[: len(rest) - len(rest.lstrip(" "))]
    lines = [indent + line if line else "" for line in value.rstrip("\n").split("\n")]
    changed = first[0] + eol.join(lines) + rest[len(rest.rstrip()) :]
    return changed if _block_says(changed, value) else None


def _block_says(block: str, value: str) -> bool:
    document = YamlText(Text("", "k: " + block))
    return not document.findings and document.data == {"k": value}


def _merged(body: str, old: str, value: str, style: str) -> str | None:
    """A scalar over several lines in which only the words that differ are written anew."""
    if "\n" not in body or style in ("|", ">"):
        return None
    start, end = _difference(old, value)
    was, now = old[start : len(old) - end], value[start : len(value) - end]
    if not was.strip() or body.count(was) != 1:
        return None
    changed = body.replace(was, now)
    document = YamlText(Text("", "k: " + changed))
    return changed if not document.findings and document.data == {"k": value} else None


def _difference(old: str, new: str) -> tuple[int, int]:
    """How many characters are the same at the beginning and at the end."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - start
    return start, next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
