"""Crossref's works: records of its REST API, and the same records as its content negotiation gives them.

Source: Crossref REST API, https://github.com/CrossRef/rest-api-doc; "Works" metadata format.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refbook.formats.apis import reading
from refbook.formats.apis.codecs import date_of, text_of
from refbook.formats.apis.crossref_codecs import CODECS
from refbook.formats.apis.crossref_table import POSTED, RETRACTIONS, TABLE, TYPES
from refbook.formats.apis.draft import Draft, fill
from refbook.formats.apis.markup import inline
from refbook.formats.apis.problems import RETRACTED, UNKNOWN_RECORD_TYPE
from refbook.formats.apis.recognise import CROSSREF
from refbook.formats.jsontext import JsonText
from refbook.formats.plain import quoted
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.variable import Value
from refbook.model.vocabulary import ITEM_TYPES, KINDS, NAME_VARIABLES, Kind

_DOUBLES: Final[Mapping[str, str]] = {
    "number": "page",
    "container-title-short": "container-title",
}
"""Variable -> the one that it says nothing new beside."""
_CSL_KEYS: Final = frozenset(KINDS) - {field for row in TABLE for field in row.fields} | {"issued"}
_WITHOUT_NEWS: Final = frozenset({"sequence", "role", "affiliation"})


def read(text: Text) -> Reading:
    """Read Crossref's works: one record, a list of them, or the service's answer with them inside."""
    document = JsonText(text)
    return reading.read(document, document.data, CROSSREF)


def item_of(data: Mapping[str, Any]) -> Item:
    """The Item that a Crossref work describes; its id is "".

    Args:
        data: the work, or the API's answer with the work under `message`.

    >>> work = {"type": "journal-article", "title": ["Korea"], "volume": "7", "DOI": "10.1000/XYZ"}
    >>> item_of(work)
    Item('', 'article-journal', title='Korea', volume='7', DOI='10.1000/XYZ')
    """
    message = data.get("message")
    return draft_of(message if isinstance(message, Mapping) else data).item()


def draft_of(data: Mapping[str, Any]) -> Draft:
    """A work on its way to an Item."""
    draft = Draft(data, "crossref")
    _read_type(draft)
    if isinstance(draft.at("title"), str):
        _read_as_csl(draft)
    fill(draft, TABLE, CODECS)
    _read_people(draft)
    _read_event_date(draft)
    _report_retraction(draft)
    _drop_doubles(draft)
    draft.keep_rest()
    return draft


def _read_as_csl(draft: Draft) -> None:
    """Content negotiation gives CSL-JSON, to which people and programs add: ids, dates, any variable."""
    id = draft.words("id")
    if id and not id.startswith("http"):
        draft.id = id
        draft.places["id"] = ("id",)
        draft.use("id")
    for key in filter(_CSL_KEYS.__contains__, draft.data):
        if draft.set(key, _csl_value(key, draft.at(key)), key):
            draft.use(key)


def _csl_value(variable: str, value: Any) -> Value | None:
    """The value of a variable that is no list of names."""
    if KINDS[variable] is Kind.DATE:
        return date_of(value) if isinstance(value, Mapping) else None
    return None if KINDS[variable] is Kind.NAMES else text_of(value)


def _drop_doubles(draft: Draft) -> None:
    """Values that say again what another variable says."""
    for variable, other in _DOUBLES.items():
        if draft.variables.get(variable) == draft.variables.get(other):
            draft.variables.pop(variable, None)
    online, issued = draft.variables.get("available-date"), draft.variables.get("issued")
    if isinstance(online, Date) and isinstance(issued, Date) and not online.is_before(issued):
        del draft.variables["available-date"]
        draft.used.discard("published-online")


def _read_type(draft: Draft) -> None:
    said, subtype = draft.words("type"), draft.words("subtype")
    if said in TYPES or said in ITEM_TYPES:
        draft.type = TYPES.get(said, said)
        draft.use("type")
    else:
        draft.report(UNKNOWN_RECORD_TYPE, f"the type {quoted(said)} is unknown", "type")
    if said == "posted-content" and subtype in POSTED:
        draft.type, genre = POSTED[subtype]
        draft.set("genre", genre, "subtype")
        draft.use("subtype")
    if said == "peer-review":
        draft.set("genre", "Peer review", "type")


def _report_retraction(draft: Draft) -> None:
    for steps, update in draft.records("updated-by"):
        if text_of(update.get("type")).lower() in RETRACTIONS:
            hint = f"see {quoted(text_of(update.get('DOI')))}" if update.get("DOI") else ""
            draft.report(RETRACTED, "the work was retracted", *steps, hint=hint)


# People


def _read_people(draft: Draft) -> None:
    for key in NAME_VARIABLES:
        found = draft.at(key)
        if found in (None, []):
            continue
        if not isinstance(found, list):
            draft.unexpected(found, "a list of names", key)
            continue
        names = [_name(person) if isinstance(person, Mapping) else None for person in found]
        if draft.set(key, tuple(name for name in names if name), key) and all(names):
            draft.use(key)


def _name(person: Mapping[str, Any]) -> Name | None:
    """A person, or an organisation under `name`; that a list of names has a first says nothing new."""
    data = {key: value for key, value in person.items() if key not in _WITHOUT_NEWS and value is not None}
    for part in ("family", "given", "suffix"):
        if part in data:
            data[part] = inline(text_of(data[part]))
    whole = inline(text_of(data.pop("name", "")))
    if whole and not data.get("family"):
        data["literal"] = whole
    if not data.get("family") and data.get("given"):
        data["literal"] = data.pop("given")
    if person.get("affiliation"):
        data["affiliation"] = person["affiliation"]
    name = Name.from_csl(data)
    return name.split_particles() if name.family or name.literal else None


# Dates


def _read_event_date(draft: Draft) -> None:
    start, end = (draft.at("event", key) for key in ("start", "end"))
    if not isinstance(start, Mapping) or (date := date_of(start)) is None:
        return
    last = date_of(end) if isinstance(end, Mapping) else None
    if last and last.start and last != date:
        date = Date(date.start, last.start)
    draft.set("event-date", date, "event", "start")
