"""Which URLs may become links, and how they are written."""

from __future__ import annotations

import re
from typing import Final

_SAFE: Final = re.compile(r"(?:https?|ftp|mailto|doi):\S", re.IGNORECASE)
# RFC 3986 has no place for these in a URL; bidirectional controls would make it read as another.
_FOREIGN: Final = re.compile(
    '[\x00-\x20\x7f-\xa0"<>\\\\^`{|}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]'
)


def safe_url(url: str) -> str | None:
    """The URL as a link may carry it, or None when it must not be one.

    Links lead to http, https, ftp, mailto and doi; characters that no URL may hold are percent-encoded.

    >>> safe_url("https://example.org/a b"), safe_url("javascript:alert(1)"), safe_url("/etc/passwd")
    ('https://example.org/a%20b', None, None)
    """
    url = url.strip()
    return _FOREIGN.sub(percent_encoded, url) if _SAFE.match(url) else None


def percent_encoded(match: re.Match[str]) -> str:
    """A matched character as a URL writes it."""
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogatepass"))
