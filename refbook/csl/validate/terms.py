"""Terms that the language of a style has no word for, and languages that have no locale."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from refbook.csl import folders, xml
from refbook.csl import locale as locales
from refbook.csl.validate import problems
from refbook.csl.validate.document import Document
from refbook.csl.validate.grammar import grammar
from refbook.csl.validate.words import quoted
from refbook.csl.xml import tag
from refbook.errors import StyleError
from refbook.model.finding import Finding

if TYPE_CHECKING:
    from lxml import etree

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def check(document: Document) -> Iterator[Finding]:
    """Words that the locale of the style does not have; languages without a locale."""
    yield from _languages(document)
    language = _language(document.root)
    own = _own_terms(document.root, language)
    asked: set[str] = set()
    for element, attribute, term in _terms(document.root):
        if term in asked or term not in grammar().words("terms"):
            continue
        asked.add(term)
        if term not in own and term not in _words_of(language):
            english = term in _words_of(locales.DEFAULT)
            instead = "the English one is printed" if english else "nothing is printed"
            message = f"the locale {language} has no word for the term {quoted(term)}: {instead}"
            hint = f'bring it: <locale xml:lang="{language[:2]}"><terms><term name="{term}">…'
            yield problems.UNTRANSLATED_TERM.at(message, document.span(element, attribute), hint=hint)


def _terms(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """The terms that a style prints, in its texts and its labels of numbers."""
    for text in root.iter(tag("text")):
        if text.get("term"):
            yield text, "term", text.get("term", "")
    for label in root.iter(tag("label")):
        # What a locator counts is known only when something is cited.
        if label.get("variable") not in (None, "locator"):
            yield label, "variable", label.get("variable", "")


def _languages(document: Document) -> Iterator[Finding]:
    named = [(document.root, "default-locale", document.root.get("default-locale"))]
    named += [(each, "xml:lang", each.get(_LANG)) for each in document.root.iterchildren(tag("locale"))]
    for element, attribute, language in named:
        if language is None or not _is_tag(language):  # the schema's business
            continue
        try:
            locales.resolve(language)
        except StyleError as error:
            message = f"there is no locale {quoted(language)}"
            yield problems.UNKNOWN_LOCALE.at(
                message, document.span(element, attribute), hint=error.hint or ""
            )


def _is_tag(language: str) -> bool:
    from refbook.csl.validate.shape import Datatype

    return Datatype("language").admits(language.strip())


def _language(root: etree._Element) -> str:
    """The locale that a style is written for."""
    try:
        return locales.resolve(root.get("default-locale") or locales.DEFAULT)
    except StyleError:
        return locales.DEFAULT


def _own_terms(root: etree._Element, language: str) -> set[str]:
    """The terms that a style brings for a language (CSL 1.0.2, "Locale Fallback": tag, language, any)."""
    wanted = ("", language, language.partition("-")[0])
    matching = [each for each in root.iterchildren(tag("locale")) if each.get(_LANG, "") in wanted]
    return {term.get("name", "") for locale in matching for term in locale.iter(tag("term"))}


def _words_of(language: str) -> frozenset[str]:
    """The terms of a locale and of the main dialect of its language."""
    primary = locales.resolve(language.partition("-")[0])
    return _file(language, str(folders.locales())) | _file(primary, str(folders.locales()))


@cache
def _file(language: str, folder: str) -> frozenset[str]:
    """The terms of a locale's file; the folder is named because an environment variable can change it."""
    from lxml import etree

    path = folders.locales() / f"locales-{language}.xml"
    root = etree.fromstring(xml.load(path), xml.safe_parser())
    return frozenset(term.get("name", "") for term in root.iter(tag("term")))
