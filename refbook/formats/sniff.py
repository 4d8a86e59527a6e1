"""What a text looks like, from its beginning; and which format a file is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from refbook.errors import ReadError, UnknownFormat
from refbook.formats.problems import WRONG_SUFFIX
from refbook.model.finding import Finding
from refbook.model.format import Format
from refbook.model.source import Text
from refbook.model.vocabulary import ITEM_TYPES

HEAD: Final = 4_000
"""So many characters of a text are looked at."""

_JSON: Final = re.compile(r"\s*(?:\[\s*(?:[{\]]|\Z)|\{\s*(?:[\"}]|\Z))")
_BIBTEX: Final = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]+[ \t\r\n]*[{(]", re.MULTILINE)
_BIBTEX_FIRST: Final = re.compile(r"(?:\s|%[^\n]*\n)*@[ \t]*[A-Za-z]+[ \t\r\n]*[{(]")
_FRONT_MATTER: Final = re.compile(r"\s*?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_YAML: Final = re.compile(
    r"(?:\s|#[^\n]*\n|---[ \t]*\r?\n|%YAML[^\n]*\n)*"
    r"(?:-[ \t]+[A-Za-z][\w-]*|references|bibliography|title|subtitle|authors?|id|type):(?:\s|\Z)"
)
_CSL_TYPE: Final = re.compile(r"""(?:^[\s-]*|["'{,]\s*)type["']?\s*:\s*["']?([\w-]+)""", re.MULTILINE)
_REFERENCES: Final = re.compile(r"""^[\s{]*["']?(?:references|bibliography)["']?\s*:""", re.MULTILINE)
_TITLE: Final = re.compile(r"^title\s*:", re.MULTILINE)
_PEOPLE: Final = re.compile(r"^(?:authors?|translators?|editors?)\s*:", re.MULTILINE)
_HTML: Final = re.compile(r"\s*(?:<!doctype\s+html|<html)", re.IGNORECASE)


def is_json(head: str) -> bool:
    """True for a list of objects, or an object.

    >>> is_json('[{"id": "a"}]'), is_json("[1] Fiori, L’Asia Orientale")
    (True, False)
    """
    return _JSON.match(head) is not None


def is_bibtex(head: str) -> bool:
    """True when a line begins an entry.

    >>> is_bibtex("% my books\\n@book{fiori2011,"), is_bibtex("mail me@example.org")
    (True, False)
    """
    return _BIBTEX.search(head) is not None


def has_front_matter(head: str) -> bool:
    """True for a text that begins with front matter.

    >>> has_front_matter("---\\ntitle: Essay\\n---\\nText.")
    True
    """
    return _FRONT_MATTER.match(head) is not None


def is_yaml(head: str) -> bool:
    """True for a mapping that begins as articles and libraries do, or a list of mappings.

    >>> is_yaml("references:\\n- id: a"), is_yaml("Bibliography:\\n\\nFiori Antonio, L’Asia Orientale")
    (True, False)
    """
    return _YAML.match(head) is not None


def is_csl_json(head: str) -> bool:
    """True for JSON with references in it, not for a program's settings.

    >>> is_csl_json('[{"id": "a", "type": "book"}]'), is_csl_json('{"name": "x", "type": "module"}')
    (True, False)
    """
    return is_json(head) and _has_references(head)


def is_reference_yaml(head: str) -> bool:
    """True for YAML that is an article or has references in it, not for settings.

    >>> is_reference_yaml("references:\\n- id: a"), is_reference_yaml("title: Docs\\ntheme: dark")
    (True, False)
    """
    return _has_references(head) or _is_by_somebody(head)


def is_article(head: str) -> bool:
    """True for Markdown whose front matter names a title and somebody who wrote it, or references.

    >>> is_article("---\\ntitle: Essay\\nauthor: A. Bianchi\\n---\\n"), is_article("# Read me")
    (True, False)
    """
    found = _FRONT_MATTER.match(head)
    return found is not None and is_reference_yaml(found[0])


def _has_references(head: str) -> bool:
    return _REFERENCES.search(head) is not None or any(type in ITEM_TYPES for type in _CSL_TYPE.findall(head))


def _is_by_somebody(head: str) -> bool:
    return _TITLE.search(head) is not None and _PEOPLE.search(head) is not None


def begins_with_entry(head: str) -> bool:
    """True when nothing but comments stands before the first BibTeX entry."""
    return _BIBTEX_FIRST.match(head) is not None


def choose(text: Text, formats: Sequence[Format]) -> tuple[Format, list[Finding]]:
    """The format of a text: by the suffix of its file, unless it plainly is another; else by its content.

    Raises:
        UnknownFormat: no format fits.
        ReadError: it is a web page.
    """
    head = text.content[:HEAD]
    by_suffix = of_suffix(text.file, formats, head=head)
    if _HTML.match(head) and not (by_suffix and by_suffix.sniff(head)):
        hint = "the download gave an error page, or a login page"
        raise ReadError("this is a web page, not references", file=text.file, line=1, hint=hint)
    if by_suffix is not None:
        return _checked(by_suffix, text, formats)
    found = next((each for each in formats if each.reader and each.sniff(head)), None)
    if found is None:
        raise UnknownFormat(
            "no format fits this file", file=text.file, hint=f"--from one of {names(formats)}"
        )
    return found, []


def _checked(by_suffix: Format, text: Text, formats: Sequence[Format]) -> tuple[Format, list[Finding]]:
    """The suffix's format, or the one that the content plainly is in."""
    head = text.content[:HEAD]
    for each in formats if not by_suffix.certain(head) else ():
        if each.certain(head) and not set(each.suffixes) & set(by_suffix.suffixes):
            message = f"the content is {each.title}, the file’s name says {by_suffix.title}"
            hint = f"rename it to end in {each.suffixes[0]}, or say --from {by_suffix.name}"
            return each, [WRONG_SUFFIX.at(message, text.span(0), hint=hint)]
    return by_suffix, []


def of_suffix(file: str, formats: Sequence[Format], *, head: str = "", writes: bool = False) -> Format | None:
    """The format that a file's suffix says and that can be read (or written); None when none has it.

    Of several, the first that the text's beginning looks like; without a text, or when it looks like none,
    the last.
    """
    suffix = PurePath(file).suffix.lower()
    usable = [
        each for each in formats if suffix in each.suffixes and (each.writer if writes else each.reader)
    ]
    if not suffix or not usable:
        return None
    return next((each for each in usable if head and each.sniff(head)), usable[-1])


def named(name: str, formats: Sequence[Format]) -> Format | None:
    """The format of a name, or None."""
    return next((each for each in formats if each.name == name.lower()), None)


def names(formats: Sequence[Format], *, writes: bool = False) -> str:
    """The names of the formats that can be read (or written), for messages."""
    return ", ".join(each.name for each in formats if (each.writer if writes else each.reader))
