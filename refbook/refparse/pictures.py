"""Pictures of an article page: what a caption or a credit says of source, creator and licence."""

from __future__ import annotations

import re
from typing import Final

from refbook.model.article import Image
from refbook.refparse.blocks import LONG

_HOUSES: Final = """
    Wikimedia Commons; Wikimedia; Wikipedia; Flickr; Unsplash; Pexels; Pixabay; Getty Images; Shutterstock;
    iStock; Adobe Stock; Alamy; Reuters; AFP; Associated Press; AP; ANSA; LaPresse; EFE; Lusa; dpa; Magnum;
    Keystone; Europeana; Gallica; Library of Congress; National Archives; NASA; Google Maps; OpenStreetMap;
    Bundesarchiv; Freepik; Imperial War Museum; British Library; British Museum; Rijksmuseum;
    Internet Archive; Archivio Luce; Instagram; YouTube
    """
_SOURCES: Final[dict[str, str]] = {house.strip().casefold(): house.strip() for house in _HOUSES.split(";")}
"""Where pictures come from: folded -> as it writes itself."""

_LICENSE: Final = re.compile(
    r"(?i)(?<![^\W_])(?:CC0(?:\s1\.0)?|CC[\s-](?:BY|0)(?:-(?:NC|SA|ND)){0,2}(?:[\s-]\d\.\d)?(?:\s[A-Z]{2,3})?|"
    r"public domain|pubblico dominio|domaine public|gemeinfrei|dominio público|domínio público)(?![^\W_])"
)
_CREDIT_MARK: Final = re.compile(r"©|\(c\)|(?i:^(?:photo|foto|image|immagine|imagen|imagem|bild|picture)\b)")
_CREDIT: Final = re.compile(
    r"\s+[-–—|/]\s+|\s*[()]\s*|\s*©\s*|(?<=[.\"”»])\s+(?=(?i:photo|foto|source|fonte|quelle|fuente|crédit))|;\s+"
)
_CREDIT_WORD: Final = re.compile(
    r"(?i)^(?:photo(?:graph)?|foto(?:grafia)?|image|immagine|imagen|imagem|bild|picture|source|fonte|quelle|fuente|"
    r"credits?|crediti?|crédits?|créditos?)(?:\s+(?:by|di|de|von|por|par|credit))?\s*:?\s+"
)
_VIA: Final = re.compile(r"(?i)\s*(?:,|/|\bvia\b|\bon\b|\bsu\b|\bauf\b|\bsur\b)\s+")


def is_caption(text: str) -> bool:
    """True for a picture's caption: it names where the picture is from, or its licence."""
    last = _CREDIT.split(text.strip(" )."))[-1]
    words = _VIA.split(_CREDIT_WORD.sub("", last).strip())
    named = any(word.casefold().strip(" .") in _SOURCES for word in words)
    return named or bool(_LICENSE.search(last)) or (len(text) < LONG and bool(_CREDIT_MARK.search(text)))


def read_image(text: str) -> Image:
    """The Image a caption describes.

    >>> image = read_image("Two tanks - wikimedia commons")
    >>> image.caption, image.source
    ('Two tanks', 'Wikimedia Commons')
    """
    licensed = _LICENSE.search(text)
    plain = _LICENSE.sub("", text).strip(" ,.;()-–—|") if licensed else text
    parts = [part.strip() for part in _CREDIT.split(plain) if part.strip()]
    caption = "" if len(parts) < 2 and _CREDIT_WORD.match(plain) else parts[0] if parts else ""
    credit = parts[1:] if caption else parts
    source, creator = _credited(
        [word for part in credit for word in _VIA.split(_CREDIT_WORD.sub("", part)) if word]
    )
    return Image(caption=caption, creator=creator, source=source, license=licensed[0] if licensed else "")


def _credited(words: list[str]) -> tuple[str, str]:
    """Source and creator: a known house is the source; what stands beside it made the picture."""
    houses = [word for word in words if word.casefold().strip(" .") in _SOURCES]
    others = [word for word in words if word not in houses]
    if houses:
        return ", ".join(_SOURCES[house.casefold().strip(" .")] for house in houses), ", ".join(others)
    return (others[-1], ", ".join(others[:-1])) if others else ("", "")


def read_credit(text: str) -> Image:
    """The Image of a credit alone: "Photo credit: Jane Doe / Wikimedia Commons"; a single unknown name
    made it.

    >>> read_credit("Jane Doe / Wikimedia Commons, CC BY-SA 4.0").creator
    'Jane Doe'
    """
    licensed = _LICENSE.search(text)
    plain = _LICENSE.sub("", text).strip(" ,.;()-–—|")
    words = [
        word.strip(" ,.") for part in _CREDIT.split(plain) for word in _VIA.split(part) if word.strip(" ,.")
    ]
    source, creator = _credited(words)
    if words and source == words[-1] and words[-1].casefold() not in _SOURCES:
        source, creator = "", ", ".join(words)
    return Image(creator=creator, source=source, license=licensed[0] if licensed else "")
