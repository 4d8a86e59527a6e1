"""Mending files: only what is named changes, nothing is lost, and a second time there is nothing to do."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from refbook.api.registry import required
from refbook.errors import ReadError
from refbook.lint.config import Config
from refbook.lint.fix import Fixed, difference, fix_file, fix_text
from refbook.lint.look import look
from refbook.model.finding import Finding, Fix, Severity
from refbook.model.format import Reading
from refbook.model.source import Text

BIB = """\
% my references
@article{a, author = {Kim, Sun},  title = "A thing.",
  journal={J}, year = 2011, volume = {Vol. 3},
  doi = {https://doi.org/10.1000/xyz}
}
"""
MENDED = (
    BIB.replace("A thing.", "A thing").replace("Vol. 3", "3").replace("https://doi.org/10.1000", "10.1000")
)


def fixed(tmp_path: Path, content: str | bytes, name: str = "a.bib", *, unsafe: bool = False) -> Fixed:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    result = fix_file(path, unsafe=unsafe)
    assert path.read_bytes() == result.after
    assert not fix_file(path, unsafe=unsafe).is_changed
    return result


def mended(content: str, format: str = "bibtex", **options: bool) -> str:
    found = required(format)
    at = partial(look, config=Config(), format=found.name)
    return fix_text(Text("a", content), found, at, **options).content


# What is mended


def test_only_the_values_that_are_named_change(tmp_path: Path) -> None:
    result = fixed(tmp_path, BIB)
    assert result.after.decode() == MENDED
    assert sorted(finding.code for finding in result.applied) == ["RBI002", "RBM004", "RBT002"]
    assert not result.refused


def test_nothing_is_written_when_it_is_only_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text(BIB)
    result = fix_file(path, saves=False)
    assert path.read_text() == BIB
    assert result.after.decode() == MENDED
    assert "\n+  doi = {10.1000/xyz}\n }\n" in result.diff()


def test_rules_that_are_ignored_mend_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text(BIB)
    fix_file(path, Config(ignore=("RBI",), select=("RBI", "RBM")))
    assert path.read_text() == BIB.replace("Vol. 3", "3")


def test_what_is_silenced_is_not_mended() -> None:
    text = BIB.replace("@article", "% refbook: ignore RBM004\n@article")
    assert "Vol. 3" in mended(text)


@pytest.mark.parametrize(
    ("format", "before", "after"),
    [
        (
            "yaml",
            "- id: a # x\n  type: book\n  volume: 'Vol. 3'\n",
            "- id: a # x\n  type: book\n  volume: '3'\n",
        ),
        ("csl-json", '[ {"id":"a", "volume" : "Vol. 3"} ]', '[ {"id":"a", "volume" : "3"} ]'),
        ("ris", "TY  - JOUR\nID  - a\nVL  - Vol. 3\nER  - \n", "TY  - JOUR\nID  - a\nVL  - 3\nER  - \n"),
        (
            "markdown",
            "---\ntitle: A thing. # t\nvolume: Vol. 3\n---\n\nVol. 3\n",
            "---\ntitle: A thing # t\nvolume: 3\n---\n\nVol. 3\n",
        ),
    ],
)
def test_every_format_with_a_patcher(format: str, before: str, after: str) -> None:
    assert mended(before, format) == after


def test_a_format_without_one_is_left_alone() -> None:
    text = "- type: Book\n  title: T.\n  volume: Vol. 3\n"
    assert mended(text, "hayagriva") == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@book{a\n  title = {T},\n  year = 2011}", "@book{a,\n  title = {T},\n  year = 2011}"),
        ("@book{a,\n  title = {T}\n  year = 2011}", "@book{a,\n  title = {T},\n  year = 2011}"),
        ("@book{a, title = {T},, year = 2011,,}", "@book{a, title = {T}, year = 2011,}"),
        ("@book(a,\n  title = {T}\n}\n", "@book(a,\n  title = {T}\n)\n"),
        ("@book{a, title = {T}, volume = {}, year = 2011}", "@book{a, title = {T}, year = 2011}"),
        ("@book{a, title = {T}, volume = {}}", "@book{a, title = {T}}"),
        ("@book{a, author = {A B and and C D}}", "@book{a, author = {A B and C D}}"),
        ("@book{a, title = {T\x01}}", "@book{a, title = {T}}"),
    ],
)
def test_slips_of_syntax(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, title = {T}, crossref = {b}, volume = {}}\n@book{b, volume = 2}",  # keeps b's volume out
        '@book{a, title = "a "quoted" word", year = 2011}',
    ],
)
def test_what_may_be_meant_is_left(text: str) -> None:
    assert mended(text) == text


# What is undone


def finding(reading: Reading, code: str, field: str, value: str | None) -> Finding:
    fix = Fix(value, safe=True)
    return Finding(code, Severity.WARNING, f"{field} is wrong", item="a", field=field, fix=fix)


def with_looks(*looks: Callable[[Reading], list[Finding]]) -> str:
    """A text mended by made-up rules."""
    text = Text("a", "@book{a, title = {T}, note = {N}}")
    return fix_text(
        text, required("bibtex"), lambda reading: [each for look in looks for each in look(reading)]
    ).content


def test_a_fix_that_makes_something_new_wrong_is_undone_and_others_stay() -> None:
    def wants_u(reading: Reading) -> list[Finding]:
        title = reading.library["a"].title
        return [finding(reading, "RBX001", "title", "U")] if title == "T" else []

    def hates_u(reading: Reading) -> list[Finding]:
        found = Finding("RBX002", Severity.WARNING, "no U", item="a", field="publisher")
        return [found] if reading.library["a"].title == "U" else []

    def wants_no_note(reading: Reading) -> list[Finding]:
        return [finding(reading, "RBX003", "note", None)] if reading.library["a"].note else []

    assert with_looks(wants_u, hates_u) == "@book{a, title = {T}, note = {N}}"
    assert with_looks(wants_u) == "@book{a, title = {U}, note = {N}}"
    assert with_looks(wants_no_note) == "@book{a, title = {T}}"


def test_rules_that_disagree_end() -> None:
    def swaps(reading: Reading) -> list[Finding]:
        title = reading.library["a"].title
        return [finding(reading, "RBX001", "title", "U" if title == "T" else "T")]

    assert with_looks(swaps) in ("@book{a, title = {T}, note = {N}}", "@book{a, title = {U}, note = {N}}")


def test_what_one_fix_brings_to_light_is_mended_next() -> None:
    assert (
        mended("- id: a\n  type: book\n  title: 'A thing. '\n", "yaml")
        == "- id: a\n  type: book\n  title: 'A thing'\n"
    )


def test_an_edit_that_loses_a_field_is_undone() -> None:
    text = "@book{a, title = {T}, note = {N}}"

    def cuts(reading: Reading) -> list[Finding]:
        from refbook.model.source import Edit

        found = Finding("RBX001", Severity.ERROR, "cut", item="a")
        at = reading.places.text.content.find("note")
        return [replace(found, fix=Fix(None, True, (Edit(at, at + 10, ""),)))] if at > 0 else []

    assert with_looks(cuts) == text


# What stays


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (b"", "cp1252"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")],
)
def test_encoding_and_line_ends(tmp_path: Path, mark: bytes, encoding: str) -> None:
    before = BIB.replace("Kim", "Müller").replace("\n", "\r\n")
    after = MENDED.replace("Kim", "Müller").replace("\n", "\r\n")
    assert fixed(tmp_path, mark + before.encode(encoding)).after == mark + after.encode(encoding)


def test_mode_and_symbolic_link(tmp_path: Path) -> None:
    path, link = tmp_path / "a.bib", tmp_path / "link.bib"
    path.write_text(BIB)
    path.chmod(0o640)
    link.symlink_to("a.bib")
    fix_file(link)
    assert link.is_symlink()
    assert (path.read_text(), path.stat().st_mode & 0o777) == (MENDED, 0o640)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<<<<<<< HEAD\n=======\n>>>>>>> b\n" + BIB.encode(), "merge-conflict"),
        (BIB.encode() + b"% \xfc\xc3\xbc\n", "no text"),
    ],
)
def test_what_cannot_be_written_without_a_loss_is_left(tmp_path: Path, content: bytes, why: str) -> None:
    result = fixed(tmp_path, content)
    assert result.after == content
    assert why in result.refused


def test_a_file_with_two_names_is_left(tmp_path: Path) -> None:
    from refbook.errors import WriteError

    path = tmp_path / "a.bib"
    path.write_text(BIB)
    os.link(path, tmp_path / "b.bib")
    with pytest.raises(WriteError, match="hard links"):
        fix_file(path)
    assert path.read_text() == BIB


def test_an_empty_file_and_none_at_all(tmp_path: Path) -> None:
    assert fixed(tmp_path, "").after == b""
    with pytest.raises(ReadError):
        fix_file(tmp_path / "none.bib")


def test_a_difference_tells_of_line_ends_that_are_missing() -> None:
    assert difference("a", "x\r\ny", "x\r\nz").endswith(
        "-y\n\\ No newline at end of file\n+z\n\\ No newline at end of file\n"
    )
