from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refbook.formats.bibtex.encode import encode
from refbook.formats.bibtex.evaluate import compress
from refbook.formats.bibtex.latex import decode, decode_verbatim

PRINTS = {
    r"\'{e}\'e{\'e}\'{\i}\`a\^o\"u\~n\=a\.z\u g\v{c}\H{o}\c{c}\d{m}\k a\r{a}\b{k}": "éééíàôüñāżğčőçṃąåḵ",
    r"\ss\ \ae\AE\oe{}\o\O\l{}\L\aa\AA\i": "ß æÆœøØłŁåÅı",
    r"Stra{\ss}e, {\OE}uvres, \AE sop": "Straße, Œuvres, Æsop",
    r"R\&D, 100\%, \#1, \$5, a\_b, \{x\}": "R&D, 100%, #1, $5, a_b, {x}",
    "``a'' -- b---c `d'": "“a” – b—c ‘d’",
    "O'Neil's": "O'Neil's",
    "A~B": "A\u00a0B",
    r"\emph{a} \textbf{b} \textit{c}": "<i>a</i> <b>b</b> <i>c</i>",
    r"H\textsubscript{2}O, 2\textsuperscript{nd}, \textsc{unesco}": (
        'H<sub>2</sub>O, 2<sup>nd</sup>, <span style="font-variant:small-caps;">unesco</span>'
    ),
    r"{\em old} {\it style} {\bf x}": "<i>old</i> <i>style</i> <b>x</b>",
    r"\enquote{a \enquote{b} c}": "“a ‘b’ c”",
    r"\LaTeX{} and \TeX": "LaTeX and TeX",
    r"\url{https://x.org/a_b~c%20d}": "https://x.org/a_b~c%20d",
    r"\href{https://x.org}{site}": "site (https://x.org)",
    r"\textbackslash{}input\textbraceleft{}": r"\input{",
    r"$x^2 \alpha$ is math": "x<sup>2</sup> α is math",
    r"the \(\theta\) rhythm of $\mathrm{CO}_2$": "the θ rhythm of CO<sub>2</sub>",
    r"$\mathbb{R}^{n+1}$ at $30^\circ$": "ℝ<sup>n+1</sup> at 30°",
    r"$\overline{xy}$": r"$\overline{xy}$",
    r"a\begin{it}b\end{it}c \begin{center}d\end{center}": "a<i>b</i>c d",
    r"a\vphantom{b}c": "ac",
    r"\mbox{a} \textrm{b} \foreignlanguage{german}{c}": "a b c",
    r"{\noopsort{1973a}}1973": "1973",
    r"a\\b": "a b",
    r"methodology\hyphen independent": "methodology-independent",
    "{DNA} {is {a} group}": "DNA is a group",
}


@pytest.mark.parametrize(("latex", "text"), PRINTS.items())
def test_prints_what_latex_prints(latex: str, text: str) -> None:
    troubles: list[str] = []
    assert decode(latex, troubles=troubles) == text
    assert not troubles


PROTECTED = {
    "The {NATO} files": "The NATO files",
    "The {{NATO}} files": 'The <span class="nocase">NATO</span> files',
    "{ A } { B}": "A B",
    "{T}he {i}Pod and {pH}": 'The <span class="nocase">i</span>Pod and <span class="nocase">pH</span>',
    r"{\"U}ber {\'E}cole": "Über École",
    "{1945} {--} {}": "1945 –",
    r"\emph{De anima} of {A{b}C} {a{b}}": '<i>De anima</i> of AbC <span class="nocase">ab</span>',
    "{{A}{b}} {a}{b}": 'Ab <span class="nocase">a</span><span class="nocase">b</span>',
}


@pytest.mark.parametrize(("latex", "text"), PROTECTED.items())
def test_braces_protect_words_in_titles(latex: str, text: str) -> None:
    assert decode(latex, protects=True) == text


@pytest.mark.parametrize(
    "latex",
    [r"\foo{bar} baz", r"\char65", r"x \'", r"\'{} y", r"$5 and more", r"\csname input\endcsname{/x}"],
)
def test_what_is_not_understood_stays_and_is_reported(latex: str) -> None:
    troubles: list[str] = []
    assert decode(latex, troubles=troubles) == latex
    assert troubles


@given(st.text(st.sampled_from("\\{}$~`'-\"aé &%#_^<>iemph[]textbf/"), max_size=60).map(compress))
def test_any_text_is_read_and_written_back(latex: str) -> None:
    text = decode(latex, protects=True)
    back = decode(encode(text), protects=True)
    # A text that has math in it is written as math and read as what that prints.
    assert back == text or re.search(r"\$.*[\\^_].*\$", text)
    assert decode(encode(back), protects=True) == back


@given(st.text(max_size=60))
def test_what_is_written_can_only_print(text: str) -> None:
    latex = encode(text)
    assert latex.count("{") == latex.count("}")
    assert "^^" not in latex


@pytest.mark.parametrize(
    ("latex", "address"),
    [
        (r"\url{https://x.org/a\_b}", "https://x.org/a_b"),
        (r"https://x.org/{\~{}}me", "https://x.org/~me"),
        (r"https://x.org/\%7Eme\#a", "https://x.org/%7Eme#a"),
        (r"https://x.org/{\textasciitilde}me", "https://x.org/~me"),
        ("10.1000/a_b", "10.1000/a_b"),
    ],
)
def test_addresses(latex: str, address: str) -> None:
    assert decode_verbatim(latex) == address
