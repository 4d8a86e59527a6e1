"""Language tags: BCP 47, however a source names the language; and what follows from a tag.

Source: RFC 5646 (BCP 47); the tables are in `refbook.model.language_table`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, TypeAlias, cast

from refbook.model.language_guess import guess
from refbook.model.language_table import (
    DATE_ORDERS,
    DAY_FIRST,
    ISO_639,
    LANGIDS,
    OTHER_NAMES,
    REPLACED,
    REPLACED_REGIONS,
    YEAR_FIRST,
)
from refbook.model.name_words import fold

DateOrder: TypeAlias = Literal["dmy", "mdy", "ymd"]
"""In which order a language writes the day, the month and the year in numbers."""

_TAG: Final = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"
_LOCALE_REST: Final = r"[.@].*\Z"


def normalise(tag: str) -> str:
    """The BCP 47 tag of a language, in its canonical form; text that is neither tag nor name is given back.

    Understands wrong case and underscores, withdrawn codes, the three-letter codes of ISO 639-2, locales, the
    names of languages (in English, in themselves, and those of each other for English, Italian, French,
    German, Spanish and Portuguese), and babel's names.

    >>> [normalise(tag) for tag in ("pt_BR", "iw", "zh-hans-cn", "ger", "italiano", "ngerman", "en-UK")]
    ['pt-BR', 'he', 'zh-Hans-CN', 'de', 'it', 'de', 'en-GB']
    """
    text = tag.strip()
    # A locale: it_IT.UTF-8, de_DE@euro.
    written = re.sub(_LOCALE_REST, "", text).replace("_", "-")
    if re.fullmatch(_TAG, written):
        return _canonical(written)
    return _names().get(fold(text), text)


def is_tag(tag: str) -> bool:
    """True when a text has the shape of a language tag, canonical or not.

    >>> is_tag("pt-br"), is_tag("Portuguese"), is_tag("en, fr")
    (True, False, False)
    """
    return re.fullmatch(_TAG, tag) is not None


def is_canonical(tag: str) -> bool:
    """True for a tag in its canonical form, of a language that exists."""
    return not problem(tag)


def problem(tag: str) -> str:
    """What is wrong with a language tag, as a sentence without its full stop; "" when nothing is.

    Codes of three letters are taken as they are: ISO 639-3 has 8,000.

    >>> problem("pt_BR"), problem("Italian"), problem("xx"), problem("de-CH")
    ('pt_BR is written pt-BR', 'Italian is a name, the tag is it', 'xx is no language', '')
    """
    canonical = normalise(tag)
    if not canonical:
        return "there is nothing in it"
    if not is_tag(canonical):
        several = re.search(r"[,;/&]|\band\b", tag)
        return "more than one language" if several else f"{tag} is no language tag"
    code = canonical.partition("-")[0]
    if len(code) == 2 and code not in codes():
        return f"{code} is no language"
    return "" if canonical == tag else _difference(tag, canonical)


def _difference(tag: str, canonical: str) -> str:
    code = re.split("[-_]", tag.casefold())[0]
    if code in REPLACED:
        return f"the code {code} was withdrawn, the tag is {canonical}"
    if len(code) > 3:
        return f"{tag} is a name, the tag is {canonical}"
    return f"{tag} is written {canonical}"


def primary(tag: str) -> str:
    """The language of a tag without script, region and variants; "" for what is no tag.

    >>> primary("pt_BR"), primary("Deutsch"), primary("?")
    ('pt', 'de', '')
    """
    canonical = normalise(tag)
    return canonical.partition("-")[0] if is_tag(canonical) else ""


def english_name(tag: str) -> str:
    """What English calls the language of a tag; "" when it has no ISO 639-1 code.

    >>> english_name("pt-BR")
    'Portuguese'
    """
    return codes().get(primary(tag), "")


def langid(tag: str) -> str:
    """The babel and biblatex name of a language; "" when it has none.

    >>> langid("de-DE"), langid("en-US"), langid("pt-BR"), langid("sw")
    ('ngerman', 'american', 'brazilian', '')
    """
    canonical = normalise(tag)
    while canonical and canonical not in _langids():
        canonical = canonical.rpartition("-")[0]
    return _langids().get(canonical, "")


def date_order(tag: str) -> DateOrder | None:
    """The order in which a language writes numeric dates; None when the tag does not settle it.

    English alone does not: 04/02 is 2 April in the United States and 4 February in Britain.

    >>> date_order("it"), date_order("en-US"), date_order("en"), date_order("ja")
    ('dmy', 'mdy', None, 'ymd')
    """
    canonical = normalise(tag)
    language = primary(canonical)
    region = next((part for part in canonical.split("-")[1:] if len(part) == 2), "")
    order = DATE_ORDERS.get(f"{language}-{region}")
    if order is None:
        order = "dmy" if language in DAY_FIRST else "ymd" if language in YEAR_FIRST else None
    return cast("DateOrder | None", order)


@cache
def codes() -> dict[str, str]:
    """The ISO 639-1 codes, each with the English name of its language."""
    return {code: names[0] for code, _, names in _rows()}


# The tables are taken apart at their first use: many runs need none.


@cache
def _rows() -> tuple[tuple[str, list[str], list[str]], ...]:
    """(two-letter code, three-letter codes, names) of each language."""
    split = [line.partition(":") for line in ISO_639.splitlines()]
    return tuple((code[:2], code[3:].split(), names.split("|")) for code, _, names in split)


@cache
def _short_codes() -> dict[str, str]:
    """ISO 639-2 code, or one that was withdrawn -> ISO 639-1 code."""
    return REPLACED | {long: code for code, longs, _ in _rows() for long in longs}


@cache
def _names() -> dict[str, str]:
    """Folded name -> tag."""
    return {fold(name): code for code, _, names in _rows() for name in names} | OTHER_NAMES | LANGIDS


@cache
def _langids() -> dict[str, str]:
    """Tag -> babel's name; of several, the first."""
    return {tag: name for name, tag in reversed(LANGIDS.items())}


def _canonical(tag: str) -> str:
    """Case and preferred values (RFC 5646, sections 2.1.1 and 4.5)."""
    first, *rest = tag.split("-")
    code = _short_codes().get(first.casefold(), first.casefold())
    singleton = next((place for place, part in enumerate(rest) if len(part) == 1), len(rest))
    cased = [_cased(part) for part in rest[:singleton]] + [part.casefold() for part in rest[singleton:]]
    return "-".join([code, *cased])


def _cased(subtag: str) -> str:
    if len(subtag) == 2:
        return REPLACED_REGIONS.get(subtag.upper(), subtag.upper())
    return subtag.title() if len(subtag) == 4 and subtag.isalpha() else subtag.casefold()


__all__ = [
    "DateOrder",
    "codes",
    "date_order",
    "english_name",
    "guess",
    "is_canonical",
    "is_tag",
    "langid",
    "normalise",
    "primary",
    "problem",
]
