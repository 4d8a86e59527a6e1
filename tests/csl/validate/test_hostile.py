"""Files that are broken or made to do harm: one clear finding, soon, and nothing that moves the cursor."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.csl import folders, xml
from refbook.csl.validate import validate
from refbook.errors import StyleError

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">\n'


@pytest.mark.parametrize(
    ("text", "code", "line", "message"),
    [
        ("", "RBC001", 1, "broken XML: the file is empty"),
        ("just words, no <", "RBC001", 1, "broken XML: the file is not XML"),
        (f"{HEAD}<info>\n</style>", "RBC001", 3, "broken XML: <info> of line 2 ends with </style>"),
        (f"{HEAD}<info>", "RBC001", 2, "broken XML: the file ends before </info>"),
        (f"{HEAD}<info a='' a=''/></style>", "RBC001", 2, "broken XML: the attribute a is given twice"),
        (f"{HEAD}<text value='&nbsp;'/></style>", "RBC001", 2, "broken XML: XML has no entity &nbsp;"),
        (f"{HEAD}<text value='a & b'/></style>", "RBC001", 2, "broken XML: a lone &"),
        (f"{HEAD}<text value='a < b'/></style>", "RBC001", 2, "broken XML: a < within an attribute"),
        (f"{HEAD}<text value=a/></style>", "RBC001", 2, "broken XML: a value without quotation marks"),
        (f"{HEAD}<!-- a -- b --></style>", "RBC001", 2, "broken XML: -- stands within a comment"),
        (HEAD + "<group>" * 300, "RBC001", 2, "broken XML: elements are nested over 256 deep"),
        (f'\n<!DOCTYPE style [<!ENTITY a "b">]>{HEAD}', "RBC001", 2, "a document type is not allowed"),
        ("<!DOCTYPE html><html><body/></html>", "RBC002", 1, "not a CSL style: the file is a web page"),
        ("<html><body><p></html>", "RBC002", 1, "not a CSL style: the file is a web page"),
        ("\n<style/>", "RBC002", 2, "not a CSL style: the root element is <style>"),
        (f'<?xml version="1.0" encoding="utf-7"?>{HEAD}</style>', "RBC001", 1, "it is in 'utf-7'"),
    ],
)
def test_not_a_style(text: str, code: str, line: int, message: str) -> None:
    found = validate(text)[0]
    assert found.code == code
    assert message in found.message
    assert found.span is not None
    assert found.span.line == line


def test_bytes_that_are_not_utf8() -> None:
    (found,) = validate(HEAD.encode() + b"<info>\xff</info></style>")
    assert (found.code, found.message) == ("RBC001", "the style is not UTF-8")
    (found,) = validate(HEAD.encode("utf-16"))
    assert found.code == "RBC001"


def test_too_large() -> None:
    (found,) = validate(HEAD.encode() + b" " * xml.MAX_BYTES + b"</style>")
    assert found.message == "the style is larger than 4,000,000 bytes"
    assert str(found.span) == "<bytes>:2:1"


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csl", "no\0name.csl"):
        with pytest.raises(StyleError, match="cannot be read"):
            validate(path)


def test_a_path_may_be_text(tmp_path: Path) -> None:
    file = tmp_path / "a.csl"
    file.write_text(HEAD, encoding="utf-8")
    assert [str(found.span) for found in validate(str(file))] == [f"{file}:2:1"]
    assert [str(found.span) for found in validate(file, name="a.csl")] == ["a.csl:2:1"]


def test_findings_end_somewhere() -> None:
    text = HEAD + "\n".join(f"<bad{n}/>" for n in range(5000)) + "</style>"
    found = validate(text)
    assert len(found) == 201
    assert [each.code for each in found].count("RBC005") == 1


def test_much_wrong_is_no_hang() -> None:
    start = time.monotonic()
    validate(HEAD + '<text variable="x" y="z"/>' * 19_000 + "</style>")
    chain = "".join(f'<macro name="m{n}"><text macro="m{n + 1}"/></macro>\n' for n in range(9_000))
    validate(f"{HEAD}{chain}</style>")
    (found,) = validate(HEAD + "<a/>" * 900_000 + "</style>")
    assert found.message == "the style has more than 20,000 elements"
    # Far above what it takes: what this test is about takes hours.
    assert time.monotonic() - start < 60


def test_nothing_of_the_file_moves_the_cursor() -> None:
    text = (
        f'{HEAD}<macro name="a&#x9b;31m"/><text variable="&#x9b;2J&#x202e;" macro="&#10;::error::"/></style>'
    )
    for finding in validate(text):
        assert (finding.message + finding.hint).isprintable()


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    validate(data)


STYLE = (folders.own_styles() / "article-of-the-day.csl").read_text(encoding="utf-8")


@given(st.data())
def test_any_cut(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(STYLE)))
    end = data.draw(st.integers(start, min(len(STYLE), start + 400)))
    extra = data.draw(st.sampled_from(["", "<", '"', "<text/>", "&", "</macro>", "\x00"]))
    for finding in validate(STYLE[:start] + extra + STYLE[end:] or " "):
        assert finding.span is not None
        assert finding.message
