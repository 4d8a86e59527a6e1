"""RBV004: one place is spelled in two ways."""

from collections.abc import Iterator
from typing import Final

from refbook.model.library import Library
from refbook.rules.base import Hit, Severity, rule
from refbook.rules.consistency.variants import plain, variants

_CITIES: Final = """
Antwerpen, Anvers, Antwerp
Athina, Athens
Basel, Basle, Bâle, Basilea
Beijing, Peking, Pechino
Berlin, Berlino
Beograd, Belgrade, Belgrado
Bruxelles, Brussels, Brussel
București, Bucharest
Den Haag, The Hague, 's-Gravenhage, L’Aia
Firenze, Florence, Florenz
Genève, Geneva, Genf, Ginevra
Genova, Genoa
Göteborg, Gothenburg
Göttingen, Goettingen
Hannover, Hanover
København, Copenhagen, Copenaghen, Kopenhagen
Köln, Cologne, Koeln, Colonia
Kraków, Cracow
Lisboa, Lisbon, Lisbona, Lissabon
London, Londra, Londres
Mainz, Magonza
Milano, Milan, Mailand
Moskva, Moscow, Mosca, Moskau, Moscou
München, Munich, Muenchen, Monaco di Baviera
Napoli, Naples, Neapel
New York, Nueva York, Nuova York, New York NY, New York City
Nürnberg, Nuremberg, Nuernberg, Norimberga
Padova, Padua
Paris, Parigi
Praha, Prague, Praga, Prag
Roma, Rome, Rom
Sevilla, Seville
Torino, Turin
Tübingen, Tuebingen
Venezia, Venice, Venedig
Warszawa, Warsaw, Varsavia, Warschau
Wien, Vienna, Vienne
Zürich, Zurich, Zuerich, Zurigo
"""
"""Cities with a name in several languages, one a line."""

_NUMBERS: Final = {
    plain(name): str(number)
    for number, line in enumerate(_CITIES.strip().splitlines())
    for name in line.split(", ")
}


@rule("RBV004", "place-variants", Severity.INFO)
def place_variants(library: Library) -> Iterator[Hit]:
    """A place of publication whose name differs from that in other works: case, accents, or the language.

    Milano and Milan in one list look like two places; a list names its places in one language.

    Bad:
        - {id: a, type: document, title: First, publisher: Laterza, publisher-place: Roma}
        - {id: b, type: document, title: Second, publisher: Carocci, publisher-place: Rome}
        ---
        - {id: a, type: document, title: First, publisher: Wiley, publisher-place: "New York, NY"}
        - {id: b, type: document, title: Second, publisher: Norton, publisher-place: New York (N.Y.)}
    Good:
        - {id: a, type: document, title: First, publisher: Laterza, publisher-place: Roma}
        - {id: b, type: document, title: Second, publisher: Carocci, publisher-place: Roma}
    """
    yield from variants(library, "publisher-place", _key)


def _key(place: str) -> str:
    name = plain(place)
    return _NUMBERS.get(name, name)
