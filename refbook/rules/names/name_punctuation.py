"""RBN013: punctuation or spaces stand in a name where none belong."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from refbook.model.name import Name
from refbook.rules.base import Field, Hit, Severity, rule
from refbook.rules.names.mending import mended

_ENDS: Final = ",: \t\r\n"
_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])\s*([-‐‑])\s+(?=[^\W\d_])|(?<=[^\W\d_])\s+([-‐‑])(?=[^\W\d_])")
_DOTS: Final = re.compile(r"(?<=[^\W\d_]\.)\.+(?!\w)|(?<!\s)\s+(?=\.)")
_SPACES: Final = re.compile(r"\s{2,}|[\t\r\n]")
_ANY: Final = re.compile(r"[,:\t\r\n]|\s\s|\s[-‐‑.]|[-‐‑]\s|\.\.|\A\s|\s\Z")
"""Something of it, cheaply: most lists have nothing."""

_PARTS: Final = ("family", "given", "non_dropping_particle", "dropping_particle", "suffix", "literal")


@rule("RBN013", "name-punctuation", Severity.WARNING)
def name_punctuation(field: Field[tuple[Name, ...]]) -> Iterator[Hit]:
    """A comma, a doubled full stop or a space in a part of a name where none belongs.

    Commas and spaces between the parts are the style's; those inside are printed besides, and make two people
    of one.

    Bad:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: "Fiori,", given: Antonio}]
        ---
        id: sartre1943
        type: document
        title: L’être et le néant
        author: [{family: Sartre, given: Jean - Paul}]
    Good:
        id: fiori2011
        type: document
        title: L’Asia Orientale
        author: [{family: Fiori, given: Antonio}]
    """
    found = mended(field.value, _clean) if _ANY.search(field.text) else None
    if found:
        yield Hit(
            f"stray punctuation or spaces in {found.example}",
            hint="leave commas and spaces between the parts to the style",
            fix=found.fix(safe=True),
        )


def _clean(name: Name) -> Name:
    changes: dict[str, Any] = {
        part: now for part in _PARTS if (now := _clean_part(getattr(name, part))) is not None
    }
    return replace(name, **changes) if changes else name


def _clean_part(text: str) -> str | None:
    """The part without what is stray; None when nothing is, or when nothing would be left."""
    if not text or (text.isalpha() and text.isascii()):
        return None
    clean = _SPACES.sub(" ", _DOTS.sub("", text.strip(_ENDS)))
    clean = _HYPHEN.sub(lambda hyphen: hyphen[1] or hyphen[2], clean)
    return clean if clean and clean != text else None
