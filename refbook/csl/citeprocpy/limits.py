"""What citeproc-py cannot do, said where it matters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refbook.csl.xml import NAMESPACE
from refbook.model.item import Item

if TYPE_CHECKING:
    from lxml import etree


@dataclass(frozen=True, slots=True)
class Limit:
    """Something a style can ask for and citeproc-py does not do.

    Attributes:
        feature: the name CSL gives it.
        says: what happens instead, in one sentence without a full stop.
        where: XPath of what asks for it in a style; "" for what the data ask for.
    """

    feature: str
    says: str
    where: str = ""


DISAMBIGUATION: Final = Limit(
    "disambiguation",
    "two works that are cited alike stay so: no names, titles or year suffixes (2011a, 2011b) are added",
    "cs:citation[@disambiguate-add-year-suffix='true' or @disambiguate-add-names='true' or "
    "@disambiguate-add-givenname='true'] | .//*[@disambiguate]",
)

LIMITS: Final = (
    DISAMBIGUATION,
    Limit(
        "collapse", "cites are not drawn together: “[1], [2], [3]” for “[1]–[3]”", "cs:citation[@collapse]"
    ),
    Limit(
        "subsequent-author-substitute",
        "an author who comes again is named again, not replaced by a dash",
        "cs:bibliography[@subsequent-author-substitute]",
    ),
    Limit("position", "every citation is printed as the first of its work: no “ibid.”", ".//*[@position]"),
    Limit(
        "gender-form",
        "ordinal numbers are masculine: “2º ed.” for “2ª ed.”",
        ".//cs:number[@form='ordinal' or @form='long-ordinal']",
    ),
    Limit("comma-suffix", "no comma stands before “Jr.” after a name in natural order"),
    Limit("static-ordering", "names that are always written family first are turned round like others"),
    Limit("names in East Asian scripts", "they are printed whole, also where a short form is asked for"),
    Limit("date ranges", "what two dates of a year share is printed after them, in every language"),
    Limit("citation-label", "labels such as “Fio11” are not made"),
)
"""All of them; the user's guide lists them."""


def of_style(style: etree._Element) -> tuple[Limit, ...]:
    """The limits that a style touches."""
    namespaces = {"cs": NAMESPACE}
    return tuple(each for each in LIMITS if each.where and style.xpath(each.where, namespaces=namespaces))


def look_alike(items: Iterable[Item], *, with_year: bool) -> list[list[Item]]:
    """The items that might be cited alike: those with the same first name, and year if that is printed."""
    groups: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        issued = item.date("issued")
        year = str(issued.start.year) if with_year and issued and issued.start else ""
        groups.setdefault((_heading(item), year), []).append(item)
    return [group for group in groups.values() if len(group) > 1]


def _heading(item: Item) -> str:
    """What a citation begins with, roughly: the first name that an item has, else its title."""
    for value in item.variables.values():
        if isinstance(value, tuple):
            return (value[0].family or value[0].literal).casefold()
    return item.text("title").casefold()


def remark(text: str, ids: list[str]) -> str:
    """The sentence about works that are cited alike.

    >>> remark("(Fiori, 2011)", ["asia", "corea"])
    'asia and corea are cited alike, “(Fiori, 2011)”: citeproc-py does not disambiguate'
    """
    listed = f"{', '.join(ids[:-1])} and {ids[-1]}"
    return f"{listed} are cited alike, “{text}”: citeproc-py does not disambiguate"
