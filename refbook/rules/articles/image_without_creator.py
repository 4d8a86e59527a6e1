"""RBA004: an image without its creator."""

from collections.abc import Iterator

from refbook.model.article import Article
from refbook.rules.articles.images import numbered
from refbook.rules.base import Hit, Severity, rule


@rule("RBA004", "image-without-creator", Severity.WARNING)
def image_without_creator(article: Article) -> Iterator[Hit]:
    """An image that does not say who made it.

    Where it was found is no credit: the photographer or artist is to be named, by law in most countries,
    and by all Creative Commons licences but CC0.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        images:
          - caption: Two tanks
            source: Wikimedia Commons
            url: https://example.org/tanks
            license: public domain
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        images:
          - caption: Two tanks
            creator: unknown
            source: Wikimedia Commons
            url: https://example.org/tanks
            license: public domain
    Sources:
        Berne Convention, article 6bis
        Creative Commons, "Recommended practices for attribution"
    """
    for name, image in numbered(article.images):
        if not image.creator.strip():
            yield Hit(f"{name} does not say who made it", "images", 'add creator, or "unknown"')
