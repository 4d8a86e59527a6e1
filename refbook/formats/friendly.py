"""Items as people write them in YAML and front matter: names and dates as text, words for variables.

CSL's own forms are understood too, so CSL-YAML needs no reader of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from refbook.formats.cslitem import Dialect, Read, Record
from refbook.formats.cslvalues import is_number, read_date_object
from refbook.formats.plain import is_too_deep, quoted
from refbook.formats.problems import WRONG_VALUE, YAML_MISREAD
from refbook.formats.yamltext import Plain
from refbook.model.date import Date, Order
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.vocabulary import KINDS, Kind

OWN_KEYS: Final = frozenset({"id", "type", "subtitle", "original-language", "images", "references", "body"})
"""Keys of items and articles that are no CSL variables, or mean more than the variable."""
APART: Final = "extra"
"""A key whose mapping holds fields of an item's `extra` that another reader would take for something else."""

VARIABLES: Final[dict[str, str]] = {
    **{name.lower().replace("_", "-"): name for name in KINDS},
    **{key: key for key in OWN_KEYS},
    "authors": "author",
    "editors": "editor",
    "translators": "translator",
    "illustrators": "illustrator",
    "contributors": "contributor",
    "date": "issued",
    "published": "issued",
    "publication-date": "issued",
    "year": "issued",
    "lang": "language",
    "magazine": "container-title",
    "journal": "container-title",
    "newspaper": "container-title",
    "publication": "container-title",
    "container": "container-title",
    "series": "collection-title",
    "pages": "page",
    "place": "publisher-place",
    "keywords": "keyword",
    "tags": "keyword",
    "licence": "license",
    "short-title": "title-short",
    "shorttitle": "title-short",
    "journalabbreviation": "container-title-short",
    "image": "images",
}
"""Field names, in lower case with hyphens -> CSL variables and `OWN_KEYS`."""

_TEXT_PARTS: Final = frozenset(
    {"name", "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal", "role"}
    | {"orcid", "ORCID", "affiliation", "affiliations", "raw", "edtf"}
)
"""Parts of names and dates that hold text."""

_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,4000})")
_FLOAT: Final = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+]?[0-9]{1,3})?")
_WORDS: Final = {"true": True, "false": False}
_FLOAT_WORDS: Final = {".inf": float("inf"), "-.inf": float("-inf"), ".nan": float("nan")}
_MISREAD: Final = re.compile(
    r"""(?i: y | n | yes | no | on | off | true | false | null)  # YAML 1.1 booleans
      | 0[0-9]+ | [0-9][0-9_]*_[0-9_]* | [0-9]+(?::[0-5]?[0-9])+  # octal, in groups, to the base of 60
      | [0-9.]+e[-+]?[0-9]+ | [0-9]+\.[0-9]*0  # powers of ten, and numbers that lose their last zero
    """,
    re.VERBOSE,
)


def variable(key: str) -> str:
    """The CSL variable or own key that a field name means, or the name itself.

    >>> variable("Magazine"), variable("doi"), variable("publication_date"), variable("mood")
    ('container-title', 'DOI', 'issued', 'mood')
    """
    return VARIABLES.get(key.strip().lower().replace("_", "-").replace(" ", "-"), key)


def typed(value: Any) -> Any:
    """A value with the numbers and booleans that its plain scalars mean (YAML 1.2, core schema), else text.

    >>> typed(Plain("12")), typed("12"), typed(Plain("012")), typed([Plain("true"), Plain("no")])
    (12, '12', '012', [True, 'no'])
    """
    if isinstance(value, list):
        return [typed(part) for part in value]
    if isinstance(value, dict):
        return {key: typed(part) for key, part in value.items()}
    if not isinstance(value, Plain):
        return value
    if _INTEGER.fullmatch(value):
        return int(value)
    if _FLOAT.fullmatch(value):
        return float(value)
    return _WORDS.get(value, _FLOAT_WORDS.get(value, str(value)))


def text_only(value: Any) -> Any:
    """Text, or a list of texts, without numbers and booleans."""
    if isinstance(value, list):
        return [text_only(part) for part in value]
    return str(value) if isinstance(value, Plain) else typed(value)


