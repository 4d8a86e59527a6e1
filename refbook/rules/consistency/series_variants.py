"""RBV005: one series is spelled in two ways."""

from collections.abc import Iterator

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.consistency.variants import plain, variants


@rule("RBV005", "series-variants", Severity.INFO)
def series_variants(library: Library) -> Iterator[Hit]:
    """A series whose title differs from that in other works by case, accents, punctuation, & or an article.

    In the printed list it looks like two series.

    Bad:
        - {id: a, type: document, title: First, collection-title: Itinerari di storia}
        - {id: b, type: document, title: Second, collection-title: Itinerari di Storia}
    Good:
        - {id: a, type: document, title: First, collection-title: Itinerari di storia}
        - {id: b, type: document, title: Second, collection-title: Itinerari di storia}
    """
    yield from variants(library, "collection-title", plain)
