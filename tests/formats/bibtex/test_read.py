from __future__ import annotations

import pytest

from refbook.formats.bibtex.read import read
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text


def one(bib: str) -> Item:
    return read(Text("a.bib", bib)).library.items[0]


def found(bib: str) -> list[str]:
    return [finding.message for finding in read(Text("a.bib", bib)).findings]


ARTICLE = """\
@string{jas = "Journal of Asian Studies"}

@article{fiori2011,
  author  = {Fiori, Antonio and {Universit{\\`a} di Bologna}},
  title   = {Korea {and} the {UN}},
  journal = jas # { (Online)},
  year    = 2011, month = mar,
  volume  = 12, number = {3--4}, pages = "101--115",
  groups  = {korea},
}
"""


def test_an_article() -> None:
    assert one(ARTICLE) == Item(
        "fiori2011",
        "article-journal",
        author=[Name("Fiori", "Antonio"), Name(literal="Università di Bologna")],
        title='Korea <span class="nocase">and</span> the UN',
        container_title="Journal of Asian Studies (Online)",
        issued="2011-03",
        volume="12",
        issue="3–4",
        page="101-115",
        extra={"groups": "korea"},
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_places_are_those_of_the_values(newline: str) -> None:
    bib = ARTICLE.replace("\n", newline)
    reading = read(Text("a.bib", bib))

    def standing(variable: str) -> str:
        return bib[slice(*(reading.places.find(0, variable) or (0, 0)))]

    stands = {
        variable: standing(variable)
        for variable in ("id", "author", "title", "container-title", "issued", "volume", "page", "groups")
    }
    assert stands == {
        "id": "fiori2011",
        "author": "Fiori, Antonio and {Universit{\\`a} di Bologna}",
        "title": "Korea {and} the {UN}",
        "container-title": "jas # { (Online)",
        "issued": "2011",
        "volume": "12",
        "page": "101--115",
        "groups": "korea",
    }
    assert standing("").startswith("@article{fiori2011")
    assert str(reading.span(0, "volume")) == "a.bib:8:13"


TYPES = {
    "article": "article-journal",
    "book": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "proceedings": "book",
    "techreport": "report",
    "phdthesis": "thesis",
    "unpublished": "manuscript",
    "online": "webpage",
    "misc": "document",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "inreference": "entry-encyclopedia",
}


@pytest.mark.parametrize(("entry_type", "csl_type"), TYPES.items())
def test_types(entry_type: str, csl_type: str) -> None:
    assert one(f"@{entry_type.upper()}{{a, title = {{T}}}}").type == csl_type


def test_an_article_in_a_magazine_or_newspaper() -> None:
    for subtype in ("magazine", "newspaper"):
        item = one(f"@article{{a, entrysubtype = {{{subtype}}}}}")
        assert item.type == f"article-{subtype}"
        assert not item.extra


def test_an_unknown_type_is_kept_and_the_closest_is_named() -> None:
    reading = read(Text("a.bib", "@artcle{a, title = {T}}"))
    assert reading.library["a"].type == "artcle"
    assert "@article" in reading.findings[0].hint


@pytest.mark.parametrize(
    ("fields", "edtf"),
    [
        ("date = {2011-03-04}", "2011-03-04"),
        ("date = {1998/2001}", "1998/2001"),
        ("date = {1850~}", "1850~"),
        ("year = 2011", "2011"),
        ("year = {2011}, month = {03}", "2011-03"),
        ("year = 2011, month = mar, day = 4", "2011-03-04"),
        ('year = 2011, month = "10~" # jan', "2011-01-10"),
        ('year = 2011, month = jan # "~10"', "2011-01-10"),
        ("year = 2011, month = {Marzo}", "2011-03"),
    ],
)
def test_dates(fields: str, edtf: str) -> None:
    bib = f"@book{{a, {fields}}}"
    issued = one(bib).issued
    assert issued is not None
    assert issued.edtf == edtf
    assert not found(bib)
    assert not one(bib).extra


def test_what_is_no_date_is_kept() -> None:
    item = one("@book{a, year = {forthcoming}}")
    assert item.text("issued") == "forthcoming"
    item = one("@book{a, year = 2011, month = {Foo}}")
    assert (item.text("issued"), item.extra["month"]) == ("2011", "Foo")


def test_titles_join_their_parts() -> None:
    item = one("@book{a, title = {T}, subtitle = {S}, titleaddon = {Add}, shorttitle = {Sh}}")
    assert (item.title, item.title_short) == ("T: S. Add", "Sh")
    assert one("@book{a, title = {Who won?}, subtitle = {S}}").title == "Who won? S"


def test_a_volume_of_a_larger_work() -> None:
    book = one("@book{a, maintitle = {Works}, title = {Plays}, volume = 2}")
    assert (book.title, book.volume_title, book.volume) == ("Works", "Plays", "2")
    part = one("@inbook{a, title = {Hamlet}, maintitle = {Works}, booktitle = {Plays}}")
    assert (part.title, part.container_title, part.volume_title) == ("Hamlet", "Works", "Plays")


def test_crossref_as_bibtex_and_as_biblatex_have_it() -> None:
    parent = "@proceedings{p, title = {Proc}, editor = {Doe, J.}, year = 2011}"
    child = "@inproceedings{c, crossref = {P}, title = {Paper}}"
    for bib in (parent + child, child + parent):
        item = read(Text("a.bib", bib)).library["c"]
        assert (item.title, item.container_title, item.text("issued")) == ("Paper", "Proc", "2011")
        assert item.editor == (Name("Doe", "J."),)
    both = "@book{p, title = {T}, booktitle = {The Book}} @incollection{c, crossref = {p}, title = {U}}"
    library = read(Text("a.bib", both)).library
    assert library["c"].container_title == "The book"
    assert library["p"].container_title is None


def test_what_an_entry_says_itself_is_not_inherited() -> None:
    bib = "@book{p, year = 2010, month = jan, langid = {french}} @inbook{c, crossref = {p}, date = {2011}}"
    item = read(Text("a.bib", bib)).library["c"]
    assert (item.text("issued"), item.language) == ("2011", None)


def test_xdata_gives_its_fields_and_is_no_item() -> None:
    library = read(Text("a.bib", "@xdata{x, publisher = {P}, location = {L}} @book{a, xdata = {x}}")).library
    assert library.ids == ("a",)
    assert (library["a"].publisher, library["a"].publisher_place) == ("P", "L")


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ("langid = {ngerman}", "de"),
        ("langid = {american}", "en-US"),
        ("hyphenation = {italian}", "it"),
        ("language = {langfrench}", "fr"),
        ("language = {en-GB}", "en-GB"),
        ("langid = {french}, language = {english}", "fr"),
    ],
)
def test_languages(fields: str, tag: str) -> None:
    assert one(f"@book{{a, {fields}}}").language == tag


