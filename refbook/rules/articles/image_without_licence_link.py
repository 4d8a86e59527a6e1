"""RBA006: an image whose licence cannot be read."""

import re
from collections.abc import Iterator
from typing import Final

from refbook.model.article import Article
from refbook.rules.articles.images import numbered
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted

_NEEDS_LINK: Final = re.compile(r"\bCC[ -]?BY|creative commons attribution|\bGFDL\b|GNU Free", re.IGNORECASE)


@rule("RBA006", "image-without-licence-link", Severity.INFO)
def image_without_licence_link(article: Article) -> Iterator[Hit]:
    """An image under a licence that must be linked, without the link.

    The Creative Commons licences with attribution ask for the licence's address beside the image.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        images:
          - caption: Two tanks
            creator: Anna Kim
            url: https://example.org/tanks
            license: CC BY-SA 4.0
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        images:
          - caption: Two tanks
            creator: Anna Kim
            url: https://example.org/tanks
            license: CC BY-SA 4.0
            license-url: https://creativecommons.org/licenses/by-sa/4.0/
    Sources:
        Creative Commons Attribution 4.0, section 3(a)(1)(C)
    """
    for name, image in numbered(article.images):
        if _NEEDS_LINK.search(image.license) and not image.license_url.strip():
            message = f"{name} is under {quoted(image.license)} without a link to the licence"
            yield Hit(message, "images", "add license-url")
