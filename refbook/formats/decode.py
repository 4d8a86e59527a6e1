"""Bytes -> text, whatever the bytes are.

Every byte of a text file becomes one place in the text, so that a finding can name its line and column; what
is no text at all is refused by name.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from refbook.errors import ReadError
from refbook.formats.problems import CONFLICT_MARKER, NOT_UTF8, NUL_BYTE, STRAY_BOM, UTF16
from refbook.model.finding import Finding
from refbook.model.source import Text

MAX_BYTES: Final = 256 * 2**20
"""Larger files are refused: a million references take about 200 MB."""

FEW_NULS: Final = 4
"""So many NUL bytes are slips in a text; more make it a binary file."""

MAX_FINDINGS: Final = 20
"""So many places of one kind are named; the rest are counted."""

BINARY: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
"""How binary files that get mixed up with references begin, and what they are."""

_WIDE_BOMS: Final = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Most files are UTF-8: these patterns are compiled when they are needed.
# How a file says what it is encoded in: JabRef's first line, emacs' and XML's.
_DECLARED: Final = rb"""(?imx)
        ^%\s*encoding:\s*([\w.:-]+)
        |-\*-(?:.*?[\s;])?coding:\s*([\w.:-]+).*?-\*-
        |^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']"""
_HEAD: Final = 2000
"""So many bytes at the beginning can hold a declaration."""

# In all of these the first 128 bytes are ASCII: text cannot be hidden in them.
_ENCODINGS: Final = (
    r"iso8859-\d+|cp(?:125\d|437|775|85\d|86\d|874|932|949|950|1006)|koi8-[rut]|mac-\w+|tis-620"
    r"|gb2312|gbk|gb18030|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis(?:x0213|_2004)?|kz1048|ptcp154|johab"
)

_BAD_BYTE: Final = "[\udc80-\udcff]"
_BEYOND_ASCII: Final = "[\u0080-\ud7ff\ue000-\U0010ffff]"
_CONFLICT: Final = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)
_CONFLICT_END: Final = re.compile(r"^>{7}(?: .*)?$", re.MULTILINE)


def decode(data: bytes, file: str, *, utf16: bool = False) -> tuple[Text, list[Finding]]:
    """The text that bytes stand for, without a byte order mark at its beginning, and what is wrong with it.

    Args:
        data: the content of the file.
        file: its name, for places.
        utf16: True for formats that may be UTF-16 (YAML); in others it is reported.

    Raises:
        ReadError: the file is too large, or no text.

    >>> text, findings = decode(b"M\\xfcller", "a.md")
    >>> text.content, str(findings[0].span)
    ('Müller', 'a.md:1:2')
    """
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 2**20:.0f} MB"
        hint = "split the file"
        raise ReadError(f"the file is {size} long, more than {MAX_BYTES // 2**20} MB", file=file, hint=hint)
    encoding = next((name for bom, name in _WIDE_BOMS if data.startswith(bom)), "") or unmarked_utf16(data)
    if not encoding:
        _refuse_binary(data, file)
        text, findings = _utf8(data, file)
        findings += _nuls(text)
        text.content = text.content.replace("\0", "�")
    else:
        text, findings = _wide(data, file, encoding)
        if not (utf16 and encoding.startswith("utf-16")):
            findings.append(_utf16_found(text, encoding))
    return text, [*findings, *_stray_boms(text), *_conflicts(text)]


def _refuse_binary(data: bytes, file: str) -> None:
    for magic, what in BINARY:
        if data.startswith(magic):
            raise ReadError(f"this is {what}, not text", file=file, line=1, hint="give a text file")
    nuls = data.count(b"\0")
    if nuls > FEW_NULS:
        at = data.find(b"\0")
        line, column = data.count(b"\n", 0, at) + 1, at - data.rfind(b"\n", 0, at)
        hint = "save it as UTF-8 text"
        raise ReadError(
            "a NUL byte: this looks like a binary file", file=file, line=line, column=column, hint=hint
        )


def unmarked_utf16(data: bytes) -> str:
    """The byte order of UTF-16 that no mark begins; "" when a file does not look like it.

    Latin letters have a NUL in one of their two bytes: nearly every second byte is one, and no other is.

    >>> unmarked_utf16("@book{a}".encode("utf-16-le")), unmarked_utf16(b"@book{a}")
    ('utf-16-le', '')
    """
    head = data[: _HEAD * 4]
    if len(data) % 2 or b"\0" not in head:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    most = len(head) // 2 * 0.8
    if odd >= most and not even:
        return "utf-16-le"
    return "utf-16-be" if even >= most and not odd else ""


def _utf8(data: bytes, file: str) -> tuple[Text, list[Finding]]:
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Text(file, data.decode()), []
    except UnicodeDecodeError:
        return _not_utf8(data, file)


