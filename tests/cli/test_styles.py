"""`refbook styles`: search, show, preview, check."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from refbook.cli.app import run
from refbook.cli.styles import FIELDS, FORMATS
from refbook.csl.validate.grammar import grammar

GOOD = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Good</title><id>http://example.org/good</id><updated>2026-02-04T12:00:00+00:00</updated>
<rights license="http://creativecommons.org/licenses/by-sa/3.0/"/></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><text variable="title"/></layout></bibliography>
</style>
"""


@pytest.fixture(autouse=True, scope="module")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The index of styles is built for these tests, and the user's own is left alone."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    yield
    patch.undo()


class Cli:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *words: str | Path, status: int = 0) -> str:
        assert run(["styles", *map(str, words)]) == status
        out, err = self.capsys.readouterr()
        return out if not status or out else err


@pytest.fixture
def styles(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys)


# Search


def test_search_by_words(styles: Cli) -> None:
    lines = styles("search", "korean", "journal").splitlines()
    assert lines[0].split() == ["id", "format", "parent", "title"]
    assert all("korean" in line.lower() for line in lines[1:])


def test_search_by_issn_shows_the_issn(styles: Cli) -> None:
    header, line = styles("search", "00280836").splitlines()
    assert header.split() == ["id", "format", "ISSN", "title"]
    assert line.split() == ["nature", "numeric", "0028-0836", "Nature"]


def test_search_by_id(styles: Cli) -> None:
    assert "article-of-the-day" in styles("search", "article-of-the-day")


def test_search_by_kind(styles: Cli) -> None:
    lines = styles("search", "--format", "note", "--field", "theology", "-n", "3").splitlines()
    assert len(lines) == 5
    assert all(" note " in line for line in lines[1:4])
    assert lines[4].startswith("… and ")


def test_search_finds_nothing(styles: Cli) -> None:
    assert "no style fits 'xyzzy'" in styles("search", "xyzzy", status=2)
    assert "no style fits" in styles("search", "--format", "label", "--field", "theology", status=2)
    assert "give words, an ISSN" in styles("search", status=2)


def test_the_words_of_the_options_are_the_schemas() -> None:
    assert set(FIELDS) == grammar().words("category.field")
    assert set(FORMATS) == grammar().words("category.citation-format")


# Show


def test_show(styles: Cli) -> None:
    shown = dict(line.split(":", 1) for line in styles("show", "nature").splitlines())
    facts = {label: value.strip() for label, value in shown.items()}
    assert facts["id"] == "nature"
    assert facts["ISSN"] == "0028-0836, 1476-4687"
    assert facts["format"] == "numeric"
    assert facts["licence"] == "http://creativecommons.org/licenses/by-sa/3.0/"
    assert Path(facts["file"]).name == "nature.csl"
    assert "parent" not in facts


def test_show_a_dependent_style(styles: Cli) -> None:
    assert "parent:         nlm-citation-sequence\n" in styles("show", "journal-of-korean-medical-science")


def test_show_nothing_that_moves_the_cursor(styles: Cli, tmp_path: Path) -> None:
    file = tmp_path / "a.csl"
    file.write_text(GOOD.replace("Good", "\x9b31mGood"), encoding="utf-8")
    assert "\\x9b31mGood" in styles("show", file)


def test_show_what_is_not_there(styles: Cli) -> None:
    assert "did you mean" in styles("show", "naturre", status=2)


# Preview


def test_preview(styles: Cli) -> None:
    printed = styles("preview", "apa")
    assert printed.startswith("APA Style 7th edition (apa)\n\n")
    assert "p. 46" in printed
    for word in (
        "Weaver",
        "Marxism",
        "10.1038/171737a0",
        "Atlantic",
        "https://www.w3.org/Provider/Style/URI",
    ):
        assert word in printed


def test_preview_in_another_medium_and_language(styles: Cli) -> None:
    printed = styles("preview", "apa", "--to", "html", "--locale", "it")
    assert "<i>The Name of the Rose</i>" in printed
    assert "APA Style" not in printed


def test_preview_of_several(styles: Cli) -> None:
    printed = styles("preview", "apa", "ieee", "--to", "markdown")
    assert "(apa)" in printed
    assert "(ieee)" in printed


def test_preview_without_bibliography(styles: Cli, tmp_path: Path) -> None:
    file = tmp_path / "notes.csl"
    start, end = GOOD.index("<bibliography>"), GOOD.index("</style>")
    file.write_text(GOOD[:start] + GOOD[end:], encoding="utf-8")
    assert styles("preview", file).count("The Name of the Rose") == 1


# Check


def test_check(styles: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.csl").write_text(GOOD, encoding="utf-8")
    bad = GOOD.replace('variable="title"', 'variable="titel"', 1)
    Path("bad.csl").write_text(bad, encoding="utf-8")
    assert styles("check", "good.csl").startswith("nothing to object to")
    told = styles("check", "bad.csl", status=1)
    assert told.startswith("bad.csl:4:25: error RBC040 CSL has no variable 'titel'\n")
    assert '4 | <citation><layout><text variable="titel"/>' in told
    assert "  = did you mean title?" in told
    assert styles("check", ".", "-f", "concise", status=1).startswith("bad.csl:4:25: error RBC040")
    found = json.loads(styles("check", "bad.csl", "-f", "json", status=1))["findings"]
    assert [(each["code"], each["line"], each["column"]) for each in found] == [("RBC040", 4, 25)]
    assert styles("check", "bad.csl", "-f", "github", status=1).startswith(
        "::error file=bad.csl,line=4,col=25,title=RBC040::"
    )


def test_check_chooses(styles: Cli, tmp_path: Path) -> None:
    file = tmp_path / "bad.csl"
    file.write_text(
        GOOD.replace("<rights", "<summary/><rights").replace("license", "xml:lang"), encoding="utf-8"
    )
    assert "RBC053" in styles("check", file, "--select", "rbc053", "--fail-on", "info", status=1)
    assert "RBC053" not in styles("check", file, "--ignore", "RBC05", status=1)
    assert "RBC053" in styles("check", file, "--select", "RBC053")


def test_check_of_broken_files(styles: Cli, tmp_path: Path) -> None:
    file = tmp_path / "bad.csl"
    file.write_text("<style>", encoding="utf-8")
    assert "RBC001" in styles("check", file, status=1)
    assert "there is no such file" in styles("check", tmp_path / "none.csl", status=2)


def test_check_of_what_cannot_be_read(styles: Cli, tmp_path: Path) -> None:
    link = tmp_path / "dangling.csl"
    link.symlink_to(tmp_path / "nowhere.csl")
    (tmp_path / "good.csl").write_text(GOOD, encoding="utf-8")
    assert "the style cannot be read" in styles("check", tmp_path, status=2)


def test_check_of_standard_input(styles: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    source = io.TextIOWrapper(io.BytesIO(b"<html/>"), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", source)
    assert "<stdin>:1:1: error RBC002" in styles("check", "-", status=1)


def test_help_needs_no_style(styles: Cli) -> None:
    assert "check" in styles("--help")
