"""The files a command works on, and the options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from refbook import api
from refbook.batch.files import expand
from refbook.cli.terminal import counted, plain, progress, warn
from refbook.errors import ReadError
from refbook.model.finding import Severity
from refbook.model.format import Reading
from refbook.model.item import Item
from refbook.model.library import Library

_NAMED = 5
"""How many keys a message lists."""

_READER: Final = f"{__name__}.reader"

F = TypeVar("F", bound=Callable[..., Any])

sources = click.argument("sources", nargs=-1, required=True, metavar="FILE…")
source = click.argument("source", metavar="FILE")


def from_option(command: F) -> F:
    """The options `--from` and `--reader`; the command gets the name of a format as `from_`."""
    from_ = click.option(
        "--from",
        "from_",
        metavar="FORMAT",
        callback=_format_of,
        help="Format of the input; otherwise by suffix, then by content.",
    )
    reader = click.option(
        "--reader",
        type=click.Choice(["refbook", "pybtex"]),
        default="refbook",
        is_eager=True,
        expose_value=False,
        callback=lambda context, option, name: context.meta.__setitem__(_READER, name),
        help="What reads .bib files: refbook, or pybtex to compare with.",
    )
    return from_(reader(command))


def _format_of(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    return "bibtex-pybtex" if name is None and context.meta.get(_READER) == "pybtex" else name


locale_option = click.option(
    "--locale", metavar="TAG", help="Language of the style's own words, such as it or pt-BR."
)


def style_option(**extra: Any) -> Callable[[F], F]:
    """The `--style` option."""
    return click.option(
        "--style",
        "-s",
        metavar="STYLE",
        help="Id, alias, title, journal ISSN or .csl file (default: apa).",
        **extra,
    )


def files_of(paths: Sequence[str], excludes: Callable[[str], bool] = lambda file: False) -> list[str]:
    """The files that paths stand for: see `expand`.

    Args:
        paths: files and folders.
        excludes: True for a file found in a folder that is to be passed over.

    Raises:
        ReadError: as `expand`.
    """
    # Listing all formats looks for other packages' ones, which takes longer than reading a small file.
    folders = any(Path(path).is_dir() for path in paths)
    suffixes = _suffixes() if folders else frozenset()
    return expand(paths, suffixes, lambda file: not excludes(file) and api.is_meant(file))


def _suffixes() -> frozenset[str]:
    return frozenset(suffix for format in api.formats() if format.reader for suffix in format.suffixes)


def readings(paths: Sequence[str], format: str | None) -> Iterator[Reading]:
    """The readings of files, folders and `-` (standard input), with a progress bar when it takes long.

    In a folder a file that cannot be read is reported and passed over; a file named by itself must be
    readable.

    Raises:
        ReadError: a file named by itself cannot be read, or none could.
    """
    files = files_of(paths)
    read = 0
    for file in progress(files, len(files), "Reading"):
        try:
            reading = api.read(file, format=format)
        except ReadError as error:
            if file in paths:
                raise
            warn([f"skipped: {error}"])
            continue
        read += 1
        tell(reading)
        yield reading
    if files and not read:
        raise ReadError("none of the files could be read", hint="refbook check tells more")


def tell(reading: Reading) -> None:
    """Say on the error stream what could not be understood: errors in full, the rest as a count."""
    errors = [finding for finding in reading.findings if finding.severity is Severity.ERROR]
    for finding in errors:
        click.echo(plain(f"{finding.place or reading.file}: {finding.code} {finding.message}"), err=True)
    doubts = sum(finding.severity is Severity.WARNING for finding in reading.findings)
    if doubts:
        warn([f"{reading.file}: {counted(doubts, 'doubt')} while reading; refbook check tells more"])


def library(paths: Sequence[str], format: str | None) -> Library:
    """The items of several files as one library, the first of each id staying; the others are told of.

    Raises:
        ReadError: as `readings`.
    """
    items = [item for reading in readings(paths, format) for item in reading.library]
    merged = Library().merge(items)
    _tell_of_others(items, merged)
    return merged


def _work(item: Item) -> tuple[object, ...]:
    """What tells works apart: two files may say more or less of the same one."""
    return (item.text("title").casefold(), item.issued)


def _tell_of_others(items: Sequence[Item], merged: Library) -> None:
    """Say which keys stand for works that differ: only the first of them is printed."""
    lost = dict.fromkeys(item.id for item in items if _work(item) != _work(merged[item.id]))
    if lost:
        keys = ", ".join(list(lost)[:_NAMED]) + ", …" * (len(lost) > _NAMED)
        verb = "stands" if len(lost) == 1 else "stand"
        warn([f"{counted(len(lost), 'key')} {verb} for different works, and the first is taken: {keys}"])
