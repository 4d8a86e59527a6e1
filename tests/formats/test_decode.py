"""Bytes of every kind become text, or are refused by name."""

from __future__ import annotations

import contextlib
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.errors import ReadError
from refbook.formats import decode as module
from refbook.formats.decode import decode


def codes(data: bytes, *, utf16: bool = False) -> list[tuple[str, str]]:
    _, findings = decode(data, "a.json", utf16=utf16)
    return [(finding.code, str(finding.span)) for finding in findings]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_is_read_as_it_is(content: str) -> None:
    if content[:4] in ("%PDF", "GIF8") or content.startswith("BZh"):
        return
    for bom in (b"", b"\xef\xbb\xbf"):
        text, _ = decode(bom + content.encode(), "a.json")
        assert text.content == content


@given(st.binary())
def test_no_bytes_crash_it(data: bytes) -> None:
    with contextlib.suppress(ReadError):
        text, _ = decode(data, "a.json")
        assert text.content.encode()[:0] == b""


def test_windows_1252_is_read_whole_and_reported_once() -> None:
    text, findings = decode("title: “Müller”\nauthor: Schön".encode("cp1252"), "a.yaml")
    assert text.content == "title: “Müller”\nauthor: Schön"
    assert [(finding.code, str(finding.span)) for finding in findings] == [("RBS050", "a.yaml:1:8")]


def test_a_bad_byte_among_good_ones_is_replaced_and_reported_where_it_is() -> None:
    text, findings = decode("a\nMüller ".encode() + b"\xfcber", "a.yaml")
    assert text.content == "a\nMüller �ber"
    assert [(finding.code, str(finding.span)) for finding in findings] == [("RBS050", "a.yaml:2:8")]


def test_many_bad_bytes_are_counted() -> None:
    _, findings = decode("é".encode() + b"\xff" * 1000, "a.yaml")
    assert len(findings) == module.MAX_FINDINGS + 1
    assert findings[-1].message.startswith("980 more")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_utf16_is_read_and_reported_where_it_is_not_allowed(encoding: str) -> None:
    data = "title: 日本 𐍈".encode(encoding)
    text, _ = decode(data, "a.json")
    assert text.content == "title: 日本 𐍈"
    assert codes(data) == [("RBS051", "a.json:1:1")]
    assert codes(data, utf16=True) == ([] if encoding == "utf-16" else [("RBS051", "a.json:1:1")])


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (gzip.compress(b"[]", mtime=0), "gzip"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"[\n 1, \0\0\0\0\0]", "NUL"),
    ],
)
def test_binary_files_are_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(ReadError, match=what) as caught:
        decode(data, "a.json")
    assert caught.value.line is not None


def test_many_nuls_are_refused_with_the_place_of_the_first() -> None:
    with pytest.raises(ReadError) as caught:
        decode(b"ab\ncd\0\0\0\0\0efghijklmnopqrst", "a.json")
    assert (caught.value.line, caught.value.column) == (2, 3)


def test_a_single_nul_is_a_slip_and_the_text_is_kept() -> None:
    text, findings = decode(b"ab\ncd\0ef", "a.bib")
    assert text.content == "ab\ncd�ef"
    assert [(each.code, each.place) for each in findings] == [("RBS056", "a.bib:2:3")]


def test_large_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    with pytest.raises(ReadError, match="more than"):
        decode(b"x" * 11, "a.json")


def test_a_byte_order_mark_in_the_middle() -> None:
    assert codes("a\ufeffb".encode()) == [("RBS052", "a.json:1:2")]


def test_conflict_markers() -> None:
    conflict = b"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n"
    assert codes(conflict) == [("RBS053", "a.json:2:1")]
    assert codes(b"Title\n=======\n\nText\n") == []


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ("% Encoding: Cp1250", "cp1250"),
        ("% This file was created with JabRef.\n% Encoding: ISO8859_2", "iso8859-2"),
        ("% -*- mode: bibtex; coding: latin-2-unix -*-", "iso8859-2"),
        ("# -*- coding: mac-latin2 -*-", "mac-latin2"),
        ('<?xml version="1.0" encoding="iso-8859-2"?>', "iso8859-2"),
    ],
)
def test_a_file_may_say_what_it_is_encoded_in(declaration: str, encoding: str) -> None:
    content = f"{declaration}\nKarel Čapek: Válka s mloky"
    text, findings = decode(content.encode(encoding), "a.bib")
    assert text.content == content
    (finding,) = findings
    assert finding.code == "RBS050"
    assert "as it says" in finding.message
    assert finding.span == text.span(content.index("Č"), content.index("Č") + 1)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen(encoding: str) -> None:
    text, findings = decode("@book{a, title = {Müller}}".encode(encoding), "a.bib")
    assert text.content == "@book{a, title = {Müller}}"
    assert [finding.code for finding in findings] == ["RBS051"]


@pytest.mark.parametrize("said", ["utf-7", "rot13", "zip", "idna", "utf-16", "x-no-such", "unicode_escape"])
def test_an_encoding_that_can_hide_text_is_not_believed(said: str) -> None:
    text, _ = decode(f"% Encoding: {said}\nMüller".encode("cp1252"), "a.bib")
    assert text.content.endswith("\nMüller")


def test_a_file_that_is_utf8_is_read_as_that_whatever_it_says() -> None:
    content = "% Encoding: ISO-8859-2\nČapek, Müller, "
    assert decode(content.encode(), "a.bib")[0].content == content
    text, (finding,) = decode(content.encode() + b"\xff", "a.bib")
    assert text.content == content + "�"
    assert "0xFF" in finding.message


def test_an_encoding_that_cannot_be_the_right_one_is_not_used() -> None:
    text, _ = decode("% Encoding: EUC-JP\nMüller".encode("cp1252"), "a.bib")
    assert text.content.endswith("Müller")
