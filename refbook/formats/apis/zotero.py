"""Zotero's own JSON: items of its Web API, its translators, its JSON exports, and Better BibTeX's.

Source: Zotero's schema.json; Zotero Web API 3; Better BibTeX, "BetterBibTeX JSON".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refbook.formats.apis import reading
from refbook.formats.apis.codecs import CODECS, first_text, joined, one_line, text_of
from refbook.formats.apis.draft import Codec, Draft, fill
from refbook.formats.apis.problems import UNKNOWN_RECORD_TYPE
from refbook.formats.apis.recognise import ZOTERO, is_zotero
from refbook.formats.apis.zotero_extra import read_extra
from refbook.formats.apis.zotero_table import CREATORS, FIRST_CREATORS, TABLE, TYPES
from refbook.formats.jsontext import JsonText
from refbook.formats.plain import Path, quoted
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.variable import Value


def read(text: Text) -> Reading:
    """Read Zotero's JSON: one record, a list of them, or the service's answer with them inside."""
    document = JsonText(text)
    return reading.read(document, document.data, ZOTERO)


def item_of(data: Mapping[str, Any]) -> Item:
    """The Item that an item of Zotero's describes; its id is the citation key, or "" when it has none.

    Args:
        data: the item, or the Web API's object with the item under `data`.

    >>> fiori = {"lastName": "Fiori", "firstName": "Antonio", "creatorType": "author"}
    >>> item = item_of({"itemType": "book", "creators": [fiori], "extra": "Citation Key: fiori"})
    >>> item.id, item.type, item.author
    ('fiori', 'book', (Name(family='Fiori', given='Antonio'),))
    """
    inner = data.get("data")
    return draft_of(inner if isinstance(inner, Mapping) and not is_zotero(data) else data).item()


def draft_of(data: Mapping[str, Any]) -> Draft:
    """An item of Zotero's on its way to an Item."""
    draft = Draft(data, "zotero")
    _read_type(draft)
    _read_key(draft)
    fill(draft, TABLE, _CODECS)
    _read_creators(draft)
    _read_extra(draft)
    draft.keep_rest()
    return draft


def _read_type(draft: Draft) -> None:
    said = draft.words("itemType")
    draft.type = TYPES.get(said, draft.type)
    if said in TYPES:
        draft.use("itemType")
    else:
        draft.report(UNKNOWN_RECORD_TYPE, f"the item type {quoted(said)} is unknown", "itemType")


def _read_key(draft: Draft) -> None:
    for name in ("citationKey", "citekey"):
        key = draft.words(name)
        if key and not draft.id:
            draft.id = key
            draft.places["id"] = (name,)
            draft.use(name)


def _read_extra(draft: Draft) -> None:
    """Extra is one text; Better BibTeX's newer files have it as a list of lines."""
    found = draft.at("extra")
    lines = found.splitlines() if isinstance(found, str) else found
    if isinstance(lines, list) and all(isinstance(line, str) for line in lines):
        read_extra(draft, lines)
        draft.use("extra")


# Creators


def _read_creators(draft: Draft) -> None:
    """Each creator under the variable of its type; the main creator of an item type is its author."""
    found = draft.at("creators")
    if not isinstance(found, list):
        return
    first = FIRST_CREATORS.get(draft.words("itemType"), "")
    names: dict[str, list[Name]] = {}
    left = []
    for index, creator in enumerate(found):
        variable, name = _creator(creator, first) if isinstance(creator, Mapping) else ("", None)
        if variable and name:
            names.setdefault(variable, []).append(name)
            draft.places.setdefault(variable, ("creators", index))
        else:
            left.append(creator)
    for variable, each in names.items():
        draft.set(variable, tuple(each), *draft.places[variable])
    draft.use("creators")
    draft.keep("creators", left, "creators")


def _creator(creator: Mapping[str, Any], first: str) -> tuple[str, Name | None]:
    kind = text_of(creator.get("creatorType")) or "author"
    return "author" if kind == first else CREATORS.get(kind, ""), _name(creator)


def _name(creator: Mapping[str, Any]) -> Name | None:
    """A name of two fields, or of one: `name`, or a last name that Better BibTeX says is all there is."""
    family, given = (one_line(text_of(creator.get(key))) for key in ("lastName", "firstName"))
    whole = one_line(text_of(creator.get("name")))
    if whole or (family and not given and creator.get("fieldMode") in (1, "1")):
        return Name.institution(whole or family)
    return Name(family, given).split_particles() if family or given else None


# Values


def _read_title(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A title; quotation marks around all of it keep Zotero from changing it and are no part of it."""
    text, is_all = first_text(draft, value, steps)
    title = one_line(text)
    whole = title[:1] == '"' and title.find('"', 1) == len(title) - 1 and len(title) > 2
    return title[1:-1] if whole else title, is_all


def _read_version(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A program's version; a number under `version` is that of the record in its database."""
    return (value.strip(), True) if isinstance(value, str) else (None, False)


def _read_tags(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """Tags: objects, or plain texts in the output of some translators."""
    tags = value if isinstance(value, list) else [value]
    words = [text_of(tag.get("tag") if isinstance(tag, Mapping) else tag) for tag in tags]
    return joined(words), all(words)


_CODECS: Final[Mapping[str, Codec]] = {
    **CODECS,
    "title": _read_title,
    "version": _read_version,
    "tags": _read_tags,
}
