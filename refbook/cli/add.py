"""`refbook add`: works by their identifiers, looked up and put into a library."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from refbook import api
from refbook.cli.terminal import counted, emit, plain, warn
from refbook.errors import LookupFailed, WriteError
from refbook.model.item import Item
from refbook.model.library import Library


@click.command()
@click.argument("identifiers", nargs=-1, required=True, metavar="ID…")
@click.option("--to", metavar="FILE", help="The library to add to; it is made if there is none.")
@click.option("--format", metavar="FORMAT", help="Format of the output (bibtex), or of --to.")
@click.option("--dry-run", is_flag=True, help="Show what would be added to --to, and leave it alone.")
@click.option("--mailto", metavar="ADDRESS", help="Your address, which services ask for; or $REFBOOK_MAILTO.")
@click.option("--fresh", is_flag=True, help="Ask again for what was looked up within 30 days.")
def command(
    identifiers: tuple[str, ...],
    to: str | None,
    format: str | None,
    dry_run: bool,
    mailto: str | None,
    fresh: bool,
) -> int:
    """Look works up by doi:, isbn:, arxiv:, pmid: or pmcid: and print them, or add them to a library.

    This command uses the network: doi.org, Open Library, arXiv and NCBI are asked. "-" reads identifiers from
    standard input, one a line. What the library holds already is not added twice.

    \b
    refbook add doi:10.2307/2539160
    refbook add isbn:9788815288479 --to refs.bib
    """
    library = _existing(to, format)
    found, failed = _found(
        identifiers, Library() if library is None else library, mailto or "", keeps=not fresh
    )
    if to and found and not dry_run:
        _save(to, format, library, found)
        warn([f"added {item.id} to {to}" for item in found])
    elif found:
        emit(api.write(found, format=format or "bibtex"))
    return 1 if failed else 0


def _existing(to: str | None, format: str | None) -> Library | None:
    return api.read(to, format=format).library if to and Path(to).exists() else None


def _found(
    identifiers: Iterable[str], library: Library, mailto: str, *, keeps: bool
) -> tuple[list[Item], int]:
    """The works that the library lacks, and how many identifiers found nothing."""
    from refbook.formats.cslitem import Ids
    from refbook.lookup import Finder

    finder = Finder(mailto=mailto, keeps=keeps)
    ids = Ids(library.ids)
    held, found, failed = library, [], 0
    for identifier in _listed(identifiers):
        known = held.find(identifier)
        if known is not None:
            warn([f"{identifier} is there already: {known.id}"])
            continue
        try:
            item, findings = finder.find(identifier)
        except LookupFailed as error:
            warn([str(error)])
            failed += 1
            continue
        warn(f"{identifier}: {finding.message}" for finding in findings)
        found.append(item.replace(id=ids.made_up(item)))
        held = held.add(found[-1])
    return found, failed


def _listed(identifiers: Iterable[str]) -> Iterable[str]:
    for identifier in identifiers:
        if identifier == "-":
            yield from (line.strip() for line in sys.stdin if line.strip())
        else:
            yield identifier


def _save(to: str, format: str | None, library: Library | None, found: list[Item]) -> None:
    """Add works to a file: where its format allows, without touching anything else in it."""
    if library is None:
        api.save(found, to, format=format)
        return
    wanted = library.add(*found)
    try:
        api.patch(to, wanted, format=format)
    except WriteError:
        if api.to_write(to, format).patcher:
            raise
        lost = counted(sum(1 for _ in api.losses(wanted, api.to_write(to, format).name)), "field")
        api.save(wanted, to, format=format)
        warn([plain(f"{to} was written anew: comments are gone, {lost} cannot be said in its format")])