@pytest.mark.parametrize(
    ("fields", "number", "url"),
    [
        ("eprint = {2101.00001}, archiveprefix = {arXiv}", "2101.00001", "https://arxiv.org/abs/2101.00001"),
        ("eprint = {arXiv:hep-th/9711200}", "hep-th/9711200", "https://arxiv.org/abs/hep-th/9711200"),
        ("eprint = {2101.00001}, eprinttype = {arxiv}, doi = {10.1/x}", "2101.00001", None),
        ("eprint = {4104}, eprinttype = {jstor}, url = {https://x.org}", "4104", "https://x.org"),
    ],
)
def test_archives(fields: str, number: str, url: str | None) -> None:
    item = one(f"@misc{{a, {fields}}}")
    assert (item.archive_location, item.URL) == (number, url)
    assert not item.extra


def test_publishers_of_all_kinds() -> None:
    assert one("@phdthesis{a, school = {S}}").publisher == "S"
    assert one("@techreport{a, institution = {I}}").publisher == "I"
    assert one("@online{a, organization = {O}}").publisher == "O"
    assert one("@misc{a, howpublished = {H}}").publisher == "H"
    assert one("@misc{a, howpublished = {\\url{https://x.org/a_b}}}").URL == "https://x.org/a_b"
    item = one("@inproceedings{a, publisher = {P}, organization = {O}}")
    assert (item.publisher, item.extra["organization"]) == ("P", "O")


def test_genres() -> None:
    assert one("@phdthesis{a}").genre == "PhD thesis"
    assert one("@thesis{a, type = {mathesis}}").genre == "Master's thesis"
    assert one("@report{a, type = {White paper}}").genre == "White paper"


def test_numbers_mean_what_their_type_says() -> None:
    assert one("@article{a, number = 3}").issue == "3"
    assert one("@book{a, series = {S}, number = 3}").collection_number == "3"
    assert one("@techreport{a, number = 3}").number == "3"


def test_editors_of_other_kinds() -> None:
    item = one(
        "@book{a, editor = {Doe, J.}, editortype = {compiler}, editora = {Roe, R.}, editoratype = {reviser}}"
    )
    assert item.compiler == (Name("Doe", "J."),)
    assert item.extra == {"editora": "Roe, R.", "editoratype": "reviser"}


def test_unknown_fields_are_kept_beside_the_variables() -> None:
    item = one("@book{a, section = {S}, file = {a\\_b.pdf:PDF}, ID = {x}, custom = {y}}")
    assert item.extra == {"bib-section": "S", "file": "a_b.pdf:PDF", "bib-id": "x", "bib-custom": "y"}
    assert item.to_csl()["id"] == "a"


def test_latex_troubles_name_their_place() -> None:
    (finding,) = read(Text("a.bib", "@book{a,\n  title = {\\foo{x}}\n}")).findings
    assert (finding.place, finding.item, finding.field) == ("a.bib:2:12", "a", "title")


def test_members_may_name_their_set_but_sets_may_not_hold_each_other() -> None:
    member = "@article{a, entryset = {s}, title = {T}}"
    assert not found("@set{s, entryset = {a}}\n" + member)
    assert len(found("@set{s, entryset = {t}}\n@set{t, entryset = {s}}")) == 2
    assert found("@set{s, entryset = {s}}") == ["entryset of 's' leads back to itself"]


def test_the_acm_tells_where_a_conference_met_from_where_its_publisher_is() -> None:
    item = one("@inproceedings{a, location = {Shanghai, China}, address = {New York}, publisher = {ACM}}")
    assert (item.event_place, item.publisher_place) == ("Shanghai, China", "New York")
    assert one("@inproceedings{a, location = {New York}}").publisher_place == "New York"
    assert not item.extra


def test_an_old_name_of_the_original_date() -> None:
    assert one("@book{a, date = {1997}, origyear = {1959}}").original_date == Date.parse("1959")
