"""RBU001: a URL that cannot be followed."""

from collections.abc import Iterator

from refbook.model.finding import Fix
from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.urls.local_file import is_local
from refbook.rules.words import quoted


@rule("RBU001", "url-form", Severity.ERROR, on=["URL"])
def url_form(field: Field[str]) -> Iterator[Hit]:
    """A URL without a scheme, with spaces, or of a kind that must not become a link.

    Programs print it as it is or make a link that leads nowhere. Links are made of http, https, ftp, mailto
    and doi only: `javascript:` and its like are refused.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        URL: www.example.org/factbook
        ---
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/the world factbook
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook
    Sources:
        RFC 3986, 3 "Syntax Components"
    """
    problem = Identifier.parse(field.value, "url").problem
    if not problem or is_local(field.value):
        return
    bare = field.value.strip()
    if bare.casefold().startswith("www.") and " " not in bare:
        whole = f"https://{bare}"
        yield Hit(f"the URL {quoted(bare)} has no scheme", hint=f"write {whole}", fix=Fix(whole, safe=False))
    else:
        yield Hit(f"{quoted(field.value)} is no URL: {problem}", hint="copy the address from the browser")
