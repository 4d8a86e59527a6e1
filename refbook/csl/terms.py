"""A locale: terms, ordinals, localised dates, options, with the fallbacks of CSL.

Source: CSL 1.0.2 specification, "Locale Fallback", "Terms", "Ordinal Suffixes".
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from refbook.csl import folders, xml
from refbook.csl.locale import DEFAULT, resolve
from refbook.csl.nodes import DateNode, LocaleNode, Term
from refbook.csl.prepared import prepared
from refbook.errors import StyleError
from refbook.richtext.quotes import QuoteMarks

# "If a style uses a term in a form that is undefined (even after locale fallback), there is fallback to other
# forms".
_FALLBACKS: Final = {
    "long": ("long",),
    "short": ("short", "long"),
    "symbol": ("symbol", "short", "long"),
    "verb": ("verb", "long"),
    "verb-short": ("verb-short", "verb", "long"),
}
_UNNAMED: Final = ("long",)
_QUOTES: Final = (
    ("open-quote", "“"),
    ("close-quote", "”"),
    ("open-inner-quote", "‘"),
    ("close-inner-quote", "’"),
)


class Locale:
    """What a style prints in one language.

    Attributes:
        tag: its language tag.
        dates: localised dates by form.
        punctuation_in_quote: commas and periods go inside quotation marks.
        limit_ordinals: only the first day of the month is an ordinal.
        marks: the quotation marks.
    """

    __slots__ = ("dates", "limit_ordinals", "marks", "punctuation_in_quote", "tag", "terms")

    def __init__(self, tag: str, chain: list[LocaleNode]) -> None:
        self.tag = tag
        self.terms: dict[tuple[str, str, str], Term] = {}
        self.dates: dict[str, DateNode] = {}
        options: dict[str, str] = {}
        for node in chain:
            # "The ordinal terms of a locale are a set": one defined in a style replaces all of the locale
            # file.
            if ("ordinal", "long", "") in node.terms:
                self._forget_ordinals()
            self.terms.update(node.terms)
            self.dates.update(node.dates)
            options.update(node.options)
        self.punctuation_in_quote = options.get("punctuation-in-quote") == "true"
        self.limit_ordinals = options.get("limit-day-ordinals-to-day-1") == "true"
        self.marks = QuoteMarks(*(self._mark(*each) for each in _QUOTES))

    def _forget_ordinals(self) -> None:
        for key in [key for key in self.terms if key[0].startswith("ordinal")]:
            del self.terms[key]

    def _mark(self, name: str, default: str) -> str:
        found = self.text(name)
        return default if found is None else found

    @property
    def and_word(self) -> str:
        """The word "and"."""
        return self.text("and") or "and"

    @property
    def language(self) -> str:
        """The language without its region."""
        return self.tag.partition("-")[0]

    def term(self, name: str, form: str = "long") -> Term | None:
        """A term in a form, or in the form that stands in for it."""
        for each in _FALLBACKS.get(form, _UNNAMED):
            found = self.terms.get((name, each, ""))
            if found is not None:
                return found
        return None

    def text(self, name: str, form: str = "long", plural: bool = False) -> str | None:
        """The text of a term; None when the locale has no such term."""
        found = self.term(name, form)
        return None if found is None else found.multiple if plural else found.single

    def gender(self, name: str) -> str:
        """The gender of a term; "" when it has none."""
        found = self.terms.get((name, "long", ""))
        return "" if found is None else found.gender

    def ordinal(self, number: int, gender: str) -> str:
        """A number with its ordinal suffix: 2nd, 2.ª."""
        return f"{number}{self._suffix(number, gender)}"

    def long_ordinal(self, number: int, gender: str) -> str:
        """A number as a word ("second") as far as the locale has words; else its ordinal."""
        if 1 <= number <= 10:
            found = self._gendered(f"long-ordinal-{number:02d}", gender)
            if found is not None and found.single:
                return found.single
        return self.ordinal(number, gender)

    def _suffix(self, number: int, gender: str) -> str:
        """The suffix of the most special term that matches: "ordinal-10" to "ordinal-99" before "ordinal-00"
        to "ordinal-09", and these before "ordinal"."""
        two = self._gendered(f"ordinal-{number % 100:02d}", gender)
        if two is not None and _matches(two, number, number % 100):
            return two.single
        one = self._gendered(f"ordinal-{number % 10:02d}", gender)
        if one is not None and _matches(one, number, number % 10):
            return one.single
        other = self._gendered("ordinal", gender)
        return "" if other is None else other.single

    def _gendered(self, name: str, gender: str) -> Term | None:
        return self.terms.get((name, "long", gender)) or self.terms.get((name, "long", ""))


def _matches(term: Term, number: int, key: int) -> bool:
    """Whether a term for some last digits is meant for the number."""
    match = term.match or ("last-digit" if key < 10 else "last-two-digits")
    if match == "whole-number":
        return number == key
    return number % 100 == key if match == "last-two-digits" else number % 10 == key


@cache
def _file(tag: str, folder: str) -> LocaleNode:
    path = folders.locales() / f"locales-{tag}.xml"
    data = xml.load(path)
    return prepared("locale", path, data, lambda: _parsed(data, path))


def _parsed(data: bytes, path: Path) -> LocaleNode:
    from lxml import etree

    from refbook.csl.parse import locale_of

    try:
        return locale_of(etree.fromstring(data, xml.safe_parser()))
    except etree.XMLSyntaxError as error:
        raise StyleError("the locale is not XML", file=str(path), line=error.position[0]) from None


def load(tag: str, overrides: tuple[LocaleNode, ...] = ()) -> Locale:
    """The locale of a tag, as a style sees it.

    Args:
        tag: a BCP 47 tag.
        overrides: the locales within the style.

    Raises:
        StyleError: there is no locale for the language.
    """
    tag = resolve(tag)
    files = list(dict.fromkeys([DEFAULT, _primary(tag), tag]))
    folder = str(folders.locales())
    return Locale(tag, [_file(each, folder) for each in files] + _matching(tag, overrides))


def _primary(tag: str) -> str:
    try:
        return resolve(tag.partition("-")[0])
    except StyleError:
        return tag


def _matching(tag: str, overrides: tuple[LocaleNode, ...]) -> list[LocaleNode]:
    """A style's locales that hold for a tag: for all languages, for the language, for the dialect, in this
    order."""
    wanted = ["", tag.partition("-")[0], tag]
    return [node for each in dict.fromkeys(wanted) for node in overrides if node.language == each]
