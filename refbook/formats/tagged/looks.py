"""What the beginnings of tagged files look like."""

from __future__ import annotations

import re
from typing import Final

_RIS: Final = re.compile(r"^[ \t\ufeff]*TY[ \t]+-[ \t]*\w", re.MULTILINE)
_RIS_FIRST: Final = re.compile(r"[\s\ufeff]*TY  - ?\w")
_ENDNOTE_FIRST: Final = re.compile(r"[\s\ufeff]*%0 [A-Z][a-z]+")
_ENDNOTE: Final = re.compile(r"[\s\ufeff]*(?:%[A-Z0-9@!&?*+] \S[^\r\n]*[\r\n]+){3}")
_MEDLINE: Final = re.compile(r"[\s\ufeff]*(?:PMID- \d|OWN - [A-Z])")
_WOS: Final = re.compile(r"[\s\ufeff]*(?:FN [^\r\n]+[\r\n]+VR \d|PT [JBSCP][\r\n]+[A-Z][A-Z0-9] )")


def is_ris(head: str) -> bool:
    """True when a line begins a RIS record.

    >>> is_ris("Record #1\\nTY  - JOUR\\n"), is_ris("TYPES - of books")
    (True, False)
    """
    return _RIS.search(head) is not None


def begins_with_ris(head: str) -> bool:
    """True when nothing stands before the first RIS record."""
    return _RIS_FIRST.match(head) is not None


def is_endnote(head: str) -> bool:
    """True when the text begins with a record of EndNote or refer.

    >>> is_endnote("%0 Book\\n%T Korea\\n"), is_endnote("% my books\\n@book{a,")
    (True, False)
    """
    return begins_with_endnote(head) or _ENDNOTE.match(head) is not None


def begins_with_endnote(head: str) -> bool:
    """True when the text begins with a record of EndNote's own."""
    return _ENDNOTE_FIRST.match(head) is not None


def is_medline(head: str) -> bool:
    """True when the text begins with a MEDLINE record.

    >>> is_medline("\\nPMID- 8692918\\nOWN - NLM\\n")
    True
    """
    return _MEDLINE.match(head) is not None


def is_wos(head: str) -> bool:
    """True when the text begins as Web of Science's files do.

    >>> is_wos("FN Clarivate Analytics Web of Science\\nVR 1.0\\nPT J\\n")
    True
    """
    return _WOS.match(head) is not None
