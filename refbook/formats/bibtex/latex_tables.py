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
    "f": "\u0311",
    "G": "\u030f",
    "h": "\u0309",
    "ocirc": "\u030a",
    # Accents of math, as people write them outside it
    "tilde": "\u0303",
    "hat": "\u0302",
    "bar": "\u0304",
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
    "textquestiondown": "¿", "textinterrobang": "‽", "textinterrobangdown": "⸘", "cprime": "ʹ",
    "cdprime": "ʺ", "textordfeminine": "ª", "textordmasculine": "º", "textonehalf": "½",
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
            "uline uppercase lowercase MakeUppercase MakeLowercase MakeCapital",
            "mathrm singleletter",
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

BIBSTRINGS: Final = frozenset({"bibstring", "biblstring", "bibsstring", "bibcpstring", "bibcplstring"})
"""biblatex's commands that print a localisation key."""

QUOTES: Final = frozenset({"enquote", "mkbibquote"})

LAST_OF_TWO: Final = frozenset({"foreignlanguage", "textcolor", "textlang", "raisebox", "scalebox"})
"""Commands with two arguments, of which the second is printed."""

SILENT: Final = _words(
    "noopsort phantom hphantom vphantom hspace vspace vskip index label nocite arabic roman value"
)
"""Commands whose argument is not printed. \\noopsort is btxdoc's trick for sorting."""

ENVIRONMENTS: Final = _words("center flushleft flushright quote quotation itemize enumerate sloppypar small")
"""Environments that say nothing but where their text stands."""

CODE_POINTS: Final = frozenset({"ElsevierGlyph", "unichar"})
"""Commands whose argument is the hexadecimal number of a character."""
