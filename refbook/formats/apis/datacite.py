"""DataCite's works: records of its REST API, and what its content negotiation gives.

Source: DataCite Metadata Schema 4.7; DataCite REST API (JSON:API), "Retrieving a single DOI".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from refbook.formats.apis import reading
from refbook.formats.apis.codecs import CODECS, joined, one_line, read_date, text_of
from refbook.formats.apis.datacite_table import (
    CONTAINER,
    CONTRIBUTORS,
    DATES,
    FREE_TYPES,
    PARTS,
    SCHEMA_ORG,
    TABLE,
    TYPES,
    UNSPECIFIC,
)
from refbook.formats.apis.draft import Codec, Draft, fill
from refbook.formats.apis.markup import inline, paragraphs
from refbook.formats.apis.problems import UNKNOWN_RECORD_TYPE
from refbook.formats.apis.recognise import DATACITE
from refbook.formats.jsontext import JsonText
from refbook.formats.plain import Path, quoted
from refbook.model.article import join_title
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.identifier import Identifier
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.variable import Value
from refbook.model.vocabulary import ITEM_TYPES

_PAGES: Final = re.compile(r"\s*(\d{1,6})\s*(?:p\b\.?|pp\b\.?|pages?\b|Seiten\b)", re.IGNORECASE)
_PAGE_RANGE: Final = re.compile(r"(\d{1,6})\s*[-–]\s*(\d{1,6})\s*(?:pp?\b\.?|pages?|Seiten)", re.IGNORECASE)
_PAGE: Final = re.compile(r"[A-Za-z]{0,3}\d[\w.:-]*")
_MAIN_TITLE: Final = ("", "Title", "MainTitle")


def read(text: Text) -> Reading:
    """Read DataCite's works: one record, a list of them, or the service's answer with them inside."""
    document = JsonText(text)
    return reading.read(document, document.data, DATACITE)


def item_of(data: Mapping[str, Any]) -> Item:
    """The Item that a DataCite work describes; its id is "".

    Args:
        data: the work's attributes, or the API's object with these under `attributes`, or its answer.

    >>> types = {"resourceTypeGeneral": "Dataset"}
    >>> item = item_of({"doi": "10.1000/XYZ", "types": types, "titles": [{"title": "Korea"}]})
    >>> item.type, item.title, item.DOI
    ('dataset', 'Korea', '10.1000/XYZ')
    """
    for key in ("data", "attributes"):
        inner = data.get(key)
        data = inner if isinstance(inner, Mapping) else data
    return draft_of(data).item()


def draft_of(data: Mapping[str, Any]) -> Draft:
    """A work on its way to an Item."""
    draft = Draft(data, "datacite")
    _read_type(draft)
    _read_titles(draft)
    _read_people(draft)
    _read_dates(draft)
    _read_related(draft)
    _read_container(draft)
    fill(draft, TABLE, _CODECS)
    _read_abstract(draft)
    draft.keep_rest()
    return draft


# Type


def _read_type(draft: Draft) -> None:
    """The general type counts; where it says little, the free type, then DataCite's CSL type."""
    general, free, csl, schema = (
        draft.words("types", name) or draft.words("types", hyphens)
        for name, hyphens in (
            ("resourceTypeGeneral", "resource-type-general"),
            ("resourceType", "resource-type"),
            ("citeproc", "citeproc"),
            ("schemaOrg", "schema-org"),
        )
    )
    word = re.sub(r"[\s'’_-]+", "", free).lower()
    if general in TYPES:
        draft.type, genre = TYPES[general]
        draft.set("genre", genre, "types")
    elif general not in UNSPECIFIC:
        draft.report(UNKNOWN_RECORD_TYPE, f"the type {quoted(general)} is unknown", "types")
    else:
        guess = csl if csl in ITEM_TYPES and csl != "article" else SCHEMA_ORG.get(schema, draft.type)
        draft.type = FREE_TYPES.get(word, guess)
    _read_genre(draft, free, word, general)


