"""The people of an article page: "Gianluca Ravasi - Master's Student - Ca' Foscari"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from refbook.model.identifier import Identifier
from refbook.model.name import Name
from refbook.refparse.names import Found, match_name, name_halves
from refbook.refparse.roles import INSTITUTION_WORD

_DASH: Final = re.compile(r"\s+[-–—|·•/]+\s+|\s*\t\s*|\s*[()]\s*")
_COMMA: Final = re.compile(r",\s+")
_LIST: Final = re.compile(r"\s*;\s*")
_ORCID: Final = re.compile(
    r"(?:ORCID:?\s*)?(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])", re.IGNORECASE
)
_ROLE: Final = re.compile(
    r"""(?xi)(?<![^\W_])(?:
        student\w*|student[ei]ss?a?|etudiant\w*|étudiant\w*|estudiante|estudante|doktorand\w*|doctorand\w*|dottorand\w*|
        ph\.?\s?d\.?|undergraduate|graduate|laureand\w*|laureat\w*|master\w*|bachelor\w*|profess\w+|prof\.|docente|dozent\w*|
        lecturer|lettore|lettrice|lehrer\w*|teacher|insegnante|enseignant\w*|profesor\w*|research\w*|ricercat\w+|chercheu\w+|
        forscher\w*|wissenschaftl\w+|investigador\w*|pesquisador\w*|journalis\w+|giornalista|periodista|jornalista|
        histor(?:ian|iker\w*)|storic[oa]|historien\w*|historiador\w*|writer|scrittor\w+|scrittrice|écrivain\w*|
        schriftsteller\w*|escritor\w*|editor|redattor\w+|redattrice|redakteur\w*|rédact\w+|redactor\w*|redator\w*|
        translator|traduttor\w+|traduttrice|traduct\w+|übersetzer\w*|tradutor\w*|fellow|assistant|assistent\w*|assegnist\w+|
        alumn\w+|intern|stagista|stagiaire|praktikant\w*|director\w*|direttor\w+|direttrice|directeur|directrice|leiter\w*
    )(?![^\W_])"""
)
"""Words that say what a person is, in the six languages."""
_HOUSE: Final = re.compile(
    r"(?i)(?<![^\W_])(?:ca[’']\s?foscari|sapienza|bocconi|politecnico|normale|sorbonne|sciences\s+po|inalco|cnrs|cnr|lmu|eth|"
    r"epfl|mit|lse|ucl|soas|complutense|universit\w*|universid\w*|hochschule|liceo|lycée|gymnasium|escuela|escola|scuola)(?![^\W_])"
)
"""Institutions that go by a name without "university" in it, and schools."""
_AT: Final = re.compile(r",\s+|\s+(?:at|presso|bei|an\s+der|en\s+la|na)\s+|\s+(?:à\s+l|all)[’']")


def read_people(line: str) -> list[Name]:
    """The people a line names, each with role and affiliation as printed.

    What is a role and what an affiliation is told by their words; where these do not say, the role comes
    first.

    >>> read_people("Gianluca Ravasi - Master's Student - Ca' Foscari")
    [Name(family='Ravasi', given='Gianluca', affiliation=("Ca' Foscari",), role="Master's Student")]
    """
    return [name for person in _LIST.split(line) if person.strip() for name in _person(person.strip(" .,"))]


def is_about_people(line: str) -> bool:
    """True for a sentence about the author, which is no name.

    >>> is_about_people("He studies history in Venice and writes about the Cold War in Asia.")
    True
    """
    return line.rstrip().endswith((".", "!", "?")) and len(line.split()) > 8


def _person(text: str) -> list[Name]:
    orcid = _ORCID.search(text)
    if orcid:
        text = (text[: orcid.start()] + text[orcid.end() :]).strip(" ,;-–—|()")
    parts = _parts(text)
    if not parts:
        return []
    role, affiliations = _described(parts[1:])
    names = _names(parts[0])
    number = Identifier.parse(orcid[1], "orcid").value if orcid else ""
    return [replace(name, role=role, affiliation=affiliations, orcid=number) for name in names]


def _parts(text: str) -> list[str]:
    """Name, role and affiliation: parted by dashes or brackets; by commas where these show what they are."""
    parts = [part for part in _DASH.split(text) if part.strip()]
    if len(parts) > 1:
        return parts
    pieces = _COMMA.split(text)
    return pieces if any(map(_tells, pieces[1:])) else [text]


def _tells(text: str) -> bool:
    return bool(_ROLE.search(text) or _is_affiliation(text))


def _is_affiliation(text: str) -> bool:
    return bool(_HOUSE.search(text) or INSTITUTION_WORD.search(text))


def _described(parts: list[str]) -> tuple[str, tuple[str, ...]]:
    """Role and affiliations among the parts behind a name."""
    roles: list[str] = []
    affiliations: list[str] = []
    for part in parts:
        _sort(part.strip(), roles, affiliations, is_last=part is parts[-1])
    return ", ".join(roles), tuple(affiliations)


def _sort(part: str, roles: list[str], affiliations: list[str], *, is_last: bool) -> None:
    is_role, is_house = bool(_ROLE.search(part)), _is_affiliation(part)
    at = _AT.search(part) if is_role and is_house else None
    if at:
        roles.append(part[: at.start()])
        affiliations.append(part[at.end() :])
    elif is_role != is_house:
        (roles if is_role else affiliations).append(part)
    else:
        (affiliations if roles or is_last else roles).append(part)


def _names(text: str) -> list[Name]:
    """The names of a text; one whose given name is known and stands last is turned round."""
    found = _turned(text)
    if found:
        family, given = name_halves(text, found)
        return [Name.parse(f"{family}, {given}")]
    return [name for name in Name.parse_list(text) if name.display.strip()]


def surnames_first(line: str) -> list[tuple[int, int]]:
    """Where a line has "Ravasi Gianluca": a surname that stands first without a comma.

    >>> surnames_first("Ravasi Gianluca - Student")
    [(0, 15)]
    """
    persons = [_parts(person.strip(" .,")) for person in _LIST.split(line)]
    names = [parts[0] for parts in persons if parts and _turned(parts[0])]
    return [(line.index(name), line.index(name) + len(name)) for name in names]


def _turned(text: str) -> Found | None:
    found = match_name(text, 0, len(text))
    is_whole = found is not None and found.end == len(text)
    return found if found and is_whole and found.form == "family-first" and found.told else None
