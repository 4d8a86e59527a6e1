"""Formatting a file: one look for every entry, as a project wants it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from refbook.errors import ReadError, ValueRejected
from refbook.formats.bibtex.layout import Layout
from refbook.lint.config import Config
from refbook.lint.fix import difference

SUFFIX: Final = ".bib"
_FORMATS: Final = frozenset({"bibtex", "biblatex"})


@dataclass(frozen=True, slots=True)
class Formatted:
    """What formatting a file gave.

    Attributes:
        file: its name.
        before: its bytes as they were.
        after: its bytes formatted.
        texts: the text before and after.
    """

    file: str
    before: bytes
    after: bytes
    texts: tuple[str, str] = field(default=("", ""), repr=False)

    @property
    def is_changed(self) -> bool:
        """True when it looked otherwise."""
        return self.before != self.after

    def diff(self) -> str:
        """What changed, as a unified diff; "" when nothing did."""
        return difference(self.file, *self.texts) if self.is_changed else ""


def layout_of(config: Config, options: Mapping[str, Any]) -> Layout:
    """The layout that a project's settings describe, and options that count more.

    Raises:
        ValueRejected: there is no such option, or it cannot have such a value.

    >>> layout_of(Config(fmt=(("indent", 4),)), {"align": True}).space
    '    '
    """
    try:
        held = Layout.of(dict(config.fmt))
    except ValueRejected as error:
        raise ValueRejected(f"[fmt]: {error.message}", hint=error.hint, file=config.file or None) from None
    return held.with_options(options)


def format_bytes(data: bytes, file: str, layout: Layout, format: str | None = None) -> Formatted:
    """A .bib file in a layout.

    Args:
        data: what it holds.
        file: its name.
        layout: how it is to look.
        format: its format; by suffix and content unless given.

    Raises:
        ReadError: it is no .bib file, or no text.
        WriteError: it has merge-conflict markers, or bytes that are no text.

    >>> format_bytes(b"@Book{a,year=2011}", "a.bib", Layout()).after
    b'@book{a,\\n  year = 2011,\\n}\\n'
    """
    from refbook.api.registry import chosen
    from refbook.formats.bibtex.format import formatted
    from refbook.formats.decode import decode
    from refbook.formats.patched import edited

    text, _ = decode(data, file, utf16=True)
    if not text.content.strip():
        return Formatted(file, data, data)
    found, _ = chosen(text, format)
    if found.name not in _FORMATS:
        hint = "only .bib files can be formatted"
        raise ReadError(f"the file is {found.title}", file=file, hint=hint)
    new = formatted(text, layout)
    return Formatted(file, data, edited(data, new, file), (text.content, new))


def format_file(
    file: str | Path, layout: Layout, *, format: str | None = None, saves: bool = True
) -> Formatted:
    """Format a file and save it, if it looks otherwise.

    Args:
        file: the file.
        layout: how it is to look.
        format: its format; by suffix and content unless given.
        saves: False to leave the file as it is and only tell.

    Raises:
        ReadError: it cannot be read, or is no .bib file.
        WriteError: it cannot be saved, or not without a loss; it is as it was.
    """
    from refbook.formats.save import replace_content

    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}", file=str(file)) from error
    result = format_bytes(data, str(file), layout, format)
    if saves and result.is_changed:
        replace_content(file, data, result.after)
    return result
