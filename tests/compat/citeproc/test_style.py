"""Styles by name, path and open file; what is wrong with them is a ValueError."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from refbook.compat.citeproc import CitationStylesStyle
from refbook.errors import StyleError

STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>T</title><id>t</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
</style>
"""


def test_a_style_by_the_name_of_an_older_release() -> None:
    assert CitationStylesStyle("harvard1", validate=False).has_bibliography()


def test_a_style_from_a_path_whatever_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "own.xml"
    path.write_text(STYLE, encoding="utf-8")
    assert not CitationStylesStyle(str(path)).has_bibliography()
    assert not CitationStylesStyle(path).has_bibliography()


def test_a_style_from_an_open_file() -> None:
    assert not CitationStylesStyle(io.StringIO(STYLE)).has_bibliography()
    assert not CitationStylesStyle(io.BytesIO(STYLE.encode())).has_bibliography()


def test_a_style_that_breaks_the_schema_is_warned_of_and_usable() -> None:
    wrong = STYLE.replace('variable="title"', 'variable="title" fond="x"')
    with pytest.warns(UserWarning, match="fond"):
        CitationStylesStyle(io.StringIO(wrong))
    CitationStylesStyle(io.StringIO(wrong), validate=False)


@pytest.mark.parametrize(("style", "locale"), [("no-such-style", None), ("apa", "xx-XX")])
def test_an_unknown_style_or_locale_is_a_value_error(style: str, locale: str | None) -> None:
    with pytest.raises(ValueError, match="no ") as caught:
        CitationStylesStyle(style, locale, validate=False)
    assert isinstance(caught.value, StyleError)


def test_a_locale_changes_the_terms() -> None:
    assert CitationStylesStyle("apa", "it", validate=False).processor.locale.and_word == "e"


def test_a_dependent_style_brings_its_language() -> None:
    # Its parent, Chicago, has no language of its own.
    dependent = CitationStylesStyle("abi-technik", validate=False)
    assert dependent.processor.locale.tag.startswith("de")
