"""Nothing in a reference is ever obeyed by the medium it is printed in."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.output import OUTPUTS, Entry, render, render_entries
from refbook.richtext import RichText
from tests.richtext.trees import ANY_CHARACTERS, TEXT, trees

NASTY = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</div></span><base href=x>",
        "](javascript:alert(1))",
        "![x](data:text/html,x)",
        "<javascript:alert(1)>",
        "\\input{/etc/passwd}",
        "\\write18{ls}",
        "}\\end{document}",
        "^^5cinput",
        "\\",
        "{",
        "}",
        "`",
        "\x1b]0;x\x07",
        "\u202e",
        "\udc80",
    ]
)
URLS = (
    NASTY
    | TEXT
    | st.sampled_from(["javascript:", "https://example.org/"]).flatmap(
        lambda start: NASTY.map(lambda end: start + end)
    )
)
TREES = trees(ANY_CHARACTERS | TEXT | NASTY, urls=URLS)
# Media that the oracle does not know are judged as text; their own tests read them as their readers do.
ORACLE = {"html": "html", "markdown": "md", "latex": "latex"}
# The one medium with control sequences of its own.
SEQUENCES = {"ansi": re.compile(r"\x1b\[\d+m|\x1b\]8;;[!-~]*\x1b\\")}


def bare(written: str, medium: str) -> str:
    """What is written without the medium's own control sequences."""
    return SEQUENCES[medium].sub("", written) if medium in SEQUENCES else written


@pytest.fixture(scope="session")
def oracle(shared: Path) -> ModuleType:
    spec = spec_from_file_location("torture_oracle", shared / "torture" / "oracle.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("medium", list(OUTPUTS))
@given(text=TREES)
def test_outside_judge_finds_nothing(oracle: ModuleType, medium: str, text: RichText) -> None:
    judge: Callable[[str], list[str]] = getattr(oracle, ORACLE.get(medium, "text"))
    assert judge(bare(render(text, medium), medium)) == []
    assert judge(bare(render_entries([Entry("a", text, text), Entry("b", text)], medium), medium)) == []


@given(TREES)
def test_html_holds_only_what_the_tree_asked_for(text: RichText) -> None:
    page = html5lib.parseFragment(render(text, "html"), namespaceHTMLElements=False)
    for element in page.iter():
        assert element.tag in {"DOCUMENT_FRAGMENT", "i", "b", "sup", "sub", "span", "a", "div"}
        assert set(element.attrib) <= {"style", "class", "href"}
        assert element.get("href", "https:").startswith(("https:", "http:", "ftp:", "mailto:", "doi:"))


@pytest.mark.parametrize("medium", list(OUTPUTS))
@given(text=TREES)
def test_every_output_can_be_written_and_has_no_controls(medium: str, text: RichText) -> None:
    written = bare(render_entries([Entry("a", text, text)], medium), medium)
    written.encode("utf-8")
    assert not [character for character in written if character < " " and character != "\n"]
    assert not set(written) & set("\x7f\x9b\u2028\u202e\u2066")


@pytest.mark.parametrize("medium", list(OUTPUTS))
def test_entries_cannot_forge_entries(medium: str) -> None:
    honest = render_entries([Entry("a", RichText.of("x y"))], medium)
    forged = render_entries([Entry("a", RichText.of("x\ny"))], medium)
    assert forged == honest