def _read_genre(draft: Draft, free: str, word: str, general: str) -> None:
    """A free type that says more than the type does."""
    said = {general.lower(), draft.type.replace("-", ""), "journalarticle", "text"}
    if word not in said and draft.type not in PARTS:
        draft.set("genre", one_line(free), "types", "resourceType")


# Titles


def _read_titles(draft: Draft) -> None:
    titles = [
        (steps, inline(text_of(each.get("title"))), text_of(each.get("titleType")))
        for steps, each in draft.records("titles")
    ]
    main = next(((steps, title) for steps, title, kind in titles if title and kind in _MAIN_TITLE), None)
    main = main or next(((steps, title) for steps, title, _ in titles if title), None)
    if main is None:
        return
    subtitle = next((title for _, title, kind in titles if kind == "Subtitle"), "")
    draft.set("title", join_title(main[1], subtitle), *main[0])
    if draft.size("titles") == 1 + bool(subtitle):
        draft.use("titles")


# People


def _read_people(draft: Draft) -> None:
    names = [_name(person) for _, person in draft.records("creators")]
    is_all = all(names) and len(names) == draft.size("creators")
    if draft.set("author", tuple(name for name in names if name), "creators") and is_all:
        draft.use("creators")
    for steps, person in draft.records("contributors"):
        kind = text_of(person.get("contributorType") or person.get("contributor-type"))
        variable = CONTRIBUTORS.get(kind, "")
        name = _name(person)
        if variable and name:
            before = draft.variables.get(variable, ())
            assert isinstance(before, tuple)
            draft.variables[variable] = (*before, name)
            draft.places.setdefault(variable, steps)


def _name(person: Mapping[str, Any]) -> Name | None:
    """A person by parts or by "Family, Given"; a name without either is an organisation's."""
    whole, given, family, kind = (
        inline(text_of(person.get(key))) for key in ("name", "givenName", "familyName", "nameType")
    )
    if kind == "Organizational" or not (family or whole):
        name = Name.institution(whole or given) if whole or given else None
    elif family:
        name = Name(family, given).split_particles()
    elif "," in whole or kind == "Personal":
        name = Name.parse(whole)
    else:
        name = Name.institution(whole)
    return _with_identity(name, person) if name else None


def _with_identity(name: Name, person: Mapping[str, Any]) -> Name:
    data = name.to_csl()
    if person.get("affiliation"):
        data["affiliation"] = person["affiliation"]
    others = []
    found = person.get("nameIdentifiers")
    for each in found if isinstance(found, list) else ():
        value = text_of(each.get("nameIdentifier")) if isinstance(each, Mapping) else ""
        scheme = text_of(each.get("nameIdentifierScheme")) if isinstance(each, Mapping) else ""
        if value and scheme.upper() == "ORCID":
            data["ORCID"] = value
        elif value:
            others.append(dict(each))
    return Name.from_csl(data | ({"nameIdentifiers": others} if others else {}))


# Dates


def _read_dates(draft: Draft) -> None:
    """Dates of the kinds that CSL has; of the year of publication and the date of issue, the finer one."""
    for steps, each in draft.records("dates"):
        kind = text_of(each.get("dateType") or each.get("date-type"))
        text = each.get("date")
        if kind in DATES and text:
            draft.set(DATES[kind], read_date(draft, text, (*steps, "date"))[0], *steps)
    if draft.variables.get("available-date") == draft.variables.get("issued"):
        draft.variables.pop("available-date", None)


# What it stands in


def _read_related(draft: Draft) -> None:
    """The work that this one is published in, where it is described (DataCite 4.4, relatedItem)."""
    for steps, each in draft.records("relatedItems"):
        if text_of(each.get("relationType")) == "IsPublishedIn":
            titles = each.get("titles")
            first = titles[0] if isinstance(titles, list) and titles else None
            title = first.get("title") if isinstance(first, Mapping) else first
            _fill_container(draft, each, text_of(title), steps)
            number = each.get("relatedItemIdentifier")
            if isinstance(number, Mapping):
                kind = text_of(number.get("relatedItemIdentifierType"))
                _set_number(draft, kind, text_of(number.get("relatedItemIdentifier")), steps)
            _set_year(draft, text_of(each.get("publicationYear")), steps)
            break
    for steps, each in draft.records("relatedIdentifiers"):
        if text_of(each.get("relationType")) == "IsPublishedIn":
            kind = text_of(each.get("relatedIdentifierType"))
            _set_number(draft, kind, text_of(each.get("relatedIdentifier")), steps)


