"""`refbook convert`: references from one format into another."""

from __future__ import annotations

import click

from refbook import api
from refbook.cli.inputs import from_option, readings, sources
from refbook.cli.terminal import emit
from refbook.model.item import Item


@click.command()
@sources
@click.option("--to", metavar="FORMAT", help="Format of the output; otherwise by the suffix of --output.")
@click.option("--output", "-o", metavar="FILE", help="Where to write; standard output unless given.")
@from_option
def command(sources: tuple[str, ...], to: str | None, output: str | None, from_: str | None) -> None:
    """Convert references; an article goes whole into formats that can hold it.

    \b
    refbook convert refs.bib --to csl-json > refs.json
    refbook convert article.txt -o article.yaml
    refbook convert a.bib b.json --to biblatex
    """
    if to is None and output is None:
        raise click.UsageError("say where to: --to FORMAT or --output FILE")
    items: list[Item] = []
    for reading in readings(sources, from_):
        items += [reading.article] if reading.article else reading.library
    text = api.write(items, output, format=to)
    if output is None:
        emit(text)
