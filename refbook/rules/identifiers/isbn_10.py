"""RBI012: an ISBN of ten digits."""

from collections.abc import Iterator

from refbook.model.finding import Fix
from refbook.model.identifier import Identifier
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.words import quoted


@rule("RBI012", "isbn-10", Severity.INFO, on=["ISBN"], opinionated=True)
def isbn_10(field: Field[str]) -> Iterator[Hit]:
    """An ISBN in the form of ten digits, which ended in 2007.

    Shops and libraries find the book by both; lists that hold both forms look careless, and programs that
    compare numbers as text miss duplicates.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: 0-306-40615-2
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        ISBN: 978-0-306-40615-7
    Sources:
        ISO 2108:2017
        International ISBN Agency, ISBN Users' Manual
    """
    numbers = Identifier.parse_all(field.value, "isbn")
    if len(numbers) != 1 or len(numbers[0].value) != 10 or not numbers[0].is_valid:
        return
    whole = _with_prefix(field.value.strip(), numbers[0])
    yield Hit(
        f"the ISBN {quoted(field.value)} has ten digits", hint=f"write {whole}", fix=Fix(whole, safe=True)
    )


def _with_prefix(written: str, number: Identifier) -> str:
    """The thirteen digits, divided as the ten were."""
    hyphens = written.count("-")
    divided = hyphens and written.replace("-", "").upper() == number.value
    return f"978-{written[:-1]}{number.isbn13[-1]}" if divided else number.isbn13
