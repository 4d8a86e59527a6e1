"""Checking a file: the one way in for the command line, editors and tests."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from refbook import api
from refbook.api import Source
from refbook.errors import RefbookError
from refbook.lint import cache
from refbook.lint.checked import Checked
from refbook.lint.config import Config
from refbook.lint.look import look

STDIN: Final = "-"
_LARGEST: Final = 2**28
"""A file of more bytes is not looked for among kept results: its reader refuses it."""


def check_file(
    file: str | Path, config: Config | None = None, *, format: str | None = None, kept: bool = True
) -> Checked:
    """What is wrong with a file, of what a project wants to hear of.

    A file that cannot be read is an error in the result, not an exception.

    Args:
        file: a path, or `-` for standard input.
        config: what is wanted; the usual when left out (`Configs().of(file)` are the settings above a file).
        format: its format; by suffix and content unless given.
        kept: True to take a result that was kept when nothing has changed since, and to keep a new one.

    >>> check_file("nowhere.bib").error
    'nowhere.bib: there is no such file (check its name)'
    """
    name = str(file)
    config = (config or Config()).for_file(name)
    # What a style says depends on files that are not looked at here.
    data = _content(name) if kept and not config.style else None
    if data is None:
        return _checked(name, name, config, format)
    key = cache.key(name, data, config, format)
    found = cache.fetch(name, key)
    if found is None:
        found = _checked(data, name, config, format)
        if _is_own(name, format):
            cache.keep(name, key, found)
    return found


def check_text(
    content: str | bytes, file: str, config: Config | None = None, *, format: str | None = None
) -> Checked:
    """What is wrong with the text of a file that is being written, or came another way.

    Args:
        content: its text, or its bytes.
        file: its name, for its format, its settings and places; it need not exist.
        config: as `check_file`.
        format: as `check_file`.

    >>> [finding.code for finding in check_text("- id: a\\n  type: boook\\n  title: T", "a.yaml").findings]
    ['RBF002']
    """
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return _checked(data, file, (config or Config()).for_file(file), format)


def _content(file: str) -> bytes | None:
    """The bytes of an ordinary file; None for what can be read only once, too large, or not at all."""
    path = Path(file)
    try:
        return path.read_bytes() if path.is_file() and path.stat().st_size <= _LARGEST else None
    except (OSError, ValueError):
        return None


def _checked(source: Source, file: str, config: Config, format: str | None) -> Checked:
    try:
        reading = api.read(source, format=format, name=None if file == STDIN else file)
        findings = look(reading, config, format)
    except RefbookError as error:
        return Checked(file, error=str(error))
    except OSError as error:
        return Checked(file, error=f"{file}: {error.strerror}")
    text = reading.places.text
    lines = {finding.span.line: text.line(finding.span.line) for finding in findings if finding.span}
    return Checked(file, findings, lines, len(reading.library) + (reading.article is not None))


def _is_own(file: str, format: str | None) -> bool:
    """True when refbook itself reads a file: what another package's reader depends on is not known."""
    from refbook.api.registry import own_formats
    from refbook.formats.sniff import named, of_suffix

    return (named(format, own_formats()) if format else of_suffix(file, own_formats())) is not None
