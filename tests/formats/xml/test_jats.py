"""JATS and NLM articles."""

from __future__ import annotations

import pytest

from refbook.formats.xml.jats import read
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text


def refs(*citations: str) -> Reading:
    items = "".join(f"<ref id='B{n}'>{citation}</ref>\n" for n, citation in enumerate(citations, 1))
    return read(Text("a.xml", f"<ref-list>\n{items}</ref-list>"))


def only(inner: str, type: str = "journal", tag: str = "element-citation") -> Item:
    (item,) = refs(f"<{tag} publication-type='{type}'>{inner}</{tag}>").library
    return item


ARTICLE = """<article article-type="{type}" xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink"><front>
<journal-meta><journal-id journal-id-type="nlm-ta">J Korea</journal-id><journal-title-group>
<journal-title>Journal
 of Korea</journal-title></journal-title-group><issn>0012-9658</issn></journal-meta>
<article-meta><article-id pub-id-type="doi">10.1000/1</article-id>
<article-id pub-id-type="pmc">123</article-id>
<title-group><article-title>The <italic>Korean</italic> War<xref ref-type="fn">1</xref></article-title>
<subtitle>a war without end</subtitle></title-group>
<contrib-group><contrib contrib-type="author">
<contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097
</contrib-id><name><surname>Ravasi</surname><given-names>Gianluca</given-names></name>
<xref ref-type="aff" rid="a1"/></contrib><contrib contrib-type="author"><collab>CERN</collab></contrib>
<aff id="a1"><label>1</label>University of Pavia<country>Italy</country></aff></contrib-group>
<pub-date pub-type="epub"><day>4</day><month>2</month><year>2026</year></pub-date>
<pub-date pub-type="ppub"><month>3</month><year>2026</year></pub-date><volume>7</volume>
<fpage>1</fpage><lpage>9</lpage>
<permissions><license xlink:href="https://creativecommons.org/licenses/by/4.0/"/></permissions>
<abstract><sec><title>Aim</title><p>To end.</p></sec></abstract><kwd-group><kwd>Korea</kwd>
<kwd>war</kwd></kwd-group>
</article-meta></front><back><ref-list><ref id="r1"><element-citation publication-type="book">
<source>B</source>
</element-citation></ref></ref-list></back></article>"""


def test_the_article_itself() -> None:
    reading = read(Text("a.xml", ARTICLE.format(type="research-article")))
    article = reading.article
    assert article is not None
    assert (article.type, article.title, article.subtitle) == (
        "article-journal",
        "The <i>Korean</i> War",
        "a war without end",
    )
    assert article.author == (
        Name("Ravasi", "Gianluca", orcid="0000-0002-1825-0097", affiliation=("University of Pavia, Italy",)),
        Name(literal="CERN"),
    )
    assert (article.container_title, article.container_title_short) == ("Journal of Korea", "J Korea")
    assert (article.DOI, article.PMCID, article.page, article.language) == (
        "10.1000/1",
        "PMC123",
        "1-9",
        "en",
    )
    assert article.issued.edtf == "2026-03"
    assert (article.abstract, article.keyword) == ("Aim\nTo end.", "Korea, war")
    assert article.license == "https://creativecommons.org/licenses/by/4.0/"
    assert article.references.ids == ("r1",)
    assert str(reading.span(-1, "title")) == "a.xml:7:29"


def test_a_review_is_a_review() -> None:
    assert read(Text("a.xml", ARTICLE.format(type="book-review"))).article.type == "review-book"


def test_the_article_is_saved_from_a_broken_file() -> None:
    reading = read(Text("a.xml", ARTICLE.format(type="a").replace("</back>", "</bcak>")))
    assert reading.article.DOI == "10.1000/1"
    assert reading.library.ids == ("r1",)
    assert len(reading.findings) == 1


JOURNAL = (
    "<person-group person-group-type='author'><name><surname>Avery</surname>"
    "<given-names>SV</given-names></name>"
    "<etal/></person-group><article-title>On <italic>E. coli</italic> H<sub>2</sub>O.</article-title>"
    "<source>Nat Rev</source><year>2006a</year><volume>4</volume><fpage>577</fpage><lpage>587</lpage>"
    "<pub-id pub-id-type='doi'>10.1038/n1</pub-id><pub-id pub-id-type='pmid'>16845428</pub-id>"
)


