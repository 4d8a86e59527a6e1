"""What is written as LaTeX: every character and tag, by what it must become."""

from __future__ import annotations

import pytest

from refbook.formats.bibtex.encode import encode, encode_raw, encode_title, encode_verbatim, group


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("\\", r"\textbackslash{}"),
        ("{", r"\textbraceleft{}"),
        ("}", r"\textbraceright{}"),
        ("$", r"\$"),
        ("&", r"\&"),
        ("%", r"\%"),
        ("#", r"\#"),
        ("_", r"\_"),
        ("~", r"\textasciitilde{}"),
        ("^", r"\textasciicircum{}"),
        ("`", r"\textasciigrave{}"),
        ("a\u00a0b", "a~b"),
        ("a\u2009b", r"a\,b"),
        ("a\u00adb", r"a\-b"),
        # Two hyphens would print a dash, two apostrophes a quotation mark.
        ("a-b", "a-b"),
        ("a--b", "a-{}-b"),
        ("a---b", "a-{}-{}-b"),
        ("a'b", "a'b"),
        ("a''b", "a'{}'b"),
        ("é – “x”", "é – “x”"),
    ],
)
def test_each_special_character(text: str, latex: str) -> None:
    assert encode(text) == latex


def test_spaces_are_one_and_control_characters_are_marked() -> None:
    assert encode(" a \t\r\n\f\v b ") == "a b"
    assert encode("a\x00b\x7fc\x9fd\x85e") == "a\ufffdb\ufffdc\ufffdd\x85e"


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("x <i>a</i> y", r"x \emph{a} y"),
        ("<b>a</b>", r"\textbf{a}"),
        ("x<sup>2</sup>", r"x\textsuperscript{2}"),
        ("H<sub>2</sub>O", r"H\textsubscript{2}O"),
        ('<span style="font-variant:small-caps;">a</span>', r"\textsc{a}"),
        ('<span style="font-variant: small-caps;">a</span>', r"\textsc{a}"),
        ("<i>a <b>c</b> d</i>", r"\emph{a \textbf{c} d}"),
        ("<i>a</i> & <i>b</i>", r"\emph{a} \& \emph{b}"),
        ("<i>$</i>", r"\emph{\$}"),
        # What does not pair or is unknown is text.
        ("<i>a", "<i>a"),
        ("a</i>", "a</i>"),
        ("<i>a</b>", "<i>a</b>"),
        ("<i>a <b>c</i>", r"<i>a <b>c</i>"),
        ("</i>a<i>", "</i>a<i>"),
        ("<u>a</u>", "<u>a</u>"),
        ("a < b_c", r"a < b\_c"),
    ],
)
def test_tags_that_pair_are_commands(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        # What starts small cannot be mistaken for a word that a title's own capitals made; the rest can.
        ('<span class="nocase">a b</span>', "{a b}"),
        ('<span class="nocase">New York</span>', "{{New York}}"),
        ('<span class="nocase">pH</span> x', "{pH} x"),
        # A brace and then a command would be one special character, which keeps nothing.
        ('<span class="nocase">_a</span>', r"{{{}\_a}}"),
        ('x<span class="nocase"><i>a</i></span>', r"x{{}\emph{a}}"),
        ('x<span class="nocase"><i>A</i></span>', r"x{{{}\emph{A}}}"),
    ],
)
def test_words_that_keep_their_case_are_in_braces(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    "math",
    [
        "$x^2$",
        r"$\alpha$",
        "$a_{ij}$",
        r"$\frac{a}{b}$",
        r"$a\,b\;c\:d\!e\ f\|g_1$",
        "a $x^2$ b $y_1$ c",
        "$" + "x" * 498 + "^2$",
    ],
)
def test_harmless_math_stays(math: str) -> None:
    assert encode(math) == math


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("$5 or 6$", r"\$5 or 6\$"),  # money
        ("$ x^2$", r"\$ x\textasciicircum{}2\$"),
        ("$x^2 $", r"\$x\textasciicircum{}2 \$"),
        ("$x^2$5", r"\$x\textasciicircum{}2\$5"),
        (r"$\input$", r"\$\textbackslash{}input\$"),
        ("$x^^41$", r"\$x\textasciicircum{}\textasciicircum{}41\$"),
        ("$x^{2$", r"\$x\textasciicircum{}\textbraceleft{}2\$"),
        ("$x^}2{$", r"\$x\textasciicircum{}\textbraceright{}2\textbraceleft{}\$"),
        ("$x_1%$", r"\$x\_1\%\$"),
        ("$x_1#$", r"\$x\_1\#\$"),
        ("$x_1&$", r"\$x\_1\&\$"),
        ("$x_1~$", r"\$x\_1\textasciitilde{}\$"),
        (r"$x_1\%$", r"\$x\_1\textbackslash{}\%\$"),
        ("& $x^2$ & $", r"\& $x^2$ \& \$"),
        ("$" + "x" * 499 + "^2$", r"\$" + "x" * 499 + r"\textasciicircum{}2\$"),
    ],
)
def test_any_other_math_is_text(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("A day in Pavia", "A day in {Pavia}"),
        # The braces of a command keep what is in them too, and a title's first capital is never changed.
        ("A $x^2$ in <i>Pavia</i>", r"A $x^2$ in \emph{Pavia}"),
        (" R&D  in\nrome ", r"R\&{D} in rome"),
    ],
)
def test_titles_keep_capitals(text: str, latex: str) -> None:
    assert encode_title(text) == latex


def test_a_title_in_a_language_without_title_case_needs_no_braces() -> None:
    assert encode_title("Ein Tag in Pavia", "de") == encode("Ein Tag in Pavia")


@pytest.mark.parametrize(
    ("latex", "grouped"), [("a", "{a}"), ("", "{}"), (r"\&", r"{{}\&}"), (r"a\&", r"{a\&}")]
)
def test_group(latex: str, grouped: str) -> None:
    assert group(latex) == grouped


def test_a_file_name_is_changed_only_where_it_would_act() -> None:
    assert encode_raw("a_b%c#d &$~\\{}^.pdf") == (
        r"a_b%c#d &$~\textbackslash{}\textbraceleft{}\textbraceright{}\textasciicircum{}.pdf"
    )
    assert encode_raw(" a\x00\nb") == "a\ufffd b"


def test_an_address_is_percent_encoded_only_where_it_would_act() -> None:
    assert encode_verbatim("https://a.org/b_c%20#d&e~f<g>é") == "https://a.org/b_c%20#d&e~f<g>é"
    assert encode_verbatim('\\{}^ "`|\n\x00\x7f\u00a0') == "%5C%7B%7D%5E%20%22%60%7C%0A%00%7F%C2%A0"
