"""XML from strangers, read safely: refused before it is parsed, and every complaint has a line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from refbook.errors import StyleError

if TYPE_CHECKING:
    from lxml import etree

NAMESPACE: Final = "http://purl.org/net/xbiblio/csl"

MAX_BYTES: Final = 4_000_000
"""The largest style accepted; the largest of the 10,844 installed ones has 246,037 bytes."""

# A document type can define entities that grow without bound or name files of this machine. No style has one.
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def tag(name: str) -> str:
    """The name of a CSL element as lxml writes it."""
    return f"{{{NAMESPACE}}}{name}"


def load(path: Path, shown: str | None = None) -> bytes:
    """The bytes of a style's file, known to be UTF-8 without a document type.

    Args:
        path: the file.
        shown: what messages call it; the path unless given.

    Raises:
        StyleError: the file cannot be read, is too large, is not UTF-8 or has a document type.
    """
    shown = shown or str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise StyleError(f"the style cannot be read: {error.strerror}", file=shown) from error
    check(data, shown)
    return data


def check(data: bytes, shown: str) -> None:
    """Refuse what no style needs and an attacker does.

    Raises:
        StyleError: the data are too large, not UTF-8 or have a document type.
    """
    if len(data) > MAX_BYTES:
        raise StyleError(f"the style is larger than {MAX_BYTES:,} bytes", file=shown)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise StyleError("the style is not UTF-8", file=shown, line=line, hint="save it as UTF-8") from None
    found = _DOCTYPE.search(data)
    if found:
        line = data.count(b"\n", 0, found.start()) + 1
        raise StyleError("a document type is not allowed in a style", file=shown, line=line, hint="remove it")


def parse(data: bytes, shown: str, parser: etree.XMLParser | None = None) -> etree._Element:
    """The root element of a style.

    Args:
        data: what `load` gave.
        shown: what messages call it.
        parser: a parser made by `safe_parser`.

    Raises:
        StyleError: the data are not well-formed XML, or not a CSL style.
    """
    from lxml import etree

    try:
        root = etree.fromstring(data, parser or safe_parser())
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise StyleError(
            f"broken XML: {_first_part(error.msg)}", file=shown, line=line, column=column
        ) from None
    if root.tag != tag("style"):
        found = etree.QName(root).localname
        raise StyleError(
            f"not a CSL style: the root element is <{found}>",
            file=shown,
            line=root.sourceline,
            hint=f'a style begins with <style xmlns="{NAMESPACE}">',
        )
    return root


def safe_parser() -> etree.XMLParser:
    """A parser that opens no file and no connection, and reads UTF-8 whatever the document claims to be."""
    from lxml import etree

    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )


def _first_part(message: str | None) -> str:
    # libxml2 adds its own "line 3, column 7" to the message; ours stands before it.
    return (message or "it cannot be parsed").split(", line ")[0]
