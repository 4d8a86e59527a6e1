"""What goes to the terminal: safe text, colour only where it is seen, progress only when it is long."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")

# C0 and C1 controls but tab and newline; and the marks that reorder what follows them on a screen.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

SLOW: float = 0.5
"""Seconds after which work is worth a progress bar."""


def plain(text: str) -> str:
    r"""Text in which nothing moves the cursor or changes colours.

    >>> plain("a\x1b[31mb\u202e")
    'a\\x1b[31mb\\u202e'
    """
    return _CONTROLS.sub(lambda match: match.group().encode("unicode_escape").decode(), text)


def console(*, stderr: bool = False) -> Console:
    """A rich console that wraps nothing when it does not write to a terminal."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    return Console(stderr=stderr, highlight=False, soft_wrap=not stream.isatty(), emoji=False, markup=False)


def progress(things: Iterable[T], total: int, label: str) -> Iterable[T]:
    """The things one by one, with a bar on the error stream when it is a terminal and the work is long.

    Args:
        things: what is worked on.
        total: how many there are.
        label: what is done with them.
    """
    return _with_bar(things, total, label) if total > 1 and sys.stderr.isatty() else things


def _with_bar(stream: Iterable[T], total: int, label: str) -> Iterator[T]:
    from rich.progress import Progress

    start = monotonic()
    with Progress(console=console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, visible=False)
        for thing in stream:
            yield thing
            bar.update(task, advance=1, visible=monotonic() - start > SLOW)


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "file"), counted(2, "file"), counted(2, "info")
    ('1 file', '2 files', '2 info')
    """
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"


def listed(words: Iterable[str]) -> str:
    """Words as a sentence lists them.

    >>> listed(["text", "html", "rtf"])
    'text, html or rtf'
    """
    *front, last = words
    return f"{', '.join(front)} or {last}" if front else last


def emit(text: str, *, medium: str = "") -> None:
    """Print output that is meant for a file or a pipe: as it is, with one line end.

    Args:
        text: what to print.
        medium: what it is made for; "ansi" keeps its colours in a pipe too, such as `less -R`.
    """
    import click

    click.echo(text.rstrip("\n"), color=True if medium == "ansi" else None)


def warn(messages: Iterable[str]) -> None:
    """Print remarks on the error stream."""
    import click

    for message in messages:
        click.echo(f"refbook: {plain(message)}", err=True)