def test_a_journal_article() -> None:
    item = only(JOURNAL)
    assert item.author == (Name("Avery", "SV"), Name(literal="others"))
    assert (item.title, item.container_title) == ("On <i>E. coli</i> H<sub>2</sub>O", "Nat Rev")
    assert (item.issued.edtf, item.volume, item.page) == ("2006", "4", "577-587")
    assert (item.DOI, item.PMID, item.extra) == ("10.1038/n1", "16845428", {})


@pytest.mark.parametrize("tag", ["nlm-citation", "citation", "mixed-citation"])
def test_older_tag_sets_and_text_between_the_parts(tag: str) -> None:
    assert only(JOURNAL.replace("</source>", "</source>. "), tag=tag).variables == only(JOURNAL).variables


def test_a_book_and_its_chapter() -> None:
    book = "<source>Lambda</source><publisher-name>P</publisher-name>"
    assert (only(book, "book").type, only(book, "book").title) == ("book", "Lambda")
    chapter = only("<chapter-title>Lysis</chapter-title>" + book, "book")
    assert (chapter.type, chapter.title, chapter.container_title) == ("chapter", "Lysis", "Lambda")


@pytest.mark.parametrize(
    ("inner", "type"),
    [
        ("<article-title>A</article-title><source>J</source><volume>1</volume>", "article-journal"),
        ("<article-title>A</article-title><source>B</source><publisher-name>P</publisher-name>", "chapter"),
        ("<source>P</source><conf-name>C</conf-name>", "paper-conference"),
        ("<source>B</source><publisher-name>P</publisher-name>", "book"),
        ("<comment>x</comment>", "document"),
    ],
)
def test_what_says_other_is_known_by_its_fields(inner: str, type: str) -> None:
    assert only(inner, "other").type == type


def test_a_citation_without_parts_keeps_its_text() -> None:
    text = "Murphy FA (1999) <italic>Veterinary</italic> Virology. USA: Elsevier. pp 469&#x2013;475."
    item = only(text, "other", "mixed-citation")
    assert (
        item.extra["unstructured"]
        == "Murphy FA (1999) <i>Veterinary</i> Virology. USA: Elsevier. pp 469–475."
    )
    note = refs("<note><p>Personal communication.</p></note>").library.items[0]
    assert note.extra["unstructured"] == "Personal communication."


def test_a_reference_may_hold_several_works_or_one_work_twice() -> None:
    one, two = (f"<element-citation><source>{t}</source></element-citation>" for t in "AB")
    assert refs(one + two).library.ids == ("B1", "B1-2")
    alternatives = (
        f"<citation-alternatives><mixed-citation>A, 1</mixed-citation>{one}</citation-alternatives>"
    )
    assert [item.text("title") + item.text("container-title") for item in refs(alternatives).library] == ["A"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("<name><surname>van der Meulen</surname><given-names>MJ</given-names></name>",
         Name("Meulen", "MJ", non_dropping_particle="van der")),
        ("<name><surname>King</surname><given-names>ML</given-names><suffix>Jr</suffix></name>",
         Name("King", "ML", suffix="Jr")),
        ("<string-name><given-names>A</given-names> <surname>Fiori</surname>"
            "</string-name>", Name("Fiori", "A")),
        ("<string-name>Fiori, Antonio</string-name>", Name("Fiori", "Antonio")),
        ("<collab>WHO<contrib-group><contrib/></contrib-group></collab>", Name(literal="WHO")),
        ("<name-alternatives><name><surname>Kim</surname></name><name><surname>김</surname></name>"
            "</name-alternatives>",
         Name("Kim")),
    ],
)  # fmt: skip
def test_names(name: str, expected: Name) -> None:
    assert only(f"<person-group>{name}</person-group>").author == (expected,)


def test_people_have_roles() -> None:
    people = "<person-group person-group-type='editor'><name><surname>A</surname></name></person-group>"
    assert only(people, "book").editor == (Name("A"),)


def test_links_and_the_day_they_were_seen() -> None:
    link = "<ext-link xmlns:x='http://www.w3.org/1999/xlink' x:href='http://a.org'>here</ext-link>"
    seen = "<date-in-citation content-type='access-date'>[accessed 4 November 2008]</date-in-citation>"
    item = only(link + seen, "webpage")
    assert (item.URL, item.accessed.edtf) == ("http://a.org", "2008-11-04")


def test_what_csl_does_not_know_is_kept() -> None:
    assert only("<source>A</source><trans-source>B</trans-source>").extra == {"jats-trans-source": "B"}


def test_places_are_exact() -> None:
    reading = refs("<element-citation><article-title>Korea</article-title></element-citation>")
    assert str(reading.span(0, "title")) == "a.xml:2:47"
