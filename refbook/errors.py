"""Every exception refbook raises on purpose.

::

    RefbookError                     catch this to catch them all
    ├── ValueRejected (ValueError)   a value given in Python does not fit its variable
    ├── ReadError                    a file cannot be read at all (everything less is a Finding)
    │   └── UnknownFormat            no format fits the file, its name or `--from`
    ├── LookupFailed                 metadata that was asked for over the network did not come
    ├── WriteError                   a library cannot be written in the format asked for
    ├── StyleError                   a style cannot be used
    │   └── UnknownStyle             no style has that id, alias, title, ISSN or path
    ├── EngineError                  the citation processor failed on an item
    └── MissingItem (KeyError)       a citation or look-up names an id the library does not hold

Each says what is wrong, where, and what to do: `str(error)` is fit to be shown to a user.
"""

from __future__ import annotations


class RefbookError(Exception):
    """The root of the tree.

    Args:
        message: what is wrong.
        hint: what to do about it.
        file: the file it is about, as the user named it.
        line: 1-based line in that file.
        column: 1-based column, counted in characters.

    >>> print(RefbookError("no author", file="a.bib", line=3, hint="add one"))
    a.bib:3: no author (add one)
    """

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        file: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        text = f"{place}: {self.message}" if place else self.message
        return f"{text} ({self.hint})" if self.hint else text


class ValueRejected(RefbookError, ValueError):
    """A value given in Python does not fit its variable."""


class ReadError(RefbookError):
    """A file cannot be read at all."""


class UnknownFormat(ReadError):
    """No format fits the file, its name or the format asked for."""


class LookupFailed(RefbookError):
    """Metadata that was asked for over the network did not come, or is not of the work asked for."""


class WriteError(RefbookError):
    """A library cannot be written in the format asked for."""


class StyleError(RefbookError):
    """A style cannot be used: not XML, not CSL, or broken."""


class UnknownStyle(StyleError):
    """No style has that id, alias, title, ISSN or path."""


class EngineError(RefbookError):
    """The citation processor failed on an item."""


class MissingItem(RefbookError, KeyError):
    """A citation or look-up names an id that the library does not hold."""
