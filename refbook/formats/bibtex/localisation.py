"""biblatex's localisation keys that stand in values, and what they print in English; variants of languages.

Source: the biblatex manual, 4.9.2 (localisation keys) and 2.2.2 (fields of type "key").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

GENRES: Final[Mapping[str, str]] = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master's thesis",
    "bathesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "patent": "Patent",
    "patentde": "German patent",
    "patenteu": "European patent",
    "patentfr": "French patent",
    "patentuk": "British patent",
    "patentus": "U.S. patent",
    "patreq": "Patent request",
    "patreqde": "German patent request",
    "patreqeu": "European patent request",
    "patreqfr": "French patent request",
    "patrequk": "British patent request",
    "patrequs": "U.S. patent request",
    "software": "Computer software",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
}
"""Value of the field `type` -> genre."""

STATES: Final[Mapping[str, str]] = {
    "inpreparation": "in preparation",
    "submitted": "submitted",
    "forthcoming": "forthcoming",
    "inpress": "in press",
    "prepublished": "pre-published",
}
"""Value of `pubstate` -> status."""

SERIES: Final[Mapping[str, str]] = {
    "newseries": "New series",
    "oldseries": "Old series",
    "jourser": "Series",
}
"""Value of `series` -> series of a journal."""

COUNTRIES: Final[Mapping[str, str]] = {
    "countryde": "Germany",
    "countryeu": "European Union",
    "countryep": "European Union",
    "countryfr": "France",
    "countryuk": "United Kingdom",
    "countryus": "United States of America",
}
"""Part of a patent's `location` -> jurisdiction."""

VARIANTS: Final[Mapping[str, str]] = {
    "american": "US",
    "us": "US",
    "usmax": "US",
    "british": "GB",
    "uk": "GB",
    "australian": "AU",
    "newzealand": "NZ",
    "austrian": "AT",
    "swiss": "CH",
    "brazilian": "BR",
    "mexican": "MX",
}
"""polyglossia's variant of a language, in `langidopts` -> region (biblatex manual, 3.10)."""

TERMS: Final[Mapping[str, str]] = {**GENRES, **STATES, **SERIES, **COUNTRIES}
"""Key -> what it prints."""

KEYS: Final[Mapping[str, str]] = {text: key for key, text in TERMS.items() if key != "countryep"}
"""What a key prints -> the key."""
