"""RBA005: an image without a way back to where it was found."""

from collections.abc import Iterator

from refbook.model.article import Article
from refbook.rules.articles.images import numbered
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBA005", "image-without-source", Severity.WARNING)
def image_without_source(article: Article) -> Iterator[Hit]:
    """An image without a link to where it was found.

    Without it nobody can check its licence, its creator, or what it shows. The name of a collection is not
    enough: Wikimedia Commons holds a hundred million files.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        images:
          - caption: Two tanks
            creator: United States Army
            source: Wikimedia Commons
            license: public domain
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        images:
          - caption: Two tanks
            creator: United States Army
            source: Wikimedia Commons
            url: https://example.org/tanks
            license: public domain
    Sources:
        Creative Commons, "Recommended practices for attribution"
    """
    for name, image in numbered(article.images):
        if not image.url.strip():
            named = (
                f"names its source, {quoted(image.source)}, without a link"
                if image.source
                else "has no source"
            )
            yield Hit(f"{name} {named}", "images", "add url: the page it was found on")
