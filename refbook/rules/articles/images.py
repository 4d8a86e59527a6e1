"""How rules about images name them."""

from collections.abc import Iterator, Sequence

from refbook.model.article import Image
from refbook.rules.words import quoted


def numbered(images: Sequence[Image]) -> Iterator[tuple[str, Image]]:
    """Each image with how a message names it: by its caption, or by its number.

    >>> [name for name, image in numbered([Image(caption="Two tanks"), Image()])]
    ['the image "Two tanks"', 'image 2']
    """
    for number, image in enumerate(images, 1):
        yield f"the image {quoted(image.caption)}" if image.caption else f"image {number}", image
