"""RBI009: a Software Heritage identifier that is none."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.item import Item
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_VARIABLES: Final = ("URL", "number", "note", "version", "archive_location", "call-number")
_MARK: Final = "swh:"
_WORD: Final = re.compile(r"\bswh:[^\s\"'<>)\]},]*")
_FORM: Final = re.compile(r"swh:1:(?:cnt|dir|rel|rev|snp):[0-9a-f]{40}(?=[;/?#.]|\Z)")


@rule("RBI009", "swhid", Severity.ERROR)
def swhid(item: Item) -> Iterator[Hit]:
    """A Software Heritage identifier (SWHID) of the wrong form.

    It leads to no source code: the kind is one of cnt, dir, rel, rev and snp, the number 40 hexadecimal
    digits in lower case.

    Bad:
        id: parmap
        type: software
        title: Parmap
        URL: https://archive.softwareheritage.org/swh:1:rev:0064fbd0ad69de205ea6ec6999f3d3895e9442
        ---
        id: parmap
        type: software
        title: Parmap
        swhid: swh:1:release:373e2604d96de4ab1d505190b654c5c4045db773
    Good:
        id: parmap
        type: software
        title: Parmap
        URL: https://archive.softwareheritage.org/swh:1:rel:373e2604d96de4ab1d505190b654c5c4045db773
    Sources:
        ISO/IEC 18670:2025, SoftWare Hash IDentifier (SWHID) specification 1.2, 4 "Syntax"
    """
    for variable in _VARIABLES:
        if variable in item.variables:
            yield from _wrong(item.text(variable), variable)
    if "swhid" in item.extra:
        yield from _wrong(str(item.extra["swhid"]), "swhid")


def _wrong(text: str, variable: str) -> Iterator[Hit]:
    for written in _WORD.findall(text) if _MARK in text else ():
        if not _FORM.match(written):
            message = f"{quoted(written)} is no Software Heritage identifier"
            yield Hit(message, variable, "copy it again: swh:1:, the kind, and 40 hexadecimal digits")
