"""Which formats there are: refbook's own, and those of other packages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from refbook.errors import UnknownFormat, WriteError
from refbook.model.finding import Finding
from refbook.model.format import Format
from refbook.model.source import Text

ENTRY_POINTS: Final = "refbook.formats"
"""The entry point group under which other packages offer formats: each names a `Format`."""


def formats() -> tuple[Format, ...]:
    """Every format there is, those of other installed packages last."""
    return (*own_formats(), *_plugin_formats())


def is_meant(file: str) -> bool:
    """True when a file found in a folder holds references or an article, going by its suffix and beginning.

    Folders hold settings, prose and data with the suffixes of references: those are not meant. A file that
    cannot be opened is, so that somebody hears of it.
    """
    from refbook.formats.sniff import HEAD, of_suffix

    try:
        with Path(file).open(encoding="utf-8", errors="replace") as text:
            head = text.read(HEAD).removeprefix("\ufeff")
    except OSError:
        return True
    found = of_suffix(file, own_formats(), head=head)
    return found is None or not head.strip() or found.meant(head)


def is_writable(name: str) -> bool:
    """True when there is a format of that name that can be written."""
    found = named_format(name)
    return found is not None and bool(found.writer)


def own_formats() -> tuple[Format, ...]:
    """The formats that refbook itself brings."""
    from refbook.csl.lists import FORMATS as LISTS
    from refbook.formats import FORMATS
    from refbook.refparse import PAGE

    return (*FORMATS, PAGE, *LISTS)


def _plugin_formats() -> tuple[Format, ...]:
    from importlib.metadata import entry_points  # slow to import, and hardly anybody has plugins

    found = [entry.load() for entry in entry_points(group=ENTRY_POINTS)]
    return tuple(each for each in found if isinstance(each, Format))


def named_format(name: str) -> Format | None:
    """The format of a name, or None."""
    from refbook.formats.sniff import named

    return named(name, own_formats()) or named(name, _plugin_formats())


def is_expected(names: Iterable[str], format: str | None, file: str) -> bool:
    """True when a file is to be read in one of these formats, going by what it is called."""
    from refbook.formats.sniff import of_suffix

    by_suffix = of_suffix(file, own_formats())
    return (format or (by_suffix.name if by_suffix else "")) in names


def chosen(text: Text, format: str | None) -> tuple[Format, list[Finding]]:
    """The format that a text is in, and what is odd about it.

    Raises:
        UnknownFormat: no format has that name, or none fits.
    """
    from refbook.formats.sniff import choose, of_suffix

    if format is not None:
        return required(format, text.file), []
    own = own_formats()
    if of_suffix(text.file, own) is None:
        try:
            return choose(text, own)
        except UnknownFormat:
            return choose(text, formats())
    return choose(text, own)


def required(name: str, file: str | None = None, *, writes: bool = False) -> Format:
    """The format of a name, which must be one that can be read (or written)."""
    from refbook.formats.sniff import names

    found = named_format(name)
    can = (
        names(formats(), writes=writes)
        if found is None or not (found.writer if writes else found.reader)
        else ""
    )
    if found is None:
        raise UnknownFormat(f"there is no format {name!r}", file=file, hint=f"there are {can}")
    if can and writes:
        raise WriteError(f"{found.title} cannot be written", file=file, hint=f"one of {can} can")
    if can:
        raise UnknownFormat(f"{found.title} cannot be read", file=file, hint=f"one of {can} can")
    return found
