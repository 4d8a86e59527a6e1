"""Works and styles that the tests of documents share."""

from __future__ import annotations

from refbook.csl.document import Document
from refbook.csl.style import Style
from refbook.model.item import Item

APA, IEEE, NATURE = Style.load("apa"), Style.load("ieee"), Style.load("nature")
NOTES = Style.load("chicago-notes-bibliography")

ASIA = Item("asia", "book", author=["Fiori, Antonio"], issued=2011, title="L’Asia Orientale", language="it")
KOREA = Item("korea", "book", author=["Fiori, Antonio"], issued=2010, title="Corea", keyword="Primary, Korea")
WAR = Item(
    "war",
    "article-journal",
    author=["Salas, Ana", "Park, Jin"],
    issued=2005,
    title="The war",
    container_title="Asia",
    volume=3,
    page="1-9",
    DOI="10.1000/182",
)
NOBODY = Item("nobody", "book", title="A work by nobody", issued=1999)
LIBRARY = [ASIA, KOREA, WAR, NOBODY]


def texts(document: Document) -> list[str]:
    return [str(citation) for citation in document.citations]


def ids(bibliography: object) -> list[str]:
    return [entry.id for entry in bibliography]  # type: ignore[attr-defined]
