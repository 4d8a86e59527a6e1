"""What a locator can count.

Source: CSL 1.0.2 specification, Appendix III, "Locators".
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from refbook.errors import ValueRejected

LABELS: Final[tuple[str, ...]] = tuple(
    """
    act appendix article-locator book canon chapter column elocation equation figure folio issue line note
    opus page paragraph part rule scene section sub-verbo supplement table timestamp title-locator verse
    version volume
    """.split()  # a list of words reads better as words
)


def checked(label: str) -> str:
    """A locator's label, as CSL writes it.

    Raises:
        ValueRejected: CSL has no such label.

    >>> checked("sub verbo"), checked("Page")
    ('sub-verbo', 'page')
    """
    wanted = label.strip().casefold().replace(" ", "-")
    if wanted in LABELS:
        return wanted
    close = get_close_matches(wanted, LABELS, n=1)
    hint = f"did you mean {close[0]}?" if close else f"choose from: {', '.join(LABELS)}"
    raise ValueRejected(f"a locator cannot count {label!r}", hint=hint)
