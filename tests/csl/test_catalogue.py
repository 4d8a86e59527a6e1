"""A style is found by whatever people call it, and a style's file can make refbook open nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from refbook.csl import catalogue, folders
from refbook.csl.catalogue import find, search
from refbook.errors import StyleError, UnknownStyle

DEPENDENT = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="it-IT">
  <info><title>Rivista</title><id>http://example.org/rivista</id>
  <link href="{parent}" rel="independent-parent"/><updated>2026-01-01T00:00:00+00:00</updated>
  </info></style>"""


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("apa", "apa"),
        ("APA", "apa"),
        (" apa.csl ", "apa"),
        ("http://www.zotero.org/styles/apa", "apa"),
        ("vancouver", "nlm-citation-sequence"),  # names the style repository gave up
        ("mhra", "mhra-notes"),
        ("chicago-note-bibliography", "chicago-shortened-notes-bibliography"),
        ("mla", "modern-language-association"),
        ("abnt", "associacao-brasileira-de-normas-tecnicas"),  # names only people use
        ("turabian", "chicago-notes-bibliography"),
        ("Chicago author date", "chicago-author-date"),  # an id in words
        ("Nature", "nature"),
        ("MLA Handbook 9th edition (in-text citations)", "modern-language-association"),  # a title
        ("Università di Bologna Lettere", "universita-di-bologna-lettere"),  # words that only one style has
        ("0028-0836", "nature"),
        ("00280836", "nature"),
        ("article-of-the-day", "article-of-the-day"),
    ],
)
def test_a_style_is_found(name: str, id: str) -> None:
    assert find(name).header.id == id


def test_a_dependent_style_keeps_its_own_title_and_language() -> None:
    digest = find("nature-digest")
    assert (digest.header.title, digest.header.default_locale) == ("Nature Digest", "en-GB")
    assert digest.header.parent == "nature"
    assert digest.rules == find("nature").path


def test_several_styles_of_one_name_are_named() -> None:
    with pytest.raises(UnknownStyle, match="fits several styles") as error:
        find("Chicago Manual of Style 17th edition")
    for kind in ("author-date", "notes-bibliography"):
        assert f"chicago-{kind}-17th-edition" in str(error.value)


def test_a_misspelt_style_is_guessed() -> None:
    with pytest.raises(
        UnknownStyle, match=r"no style 'chicago-autor-date' \(did you mean chicago-author-date"
    ):
        find("chicago-autor-date")


@pytest.mark.parametrize("name", ["", "%%%", "1111-1111", "zzzzqqqq"])
def test_what_no_style_is_called(name: str) -> None:
    with pytest.raises(UnknownStyle):
        find(name)


@pytest.mark.parametrize("name", ["../../../etc/passwd", "/etc/passwd", "..", "styles/apa", "a\0b"])
def test_a_name_is_no_way_to_other_files(name: str) -> None:
    with pytest.raises(StyleError):
        find(name)


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "mine.csl"
    file.write_bytes(find("apa").path.read_bytes())
    assert find(file).path == find(str(file)).path == file
    with pytest.raises(UnknownStyle, match=r"gone\.csl: there is no such style file"):
        find(tmp_path / "gone.csl")


def test_the_parent_of_ones_own_style_is_found_by_its_id(tmp_path: Path) -> None:
    file = tmp_path / "rivista.csl"
    file.write_text(DEPENDENT.format(parent="http://www.zotero.org/styles/vancouver"), encoding="utf-8")
    found = find(file)
    assert found.header.default_locale == "it-IT"
    assert found.rules.stem == "nlm-citation-sequence"


@pytest.mark.parametrize(
    "parent",
    ["/etc/passwd", "file:///etc/passwd", "../secret", "http://127.0.0.1/x", "{own}", "nature-digest"],
)
def test_a_parent_is_never_a_path_or_a_host(parent: str, tmp_path: Path) -> None:
    (tmp_path / "secret.csl").write_bytes(find("apa").path.read_bytes())
    file = tmp_path / "rivista.csl"
    file.write_text(DEPENDENT.format(parent=parent.format(own=tmp_path / "secret.csl")), encoding="utf-8")
    with pytest.raises(StyleError, match=r"rivista\.csl:3: the style rivista takes its rules from"):
        find(file)


def test_search_puts_the_closest_first() -> None:
    found = [header.id for header in search("chicago author date 17th")]
    assert found[0] == "chicago-author-date-17th-edition"
    assert search("0028-0836")[0].id == "nature"
    assert search("!!!") == []


def test_every_former_name_leads_to_a_style() -> None:
    missing = [name for name in catalogue._renamed() if catalogue._locate(name) is None]
    assert missing == []


def test_short_names_lead_to_styles_and_hide_none() -> None:
    for name, id in catalogue.SHORT_NAMES.items():
        assert find(id).header.id == id
        assert not any((folder / f"{name}.csl").exists() for folder in folders.style_folders())
