"""What each key of CITATION.cff holds, and which keys stand where.

Source: CFF 1.2.0, schema guide, “Valid keys” and “Definitions”. The keys of all versions are allowed
together: `contributors` and the `relation` of an identifier are in the drafts of 1.3 only.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

VERSIONS: Final = ("1.0.3", "1.1.0", "1.2.0", "1.3.0")
"""Versions that are read; 1.3.0 is a draft."""

DEFAULT_VERSION: Final = "1.2.0"

DEFAULT_MESSAGE: Final = "If you use this software, please cite it using the metadata from this file."
"""“message”, default."""

DATASET_MESSAGE: Final = "If you use this dataset, please cite it using the metadata from this file."


class Shape(StrEnum):
    """What a key holds."""

    TEXT = "text"  # or a number
    DATE = "a date"
    DOI = "a DOI"
    URL = "a URL"
    ORCID = "an ORCID"
    ISBN = "an ISBN"
    ISSN = "an ISSN"
    PMCID = "a PMCID"
    SWH = "a Software Heritage identifier"
    STATUS = "a status"
    MONTH = "a month"
    NAMES = "a list of people and entities"
    ENTITY = "an entity"
    TEXTS = "a list of texts"
    LICENSE = "a licence or a list of licences"
    IDENTIFIERS = "a list of identifiers"
    REFERENCE = "a work"
    REFERENCES = "a list of works"


FORMS: Final[Mapping[Shape, tuple[str, str]]] = {
    Shape.DATE: (r"[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])", "write 2011-03-25"),
    # The schema's own pattern knows no <, >, + and #, which old DOIs have.
    Shape.DOI: (r"10\.\d{4,9}(\.\d+)*/\S+", "write 10.5281/zenodo.1003150, without https://doi.org/"),
    Shape.URL: (r"(https|http|ftp|sftp)://.+", "begin it with https://"),
    Shape.ORCID: (r"https://orcid\.org/([0-9]{4}-){3}[0-9]{3}[0-9X]", "write https://orcid.org/0000-…"),
    Shape.ISBN: (r"[0-9\- ]{10,17}X?", "write digits and hyphens"),
    Shape.ISSN: (r"\d{4}-\d{3}[\dxX]", "write 1234-5678"),
    Shape.PMCID: (r"PMC[0-9]{7,}", "write PMC1234567"),
    Shape.SWH: (r"swh:1:(snp|rel|rev|dir|cnt):[0-9a-fA-F]{40}", "write swh:1:rel:… without qualifiers"),
    Shape.STATUS: (
        "abstract|advance-online|in-preparation|in-press|preprint|submitted",
        "one of abstract, advance-online, in-preparation, in-press, preprint, submitted",
    ),
    Shape.MONTH: ("0?[1-9]|1[012]", "write 1 to 12"),
}
"""The form of texts, and what to do about another."""

IDENTIFIER_TYPES: Final[Mapping[str, Shape]] = {
    "doi": Shape.DOI,
    "url": Shape.URL,
    "swh": Shape.SWH,
    "other": Shape.TEXT,
}
"""“definitions.identifier”: the type says what the value is."""


def _keys(shape: Shape, names: str) -> dict[str, Shape]:
    return dict.fromkeys(names.split(), shape)


WORK: Final[Mapping[str, Shape]] = {
    **_keys(Shape.TEXT, "abstract cff-version commit message title type version"),
    **_keys(Shape.NAMES, "authors contact contributors"),
    **_keys(Shape.URL, "license-url repository repository-artifact repository-code url"),
    "date-released": Shape.DATE,
    "doi": Shape.DOI,
    "identifiers": Shape.IDENTIFIERS,
    "keywords": Shape.TEXTS,
    "license": Shape.LICENSE,
    "preferred-citation": Shape.REFERENCE,
    "references": Shape.REFERENCES,
}
"""The keys of the work the file is about."""

REFERENCE: Final[Mapping[str, Shape]] = {
    **_keys(
        Shape.TEXT,
        """
        abbreviation abstract collection-title collection-type commit copyright data-type database department
        edition end entry filename format issue issue-date issue-title journal loc-end loc-start medium
        nihmsid notes number number-volumes pages scope section start term thesis-type title type version
        volume volume-title year year-original
        """,
    ),
    **_keys(
        Shape.NAMES, "authors contact contributors editors editors-series recipients senders translators"
    ),
    **_keys(Shape.ENTITY, "conference database-provider institution location publisher"),
    **_keys(Shape.DATE, "date-accessed date-downloaded date-published date-released"),
    **_keys(Shape.DOI, "doi collection-doi"),
    **_keys(Shape.URL, "license-url repository repository-artifact repository-code url"),
    **_keys(Shape.TEXTS, "keywords languages patent-states"),
    "identifiers": Shape.IDENTIFIERS,
    "isbn": Shape.ISBN,
    "issn": Shape.ISSN,
    "license": Shape.LICENSE,
    "month": Shape.MONTH,
    "pmcid": Shape.PMCID,
    "status": Shape.STATUS,
}
"""The keys of a reference and of the preferred citation: “definitions.reference”."""

_ANYBODY: Final = {
    **_keys(Shape.TEXT, "address alias city country email fax post-code region tel"),
    "orcid": Shape.ORCID,
    "website": Shape.URL,
}

PERSON: Final[Mapping[str, Shape]] = {
    **_keys(Shape.TEXT, "family-names given-names name-particle name-suffix affiliation"),
    **_ANYBODY,
}
"""“definitions.person”."""

ENTITY: Final[Mapping[str, Shape]] = {
    **_keys(Shape.TEXT, "name location"),
    **_keys(Shape.DATE, "date-start date-end"),
    **_ANYBODY,
}
"""“definitions.entity”."""

IDENTIFIER: Final[Mapping[str, Shape]] = _keys(Shape.TEXT, "description relation type value")
"""“definitions.identifier”."""

REQUIRED_OF_WORK: Final = ("cff-version", "message", "title", "authors")
REQUIRED_OF_REFERENCE: Final = ("type", "title", "authors")
REQUIRED_OF_IDENTIFIER: Final = ("type", "value")
