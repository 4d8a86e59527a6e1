"""Control characters: reported, and replaced one by one, so that offsets stay."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from refbook.formats.bibtex import problems as p
from refbook.formats.log import Log
from refbook.model.source import Edit

MAX_FINDINGS: Final = 20

_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def without_control_characters(content: str, log: Log) -> str:
    """The text with U+FFFD in the place of each."""
    if _CONTROL.search(content) is None:
        return content
    for place in islice(_CONTROL.finditer(content), MAX_FINDINGS):
        what = f"the control character U+{ord(place[0]):04X}"
        log.add(
            p.CONTROL, what, place.start(), place.end(), hint="delete it", edits=(Edit(*place.span(), ""),)
        )
    return _CONTROL.sub("\ufffd", content)
