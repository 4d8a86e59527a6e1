"""RBE008: HTML or XML tags in the text."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import PRINTED, quoted

_SAME: Final = {"em": "i", "italic": "i", "strong": "b", "bold": "b", "inf": "sub"}
"""Tags that CSL has under another name."""

_TAG: Final = re.compile(
    r"</?(em|italic|strong|bold|inf|p|br|a|u|tt|font|div|h[1-6]|title|scp|small|nobr|img|(?:jats|mml):\w+)\b[^<>]*>",
    re.IGNORECASE,
)


@rule("RBE008", "html-markup", Severity.WARNING, on=PRINTED)
def html_markup(field: Field[str]) -> Iterator[Hit]:
    """A tag of HTML or XML that CSL does not know, such as `<em>` or `<br>`.

    Only i, b, sub, sup, sc and span are markup in CSL data; all others are printed as they stand.

    Bad:
        id: kim1999
        type: document
        title: The genome of <em>Homo sapiens</em>
        ---
        id: kim1999
        type: document
        title: Regions<br/> at peace
    Good:
        id: kim1999
        type: document
        title: The genome of <i>Homo sapiens</i>
    Sources:
        CSL-JSON, "HTML-like formatting tags"
    """
    found = _TAG.search(field.value) if "<" in field.value else None
    if found:
        clean = "" if ":" in found[1] else _SPACES.sub(" ", _TAG.sub(_known, field.value)).strip()
        yield Hit(
            f"{field.variable} has the tag {quoted(found[0])}",
            hint=f"write {quoted(clean)}" if clean else "write what it means as plain text",
            fix=Fix(clean, safe=found[1].casefold() in _SAME) if clean else None,
        )


_SPACES: Final = re.compile(r" {2,}")


def _known(tag: re.Match[str]) -> str:
    """CSL's tag for another; a space for a line break; nothing for the rest."""
    name = tag[1].casefold()
    if name in _SAME:
        return f"<{'/' * tag[0].startswith('</')}{_SAME[name]}>"
    return " " if name in ("br", "p") else ""
