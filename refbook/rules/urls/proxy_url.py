"""RBU010: a URL through somebody's library or search engine."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from refbook.model.finding import Fix
from refbook.model.identifier import is_safe_url
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted

_HOST: Final = re.compile(
    r"(?i)https?://(?:[^/?#:]{0,253}\b(?:ez|lib)?proxy\d?\b[^/?#:]{0,253}\.[^/?#:]+|[^/?#:]+\.idm\.oclc\.org"
    r"|[^/?#:]+\.safelinks\.protection\.outlook\.com|l\.facebook\.com/l\.php"
    r"|(?:www|scholar)\.google\.[a-z.]{2,6}/(?:url|search|scholar(?:_url)?)\?)"
)
_INSIDE: Final = re.compile(r"[?&](?:q?url|q|u)=(https?(?:://|%3A%2F%2F)[^&]+)", re.IGNORECASE)


@rule("RBU010", "proxy-url", Severity.WARNING, on=["URL"])
def proxy_url(field: Field[str]) -> Iterator[Hit]:
    """A URL that goes through the proxy of a library, a search engine or a mail filter.

    Others are asked for a password they do not have, or get an expired search.

    Bad:
        id: kim1999
        type: document
        title: Regions at peace
        URL: https://www-jstor-org.ezproxy.example.edu/stable/2645923
        ---
        id: kim1999
        type: document
        title: Regions at peace
        URL: https://ezproxy.example.edu/login?url=https://www.jstor.org/stable/2645923
    Good:
        id: kim1999
        type: document
        title: Regions at peace
        URL: https://www.jstor.org/stable/2645923
    """
    if not _HOST.match(field.value):
        return
    inside = _INSIDE.search(field.value)
    target = unquote(inside[1]) if inside and "%" in inside[1][:8] else inside[1] if inside else ""
    whole = is_safe_url(target)
    yield Hit(
        f"{quoted(field.value)} is not the address of the work itself",
        hint=f"write {target}" if whole else "give the address that the publisher names",
        fix=Fix(target, safe=False) if whole else None,
    )
