"""Characters that no output carries."""

from __future__ import annotations

import re
from typing import Final

# Controls move a terminal's cursor and forge log lines; bidirectional embeddings, overrides and isolates make
# text read as other than it is; lone surrogates cannot be written to a file at all. The marks that only hint
# at a direction (U+200E, U+200F, U+061C) stay: Hebrew and Arabic need them.
_UNWANTED: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def clean(text: str) -> str:
    r"""The text without control characters; line ends and tabs become spaces.

    >>> clean("one\ntwo\x1b[31m")
    'one two[31m'
    """
    return _UNWANTED.sub(_replacement, text) if _UNWANTED.search(text) else text


def _replacement(match: re.Match[str]) -> str:
    character = match[0]
    if character.isspace():
        return " "
    return "\ufffd" if "\ud800" <= character <= "\udfff" else ""
