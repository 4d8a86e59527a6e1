"""Works of many kinds, and one whose every text tries to get out of the medium."""

from __future__ import annotations

from refbook.model.item import Item

ARTICLE = Item(
    "kim2011",
    "article-journal",
    author=["van Gogh, Vincent", "King, Martin Luther, Jr.", {"literal": "World Bank"}],
    title="On <i>Homo sapiens</i> & CO<sub>2</sub>",
    container_title="Nature",
    volume=12,
    issue=3,
    page="12-15",
    issued="2011-03-04",
    DOI="https://doi.org/10.1000/XYZ",
    ISSN="0378-5955",
    PMID="123",
    PMCID="PMC55",
    language="italiano",
    keyword="Korea; war",
    URL="https://example.org/a",
    accessed="2020-01-02",
)
CHAPTER = Item(
    "spivak1988",
    "chapter",
    author=["Spivak, Gayatri Chakravorty"],
    title="Can the Subaltern Speak?",
    container_title="Marxism and the Interpretation of Culture",
    editor=["Nelson, Cary", "Grossberg, Lawrence"],
    issued=1988,
    publisher="University of Illinois Press",
    publisher_place="Urbana",
    page="271-313",
    ISBN="978-0-306-40615-7",
)
TRANSLATION = Item(
    "eco1983",
    "book",
    author=["Eco, Umberto"],
    translator=["Weaver, William"],
    title="The Name of the Rose",
    original_title="Il nome della rosa",
    original_date=1980,
    issued=1983,
    edition=2,
    publisher="Harcourt",
)
PAPER = Item(
    "lee2012",
    "paper-conference",
    author=["Lee, Ann"],
    title="Small Things",
    container_title="Proceedings of Smallness",
    event_title="Smallness 2012",
    event_place="Rome",
    issued="2012-05/2012-07",
    collection_title="Lecture Notes",
    collection_number=7,
    archive="arXiv",
    archive_location="2101.00001",
)
_NASTY = "a|b}}{{c}} ]] [[d]] </script><script>alert(1)</script> \"><ref> &amp; '''' ~~~~ __NOTOC__"
_NASTY += "\n* e\u2028f\x00\ud800"
NASTY = Item(
    _NASTY,
    "book",
    title=_NASTY,
    container_title=f"<i>{_NASTY}</i>'<b>{_NASTY}</b>",
    author=[{"family": _NASTY, "given": _NASTY}, {"literal": _NASTY}],
    publisher=_NASTY,
    edition=_NASTY,
    page=_NASTY,
    issued={"literal": _NASTY},
    language=_NASTY,
    genre=_NASTY,
    keyword=_NASTY,
    license=_NASTY,
    DOI=f"10.1000/{_NASTY}",
    URL="https://example.org/|}}]]'\"><script>",
)
BLANK = Item(
    "blank",
    "chapter",
    title="T",
    container_title="<i> </i>",
    collection_title="\x00",
    collection_number=3,
    event_title=" ",
    event_place="Rome",
    narrator=[{"literal": "others"}],
    illustrator=["Blake, Quentin"],
    archive="arXiv",
    accessed="2020-01-02",
)
WORKS = (ARTICLE, CHAPTER, TRANSLATION, PAPER, NASTY, BLANK)
