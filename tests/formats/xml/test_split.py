"""Files larger than memory, a piece at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.xml import endnote, mods, mods_write, split
from refbook.model.item import Item
from refbook.model.source import Text


def _pieces(text: str, cut) -> list[tuple[int, str]]:
    return list(cut(iter(text.splitlines(keepends=True))))


def test_pieces_hold_all_records_at_their_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(split, "BLOCK", 50)
    items = [Item(f"a{n}", "book", title=f"T{n}") for n in range(450)]
    text = "".join(mods_write.write(items))
    pieces = _pieces(text, split.split_mods)
    assert len(pieces) >= 3
    found, lines = [], []
    for first, piece in pieces:
        reading = mods.read(Text("a.xml", piece))
        assert reading.findings == []
        found += reading.library
        lines += [first - 1 + reading.span(n, "title").line for n in range(len(reading.library))]
    assert found == items
    whole = mods.read(Text("a.xml", text))
    assert lines == [whole.span(n, "title").line for n in range(len(items))]


@given(
    st.lists(
        st.sampled_from(["<record>", "</record>", "<record/>", "<a>", "</a>", "\n", "x", "<!--", "-->", "<"])
    )
)
def test_a_broken_file_is_cut_too(parts: list[str]) -> None:
    """No record is lost, however the file is broken, and none is made up."""
    text = "<xml>" + "".join(parts)
    pieces = _pieces(text, split.split_endnote)
    count = sum(len(endnote.read(Text("a.xml", piece)).library) for _, piece in pieces)
    assert count == len(endnote.read(Text("a.xml", text)).library)


def test_prefixes_and_groups_stand_around_every_piece() -> None:
    text = '<m:c xmlns:m="http://www.loc.gov/mods/v3">\n<m:mods/><m:mods/>\n</m:c>'
    ((line, piece),) = _pieces(text, split.split_mods)
    assert line == 2
    assert piece == '<m:c xmlns:m="http://www.loc.gov/mods/v3"> <m:mods/><m:mods/></m:c>'


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_file_has_no_pieces(text: str) -> None:
    assert _pieces(text, split.split_mods) == []
