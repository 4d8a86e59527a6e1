"""Math commands and the characters they print.

Source: "The Comprehensive LaTeX Symbol List", chapter 3; Unicode 15, "Greek and Coptic", "Mathematical
Operators", "Arrows".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SYMBOLS: Final[Mapping[str, str]] = {
    # Greek
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "omicron": "ο", "pi": "π", "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ",
    "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    # Letter-like
    "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "wp": "℘", "aleph": "ℵ", "infty": "∞", "partial": "∂",
    "nabla": "∇", "emptyset": "∅", "varnothing": "∅", "forall": "∀", "exists": "∃", "neg": "¬", "degree": "°",
    "prime": "′", "dagger": "†", "ddagger": "‡", "angle": "∠", "perp": "⊥", "parallel": "∥", "mid": "∣",
    # Operators
    "cdot": "·", "cdots": "⋯", "ldots": "…", "dots": "…", "times": "×", "div": "÷", "pm": "±", "mp": "∓",
    "circ": "∘", "bullet": "•", "star": "⋆", "ast": "∗", "oplus": "⊕", "otimes": "⊗", "odot": "⊙",
    "sum": "∑", "prod": "∏", "int": "∫", "oint": "∮", "cup": "∪", "cap": "∩", "wedge": "∧", "vee": "∨",
    "setminus": "∖", "sqrt": "√",
    # Relations
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "∼",
    "simeq": "≃", "equiv": "≡", "cong": "≅", "propto": "∝", "ll": "≪", "gg": "≫", "lesssim": "≲",
    "gtrsim": "≳", "leqslant": "⩽", "geqslant": "⩾", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
    "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "lt": "<", "gt": ">",
    # Arrows and brackets
    "to": "→", "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
    "Leftarrow": "⇐", "Leftrightarrow": "⇔", "mapsto": "↦", "uparrow": "↑", "downarrow": "↓",
    "longrightarrow": "⟶", "langle": "⟨", "rangle": "⟩", "lbrace": "{", "rbrace": "}",
    # Names of functions
    "log": "log", "ln": "ln", "exp": "exp", "sin": "sin", "cos": "cos", "tan": "tan", "min": "min",
    "max": "max", "lim": "lim", "det": "det", "dim": "dim", "ker": "ker", "gcd": "gcd",
    # Spaces, and what prints nothing
    ",": "\u2009", ":": "\u2009", ";": " ", " ": " ", "!": "", "quad": " ", "qquad": " ", "left": "",
    "right": "", "limits": "", "displaystyle": "", "rm": "", "it": "", "bf": "",
    "%": "%", "&": "&", "#": "#", "_": "_", "$": "$", "{": "{", "}": "}", "|": "∥",
}  # fmt: skip
"""Command without arguments -> what it prints."""

PLAIN: Final = frozenset(
    "mathrm mathit mathbf mathsf mathtt mathnormal boldsymbol bm text textrm textit textbf textsf textup "
    "textnormal mbox operatorname ensuremath rm".split()
)
"""Commands whose argument prints as it is: CSL-JSON has no upright or bold math."""

ALPHABETS: Final[Mapping[str, tuple[str, ...]]] = {
    "mathbb": ("DOUBLE-STRUCK CAPITAL {}", "MATHEMATICAL DOUBLE-STRUCK CAPITAL {}"),
    "mathcal": ("SCRIPT CAPITAL {}", "MATHEMATICAL SCRIPT CAPITAL {}"),
    "mathfrak": ("BLACK-LETTER CAPITAL {}", "MATHEMATICAL FRAKTUR CAPITAL {}"),
}
"""Command -> the Unicode names of a letter in its alphabet."""

ACCENTS: Final[Mapping[str, str]] = {
    "bar": "\u0304",
    "overline": "\u0305",
    "hat": "\u0302",
    "widehat": "\u0302",
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "vec": "\u20d7",
    "dot": "\u0307",
    "ddot": "\u0308",
}
"""Command -> combining character; on one letter only."""

HARMLESS: Final = (
    frozenset(SYMBOLS) | PLAIN | frozenset(ALPHABETS) | frozenset(ACCENTS) | {"frac", "underline"}
)
"""Math commands that can do no harm: only these are written as math."""
