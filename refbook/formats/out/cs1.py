"""CSL types and variables -> Wikipedia's citation templates and their parameters: the table.

Source: English Wikipedia, "Help:Citation Style 1" and the documentation of each template.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

TEMPLATES: Final[Mapping[str, str]] = {
    "article": "cite web",
    "article-journal": "cite journal",
    "article-magazine": "cite magazine",
    "article-newspaper": "cite news",
    "bill": "cite web",
    "book": "cite book",
    "broadcast": "cite episode",
    "chapter": "cite book",
    "classic": "cite book",
    "collection": "cite book",
    "dataset": "cite web",
    "document": "cite web",
    "entry": "cite encyclopedia",
    "entry-dictionary": "cite encyclopedia",
    "entry-encyclopedia": "cite encyclopedia",
    "event": "cite web",
    "figure": "cite web",
    "graphic": "cite web",
    "hearing": "cite web",
    "interview": "cite interview",
    "legal_case": "cite court",
    "legislation": "cite web",
    "manuscript": "cite book",
    "map": "cite map",
    "motion_picture": "cite AV media",
    "musical_score": "cite book",
    "pamphlet": "cite book",
    "paper-conference": "cite conference",
    "patent": "cite patent",
    "performance": "cite AV media",
    "periodical": "cite magazine",
    "personal_communication": "cite web",
    "post": "cite web",
    "post-weblog": "cite web",
    "regulation": "cite web",
    "report": "cite report",
    "review": "cite journal",
    "review-book": "cite journal",
    "software": "cite web",
    "song": "cite AV media",
    "speech": "cite speech",
    "standard": "cite web",
    "thesis": "cite thesis",
    "treaty": "cite web",
    "webpage": "cite web",
}
"""CSL type -> template."""

WITHOUT_URL: Final[Mapping[str, str]] = {"cite web": "citation"}
"""Template that refuses works without an address -> the one for these."""

ALWAYS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {"citation": (("mode", "cs1"),)}
"""Parameters that a template has whatever it is about: `citation` is to look like the others."""


class Row(NamedTuple):
    """One parameter and the variables it is made of.

    Attributes:
        parameter: the parameter's name; for names, what stands before `last1`.
        variables: the CSL variables; several are joined by a comma, and only if there is the first.
        codec: how they are written: a word of `wikipedia.CODECS`.
        templates: the templates the row is for; empty for all.
        not_templates: the templates it is not for.
        types: the CSL types it is for; empty for all.
        with_variable: the row is only for items that have this variable.
    """

    parameter: str
    variables: tuple[str, ...]
    codec: str = "text"
    templates: tuple[str, ...] = ()
    not_templates: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    with_variable: str = ""

    def is_for(self, template: str, type: str) -> bool:
        """True when the row is for items of a CSL type that go into a template."""
        if template in self.not_templates or (self.templates and template not in self.templates):
            return False
        return not self.types or type in self.types


_COURT: Final = "cite court"
_PATENT: Final = "cite patent"
_ODD: Final = (_COURT, _PATENT)
"""Templates that share hardly a parameter with the others."""
_MAGAZINES: Final = ("cite journal", "cite magazine", "cite news")
_SITES: Final = ("cite web", "citation")
_WHERE: Final = (
    "cite book",
    "cite encyclopedia",
    "cite conference",
    "cite map",
    "cite report",
    "cite thesis",
)

ROWS: Final[tuple[Row, ...]] = (
    Row("inventor", ("author",), "inventors", (_PATENT,)),
    Row("", ("author",), "names", not_templates=_ODD),
    Row("interviewer-", ("interviewer",), "names", ("cite interview",)),
    Row("people", ("director",), "people", ("cite AV media", "cite episode")),
    Row("litigants", ("title",), "title", (_COURT,)),
    Row("chapter", ("title",), "title", types=("chapter",), with_variable="container-title"),
    Row("title", ("container-title",), "title", types=("chapter",)),
    Row("title", ("title",), "title", not_templates=(_COURT,)),
    Row("journal", ("container-title",), "title", ("cite journal",)),
    Row("magazine", ("container-title",), "title", ("cite magazine",)),
    Row("newspaper", ("container-title",), "title", ("cite news",)),
    Row("encyclopedia", ("container-title",), "title", ("cite encyclopedia",)),
    Row("book-title", ("container-title",), "title", ("cite conference",)),
    Row("conference", ("event-title", "event-place"), "text", ("cite conference",)),
    Row("event", ("event-title",), "text", ("cite speech",)),
    Row("series", ("container-title",), "title", ("cite episode",)),
    Row("reporter", ("container-title",), "text", (_COURT,)),
    Row("website", ("container-title",), "title", ("cite web",)),
    Row("work", ("container-title",), "title", ("cite interview", "cite map", "cite report", "citation")),
    Row("translator-", ("translator",), "names", not_templates=_ODD),
    Row("editor-", ("editor",), "names", not_templates=_ODD),
    Row(
        "others", ("illustrator", "composer", "performer", "narrator", "producer", "compiler"), "others",
        not_templates=_ODD,
    ),
    Row("series", ("collection-title", "collection-number"), not_templates=_ODD),
    Row("version", ("version",), templates=_SITES),
    Row("country", ("jurisdiction",), templates=(_PATENT,)),
    Row("number", ("number",), templates=(_PATENT, "cite report", "cite episode")),
    Row("article-number", ("number",), templates=("cite journal",)),
    Row("id", ("number",), templates=("cite web", "cite AV media", "citation")),
    Row("type", ("genre",), not_templates=_ODD),
    Row("edition", ("edition",), "edition", not_templates=_ODD),
    Row("vol", ("volume",), templates=(_COURT,)),
    Row("volume", ("volume",), not_templates=(_PATENT, _COURT)),
    Row("issue", ("issue",), templates=_MAGAZINES),
    Row("fdate", ("submitted",), "date", (_PATENT,)),
    Row("pubdate", ("issued",), "date", (_PATENT,)),
    Row("date", ("issued",), "date", not_templates=(_PATENT,)),
    Row("orig-date", ("original-date",), "date", not_templates=_ODD),
    Row("opinion", ("page",), templates=(_COURT,)),
    Row("court", ("authority",), templates=(_COURT,)),
    Row("assign1", ("publisher",), templates=(_PATENT,)),
    Row("publisher", ("publisher",), not_templates=_ODD),
    Row("location", ("publisher-place",), templates=(*_WHERE, *_MAGAZINES, *_SITES, "cite AV media")),
    Row("location", ("event-place",), templates=("cite speech",)),
    Row("scale", ("scale",), templates=("cite map",)),
    Row("page", ("page",), "pages", not_templates=(_PATENT, _COURT)),
    Row("language", ("language",), "language", not_templates=_ODD),
    Row("isbn", ("ISBN",), "isbn", not_templates=_ODD),
    Row("issn", ("ISSN",), "issn", not_templates=_ODD),
    Row("arxiv", ("archive", "archive_location"), "arxiv", not_templates=_ODD),
    Row("doi", ("DOI",), "doi", not_templates=_ODD),
    Row("pmid", ("PMID",), "pmid", not_templates=_ODD),
    Row("pmc", ("PMCID",), "pmcid", not_templates=_ODD),
    Row("url", ("URL",), "url"),
    Row("access-date", ("accessed",), "accessed"),
    Row("via", ("source",), "with_url", not_templates=_ODD),
)  # fmt: skip
"""In the order in which the parameters are written. Of two rows with one parameter, the first that has a
value fills it; a variable goes out once."""
