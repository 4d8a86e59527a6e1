"""Formats that other packages bring, through the entry point group `refbook.formats`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

MODULE = """
from refbook.model.format import Format, Reading
from refbook.model.item import Item
from refbook.model.library import Library
from refbook.model.source import Places

FORMAT = Format("lines", "Titles, one a line", (".titles",), lambda head: head.startswith("%titles"),
                reader="titles_plugin:read", writer="titles_plugin:write")

def read(text):
    titles = text.content.splitlines()[1:]
    items = [Item(f"t{number}", "book", title=title) for number, title in enumerate(titles, 1)]
    return Reading(Library(items), Places(text))

def write(items):
    yield "%titles\\n"
    for item in items:
        yield f"{item.text('title')}\\n"
"""
FILE = "%titles\nEmma\nPersuasion\n"


@pytest.fixture
def plugged_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a distribution that offers a format, as an installation would leave it."""
    (tmp_path / "titles_plugin.py").write_text(MODULE)
    about = tmp_path / "titles_plugin-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: titles-plugin\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[refbook.formats]\nlines = titles_plugin:FORMAT\n")
    (tmp_path / "refs.titles").write_text(FILE)
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_the_format_is_known_read_and_written(plugged_in: Path) -> None:
    from refbook import api

    assert api.formats()[-1].name == "lines"
    by_name = api.read(FILE.encode(), format="lines")
    by_suffix = api.read(plugged_in / "refs.titles")
    by_content = api.read(FILE.encode(), name="what.ever")
    for reading in (by_name, by_suffix, by_content):
        assert [item.title for item in reading.library] == ["Emma", "Persuasion"]
    assert api.write(by_name, format="lines") == FILE
    path = plugged_in / "out.titles"
    assert api.write(by_name, path) == path.read_text() == FILE


def test_the_command_line_knows_it_too(plugged_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(plugged_in))
    command = [sys.executable, "-m", "refbook", "convert", "refs.titles", "--to", "bibtex"]
    done = subprocess.run(command, cwd=plugged_in, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "title = {Emma}" in done.stdout


def test_what_is_no_format_is_passed_over(plugged_in: Path) -> None:
    from refbook import api

    about = plugged_in / "titles_plugin-1.0.dist-info" / "entry_points.txt"
    about.write_text("[refbook.formats]\nbad = titles_plugin:MODULE_NAME\nlines = titles_plugin:FORMAT\n")
    (plugged_in / "titles_plugin.py").write_text(MODULE + "\nMODULE_NAME = 'no format'\n")
    sys.modules.pop("titles_plugin", None)
    assert [each.name for each in api.formats()][-1] == "lines"
