"""Files are changed as bytes: in their encoding, and only where they must."""

from __future__ import annotations

import codecs
from collections.abc import Iterable

import pytest

from refbook.errors import WriteError
from refbook.formats.bibtex.read import read
from refbook.formats.decode import decode
from refbook.formats.patched import edited, encoding_of, patched
from refbook.model.format import Format, Reading
from refbook.model.item import Item

BIB = Format(
    "bibtex",
    "BibTeX",
    (".bib",),
    reader="refbook.formats.bibtex.read:read",
    patcher="refbook.formats.bibtex.patch:patch",
)
ENTRY = "@book{a,\r\n  author = {Müller, Jo},\r\n  year = 2011\r\n}\r\n"


def read_bytes(data: bytes) -> Reading:
    return read(decode(data, "a.bib", utf16=True)[0])


def with_year(reading: Reading, year: int) -> Iterable[Item]:
    return [item.replace(issued=year) for item in reading.library]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (b"", "cp1252"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_encoding_mark_and_line_ends_stay(mark: bytes, encoding: str) -> None:
    data = mark + ENTRY.encode(encoding)
    reading = read_bytes(data)
    changed = patched(data, reading, with_year(reading, 2012), BIB)
    assert changed == mark + ENTRY.replace("2011", "2012").encode(encoding)


def test_an_encoding_that_the_file_names_stays() -> None:
    data = "% Encoding: Cp1250\n@book{a, title = {Łódź i okolice Łodzi}, year = 2011}".encode("cp1250")
    reading = read_bytes(data)
    assert patched(data, reading, with_year(reading, 2012), BIB) == data.replace(b"2011", b"2012")


def test_the_same_items_give_the_same_bytes_even_of_a_broken_file() -> None:
    data = b"<<<<<<< HEAD\n@book{a, title = {M\xfc\xc3\xbc\x00\xff}, \n>>>>>>> b\n"
    reading = read_bytes(data)
    assert patched(data, reading, reading.library, BIB) is data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"@book{a, title = {M\xfc\xc3\xbc}, year = 2011}", "bytes"),
        (b"@book{a, title = {T\x00}, year = 2011}", "bytes"),
        (b"<<<<<<< HEAD\n=======\n>>>>>>> b\n@book{a, year = 2011}", "merge-conflict"),
    ],
)
def test_what_would_be_lost_is_refused(data: bytes, message: str) -> None:
    reading = read_bytes(data)
    with pytest.raises(WriteError, match=message):
        patched(data, reading, with_year(reading, 2012), BIB)


def test_a_file_that_changed_meanwhile_is_refused() -> None:
    reading = read_bytes(ENTRY.encode())
    with pytest.raises(WriteError, match="changed since"):
        patched(ENTRY.encode() + b"\n", reading, with_year(reading, 2012), BIB)


def test_a_character_that_the_encoding_lacks_is_refused() -> None:
    data = ENTRY.encode("cp1252")
    reading = read_bytes(data)
    with pytest.raises(WriteError, match="cp1252"):
        patched(data, reading, [reading.library["a"].replace(title="Łódź")], BIB)


def test_a_format_without_patcher_is_refused() -> None:
    reading = read_bytes(ENTRY.encode())
    with pytest.raises(WriteError, match="cannot be changed in place"):
        patched(ENTRY.encode(), reading, with_year(reading, 2012), Format("x", "X"))


def test_an_encoding_must_give_every_byte_back() -> None:
    with pytest.raises(WriteError):
        encoding_of(b"a\xff\x00", "a�")


@pytest.mark.parametrize(
    ("mark", "encoding"), [(codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")]
)
def test_utf_32_is_known_by_its_mark(mark: bytes, encoding: str) -> None:
    assert encoding_of(mark + "é".encode(encoding), "é") == (mark, encoding)


def test_a_byte_that_cp1252_lacks_makes_it_latin_1() -> None:
    assert encoding_of(b"\x81\xe9", "\x81é") == (b"", "latin-1")


def test_the_same_text_gives_the_same_bytes() -> None:
    data = codecs.BOM_UTF16_LE + "a".encode("utf-16-le")
    assert edited(data, "a") is data
    assert edited(data, "b") == codecs.BOM_UTF16_LE + "b".encode("utf-16-le")


def test_utf_16_without_a_mark_stays_so() -> None:
    data = ENTRY.encode("utf-16-le")
    assert edited(data, ENTRY.replace("2011", "2012")) == ENTRY.replace("2011", "2012").encode("utf-16-le")
