"""A citation style, loaded as citeproc-py loads one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Final
from warnings import warn

from refbook.csl import catalogue, processor
from refbook.csl import locale as locales
from refbook.csl.processor import Processor
from refbook.csl.terms import load
from refbook.errors import StyleError

_SHOWN: Final = 3
"""So many problems of a style stand in the warning about it."""


class UnusableStyle(StyleError, ValueError):
    """A style or locale that is not known or broken; a ValueError, which is what citeproc-py raises."""


class CitationStylesStyle:
    """A citation style.

    Args:
        style: the name of a style, the path of one, or an open file with one.
        locale: a language tag; the style's own language, else American English, unless given.
        validate: warn when the style is not as CSL asks.

    Raises:
        ValueError: there is no such style or locale, or the style is broken.

    >>> CitationStylesStyle("harvard1", validate=False).has_bibliography()
    True
    """

    def __init__(
        self,
        style: str | os.PathLike[str] | IO[bytes] | IO[str],
        locale: str | None = None,
        validate: bool = True,
    ) -> None:
        try:
            data, shown, language = _read(style)
            if validate:
                _warn(data, shown)
            self.processor = _prepared(data, shown, locale, language)
        except StyleError as error:
            raise _unusable(error) from None

    def has_bibliography(self) -> bool:
        """False for the styles that only print notes."""
        return self.processor.bibliography is not None


def _unusable(error: StyleError) -> UnusableStyle:
    place = {"file": error.file, "hint": error.hint}
    return UnusableStyle(error.message, line=error.line, column=error.column, **place)


def _read(style: str | os.PathLike[str] | IO[bytes] | IO[str]) -> tuple[bytes, str, str]:
    """The bytes of a style, what messages call it, and the language that a dependent style asks for."""
    if not isinstance(style, str | os.PathLike):
        content = style.read()
        return content.encode() if isinstance(content, str) else content, "the style given", ""
    # A name is a path first, as in citeproc-py, whatever its suffix.
    path = Path(style)
    found = catalogue.open_file(path) if path.is_file() else catalogue.find(style)
    return found.rules.read_bytes(), str(found.rules), found.header.default_locale


def _prepared(data: bytes, shown: str, locale: str | None, language: str) -> Processor:
    style = processor.parsed(data, shown)
    tag = locales.resolve(locale) if locale else _own_locale(language or style.default_locale)
    return Processor(style, load(tag, style.locales))


def _own_locale(language: str) -> str:
    """The language of a style; English when it names none, or one that has no locale."""
    try:
        return locales.resolve(language or locales.DEFAULT)
    except StyleError:
        return locales.DEFAULT


def _warn(data: bytes, shown: str) -> None:
    from refbook.csl.validate.run import validate
    from refbook.model.finding import Severity

    problems = [each for each in validate(data, name=shown) if each.severity is Severity.ERROR]
    if problems:
        told = "\n".join(str(problem) for problem in problems[:_SHOWN])
        more = f"\nand {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        warn(f"the style is not as CSL asks:\n{told}{more}", stacklevel=4)
