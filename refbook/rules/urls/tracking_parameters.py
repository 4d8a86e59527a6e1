"""RBU009: a URL that tells where its writer came from."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.finding import Fix
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import listed

_TRACKS: Final = r"utm_\w{1,20}|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|phpsessid|jsessionid"
_PARAMETER: Final = re.compile(rf"(?i)(?<=[?&])(?P<name>{_TRACKS})=[^&#]*(?:&|(?=#|\Z))|;jsessionid=[^?#]*")
_NAME: Final = re.compile(rf"(?i)[?&;]({_TRACKS})=")
_EMPTY_END: Final = re.compile(r"[?&](?=#|\Z)")


@rule("RBU009", "tracking-parameters", Severity.INFO, on=["URL"])
def tracking_parameters(field: Field[str]) -> Iterator[Hit]:
    """A URL with parameters that follow the reader, or with the number of a session.

    They say nothing about the page; those of sessions expire and lead to an error.

    Bad:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook?utm_source=newsletter&id=3
        ---
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook;jsessionid=0A1B2C
    Good:
        id: cia2025
        type: document
        title: The World Factbook
        URL: https://example.org/factbook?id=3
    """
    if "=" not in field.value:
        return
    found = _NAME.findall(field.value)
    if found:
        clean = _EMPTY_END.sub("", _PARAMETER.sub("", field.value))
        yield Hit(
            f"the URL carries {listed(dict.fromkeys(found), 'and')}",
            hint=f"write {clean}",
            fix=Fix(clean, safe=False),
        )
