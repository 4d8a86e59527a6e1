"""HTML."""

from __future__ import annotations

from html import escape

from refbook.compat.citeproc.formatter.wrapper import Wrapper


def preformat(text: object) -> str:
    """Text with `&`, `<` and `>` as entities."""
    return escape(str(text), quote=False)


class Italic(Wrapper):
    """Text in italics."""

    before, after = "<i>", "</i>"


class Oblique(Italic):
    """Slanted text."""


class Bold(Wrapper):
    """Bold text."""

    before, after = "<b>", "</b>"


class Light(Wrapper):
    """Light text."""

    before, after = '<span style="font-weight:light;">', "</span>"


class Underline(Wrapper):
    """Underlined text."""

    before, after = "<u>", "</u>"


class Superscript(Wrapper):
    """Raised text."""

    before, after = "<sup>", "</sup>"


class Subscript(Wrapper):
    """Lowered text."""

    before, after = "<sub>", "</sub>"


class SmallCaps(Wrapper):
    """Text in small capitals."""

    before, after = '<span style="font-variant:small-caps;">', "</span>"
