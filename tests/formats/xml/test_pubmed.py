"""PubMed's XML."""

from __future__ import annotations

import pytest

from refbook.formats.xml import problems
from refbook.formats.xml.pubmed import read
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text


def only(article: str, rest: str = "") -> Item:
    text = (
        f"<PubmedArticle><MedlineCitation><PMID>7</PMID><Article>{article}</Article>"
        f"</MedlineCitation>{rest}</PubmedArticle>"
    )
    (item,) = read(Text("a.xml", f"<PubmedArticleSet>{text}</PubmedArticleSet>")).library
    return item


def test_an_article() -> None:
    item = only(
        "<Journal><ISSN>1538-9855</ISSN><JournalIssue><Volume>35</Volume><Issue>5</Issue><PubDate>"
        "<Year>2018</Year>"
        "<Month>May</Month><Day>17</Day></PubDate></JournalIssue><Title>Korea (Rome, Italy)</Title></Journal>"
        "<ArticleTitle>The <i>Korean</i> War.</ArticleTitle><Pagination>"
        "<MedlinePgn>205-7</MedlinePgn></Pagination>"
        "<Abstract><AbstractText Label='AIM'>To end.</AbstractText><AbstractText>So.</AbstractText>"
        "</Abstract>"
        "<Language>eng</Language>",
        "<PubmedData><ArticleIdList><ArticleId IdType='doi'>10.1000/1</ArticleId>"
        "<ArticleId IdType='pmc'>PMC1</ArticleId>"
        "</ArticleIdList><ReferenceList><Reference><ArticleIdList>"
        "<ArticleId IdType='doi'>10.1000/cited</ArticleId>"
        "</ArticleIdList></Reference></ReferenceList></PubmedData>",
    )
    assert (item.id, item.type, item.title) == ("pmid7", "article-journal", "The <i>Korean</i> War")
    assert (item.container_title, item.publisher_place, item.ISSN) == ("Korea", "Rome, Italy", "1538-9855")
    assert (item.volume, item.issue, item.page, item.issued.edtf) == ("35", "5", "205-207", "2018-05-17")
    assert (item.DOI, item.PMCID, item.PMID, item.language) == ("10.1000/1", "PMC1", "7", "en")
    assert item.abstract == "AIM: To end.\nSo."


def test_people() -> None:
    item = only(
        "<AuthorList CompleteYN='N'><Author><LastName>van Gogh</LastName>"
        "<ForeName>Vincent</ForeName><Suffix>Jr</Suffix>"
        "<Identifier Source='ORCID'>https://orcid.org/0000000218250097</Identifier>"
        "<AffiliationInfo><Affiliation>Arles"
        "</Affiliation></AffiliationInfo></Author><Author><CollectiveName>CERN.</CollectiveName>"
        "</Author></AuthorList>"
    )
    gogh = Name("Gogh", "Vincent", "van", suffix="Jr", orcid="0000-0002-1825-0097", affiliation=("Arles",))
    assert item.author == (gogh, Name(literal="CERN"), Name(literal="others"))


def test_a_translated_title_loses_its_brackets() -> None:
    item = only("<ArticleTitle>[The Korean War].</ArticleTitle><VernacularTitle>La guerra.</VernacularTitle>")
    assert (item.title, item.original_title) == ("The Korean War", "La guerra")


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2010 Sep-Oct", "2010-09/2010-10"),
        ("1998 Dec-1999 Jan", "1998-12/1999-01"),
        ("2000 Spring", "2000-21"),
    ],
)
def test_medline_dates(date: str, issued: str) -> None:
    text = (
        f"<Journal><JournalIssue><PubDate><MedlineDate>{date}</MedlineDate></PubDate>"
        f"</JournalIssue></Journal>"
    )
    assert only(text).issued.edtf == issued


def test_a_preprint_stands_on_its_server() -> None:
    kind = "<PublicationTypeList><PublicationType>Preprint</PublicationType></PublicationTypeList>"
    item = only(
        f"<Journal><Title>bioRxiv</Title></Journal>{kind}<ELocationID EIdType='pii'>2023.02.07</ELocationID>"
    )
    assert (item.type, item.publisher, item.container_title, item.number) == (
        "article",
        "bioRxiv",
        None,
        "2023.02.07",
    )


def test_a_chapter_of_a_book() -> None:
    text = (
        "<PubmedBookArticle><BookDocument><PMID>9</PMID><Book><Publisher>"
        "<PublisherName>P</PublisherName></Publisher>"
        "<BookTitle>Reviews</BookTitle><PubDate><Year>1993</Year></PubDate>"
        "<AuthorList Type='editors'><Author>"
        "<LastName>A</LastName></Author></AuthorList></Book><ArticleTitle>Korea</ArticleTitle>"
        "<AuthorList Type='authors'><Author><LastName>B</LastName></Author></AuthorList>"
        "</BookDocument></PubmedBookArticle>"
    )
    (item,) = read(Text("a.xml", text)).library
    assert (item.type, item.title, item.container_title, item.publisher) == (
        "chapter",
        "Korea",
        "Reviews",
        "P",
    )
    assert (item.author, item.editor, item.issued.edtf) == ((Name("B"),), (Name("A"),), "1993")


def test_a_file_without_articles_says_so() -> None:
    (finding,) = read(Text("a.xml", "<PubmedArticleSet/>")).findings
    assert finding.code == problems.NO_RECORDS.code


def test_codes_are_in_their_range() -> None:
    codes = [problem.code for problem in problems.PROBLEMS]
    assert len(set(codes)) == len(codes)
    assert all("RBS120" <= code <= "RBS139" for code in codes)
