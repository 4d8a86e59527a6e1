"""Web of Science's field tagged files: what is read."""

from __future__ import annotations

import pytest

from refbook.errors import ReadError
from refbook.formats.tagged.wos import read
from refbook.model.date import Date
from refbook.model.name import Name
from refbook.model.source import Text

FILE = """\ufeffFN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Rossi, AB
   van Dijk, C
AF Rossi, Anna B.
   van Dijk, Carl
TI Fish and
   other animals
SO JOURNAL OF FISH
JI J. Fish
DE fish; small
   animals
SN 0099-2240
PD FEB 2
PY 2011
VL 77
IS 3
BP 732
EP 738
DI 10.1000/fish
UT WOS:1
ER

PT C
AU Kim, S
CA Fish Group
TI One
SO Proceedings
CT Meeting
CL Rome
ER

EF
"""


def test_an_article_and_a_paper() -> None:
    found = read(Text("a.ciw", FILE))
    assert not found.findings
    article, paper = found.library
    assert (article.id, article.type) == ("rossi2011", "article-journal")
    assert article.author == (Name("Rossi", "Anna B."), Name("Dijk", "Carl", "van"))
    assert (article.title, article.container_title_short) == ("Fish and other animals", "J. Fish")
    assert (article.issued, article.page) == (Date.of(2011, 2, 2), "732-738")
    assert (article.keyword, article.ISSN) == ("fish; small animals", "0099-2240")
    assert article.extra["UT"] == "WOS:1"
    assert (paper.type, paper.container_title, paper.event_title) == (
        "paper-conference",
        "Proceedings",
        "Meeting",
    )
    assert paper.author == (Name("Kim", "S."), Name(literal="Fish Group"))
    assert str(found.span(1, "event-place")) == "a.ciw:31:4"


def test_the_last_record_does_not_end() -> None:
    assert [each.code for each in read(Text("a.ciw", "PT J\nTI A\n")).findings] == ["RBS101"]


def test_what_is_none() -> None:
    with pytest.raises(ReadError, match="no Web of Science record"):
        read(Text("a.ciw", "some text\n"))
