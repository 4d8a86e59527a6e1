"""What an article has beside an item's variables: images, texts, references, pointers to other files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from refbook.formats.cslitem import Dialect, Record
from refbook.formats.cslvalues import is_number
from refbook.formats.plain import Path, kind_of, quoted
from refbook.formats.problems import BIBLIOGRAPHY_ELSEWHERE, REMOTE_BIBLIOGRAPHY, UNKNOWN_PART, WRONG_VALUE
from refbook.model.article import ARTICLE_KEYS, Image

CUSTOM: Final = "custom"
"""Where CSL-JSON holds what CSL has no variable for (CSL-JSON schema 1.0.2)."""

_IMAGE_PARTS: Final[dict[str, str]] = {
    "photographer": "creator",
    "author": "creator",
    "artist": "creator",
    "credit": "creator",
    "licence": "license",
    "licence-url": "license-url",
    "file": "url",
    "src": "url",
}
"""What people call the parts of an image's description -> the names of `Image`."""

_IMAGE_NAMES: Final = frozenset(name.replace("_", "-") for name in Image.__slots__)
_REMOTE: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_FILE: Final = re.compile(r"\S+\.(?:bib|bibtex|json|ya?ml|ris|xml|csl|nbib|enw)", re.IGNORECASE)
_IMAGE_FILE: Final = re.compile(r"\S+\.(?:jpe?g|png|gif|svg|webp|tiff?|avif)|https?://\S+", re.IGNORECASE)


class Own(NamedTuple):
    """A value of an article that is no CSL variable, and the steps to it from the object."""

    steps: Path
    value: Any


def own_values(record: Record, data: Mapping[str, Any], dialect: Dialect) -> dict[str, Own]:
    """What only articles have, by its name in `ARTICLE_KEYS`; what is of the wrong kind is reported and left.

    It stands in the `custom` object of a CSL-JSON article, else in the object itself.
    """
    own: dict[str, Own] = {}
    steps = (CUSTOM,) if holds_article(data) else ()
    for key, value in (data[CUSTOM] if steps else data).items():
        name = key if steps else _own_name(key, dialect)
        if name not in ARTICLE_KEYS or name in own or (name == "references" and is_pointer(value)):
            continue
        if _fits(record, name, (*steps, key), value):
            own[name] = Own((*steps, key), value)
    return own


def _own_name(key: str, dialect: Dialect) -> str:
    """What a field of an article may be called in `ARTICLE_KEYS`."""
    return "references" if key.strip().lower() == "bibliography" else dialect.variable(key)


def _fits(record: Record, name: str, steps: Path, value: Any) -> bool:
    """True for a value of the right kind; others are reported."""
    if name in ("images", "references"):
        wanted, fits = "a list", isinstance(value, list | dict | str | None)
    else:
        wanted, fits = "text", isinstance(value, str | None) or is_number(value)
    if not fits:
        record.report(WRONG_VALUE, f"{quoted(steps[-1])} is {kind_of(value)}, not {wanted}", *steps)
    return fits


def holds_article(data: Mapping[str, Any]) -> bool:
    """True when a CSL-JSON object is an article: when its `custom` object says so."""
    custom = data.get(CUSTOM)
    return isinstance(custom, dict) and any(key in custom for key in ARTICLE_KEYS)


def split(
    data: Mapping[str, Any], own: Mapping[str, Own], dialect: Dialect
) -> tuple[dict[str, Any], dict[str, Any]]:
    """An object without what only articles have: the item's fields, and what is left to be kept as it is."""
    fields: dict[str, Any] = {}
    left: dict[str, Any] = {}
    taken = {each.steps for each in own.values()}
    is_csl = holds_article(data)
    for key, value in data.items():
        if (key,) in taken:
            continue
        if key == CUSTOM and isinstance(value, dict):
            rest = {name: part for name, part in value.items() if (CUSTOM, name) not in taken}
            if rest or not value:
                fields[key] = rest
        elif not is_csl and dialect.variable(key) in ARTICLE_KEYS:
            left[key] = dialect.other(value)
        else:
            fields[key] = value
    return fields, left


def own_text(own: Own | None) -> str:
    """A subtitle, a language or a body."""
    return "" if own is None or own.value is None else str(own.value)


def read_images(record: Record, own: Own | None) -> tuple[list[Image], list[Any]]:
    """The images; and what of each is no part of an image, in the same order, if there is any."""
    if own is None or own.value in (None, [], {}, ""):
        return [], []
    listed = isinstance(own.value, list)
    values = own.value if listed else [own.value]
    paths = [(*own.steps, index) if listed else own.steps for index in range(len(values))]
    read = [_read_image(record, path, value) for path, value in zip(paths, values, strict=True)]
    rest = [left for _, left in read]
    return [image for image, _ in read], rest if any(rest) else []


def _read_image(record: Record, steps: Path, value: Any) -> tuple[Image, Any]:
    if isinstance(value, str):
        return Image(url=str(value)) if _IMAGE_FILE.fullmatch(value) else Image(caption=str(value)), {}
    if not isinstance(value, dict):
        record.report(WRONG_VALUE, f"an image is {kind_of(value)}, not its description", *steps)
        return Image(), value
    parts: dict[str, str] = {}
    rest: dict[str, Any] = {}
    for key, part in value.items():
        name = key.strip().lower().replace("_", "-")
        name = _IMAGE_PARTS.get(name, name)
        if name in _IMAGE_NAMES and name not in parts and not isinstance(part, dict | list):
            parts[name] = "" if part is None else str(part)
        else:
            rest[key] = part
            hint = "its parts are texts: caption, creator, source, license, license-url, url and alt"
            record.report(UNKNOWN_PART, f"an image has a part {quoted(key)}", *steps, key, hint=hint)
    return Image.from_data(parts), rest


def is_pointer(value: object) -> bool:
    """True for text, or a list of texts, that names a file or an address where a bibliography stands.

    >>> is_pointer("refs.bib"), is_pointer(["https://example.org/refs"]), is_pointer("Fiori, 2011")
    (True, True, False)
    """
    if isinstance(value, list):
        return bool(value) and all(isinstance(each, str) and is_pointer(each) for each in value)
    return isinstance(value, str) and bool(_FILE.fullmatch(value) or _REMOTE.match(value))


def is_file(value: object) -> bool:
    """True for the name of a file with references; other addresses in a list of works are works."""
    return isinstance(value, str) and _FILE.fullmatch(value) is not None


def report_pointers(record: Record, data: Mapping[str, Any]) -> None:
    """Say which files and addresses an article points at: none of them is opened."""
    for key, value in data.items():
        if key in ("references", "bibliography", "csl"):
            for each in value if isinstance(value, list) else [value]:
                _report_pointer(record, key, each)


def _report_pointer(record: Record, key: str, value: object) -> None:
    if isinstance(value, str) and _REMOTE.match(value):
        hint = "fetch it yourself and give the file too"
        record.report(REMOTE_BIBLIOGRAPHY, f"{quoted(value)} is not fetched", key, hint=hint)
    elif is_file(value) and key != "csl":
        hint = f"give it too: refbook … {value}" if str(value).isprintable() else ""
        record.report(BIBLIOGRAPHY_ELSEWHERE, f"{quoted(value)} is not opened", key, hint=hint)
