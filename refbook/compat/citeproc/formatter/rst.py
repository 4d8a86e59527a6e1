"""reStructuredText."""

from __future__ import annotations

from refbook.compat.citeproc.formatter.wrapper import Wrapper

Light = Underline = SmallCaps = str


def preformat(text: object) -> str:
    """Text with a backslash before what would begin markup."""
    return str(text).replace("\\", r"\\").replace("*", r"\*").replace("`", r"\`")


class Italic(Wrapper):
    """Text in italics."""

    before, after = ":emphasis:`", "`"


class Oblique(Italic):
    """Slanted text."""


class Bold(Wrapper):
    """Bold text."""

    before, after = ":strong:`", "`"


class Superscript(Wrapper):
    """Raised text."""

    before, after = ":superscript:`", "`"


class Subscript(Wrapper):
    """Lowered text."""

    before, after = ":subscript:`", "`"
