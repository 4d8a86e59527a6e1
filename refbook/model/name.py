"""A person or an institution, with CSL's name parts.

Source: CSL 1.0.2 specification, "Names"; CSL-JSON schema, `name-variable`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from refbook.errors import ValueRejected


@dataclass(frozen=True, slots=True)
class Name:
    """One name, as given by its parts.

    Attributes:
        family: the surname, without particles.
        given: given names or initials.
        non_dropping_particle: a particle that stays with the family name ("van" Gogh, "de" Gaulle in Dutch order).
        dropping_particle: a particle that is left out when only the family name is shown ("von" Goethe).
        suffix: "Jr.", "III".
        comma_suffix: True when a comma stands before the suffix.
        static_ordering: True for names always written family first (East Asian names in Latin script).
        literal: the whole name, undivided: institutions.
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
    extra: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one name as people write it."""
        raise NotImplementedError

    @classmethod
    def parse_list(cls, text: str) -> tuple[Self, ...]:
        """Read several names."""
        raise NotImplementedError

    @classmethod
    def institution(cls, text: str) -> Self:
        """A name that is not divided."""
        return cls(literal=text)

    @classmethod
    def from_csl(cls, data: Mapping[str, Any]) -> Self:
        """The name that a CSL-JSON name object describes."""
        raise NotImplementedError

    def to_csl(self) -> dict[str, Any]:
        """The name as a CSL-JSON name object."""
        raise NotImplementedError
