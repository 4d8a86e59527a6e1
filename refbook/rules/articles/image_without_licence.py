"""RBA003: an image without a licence."""

from collections.abc import Iterator

from refbook.model.article import Article
from refbook.rules.articles.images import numbered
from refbook.rules.base import Hit, Severity, rule


@rule("RBA003", "image-without-licence", Severity.WARNING)
def image_without_licence(article: Article) -> Iterator[Hit]:
    """An image of which nobody knows whether it may be printed.

    Also what stands on Wikimedia Commons has a licence with terms: most ask for the author's name and a link.

    Bad:
        id: ravasi2026
        type: document
        title: The Korean War
        images:
          - caption: Two tanks
            creator: United States Army
            url: https://example.org/tanks
    Good:
        id: ravasi2026
        type: document
        title: The Korean War
        images:
          - caption: Two tanks
            creator: United States Army
            url: https://example.org/tanks
            license: public domain
    Sources:
        Creative Commons, "Recommended practices for attribution"
        Wikimedia Commons, "Reusing content outside Wikimedia"
    """
    for name, image in numbered(article.images):
        if not image.license.strip():
            yield Hit(f"{name} has no licence", "images", 'add license: its name, or "public domain"')
