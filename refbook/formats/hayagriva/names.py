"""Persons of Hayagriva <-> `Name`.

Source: The Hayagriva YAML File Format, “Person”: “a string with the prefix and the last name first, then a
comma, optionally followed by a suffix, another comma, and then finally the given name”. A string without a
comma is not divided.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from refbook.model.name import Name

_PARTS: Final[Mapping[str, str]] = {
    "name": "family",
    "given-name": "given",
    "prefix": "non_dropping_particle",
    "suffix": "suffix",
}
ALIAS: Final = "alias"


def read_names(value: Any) -> tuple[Name, ...]:
    """The names of a person or a list of persons; without those that are none.

    >>> read_names(["von der Leyen, Ursula", "UNICEF"])
    (Name(family='Leyen', given='Ursula', non_dropping_particle='von der'), Name(literal='UNICEF'))
    """
    entries = value if isinstance(value, list) else [value]
    names = [read_name(entry) for entry in entries]
    return tuple(name for name in names if name is not None)


def read_name(value: Any) -> Name | None:
    """One person; None for what is none."""
    if isinstance(value, dict):
        parts: dict[str, Any] = {
            part: str(value[key]) for key, part in _PARTS.items() if isinstance(value.get(key), str)
        }
        alias = value.get(ALIAS)
        extra = ((ALIAS, str(alias)),) if isinstance(alias, str) else ()
        if parts.keys() == {"family"} and "," in parts["family"]:
            return Name(literal=parts["family"], extra=extra)
        return Name(**parts, extra=extra) if "family" in parts else None
    return _from_text(str(value)) if isinstance(value, str) and value.strip() else None


def _from_text(text: str) -> Name:
    family, comma, rest = text.partition(",")
    if not comma:
        return Name(literal=text.strip())
    suffix, comma, given = rest.partition(",")
    if not comma:
        suffix, given = "", suffix
    prefix, last = _split_prefix(family)
    return Name(last, given.strip(), prefix, suffix=suffix.strip())


def _split_prefix(family: str) -> tuple[str, str]:
    """“Put all the consecutive lower case words at the start into the prefix.”"""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count][:1].islower():
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def write_names(names: Iterable[Name]) -> Any:
    """The names as persons: one alone, or a list."""
    written = [write_name(name) for name in names]
    return written[0] if len(written) == 1 and isinstance(written[0], str) else written


def write_name(name: Name) -> Any:
    """A name as a person: a string where that says it all.

    >>> write_name(Name("Leyen", "Ursula", "von der")), write_name(Name("Plato"))
    ('von der Leyen, Ursula', {'name': 'Plato'})
    """
    undivided = name.literal or ("" if name.family else name.display)
    text = undivided or _shown(name)
    alias = next((value for key, value in name.extra if key == ALIAS and isinstance(value, str)), "")
    says_all = "," not in undivided if undivided else _said(_from_text(text)) == _said(name)
    if text.strip() and not alias and says_all:
        return text
    parts = {"name": undivided} if undivided else dict(zip(_PARTS, _said(name), strict=True))
    return {key: part for key, part in {**parts, ALIAS: alias}.items() if part or key == "name"}


def _said(name: Name) -> tuple[str, ...]:
    """What the format can say of a divided name, in the order of its keys."""
    # A particle that drops stands after the given name, as in “Goethe, Johann Wolfgang von”.
    given = f"{name.given} {name.dropping_particle}".strip()
    return (name.family, given, name.non_dropping_particle, name.suffix)


def _shown(name: Name) -> str:
    family, given, prefix, suffix = _said(name)
    family = f"{prefix} {family}".strip()
    return ", ".join((family, suffix, given) if suffix else (family, given)) if given else ""
