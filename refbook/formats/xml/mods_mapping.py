"""MODS <-> CSL: the tables that reading and writing follow.

Sources: MODS User Guidelines, version 3 (Library of Congress); the MARC code list for relators; the MARC
genre term list (marcgt). Genres beside these lists are those that Zotero,
bibutils and JabRef write.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from refbook.formats.rows import Row, Table

NAMESPACE: Final = "http://www.loc.gov/mods/v3"
CSL_NAMESPACE: Final = "http://purl.org/net/xbiblio/csl"

HOST: Final = "relatedItem@type=host"
SERIES: Final = "relatedItem@type=series"
ORIGINAL: Final = "relatedItem@type=original"
_VOLUME: Final = "part/detail@type=volume/number"
REVIEWED: Final = "relatedItem@type=reviewof"

CONTAINED: Final = frozenset(
    """article-journal article-magazine article-newspaper chapter entry entry-dictionary entry-encyclopedia
    paper-conference review review-book post post-weblog webpage broadcast""".split()
)
"""Types that stand in a host, which has the volume, the pages and the publisher."""

TABLE: Final = Table(
    (
        Row("title-short", ("titleInfo@type=abbreviated/title",), "rich"),
        Row("container-title-short", (f"{HOST}/titleInfo@type=abbreviated/title",), "rich"),
        Row("collection-number", (f"{SERIES}/{_VOLUME}",
                                  f"{SERIES}/titleInfo/partNumber")),
        Row("original-publisher", (f"{ORIGINAL}/originInfo/publisher",)),
        Row("original-publisher-place", (f"{ORIGINAL}/originInfo/place/placeTerm@type=text",)),
        Row("original-date", (f"{ORIGINAL}/originInfo/dateIssued",), "date"),
        Row("volume", (f"{HOST}/{_VOLUME}", _VOLUME), types=CONTAINED),
        Row("volume", (_VOLUME, f"{HOST}/{_VOLUME}"), not_types=CONTAINED),
        Row("issue", (f"{HOST}/part/detail@type=issue/number", f"{HOST}/part/detail@type=number/number",
                      "part/detail@type=issue/number")),
        Row("supplement-number", (f"{HOST}/part/detail@type=supplement/number",)),
        Row("section", (f"{HOST}/part/detail@type=section/number",)),
        Row("chapter-number", (f"{HOST}/part/detail@type=chapter/number", "part/detail@type=chapter/number")),
        Row("part-number", ("part/detail@type=part/number",)),
        Row("publisher", (f"{HOST}/originInfo/publisher", "originInfo/publisher"), types=CONTAINED),
        Row("publisher", ("originInfo/publisher", f"{HOST}/originInfo/publisher"), not_types=CONTAINED),
        Row("publisher-place", (f"{HOST}/originInfo/place/placeTerm@type=text",
                                f"{HOST}/originInfo/place/placeTerm@type=",
                                "originInfo/place/placeTerm@type=text",
                                "originInfo/place/placeTerm@type="), types=CONTAINED),
        Row("publisher-place", ("originInfo/place/placeTerm@type=text", "originInfo/place/placeTerm@type=",
                                f"{HOST}/originInfo/place/placeTerm@type=text"), not_types=CONTAINED),
        Row("edition", (f"{HOST}/originInfo/edition", "originInfo/edition"), types=CONTAINED),
        Row("edition", ("originInfo/edition",), not_types=CONTAINED),
        Row("ISBN", (f"{HOST}/identifier@type=isbn", "identifier@type=isbn"), "isbn", CONTAINED),
        Row("ISBN", ("identifier@type=isbn",), "isbn", not_types=CONTAINED),
        Row("ISSN", (f"{HOST}/identifier@type=issn", "identifier@type=issn"), "issn", CONTAINED),
        Row("ISSN", ("identifier@type=issn", f"{HOST}/identifier@type=issn"), "issn", not_types=CONTAINED),
        Row("DOI", ("identifier@type=doi",), "doi"),
        Row("PMID", ("identifier@type=pmid", "identifier@type=pubmed")),
        Row("PMCID", ("identifier@type=pmc", "identifier@type=pmcid")),
        Row("number", ("identifier@type=report number", "identifier@type=patent number")),
        Row("abstract", ("abstract",), "rich"),
        Row("language", ("language/languageTerm@type=code", "language/languageTerm",
             "language"), "language"),
        # Each class is one under which some library keeps the work: none of them is the right one.
        Row("call-number", ("location/shelfLocator", "classification"), "list"),
        Row("archive", ("location/physicalLocation",)),
        Row("dimensions", ("physicalDescription/extent",)),
        Row("medium", ("physicalDescription/form@type=material",)),
        Row("scale", ("subject/cartographics/scale",), "scale"),
        Row("license", ("accessCondition",)),
    )
)  # fmt: skip
"""Variables and the paths of their elements; titles, names, dates, pages and subjects are read apart."""

TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("titleInfo@type=", "titleInfo@type=uniform", "titleInfo@type=alternative"),
    "container-title": (f"{HOST}/titleInfo@type=", f"{HOST}/titleInfo@type=uniform"),
    "collection-title": (f"{SERIES}/titleInfo@type=", f"{SERIES}/titleInfo@type=uniform"),
    "original-title": (f"{ORIGINAL}/titleInfo@type=",),
    "reviewed-title": (f"{REVIEWED}/titleInfo@type=",),
}
"""Variable -> where its title stands; it is written to the first."""

ROLES: Final[Mapping[str, str]] = {
    # MARC relator code and term, as they are written and read; only the first of a variable is written.
    "aut": "author", "author": "author", "cre": "author", "creator": "author", "dis": "author",
    "dissertant": "author", "rpy": "author", "ctg": "author", "cartographer": "author", "art": "author",
    "artist": "author", "prg": "author", "programmer": "author", "inv": "author", "inventor": "author",
    "edt": "editor", "editor": "editor", "edc": "editor", "editor of compilation": "editor",
    "trl": "translator", "translator": "translator",
    "ill": "illustrator", "illustrator": "illustrator",
    "cmp": "composer", "composer": "composer",
    "com": "compiler", "compiler": "compiler",
    "cur": "curator", "curator": "curator",
    "ctb": "contributor", "contributor": "contributor",
    "drt": "director", "director": "director", "fmd": "director", "film director": "director",
    "hst": "host", "host": "host",
    "ivr": "interviewer", "interviewer": "interviewer",
    "nrt": "narrator", "narrator": "narrator",
    "orm": "organizer", "organizer": "organizer",
    "prf": "performer", "performer": "performer", "mus": "performer", "musician": "performer",
    "sng": "performer", "singer": "performer",
    "pro": "producer", "producer": "producer", "fmp": "producer", "film producer": "producer",
    "rcp": "recipient", "recipient": "recipient", "addressee": "recipient",
    "aus": "script-writer", "screenwriter": "script-writer",
    "pbd": "editorial-director", "publishing director": "editorial-director",
}  # fmt: skip
"""Relator -> name variable."""

CODES: Final[Mapping[str, str]] = {
    variable: code for code, variable in reversed(tuple(ROLES.items())) if len(code) == 3
}
"""Name variable -> the relator code it is written with."""

HOST_ROLES: Final[Mapping[str, str]] = {"author": "container-author", "editor": "editor"}
"""What the people of the host are to the work in it."""

SERIES_ROLES: Final[Mapping[str, str]] = {"author": "collection-editor", "editor": "collection-editor"}

CSL_AUTHORITY: Final = "csl"
"""The authority of a genre that is a CSL type: such a genre is always right."""

GENRES: Final[Mapping[str, str]] = {
    "abstract or summary": "article-journal", "academic journal": "article-journal",
    "journal": "article-journal", "journal article": "article-journal", "journalarticle": "article-journal",
    "magazine": "article-magazine", "magazinearticle": "article-magazine", "newspaper": "article-newspaper",
    "newspaperarticle": "article-newspaper", "preprint": "article",
    "book": "book", "booksection": "chapter", "book chapter": "chapter", "chapter": "chapter",
    "conferencepaper": "paper-conference", "conference paper": "paper-conference",
    "conference publication": "paper-conference", "encyclopedia": "entry-encyclopedia",
    "encyclopediaarticle": "entry-encyclopedia", "dictionary": "entry-dictionary",
    "dictionaryentry": "entry-dictionary", "thesis": "thesis", "theses": "thesis", "dissertation": "thesis",
    "ph.d. thesis": "thesis", "masters thesis": "thesis", "diploma thesis": "thesis",
    "doctoral thesis": "thesis", "habilitation thesis": "thesis", "licentiate thesis": "thesis",
    "report": "report", "technical report": "report", "standard": "standard", "patent": "patent",
    "map": "map", "atlas": "map", "letter": "personal_communication", "email": "personal_communication",
    "communication": "personal_communication", "instantmessage": "personal_communication",
    "manuscript": "manuscript", "interview": "interview", "film": "motion_picture",
    "motion picture": "motion_picture", "videorecording": "motion_picture", "artwork": "graphic",
    "art original": "graphic", "picture": "graphic", "audiorecording": "song", "sound": "song",
    "podcast": "song", "radiobroadcast": "broadcast", "tvbroadcast": "broadcast", "bill": "bill",
    "case": "legal_case", "legal case and case notes": "legal_case", "statute": "legislation",
    "legislation": "legislation", "hearing": "hearing", "computerprogram": "software",
    "computer program": "software", "software": "software", "dataset": "dataset",
    "numeric data": "dataset", "web site": "webpage", "web page": "webpage", "webpage": "webpage",
    "blog": "post-weblog", "blogpost": "post-weblog", "forumpost": "post", "presentation": "speech",
    "speech": "speech", "review": "review", "periodical": "periodical", "document": "document",
    "brief": "personal_communication", "inproceedings": "paper-conference", "incollection": "chapter",
    "inbook": "chapter", "phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report",
    "proceedings": "book", "unpublished": "manuscript", "pamphlet": "pamphlet",
}  # fmt: skip
"""Genre, in small letters -> CSL type."""

PERIODICAL_GENRES: Final = frozenset({"journal", "academic journal", "magazine", "newspaper", "periodical"})
"""Genres of a host that say what stands in it; of a work itself they say that it is a periodical."""

RESOURCES: Final[Mapping[str, str]] = {
    "cartographic": "map",
    "notated music": "musical_score",
    "sound recording": "song",
    "sound recording-musical": "song",
    "sound recording-nonmusical": "song",
    "still image": "graphic",
    "moving image": "motion_picture",
    "three dimensional object": "graphic",
    "software, multimedia": "software",
}
"""Type of resource -> CSL type, where there is no telling genre."""

WRITTEN_RESOURCES: Final[Mapping[str, str]] = {
    type: name for name, type in reversed(tuple(RESOURCES.items()))
} | {
    "broadcast": "moving image",
    "figure": "still image",
    "dataset": "software, multimedia",
}
"""CSL type -> type of resource; text for all others."""

DATES: Final[Mapping[str, tuple[str, ...]]] = {
    "issued": (
        "originInfo/dateIssued", f"{HOST}/part/date", "part/date", f"{HOST}/originInfo/dateIssued",
        "originInfo/copyrightDate", f"{HOST}/originInfo/copyrightDate", "originInfo/dateCreated",
        "originInfo/dateOther",
    ),
    "accessed": ("originInfo/dateCaptured",),
}  # fmt: skip
"""Date variable -> where it is read from, best first; it is written to the first."""

ENCODINGS: Final = ("w3cdtf", "edtf", "iso8601", "marc", "")
"""Encodings of dates, best first."""

IGNORED: Final = ("recordInfo", "typeOfResource", "originInfo/issuance", f"{HOST}/originInfo/issuance")
"""The catalogue's own records, and what is read as the type."""

PREFIX: Final = "mods-"
"""Before an element's path where `extra` keeps what CSL has no variable for."""
