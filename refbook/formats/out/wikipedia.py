"""Wikipedia's citation templates: `{{cite book |last1=… }}`, along the table of `cs1`.

Source: English Wikipedia, "Help:Citation Style 1". What stands in a parameter stays in it: see `wikitext`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final, TypeAlias

from refbook.formats.bibtex.eprint import eprint_type
from refbook.formats.out.cs1 import ALWAYS, ROWS, TEMPLATES, WITHOUT_URL, Row
from refbook.formats.out.values import address, as_work, identifiers, page_ends, plain
from refbook.formats.out.wikitext import escaped, wikitext
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.language import primary
from refbook.model.name import Name
from refbook.model.name_particles import join
from refbook.model.partial_date import PartialDate

Parameters: TypeAlias = list[tuple[str, str]]
Codec: TypeAlias = Callable[[Row, Item], Parameters]

_IN_URL: Final = re.compile(r"[\[\]']")
_HYPHEN: Final = re.compile(r"(?<=\w)\s*-+\s*(?=\w)")
_EDITION_WORD: Final = re.compile(r"[\s,]*\b(?:edition|edn\.?|ed\.?)\Z", re.IGNORECASE)
_ORDINALS: Final = {1: "st", 2: "nd", 3: "rd"}
_OTHERS: Final = {
    "illustrator": "illustrated by",
    "composer": "composed by",
    "performer": "performed by",
    "narrator": "narrated by",
    "producer": "produced by",
    "compiler": "compiled by",
}


def write(items: Iterable[Item]) -> Iterator[str]:
    """One template a line for each item.

    >>> book = Item("a", "book", author=["Fiori, Antonio"], title="L’Asia Orientale", issued=2011)
    >>> print("".join(write([book])), end="")
    {{cite book |last1=Fiori |first1=Antonio |title=L’Asia Orientale |date=2011}}
    """
    for item in items:
        name, parameters = template(item)
        yield f"{{{{{name}{''.join(f' |{key}={value}' for key, value in parameters.items())}}}}}\n"


def template(item: Item) -> tuple[str, dict[str, str]]:
    """The template of an item, and its parameters as they stand in wikitext."""
    work = as_work(item)
    name = _template(work)
    made = [pair for _, pairs in _made(work, name) for pair in pairs]
    return name, dict([*made, *ALWAYS.get(name, ())])


def held(item: Item) -> frozenset[str]:
    """The variables of an item that its template carries.

    >>> sorted(held(Item("a", "book", title="T", abstract="A")))
    ['title']
    """
    work = as_work(item)
    return frozenset(variable for variables, _ in _made(work, _template(work)) for variable in variables)


def _template(item: Item) -> str:
    name = TEMPLATES.get(item.type, "cite web")
    return name if address(item.text("URL")) else WITHOUT_URL.get(name, name)


def _made(item: Item, template: str) -> Iterator[tuple[set[str], Parameters]]:
    """The variables of each row that has something to write, and its parameters."""
    written: set[str] = set()
    taken: set[str] = set()
    for row in _rows(template, item.type if item.type in TEMPLATES else ""):
        filled = {variable for variable in row.variables if _says(item, variable)}
        if row.variables[0] not in filled and row.codec != "others":
            continue
        if filled & written or row.parameter in taken:
            continue
        if row.with_variable and not _says(item, row.with_variable):
            continue
        pairs = [(key, value) for key, value in CODECS[row.codec](row, item) if value]
        if pairs:
            written |= filled
            taken.add(row.parameter)
            yield filled, pairs


def _says(item: Item, variable: str) -> bool:
    """True when a variable holds something to write."""
    names = item.names(variable)
    return any(not name.is_others for name in names) if names else bool(plain(item.text(variable)))


@cache
def _rows(template: str, type: str) -> tuple[Row, ...]:
    return tuple(row for row in ROWS if row.is_for(template, type))


# How values are written


def _text(row: Row, item: Item) -> Parameters:
    texts = [plain(item.text(variable)) for variable in row.variables]
    return [(row.parameter, escaped(", ".join(filter(None, texts))))]


def _title(row: Row, item: Item) -> Parameters:
    return [(row.parameter, wikitext(item.text(row.variables[0])))]


def _with_url(row: Row, item: Item) -> Parameters:
    return _text(row, item) if address(item.text("URL")) else []


def _names(row: Row, item: Item) -> Parameters:
    """`last1` and `first1`, or `author1`; a shortened list ends in `display-authors=etal`."""
    role = row.parameter.rstrip("-") or "author"
    made: Parameters = []
    for number, name in enumerate(_listed(item, row), 1):
        family, given = _parts(name)
        if family:
            made += [(f"{row.parameter}last{number}", family), (f"{row.parameter}first{number}", given)]
        else:
            made.append((f"{role}{number}", _whole(name)))
    is_shortened = any(name.is_others for name in item.names(row.variables[0]))
    return made + [(f"display-{role}s", "etal")] * bool(made and is_shortened)


def _inventors(row: Row, item: Item) -> Parameters:
    made: Parameters = []
    for number, name in enumerate(_listed(item, row), 1):
        family, given = _parts(name)
        prefix = f"{row.parameter}{number}"
        made += (
            [(f"{prefix}-last", family), (f"{prefix}-first", given)] if family else [(prefix, _whole(name))]
        )
    return made


def _people(row: Row, item: Item) -> Parameters:
    return [(row.parameter, ", ".join(escaped(name.display) for name in _listed(item, row)))]


def _others(row: Row, item: Item) -> Parameters:
    """Those who did something else, each role after its word."""
    roles = []
    for variable in row.variables:
        people = ", ".join(escaped(name.display) for name in item.names(variable) if not name.is_others)
        if people:
            roles.append(f"{_OTHERS[variable]} {people}")
    text = "; ".join(roles)
    return [(row.parameter, text[:1].upper() + text[1:])]


def _listed(item: Item, row: Row) -> list[Name]:
    return [name for name in item.names(row.variables[0]) if not name.is_others]


def _parts(name: Name) -> tuple[str, str]:
    """The family name with its particles, and the given names with what follows the name."""
    if name.literal or not name.family:
        return "", ""
    family = join(name.dropping_particle, join(name.non_dropping_particle, name.family))
    return escaped(family), escaped(" ".join(part for part in (name.given, name.suffix) if part))


def _whole(name: Name) -> str:
    """An undivided name; in two parentheses where a comma would look like several names."""
    text = escaped(name.display)
    return f"(({text}))" if "," in text or ";" in text else text


def _edition(row: Row, item: Item) -> Parameters:
    """The template adds "ed."."""
    text = plain(item.text(row.variables[0]))
    return [(row.parameter, _ordinal(int(text)) if _is_number(text) else escaped(_without_word(text)))]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 5


def _without_word(text: str) -> str:
    return _EDITION_WORD.sub("", text) or text


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else _ORDINALS.get(number % 10, "th")
    return f"{number}{ending}"


def _pages(row: Row, item: Item) -> Parameters:
    """`page` for one page, `pages` for more, ranges with a dash."""
    pages = plain(item.text(row.variables[0]))
    first, last = page_ends(pages)
    if first and first == last:
        return [(row.parameter, escaped(pages))]
    return [(f"{row.parameter}s", escaped(_HYPHEN.sub("–", pages)))]


def _language(row: Row, item: Item) -> Parameters:
    text = plain(item.text(row.variables[0]))
    return [(row.parameter, primary(text) or escaped(text))]


def _date(row: Row, item: Item) -> Parameters:
    date = item.date(row.variables[0])
    return [(row.parameter, escaped(shown(date)))] if date else []


def _accessed(row: Row, item: Item) -> Parameters:
    return _date(row, item) if address(item.text("URL")) else []


def _url(row: Row, item: Item) -> Parameters:
    found = address(item.text(row.variables[0]))
    return [(row.parameter, _IN_URL.sub(lambda match: f"%{ord(match[0]):02X}", found))]


def _identifier(row: Row, item: Item) -> Parameters:
    """The first valid one: each parameter takes one. PMC numbers stand without their letters."""
    found = identifiers(item.text(row.variables[0]), row.codec)[:1]
    return [(row.parameter, escaped(each.value.removeprefix("PMC"))) for each in found]


def _arxiv(row: Row, item: Item) -> Parameters:
    if eprint_type(item.text("archive")) != "arxiv":
        return []
    found = identifiers(item.text("archive_location"), "arxiv")[:1]
    return [(row.parameter, escaped(each.value)) for each in found]


CODECS: Final[Mapping[str, Codec]] = {
    "text": _text,
    "title": _title,
    "with_url": _with_url,
    "names": _names,
    "inventors": _inventors,
    "people": _people,
    "others": _others,
    "edition": _edition,
    "pages": _pages,
    "language": _language,
    "date": _date,
    "accessed": _accessed,
    "url": _url,
    "arxiv": _arxiv,
    **dict.fromkeys(("doi", "isbn", "issn", "pmid", "pmcid"), _identifier),
}
"""Word of a row -> what writes its parameters."""


def shown(date: Date) -> str:
    """A date as Citation Style 1 takes it: "Manual of Style", dates and numbers.

    >>> [shown(Date.parse(text)) for text in ("2011-03", "2011-03/2011-05", "1914/1918", "c. 1850", "n.d.")]
    ['March 2011', 'March–May 2011', '1914–1918', 'c. 1850', 'n.d.']
    """
    start, end = date.start, date.end
    if start is None:
        return end.shown if end else date.literal
    if end is None:
        return _certain(start)
    first, last = _certain(start), _certain(end)
    if start.year == end.year and not (start.day or end.day):
        return f"{first.removesuffix(f' {start.year}')}–{last}"
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"


def _certain(date: PartialDate) -> str:
    """The date without a question mark, which the templates do not know."""
    return date.shown.removesuffix("?")
