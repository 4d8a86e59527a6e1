from __future__ import annotations

import subprocess
import sys

import pytest

from refbook.errors import RefbookError
from refbook.output import OUTPUTS, Entry, render, render_entries
from refbook.richtext import RichText, italic, quoted


def test_unknown_medium_names_those_there_are() -> None:
    with pytest.raises(RefbookError, match=r"'pdf'.*text, html, markdown, latex"):
        render(RichText.of("a"), "pdf")
    with pytest.raises(RefbookError, match="'pdf'"):
        render_entries([], "pdf")


@pytest.mark.parametrize("medium", list(OUTPUTS))
def test_every_medium_renders_nothing_as_nothing(medium: str) -> None:
    assert render(RichText(), medium) == ""
    assert isinstance(render_entries([], medium), str)
    assert isinstance(render_entries([Entry("a", RichText())], medium), str)


@pytest.mark.parametrize("medium", list(OUTPUTS))
def test_quotation_marks_without_a_locale_are_english(medium: str) -> None:
    written = "“On ‘on’”"
    if medium == "rtf":
        written = r"\u8220?On \u8216?on\u8217?\u8221?"
    assert render(quoted("On ", quoted("on")), medium) == written


@pytest.mark.parametrize(
    ("medium", "expected"),
    [
        ("text", "Fiori, Antonio. L’Asia Orientale. 2011."),
        ("html", "Fiori, Antonio. <i>L’Asia Orientale</i>. 2011."),
        ("markdown", "Fiori, Antonio. *L’Asia Orientale*. 2011."),
        ("latex", r"Fiori, Antonio. \textit{L’Asia Orientale}. 2011."),
        ("rtf", r"Fiori, Antonio. {\i L\u8217?Asia Orientale}. 2011."),
        ("rst", "Fiori, Antonio. *L’Asia Orientale*. 2011."),
        ("typst", "Fiori, Antonio. #emph[L’Asia Orientale]. 2011."),
        ("ansi", "Fiori, Antonio. \x1b[3mL’Asia Orientale\x1b[23m. 2011."),
    ],
)
def test_a_reference(medium: str, expected: str) -> None:
    assert render("Fiori, Antonio. " + italic("L’Asia Orientale") + ". 2011.", medium) == expected


def test_listing_outputs_imports_none_of_them() -> None:
    code = (
        "import sys; from refbook.output import OUTPUTS; "
        "print(any(name in sys.modules for name in "
        "['refbook.output.html', 'refbook.output.latex', 'pydantic', 'lxml', 'html.parser']))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
