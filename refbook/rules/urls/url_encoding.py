"""RBU006: a URL with characters that must be encoded."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_LATEX: Final = re.compile(r"\\([_%&#~$])")
_BARE: Final = re.compile(r"[\"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})")


@rule("RBU006", "url-encoding", Severity.INFO, on=["URL"])
def url_encoding(field: Field[str]) -> Iterator[Hit]:
    r"""A URL with quotation marks, braces, backslashes, or a % that is no code.

    Browsers mend it, each in its way; programs that make links cut it off there. A backslash is left over
    from LaTeX. Letters with accents are fine.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/a\_b
        ---
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/?q={korea}
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/?q=%7Bkorea%7D
    Sources:
        RFC 3986, 2 "Characters"
    """
    if not _BARE.search(field.value) or "://" not in field.value or any(map(str.isspace, field.value)):
        return
    clean = _BARE.sub(lambda found: f"%{ord(found[0][0]):02X}", _LATEX.sub(r"\1", field.value))
    yield Hit(
        f"the URL {quoted(field.value)} has a character that must be encoded",
        hint=f"write {clean}",
        fix=Fix(clean, safe=True),
    )