def _set_year(draft: Draft, text: str, steps: Path) -> None:
    """A chapter is cited by the year of its book, not by that of its deposit; its own date is finer."""
    year = Date.parse(text).year if text else None
    issued = draft.variables.get("issued")
    if year is not None and not (isinstance(issued, Date) and issued.year == year):
        draft.variables.pop("issued", None)
        draft.set("issued", Date.of(year), *steps, "publicationYear")


def _read_container(draft: Draft) -> None:
    """DataCite's summary of the same; a repository of data is no title to be cited."""
    container = draft.at("container")
    if isinstance(container, Mapping) and container.get("type") != "DataRepository":
        _fill_container(draft, container, text_of(container.get("title")), ("container",))
        kind = text_of(container.get("identifierType"))
        _set_number(draft, kind, text_of(container.get("identifier")), ("container",))


def _fill_container(draft: Draft, data: Mapping[str, Any], title: str, steps: Path) -> None:
    draft.set("container-title" if draft.type in PARTS else "collection-title", inline(title), *steps)
    for key, variable in CONTAINER.items():
        draft.set(variable, one_line(text_of(data.get(key))), *steps, key)
    pages = [one_line(text_of(data.get(key))) for key in ("firstPage", "lastPage")]
    # A summary made of free text has had "Bd. 1 Nr. 1 (2018)" for a page.
    if _PAGE.fullmatch(pages[0]):
        draft.set("page", "-".join(dict.fromkeys(filter(_PAGE.fullmatch, pages))), *steps, "firstPage")


def _set_number(draft: Draft, kind: str, number: str, steps: Path) -> None:
    if kind in ("ISBN", "ISSN", "EISSN", "LISSN"):
        draft.set(kind[-4:], Identifier.parse(number, kind[-4:]).value if kind != "ISBN" else number, *steps)


# The rest


def _read_abstract(draft: Draft) -> None:
    for steps, each in draft.records("descriptions"):
        kind = text_of(each.get("descriptionType") or each.get("description-type"))
        if kind == "Abstract" and draft.set("abstract", paragraphs(text_of(each.get("description"))), *steps):
            if draft.size("descriptions") == 1:
                draft.use("descriptions")
            return


def _read_rights(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """The names of the licences, or their addresses."""
    entries = value if isinstance(value, list) else [value]
    texts = [
        text_of(each.get("rights")) or text_of(each.get("rightsUri") or each.get("rights_uri"))
        for each in entries
        if isinstance(each, Mapping)
    ]
    return ", ".join(dict.fromkeys(map(one_line, filter(None, texts)))), False


def _read_subjects(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """Subjects: objects, or plain texts in older records."""
    entries = value if isinstance(value, list) else [value]
    words = [text_of(each.get("subject") if isinstance(each, Mapping) else each) for each in entries]
    schemes = any(len(each) > 1 for each in entries if isinstance(each, Mapping))
    return joined(words), all(words) and not schemes


def _read_sizes(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A size in pages; of a part, the pages themselves may stand here."""
    for text in map(text_of, value if isinstance(value, list) else [value]):
        if draft.type in PARTS and (found := _PAGE_RANGE.fullmatch(text)):
            draft.set("page", f"{found[1]}-{found[2]}", *steps)
            return None, False
        if found := _PAGES.fullmatch(text):
            return found[1], False
    return None, False


def _read_publisher(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A name, or since schema 4.5 an object with a name and identifiers."""
    if isinstance(value, Mapping):
        return one_line(text_of(value.get("name"))), len(value) == 1
    return one_line(text_of(value)), True


_CODECS: Final[Mapping[str, Codec]] = {
    **CODECS,
    "rights": _read_rights,
    "subjects": _read_subjects,
    "sizes": _read_sizes,
    "publisher": _read_publisher,
}
