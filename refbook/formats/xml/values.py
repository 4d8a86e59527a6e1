"""How values are written in XML formats: one codec for each way, for reading and for writing.

A codec turns the texts of the elements of one name into a value and back. `says` tells whether a value comes
back equal; where it does not, the writer puts the value among the spare ones (see `spare`) as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from refbook.formats.xml.spare import is_steady
from refbook.model.date import Date
from refbook.model.language import english_name, is_tag, normalise
from refbook.model.name import Name
from refbook.model.variable import Value

Texts = Sequence[str]


class Codec(NamedTuple):
    """One way of writing values.

    Attributes:
        load: the value of texts, none of them empty; None when they hold no such value.
        dump: the texts of a value; empty when it cannot be written so.
        takes_all: True when the value is made of all the elements, False when of the first only.
    """

    load: Callable[[Texts], Value | None]
    dump: Callable[[Value], list[str]]
    takes_all: bool = False

    def says(self, value: Value) -> bool:
        """True when a value comes back equal after it was written."""
        texts = self.dump(value)
        if not texts or not all(map(is_steady, texts)):
            return False
        return self.load(texts) == (str(value) if isinstance(value, int) else value)


def _first(texts: Texts) -> str:
    return texts[0]


def _one(value: Value) -> list[str]:
    return [str(value)] if str(value) else []


# Names


def name_of(text: str) -> Name:
    """The name that a text is; EndNote marks an institution by a comma at its end.

    >>> name_of("World Health Organization,").literal, name_of("Gogh, Vincent van").family
    ('World Health Organization', 'Gogh')
    """
    bare = text.rstrip(" .").casefold()
    if bare in ("et al", "and others"):
        return Name(literal="others")
    return Name.institution(text[:-1].rstrip(" ")) if text.endswith(",") else Name.parse(text)


def name_text(name: Name) -> str:
    """The text of a name, family name first.

    >>> name_text(Name("Gogh", "Vincent", "van")), name_text(Name(literal="CERN"))
    ('van Gogh, Vincent', 'CERN,')
    """
    return f"{name.literal}," if name.literal else name.sorted_form


def _names(texts: Texts) -> tuple[Name, ...]:
    return tuple(map(name_of, texts))


def _name_texts(value: Value) -> list[str]:
    return [text for name in value if (text := name_text(name))] if isinstance(value, tuple) else []


# Dates

MAX_DATE: Final = 200
"""A longer text is no date."""


def date_of(text: str) -> Date:
    """The date of a text; what is none is kept as words."""
    return Date.parse(text) if len(text) <= MAX_DATE else Date(literal=text)


_SEEN: Final = re.compile(
    r"\A[\[(]?(?:(?:last )?(?:accessed|cited|retrieved|viewed|visited)(?: on)?:? )?|[\])]\Z", re.I
)
"""What stands around the date on which a page was seen."""


def date_text(date: Date) -> str:
    """The text of a date: EDTF where it can say it, otherwise the words."""
    return date.edtf or str(date)


# Identifiers

_DOI: Final = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_ISSN: Final = re.compile(r"(?:ISSN:?\s*)?(\d{4}-?\d{3}[\dXx])(?![\d-])")
_ISBN: Final = re.compile(r"(?:ISBN(?:-1[03])?:?\s*)?((?:\d[\s-]?){9}(?:(?:\d[\s-]?){3})?[\dXx])(?![\d-])")
_PMCID: Final = re.compile(r"(?:PMC)\d+", re.IGNORECASE)
_MARKS: Final = re.compile(r"\s*\([^()]*\)|\s*;.*", re.DOTALL)


def _only(pattern: re.Pattern[str], text: str) -> str | None:
    """What a pattern finds when nothing else but a remark stands in the text."""
    found = pattern.match(text)
    if found is None:
        return None
    rest = text[found.end() :]
    return found[found.lastindex or 0].strip() if not rest or _MARKS.fullmatch(rest) else None


def doi_of(text: str) -> str:
    """The DOI in a text, without the resolver's address; the text itself when there is none.

    >>> doi_of("https://doi.org/10.1000/182"), doi_of("n/a")
    ('10.1000/182', 'n/a')
    """
    found = _DOI.fullmatch(text)
    return found[1] if found else text


def isbn_of(text: str) -> str | None:
    """The ISBN in a text that is one, without remarks; None otherwise.

    >>> isbn_of("0801486394 (pbk. : acid-free paper)"), isbn_of("1234-5678")
    ('0801486394', None)
    """
    return None if issn_of(text) else _only(_ISBN, text)


def issn_of(text: str) -> str | None:
    """The ISSN in a text that is one, without remarks; None otherwise.

    >>> issn_of("0012-9658 (Print)"), issn_of("9780123751065")
    ('0012-9658', None)
    """
    return _only(_ISSN, text)


def _identifier(read: Callable[[str], str | None]) -> Codec:
    def first(texts: Texts) -> str | None:
        return next((found for text in texts for line in text.split("\n") if (found := read(line))), None)

    # Several identifiers share an element: a text that would be taken for another is not written there.
    return Codec(first, lambda value: [str(value)] if read(str(value)) == value else [])


# Others


def language_of(text: str) -> str:
    """The tag of a language, of its name or its code.

    >>> language_of("English"), language_of("ger"), language_of("Klingon")
    ('en', 'de', 'Klingon')
    """
    return normalise(text)


def scale_of(text: str) -> str:
    """The scale of a map without the words around it; the text itself where there is none.

    >>> scale_of("Scale [ca. 1:510,000]."), scale_of("Not drawn to scale")
    ('1:510,000', 'Not drawn to scale')
    """
    found = re.search(r"\b1 ?: ?\d+(?:[,. ]\d{3})*", text)
    return found[0] if found else text


def pages_of(text: str) -> str:
    """Pages with one hyphen in a range, as CSL has them.

    >>> pages_of("130--136"), pages_of("205–207, e1")
    ('130-136', '205-207, e1')
    """
    return re.sub(r" ?(?:-{1,3}|[–—]) ?", "-", text)


def _keywords(texts: Texts) -> str:
    # Subject headings hold commas: "Aged, 80 and over".
    return ("; " if any("," in text for text in texts) else ", ").join(texts)


def _keyword_list(value: Value) -> list[str]:
    words = str(value).split("; " if "; " in str(value) else ", ")
    return [word for word in words if word.strip(" ")]


def _language_name(value: Value) -> list[str]:
    tag = str(value)
    name = english_name(tag) if is_tag(tag) else ""
    return [name if name and normalise(name) == tag else tag]


CODECS: Final[Mapping[str, Codec]] = {
    "text": Codec(_first, _one),
    "rich": Codec(_first, _one),
    "names": Codec(_names, _name_texts, takes_all=True),
    "date": Codec(
        lambda texts: date_of(texts[0]),
        lambda value: _one(date_text(value)) if isinstance(value, Date) else [],
    ),
    "accessed": Codec(lambda texts: date_of(_SEEN.sub("", texts[0])), lambda value: _one(str(value))),
    "doi": Codec(lambda texts: doi_of(texts[0]), _one),
    "isbn": _identifier(isbn_of),
    "issn": _identifier(issn_of),
    "pmcid": _identifier(lambda text: _only(_PMCID, text)),
    "scale": Codec(lambda texts: scale_of(texts[0]), _one),
    "pages": Codec(lambda texts: pages_of(texts[0]), _one),
    "list": Codec(lambda texts: ", ".join(dict.fromkeys(texts)), _one, takes_all=True),
    "keywords": Codec(_keywords, _keyword_list, takes_all=True),
    "language": Codec(lambda texts: language_of(texts[0]), _language_name),
}
"""The codecs by the names that mapping tables use."""
