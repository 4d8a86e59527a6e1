"""Plain text."""

from __future__ import annotations

Italic = Oblique = Bold = Light = Underline = Superscript = Subscript = SmallCaps = str


def preformat(text: object) -> str:
    """Text as it is."""
    return str(text)
