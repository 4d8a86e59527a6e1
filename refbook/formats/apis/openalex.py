"""OpenAlex's works.

Source: OpenAlex, "Work object", https://docs.openalex.org/api-entities/works/work-object.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refbook.formats.apis import reading
from refbook.formats.apis.codecs import CODECS, first_text, joined, one_line, text_of
from refbook.formats.apis.crossref_table import TYPES as CROSSREF_TYPES
from refbook.formats.apis.draft import Codec, Draft, fill
from refbook.formats.apis.markup import inline, unescape
from refbook.formats.apis.openalex_table import CONTAINERS, REPOSITORY, TABLE, TYPES
from refbook.formats.apis.problems import RETRACTED, UNKNOWN_RECORD_TYPE
from refbook.formats.apis.recognise import OPENALEX
from refbook.formats.jsontext import JsonText
from refbook.formats.plain import Path, quoted
from refbook.model.date import Date
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.variable import Value


def read(text: Text) -> Reading:
    """Read OpenAlex's works: one record, a list of them, or the service's answer with them inside."""
    document = JsonText(text)
    return reading.read(document, document.data, OPENALEX)


def item_of(data: Mapping[str, Any]) -> Item:
    """The Item that an OpenAlex work describes; its id is "".

    >>> work = {"type": "article", "title": "Korea", "biblio": {"first_page": "7", "last_page": "9"}}
    >>> item_of(work)
    Item('', 'article-journal', title='Korea', page='7-9', extra={'openalex-type': 'article'})
    """
    return draft_of(data).item()


def draft_of(data: Mapping[str, Any]) -> Draft:
    """A work on its way to an Item."""
    draft = Draft(data, "openalex")
    _read_type(draft)
    fill(draft, TABLE, _CODECS)
    _read_authors(draft)
    if draft.at("is_retracted") is True:
        draft.report(RETRACTED, "the work was retracted", "is_retracted")
    _use_doubles(draft)
    draft.keep_rest()
    return draft


def _use_doubles(draft: Draft) -> None:
    """Keys that say nothing but what is in variables."""
    if draft.at("display_name") == draft.at("title"):
        draft.use("display_name")
    biblio = draft.at("biblio")
    if isinstance(biblio, Mapping) and not set(biblio) - {"volume", "issue", "first_page", "last_page"}:
        draft.use("biblio")


def _read_type(draft: Draft) -> None:
    """OpenAlex's type; Crossref's, where it is given, tells papers of conferences from articles."""
    said, crossref = draft.words("type"), draft.words("type_crossref")
    draft.type, genre = TYPES.get(said, (draft.type, ""))
    if said not in TYPES:
        draft.report(UNKNOWN_RECORD_TYPE, f"the type {quoted(said)} is unknown", "type")
    elif said == "article" and draft.words("primary_location", "source", "type") == "conference":
        draft.type = "paper-conference"
    elif said == "article" and crossref in CROSSREF_TYPES:
        draft.type = CROSSREF_TYPES[crossref]
    draft.set("genre", genre, "type")


def _read_authors(draft: Draft) -> None:
    """The authors; who they work for, and how their names were printed, stay in `extra` too."""
    names = [_name(each) for _, each in draft.records("authorships")]
    draft.set("author", tuple(name for name in names if name), "authorships")


def _name(authorship: Mapping[str, Any]) -> Name | None:
    author = authorship.get("author")
    author = author if isinstance(author, Mapping) else {}
    text = one_line(text_of(author.get("display_name")) or text_of(authorship.get("raw_author_name")))
    if not text:
        return None
    data = Name.parse(text).to_csl()
    data |= {"ORCID": author["orcid"]} if author.get("orcid") else {}
    places = authorship.get("raw_affiliation_strings")
    if isinstance(places, list) and places:
        data["affiliation"] = [unescape(text_of(place)) for place in places]
    return Name.from_csl(data)


# Values


def _read_title(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    text, is_all = first_text(draft, value, steps)
    return inline(text), is_all


def _read_day(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A day; "publication_date: if only the year is known, January 1": the year is what is sure."""
    text = text_of(value)
    return (Date.parse(text[:4] if text.endswith("-01-01") else text), True) if text else (None, False)


def _read_container(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    if not isinstance(value, Mapping) or text_of(value.get("type")) not in CONTAINERS:
        return None, False
    return one_line(text_of(value.get("display_name"))), False


def _read_host(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """Who publishes the source; a repository's owner publishes no journal."""
    if not isinstance(value, Mapping):
        return None, False
    is_copy = text_of(value.get("type")) == "repository" and draft.type not in REPOSITORY
    return "" if is_copy else one_line(text_of(value.get("host_organization_name"))), False


def _read_pages(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    pages = [text_of(draft.at(*steps, key)) for key in ("first_page", "last_page")]
    return "-".join(dict.fromkeys(filter(None, map(one_line, pages)))), False


def _read_last(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """The number at the end of an address."""
    return text_of(value).rstrip("/").rpartition("/")[2], False


def _read_keywords(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    entries = [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []
    return joined(text_of(each.get("display_name") or each.get("keyword")) for each in entries), False


def _read_index(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """The abstract, which is given as each word's places in it."""
    if not isinstance(value, Mapping):
        return None, False
    words = [
        (place, word)
        for word, places in value.items()
        if isinstance(places, list)
        for place in places
        if isinstance(place, int)
    ]
    return one_line(" ".join(word for _, word in sorted(words))), True


_CODECS: Final[Mapping[str, Codec]] = {
    **CODECS,
    "title": _read_title,
    "day": _read_day,
    "container": _read_container,
    "host": _read_host,
    "pages": _read_pages,
    "last": _read_last,
    "keywords": _read_keywords,
    "index": _read_index,
}
