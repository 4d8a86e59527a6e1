"""Which CSL locale a language tag means.

Source: CSL 1.0.2 specification, "Locale Fallback"; the table is `locales.json` of the locales repository.
"""

from __future__ import annotations

import json
from difflib import get_close_matches
from functools import cache
from typing import Final

from refbook.csl import folders
from refbook.errors import StyleError

DEFAULT: Final = "en-US"
"""The locale of a style that names none, and the last resort of all others (CSL 1.0.2, "Locale Fallback")."""


@cache
def _table() -> dict[str, dict[str, object]]:
    with (folders.locales() / "locales.json").open(encoding="utf-8") as file:
        table: dict[str, dict[str, object]] = json.load(file)
        return table


def known() -> list[str]:
    """The tags of all locales, in alphabetical order."""
    return sorted(_table()["language-names"])


def resolve(tag: str) -> str:
    """The locale to use for a language tag: itself, or the primary dialect of its language.

    Args:
        tag: a BCP 47 tag, in any case, with hyphens or underscores.

    Raises:
        StyleError: there is no locale for the language.

    >>> resolve("it"), resolve("de_at"), resolve("en-AU")
    ('it-IT', 'de-AT', 'en-US')
    """
    wanted = tag.strip().replace("_", "-").casefold()
    tags = {locale.casefold(): locale for locale in known()}
    primary = _table()["primary-dialects"]
    found = tags.get(wanted) or primary.get(wanted) or primary.get(wanted.split("-")[0])
    if not isinstance(found, str):
        raise StyleError(f"there is no locale {tag!r}", hint=_hint(wanted, tags))
    return found


def _hint(wanted: str, tags: dict[str, str]) -> str:
    names = {str(name).casefold(): tag for tag, both in _names().items() for name in both}
    close = get_close_matches(wanted, [*names, *tags], n=1)
    if close:
        return f"did you mean {names.get(close[0]) or tags[close[0]]}?"
    return f"give a language tag, such as it or pt-BR; there are: {', '.join(tags.values())}"


def _names() -> dict[str, list[str]]:
    names = _table()["language-names"]
    return {tag: value for tag, value in names.items() if isinstance(value, list)}
