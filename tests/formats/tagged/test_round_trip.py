"""Every variable of every type comes back from the formats that are both read and written."""

from __future__ import annotations

from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.tagged import endnote, medline, ris
from refbook.model.date import Date
from refbook.model.item import Item
from refbook.model.name import Name
from refbook.model.source import Text
from refbook.model.variable import Value
from refbook.model.vocabulary import ITEM_TYPES, KINDS, Kind

FORMATS = (ris, endnote, medline)

SHAPED: dict[str, str] = {
    "DOI": "10.1000/a(b)c",
    "ISBN": "9788815234567",
    "ISSN": "1234-5678",
    "PMCID": "PMC12",
    "PMID": "12",
    "URL": "https://example.org/?a=1",
    "keyword": "a, b",
    "language": "en",
    "number": "TR-5",
    "number-of-pages": "312",
    "page": "11-15",
}
"""Variables whose values have a form that readers go by."""


def value_of(variable: str) -> Value:
    kind = KINDS[variable]
    if kind is Kind.NAMES:
        return (Name("Rossi", variable.title().replace("-", "")), Name(literal="World Bank"))
    return Date.of(2011, 5, 7) if kind is Kind.DATE else SHAPED.get(variable, f"the {variable}")


def again(format: ModuleType, one: Item) -> Item:
    """An item, written and read again."""
    found = format.read(Text("a", "".join(format.write([one]))))
    assert [finding.message for finding in found.findings] == []
    assert len(found.library) == 1
    # MEDLINE has no place for keys.
    back: Item = found.library.items[0]
    return back.replace(id=one.id) if format is medline else back


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.__name__.rpartition(".")[2])
@pytest.mark.parametrize("type", sorted(ITEM_TYPES))
def test_variables_alone_and_all_together(format: ModuleType, type: str) -> None:
    for variables in [*([each] for each in KINDS), *pairwise(KINDS), list(KINDS)]:
        one = Item.of("k", type, {variable: value_of(variable) for variable in variables})
        assert again(format, one) == one, variables


WORDS = st.text(st.sampled_from("abcXYZ àß’&<i>{}\\$#'\"漢Ω"), max_size=20).map(
    lambda word: f"x{word}".strip()
)
NAMES = st.lists(
    st.builds(
        Name, family=st.sampled_from(["Rossi", "Müller", "Kim"]), given=st.sampled_from(["Anna", "J. R."])
    )
    | st.sampled_from([Name(literal="World Bank"), Name(literal="NATO, Brussels"), Name(literal="others")]),
    min_size=1,
    max_size=3,
).map(tuple)
DATES = st.sampled_from(
    ["2011", "2026-02-04", "1998/2001", "1850~", "201X", "2011-21", "-0043-03", "1998/..", "2004-05/2004-06"]
).map(Date.parse)


def values(variable: str) -> st.SearchStrategy[Value]:
    if variable in SHAPED:
        return st.just(SHAPED[variable])
    if KINDS[variable] is Kind.NAMES:
        return NAMES
    return DATES if KINDS[variable] is Kind.DATE else WORDS


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.__name__.rpartition(".")[2])
@given(st.sampled_from(sorted(ITEM_TYPES)), st.sets(st.sampled_from(sorted(KINDS)), max_size=8), st.data())
def test_every_item_comes_back(
    format: ModuleType, type: str, variables: set[str], data: st.DataObject
) -> None:
    one = Item.of("k", type, {variable: data.draw(values(variable)) for variable in sorted(variables)})
    assert again(format, one) == one


EVIL = "a\nER  - \r\nTY  - BOOK\u2028%0 Book\n\nPMID- 1\x1b\x85c"


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.__name__.rpartition(".")[2])
def test_nothing_breaks_out_of_its_line(format: ModuleType) -> None:
    one = Item.of("k", "book", {v: EVIL for v in KINDS if KINDS[v] is Kind.TEXT}, {"U1": EVIL, "a\nb": EVIL})
    content = "".join(format.write([one, one]))
    assert len(format.read(Text("a", content)).library) == 2
    assert not any(char in content for char in "\r\x1b\x85\u2028")


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.__name__.rpartition(".")[2])
@given(st.text(st.sampled_from("TYERPMIDAU10-  \n\r\t%{}é\x00,;:/"), max_size=200))
def test_whatever_is_read_is_stable(format: ModuleType, content: str) -> None:
    head = {ris: "TY  - BOOK\n", endnote: "%0 Book\n", medline: "PMID- 1\n"}[format]
    once = "".join(format.write(format.read(Text("a", head + content)).library))
    assert "".join(format.write(format.read(Text("b", once)).library)) == once


@pytest.mark.parametrize("format", FORMATS, ids=lambda each: each.__name__.rpartition(".")[2])
def test_pieces_of_a_file_hold_its_items(format: ModuleType) -> None:
    content = "".join(format.write(Item(f"k{n}", title=f"T{n}", PMID=str(n)) for n in range(1200)))
    pieces = list(format.split(content.splitlines(keepends=True)))
    assert pieces[0][0] == 1
    assert len(pieces) == 3
    titles = [one.title for _, piece in pieces for one in format.read(Text("a", piece)).library]
    assert titles == [f"T{n}" for n in range(1200)]
    lines = content.splitlines()
    assert all(piece.startswith(lines[start - 1]) for start, piece in pieces)
