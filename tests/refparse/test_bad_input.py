"""Input that is no reference: nothing raises, nothing is lost, nothing takes long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.model.source import Text
from refbook.refparse import PAGE, parse_reference, parse_references
from refbook.refparse.lines import LONGEST, read_line

HOSTILE = {
    "empty": "",
    "white space": " \n\t \r\n",
    "punctuation": "?!?,.;:—…",
    "stars": "* * *",
    "right to left": "ابن خلدون، المقدمة، بيروت، دار الفكر، 1981",
    "Chinese": "王力, 汉语史稿, 北京, 科学出版社, 1958",
    "NUL": "Fiori\x00, Antonio\x00. Asia.\x00 2011.",
    "control characters": "".join(map(chr, range(32))) + "\x7f\x9b",
    "bytes": "".join(map(chr, range(256))) * 8,
    "lone surrogate": "Fiori, A. \udcff (2011). Asia.",
    "emoji": "👩🏽‍💻, 🇮🇹. (2011). 🏳️‍🌈: 🎉.",
    "combining": "é" * 300 + ", A. (2011). Title.",
    "initials": "A. " * 900,
    "commas": "A, " * 900,
    "quotation marks": "“" * 2500,
    "brackets": "(" * 2500,
    "years": "(2001) " * 400,
    "in": "In: " * 700,
    "ands": "A and " * 450,
}
"""What a file can hold that is no list of references."""


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_kept(text: str) -> None:
    item, _ = parse_reference(text)
    assert item.extra.get("unstructured", "") == text.strip()
    reading = parse_references(text)
    assert reading.places.text.content == text
    assert PAGE.read(Text("f.txt", text)).places.text.content == text
    assert PAGE.sniff(text[:4000]) in (True, False)


@pytest.mark.parametrize("text", [HOSTILE["punctuation"], HOSTILE["stars"]])
def test_punctuation_is_no_reference(text: str) -> None:
    item, findings = parse_reference(text)
    assert [finding.code for finding in findings] == ["RBP025"]
    assert item.title == text


def test_scripts_without_capitals_are_kept_whole() -> None:
    item, _ = parse_reference(HOSTILE["Chinese"])
    assert (item.title, item.text("issued"), item.language) == (
        "王力, 汉语史稿, 北京, 科学出版社",
        "1958",
        "zh",
    )
    item, _ = parse_reference(HOSTILE["right to left"])
    assert item.title == HOSTILE["right to left"]


@pytest.mark.usefixtures("ends")
@pytest.mark.parametrize(
    "text", ["a, b. " * 170_000, "x" * 1_000_000, "(" * 1_000_000], ids=["words", "word", "brackets"]
)
def test_a_million_characters_on_one_line(text: str) -> None:
    assert PAGE.read(Text("f.txt", text)).places.text.content == text
    item, findings = parse_reference(text)
    assert [finding.code for finding in findings] == ["RBP022"]
    assert item.extra["unstructured"] == text.strip()
    assert not item.variables


def test_control_characters_do_not_reach_messages() -> None:
    _, findings = parse_reference("Fiori, Antonio, L’Asia, Bologna, il Mulino, 2011, \x1b[31mred\x07 x")
    assert findings
    assert all(finding.message.isprintable() for finding in findings)


@given(st.text(max_size=300))
def test_no_line_breaks_the_reader(text: str) -> None:
    item, findings = parse_reference(text)
    assert item.extra.get("unstructured", "") == text.strip()
    assert all(finding.span for finding in findings)


_LINE = (
    "Fiori Antonio L’Asia orientale il Mulino 2011 (2011) , . : ; & und et al. (ed.) In: « » “ ” pp. 12–15 "
    "vol. 3 34(3) Bologna https://a.org/x Id. — a cura di trad. di [1] JA 2. Aufl. S. 4"
)
_WORDS = st.sampled_from(_LINE.split(" "))


@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_pieces_lie_in_the_line_and_are_not_empty(text: str) -> None:
    draft = read_line(text[:LONGEST])
    assert len(draft.rest) == len(draft.text)
    for piece in draft.pieces:
        assert 0 <= piece.start < piece.end <= len(text)
        assert 0 < piece.confidence <= 1


@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_reading_is_a_function(text: str) -> None:
    assert parse_reference(text) == parse_reference(text)
