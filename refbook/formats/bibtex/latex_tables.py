"""LaTeX commands and what they print.

Source: "LaTeX2e: An unofficial reference manual", chapters 4 (fonts) and 23 (special insertions); the
biblatex manual for \\mkbib….
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


ACCENTS: Final[Mapping[str, str]] = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "\u0361",
    "textcommabelow": "\u0326",
    "textinvbreve": "\u0311",
}
"""Command -> combining character."""

SYMBOLS: Final[Mapping[str, str]] = {
    # Letters
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł",
    "L": "Ł", "ss": "ß", "SS": "SS", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ",
    "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "textschwa": "ə", "ij": "ĳ", "IJ": "Ĳ",
    # Characters that LaTeX uses itself
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textbraceleft": "{",
    "textbraceright": "}", "textdollar": "$", "textunderscore": "_", "textless": "<", "textgreater": ">",
    "textbar": "|", "lbrace": "{", "rbrace": "}", "slash": "/", "textquotesingle": "'",
    "textasteriskcentered": "*", "textpercent": "%", "textampersand": "&", "texthash": "#",
    # Quotes and dashes
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "lq": "‘", "rq": "’", "quotesinglbase": "‚", "quotedblbase": "„", "glqq": "„", "grqq": "“", "glq": "‚",
    "grq": "‘", "flqq": "«", "frqq": "»", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«",
    "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "flq": "‹", "frq": "›",
    "textquotedbl": '"', "dq": '"', "textendash": "–", "textemdash": "—", "bibrangedash": "–",
    "hyphen": "-", "nbhyphen": "\u2011",
    # Signs
    "S": "§", "textsection": "§", "P": "¶", "textparagraph": "¶", "dag": "†", "textdagger": "†",
    "ddag": "‡", "textdaggerdbl": "‡", "copyright": "©", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€",
    "textyen": "¥", "textcent": "¢", "dots": "…", "ldots": "…", "textellipsis": "…", "textdegree": "°",
    "textmu": "µ", "textbullet": "•", "textperiodcentered": "·", "textexclamdown": "¡",
    "textquestiondown": "¿", "textordfeminine": "ª", "textordmasculine": "º", "textonehalf": "½",
    "textonequarter": "¼", "textthreequarters": "¾", "texttimes": "×", "textpm": "±", "textnumero": "№",
    "textlangle": "⟨", "textrangle": "⟩", "textrightarrow": "→", "textleftarrow": "←", "textdiv": "÷",
    "textsuperone": "¹", "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³",
    # Spaces
    " ": " ", "\n": " ", "\t": " ", "space": " ", "\\": " ", "newline": " ", "par": " ", ",": "\u2009",
    "thinspace": "\u2009", ":": "\u2005", ";": "\u2004", "quad": "\u2003", "qquad": "\u2003",
    "enspace": "\u2002", "nobreakspace": "\u00a0", "addspace": " ", "-": "\u00ad",
    # Names of programs
    "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "BibTeX": "BibTeX", "XeTeX": "XeTeX",
    "LuaTeX": "LuaTeX", "MF": "Metafont", "MP": "MetaPost",
    # Commands that print nothing
    "/": "", "!": "", "@": "", "protect": "", "relax": "", "noindent": "", "newblock": "",
    "ignorespaces": "", "allowbreak": "", "linebreak": "", "nolinebreak": "", "hskip": "", "null": "",
    "leavevmode": "", "unskip": "", "rm": "", "sf": "", "tt": "", "normalfont": "", "rmfamily": "",
    "sffamily": "", "ttfamily": "", "mdseries": "", "upshape": "", "small": "", "footnotesize": "",
    "large": "", "normalsize": "", "raggedright": "",
}  # fmt: skip
"""Command -> the text it prints."""

_ITALIC: Final = ("<i>", "</i>")
_BOLD: Final = ("<b>", "</b>")
_SMALL_CAPS: Final = ('<span style="font-variant:small-caps;">', "</span>")
_SUPERSCRIPT: Final = ("<sup>", "</sup>")
_SUBSCRIPT: Final = ("<sub>", "</sub>")
NO_CASE: Final = ('<span class="nocase">', "</span>")

STYLES: Final[Mapping[str, tuple[str, str]]] = {
    "emph": _ITALIC,
    "textit": _ITALIC,
    "textsl": _ITALIC,
    "mkbibemph": _ITALIC,
    "mkbibitalic": _ITALIC,
    "textbf": _BOLD,
    "mkbibbold": _BOLD,
    "textsc": _SMALL_CAPS,
    "textsuperscript": _SUPERSCRIPT,
    "mkbibsuperscript": _SUPERSCRIPT,
    "sp": _SUPERSCRIPT,
    "textsubscript": _SUBSCRIPT,
    "mkbibsubscript": _SUBSCRIPT,
    "sb": _SUBSCRIPT,
    # Commands whose argument is printed as it is.
    **dict.fromkeys(
        _words(
            "textrm textsf texttt textnormal textup textmd textlf text mbox hbox fbox underline",
            "uline uppercase lowercase MakeUppercase MakeLowercase MakeCapital bibstring",
            "bibcpstring bibsstring mathrm singleletter",
        ),
        ("", ""),
    ),
    "mkbibparens": ("(", ")"),
    "mkbibbrackets": ("[", "]"),
}
"""Command with one argument -> what stands around it in CSL-JSON."""

SWITCHES: Final[Mapping[str, tuple[str, str]]] = {
    "em": _ITALIC,
    "it": _ITALIC,
    "sl": _ITALIC,
    "itshape": _ITALIC,
    "slshape": _ITALIC,
    "bf": _BOLD,
    "bfseries": _BOLD,
    "sc": _SMALL_CAPS,
    "scshape": _SMALL_CAPS,
}
"""Command that holds to the end of its group -> what stands around that."""

QUOTES: Final = frozenset({"enquote", "mkbibquote"})

LAST_OF_TWO: Final = frozenset({"foreignlanguage", "textcolor", "noopsort", "textlang"})
"""Commands with two arguments, of which the second is printed. \\noopsort has one, which is not printed."""

MATH: Final = _words(
    "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi",
    "pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta",
    "Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar infty partial nabla cdot cdots ldots dots",
    "times div pm mp circ bullet star ast leq le geq ge neq ne approx sim simeq equiv propto in",
    "notin subset subseteq cup cap to rightarrow leftarrow Rightarrow leftrightarrow mapsto sum",
    "prod int sqrt frac log ln exp sin cos tan min max mathrm mathbf mathit mathcal mathbb mathfrak",
    "mathsf text bar hat tilde vec dot ddot overline underline prime dagger degree left right",
    "lesssim gtrsim odot oplus otimes perp parallel angle forall exists emptyset langle rangle",
)
"""Math commands that can do no harm: only these are written as math."""
