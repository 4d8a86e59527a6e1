"""`refbook search`: find works in a library of any size."""

from __future__ import annotations

from typing import Final

import click

from refbook import api
from refbook.cli.inputs import from_option
from refbook.cli.terminal import counted, emit, plain, warn
from refbook.model.item import Item
from refbook.model.variable import shown

EXIT_NOTHING: Final = 1
"""As grep: the search was made, and nothing was found."""


@click.command()
@click.argument("library", metavar="LIBRARY")
@click.argument("words", nargs=-1, required=True, metavar="WORD…")
@click.option("--limit", "-n", default=20, show_default=True, help="Print at most so many works.")
@click.option("--to", metavar="FORMAT", help="Print the works in a format, such as bibtex.")
@from_option
def command(library: str, words: tuple[str, ...], limit: int, to: str | None, from_: str | None) -> int:
    """Find works in LIBRARY, a file or a folder of files: the best first, each with where it stands.

    A work must hold all WORDs, or begin words with them. author:, title:, journal:, year:, type: and key:
    before a word look there only. The first search of a library makes an index; later ones read only what
    has changed.

    \b
    refbook search refs.bib fiori asia
    refbook search references/ author:cumings year:2010
    refbook search refs.bib korea --to bibtex
    """
    from refbook.store import DiskLibrary

    with DiskLibrary(library, format=from_) as works:
        found = works.hits(" ".join(words), limit)
        if not found:
            warn([f"none of {counted(len(works), 'work')} holds all of: {' '.join(words)}"])
            return EXIT_NOTHING
        if to:
            emit(api.write([item for item, _ in found], format=to))
        else:
            for item, place in found:
                emit(plain(f"{place or library}: {_line(item)}"))
        return 0


def _line(item: Item) -> str:
    people = shown(item.author or item.editor or ())
    year = item.issued.year if item.issued else None
    parts = [people, f"({year})" if year else "", item.text("title")]
    return f"{item.id}  {' '.join(part for part in parts if part)}"
