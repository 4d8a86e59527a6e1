"""Hayagriva YAML: the bibliographies of Typst. An entry nests in its parent: article, journal, series.

A CSL item is flat: the title of the parent is its container-title, that of the parent's parent its
collection-title. What the variables cannot say of an entry is kept whole under `hayagriva` in `extra` and
written again; fields the format does not have stand in `extra` under their own names. A variable the format
has no field for is written as `csl-` and its name, which Typst passes over.
"""

from __future__ import annotations

import re
from typing import Final

from refbook.model.format import Format

_ENTRY: Final = re.compile(
    r"^[^\s#\-{\[&*!|>'\"%@`][^\n]*?:[ \t]*(?:#[^\n]*)?\r?\n"
    r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]+\S",
    re.MULTILINE,
)
_OWN_FIELD: Final = re.compile(
    r"^[ \t]+(?:parent|serial-number|page-range|page-total|volume-total|affiliated|time-range|runtime)"
    r"[ \t]*:",
    re.MULTILINE,
)
_OWN_TYPE: Final = re.compile(
    r"^[ \t]+type[ \t]*:[ \t]*[\"']?(?:[A-Z][a-z]+|anthos|artwork|audio|blog|case|conference|exhibition|misc"
    r"|newspaper|original|proceedings|reference|repository|scene|thread|video|web|anthology)\b",
    re.MULTILINE,
)
_OTHER: Final = re.compile(r"^[ \t-]*(?:references|cff-version|issued|id)[ \t]*:", re.MULTILINE)


def is_hayagriva(head: str) -> bool:
    """True for a mapping of entries by their keys, with fields or types that only Hayagriva has.

    A mapping that could as well be refbook's own YAML is left to it: it reads the same.

    >>> is_hayagriva("fiori:\\n  type: Book\\n  title: T"), is_hayagriva("fiori:\\n  type: book\\n  title: T")
    (True, False)
    >>> is_hayagriva("references:\\n- id: a\\n  type: book")
    False
    """
    if _ENTRY.search(head) is None or _OTHER.search(head):
        return False
    return _OWN_FIELD.search(head) is not None or _OWN_TYPE.search(head) is not None


FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "hayagriva",
        "Hayagriva YAML",
        (".yml", ".yaml"),
        is_hayagriva,
        is_hayagriva,
        reader="refbook.formats.hayagriva.read:read",
        writer="refbook.formats.hayagriva.write:write",
        splitter="refbook.formats.hayagriva.split:split",
        problems="refbook.formats.hayagriva.problems:PROBLEMS",
    ),
)
"""The format, for the list of formats."""
