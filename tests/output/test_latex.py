from __future__ import annotations

import pytest
from hypothesis import given

from refbook.output import Entry, render, render_entries
from refbook.richtext import Block, Display, RichText, Style, italic, link, styled
from tests.richtext.trees import TEXT


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("R&D: 50% of $5 in #1_a", r"R\&D: 50\% of \$5 in \#1\_a"),
        (r"\input{/etc/passwd}", r"\textbackslash{}input\{/etc/passwd\}"),
        ("^^5cinput", r"\textasciicircum{}\textasciicircum{}5cinput"),
        ("a~b <c> |d| `e`", r"a\textasciitilde{}b \textless{}c\textgreater{} \textbar{}d\textbar{} "
         r"\textasciigrave{}e\textasciigrave{}"),
        ("a -- b --- c", "a -{}- b -{}-{}- c"),
        ("''", "'{}'"),
        ("Fiori’s “L’Asia” – 東アジア", "Fiori’s “L’Asia” – 東アジア"),
    ],
)  # fmt: skip
def test_text_prints_as_it_stands(text: str, latex: str) -> None:
    assert render(RichText.of(text), "latex") == latex


@pytest.mark.parametrize(
    ("style", "command"),
    [
        (Style.ITALIC, "textit"),
        (Style.UPRIGHT, "textup"),
        (Style.BOLD, "textbf"),
        (Style.SMALL_CAPS, "textsc"),
        (Style.SUPERSCRIPT, "textsuperscript"),
        (Style.SUBSCRIPT, "textsubscript"),
        (Style.UNDERLINE, "underline"),
    ],
)
def test_each_style(style: Style, command: str) -> None:
    assert render(styled(style, "x"), "latex") == rf"\{command}{{x}}"


def test_links() -> None:
    assert render(link("https://example.org/a_b?c=1&d#e%20", "x"), "latex") == (
        r"\href{https://example.org/a\_b?c=1\&d\#e\%20}{x}"
    )
    assert render(link("https://example.org/^^5cinput{x}", "x"), "latex") == (
        r"\href{https://example.org/\%5E\%5E5cinput\%7Bx\%7D}{x}"
    )
    assert render(link("javascript:alert(1)", "x"), "latex") == "x"


def test_bibliography_hangs() -> None:
    latex = render_entries([Entry("a", italic("Emma") + "."), Entry("b", RichText.of("[sic]"))], "latex")
    assert latex.splitlines()[1:] == [r"\item[] \textit{Emma}.", r"\item[] [sic]", r"\end{list}"]
    assert latex.startswith(r"\begin{list}{}{")


def test_numbers_are_labels() -> None:
    entry = Entry("a", RichText(("Emma.", Block(Display.INDENT, ("[good]",)))), RichText.of("[1]"))
    latex = render_entries([entry], "latex")
    assert "\\item[{[1]}] Emma.\\newline{}\n\\hspace*{2em}[good]" in latex


@given(TEXT)
def test_nothing_but_known_commands(text: str) -> None:
    latex = render(RichText.of(text), "latex")
    for command in (
        "textbackslash",
        "textasciicircum",
        "textasciitilde",
        "textless",
        "textgreater",
        "textbar",
    ):
        latex = latex.replace(rf"\{command}{{}}", "")
    latex = latex.replace(r"\textasciigrave{}", "").replace("{}", "")
    for character in "{}$&#%_":
        latex = latex.replace(f"\\{character}", "")
    assert not set(latex) & set("\\{}$&#%_^~")
