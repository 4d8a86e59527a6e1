"""How values are read that every API writes in the same way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from refbook.formats.apis.draft import Codec, Draft
from refbook.formats.plain import Path
from refbook.model.date import Date
from refbook.model.identifier import Identifier
from refbook.model.variable import Value

_DATE_KEYS: Final = ("date-parts", "season", "circa", "literal")
_SPACE: Final = re.compile(r"\s+")


def one_line(text: str) -> str:
    """The text with single spaces and without line breaks.

    >>> one_line(" The Korean\\n   War ")
    'The Korean War'
    """
    return _SPACE.sub(" ", text).strip()


def text_of(value: Any) -> str:
    """A text or a number as text; "" for anything else.

    >>> text_of(12), text_of([1])
    ('12', '')
    """
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def joined(words: Iterable[str]) -> str:
    """Keywords as one text: with commas between them, or semicolons where a keyword has commas itself.

    >>> joined(["war", "Korea"]), joined(["war, cold", "Korea"])
    ('war, Korea', 'war, cold; Korea')
    """
    unique = list(dict.fromkeys(one_line(word) for word in words if word.strip()))
    return ("; " if any("," in word for word in unique) else ", ").join(unique)


def first_text(draft: Draft, value: Any, steps: Path) -> tuple[str, bool]:
    """A text, a number as text, or the first of a list of them; and True when there is no more."""
    parts = value if isinstance(value, list) else [value]
    text = next(filter(None, map(text_of, parts)), "")
    if not text and any(part is not None and not isinstance(part, str) for part in parts):
        draft.unexpected(value, "text", *steps)
    return text, len(parts) == 1


def read_text(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """Text, or a number; of a list, the first."""
    return first_text(draft, value, steps)


def read_keywords(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A list of keywords, or one text with all of them."""
    if isinstance(value, str):
        return one_line(value), True
    words = [text_of(part) for part in value] if isinstance(value, list) else []
    return joined(words), all(words)


def read_line(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """Text on one line."""
    text, is_all = first_text(draft, value, steps)
    return one_line(text), is_all


def read_date(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A date: text, a year, or an object as CSL-JSON has it."""
    if isinstance(value, Mapping):
        return date_of(value), True
    text = text_of(value)
    if not text:
        draft.unexpected(value, "a date", *steps)
        return None, False
    return Date.parse(text.partition("T")[0] if text[:1].isdigit() else text), True


def date_of(value: Mapping[str, Any]) -> Date | None:
    """The date in an object with `date-parts`; None when it has none."""
    date = Date.from_csl({key: value[key] for key in _DATE_KEYS if value.get(key)})
    return date if date.is_dated or date.is_range or date.literal else None


def read_doi(draft: Draft, value: Any, steps: Path) -> tuple[Value | None, bool]:
    """A DOI without its resolver."""
    text, is_all = first_text(draft, value, steps)
    return Identifier.parse(text, "doi").value, is_all


CODECS: Final[Mapping[str, Codec]] = {
    "text": read_text,
    "line": read_line,
    "date": read_date,
    "doi": read_doi,
}
"""The codecs of every API."""
