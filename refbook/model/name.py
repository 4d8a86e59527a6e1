"""A person or an institution, with CSL's name parts.

Source: CSL 1.0.2 specification, "Names"; CSL-JSON schema, `name-variable`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Final, Self

from refbook.model.name_words import PARTICLES, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True, repr=False)
class Name:
    """One name, as given by its parts.

    Attributes:
        family: the surname, without particles.
        given: given names or initials.
        non_dropping_particle: a particle that stays with the family name ("van" Gogh, "de" Gaulle).
        dropping_particle: a particle that is left out when only the family name is shown ("von" Goethe).
        suffix: "Jr.", "III".
        comma_suffix: True when a comma stands before the suffix.
        static_ordering: True for names always written family first (East Asian names in Latin script).
        literal: the whole name, undivided: institutions; "others" ends a shortened list.
        orcid: normalised, `0000-0002-1825-0097`.
        affiliation: institutions the person belongs to, as printed.
        role: what the person is, as printed ("Master's Student"); not the variable that holds the name.
        extra: fields of the source that refbook does not know, kept as they were.
    """

    family: str = ""
    given: str = ""
    non_dropping_particle: str = ""
    dropping_particle: str = ""
    suffix: str = ""
    comma_suffix: bool = False
    static_ordering: bool = False
    literal: str = ""
    orcid: str = ""
    affiliation: tuple[str, ...] = ()
    role: str = ""
    # Plain data of any kind, lists too: compared, but not hashed.
    extra: tuple[tuple[str, Any], ...] = field(default=(), hash=False)

    # Reading

    @classmethod
    def parse(cls, text: str) -> Self:
        """The name that a text is, as people write it.

        A comma stands after the family name; without one, the last word is the family name, with the
        particles before it. Braces, the words of institutions and acronyms make a literal. Particles: see
        `refbook.model.name_parsing`. Never raises: all of the text is in the parts.

        >>> Name.parse("van Gogh, Vincent") == Name.parse("Vincent van Gogh")
        True
        >>> Name.parse("Johann Wolfgang von Goethe")
        Name(family='Goethe', given='Johann Wolfgang', dropping_particle='von')
        >>> Name.parse("{Barnes and Noble}"), Name.parse("Università di Pavia")
        (Name(literal='Barnes and Noble'), Name(literal='Università di Pavia'))
        """
        from refbook.model.name_parsing import parts_of  # only text needs it, and most names come in parts

        return cls(**parts_of(text))

    @classmethod
    def parse_list(cls, text: str) -> tuple[Self, ...]:
        """The names that a text lists, in order.

        Names are divided by ";", "and", "&", "und", "et", "e", "y", and by commas where these can only stand
        between names. "et al." and "and others" become `Name(literal="others")`, as in pandoc and biber: see
        `is_others`.

        >>> [str(name) for name in Name.parse_list("Fiori, Antonio and Ravasi, Gianluca and others")]
        ['Antonio Fiori', 'Gianluca Ravasi', 'others']
        >>> Name.parse_list("José Ortega y Gasset")
        (Name(family='Ortega y Gasset', given='José'),)
        """
        from refbook.model.name_lists import names_of

        return tuple(map(cls.parse, names_of(text)))

    @classmethod
    def institution(cls, text: str) -> Self:
        """A name that is not divided."""
        return cls(literal=text)

    @classmethod
    def from_csl(cls, data: Mapping[str, Any]) -> Self:
        """The name that a CSL-JSON name object describes.

        Lenient: numbers become text, "1" and "true" are true, an ORCID may be a URL, affiliations may be
        objects or strings. With "parse-names", particles are split off as `split_particles` does. What fits
        no field is kept in `extra`.

        >>> Name.from_csl({"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}).sorted_form
        'van Gogh, Vincent'
        """
        try:
            # Nearly every name has these two and no more.
            family, given = data["family"], data["given"]
            if len(data) == 2 and type(family) is str and type(given) is str:
                return cls(family, given)
        except KeyError:
            pass
        return cls._from_any_csl(data)

    @classmethod
    def _from_any_csl(cls, data: Mapping[str, Any]) -> Self:
        known: dict[str, Any] = {}
        extra: list[tuple[str, Any]] = []
        for key, value in data.items():
            field_name, read = _READERS.get(key, ("", None))
            understood = read(value) if read else None
            if understood is not None:
                known[field_name] = understood
            if (understood is None and not (read and value is None)) or _holds_more(key, value):
                extra.append((key, value))
        split = known.pop("parse_names", False)
        name = cls(**known, extra=tuple(extra))
        return name.split_particles() if split else name

    def to_csl(self) -> dict[str, Any]:
        """The name as a CSL-JSON name object: the filled fields only; `from_csl` reads back an equal name.

        >>> Name("King", "Martin Luther", suffix="Jr.", comma_suffix=True).to_csl()
        {'family': 'King', 'given': 'Martin Luther', 'suffix': 'Jr.', 'comma-suffix': True}
        """
        data = {key: value for name, key in _CSL_KEYS.items() if (value := getattr(self, name))}
        if self.affiliation:
            data["affiliation"] = [{"name": name} for name in self.affiliation]
        for key, value in self.extra:
            # An affiliation with more than names stands in for its names, unless these were changed since.
            if key not in data or (key == "affiliation" and _affiliation(value) == self.affiliation):
                data[key] = value
        return data

    def split_particles(self) -> Self:
        """The name with particles and suffix taken out of the family and given names into their own fields.

        As citeproc-js does for "parse-names": leading lower-case words of the family name do not drop,
        trailing ones of the given name do, and what follows a comma in the given name is the suffix
        (",!" keeps the comma). A family name in double quotes is not divided. Filled fields are left alone.

        >>> Name("van Gogh", "Vincent").split_particles()
        Name(family='Gogh', given='Vincent', non_dropping_particle='van')
        >>> Name("Humboldt", "Alexander von, Jr.").split_particles()
        Name(family='Humboldt', given='Alexander', dropping_particle='von', suffix='Jr.')
        """
        from refbook.model.name_particles import split_family, split_given

        changed: dict[str, Any] = {}
        quoted = re.fullmatch(r'"(.+)"', self.family, re.DOTALL)
        if quoted:
            changed["family"] = quoted[1]
        elif not self.non_dropping_particle:
            changed["non_dropping_particle"], changed["family"] = split_family(self.family)
        given, comma, suffix = self.given.partition(",")
        if comma and not self.suffix and suffix.strip(" !"):
            changed |= {"given": given.strip(), "suffix": suffix.strip(" !")}
            changed["comma_suffix"] = self.comma_suffix or suffix.startswith("!")
        if not self.dropping_particle:
            changed["given"], changed["dropping_particle"] = split_given(changed.get("given", self.given))
        return replace(self, **changed)

    # Showing

    @property
    def display(self) -> str:
        """The name in the order it is spoken.

        >>> Name("Gogh", "Vincent", "van").display, Name("Mao", "Zedong", static_ordering=True).display
        ('Vincent van Gogh', 'Mao Zedong')
        """
        if self.literal:
            return self.literal
        family = _join(self.dropping_particle, _join(self.non_dropping_particle, self.family))
        ordered = (family, self.given) if self.static_ordering else (self.given, family)
        whole = " ".join(part for part in ordered if part)
        return (", " if self.comma_suffix else " ").join(part for part in (whole, self.suffix) if part)

    @property
    def sorted_form(self) -> str:
        """The name with its family name first.

        >>> Name.parse("Vincent van Gogh").sorted_form, Name.parse("Martin Luther King Jr.").sorted_form
        ('van Gogh, Vincent', 'King, Martin Luther, Jr.')
        """
        if self.literal or self.static_ordering or not self.given:
            return self.display
        family = _join(self.non_dropping_particle, self.family)
        given = " ".join(part for part in (self.given, self.dropping_particle) if part)
        return ", ".join(part for part in (family, given, self.suffix) if part)

    @property
    def initials(self) -> str:
        """The initials of the given names: "J. R. R.", "J.-P."; "" when there are none.

        Particles and abbreviations of several letters ("Yu.") stay, and so do scripts without capitals.

        >>> Name("Sartre", "Jean-Paul").initials, Name("Tolkien", "J.R.R.").initials
        ('J.-P.', 'J. R. R.')
        """
        words = re.sub(r"\.(?=[^\W\d_])", ". ", self.given).split()
        return " ".join(_initial(word) for word in words)

    @property
    def key(self) -> str:
        """For comparing: family name without particles and first initial, without case and diacritics.

        Two spellings of one person have equal keys; so may two people.

        >>> Name.parse("Müller, Jürgen").key, Name.parse("J. Muller").key, Name("Van Gogh", "V.").key
        ('muller j', 'muller j', 'gogh v')
        """
        if self.literal:
            return fold(self.literal)
        words = fold(self.family).split()
        while len(words) > 1 and words[0] in PARTICLES:
            words = words[1:]
        return " ".join([*words, fold(self.given)[:1]]).strip()

    @property
    def is_institution(self) -> bool:
        """True when the name is not divided; "others" is no institution."""
        return bool(self.literal) and not self.is_others

    @property
    def is_others(self) -> bool:
        """True for what ends a shortened list ("et al.", "and others")."""
        return self.literal == "others"

    def __str__(self) -> str:
        return self.display

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._filled())})"

    def _filled(self) -> Iterator[tuple[str, Any]]:
        return ((one.name, value) for one in fields(self) if (value := getattr(self, one.name)))


def _initial(word: str) -> str:
    if word in PARTICLES or word.endswith(".") or not any(char.isupper() or char.islower() for char in word):
        return word
    if word.isupper() and 1 < len(word) <= 3 and word.isalpha():
        return " ".join(f"{char}." for char in word)
    return "-".join(re.sub(r"\A[\W_]*(\w).*", r"\1.", part) for part in re.split("[-‐‑]", word) if part)


def _join(particle: str, family: str) -> str:
    if not particle:
        return family
    from refbook.model.name_particles import join

    return join(particle, family)


# CSL-JSON: key -> (field, how its value is read; None when it cannot be)


def _text(value: object) -> str | None:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _truth(value: object) -> bool | None:
    """CSL-JSON allows true, 1, "true" and "1"."""
    if isinstance(value, str):
        return value.strip().casefold() not in ("", "0", "false", "no")
    return bool(value) if isinstance(value, bool | int | float) else None


def _true_only(value: object) -> bool | None:
    # "parse-names": false says what is so anyway; it stays in `extra`, to be written again.
    return _truth(value) or None


def _orcid(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    from refbook.model.identifier import Identifier

    return Identifier.parse(value, "orcid").value


def _affiliation(value: object) -> tuple[str, ...] | None:
    entries = value if isinstance(value, list | tuple) else [value]
    names = [entry.get("name") if isinstance(entry, dict) else entry for entry in entries]
    texts = [name for name in names if isinstance(name, str)]
    return tuple(text for text in texts if text) if len(texts) == len(names) else None


def _holds_more(key: str, value: object) -> bool:
    """True when affiliations say more than names: identifiers, places."""
    if key != "affiliation" or not _affiliation(value):
        return False
    entries = value if isinstance(value, list | tuple) else [value]
    return any(isinstance(entry, dict) and set(entry) != {"name"} for entry in entries)


_READERS: Final[dict[str, tuple[str, Any]]] = {
    "family": ("family", _text),
    "given": ("given", _text),
    "non-dropping-particle": ("non_dropping_particle", _text),
    "dropping-particle": ("dropping_particle", _text),
    "suffix": ("suffix", _text),
    "comma-suffix": ("comma_suffix", _truth),
    "static-ordering": ("static_ordering", _truth),
    "literal": ("literal", _text),
    "ORCID": ("orcid", _orcid),
    "orcid": ("orcid", _orcid),
    "affiliation": ("affiliation", _affiliation),
    "role": ("role", _text),
    "parse-names": ("parse_names", _true_only),
}

_CSL_KEYS: Final[dict[str, str]] = {
    "family": "family",
    "given": "given",
    "dropping_particle": "dropping-particle",
    "non_dropping_particle": "non-dropping-particle",
    "suffix": "suffix",
    "comma_suffix": "comma-suffix",
    "static_ordering": "static-ordering",
    "literal": "literal",
    "orcid": "ORCID",
    "role": "role",
}
"""Field -> CSL-JSON key, in the order they are written."""

__all__ = ["Name"]