def _parts(value: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a name or a date: those that hold text as text, others as what they mean."""
    return {key: text_only(part) if key in _TEXT_PARTS else typed(part) for key, part in value.items()}


def _kept(value: Any) -> Any:
    return value if is_too_deep(value) else typed(value)


def _read_text(record: Record, key: str, value: Any) -> str | None:
    if isinstance(value, Plain) and _MISREAD.fullmatch(value):
        hint = f"quote it: '{value}'"
        record.report(YAML_MISREAD, f"other programs do not read {quoted(value)} as text", key, hint=hint)
    if isinstance(value, str) or is_number(value):
        return str(value)
    if (
        isinstance(value, list)
        and variable(key) == "keyword"
        and all(isinstance(part, str) for part in value)
    ):
        return ", ".join(value)
    record.wrong(key, value, "text")
    return None


def _read_number(record: Record, key: str, value: Any) -> int | str | None:
    return value if type(value) is int else _read_text(record, key, value)


def _read_names(record: Record, key: str, value: Any) -> tuple[Name, ...] | None:
    if isinstance(value, str):
        return Name.parse_list(str(value))
    parts = value if isinstance(value, list) else [value]
    if any(not isinstance(part, dict | str | None) for part in parts) or is_too_deep(parts):
        record.wrong(key, value, "names", hint="write a list of “Family, Given”")
        return None
    names = []
    for index, part in enumerate(parts):
        if part is None:
            message = f"a name in {quoted(key)} is missing"
            record.report(WRONG_VALUE, message, key, index, hint="write “Family, Given”")
        else:
            names.append(_read_name(part))
    return tuple(names)


def _read_name(part: Mapping[str, Any] | str) -> Name:
    if isinstance(part, str):
        return Name.parse(str(part))
    parts = _parts(part)
    if "affiliations" in parts and "affiliation" not in parts:
        parts["affiliation"] = parts.pop("affiliations")
    if isinstance(parts.get("name"), str) and not parts.keys() & {"family", "given", "literal"}:
        parts = Name.parse(parts.pop("name")).to_csl() | parts
    return Name.from_csl(parts)


@dataclass(frozen=True, slots=True)
class _Dates:
    """Reads dates, numeric ones in one order when the document says which."""

    order: Order | None

    def __call__(self, record: Record, key: str, value: Any) -> Date | None:
        if isinstance(value, list):
            value = {"date-parts": value}
        if isinstance(value, dict):
            return None if is_too_deep(value) else read_date_object(record, key, _parts(value))
        if isinstance(value, str) or is_number(value):
            return Date.parse(str(value), order=self.order)
        record.wrong(key, value, "a date", hint="write 2011-03-25")
        return None


def dialect(order: Order | None = None) -> Dialect:
    """The dialect, with the order of day, month and year in its numeric dates."""
    readers: dict[Kind, Read] = {
        Kind.TEXT: _read_text,
        Kind.NUMBER: _read_number,
        Kind.NAMES: _read_names,
        Kind.DATE: _Dates(order),
    }
    return Dialect(variable, readers, _kept, APART)


# Writing


def to_data(item: Item) -> dict[str, Any]:
    """An Item as plain data that people like to read, and that reads back as an equal Item.

    >>> to_data(Item("fiori2011", "book", author=["Fiori, Antonio"], issued=2011))
    {'id': 'fiori2011', 'type': 'book', 'author': ['Fiori, Antonio'], 'issued': '2011'}
    """
    data: dict[str, Any] = {"id": item.id, "type": item.type}
    for name, value in item.variables.items():
        if isinstance(value, tuple):
            data[name] = [_name_data(each) for each in value]
        else:
            data[name] = _date_data(value) if isinstance(value, Date) else value
    # Names that mean something else here stand apart, so that they are not misread.
    apart = {key: value for key, value in item.extra.items() if key == APART or is_meant(key)}
    data |= {key: value for key, value in item.extra.items() if key not in apart}
    return data | {APART: apart} if apart else data


def is_meant(key: str) -> bool:
    """True when a field name means something here, so that a field nobody knows cannot have it."""
    return variable(key) != key or key in KINDS or key in OWN_KEYS


def _name_data(name: Name) -> str | dict[str, Any]:
    text = name.sorted_form
    if Name.parse(text) == name:
        return text
    data = name.to_csl()
    if name.affiliation and data.get("affiliation") == [{"name": each} for each in name.affiliation]:
        data["affiliation"] = list(name.affiliation)
    return data


def _date_data(date: Date) -> str | dict[str, Any]:
    text = str(date)
    return text if text and not date.extra and Date.parse(text) == date else date.to_csl()
