"""How the values of Crossref's fields are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refbook.formats.apis import codecs
from refbook.formats.apis.codecs import first_text, read_keywords, text_of
from refbook.formats.apis.draft import Codec, Draft
from refbook.formats.apis.markup import inline, is_escaped_twice, paragraphs
from refbook.formats.apis.problems import ESCAPED_TWICE
from refbook.formats.plain import Path, quoted
from refbook.model.article import join_title
from refbook.model.variable import Value

_IDENTIFIER: Final = "http://id.crossref.org/"
_IN_BOOKS: Final = frozenset({"chapter", "paper-conference", "entry"})


def _read_title(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A text with markup; a title goes on with its subtitle."""
    text, is_all = first_text(draft, value, steps)
    _report_escapes(draft, text, steps)
    title = inline(text)
    if steps == ("title",):
        subtitle = inline(first_text(draft, draft.at("subtitle") or "", ("subtitle",))[0])
        if subtitle and subtitle.casefold() not in title.casefold():
            title = join_title(title, subtitle)
        if title and subtitle and draft.size("subtitle") <= 1:
            draft.use("subtitle")
    return title, is_all


def _read_container(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """The title of what a work stands in: of several, the last is the book and the first its series."""
    parts = value if isinstance(value, list) else [value]
    texts = list(dict.fromkeys(filter(None, (inline(text_of(part)) for part in parts))))
    if len(texts) > 1 and steps == ("container-title",) and draft.type in _IN_BOOKS:
        draft.set("collection-title", texts[0], *steps)
        return texts[-1], len(texts) == 2
    return next(iter(texts), None), len(texts) == 1


def _read_abstract(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """Paragraphs; that it is the abstract needs no heading."""
    text, is_all = first_text(draft, value, steps)
    _report_escapes(draft, text, steps)
    whole = paragraphs(text)
    heading, _, rest = whole.partition("\n")
    return (rest if rest and heading.casefold().rstrip(".:") == "abstract" else whole), is_all


def _report_escapes(draft: Draft, text: str, steps: Path) -> None:
    if is_escaped_twice(text):
        draft.report(ESCAPED_TWICE, f"{quoted(steps[0])} was escaped twice: {quoted(text)}", *steps)


def _read_institution(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """Who a thesis, a report or a preprint comes from; its departments and places stay behind."""
    return inline(text_of(_first_object(value).get("name"))), False


def _read_place(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """Where that institution is."""
    places = _first_object(value).get("place")
    return text_of(places[0] if isinstance(places, list) and places else places), False


def _first_object(value: Any) -> Mapping[str, Any]:
    parts = value if isinstance(value, list) else [value]
    return next((part for part in parts if isinstance(part, Mapping)), {})


def _read_license(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """The address of the licence, of the published version rather than of the manuscript."""
    if isinstance(value, str):
        return value.strip(), True
    found = [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []
    found.sort(key=lambda each: each.get("content-version") not in ("vor", "unspecified"))
    return text_of(found[0].get("URL")) if found else None, False


def _read_version(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    return text_of(value), isinstance(value, str)


def _read_number(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """An ISBN or ISSN: the printed one, else the first; all stay in `extra` when there are more."""
    entries = value if isinstance(value, list) else [value]
    typed = [each for each in entries if isinstance(each, Mapping)]
    typed.sort(key=lambda each: each.get("type") != "print")
    texts = [text_of(each.get("value")) for each in typed] or [text_of(each) for each in entries]
    number = next(filter(None, texts), "")
    if number and len(entries) == 1:
        draft.use(*_SAME_NUMBER[str(steps[0])])
    # "http://id.crossref.org/isbn/978…" is how older records write an ISBN.
    return (number.rpartition("/")[2] if number.startswith(_IDENTIFIER) else number), len(entries) == 1


_SAME_NUMBER: Final[Mapping[str, tuple[str, str]]] = {
    "isbn-type": ("isbn-type", "ISBN"),
    "ISBN": ("isbn-type", "ISBN"),
    "issn-type": ("issn-type", "ISSN"),
    "ISSN": ("issn-type", "ISSN"),
}

CODECS: Final[Mapping[str, Codec]] = {
    **codecs.CODECS,
    "title": _read_title,
    "container": _read_container,
    "abstract": _read_abstract,
    "institution": _read_institution,
    "place": _read_place,
    "license": _read_license,
    "version": _read_version,
    "isbn": _read_number,
    "issn": _read_number,
    "keywords": read_keywords,
}
"""Word in the table -> how a value is read."""