def _not_utf8(data: bytes, file: str) -> tuple[Text, list[Finding]]:
    content = data.decode("utf-8", "surrogateescape")
    if declared := _declared_text(data, file, content):
        return declared
    first = re.search(_BAD_BYTE, content)
    if first is None or re.search(_BEYOND_ASCII, content):
        text = Text(file, re.sub(_BAD_BYTE, "�", content))
        return text, _bad_bytes(text, content)
    text = Text(file, re.sub(_BAD_BYTE, _windows_1252, content))
    hint = "save it as UTF-8"
    message = "the file is not UTF-8 and is read as Windows-1252"
    return text, [NOT_UTF8.at(message, text.span(first.start(), first.end()), hint=hint)]


def _declared_text(data: bytes, file: str, content: str) -> tuple[Text, list[Finding]] | None:
    """The text in the encoding that the file itself names; None when that cannot be right."""
    name = declared_encoding(data)
    if len(re.findall(_BAD_BYTE, content)) < len(re.findall(_BEYOND_ASCII, content)):
        return None  # UTF-8 with a few slips, whatever the file says
    try:
        text = Text(file, data.decode(name)) if name else None
    except UnicodeDecodeError:
        return None
    first = re.search(_BEYOND_ASCII, text.content) if text else None
    if text is None or first is None:
        return None
    message = f"the file is not UTF-8 and is read as {name.upper()}, as it says itself"
    hint = "save it as UTF-8, and let it say so"
    return text, [NOT_UTF8.at(message, text.span(*first.span()), hint=hint)]


def declared_encoding(data: bytes) -> str:
    """The encoding that a file says it is in, as Python calls it; "" when it says none, or one not trusted.

    ISO 8859-1 is none either: what is called so is Windows-1252 (WHATWG Encoding Standard, section 4.2),
    and read as that without being asked.

    >>> declared_encoding(b"% Encoding: Cp1250"), declared_encoding(b"% -*- coding: koi8-r-unix -*-")
    ('cp1250', 'koi8-r')
    >>> declared_encoding(b"% Encoding: ISO8859_1"), declared_encoding(b"% Encoding: utf-7")
    ('', '')
    """
    found = re.search(_DECLARED, data[:_HEAD])
    said = next(filter(None, found.groups()), b"").decode("ascii") if found else ""
    # As emacs writes it: latin-2-unix.
    said = re.sub(r"(?<=^latin)-|-(?:unix|dos|mac)$", "", said.lower())
    try:
        name = codecs.lookup(said).name if said else ""
    except (LookupError, ValueError):
        return ""
    return name if re.fullmatch(_ENCODINGS, name) and name != "iso8859-1" else ""


def _nuls(text: Text) -> list[Finding]:
    hint = "delete it; � is read in its place"
    places = [at for at, char in enumerate(text.content) if char == "\0"] if "\0" in text.content else []
    return [NUL_BYTE.at("a NUL byte in the text", text.span(at, at + 1), hint=hint) for at in places]


def _windows_1252(bad: re.Match[str]) -> str:
    byte = bytes([ord(bad[0]) - 0xDC00])
    # Five bytes are unassigned in Windows-1252; Latin-1 has a control character for each.
    return byte.decode("cp1252", "ignore") or byte.decode("latin-1")


def _bad_bytes(text: Text, content: str) -> list[Finding]:
    findings = []
    bad = list(re.finditer(_BAD_BYTE, content))
    for each in bad[:MAX_FINDINGS]:
        message = f"the byte 0x{ord(each[0]) - 0xDC00:02X} is not UTF-8"
        findings.append(
            NOT_UTF8.at(message, text.span(each.start(), each.end()), hint="save the file as UTF-8")
        )
    if len(bad) > MAX_FINDINGS:
        rest = bad[MAX_FINDINGS]
        findings.append(
            NOT_UTF8.at(f"{len(bad) - MAX_FINDINGS} more bytes are not UTF-8", text.span(rest.start()))
        )
    return findings


def _wide(data: bytes, file: str, encoding: str) -> tuple[Text, list[Finding]]:
    text = Text(file, data.decode(encoding, "replace"))
    at = text.content.find("�")
    if at < 0:
        return text, []
    name = encoding.upper()
    return text, [NOT_UTF8.at(f"the file begins as {name}, but this is no {name}", text.span(at, at + 1))]


def _utf16_found(text: Text, encoding: str) -> Finding:
    return UTF16.at(f"the file is {encoding.upper()}, not UTF-8", text.span(0), hint="save it as UTF-8")


def _stray_boms(text: Text) -> list[Finding]:
    places = [each.start() for each in re.finditer("\ufeff", text.content)]
    return [
        STRAY_BOM.at("a byte order mark in the middle of the text", text.span(at, at + 1), hint="delete it")
        for at in places[:MAX_FINDINGS]
    ]


def _conflicts(text: Text) -> list[Finding]:
    # A pattern takes long to look at every line of a large file.
    if ">>>>>>>" not in text.content or _CONFLICT_END.search(text.content) is None:
        return []
    marks = list(_CONFLICT.finditer(text.content))
    return [
        CONFLICT_MARKER.at(
            "an unresolved merge conflict",
            text.span(*mark.span()),
            hint="keep one side, delete the marker lines",
        )
        for mark in marks[:MAX_FINDINGS]
    ]
